/** "That was not me": first nothing more is released, then IT is told. It needs no sign-in: who can write in this chat may always stop it. */
import { go, open } from '../src/core/dialog'
import { always, buttonsEverywhere } from './everywhere'
import type { Table, Telling } from './vocabulary'

export type Place = Telling & { readonly at: 'freezing' }

export const disown: Table<'disown', Place> = {
  id: 'disown',
  version: 1,
  taps: buttonsEverywhere,
  start: ({ told }) => go({ at: 'freezing', told }, { type: 'freeze' }),

  places: {
    freezing: {
      on: {
        frozen: ({ told }) => open({ type: 'handOver', told, why: 'notMe' }),
        // IT has to be told all the more, and told that nothing was stopped.
        failed: ({ told }) => open({ type: 'handOver', told, why: 'notStopped' })
      }
    }
  },

  anywhere: always<Place>()
}
