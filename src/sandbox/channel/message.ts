/** What is in a chat: the message as the bot stored it, and as a phone draws it. */
import { randomBytes } from 'node:crypto'

export interface Message {
  readonly id: string
  readonly from: 'bot' | 'me'
  readonly text?: string | undefined
  /** The Adaptive Card the bot stored. */
  readonly card?: object | undefined
  /** What a tap was answered with: this phone shows it in the card's place, until the bot updates the message. */
  readonly view?: object | undefined
  readonly signIn?: SignInCard | undefined
  readonly summary?: string | undefined
  /** ISO 8601. */
  readonly at: string
  readonly edited?: boolean | undefined
}

export interface SignInCard {
  readonly text: string
  readonly button: string
  readonly url: string
  /** While silent sign-in is tried, and after it worked. */
  readonly hidden: boolean
  /** What the token exchange has to name; `undefined` where the card offers none. */
  readonly exchange?: string | undefined
  readonly connection: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids hold a colon, as those of Teams' personal chats do. */
export const newId = (): string => `1:${randomBytes(12).toString('base64url')}`

/** What a bot's message activity shows. */
export function contentOf(activity: Fields): Pick<Message, 'text' | 'card' | 'signIn' | 'summary'> {
  const attachments = Array.isArray(activity['attachments']) ? activity['attachments'].filter(isFields) : []
  const card = attachments.find(one => one['contentType'] === 'application/vnd.microsoft.card.adaptive')?.['content']
  const oauth = attachments.find(one => one['contentType'] === 'application/vnd.microsoft.card.oauth')?.['content']
  return {
    text: textOf(activity['text']), summary: textOf(activity['summary']),
    card: isFields(card) ? card : undefined, signIn: isFields(oauth) ? signInOf(oauth) : undefined
  }
}

function signInOf(content: Fields): SignInCard {
  const buttons = Array.isArray(content['buttons']) ? content['buttons'].filter(isFields) : []
  const button = buttons.find(one => one['type'] === 'signin')
  const resource = content['tokenExchangeResource']
  return {
    text: textOf(content['text']) ?? '', button: textOf(button?.['title']) ?? '', url: textOf(button?.['value']) ?? '', hidden: false,
    exchange: isFields(resource) ? textOf(resource['id']) : undefined, connection: textOf(content['connectionName']) ?? ''
  }
}

const textOf = (value: unknown): string | undefined => typeof value === 'string' && value ? value : undefined
