/** A card as it is sent: every button carries the place it was made for, so that a late tap can be told from a timely one. */
import { render } from '../cards'
import { stamp, type Card } from '../cards/kit'
import type { View } from '../dialogs/vocabulary'

export function draw(view: View, n: number): { readonly card: Card, readonly summary: string } {
  const { card, summary } = render(view)
  return { card: stamp(card, n), summary }
}
