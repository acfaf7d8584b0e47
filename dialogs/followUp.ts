/** A day after: does the PC start normally again? */
import { go, open, stay } from '../src/core/dialog'
import { bare, buttonsEverywhere, learn, wishes } from './everywhere'
import type { Table, Telling } from './vocabulary'

export type Place = Telling & ({ readonly at: 'asking' } | { readonly at: 'thanked' })

export const followUp: Table<'followUp', Place> = {
  id: 'followUp',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('yes', 'loop') },
  start: ({ told, well }) => go({ at: well ? 'thanked' : 'asking', told }),

  places: {
    asking: {
      // Nobody has to answer it.
      shows: ({ told }) => ({ type: 'show', view: { view: 'followUp', device: told.device } }),
      ends: true,
      on: {
        yes: ({ told }) => go({ at: 'thanked', told }),
        worked: ({ told }) => go({ at: 'thanked', told }),
        // It could not be asked: nobody is in need.
        failed: state => stay(state),
        no: ({ told }) => open({ type: 'guide', guide: 'loop', told }),
        notAccepted: ({ told }) => open({ type: 'guide', guide: 'loop', told }),
        locked: (_, { facts }) => open({ type: 'triage', told: learn({}, facts) })
      }
    },
    thanked: {
      shows: () => ({ type: 'show', view: { view: 'followedUp' } }),
      ends: true,
      on: {
        worked: state => stay(state),
        yes: state => stay(state),
        failed: state => stay(state),
        locked: (_, { facts }) => open({ type: 'triage', told: learn({}, facts) })
      }
    }
  },

  anywhere: wishes<Place>()
}
