/** Cards outside any dialog: nothing on them can be tapped but a link. */
import { buttons, card, heading, link, say, type Card } from './kit'
import { en as text } from './text/en'

export interface NoticeMore { readonly chat?: string, readonly reference?: string }

export type Notice = keyof typeof text.notices

/** `chat`: the address of the private chat, where the notice leads there. `reference`: what finds it in the log. */
export function notice(which: Notice, { chat, reference }: NoticeMore = {}): Card {
  const words = text.notices[which]
  return card(heading(words.heading), say(words.text), ...(reference ? [say(text.stuck.reference(reference), { weight: 'Bolder' })] : []), ...(chat ? buttons(link(text.buttons.privately, chat)) : []))
}
