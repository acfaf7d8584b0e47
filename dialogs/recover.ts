/**
 * From a locked screen to its recovery key.
 *
 * Every key is read in one and the same way, whatever led there: sign in, find the person's own keys, record,
 * read, reveal, all in one turn. A sign-in is never kept, so each reading asks for a new one.
 */
import { curedByWaiting } from '../src/core/failure'
import { go, open, stay } from '../src/core/dialog'
import type { RecoveryKeyInfo } from '../src/domain/device'
import type { KeyIdReading } from '../src/domain/keyId'
import { learn, wishes } from './everywhere'
import { cureFor } from './guides'
import { about, keysToChoose, lookedInEntra, matchFound, type Place } from './recoverPlaces'
import { recoverTaps, type RecoverTap } from './recoverTaps'
import { askedAgain, firstTry, onPage, signInCard } from './signing'
import type { Answer, CaseReason, Is, KeyIdProblem, Opening, Table, Told, Wanted, Went } from './vocabulary'

type Next = Went<Place>

export const recover: Table<'recover', Place, RecoverTap> = {
  id: 'recover',
  version: 2,
  taps: recoverTaps,
  start: opening => start(opening),

  places: {
    askingKeyId: {
      shows: ({ problem, times }) => ({ type: 'show', view: { view: 'askKeyId', problem, times } }),
      asksFor: 'keyId',
      on: {
        keyId: ({ told, times = 0 }, { reading, facts }) => search(reading, false, learn(told, facts), Math.min(times + 1, 3)),
        noKeyId: ({ told }) => signIn({ by: 'choice' }, told),
        unsure: ({ told }) => signIn({ by: 'choice' }, told),
        no: ({ told }) => signIn({ by: 'choice' }, told),
        otherPc: ({ told }) => notFromWork(told),
        // It is much longer than what was asked for; what became of the digits does not matter here.
        typedKey: ({ told }) => askKeyId(told, { type: 'recoveryKey' }),
        person: ({ told, problem }) => open({ type: 'handOver', told, why: problem?.type === 'notHexadecimal' ? 'notBitLocker' : 'asked' })
      }
    },
    signingIn: {
      shows: signInCard,
      once: true,
      on: {
        signedIn: ({ wanted, tries, told }) => go({ at: 'looking', wanted, tries, told }, { type: 'findKeys' }),
        silentSignInFailed: onPage
      }
    },
    looking: {
      on: { keysFound: ({ wanted, told }, found) => matchFound(wanted, found, told) }
    },
    choosingDevice: {
      shows: ({ devices }) => ({ type: 'show', view: { view: 'chooseDevice', devices } }),
      on: {
        device: (state, { deviceId }) => {
          const device = state.devices.find(one => one.id === deviceId)
          if (!device) return stay(state)
          const choosing = keysToChoose(device, state.devices, state.keys, state.told)
          return choosing ? go(choosing) : open({ type: 'handOver', told: { ...state.told, device: device.name }, why: 'noKey' })
        },
        notMine: ({ told }) => elsewhere(told),
        no: ({ told }) => elsewhere(told)
      }
    },
    choosingKey: {
      shows: ({ device, keys }) => ({ type: 'show', view: { view: 'chooseKey', device, keys: keysOf(device.id, keys) } }),
      on: {
        key: (state, { keyId }) => pick(state, state.keys, keyId),
        otherDevice: ({ devices, keys, told }) => go({ at: 'choosingDevice', devices, keys, told }),
        no: ({ devices, keys, told }) => go({ at: 'choosingDevice', devices, keys, told })
      }
    },
    mismatched: {
      shows: ({ typed, guesses, isDeviceIdOf, reference }) => ({ type: 'show', view: { view: 'noMatch', typed, guesses, isDeviceIdOf, reference } }),
      asksFor: 'keyId',
      on: {
        key: (state, { keyId }) => pick(state, state.guesses, keyId),
        retype: ({ told }) => askKeyId(told),
        noKeyId: ({ told }) => signIn({ by: 'choice' }, told),
        elsewhere: ({ told }) => elsewhere(told),
        keyId: ({ told }, { reading, facts }) => search(reading, false, learn(told, facts))
      }
    },
    narrowing: {
      shows: ({ typed, keys }) => ({ type: 'show', view: { view: 'narrow', typed, keys } }),
      asksFor: 'keyId',
      on: {
        noKeyId: ({ told }) => signIn({ by: 'choice' }, told),
        keyId: ({ told }, { reading, facts }) => search(reading, false, learn(told, facts))
      }
    },
    confirming: {
      shows: ({ key, read }) => ({ type: 'show', view: { view: 'confirm', key, read } }),
      on: {
        yes: ({ key, told }) => signIn(thisKey(key), about(key, told)),
        no: ({ told }) => askKeyId(told)
      }
    },
    recording: {
      on: { recorded: ({ key, told }, { receipt }) => go({ at: 'reading', key, told }, { type: 'readKey', key, receipt }) }
    },
    reading: {
      on: { keyRead: ({ key, told }, { secret }) => open({ type: 'unlock', key, secret, told: { ...told, shown: true } }) }
    },
    pausing: {
      shows: ({ why, reference }) => ({ type: 'show', view: { view: 'stuck', why, reference, withIT: false } }),
      on: {
        again: ({ wanted, told }) => signIn(wanted, told),
        person: ({ told, why }) => open({ type: 'handOver', told, why })
      }
    }
  },

  anywhere: { ...wishes<Place>(), failed: (state, failed) => trouble(state, failed) }
}

function start({ told, wanted, reading }: Is<Opening, 'recover'>): Next {
  if (wanted) return signIn(wanted, told)
  const keyId = reading && 'keyId' in reading ? reading.keyId : told.keyId
  if (reading && cureFor(told)) return open({ type: 'triage', told: { pc: 'work', ...told, keyId } })
  if (reading) return search(reading, true, told)
  return told.keyId ? signIn({ by: 'keyId', keyId: told.keyId, sure: false }, told) : askKeyId(told)
}

/** `sure`: the person named it unasked and exactly; one match is then shown without a question. */
function search(reading: KeyIdReading, sure: boolean, told: Told, times = 1): Next {
  switch (reading.type) {
    case 'keyId': return signIn({ by: 'keyId', keyId: reading.keyId, sure }, { ...told, keyId: reading.keyId })
    case 'lookAlike': return signIn({ by: 'keyId', keyId: reading.keyId, typed: reading.typed, sure: false }, { ...told, keyId: reading.typed })
    default: {
      // Digits alone may be a part of the recovery key, and are not kept.
      if (!('typed' in reading) || digitsAlone.test(reading.typed)) return askKeyId(told, 'typed' in reading ? { type: 'none' } : reading, times)
      return askKeyId({ ...told, keyId: reading.typed }, reading, times)
    }
  }
}

const digitsAlone = /^[\d\s-]{5,}$/

const askKeyId = (told: Told, problem?: KeyIdProblem, times?: number): Next => go({ at: 'askingKeyId', problem, times, told })

const signIn = (wanted: Wanted, told: Told): Next => go({ at: 'signingIn', wanted, told, ...firstTry })

export const thisKey = (key: RecoveryKeyInfo): Wanted => ({ by: 'key', keyId: key.keyId, device: key.device.name })

/** Only what was offered can be picked: a card carries ids, never facts. */
function pick(state: Place, offered: readonly RecoveryKeyInfo[], keyId: string): Next {
  const key = offered.find(one => one.keyId === keyId)
  return key ? signIn(thisKey(key), about(key, state.told)) : stay(state)
}

const keysOf = (deviceId: string, keys: readonly RecoveryKeyInfo[]) => keys.filter(key => key.device.id === deviceId)

/** The key is not among the person's own: the search goes on with what is left. */
const elsewhere = (told: Told): Next => open({ type: 'triage', told: lookedInEntra(told) })

/** Whose it is was a guess, and a wrong one. */
const notFromWork = ({ pc: _, account: _2, ...told }: Told): Next => open({ type: 'triage', told, ask: 'welcome' })

/** A claims challenge or a lapsed sign-in is tried once more, on the page; what waiting can cure is offered again; the rest is IT's. */
function trouble(state: Place, { why, reference, claims }: Is<Answer, 'failed'>): Next {
  // Not even this could be shown; the next message is answered from here.
  if (state.at === 'pausing') return stay(state)
  const { told } = state
  const retry = 'tries' in state && askedAgain({ at: 'signingIn', wanted: state.wanted, silent: false, tries: state.tries, told }, why, claims)
  if (retry) return retry
  if (curedByWaiting.has(why)) return go({ at: 'pausing', wanted: wantedIn(state), why, reference, told })
  return open({ type: 'handOver', told, why: why satisfies CaseReason })
}

/** What is read again when the person asks for another try. */
function wantedIn(state: Place): Wanted {
  if ('wanted' in state) return state.wanted
  if ('typed' in state) return { by: 'keyId', keyId: state.typed, sure: false }
  return 'key' in state ? thisKey(state.key) : { by: 'choice' }
}
