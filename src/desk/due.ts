/** What becomes due with a change of a case: every desk hears of it, and somebody looks again in time. */
import type { Deed } from '../domain/progress'
import { openFor } from '../domain/hours'
import type { Work } from '../ports'
import type { World } from '../world'
import type { Case, DeskEvent, Due } from './ports'

const minute = 60_000
const hour = 60 * minute

/** `deed`: nothing where it was refused, and only the refusal itself counts. */
export function dueWith({ desks, settings }: Pick<World, 'desks' | 'settings'>, { reference, progress }: Case, deed: Deed | undefined, event: DeskEvent): readonly Due[] {
  const told = desks.map(({ name }): Due => ({ at: event.at, work: { type: 'tellDesk', desk: name, reference, event, since: event.at } }))
  const later = (at: number, what: Extract<Work, { type: 'caseDue' }>['what'], of?: string): Due => ({ at, work: { type: 'caseDue', what, reference, of, since: at } })
  const { minutes, hours, approvalMinutes: _, employeeHours } = settings.desk
  switch (deed?.type) {
    case 'opened':
    case 'givenBack': return [...told,
      later(openFor(hours, event.at, minutes * minute), 'onCall', String(event.at)),
      later(openFor(hours, event.at, 2 * minutes * minute), 'lead', String(event.at))]
    case 'asked':
    case 'codeSent': return [...told, later(event.at + employeeHours * hour, 'employee', String(event.at))]
    case 'approvalAsked': return [...told, later(progress.approval?.until ?? event.at, 'approval', deed.approval.id)]
    case 'disclosed': return [...told, later(event.at + 24 * hour, 'rotation', deed.disclosure.keyId)]
    default: return told
  }
}
