/** People who talk to a bot: each with an own chat, and activities as Teams sends them. */
import { randomUUID } from 'node:crypto'

/** The bot and the channel, as activities name them. */
export interface Surroundings { readonly appId: string, readonly tenantId: string, readonly serviceUrl: string }

export interface Chat {
  readonly conversation: string
  readonly user: string
  readonly person: string
  /** How many places the conversation has been to: every card carries it, and a tap gives it back. */
  n: number
}

export const newChat = (): Chat => ({ conversation: `a:${randomUUID()}${randomUUID()}`, user: `29:${randomUUID()}`, person: randomUUID(), n: 0 })

/** The first word in a chat: it is answered with the welcome card. */
export function said(chat: Chat, surroundings: Surroundings): object {
  chat.n = 1
  const text = 'hi'
  return { ...envelope(chat, surroundings), type: 'message', text, textFormat: 'plain', attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }] }
}

/** To the question for the Key ID and back to the welcome card: every tap goes to another place, and the card takes the place of the tapped one. */
export function tapped(chat: Chat, surroundings: Surroundings): object {
  const verb = chat.n % 2 === 1 ? 'locked' : 'startOver'
  const value = { action: { type: 'Action.Execute', verb, data: { n: chat.n } }, trigger: 'manual' }
  chat.n++
  return { ...envelope(chat, surroundings), type: 'invoke', name: 'adaptiveCard/action', value, replyToId: '1:1' }
}

function envelope({ conversation, user, person }: Chat, { appId, tenantId, serviceUrl }: Surroundings): object {
  const now = new Date().toISOString()
  return {
    id: `f:${randomUUID()}`, timestamp: now, localTimestamp: now.replace('Z', '+00:00'), localTimezone: 'Etc/UTC', serviceUrl, channelId: 'msteams',
    from: { id: user, name: 'Somebody', aadObjectId: person }, recipient: { id: `28:${appId}`, name: 'BitLocker recovery' },
    conversation: { conversationType: 'personal', tenantId, id: conversation },
    entities: [{ locale: 'en-US', country: 'US', platform: 'iOS', timezone: 'Etc/UTC', type: 'clientInfo' }],
    channelData: { tenant: { id: tenantId } }, locale: 'en-US'
  }
}
