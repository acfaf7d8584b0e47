/** Hands over to IT: the case is stored, with all that becomes due, before anybody is told that it exists. */
import { randomUUID } from 'node:crypto'
import type { CaseReason, Effect } from '../../dialogs/vocabulary'
import { samePerson, type Person } from '../domain/person'
import { begun, type Disclosure } from '../domain/progress'
import { Conflict } from '../ports'
import { newReference } from '../reference'
import { entry, note, type Setting } from '../setting'
import type { World } from '../world'
import type { Case } from './ports'
import { actWhile } from './act'
import { dueWith } from './due'

/** Resolves to the case's reference: the turn's own, so that the log, the audit and the case share it. */
export async function openCase(world: World, setting: Setting, { why, told }: Extract<Effect, { type: 'openCase' }>): Promise<string> {
  const { who } = setting
  const going = told.caseOf?.reference
  if (going !== undefined && !alarms.has(why) && await addTo(world, going, who.person, { why, told })) return going
  const opened = world.clock.now()
  const reference = await store(world, {
    reference: setting.reference, why, told, person: who.person, name: who.name,
    conversation: who.address.conversation, serviceUrl: who.address.serviceUrl, opened,
    progress: begun(opened, await seenLately(world, setting))
  })
  await note(world, entry({ ...setting, reference }, 'case.opened', { detail: why, ...(told.keyId ? { subject: told.keyId } : {}) }))
  return reference
}

/** These are never only a part of something else. */
const alarms: ReadonlySet<CaseReason> = new Set<CaseReason>(['notMe', 'notStopped', 'person.frozen'])

/** Who has their case already in somebody’s hands needs no second one. False where nobody has it. */
async function addTo(world: World, reference: string, person: Person, more: Pick<Case, 'why' | 'told'>): Promise<boolean> {
  const done = await actWhile(world, reference, ({ person: of, progress }) => samePerson(of, person) && progress.agent !== undefined, { type: 'added', why: more.why }, undefined, more)
  return done !== undefined && !done.no
}

/** References are short enough to be read out, so once in a while one is taken. */
async function store(world: World, opened: Case, left = 3): Promise<string> {
  try {
    const event = { id: randomUUID(), at: opened.opened, what: 'opened' as const }
    await world.cases.add(opened, dueWith(world, opened, { type: 'opened' }, event))
    return opened.reference
  } catch (error) {
    if (!(error instanceof Conflict) || left === 0) throw error
    return store(world, { ...opened, reference: newReference() }, left - 1)
  }
}

const day = 24 * 60 * 60_000

/** Keys the bot showed in the last day: they are still valid, and IT has to know. A log that cannot be read keeps nobody from IT. */
async function seenLately(world: World, { who }: Setting): Promise<readonly Disclosure[]> {
  const shown = await world.history.of(who.person, ['key.shown'], world.clock.now() - day).catch(() => [])
  const newest = new Map(shown.toReversed().map(one => [one.subject ?? '', one]))
  return [...newest].map(([keyId, { at, device = '', deviceName = '' }]) => ({ keyId, device, deviceName, at }))
}
