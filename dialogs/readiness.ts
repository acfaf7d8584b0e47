/** "Am I ready?": the person's own PCs, and whether the key of each is saved. It reads no key. */
import { curedByWaiting } from '../src/core/failure'
import { go, open } from '../src/core/dialog'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import { bare, buttonsEverywhere, learn, thanks, wishes } from './everywhere'
import { askedAgain, firstTry, onPage, signInCard, type Signing } from './signing'
import type { CaseReason, Table, Telling } from './vocabulary'

export type Place = Telling & (
  | { readonly at: 'signingIn' } & Signing
  | { readonly at: 'looking', readonly tries: number }
  | { readonly at: 'listed', readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'pausing', readonly why: CaseReason, readonly reference: string }
)

export const readiness: Table<'readiness', Place> = {
  id: 'readiness',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('again', 'practice', 'locked') },
  start: ({ told }) => go({ at: 'signingIn', told, ...firstTry }),

  places: {
    signingIn: {
      shows: signInCard,
      once: true,
      on: {
        signedIn: ({ tries, told }) => go({ at: 'looking', tries, told }, { type: 'findKeys', encryption: true }),
        silentSignInFailed: onPage
      }
    },
    looking: { on: { keysFound: ({ told }, { devices, keys }) => go({ at: 'listed', told, devices, keys }) } },
    listed: {
      shows: ({ devices, keys }) => ({ type: 'show', view: { view: 'readiness', devices, keys } }),
      ends: true,
      on: { worked: thanks, locked: ({ told }, { facts }) => open({ type: 'triage', told: learn(told, facts) }) }
    },
    pausing: {
      shows: ({ why, reference }) => ({ type: 'show', view: { view: 'stuck', why, reference, withIT: false } }),
      on: { again: ({ told }) => go({ at: 'signingIn', told, ...firstTry }) }
    }
  },

  anywhere: {
    ...wishes<Place>(),
    failed: (state, { why, reference, claims }) => {
      const { told } = state
      const retry = 'tries' in state && askedAgain({ at: 'signingIn', silent: false, tries: state.tries, told }, why, claims)
      if (retry) return retry
      return curedByWaiting.has(why) ? go({ at: 'pausing', why, reference, told }) : open({ type: 'handOver', why, told })
    }
  }
}
