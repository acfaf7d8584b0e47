/** People who talk to a bot: each with an own chat, and activities as Teams sends them. */
import { randomUUID } from 'node:crypto'

/** The bot and the channel, as activities name them. */
export interface Surroundings { readonly appId: string, readonly tenantId: string, readonly serviceUrl: string }

export interface Chat {
  readonly conversation: string
  readonly user: string
  readonly person: string
  /** The place of the newest card: its buttons carry it, and a tap gives it back. */
  n: number
  taps: number
}

export const newChat = (): Chat => ({ conversation: `a:${randomUUID()}${randomUUID()}`, user: `29:${randomUUID()}`, person: randomUUID(), n: 0, taps: 0 })

/** The first word in a chat: it is answered with the welcome card. */
export function said(chat: Chat, surroundings: Surroundings): object {
  const text = 'hi'
  return { ...envelope(chat, surroundings), type: 'message', text, textFormat: 'plain', attachments: [{ contentType: 'text/html', content: `<p>${text}</p>` }] }
}

/** To the other wishes and back to the welcome card: every tap goes to another place, and the card takes the place of the tapped one. */
export function tapped(chat: Chat, surroundings: Surroundings): object {
  const verb = chat.taps++ % 2 === 0 ? 'menu' : 'startOver'
  const value = { action: { type: 'Action.Execute', verb, data: { n: chat.n } }, trigger: 'manual' }
  return { ...envelope(chat, surroundings), type: 'invoke', name: 'adaptiveCard/action', value, replyToId: '1:1' }
}

/** A tap that comes too late is answered with the card that counts. */
export function late(chat: Chat, surroundings: Surroundings): object {
  return tapped({ ...chat, n: 0, taps: 0 }, surroundings)
}

/** Reads the place off the card in an answer; a bot whose cards name none needs none. */
export function look(chat: Chat, answer: string): void {
  const n = /"n":(\d+)/.exec(answer)?.[1]
  if (n) chat.n = Number(n)
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
