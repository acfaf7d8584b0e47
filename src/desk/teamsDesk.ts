/** The desk in a Teams channel: one card per case, replaced through its life, and its history as replies below. */
import { renderCase, renderDesk } from '../../cards'
import type { Clock } from '../ports'
import type { Channel } from '../host/channel'
import type { Case, Cases, Desk, DeskEvent } from './ports'
import { notYetThere } from './tell'

interface TeamsDeskOptions {
  readonly team: string
  /** After so many minutes a case that nobody took is late. */
  readonly minutes: number
  readonly cases: Cases
  readonly channel: Channel
  readonly clock: Clock
}

/** By then it was posted, or there was no channel yet: whichever event comes first then posts it. */
const late = 10 * 60_000

/** What the card alone shows well enough. */
const quiet: ReadonlySet<DeskEvent['what']> = new Set<DeskEvent['what']>(['opened', 'asked', 'answered', 'targeted', 'escalated', 'said'])

export const makeTeamsDesk = ({ team, minutes, cases, channel, clock }: TeamsDeskOptions): Desk => ({
  name: 'teams',
  async tell(now, event) {
    const drawn = renderCase(now, minutes, clock.now())
    const thread = await cases.thread(now.reference)
    if (!thread) return begin(now, event)
    const below = channel.inThread(now.serviceUrl, thread.conversation)
    await below.replace(thread.message, ...drawn)
    if (!quiet.has(event.what)) await below.post(...renderDesk({ view: 'happened', event }))

    async function begin({ reference, serviceUrl, opened }: Case, { what }: DeskEvent): Promise<void> {
      // One event posts it, so that two that are told at once do not.
      if (what !== 'opened' && clock.now() - opened < late) throw notYetThere(reference)
      await cases.setThread(reference, await channel.postToTeam(serviceUrl, team, ...drawn))
    }
  }
})
