/** A turn saves before it acts, plays answers to rest, and survives what fails. */
import { inspect } from 'node:util'
import { begin, remind, turn, type Host, type Saved } from '../src/core/turn'
import { go, stay, type Dialog } from '../src/core/dialog'
import { Secret } from '../src/core/secret'
import { Receipt } from '../src/core/receipt'
import { serve } from '../src/core/served'
import { countIn, textIn } from '../src/core/wire'

type State = { at: 'idle' } | { at: 'busy' } | { at: 'told', word: string } | { at: 'looping', count: number }
type Tap = { type: 'start' } | { type: 'loop' } | { type: 'stay' }
type Answer = { type: 'heard', word: string } | { type: 'failed' } | { type: 'again' }
type Effect = { type: 'listen' } | { type: 'say', word: string } | { type: 'repeat' }

const dialog: Dialog<undefined, State, Tap, Answer, Effect> = {
  id: 'parrot', version: 3,
  taps: { start: () => ({ type: 'start' }), stay: () => ({ type: 'stay' }) },
  start: () => go({ at: 'idle' }),
  places: {
    idle: {
      shows: () => ({ type: 'say', word: 'hello' }),
      on: { start: () => go({ at: 'busy' }, { type: 'listen' }), loop: () => go({ at: 'looping', count: 0 }, { type: 'repeat' }), stay: state => stay(state) }
    },
    busy: { on: { heard: (_, { word }) => go({ at: 'told', word }), failed: () => go({ at: 'told', word: 'sorry' }) } },
    told: { shows: ({ word }) => ({ type: 'say', word }), on: {} },
    looping: { on: { again: ({ count }) => go({ at: 'looping', count: count + 1 }, { type: 'repeat' }) } }
  },
  anywhere: {}
}

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
  return { host, happened, n: () => kept?.saved.n ?? 0 }
}

test('the state is saved before anything is done, in every step', async () => {
  const { host, happened } = world()
  await begin(dialog, undefined, host())
  await turn(dialog, { event: { type: 'start' } }, host())
  expect(happened).toEqual(['saved idle', 'said hello', 'saved busy', 'listen', 'saved told', 'said squawk'])
})

test('of two simultaneous taps one acts, and the other does nothing', async () => {
  const { host, happened, n } = world()
  await begin(dialog, undefined, host())
  const shown = n()
  const both = await Promise.allSettled([host(), host()].map(each => turn(dialog, { event: { type: 'start' }, n: shown }, each)))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(happened.filter(what => what === 'listen')).toHaveLength(1)
})

test('a tap for an earlier place is stale and changes nothing', async () => {
  const { host, happened } = world()
  await begin(dialog, undefined, host())
  await turn(dialog, { event: { type: 'start' } }, host())
  const before = happened.length
  expect(await turn(dialog, { event: { type: 'start' }, n: 1 }, host())).toBe('stale')
  expect(happened).toHaveLength(before)
})

test('an event without a row is deaf and changes nothing', async () => {
  const { host, happened } = world()
  await begin(dialog, undefined, host())
  const before = happened.length
  expect(await turn(dialog, { event: { type: 'heard', word: 'x' } }, host())).toBe('deaf')
  expect(happened).toHaveLength(before)
})

test('a row that stays shows nothing anew, and its card stays good', async () => {
  const { host, happened, n } = world()
  await begin(dialog, undefined, host())
  const before = n()
  await turn(dialog, { event: { type: 'stay' }, n: before }, host())
  expect(n()).toBe(before)
  expect(happened).toEqual(['saved idle', 'said hello', 'saved idle'])
})

test('an effect that fails is an answer, and ends the list', async () => {
  const { host, happened } = world(true)
  await begin(dialog, undefined, host())
  await turn(dialog, { event: { type: 'start' } }, host())
  expect(happened.at(-1)).toBe('said sorry')
})

test('a table that never rests is stopped', async () => {
  const { host } = world()
  await begin(dialog, undefined, host())
  await expect(turn(dialog, { event: { type: 'loop' } }, host())).rejects.toThrow('more than 16 steps')
})

test('a state of another version is stale: the conversation starts over', async () => {
  const { host } = world()
  await begin(dialog, undefined, host())
  expect(await turn({ ...dialog, version: 4 }, { event: { type: 'start' } }, host())).toBe('stale')
  expect(await remind({ ...dialog, version: 4 }, host())).toBe(false)
})

test('a verb without a decoder, and a tap without a number, are stale', async () => {
  const { host } = world()
  await begin(dialog, undefined, host())
  const served = serve<undefined, State, Tap, Tap, Answer, Effect>(dialog)
  expect(await served.tapped('loop', {}, 1, host())).toBe('stale')
  expect(await served.tapped('start', {}, undefined, host())).toBe('stale')
  expect(await served.tapped('start', {}, 1, host())).toBe('done')
})

test('a secret prints, logs, joins and serialises as [secret]', () => {
  const secret = new Secret('091707-241043')
  expect([secret].join(' ') + String(secret)).toBe('[secret][secret]')
  expect(JSON.stringify({ secret, list: [secret] })).toBe('{"secret":"[secret]","list":["[secret]"]}')
  expect(inspect({ secret }, { depth: 9, showHidden: true })).not.toContain('091707')
  expect(Object.keys(secret)).toEqual([])
  expect(structuredClone({ ...secret })).toEqual({})
})

test('a receipt for one key does not cover another', () => {
  const receipt = Receipt.issue('7', 'A')
  expect([receipt.entry, receipt.covers('A'), receipt.covers('B'), receipt.covers('')]).toEqual(['7', true, false, false])
})

test('fields from the wire: only own, only text, only so long', () => {
  expect(textIn({ a: ' x ' }, 'a')).toBe('x')
  for (const bad of [undefined, null, 'a', 7, [], { a: 1 }, { a: '' }, { a: '  ' }, { a: 'x'.repeat(201) }, Object.create({ a: 'x' })]) expect(textIn(bad, 'a')).toBeUndefined()
  expect(textIn(JSON.parse('{"__proto__": {"a": "x"}}'), 'a')).toBeUndefined()
  expect(countIn({ n: 3 }, 'n')).toBe(3)
  for (const bad of [{ n: -1 }, { n: 1.5 }, { n: '3' }, { n: Number.NaN }, { n: 2 ** 60 }, {}, null]) expect(countIn(bad, 'n')).toBeUndefined()
})
