/**
 * From a locked screen to its recovery key.
 *
 * Every key is read in one and the same way, whatever led there: sign in, find the person's own keys, record,
 * read, reveal, all in one turn. A sign-in is never kept, so each reading asks for a new one.
 */
import { curedByWaiting } from '../src/core/failure'
import { go, stay, type Dialog, type Step } from '../src/core/dialog'
import type { RecoveryKeyInfo } from '../src/domain/device'
import { keysToChoose, matchFound, type Place, type Wanted } from './recoverPlaces'
import { recoverTaps, type RecoverTap } from './recoverTaps'
import type { Answer, CaseReason, Effect, Is, KeyIdProblem, Said, Told } from './vocabulary'

export type RecoverStep = Step<Place, Effect>

const version = 1

export const recover: Dialog<Said, Place, RecoverTap, Answer, Effect> = {
  id: 'recover',
  version,
  taps: recoverTaps,
  start: said => startWith(said),

  places: {
    asking: {
      shows: () => ({ type: 'show', view: { view: 'welcome' } }),
      on: {
        locked: () => askKeyId(),
        noKeyId: () => signIn({ by: 'choice' }),
        otherScreen: state => handOver(state, 'otherScreen')
      }
    },
    askingKeyId: {
      shows: ({ problem }) => ({ type: 'show', view: { view: 'askKeyId', problem } }),
      asksFor: 'keyId',
      on: {
        keyId: (_, { reading }) => search(reading, false),
        noKeyId: () => signIn({ by: 'choice' }),
        no: () => signIn({ by: 'choice' }),
        unclear: () => askKeyId({ type: 'none' })
      }
    },
    signingIn: {
      shows: ({ silent, claims }) => ({ type: 'signIn', silent, claims }),
      on: {
        signedIn: ({ wanted, tries }) => go({ at: 'looking', wanted, tries }, { type: 'findKeys' }),
        // Each client of the person may say so; the card that only the page can answer, perhaps with a challenge, is out already.
        silentSignInFailed: state => state.silent
          ? stay({ ...state, silent: false }, { type: 'signIn', silent: false, claims: state.claims })
          : stay(state)
      }
    },
    looking: {
      on: { found: (state, found) => matchFound(state.wanted, found) }
    },
    choosingDevice: {
      shows: ({ devices }) => ({ type: 'show', view: { view: 'chooseDevice', devices } }),
      on: {
        device: (state, { deviceId }) => {
          const device = state.devices.find(one => one.id === deviceId)
          if (!device) return stay(state)
          const choosing = keysToChoose(device, state.devices, state.keys)
          return choosing ? go(choosing) : handOver(state, 'noKey', { device: device.name })
        }
      }
    },
    choosingKey: {
      shows: ({ device, keys }) => ({ type: 'show', view: { view: 'chooseKey', device, keys: keysOf(device.id, keys) } }),
      on: {
        key: (state, { keyId }) => pick(state, state.keys, keyId),
        otherDevice: ({ devices, keys }) => go({ at: 'choosingDevice', devices, keys })
      }
    },
    mismatched: {
      shows: ({ typed, guesses, isDeviceIdOf, reference }) => ({ type: 'show', view: { view: 'noMatch', typed, guesses, isDeviceIdOf, reference } }),
      on: {
        key: (state, { keyId }) => pick(state, state.guesses, keyId),
        retype: () => askKeyId(),
        noKeyId: () => signIn({ by: 'choice' }),
        keyId: (_, { reading }) => search(reading, false)
      }
    },
    narrowing: {
      shows: ({ typed, keys }) => ({ type: 'show', view: { view: 'narrow', typed, keys } }),
      asksFor: 'keyId',
      on: {
        noKeyId: () => signIn({ by: 'choice' }),
        keyId: (_, { reading }) => search(reading, false)
      }
    },
    confirming: {
      shows: ({ key, read }) => ({ type: 'show', view: { view: 'confirm', key, read } }),
      on: {
        yes: ({ key }) => signIn({ by: 'key', keyId: key.keyId, device: key.device.name }),
        no: () => askKeyId()
      }
    },
    recording: {
      on: { recorded: ({ key }, { receipt }) => go({ at: 'reading', key }, { type: 'readKey', key, receipt }) }
    },
    reading: {
      on: { keyRead: ({ key }, { secret }) => go({ at: 'unlocking', key }, { type: 'reveal', secret, key }) }
    },
    unlocking: {
      // It may be visible still, or hidden by its timer: the reminder fits both.
      reminds: ({ key }) => ({ type: 'show', view: { view: 'unlocking', key } }),
      on: {
        // The card is out already, so its buttons stay good.
        revealed: (state, { message, timer }) => stay({ ...state, shown: { message, timer } }),
        hide: state => state.hidden ? stay(state) : stay({ ...state, hidden: true }, ...hide(state, false)),
        notAccepted: state => stay({ ...state, refused: true }, { type: 'post', view: { view: 'notAccepted', key: state.key } }),
        worked: state => go({ at: 'done', key: state.key }, ...away(state), { type: 'noteUnlocked', key: state.key }),
        again: state => signIn({ by: 'key', keyId: state.key.keyId, device: state.key.device.name }, away(state)),
        retype: state => askKeyId(undefined, away(state))
      }
    },
    pausing: {
      shows: ({ why, reference }) => ({ type: 'show', view: { view: 'stuck', why, reference, withIT: false } }),
      on: { again: ({ wanted }) => signIn(wanted) }
    },
    handingOver: {
      on: {
        caseOpened: ({ why }, { reference }) => go({ at: 'withIT', why, reference }),
        failed: ({ told }, { reference }) => go({ at: 'pausing', wanted: { by: 'choice' }, why: 'unexpected', reference, told })
      }
    },
    withIT: {
      shows: ({ why, reference }) => ({ type: 'show', view: { view: 'stuck', why, reference, withIT: true } }),
      on: {
        // IT has it already: asking for a person again shows the case, it opens no second one.
        person: state => stay(state, { type: 'show', view: { view: 'stuck', why: state.why, reference: state.reference, withIT: true } }),
        locked: () => askKeyId()
      }
    },
    done: {
      shows: ({ key }) => ({ type: 'show', view: { view: 'unlocked', key } }),
      on: { locked: () => askKeyId() }
    }
  },

  anywhere: {
    keyId: (state, { reading }) => search(reading, true, away(state)),
    person: state => handOver(state, whyAsked(state)),
    startOver: state => go({ at: 'asking' }, ...away(state)),
    failed: (state, failed) => trouble(state, failed)
  }
}

function startWith(said: Said): RecoverStep {
  switch (said.type) {
    case 'keyId': return search(said.reading, true)
    case 'locked': return askKeyId()
    case 'noKeyId': return signIn({ by: 'choice' })
    case 'person': return handOver({ at: 'asking' }, 'asked')
    default: return go({ at: 'asking' })
  }
}

/** `sure`: the person named it unasked and exactly; one match is then shown without a question. */
function search(reading: Is<Said, 'keyId'>['reading'], sure: boolean, effects: readonly Effect[] = []): RecoverStep {
  switch (reading.type) {
    case 'keyId': return signIn({ by: 'keyId', keyId: reading.keyId, sure }, effects)
    case 'lookAlike': return signIn({ by: 'keyId', keyId: reading.keyId, typed: reading.typed, sure: false }, effects)
    default: return askKeyId(reading, effects)
  }
}

const askKeyId = (problem?: KeyIdProblem, effects: readonly Effect[] = []): RecoverStep => go({ at: 'askingKeyId', problem }, ...effects)

const signIn = (wanted: Wanted, effects: readonly Effect[] = []): RecoverStep => go({ at: 'signingIn', wanted, silent: true, tries: 0 }, ...effects)

/** Only what was offered can be picked: a card carries ids, never facts. */
function pick(state: Place, offered: readonly RecoveryKeyInfo[], keyId: string): RecoverStep {
  const key = offered.find(one => one.keyId === keyId)
  return key ? signIn({ by: 'key', keyId: key.keyId, device: key.device.name }) : stay(state)
}

/** Whoever leaves a visible key behind hides it. */
const away = (state: Place): readonly Effect[] => state.at === 'unlocking' && !state.hidden ? hide(state, true) : []

const hide = ({ shown, key }: Extract<Place, { at: 'unlocking' }>, finished: boolean): readonly Effect[] =>
  [{ type: 'hide', ...shown, view: { view: 'hidden', key, finished } }]

const keysOf = (deviceId: string, keys: readonly RecoveryKeyInfo[]) => keys.filter(key => key.device.id === deviceId)

function handOver(state: Place, why: CaseReason, more: Told = {}): RecoverStep {
  const told = { ...toldSoFar(state), ...more }
  return go({ at: 'handingOver', why, told }, ...away(state), { type: 'openCase', why, told })
}

/** A claims challenge or a lapsed sign-in is tried once more, on the page; what waiting can cure is offered again; the rest is IT's. */
function trouble(state: Place, { why, reference, claims }: Is<Answer, 'failed'>): RecoverStep {
  // Not even this could be shown, or hidden; the timer still hides, and the next message is answered from here.
  if (state.at === 'pausing' || state.at === 'withIT' || state.at === 'done') return stay(state)
  if (state.at === 'unlocking' && state.shown) return stay(stillVisible(state))
  const lapsed = why === 'graph.challenged' || why === 'graph.signedOut'
  if (lapsed && 'tries' in state && state.tries === 0) return go({ at: 'signingIn', wanted: state.wanted, silent: false, claims, tries: 1 })
  if (curedByWaiting.has(why)) return go({ at: 'pausing', wanted: wantedIn(state), why, reference, told: toldSoFar(state) })
  return handOver(state, why)
}

/** What IT should know of somebody who asks for a person. */
function whyAsked(state: Place): CaseReason {
  if (state.at === 'pausing') return state.why
  if (state.at === 'unlocking' && state.refused) return 'notAccepted'
  return state.at === 'askingKeyId' && state.problem?.type === 'notHexadecimal' ? 'notBitLocker' : 'asked'
}

/** A hiding that failed can be asked for again. */
function stillVisible({ hidden: _, ...state }: Extract<Place, { at: 'unlocking' }>): Place {
  return state
}

/** What is read again when the person asks for another try. */
function wantedIn(state: Place): Wanted {
  if ('wanted' in state) return state.wanted
  if ('typed' in state) return { by: 'keyId', keyId: state.typed, sure: false }
  return 'key' in state ? { by: 'key', keyId: state.key.keyId, device: state.key.device.name } : { by: 'choice' }
}

/** What IT need not ask again. */
function toldSoFar(state: Place): Told {
  if ('told' in state) return state.told
  if ('key' in state) return { keyId: state.key.keyId, device: state.key.device.name, ...(state.at === 'unlocking' || state.at === 'done' ? { shown: true } : {}) }
  if ('wanted' in state && state.wanted.by !== 'choice') return { keyId: state.wanted.keyId, ...(state.wanted.by === 'key' ? { device: state.wanted.device } : {}) }
  if ('typed' in state) return { keyId: state.typed }
  if ('problem' in state && state.problem && 'typed' in state.problem) return { keyId: state.problem.typed }
  return 'device' in state ? { device: state.device.name } : {}
}
