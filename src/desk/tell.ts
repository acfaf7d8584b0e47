/** Tells one desk of one event. What a desk does not take is told again, until it does: a case is never lost to a desk that is down. */
import { Failure } from '../core/failure'
import type { World } from '../world'
import type { DeskEvent, DeskName } from './ports'

export async function tellDesk({ desks, cases, log }: Pick<World, 'desks' | 'cases' | 'log'>, { desk: name, reference, event }: { readonly desk: DeskName, readonly reference: string, readonly event: DeskEvent }): Promise<void> {
  const desk = desks.find(one => one.name === name)
  const found = await cases.find(reference)
  if (!found) return
  if (!desk) {
    log.warn({ reference, desk: name }, 'a desk is configured no more: what it was to be told is dropped')
    return
  }
  await desk.tell(found.kept, event)
}

/** Before the card there is nothing to reply to. */
export const notYetThere = (reference: string): Failure => new Failure('desk.down', `The card of ${reference} is not in the Teams channel yet. It is tried again; see DESK_CHANNEL, and whether the app is in that team.`)
