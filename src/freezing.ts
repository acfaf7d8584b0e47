/** "That was not me": the audit log itself says who is frozen, so a freeze is as hard to remove as an entry. */
import type { Answer } from '../dialogs/vocabulary'
import { Failure } from './core/failure'
import type { Person } from './domain/person'
import { entry, type Setting } from './setting'
import type { World } from './world'

export const isFrozen = async ({ history }: Pick<World, 'history'>, person: Person): Promise<boolean> => {
  const [newest] = await history.of(person, ['person.frozen', 'person.unfrozen'], 0)
  return newest?.action === 'person.frozen'
}

export async function freeze(world: World, setting: Setting): Promise<Answer> {
  if (!await isFrozen(world, setting.who.person)) await world.audit.record(entry(setting, 'person.frozen'))
  return { type: 'frozen' }
}

/** Throws `Failure('person.frozen')`. */
export async function refuseFrozen(world: World, setting: Setting): Promise<void> {
  if (!await isFrozen(world, setting.who.person)) return
  await world.audit.record(entry(setting, 'key.refused', { detail: 'frozen' }))
  throw new Failure('person.frozen', 'This person said “that was not me”: nothing is released to them. Once it is clear who holds the account, lift it with `npm run unfreeze`.')
}
