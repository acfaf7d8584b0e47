/** Nothing is going on: the person stopped, or was silent for an hour. What is known is kept for the next message. */
import { go, open } from '../src/core/dialog'
import { bare, buttonsEverywhere, learn, wishes } from './everywhere'
import type { Table, Telling } from './vocabulary'

export type Place = Telling & { readonly at: 'resting', readonly why: 'stopped' | 'silent' }

export const rest: Table<'rest', Place> = {
  id: 'rest',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('locked') },
  start: ({ told, why }) => go({ at: 'resting', told, why }),

  places: {
    resting: {
      shows: ({ why }) => ({ type: 'post', view: { view: 'rest', why } }),
      ends: true,
      on: {
        unclear: ({ told }) => open({ type: 'triage', told, ask: 'welcome' }),
        locked: ({ told }, { facts }) => open({ type: 'triage', told: learn(told, facts) }),
        silent: state => go(state)
      }
    }
  },

  anywhere: wishes<Place>()
}
