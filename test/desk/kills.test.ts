/** Five hundred processes that end in the middle of a case, wherever chance has it: no case is lost, each reaches the channel, and each comes to its end. */
import fc from 'fast-check'
import { renderDesk } from '../../cards'
import { en } from '../../cards/text/en'
import type { Case, Cases } from '../../src/desk/ports'
import type { Progress } from '../../src/domain/progress'
import type { Stage } from '../story/stage'
import type { Kill } from './mortal'
import { play, type Played } from './recovery'

/** Four to a case, which makes about four hundred calls to the outside. */
const kill = fc.record<Kill>({ call: fc.nat(110), after: fc.boolean() })
const runs = fc.sample(fc.tuple(kill, kill, kill, kill), { numRuns: 126, seed: 20_260_304 })

/** What no sequence of deeds leads to. Nothing where all is well. */
function unreachable({ state, agent, approval, outcome, verified, disclosed, history }: Progress): string | undefined {
  const has = (what: Progress['history'][number]['what'], detail?: string) => history.some(one => one.what === what && (detail === undefined || one.detail === detail))
  if ((state === 'open' && agent) || (state !== 'open' && state !== 'closed' && !agent)) return `${state} by ${agent?.name}`
  if (state === 'waitingForApproval' && approval?.said !== 'nothing') return 'waits for an approval that nobody was asked for'
  if ((state === 'resolved' || state === 'closed') && !outcome) return `${state} without an outcome`
  if (verified && !has('codeTried', 'right')) return 'verified without a code'
  if (approval?.said === 'yes' && !has('approved')) return 'approved by nobody'
  if (disclosed.length > 0 && !has('released')) return 'seen without a release'
  return history[0]?.what === 'opened' ? undefined : 'never opened'
}

/** Everything that was ever kept and should not have been. */
const wrong: string[] = []

function watch({ store: { cases } }: Stage): void {
  const { save } = cases
  const watched: Cases['save'] = async (changed, ...rest) => {
    const before = (await cases.find(changed.reference))?.kept.progress.history
    await save(changed, ...rest)
    const { progress } = changed
    const isLonger = JSON.stringify(progress.history.slice(0, -1)) === JSON.stringify(before)
    wrong.push(...[unreachable(progress) ?? [], isLonger ? [] : `${progress.history.at(-1)?.what}: the history was not kept`].flat())
  }
  Object.assign(cases, { save: watched })
}

const cardsOf = ({ stage: { teams } }: Played, { reference }: Case): number => teams.threads.filter(({ card }) => JSON.stringify(card).includes(reference)).length

/** How often each line of the history was said in the channel beyond how often it happened. */
function saidTwice({ stage, cases }: Played): number {
  const lines = cases.flatMap(({ progress }) => progress.history).map(({ what, by, detail }) => {
    const [card, summary] = renderDesk({ view: 'happened', event: { what, by, detail } })
    return JSON.stringify({ card, summary })
  })
  const times = (all: readonly string[], one: string) => all.filter(other => other === one).length
  return [...new Set(lines)].reduce((sum, line) => sum + Math.max(0, times(stage.teams.sent, line) - times(lines, line)), 0)
}

/** Keys that stood in Dana’s chat, however often. */
const shown = ({ stage }: Played): number => stage.teams.chats().flatMap(({ history }) => history).filter(({ summary }) => summary === en.summaries.reveal).length
const seen = ({ cases }: Played): number => cases.flatMap(({ progress }) => progress.disclosed).length
const reads = ({ stage }: Played): number => stage.entries.filter(({ action }) => action === 'key.read').length

/** What is left to count, so that no world is kept. */
const counted = (one: Played) => ({
  ended: one.ended, state: one.cases.find(({ reference }) => reference === one.told)?.progress.state, cases: one.cases.length,
  cards: one.cases.map(kept => cardsOf(one, kept)), shown: shown(one), seen: seen(one), reads: reads(one), saidTwice: saidTwice(one)
})

describe('five hundred processes that end in the middle of a case', () => {
  const played: Array<ReturnType<typeof counted>> = []
  const sum = (count: (one: ReturnType<typeof counted>) => number): number => played.reduce((total, one) => total + count(one), 0)

  beforeAll(async () => {
    for (const kills of runs) played.push(counted(await play(kills, stage => watch(stage))))
  }, 120_000)

  test('really do', () => {
    expect(sum(({ ended }) => ended)).toBeGreaterThanOrEqual(500)
  })

  test('lose no case: the one that its employee was told of exists, and comes to its end', () => {
    for (const { state } of played) expect(state).toBe('closed')
  })

  test('keep no case from the channel', () => {
    for (const { cards } of played) expect(Math.min(...cards)).toBeGreaterThan(0)
  })

  test('leave no case in a state that no deeds lead to, and lose no line of a history', () => {
    expect(wrong).toEqual([])
  })

  test('never show a key whose reading is not in the audit log', () => {
    for (const one of played) expect(one.shown).toBeLessThanOrEqual(one.reads)
  })

  // None of these can be zero. Teams takes a message without a name for it: a process that ends before it has written down that it was sent has its successor send it again.
  test('seldom post a card twice, and seldom say twice what happened', () => {
    expect(sum(({ cards }) => cards.reduce((more, one) => more + one - 1, 0))).toBeLessThanOrEqual(10)
    expect(sum(one => one.saidTwice)).toBeLessThanOrEqual(30)
  })

  // Whoever was not told that IT has their case says again what they said.
  test('seldom leave somebody with two cases', () => {
    expect(sum(({ cases }) => cases - 1)).toBeLessThanOrEqual(25)
  })

  // The key is shown first and then noted in the case: in between only the audit log knows.
  test('seldom have a case not know of a key that was shown', () => {
    expect(sum(one => Math.max(0, one.shown - one.seen))).toBeLessThanOrEqual(10)
  })
})
