/** Hands over to IT: the case is stored before anybody is told that it exists. */
import type { Effect } from '../../dialogs/vocabulary'
import { Conflict, type Case } from '../ports'
import { newReference } from '../reference'
import { entry, note, type Setting } from '../setting'
import type { World } from '../world'

/** Resolves to the case's reference: the turn's own, so that the log, the audit and the case share it. */
export async function openCase(world: World, setting: Setting, { why, told }: Extract<Effect, { type: 'openCase' }>): Promise<string> {
  const { who } = setting
  const reference = await store(world, {
    reference: setting.reference, why, told, person: who.person, name: who.name,
    conversation: who.address.conversation, opened: world.clock.now()
  })
  await note(world, entry({ ...setting, reference }, 'case.opened', { detail: why, ...(told.keyId ? { subject: told.keyId } : {}) }))
  const since = world.clock.now()
  if (world.settings.deskChannel) await world.timers.set(since, { type: 'postCase', reference, serviceUrl: who.address.serviceUrl, since })
  return reference
}

/** References are short enough to be read out, so once in a while one is taken. */
async function store(world: World, opened: Case, left = 3): Promise<string> {
  try {
    await world.cases.add(opened)
    return opened.reference
  } catch (error) {
    if (!(error instanceof Conflict) || left === 0) throw error
    return store(world, { ...opened, reference: newReference() }, left - 1)
  }
}
