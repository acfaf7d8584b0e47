/** Says where somebody has looked already, so that nobody looks twice. */
import type { Told } from '../dialogs/vocabulary'
import { guideText as text } from './text/guides.en'

export function ruledOut({ ruledOut: stores = [] }: Pick<Told, 'ruledOut'>): string | undefined {
  const looked = [...new Set(stores)].map(store => text.stores[store])
  return looked.length > 0 ? text.ruledOut(looked) : undefined
}
