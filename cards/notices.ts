/** Cards outside any dialog: nothing on them can be tapped but a link. */
import { buttons, card, heading, link, say, type Card } from './kit'
import { en as text } from './text/en'

export type Notice = keyof typeof text.notices

/** `chat`: the address of the private chat, where the notice leads there. */
export function notice(which: Notice, chat?: string): Card {
  const words = text.notices[which]
  return card(heading(words.heading), say(words.text), ...(chat ? buttons(link(text.buttons.privately, chat)) : []))
}
