/** The first card, and the one that stands still while the person signs in. */
import { button, buttons, card, heading, main, say, type Card } from './kit'
import { footnote, person } from './parts'
import { en as text } from './text/en'

export const welcome = (): Card => card(
  heading(text.welcome.heading),
  say(text.welcome.text),
  ...buttons(main(button(text.buttons.locked, 'locked')), button(text.buttons.otherScreen, 'otherScreen'), person()),
  footnote(text.welcome.hint)
)

export const signingIn = (): Card => card(heading(text.signingIn.heading), say(text.signingIn.text))
