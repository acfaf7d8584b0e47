/** What must hold on the way to a key, whatever comes in. */
import fc from 'fast-check'
import { house, type Event } from '../../dialogs'
import { recover } from '../../dialogs/recover'
import type { Place } from '../../dialogs/recoverPlaces'
import type { Effect } from '../../dialogs/vocabulary'
import { table } from '../../src/core/table'
import { answers, laptop, mainKey, nearKey, sentences, tablet, taps, twinKey } from './events'
import { ranOff, type Spotted } from './steps'

const dialog = table(recover)
const wanted = { by: 'keyId', keyId: '4290B6C0', sure: true } as const
const told = {}
const places = {
  looking: { at: 'looking', wanted, tries: 0, told },
  choosingDevice: { at: 'choosingDevice', devices: [laptop, tablet], keys: [mainKey], told },
  choosingKey: { at: 'choosingKey', device: laptop, devices: [laptop, tablet], keys: [mainKey, nearKey], told },
  mismatched: { at: 'mismatched', typed: '4290B6C1', guesses: [mainKey], reference: 'BL-33333', told }
} as const satisfies Record<string, Place>

const does = (effects: readonly Effect[], type: Effect['type']) => effects.some(effect => effect.type === type)

test('a person can never claim what only the host reports', () => {
  for (const { type } of answers) for (const id of ['recover', 'unlock', 'triage', 'guide', 'handOver', 'disown', 'readiness', 'practice', 'released', 'aftermath', 'followUp', 'rest']) {
    expect(house.dialog(id)!.decode(type, { receipt: '1', devices: [], keys: [] })).toBeUndefined()
  }
})

test('what was not offered cannot be picked', () => {
  for (const at of ['choosingKey', 'mismatched', 'choosingDevice'] as const) {
    for (const event of [{ type: 'key', keyId: twinKey.keyId }, { type: 'device', deviceId: 'of nobody' }] as unknown as Event[]) {
      const next = dialog.step(places[at], event)
      expect(next === undefined || ('stays' in next && next.effects.length === 0)).toBe(true)
    }
  }
})

test('a claims challenge costs one more sign-in, not two', () => {
  const challenged = { type: 'failed', why: 'graph.challenged', reference: 'BL-33333', claims: '{"access_token":{}}' } as const
  const first = dialog.step(places.looking, challenged)
  expect(first).toMatchObject({ state: { at: 'signingIn', silent: false, claims: challenged.claims, tries: 1 } })
  const second = dialog.step({ ...places.looking, tries: 1 } as Place, challenged)
  expect(second).toMatchObject({ opens: { type: 'handOver' } })
})

test('a cause that needs no key is tried before a key is looked for, also when the Key ID was told', () => {
  const reading = { type: 'keyId', keyId: '4290B6C0' } as const
  const cured = ranOff(undefined, { opens: { type: 'recover', told: { cause: 'media' }, reading }, effects: [] })
  expect(cured).toMatchObject({ dialog: 'guide', state: { guide: 'media', told: { keyId: '4290B6C0' } } })
  const tried = ranOff(undefined, { opens: { type: 'recover', told: { cause: 'media', tried: ['media'] }, reading }, effects: [] })
  expect(tried).toMatchObject({ dialog: 'recover', state: { at: 'signingIn' } })
  const other = ranOff(undefined, { opens: { type: 'recover', told: { cause: 'firmware' }, reading }, effects: [] })
  expect(other).toMatchObject({ dialog: 'recover', state: { at: 'signingIn' } })
})

test('random conversations never show a key that was not signed in for and recorded in the same breath', () => {
  const anything = fc.array(fc.constantFrom<Event>(...sentences, ...taps, ...answers), { maxLength: 60 })
  fc.assert(fc.property(anything, events => {
    let at: Spotted | undefined = ranOff(undefined, { opens: { type: 'triage', told: {} }, effects: [] })
    let recorded = false
    let signedIn = false
    for (const event of events) {
      const next = at && house.dialog(at.dialog)?.step(at.state, event)
      if (!next) continue
      const ran: Spotted | undefined = ranOff(at, next)
      if (!ran) continue
      if (event.type === 'signedIn') signedIn = true
      if (ran.state.at === 'signingIn') recorded = signedIn = false
      if (does(ran.effects, 'record')) recorded = signedIn
      if (does(ran.effects, 'reveal')) expect(recorded).toBe(true)
      at = ran
    }
  }), { numRuns: 3000 })
})

test('a key that was hidden is not hidden twice, and one whose hiding failed can be hidden again', () => {
  const unlock = house.dialog('unlock')!
  const unlocking = { at: 'unlocking', key: mainKey, shown: { message: 'm1', timer: 't1' }, told }
  const visible: Spotted['state'] = unlocking
  const hidden = ranOff({ dialog: 'unlock', state: visible, effects: [] }, unlock.step(visible, { type: 'hide' })!)!
  expect(hidden.effects.map(({ type }) => type)).toEqual(['hide'])
  expect(unlock.step(hidden.state, { type: 'hide' })?.effects).toEqual([])
  expect(ranOff(hidden, unlock.step(hidden.state, { type: 'worked' })!)!.effects.map(({ type }) => type)).not.toContain('hide')
  const failed = ranOff(hidden, unlock.step(hidden.state, { type: 'failed', why: 'channel.down', reference: 'BL-33333' })!)!
  expect(unlock.step(failed.state, { type: 'hide' })?.effects.map(({ type }) => type)).toEqual(['hide'])
})
