/** A turn saves before it acts, plays answers to rest, goes from dialog to dialog and back, and survives what fails. */
import { go, open, stay, type Dialog } from '../src/core/dialog'
import { table, type House } from '../src/core/table'
import { back, begin, missed, remind, turn, type Host, type Saved } from '../src/core/turn'

type State = { at: 'idle' } | { at: 'busy' } | { at: 'told', word: string } | { at: 'looping', count: number } | { at: 'silent' }
type Tap = { type: 'start' } | { type: 'loop' } | { type: 'stay' } | { type: 'leave' } | { type: 'pingPong' } | { type: 'shut' }
type Answer = { type: 'heard', word: string } | { type: 'failed' } | { type: 'again' }
type Effect = { type: 'listen' } | { type: 'say', word: string } | { type: 'repeat' } | { type: 'tidy' }
type Lead = { type: 'parrot' } | { type: 'owl', wise: boolean } | { type: 'ping' }

const parrot: Dialog<Extract<Lead, { type: 'parrot' }>, State, Tap, Answer, Effect, Lead> = {
  id: 'parrot', version: 3,
  taps: { start: () => ({ type: 'start' }), stay: () => ({ type: 'stay' }) },
  start: () => go({ at: 'idle' }),
  places: {
    idle: {
      shows: () => ({ type: 'say', word: 'hello' }),
      asksFor: 'word',
      on: { start: () => go({ at: 'busy' }, { type: 'listen' }), loop: () => go({ at: 'looping', count: 0 }, { type: 'repeat' }), stay: state => stay(state) }
    },
    busy: { on: { heard: (_, { word }) => go({ at: 'told', word }), failed: () => go({ at: 'told', word: 'sorry' }) } },
    told: { shows: ({ word }) => ({ type: 'say', word }), on: {} },
    looping: { on: { again: ({ count }) => go({ at: 'looping', count: count + 1 }, { type: 'repeat' }) } },
    silent: { ends: true, on: {} }
  },
  anywhere: { leave: () => open({ type: 'owl', wise: true }, { type: 'say', word: 'bye' }), pingPong: () => open({ type: 'ping' }), shut: () => go({ at: 'silent' }) },
  leaves: state => state.at === 'told' ? [{ type: 'tidy' }] : []
}

type OwlState = { at: 'awake', wise: boolean } | { at: 'asked' }
const owl: Dialog<Extract<Lead, { type: 'owl' }>, OwlState, Tap, Answer, Effect, Lead> = {
  id: 'owl', version: 1,
  taps: { start: () => ({ type: 'start' }) },
  start: ({ wise }) => go({ at: 'awake', wise }),
  places: {
    awake: { shows: () => ({ type: 'say', word: 'hoo' }), on: { start: () => go({ at: 'asked' }) } },
    asked: { shows: () => ({ type: 'say', word: 'who' }), once: true, on: { start: () => open({ type: 'parrot' }) } }
  },
  anywhere: {}
}

const ping: Dialog<Extract<Lead, { type: 'ping' }>, { at: 'never' }, Tap, Answer, Effect, Lead> = {
  id: 'ping', version: 1, taps: {}, start: () => open({ type: 'ping' }), places: { never: { on: {} } }, anywhere: {}
}

type Event = Tap | Answer
const houseOf = (version: number): House<Event, Effect, Lead> => {
  const dialogs = { parrot: table<Extract<Lead, { type: 'parrot' }>, State, Tap, Answer, Effect, Lead, Event>({ ...parrot, version }), owl: table<Extract<Lead, { type: 'owl' }>, OwlState, Tap, Answer, Effect, Lead, Event>(owl), ping: table<Extract<Lead, { type: 'ping' }>, { at: 'never' }, Tap, Answer, Effect, Lead, Event>(ping) }
  return { dialog: id => dialogs[id as Lead['type']], openedBy: ({ type }) => dialogs[type] }
}
const house = houseOf(3)

/** One conversation with real etags, and a list of what happened in order. */
function world(fails = false) {
  let kept: { saved: Saved, etag: string } | undefined
  const happened: string[] = []
  const host = (): Host<Effect, Answer> => ({
    loaded: kept,
    save: async (saved, etag) => {
      if (kept?.etag !== etag) throw new Error('conflict')
      const text = JSON.stringify(saved)
      kept = { saved: JSON.parse(text) as Saved, etag: String(Number(etag ?? 0) + 1) }
      happened.push(`saved ${saved.state.at}`)
      return kept.etag
    },
    run: async effect => {
      happened.push(effect.type === 'say' ? `said ${effect.word}` : effect.type)
      if (effect.type === 'listen' && fails) throw new Error('deaf')
      if (effect.type === 'listen') return { type: 'heard', word: 'squawk' }
      return effect.type === 'repeat' ? { type: 'again' } : undefined
    },
    failed: () => ({ type: 'failed' })
  })
  const does = (type: Tap['type'], n?: number) => turn(house, { event: { type }, n }, host())
  return { host, happened, does, saved: () => kept!.saved }
}

async function begun(fails = false) {
  const one = world(fails)
  await begin(house, { type: 'parrot' }, one.host())
  return one
}

test('the state is saved before anything is done, in every step', async () => {
  const { does, happened } = await begun()
  await does('start')
  expect(happened).toEqual(['saved idle', 'said hello', 'saved busy', 'listen', 'saved told', 'said squawk'])
})

test('of two simultaneous taps one acts, and the other does nothing', async () => {
  const { host, happened, saved } = await begun()
  const { n } = saved()
  const both = await Promise.allSettled([host(), host()].map(each => turn(house, { event: { type: 'start' }, n }, each)))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(happened.filter(what => what === 'listen')).toHaveLength(1)
})

test('a tap for an earlier place is stale and changes nothing', async () => {
  const { does, happened } = await begun()
  await does('start')
  const before = happened.length
  expect(await does('start', 1)).toBe('stale')
  expect(happened).toHaveLength(before)
})

test('an event without a row is deaf and changes nothing', async () => {
  const { host, happened } = await begun()
  const before = happened.length
  expect(await turn(house, { event: { type: 'heard', word: 'x' } }, host())).toBe('deaf')
  expect(happened).toHaveLength(before)
})

test('a row that stays shows nothing anew, and its card stays good', async () => {
  const { does, happened, saved } = await begun()
  const before = saved().n
  await does('stay', before)
  expect(saved().n).toBe(before)
  expect(happened).toEqual(['saved idle', 'said hello', 'saved idle'])
})

test('an effect that fails is an answer, and ends the list', async () => {
  const { does, happened } = await begun(true)
  await does('start')
  expect(happened.at(-1)).toBe('said sorry')
})

test('a table that never rests is stopped, and so are dialogs that open each other without end', async () => {
  const { does } = await begun()
  await expect(does('loop')).rejects.toThrow('more than 16 steps')
  const other = await begun()
  await expect(other.does('pingPong')).rejects.toThrow('without end')
  expect(other.saved()).toMatchObject({ dialog: 'parrot', state: { at: 'idle' } })
})

test('a state of another version is stale: the conversation starts over', async () => {
  const { host } = await begun()
  expect(await turn(houseOf(4), { event: { type: 'start' } }, host())).toBe('stale')
  expect(await remind(houseOf(4), host())).toBe(false)
  expect(await missed(houseOf(4), host())).toBe(0)
})

test('a place that a deploy took away means nothing, and throws nothing', () => {
  for (const at of ['gone', 'constructor', '__proto__', 'toString']) {
    const dialog = house.dialog('parrot')!
    expect([dialog.step({ at }, { type: 'leave' }), dialog.reminder({ at }), dialog.returns({ at }), dialog.leaves({ at })]).toEqual([undefined, undefined, false, []])
  }
})

test('only a tap with a decoder is decoded', () => {
  const dialog = house.dialog('parrot')!
  expect(dialog.decode('start', {})).toEqual({ type: 'start' })
  for (const verb of ['loop', 'heard', '__proto__', 'constructor']) expect(dialog.decode(verb, {})).toBeUndefined()
})

test('another dialog takes over: what was left is tidied up after the new state is saved, then the row acts, then the new place shows', async () => {
  const { does, happened, saved } = await begun()
  await does('start')
  happened.length = 0
  await does('leave')
  expect(happened).toEqual(['saved awake', 'tidy', 'said bye', 'said hoo'])
  expect(saved()).toMatchObject({ dialog: 'owl', version: 1, state: { at: 'awake', wise: true } })
})

test('a dialog that is opened from outside tidies up what was there', async () => {
  const { host, does, happened } = await begun()
  await does('start')
  happened.length = 0
  await begin(house, { type: 'owl', wise: false }, host())
  expect(happened).toEqual(['saved awake', 'tidy', 'said hoo'])
})

test('back shows the place before, across dialogs, and never a place that was good once', async () => {
  const { host, does, happened, saved } = await begun()
  await does('leave')
  await does('start')
  await does('start')
  expect(saved()).toMatchObject({ dialog: 'parrot', state: { at: 'idle' } })
  const { n } = saved()
  happened.length = 0
  expect(await back(house, host())).toBe(true)
  expect(saved()).toMatchObject({ dialog: 'owl', state: { at: 'awake' }, n: n + 1 })
  expect(await back(house, host())).toBe(true)
  expect(saved()).toMatchObject({ dialog: 'parrot', state: { at: 'idle' } })
  expect(await back(house, host())).toBe(false)
  expect(happened).toEqual(['saved awake', 'said hoo', 'saved idle', 'said hello'])
})

test('back does not lead into a version that is gone, nor out of an end', async () => {
  const { host, does, saved } = await begun()
  await does('leave')
  expect(await back(houseOf(4), host())).toBe(false)
  await begin(house, { type: 'parrot' }, host())
  await does('shut')
  expect(saved()).toMatchObject({ ended: true, trail: [] })
  expect(await back(house, host())).toBe(false)
})

test('back out of a dialog tidies up what it leaves', async () => {
  const { host, does, happened } = await begun()
  await does('leave')
  await begin(house, { type: 'parrot' }, host())
  await does('start')
  happened.length = 0
  await back(house, host())
  expect(happened).toEqual(['saved idle', 'said hello'])
  await back(house, host())
  expect(happened.slice(2)).toEqual(['saved awake', 'said hoo'])
})

test('the trail is no longer than twelve places', async () => {
  const { host, does, saved } = await begun()
  for (let i = 0; i < 20; i++) {
    await does('leave')
    await begin(house, { type: 'parrot' }, host())
  }
  expect(saved().trail).toHaveLength(12)
})

test('what was not understood is counted, until something is', async () => {
  const { host, does, saved } = await begun()
  const { n } = saved()
  expect([await missed(house, host()), await missed(house, host())]).toEqual([1, 2])
  expect(saved()).toMatchObject({ misses: 2, n, state: { at: 'idle' } })
  await does('stay')
  expect(saved().misses).toBe(0)
})
