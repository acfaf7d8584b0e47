/** The bot's words on their way out: in answer to an activity, or unasked. */
import type { Card } from '../../cards/kit'
import type { Address } from '../ports'
import type { Channel, Outbound } from './channel'
import type { Connector, Place } from './connector'
import { cardMessage, signInMessage } from './outgoing'

export type Sends = Pick<Connector, 'send' | 'update' | 'typing'>

export const makeChannel = (connector: Connector): Channel => ({
  to: address => unasked(connector, address),
  postToTeam: (serviceUrl, team, card, summary) => connector.startThread(serviceUrl, team, cardMessage(card, summary)),
  inThread: (serviceUrl, conversation) => unasked(connector, connector.thread(serviceUrl, conversation)),
  members: connector.members,
  member: connector.member,
  personal: connector.chat
})

function unasked(connector: Sends, to: Place): Outbound {
  const post: Outbound['post'] = (card, summary) => connector.send(to, cardMessage(card, summary))
  return {
    show: post,
    post,
    replace: (message, card, summary) => connector.update(to, message, cardMessage(card, summary)),
    async signIn(offer) {
      await connector.send(to, signInMessage(offer))
    }
  }
}

/** The card that was tapped, as far as Teams tells: `answered` is drawn in its place by the answer to the request itself. */
export interface Tapped { readonly message: string | undefined, readonly answered: boolean }

export interface Reply {
  readonly out: Outbound
  /** What the answer to the request draws in the tapped card's place. */
  readonly card: Card | undefined
  /** No typing indicator from here on. Resolves when none is on its way. */
  end(): Promise<void>
}

/** `tapped`: what the first card shown takes the place of. */
export function makeReply(connector: Sends, to: Address, tapped?: Tapped): Reply {
  const later = unasked(connector, to)
  const busy = showBusy(connector, to)
  let card: Card | undefined
  let taken = !tapped

  return {
    get card() {
      return card
    },
    end: busy.end,
    out: {
      async show(shown, summary) {
        await busy.end()
        if (taken || !tapped) return later.show(shown, summary)
        taken = true
        if (tapped.answered) card = shown
        else if (tapped.message) await later.replace(tapped.message, shown, summary)
        else return later.show(shown, summary)
        return tapped.message
      },
      async post(posted, summary) {
        await busy.end()
        return later.post(posted, summary)
      },
      async replace(message, replacement, summary) {
        await busy.end()
        if (tapped?.answered && tapped.message === message) {
          taken = true
          card = replacement
        }
        await later.replace(message, replacement, summary)
      },
      async signIn(offer) {
        await busy.end()
        await later.signIn(offer)
      }
    }
  }
}

/** Says that the bot is busy when nothing was shown for a second: once, and never after something was. */
function showBusy(connector: Sends, to: Address): { readonly end: () => Promise<void> } {
  let sent: Promise<void> | undefined
  const say = async (): Promise<void> => {
    try {
      await connector.typing(to)
    } catch {
      // Nobody misses it: what matters will fail on its own.
    }
  }
  const timer = setTimeout(() => {
    sent = say()
  }, 1000)
  return {
    async end() {
      clearTimeout(timer)
      await sent
    }
  }
}
