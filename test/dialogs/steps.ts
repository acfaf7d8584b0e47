/** Follows a row into other dialogs, as a turn does, without a world. */
import { house } from '../../dialogs'
import type { Opening, Effect } from '../../dialogs/vocabulary'
import type { Next, Place } from '../../src/core/dialog'

export interface Spotted { readonly dialog: string, readonly state: Place, readonly effects: readonly Effect[] }

export function ranOff(from: Spotted | undefined, first: Next<Place, Effect, Opening>): Spotted | undefined {
  let next = first
  let dialog = from?.dialog
  const effects: Effect[] = 'opens' in first && from ? [...house.dialog(from.dialog)?.leaves(from.state) ?? []] : []
  for (let opened = 0; 'opens' in next; opened++) {
    if (opened === 16) throw new Error('dialogs open each other without end')
    effects.push(...next.effects)
    const { opens } = next
    dialog = house.openedBy(opens).id
    next = house.openedBy(opens).start(opens)
  }
  return dialog === undefined ? undefined : { dialog, state: next.state, effects: [...effects, ...next.effects] }
}
