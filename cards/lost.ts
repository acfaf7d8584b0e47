/** Nobody has the key. It is said plainly and early, with what can still be done. */
import type { View } from '../dialogs/views'
import { button, buttons, card, heading, main, say, type Card } from './kit'
import { person, remark } from './parts'
import { ruledOut } from './ruledOut'
import { en as text } from './text/en'

export const lost = ({ own, told }: Extract<View, { view: 'lost' }>): Card => card(
  heading(text.lost.heading),
  say(text.lost.text),
  ...text.lost[own ? 'own' : 'work'].map(paragraph => say(paragraph)),
  ...remark(ruledOut(told)),
  // No button asks to be tapped while it leads to erasing everything.
  ...(own
    ? buttons(main(button(text.buttons.searchAgain, 'searchAgain')), button(text.buttons.reset, 'reset'), person())
    : buttons(main(person()), button(text.buttons.searchAgain, 'searchAgain')))
)
