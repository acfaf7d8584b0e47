/** Nothing is going on: the person stopped, or was silent for an hour. What is known is kept for the next message. */
import { go, open, stay } from '../src/core/dialog'
import { bare, buttonsEverywhere, learn, thanks, wishes } from './everywhere'
import type { Table, Telling, Went } from './vocabulary'

export type Place = Telling & { readonly at: 'resting', readonly why: 'stopped' | 'silent' }

/** The next message starts anew, and what is known is not asked again. */
const fresh = ({ told }: Place): Went<Place> => open({ type: 'triage', told })

export const rest: Table<'rest', Place> = {
  id: 'rest',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('locked', 'again') },
  start: ({ told, why }) => go({ at: 'resting', told, why }),

  places: {
    resting: {
      shows: ({ why }) => ({ type: 'post', view: { view: 'rest', why } }),
      ends: true,
      on: {
        unclear: fresh, yes: fresh, no: fresh, unsure: fresh, again: fresh, hide: fresh, noKeyId: fresh, notThere: fresh,
        // With nothing known there was no lock-out that could have been solved.
        worked: state => Object.keys(state.told).length === 0 ? thanks(state) : open({ type: 'aftermath', told: state.told }),
        locked: ({ told }, { facts }) => open({ type: 'triage', told: learn(told, facts) }),
        silent: state => stay(state),
        // It could not be told so; nothing else was going on.
        failed: state => stay(state)
      }
    }
  },

  anywhere: wishes<Place>()
}
