/** What somebody with bad luck or bad intentions tries, and what comes of it: a key that stays visible, a sign-in used elsewhere, a record that is missing. */
import { taps } from '../cards/read'
import { en } from '../cards/text/en'
import { recover } from '../dialogs/recover'
import { Failure } from '../src/core/failure'
import { Unsure } from '../src/host/channel'
import { startLater } from '../src/later'
import type { Timers } from '../src/ports'
import { asking, badDay, dies, keyId, stands, visible } from './story/badDay'
import { makeStage, type Stage } from './story/stage'

/** How many keys wait to be hidden. */
const waiting = async ({ store, clock }: Stage): Promise<number> =>
  (await store.timers.take(clock.now() + 3_600_000, 0, 99, 'keys')).length

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
    expect(stands(stage, en.notices.mayStillBeVisible.heading)).toBe(true)
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
    const starts = dies(stage, 'before', state => 'shown' in state)
    await signsIn()
    starts()
    const shown = stage.chat.messages.find(({ card }) => JSON.stringify(card).includes(group))!
    const worked = taps(shown.card).find(({ verb }) => verb === 'worked')!
    await stage.does(dana, { kind: 'tapped', verb: 'worked', data: worked.data, message: shown.id })
    expect(visible(stage, group)).toBe(false)
    expect(stands(stage, en.unlocked.heading)).toBe(true)
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
    const later = startLater(stage.world, stage.bot)
    stage.teams.broken = true
    await later.look()
    stage.teams.broken = false
    stage.clock.pass(2)
    await later.look()
    await later.stop()
    expect(visible(stage, group)).toBe(false)
  })
})

const page = async ({ pages, company }: Stage, state: string, who: Parameters<typeof company.code>[0]) =>
  pages.callback(new URLSearchParams({ state, code: company.code(who).reveal() }))
const read = ({ company }: Stage): number => company.reads.length

describe('a sign-in', () => {
  test('of a colleague who was sent the link serves nobody, and the link stays good for whom it was made', async () => {
    const { stage, dana, request } = await asking()
    const mallory = stage.employee('Mallory')
    expect((await page(stage, request, mallory)).status).toBe(403)
    expect(await stage.does(dana, { kind: 'exchanged', request, assertion: stage.company.assertion(mallory) })).toBe(403)
    expect(await stage.does(mallory, { kind: 'exchanged', request, assertion: stage.company.assertion(mallory) })).toBe(200)
    expect(read(stage)).toBe(0)
    expect((await page(stage, request, dana)).status).toBe(200)
    expect(read(stage)).toBe(1)
  })

  test('that comes by every way at once is used once', async () => {
    const { stage, dana, request, signsIn } = await asking()
    await Promise.all([signsIn(), page(stage, request, dana), signsIn(), page(stage, request, dana)])
    expect(read(stage)).toBe(1)
    expect(stage.company.open.size).toBe(0)
  })

  test('with a code that is worth nothing, as of a page loaded twice, does not end the one that is', async () => {
    const { stage, dana, request } = await asking()
    const { status } = await stage.pages.callback(new URLSearchParams({ state: request, code: 'used before' }))
    expect(status).toBe(403)
    expect(stands(stage, en.stuck.withIT('IT'))).toBe(false)
    expect((await page(stage, request, dana)).status).toBe(200)
    expect(read(stage)).toBe(1)
  })

  test('asked for before the bot was removed does not serve the conversation that began after it', async () => {
    const { stage, dana, request } = await asking()
    await stage.does(dana, { kind: 'removed' })
    await stage.does(dana, { kind: 'said', text: 'I cannot find the key id' })
    expect((await page(stage, request, dana)).status).toBe(410)
    expect(read(stage)).toBe(0)
  })

  test('that several phones fail at shows one card more, and keeps the challenge it has to meet', async () => {
    const { stage, dana } = await asking()
    const fails = () => stage.does(dana, { kind: 'exchangeFailed', detail: 'resourcematchfailed' })
    const cards = () => stage.chat.sent.filter(sent => sent.includes('"page"')).length
    await Promise.all([fails(), fails(), fails()])
    expect(cards()).toBe(2)
    const id = `a:${dana.person.oid}`
    const address = { serviceUrl: 'https://teams.example/', conversation: id, bot: { id: '28:bot' }, user: '29:dana', tenant: dana.person.tid }
    const state = { at: 'signingIn', told: {}, wanted: { by: 'choice' }, silent: false, claims: '{"access_token":{}}', tries: 1 } as const
    const saved = { dialog: recover.id, version: recover.version, n: 7, state, trail: [], misses: 0, ended: false }
    await stage.store.conversations.save({ id, person: dana.person, address, saved }, undefined)
    await stage.does(dana, { kind: 'exchangeFailed', detail: 'resourcematchfailed' }, { address })
    expect((await stage.store.conversations.load(id))?.saved).toMatchObject({ n: 7, state })
  })

  test.each(['', '\u0000', '%', '__proto__', 'a'.repeat(42), `${'a'.repeat(43)}'`, 'é'.repeat(43), 'a'.repeat(10_000)])('that was never asked for (%j) is not even looked for', async id => {
    const { stage } = await asking()
    Object.assign(stage.store.signIns, { find: () => Promise.reject(new Error('invalid byte sequence for encoding "UTF8": 0x00')) })
    expect((await stage.pages.start(id)).status).toBe(410)
    expect((await stage.pages.callback(new URLSearchParams({ state: id, code: 'x' }))).status).toBe(410)
  })

  test('after which the bot breaks is told in the chat, and its token is forgotten', async () => {
    const { stage, dana, request } = await asking()
    Object.assign(stage.store.conversations, { save: () => Promise.reject(new Error('the disk is full')) })
    expect((await page(stage, request, dana)).status).toBe(200)
    expect(stands(stage, en.notices.failed.heading)).toBe(true)
    // A button would name no place, and be out of date before it is tapped.
    expect(taps(stage.chat.messages.at(-1)!.card)).toEqual([])
    expect({ open: stage.company.open.size, read: read(stage) }).toEqual({ open: 0, read: 0 })
  })
})

describe('the record of a reading', () => {
  const entry = { person: { tid: 't', oid: 'o' }, conversation: 'a:1', reference: 'BL-33333', subject: keyId }
  const actions = ['key.shown', 'key.hidden', 'key.refused', 'signIn.refused', 'case.opened', 'unlocked', 'person.frozen', 'person.unfrozen'] as const

  test('opens its key once', async () => {
    const { audit } = makeStage().world
    const receipt = await audit.record({ ...entry, action: 'key.read' })
    expect([receipt.spend('another'), receipt.spend(keyId), receipt.spend(keyId)]).toEqual([false, true, false])
  })

  test.each(actions)('is no other: %s opens nothing', async action => {
    const receipt = await makeStage().world.audit.record({ ...entry, action })
    expect(receipt.spend(keyId)).toBe(false)
  })
})
