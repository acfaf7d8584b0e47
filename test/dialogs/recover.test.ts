/** What must hold in every place of the dialog, whatever comes in. */
import fc from 'fast-check'
import { recover, type RecoverStep } from '../../dialogs/recover'
import type { Place } from '../../dialogs/recoverPlaces'
import type { RecoverTap } from '../../dialogs/recoverTaps'
import type { Answer, Effect } from '../../dialogs/vocabulary'
import { decode, step } from '../../src/core/dialog'
import { failureCodes } from '../../src/core/failure'
import { Receipt } from '../../src/core/receipt'
import { Secret } from '../../src/core/secret'
import type { Device, RecoveryKeyInfo } from '../../src/domain/device'

const laptop: Device = { id: '00d0d0d0-0000-4000-8000-000000000001', name: 'LAPTOP-7Q2' }
const tablet: Device = { id: '00d0d0d0-0000-4000-8000-000000000002', name: 'TABLET-3' }
const key = (keyId: string, device = laptop): RecoveryKeyInfo => ({ keyId, device, volume: 'operatingSystem', saved: '2026-03-02T08:15:00Z' })
const main = key('4290B6C0-B17A-497A-8552-272CC30E80D4')
const near = key('4290D6C0-0C11-4D7E-9D1F-5B7A8E6C2D10')
const twin = key('4290B6C0-FFFF-4C3B-8A9F-10B2C3D4E5F6', tablet)
const digits = '091707-241043-291038-310772-542377-213224-102663-353529'

const wanted = { by: 'keyId', keyId: '4290B6C0', sure: true } as const
const everyPlace: { readonly [A in Place['at']]: Extract<Place, { at: A }> } = {
  asking: { at: 'asking' },
  askingKeyId: { at: 'askingKeyId' },
  signingIn: { at: 'signingIn', wanted, silent: true, tries: 0 },
  looking: { at: 'looking', wanted, tries: 0 },
  choosingDevice: { at: 'choosingDevice', devices: [laptop, tablet], keys: [main] },
  choosingKey: { at: 'choosingKey', device: laptop, devices: [laptop, tablet], keys: [main, near] },
  mismatched: { at: 'mismatched', typed: '4290B6C1', guesses: [main], reference: 'BL-33333' },
  narrowing: { at: 'narrowing', typed: '4290B6C0', keys: [main, twin] },
  confirming: { at: 'confirming', key: main },
  recording: { at: 'recording', key: main },
  reading: { at: 'reading', key: main },
  unlocking: { at: 'unlocking', key: main, shown: { message: 'm1', timer: 't1' } },
  pausing: { at: 'pausing', wanted, why: 'graph.down', reference: 'BL-33333', told: {} },
  handingOver: { at: 'handingOver', why: 'asked', told: {} },
  withIT: { at: 'withIT', why: 'asked', reference: 'BL-33333' },
  done: { at: 'done', key: main }
}

const taps: readonly RecoverTap[] = [
  { type: 'locked' }, { type: 'noKeyId' }, { type: 'yes' }, { type: 'no' }, { type: 'worked' }, { type: 'notAccepted' }, { type: 'hide' }, { type: 'again' },
  { type: 'person' }, { type: 'startOver' }, { type: 'unclear' }, { type: 'otherScreen' }, { type: 'retype' }, { type: 'otherDevice' },
  { type: 'device', deviceId: laptop.id }, { type: 'device', deviceId: tablet.id }, { type: 'device', deviceId: 'of nobody' },
  { type: 'key', keyId: main.keyId }, { type: 'key', keyId: near.keyId }, { type: 'key', keyId: 'of nobody' },
  { type: 'keyId', reading: { type: 'keyId', keyId: '4290B6C0' } }, { type: 'keyId', reading: { type: 'lookAlike', typed: '4290B6CO', keyId: '4290B6C0' } },
  { type: 'keyId', reading: { type: 'tooShort', typed: '4290' } }, { type: 'keyId', reading: { type: 'recoveryKey' } }
]
const answers: readonly Answer[] = [
  { type: 'signedIn' }, { type: 'silentSignInFailed' },
  { type: 'found', devices: [laptop, tablet], keys: [main, near, twin], reference: 'BL-33333' },
  { type: 'found', devices: [laptop], keys: [main], reference: 'BL-33333' },
  { type: 'found', devices: [laptop], keys: [near], reference: 'BL-33333' },
  { type: 'found', devices: [], keys: [], reference: 'BL-33333' },
  { type: 'recorded', receipt: Receipt.issue('1', main.keyId) }, { type: 'keyRead', secret: new Secret(digits) },
  { type: 'revealed', message: 'm1', timer: 't1' }, { type: 'caseOpened', reference: 'BL-44444' },
  ...failureCodes.map(why => ({ type: 'failed', why, reference: 'BL-33333' }) as const)
]

const places = [...Object.values(everyPlace), { ...everyPlace.looking, wanted: { ...wanted, sure: false } }]
const steps = places.flatMap(from => [...taps, ...answers].flatMap(event => {
  const next = step(recover, from, event)
  return next ? [{ from, event, next }] : []
}))
const does = (effects: readonly Effect[], type: Effect['type']) => effects.some(effect => effect.type === type)

test('whoever leaves the visible key behind hides it', () => {
  const leaving = steps.filter(({ from, next }) => from.at === 'unlocking' && next.state.at !== 'unlocking')
  expect(leaving.length).toBeGreaterThan(8)
  expect(leaving.filter(({ next }) => !does(next.effects, 'hide')).map(({ event }) => event)).toEqual([])
})

test('a key that was hidden is not hidden twice, and one whose hiding failed can be hidden again', () => {
  const hidden = step(recover, everyPlace.unlocking, { type: 'hide' })!.state
  expect(step(recover, hidden, { type: 'hide' })?.effects).toEqual([])
  expect(does(step(recover, hidden, { type: 'worked' })!.effects, 'hide')).toBe(false)
  const failed = step(recover, hidden, { type: 'failed', why: 'channel.down', reference: 'BL-33333' })!.state
  expect(does(step(recover, failed, { type: 'hide' })!.effects, 'hide')).toBe(true)
})

test('a key is read only with a receipt, in one place, and only a recorded answer leads there', () => {
  const reading = steps.filter(({ next }) => does(next.effects, 'readKey'))
  expect(reading.map(({ from, event }) => [from.at, event.type])).toEqual([['recording', 'recorded']])
})

test('a key is revealed only by the answer of the one who read it', () => {
  expect(steps.filter(({ next }) => does(next.effects, 'reveal')).map(({ from, event }) => [from.at, event.type])).toEqual([['reading', 'keyRead']])
})

test('a person can never claim what only the host reports', () => {
  for (const { type } of answers) expect(decode(recover, type, { receipt: '1', secret: digits })).toBeUndefined()
  for (const verb of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) expect(decode(recover, verb, {})).toBeUndefined()
})

test('no state ever holds the digits', () => {
  expect(steps.filter(({ next }) => JSON.stringify(next.state).includes(digits.slice(0, 6)))).toEqual([])
})

test('from every place where a person waits there is a way to a person', () => {
  const resting = places.filter(({ at }) => recover.places[at].shows ?? recover.places[at].reminds)
  const stuck = resting.filter(place => {
    const next = step(recover, place, { type: 'person' })
    return !next || !(next.state.at === 'handingOver' || place.at === 'withIT')
  })
  expect(stuck).toEqual([])
})

test('every place is reached, and a place that shows nothing waits for the host alone', () => {
  const reached = new Set(['asking', 'signingIn', ...steps.map(({ next }) => next.state.at)])
  expect(Object.keys(recover.places).filter(at => !reached.has(at as Place['at']))).toEqual([])
  const passing = places.filter(({ at }) => !recover.places[at].shows && !recover.places[at].reminds)
  expect([...new Set(passing.map(({ at }) => at))].toSorted()).toEqual(['handingOver', 'looking', 'reading', 'recording'])
})

test('what was not offered cannot be picked', () => {
  for (const at of ['choosingKey', 'mismatched', 'choosingDevice'] as const) {
    const place = everyPlace[at]
    for (const event of [{ type: 'key', keyId: twin.keyId }, { type: 'device', deviceId: 'of nobody' }] as const) {
      const next = step(recover, place, event)
      expect(next === undefined || (next.stays === true && next.effects.length === 0)).toBe(true)
    }
  }
})

test('a claims challenge costs one more sign-in, not two', () => {
  const challenged = { type: 'failed', why: 'graph.challenged', reference: 'BL-33333', claims: '{"access_token":{}}' } as const
  const first = step(recover, everyPlace.looking, challenged)
  expect(first?.state).toMatchObject({ at: 'signingIn', silent: false, claims: challenged.claims, tries: 1 })
  const second = step(recover, { ...everyPlace.looking, tries: 1 }, challenged)
  expect(second?.state.at).toBe('handingOver')
})

test('a state that was made impossible by a deploy means nothing, and throws nothing', () => {
  expect(step(recover, { at: 'gone' } as unknown as Place, { type: 'worked' })).toBeUndefined()
})

test('random conversations never show a key that was not recorded in the same breath', () => {
  const anything = fc.array(fc.constantFrom(...taps, ...answers), { maxLength: 60 })
  fc.assert(fc.property(anything, events => {
    let state: Place = { at: 'asking' }
    let recorded = false
    let signedIn = false
    for (const event of events) {
      const next: RecoverStep | undefined = step(recover, state, event)
      if (!next) continue
      if (event.type === 'signedIn') signedIn = true
      if (does(next.effects, 'signIn')) recorded = signedIn = false
      if (does(next.effects, 'record')) recorded = signedIn
      if (does(next.effects, 'reveal')) expect(recorded).toBe(true)
      state = next.state
    }
  }), { numRuns: 2000 })
})
