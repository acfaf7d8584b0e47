/**
 * Whose store is the key in? Three plain questions, each left out when its answer is known; then what may have caused the
 * prompt, because two causes need no key; then the likeliest store. What fails comes back here, and goes on with what is left.
 */
import { go, open, stay } from '../src/core/dialog'
import { textIn } from '../src/core/wire'
import { readKeyId, type KeyIdReading } from '../src/domain/keyId'
import { isPrivate, questionFor, storesFor, type KeyStore } from '../src/domain/keyStore'
import { bare, buttonsEverywhere, learn, wishes } from './everywhere'
import { cureFor, guideTo } from './guides'
import { accountIn, causeIn, hintIn, pcIn } from './triageTaps'
import type { Facts, Is, KeyIdProblem, Opening, Plain, Table, Telling, Told, Went } from './vocabulary'

export type Place = Telling & (
  | { readonly at: 'askingPc' }
  | { readonly at: 'askingAccount' }
  | { readonly at: 'askingHint' }
  | { readonly at: 'askingCause' }
  | { readonly at: 'choosingWish' }
  | { readonly at: 'askingScreen' }
  | { readonly at: 'helpingOther', readonly screen: OtherScreen }
  | { readonly at: 'lost' }
  | { readonly at: 'namingKeyId', readonly problem?: KeyIdProblem | undefined }
)

type OtherScreen = 'crash' | 'pin' | 'windowsPassword'

export type Tap = Plain<'menu' | 'otherScreen' | 'hoax' | OtherScreen | 'reset' | 'searchAgain'>

export const triage: Table<'triage', Place, Tap> = {
  id: 'triage',
  version: 1,
  start: opening => start(opening),
  taps: {
    ...buttonsEverywhere,
    ...bare('menu', 'otherScreen', 'locked', 'hoax', 'crash', 'pin', 'windowsPassword', 'reset', 'searchAgain', 'readiness', 'practice', 'released', 'notMe', 'unsure'),
    noKeyId: () => ({ type: 'noKeyId' }),
    keyId: data => ({ type: 'keyId', reading: readKeyId(textIn(data, 'keyId', 4000) ?? '', true) }),
    facts: data => {
      const facts: Facts = { pc: pcIn(data), account: accountIn(data), hint: hintIn(data), cause: causeIn(data) }
      return Object.values(facts).some(fact => fact !== undefined) ? { type: 'facts', facts } : undefined
    }
  },

  places: {
    askingPc: {
      shows: ({ told }) => ({ type: 'show', view: { view: 'welcome', told } }),
      asksFor: 'pc',
      // Whoever has told nothing is not asked after.
      idle: ({ told }) => Object.keys(told).length === 0,
      on: {
        locked: ({ told }, { facts }) => next(learn(told, facts)),
        otherScreen: ({ told }) => go({ at: 'askingScreen', told }),
        menu: ({ told }) => go({ at: 'choosingWish', told }),
        unsure: ({ told }) => next({ ...told, pc: 'unsure' })
      }
    },
    askingAccount: {
      shows: ({ told }) => ({ type: 'show', view: { view: 'askAccount', told } }),
      asksFor: 'account',
      on: { unsure: ({ told }) => next({ ...told, account: 'unsure' }) }
    },
    askingHint: {
      shows: ({ told }) => ({ type: 'show', view: { view: 'askHint', told } }),
      asksFor: 'hint',
      on: { unsure: ({ told }) => next({ ...told, hint: 'unsure' }) }
    },
    askingCause: {
      shows: ({ told }) => ({ type: 'show', view: { view: 'askCause', told } }),
      asksFor: 'cause',
      on: {
        unsure: ({ told }) => next({ ...told, cause: 'unknown' }),
        no: ({ told }) => next({ ...told, cause: 'unknown' })
      }
    },
    choosingWish: {
      shows: () => ({ type: 'show', view: { view: 'menu' } }),
      on: {
        otherScreen: ({ told }) => go({ at: 'askingScreen', told }),
        locked: ({ told }, { facts }) => next(learn(told, facts))
      }
    },
    askingScreen: {
      shows: () => ({ type: 'show', view: { view: 'otherScreen' } }),
      on: {
        locked: ({ told }, { facts }) => next(learn(told, facts)),
        hoax: ({ told }) => open({ type: 'handOver', told, why: 'notBitLocker' }),
        crash: ({ told }) => go({ at: 'helpingOther', screen: 'crash', told }),
        pin: ({ told }) => go({ at: 'helpingOther', screen: 'pin', told }),
        windowsPassword: ({ told }) => go({ at: 'helpingOther', screen: 'windowsPassword', told }),
        person: ({ told }) => open({ type: 'handOver', told, why: 'otherScreen' }),
        unsure: ({ told }) => open({ type: 'handOver', told, why: 'otherScreen' })
      }
    },
    helpingOther: {
      shows: ({ screen }) => ({ type: 'show', view: { view: 'otherHelp', screen } }),
      on: {
        locked: ({ told }, { facts }) => next(learn(told, facts)),
        person: ({ told }) => open({ type: 'handOver', told, why: 'otherScreen' })
      }
    },
    lost: {
      shows: ({ told }) => ({ type: 'show', view: { view: 'lost', own: isPrivate(told), told } }),
      on: {
        // Whatever its card says: only who said that the PC is private is told to install anew.
        reset: state => isPrivate(state.told) ? open({ type: 'guide', guide: 'cleanInstall', told: state.told }) : stay(state),
        searchAgain: ({ told }) => open({ type: 'triage', told: again(told) }),
        no: ({ told }) => open({ type: 'triage', told: again(told) }),
        person: ({ told }) => open({ type: 'handOver', told, why: 'lost' })
      }
    },
    namingKeyId: {
      shows: ({ problem }) => ({ type: 'show', view: { view: 'askKeyId', problem, forIT: true } }),
      asksFor: 'keyId',
      on: {
        keyId: ({ told }, { reading, facts }) => named(learn(told, facts), reading),
        noKeyId: ({ told }) => toIT(told),
        unsure: ({ told }) => toIT(told),
        no: ({ told }) => toIT(told)
      }
    }
  },

  anywhere: {
    ...wishes<Place>(),
    // Whoever has told nothing yet is in no need that a person would have to know of.
    failed: (state, { why }) => Object.keys(state.told).length === 0 ? stay(state) : open({ type: 'handOver', told: state.told, why }),
    // The questions are the same wherever somebody is in them.
    facts: ({ told }, { facts }) => next(learn(told, facts))
  }
}

function start({ told, ask }: Is<Opening, 'triage'>): Went<Place> {
  switch (ask) {
    case 'welcome': return go({ at: 'askingPc', told })
    case 'cause': return go({ at: 'askingCause', told })
    case 'menu': return go({ at: 'choosingWish', told })
    case 'otherScreen': return go({ at: 'askingScreen', told })
    case 'lost': return lost(told)
    case undefined: return next(told)
  }
}

/** The next question that still matters, or the likeliest place of the key. */
function next(told: Told): Went<Place> {
  const question = questionFor(told)
  if (question) return go({ at: ({ pc: 'askingPc', account: 'askingAccount', hint: 'askingHint' } as const)[question], told })
  if (told.cause === undefined) return go({ at: 'askingCause', told })
  const cure = cureFor(told)
  if (cure) return open({ type: 'guide', guide: cure, told })
  if (told.account === 'local' && !told.tried?.includes('localAccount')) return open({ type: 'guide', guide: 'localAccount', told })
  const [store] = storesFor(told)
  return store ? search(store, told) : lost(told)
}

function search(store: KeyStore, told: Told): Went<Place> {
  switch (store) {
    case 'entra': return open({ type: 'recover', told })
    // IT finds it by the Key ID, and should not have to ask for it.
    case 'organisation': return told.keyId ? toIT(told) : go({ at: 'namingKeyId', told })
    default: return open({ type: 'guide', guide: guideTo[store], told })
  }
}

const toIT = (told: Told): Went<Place> => open({ type: 'handOver', told, why: told.ruledOut?.includes('entra') ? 'noKey' : 'onPremises' })

/** Nothing is searched with it here: whatever it is, IT gets it as it was typed. */
function named(told: Told, reading: KeyIdReading): Went<Place> {
  switch (reading.type) {
    case 'keyId': return toIT({ ...told, keyId: reading.keyId })
    case 'lookAlike': return toIT({ ...told, keyId: reading.typed })
    default: return go({ at: 'namingKeyId', told, problem: reading })
  }
}

/** At work nobody is left to give up alone: a person takes it. */
const lost = (told: Told): Went<Place> => go({ at: 'lost', told })

/** Everything is looked through once more, from the first question. */
const again = ({ keyId, device, shown, cause, errorCode, tried }: Told): Told => ({ keyId, device, shown, cause, errorCode, tried })
