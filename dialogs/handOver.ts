/** Hands over to IT: the case exists before anybody is told of it, and holds everything that was said. */
import { go, open, stay } from '../src/core/dialog'
import type { FailureCode } from '../src/core/failure'
import type { CaseStatus } from './deskVocabulary'
import { bare, buttonsEverywhere, learn, wishes } from './everywhere'
import type { CaseReason, Effect, Table, Telling } from './vocabulary'

export type Place = Telling & { readonly why: CaseReason } & (
  | { readonly at: 'opening' }
  | { readonly at: 'withIT', readonly reference: string, readonly status?: CaseStatus | undefined }
  /** The case could not be stored. */
  | { readonly at: 'failing', readonly trouble: FailureCode, readonly reference: string }
)

export const handOver: Table<'handOver', Place> = {
  id: 'handOver',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('again', 'locked', 'loop', 'status') },
  // The guide beside a loop's case ends at that case. Whatever else is asked for or reported is a case of its own.
  start: ({ why, told }) => why === 'loop' && told.caseOf?.why === why
    ? go({ at: 'withIT', why, told, reference: told.caseOf.reference })
    : go({ at: 'opening', why, told }, { type: 'openCase', why, told }),

  places: {
    opening: {
      on: {
        caseOpened: ({ why, told }, { reference, status }) => go({ at: 'withIT', why, told: { ...told, caseOf: { why, reference } }, reference, status }),
        failed: ({ why, told }, { why: trouble, reference }) => go({ at: 'failing', why, told, trouble, reference })
      }
    },
    withIT: {
      shows: withIT,
      ends: true,
      on: {
        // IT has it already: asking for a person again shows the case, it opens no second one.
        person: state => stay(state, withIT(state)),
        locked: (_, { facts }) => open({ type: 'triage', told: learn({}, facts) }),
        // Not even this could be shown; the next message is answered from here.
        failed: state => stay(state)
      }
    },
    failing: {
      // The bot's own house is out of order, whatever the failure was called.
      shows: ({ reference }) => ({ type: 'show', view: { view: 'stuck', why: 'unexpected', reference, withIT: false } }),
      on: {
        again: ({ why, told }) => go({ at: 'opening', why, told }, { type: 'openCase', why, told }),
        person: ({ why, told }) => go({ at: 'opening', why, told }, { type: 'openCase', why, told }),
        failed: state => stay(state)
      }
    }
  },

  anywhere: wishes<Place>()
}

function withIT({ why, reference, status }: Extract<Place, { at: 'withIT' }>): Effect {
  return { type: 'show', view: { view: 'stuck', why, reference, withIT: true, status } }
}
