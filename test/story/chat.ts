/** One person’s chat with the bot: it keeps what the bot sent, lets it be read and tapped, and answers sign-in cards. */
import type { Card } from '../../cards/kit'
import { read, toggle } from '../../cards/read'
import { Failure } from '../../src/core/failure'
import type { Outbound, SignInOffer } from '../../src/host/channel'

export interface Message { readonly id: string, card: Card, summary: string }

export interface Chat {
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** What the bot did since the last call, as a person notices it. */
  news(): string[]
  /** The newest sign-in card that nobody has used. */
  offer(): SignInOffer | undefined
  forgetOffer(): void
  offerAgain(offer: SignInOffer): void
  /** Something a person sees that is not the bot's message. */
  says(line: string): void
  /** Every card that ever stood in the chat, replaced ones too. */
  readonly history: readonly Message[]
  /** How the bot answers a tap on this message. */
  tapping(message: string | undefined): Outbound
  /** The person turns a card to another face, in their own client: nobody else hears of it. */
  turn(message: string, title: string): void
  /** Every card and word that was sent, for looking for leaks. */
  readonly sent: readonly string[]
}

/** `whom`: who reads it, where it is not the person the story is about. `isBroken`: nothing is delivered there. */
export function makeChat(whom: () => string | undefined, isBroken: () => boolean): Chat {
  const bot = () => whom() === undefined ? 'Bot:  ' : `Bot to ${whom()}: `
  const replaced = () => whom() === undefined ? 'Card: ' : `Card of ${whom()}: `
  const messages: Message[] = []
  const sent: string[] = []
  const history: Message[] = []
  const happened: string[] = []
  let open: SignInOffer | undefined

  /** A case is long: once it was read, what is new on it, and what can be tapped. */
  const cases = new Map<string, ReadonlySet<string>>()
  const fresh = ([heading = '', ...lines]: readonly string[]): string[] => {
    if (!/^BL-\S+$/.test(heading)) return [heading, ...lines]
    const before = cases.get(heading)
    cases.set(heading, new Set(lines))
    return [heading, ...lines.filter(line => line.startsWith('[') || !before?.has(line))]
  }
  const see = (who: string, card: Card) => {
    happened.push(...fresh(read(card)).map((line, index) => (index === 0 ? who : ' '.repeat(who.startsWith('Phone') ? 7 : 6)) + line))
  }
  const note = (who: string, card: Card, summary: string) => {
    sent.push(JSON.stringify({ card, summary }))
    see(who, card)
  }
  const reach = () => {
    if (isBroken()) throw new Failure('channel.down', 'Teams does not answer.')
  }
  const post = async (card: Card, summary: string) => {
    reach()
    const id = `m${messages.length + 1}`
    messages.push({ id, card, summary })
    history.push({ id, card, summary })
    note(bot(), card, summary)
    return id
  }
  const put = (id: string, card: Card, summary: string, who: string) => {
    const message = messages.find(one => one.id === id)
    if (!message) throw new Failure('channel.down', 'There is no such message.')
    Object.assign(message, { card, summary })
    history.push({ id, card, summary })
    note(who, card, summary)
  }
  const signIn = async (offer: SignInOffer) => {
    reach()
    open = offer
    sent.push(JSON.stringify(offer))
    happened.push(`${bot()}${offer.text}`, `      [${offer.button}]`)
  }
  const outbound = (tapped?: string): Outbound => {
    let answered = tapped === undefined
    return {
      post, signIn,
      show: async (card, summary) => {
        if (answered || tapped === undefined) return post(card, summary)
        answered = true
        put(tapped, card, summary, replaced())
        return tapped
      },
      replace: async (message, card, summary) => {
        reach()
        put(message, card, summary, replaced())
        if (message === tapped) answered = true
      }
    }
  }
  const chat: Chat = {
    messages, sent, history,
    news: () => happened.splice(0),
    offer: () => open,
    forgetOffer: () => {
      open = undefined
    },
    offerAgain: offer => {
      open = offer
    },
    says: line => void happened.push(line),
    turn: (id, title) => {
      const message = messages.find(one => one.id === id)
      if (!message) return
      message.card = toggle(message.card, title)
      see('Phone: ', message.card)
    },
    tapping: outbound
  }
  return chat
}
