/** A card as it is sent: every button carries the place it was made for, so that a late tap can be told from a timely one. */
import { render } from '../cards'
import { stamp, type Card } from '../cards/kit'
import type { View } from '../dialogs/views'

/** `timeZone`: the person's, for dates and times. */
export function draw(view: View, n: number, { timeZone }: { readonly timeZone?: string | undefined } = {}): { readonly card: Card, readonly summary: string } {
  const { card, summary } = render(view, timeZone)
  return { card: stamp(card, n), summary }
}
