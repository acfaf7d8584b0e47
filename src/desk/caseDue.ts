/** A moment that a case was given: is it still waiting for the same thing? Then somebody is told; otherwise nothing happens. */
import { renderDesk } from '../../cards'
import { isOver, stillValid } from '../domain/progress'
import type { Work } from '../ports'
import type { World } from '../world'
import type { Case } from './ports'
import { act, actWhile } from './act'
import { inThread, saysTo, saysToEmployee } from './relay'
import { notYetThere } from './tell'

type Due = Extract<Work, { type: 'caseDue' }>

const hour = 60 * 60_000

export async function caseDue(world: World, due: Due): Promise<void> {
  const found = await world.cases.find(due.reference)
  if (!found) return
  const { kept } = found
  switch (due.what) {
    case 'onCall':
    case 'lead': return notTaken(world, kept, due)
    case 'approval': return lapses(world, due)
    case 'employee': return noAnswer(world, kept, due)
    case 'silence': return stillNoAnswer(world, kept, due)
    case 'rotation': return notReplaced(world, kept, due)
  }
}

async function lapses(world: World, { reference, of }: Due): Promise<void> {
  await act(world, reference, { type: 'approvalExpired', id: of ?? '' })
}

/** Whoever gave it back made it wait anew, with a moment of its own. */
const lastOpened = ({ progress }: Case): string => String(progress.history.findLast(({ what }) => what === 'opened' || what === 'givenBack')?.at)

async function notTaken(world: World, kept: Case, { what, of, reference }: Due): Promise<void> {
  const isLeft = (one: Case): boolean => one.progress.state === 'open' && lastOpened(one) === of
  if (!isLeft(kept)) return
  const { onCall, lead } = world.settings.desk
  const called = what === 'lead' ? lead === undefined ? [] : [lead] : onCall
  const thread = await world.cases.thread(reference)
  if (!thread) {
    // Teams was down since before: whoever is on call is called when the card is there.
    if (world.desks.some(({ name }) => name === 'teams')) throw notYetThere(reference)
    return
  }
  const team = await world.agents.all(kept.serviceUrl)
  const people = team.filter(one => called.includes(one.person.oid))
  // Called first: what was not said is said again, and what is on record was said. The card follows by itself.
  await world.channel.inThread(kept.serviceUrl, thread.conversation).post(...renderDesk({ view: 'waiting', reference, people, minutes: Math.round((world.clock.now() - kept.opened) / 60_000) }))
  await actWhile(world, reference, isLeft, { type: 'escalated', to: what === 'lead' ? 'lead' : 'onCall' })
}

const askedAt = ({ progress }: Case): string => String(progress.history.findLast(({ what }) => what === 'asked' || what === 'codeSent')?.at)

const isWaiting = (kept: Case, of: string | undefined): boolean => kept.progress.state === 'waitingForEmployee' && askedAt(kept) === of

async function noAnswer(world: World, kept: Case, due: Due): Promise<void> {
  if (!isWaiting(kept, due.of)) return
  // Whoever cannot be asked is not taken for silent: an agent has to see to it.
  if (!await saysToEmployee(world, kept, { view: 'stillThere', reference: kept.reference })) return inThread(world, kept, { view: 'notReached' })
  const at = world.clock.now() + world.settings.desk.employeeHours * hour
  await actWhile(world, kept.reference, one => isWaiting(one, due.of), { type: 'reminded' })
  await world.timers.set(at, { ...due, what: 'silence', since: at })
}

async function stillNoAnswer(world: World, kept: Case, { of, reference }: Due): Promise<void> {
  if (!isWaiting(kept, of)) return
  // An answer in this very moment counts.
  if (await actWhile(world, reference, one => isWaiting(one, of), { type: 'cancelled', silent: true })) await saysToEmployee(world, kept, { view: 'closedUnanswered', reference })
}

const day = 24 * hour

/** Until it is replaced, or somebody closed the case all the same, its agent hears of it once a day; the thread, where they work here no more. */
async function notReplaced(world: World, kept: Case, due: Due): Promise<void> {
  const { serviceUrl, reference, progress } = kept
  const valid = stillValid(progress).find(({ keyId }) => keyId === due.of)
  if (!valid || isOver(progress)) return
  const notice = { view: 'stillValid', reference, device: valid.deviceName, keyId: valid.keyId } as const
  const agent = progress.agent && await world.agents.find(progress.agent.person, serviceUrl)
  if (!agent || !await saysTo(world, kept, agent, notice)) await inThread(world, kept, notice)
  const at = world.clock.now() + day
  await world.timers.set(at, { ...due, since: at })
}
