/** Cards outside any dialog. What can be tapped on them is a link, or a way out of the place that the bot did not understand. */
import { button, buttons, card, heading, link, say, stamp, type Card, type Execute } from './kit'
import { person } from './parts'
import { en as text } from './text/en'

/**
 * `chat`: the address of the private chat, where the notice leads there. `reference`: what finds it in the log.
 * `n`: the place that buttons count for. `question`, `answer`: a page of the knowledge base.
 */
export interface NoticeMore {
  readonly chat?: string | undefined
  readonly reference?: string | undefined
  readonly n?: number | undefined
  readonly question?: string | undefined
  readonly answer?: string | undefined
}

export type Notice = keyof typeof text.notices

export function notice(which: Notice, { chat, reference, n, question, answer }: NoticeMore = {}): Card {
  const words = text.notices[which]
  const drawn = card(
    heading(question ?? words.heading),
    say(answer ?? words.text),
    ...(reference ? [say(text.stuck.reference(reference), { weight: 'Bolder' })] : []),
    ...buttons(...(chat ? [link(text.buttons.privately, chat)] : []), ...(n === undefined ? [] : offers(which)))
  )
  return n === undefined ? drawn : stamp(drawn, n)
}

/** Without a place they would count for nothing. */
function offers(which: Notice): readonly Execute[] {
  if (which === 'offerPerson') return [person(), button(text.buttons.startOver, 'startOver')]
  return which === 'outOfScope' ? [person()] : []
}
