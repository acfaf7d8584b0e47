/** The whole way to a key with a pretend PC, so that the first time is not the bad day. Nothing is read, and every card says so. */
import { go, open } from '../src/core/dialog'
import { textIn } from '../src/core/wire'
import { matchesKeyId, readKeyId, type KeyIdReading } from '../src/domain/keyId'
import { pretendKeyId } from './choices'
import { bare, buttonsEverywhere, learn, thanks, wishes } from './everywhere'
import type { Plain, Table, Telling } from './vocabulary'

export type Place = Telling & ({ readonly at: 'intro' } | { readonly at: 'keyId', readonly wrong?: true } | { readonly at: 'key' } | { readonly at: 'done' })

export type Tap = Plain<'next'>



export const practice: Table<'practice', Place, Tap> = {
  id: 'practice',
  version: 1,
  taps: {
    ...buttonsEverywhere,
    ...bare('next', 'worked', 'locked', 'yes', 'readiness'),
    keyId: data => ({ type: 'keyId', reading: readKeyId(textIn(data, 'keyId', 4000) ?? '', true) })
  },
  start: ({ told }) => go({ at: 'intro', told }),

  places: {
    intro: {
      shows: () => ({ type: 'show', view: { view: 'practice', step: 'intro' } }),
      // A Key ID that nobody asked for yet is a real one: the bad day is here.
      on: { next: ({ told }) => go({ at: 'keyId', told }), yes: ({ told }) => go({ at: 'keyId', told }) }
    },
    keyId: {
      shows: ({ wrong }) => ({ type: 'show', view: { view: 'practice', step: 'keyId', wrong } }),
      asksFor: 'keyId',
      on: { keyId: ({ told }, { reading }) => isPretend(reading) ? go({ at: 'key', told }) : go({ at: 'keyId', told, wrong: true }), noKeyId: ({ told }) => go({ at: 'keyId', told, wrong: true }) }
    },
    key: {
      shows: () => ({ type: 'show', view: { view: 'practice', step: 'key' } }),
      on: { worked: ({ told }) => go({ at: 'done', told }), next: ({ told }) => go({ at: 'done', told }), yes: ({ told }) => go({ at: 'done', told }) }
    },
    done: {
      shows: () => ({ type: 'show', view: { view: 'practice', step: 'done' } }),
      ends: true,
      on: { worked: thanks, locked: ({ told }, { facts }) => open({ type: 'triage', told: learn(told, facts) }) }
    }
  },

  anywhere: wishes<Place>()
}

const isPretend = (reading: KeyIdReading): boolean => (reading.type === 'keyId' || reading.type === 'lookAlike') && matchesKeyId(reading.keyId, pretendKeyId)
