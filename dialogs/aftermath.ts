/** The PC is open again: what it was and what to do about it, so that it does not ask again. Twice in a short time is a loop. */
import { go, open, stay } from '../src/core/dialog'
import type { RecoveryKeyInfo } from '../src/domain/device'
import { isWork } from '../src/domain/keyStore'
import { bare, buttonsEverywhere, learn, wishes } from './everywhere'
import { causeIn } from './triageTaps'
import type { Table, Telling, Told, Went } from './vocabulary'

export type Place = Telling & { readonly key?: RecoveryKeyInfo | undefined } & (
  | { readonly at: 'noting' }
  | { readonly at: 'done' }
)

export const aftermath: Table<'aftermath', Place> = {
  id: 'aftermath',
  version: 1,
  taps: {
    ...buttonsEverywhere,
    ...bare('locked', 'loop'),
    facts: data => {
      const cause = causeIn(data)
      return cause ? { type: 'facts', facts: { cause } } : undefined
    }
  },
  start: ({ told, key }) => go({ at: 'noting', told, key }, { type: 'noteUnlocked', key, told }),

  places: {
    noting: {
      on: {
        unlockedBefore: ({ told, key }, { times }) => times > 1
          ? loop({ ...told, unlocks: times }, key)
          : go({ at: 'done', told, key }, { type: 'followUp', told }),
        failed: ({ told, key }) => go({ at: 'done', told, key })
      }
    },
    done: {
      shows: ({ key, told }) => ({ type: 'show', view: { view: 'unlocked', key, cause: told.cause, told } }),
      asksFor: 'cause',
      ends: true,
      on: {
        facts: ({ told, key }, { facts }) => go({ at: 'done', told: learn(told, facts), key }),
        unsure: ({ told, key }) => go({ at: 'done', told: { ...told, cause: 'unknown' }, key }),
        locked: (_, { facts }) => open({ type: 'triage', told: learn({}, facts) }),
        // Said twice, it still is one recovery: two would be a loop.
        worked: state => stay(state),
        yes: state => stay(state),
        failed: state => stay(state)
      }
    }
  },

  anywhere: wishes<Place>()
}

/** At work IT has to mend it, and gets the history at once; the guide is beside it. */
const loop = (told: Told, key: RecoveryKeyInfo | undefined): Went<Place> =>
  key !== undefined || isWork(told) ? open({ type: 'handOver', why: 'loop', told }) : open({ type: 'guide', guide: 'loop', told })
