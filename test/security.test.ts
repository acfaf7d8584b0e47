/** What somebody with bad luck or bad intentions tries, and what comes of it: a key that stays visible, a sign-in used elsewhere, a record that is missing. */
import { taps } from '../cards/read'
import { en } from '../cards/text/en'
import { Failure } from '../src/core/failure'
import { Unsure, type Outbound } from '../src/host/channel'
import { startLater } from '../src/later'
import type { Timers } from '../src/ports'
import { makeStage, type Stage } from './story/stage'

const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'

/** Dana, her PC, its key, and a sign-in that was just asked for. */
async function asking() {
  const stage = makeStage()
  const dana = stage.employee('Dana')
  const { digits } = stage.company.saves(stage.company.gives(dana, { name: 'LAPTOP-7Q2' }), { keyId })
  const says = (text: string) => stage.does(dana, { kind: 'said', text })
  await says(`key id ${keyId}`)
  const request = stage.chat.offer()?.exchange ?? ''
  const signsIn = () => stage.does(dana, { kind: 'exchanged', request, assertion: stage.company.assertion(dana) })
  return { stage, dana, says, signsIn, request, group: digits.slice(0, 6) }
}

/** The bot's way out, with one thing changed: Teams as it is on a bad day. */
const badDay = (stage: Stage, change: (well: Outbound) => Partial<Outbound>) => {
  const { tapping } = stage.chat
  const wrap = (well: Outbound): Outbound => ({ ...well, ...change(well) })
  stage.chat.tapping = message => wrap(tapping(message))
  stage.chat.to = () => wrap(tapping(undefined))
}

const visible = ({ chat }: Stage, group: string): boolean => chat.messages.some(({ card }) => JSON.stringify(card).includes(group))
const says = ({ chat }: Stage, words: string): boolean => chat.messages.some(({ card }) => JSON.stringify(card).includes(words))
const waiting = async ({ store, clock }: Stage): Promise<number> => (await store.timers.take(clock.now() + 3_600_000, 0, 9)).length

describe('a key that may be visible', () => {
  test('is still known of when Teams took the message and did not answer', async () => {
    const { stage, signsIn, group } = await asking()
    badDay(stage, well => ({
      post: async (card, summary) => {
        await well.post(card, summary)
        if (JSON.stringify(card).includes(group)) throw new Unsure('nothing within 10000 ms')
        return undefined
      }
    }))
    await signsIn()
    expect(visible(stage, group)).toBe(true)
    stage.clock.pass(11)
    await stage.later.look()
    expect(says(stage, en.notices.mayStillBeVisible.heading)).toBe(true)
  })

  test('is nobody’s worry when Teams refused the message', async () => {
    const { stage, signsIn, group } = await asking()
    badDay(stage, well => ({
      post: async (card, summary) => {
        if (JSON.stringify(card).includes(group)) throw new Failure('channel.down', 'the channel answered 413')
        return well.post(card, summary)
      }
    }))
    await signsIn()
    expect({ visible: visible(stage, group), waiting: await waiting(stage) }).toEqual({ visible: false, waiting: 0 })
  })

  test('is hidden although its time was up before Teams had taken it', async () => {
    const { stage, signsIn, group } = await asking()
    badDay(stage, well => ({
      post: async (card, summary) => {
        if (JSON.stringify(card).includes(group)) {
          stage.clock.pass(12)
          await stage.later.look()
        }
        return well.post(card, summary)
      }
    }))
    await signsIn()
    expect(visible(stage, group)).toBe(true)
    stage.clock.pass(11)
    await stage.later.look()
    expect(visible(stage, group)).toBe(false)
  })

  test('is taken back at once when what would hide it later cannot be stored', async () => {
    const { stage, signsIn, group } = await asking()
    const { timers } = stage.store
    const { set } = timers
    Object.assign(timers, { set: async (due, work) => {
      if ('message' in work && work.message) throw new Error('the disk is full')
      return set(due, work)
    } } satisfies Partial<Timers>)
    await signsIn()
    expect(stage.chat.history.some(({ card }) => JSON.stringify(card).includes(group))).toBe(true)
    expect(visible(stage, group)).toBe(false)
  })

  test.each([0.333_333, 0.000_01, 1 / 7])('has a timer in whole milliseconds, also for %d minutes', async minutes => {
    const { stage, signsIn } = await asking()
    stage.settings.keyVisibleMinutes = minutes
    const due: number[] = []
    const { timers } = stage.store
    const { set } = timers
    Object.assign(timers, { set: async (at, work) => {
      due.push(at, work.since)
      return set(at, work)
    } } satisfies Partial<Timers>)
    await signsIn()
    expect(due.length).toBeGreaterThan(0)
    expect(due.filter(at => !Number.isSafeInteger(at))).toEqual([])
  })

  test('is hidden by its button though the bot died before it knew the message', async () => {
    const { stage, dana, signsIn, group } = await asking()
    const { conversations } = stage.store
    const { save } = conversations
    Object.assign(conversations, { save: async (...[next, ...rest]: Parameters<typeof save>) => {
      if ('shown' in next.saved.state) throw new Error('killed')
      return save(next, ...rest)
    } })
    await signsIn()
    Object.assign(conversations, { save })
    const shown = stage.chat.messages.find(({ card }) => JSON.stringify(card).includes(group))!
    const worked = taps(shown.card).find(({ verb }) => verb === 'worked')!
    await stage.does(dana, { kind: 'tapped', verb: 'worked', data: worked.data, message: shown.id })
    expect(visible(stage, group)).toBe(false)
    expect(says(stage, en.unlocked.heading)).toBe(true)
  })

  test('is hidden by its button wherever the conversation went, and though the bot forgot it', async () => {
    const { stage, dana, signsIn, group } = await asking()
    await signsIn()
    const shown = stage.chat.messages.find(({ card }) => JSON.stringify(card).includes(group))!
    const hide = taps(shown.card).find(({ verb }) => verb === 'hide')!
    await stage.does(dana, { kind: 'removed' })
    await stage.does(dana, { kind: 'installed' })
    expect(visible(stage, group)).toBe(true)
    await stage.does(dana, { kind: 'tapped', verb: 'hide', data: hide.data, message: shown.id })
    expect(visible(stage, group)).toBe(false)
  })

  test('is hidden on time although the bot was removed, and installed again', async () => {
    const { stage, dana, signsIn, group } = await asking()
    await signsIn()
    await stage.does(dana, { kind: 'removed' })
    await stage.does(dana, { kind: 'installed' })
    stage.clock.pass(11)
    await stage.later.look()
    expect(visible(stage, group)).toBe(false)
  })

  test('is not given up at the first try after the bot was away for days', async () => {
    const { stage, signsIn, group } = await asking()
    await signsIn()
    await stage.later.stop()
    stage.clock.pass(3 * 24 * 60)
    const later = startLater(stage.world)
    stage.chat.broken = true
    await later.look()
    stage.chat.broken = false
    stage.clock.pass(1)
    await later.look()
    await later.stop()
    expect(visible(stage, group)).toBe(false)
  })
})
