/** "How far are you?": the employee’s own case, and the way to say that it need not go on. */
import { go, open } from '../src/core/dialog'
import { bare, buttonsEverywhere, learn, wishes } from './everywhere'
import type { CaseStatus } from './deskVocabulary'
import type { Table, Telling } from './vocabulary'

export type Place = Telling & (
  | { readonly at: 'looking' }
  | { readonly at: 'told', readonly status: CaseStatus | undefined }
)

export const status: Table<'status', Place> = {
  id: 'status',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('status', 'cancel', 'locked') },
  start: ({ told }) => go({ at: 'looking', told }, { type: 'caseStatus' }),

  places: {
    looking: { on: { caseStatus: ({ told }, { status: now }) => go({ at: 'told', told, status: now }) } },
    told: {
      shows: ({ status: now }) => ({ type: 'show', view: { view: 'caseStatus', status: now } }),
      ends: true,
      on: {
        status: ({ told }) => go({ at: 'looking', told }, { type: 'caseStatus' }),
        cancel: ({ told, status: now }) => now ? go({ at: 'looking', told }, { type: 'cancelCase', reference: now.reference }) : go({ at: 'looking', told }, { type: 'caseStatus' }),
        locked: ({ told }, { facts }) => open({ type: 'triage', told: learn(told, facts) })
      }
    }
  },

  anywhere: wishes<Place>()
}
