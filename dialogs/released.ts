/** "What was released?": every key this person was shown lately. */
import { go } from '../src/core/dialog'
import { buttonsEverywhere, thanks, wishes } from './everywhere'
import type { Release, Table, Telling } from './vocabulary'

export type Place = Telling & ({ readonly at: 'listing' } | { readonly at: 'listed', readonly releases: readonly Release[] })

export const released: Table<'released', Place> = {
  id: 'released',
  version: 1,
  taps: buttonsEverywhere,
  start: ({ told }) => go({ at: 'listing', told }, { type: 'listReleases' }),

  places: {
    listing: { on: { releases: ({ told }, { releases }) => go({ at: 'listed', told, releases }) } },
    listed: {
      shows: ({ releases }) => ({ type: 'show', view: { view: 'released', releases } }),
      ends: true,
      on: { worked: thanks }
    }
  },

  anywhere: wishes<Place>()
}
