/** The employee needs no help any more, or says that it worked. */
import type { Answer } from '../../dialogs/vocabulary'
import { samePerson } from '../domain/person'
import { entry, note, type Setting } from '../setting'
import type { World } from '../world'
import { act } from './act'
import { statusFor } from './packet'

/** Only their own: whatever a button names is asked for again. */
export async function cancelCase(world: World, setting: Setting, { reference }: { readonly reference: string }): Promise<Answer> {
  const found = await world.cases.find(reference)
  if (found && samePerson(found.kept.person, setting.who.person)) await act(world, reference, { type: 'cancelled' })
  else await note(world, entry(setting, 'case.refused', { detail: 'cancel: not theirs' }))
  return { type: 'caseStatus', status: await statusFor(world, setting.who.person) }
}
