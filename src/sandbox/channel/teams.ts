/** What Teams does with a phone: installs the bot, carries what is said and tapped, signs in silently. */
import type { Tokens } from '../entra/tokens'
import type { World } from '../world'
import { contentOf, newId, type Message } from './message'
import type { Phone } from './phones'
import { botAccount, type ToBot } from './toBot'

export interface Tapped { readonly status: number, readonly card?: object, readonly text?: string }

export interface Teams {
  /** Installs the bot in the chat, once. */
  open(phone: Phone): Promise<void>
  say(phone: Phone, text: string): Promise<number>
  tap(phone: Phone, message: Message, verb: string, data: object): Promise<Tapped>
  /** A sign-in card arrived: what this phone's client does with it. */
  signIn(phone: Phone, message: Message): Promise<void>
  windowClosed(phone: Phone): Promise<number>
  reset(phone: Phone): Promise<void>
}

export function createTeams(world: World, tokens: Tokens, bot: ToBot): Teams {
  const invoke = (phone: Phone, name: string, value: unknown, more: object = {}) =>
    bot.send(phone.conversation, { type: 'invoke', name, value, ...more })
  const teams: Teams = {
    async open(phone) {
      if (phone.installed) return
      phone.installed = true
      await bot.send(phone.conversation, { type: 'conversationUpdate', membersAdded: [botAccount(world), { id: phone.conversation.user }] })
      const { status } = await bot.send(phone.conversation, { type: 'installationUpdate', action: 'add' })
      if (status === 0) phone.installed = false
    },
    async say(phone, text) {
      await teams.open(phone)
      const id = String(Date.now())
      phone.put({ id: newId(), from: 'me', text, at: new Date().toISOString() })
      const { status } = await bot.send(phone.conversation, {
        id, type: 'message', text, textFormat: 'plain',
        attachments: [{ contentType: 'text/html', content: `<p>${asHtml(text)}</p>` }]
      })
      return status
    },
    async tap(phone, message, verb, data) {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
      const { status, body } = await invoke(phone, 'adaptiveCard/action', value, { replyToId: message.id })
      return taken(phone, message, status, body)
    },
    async signIn(phone, message) {
      const { signIn } = message
      if (!signIn?.exchange || phone.silent === 'off') return
      if (phone.silent === 'fails') {
        await invoke(phone, 'signin/failure', { code: 'resourcematchfailed', message: 'Resource match failed' })
        return
      }
      const value = { id: signIn.exchange, connectionName: signIn.connection, token: await tokens.assertion(phone.employee) }
      // Each of the person's clients answers for itself: here a phone and a browser.
      const answers = await Promise.all([invoke(phone, 'signin/tokenExchange', value), invoke(phone, 'signin/tokenExchange', value)])
      if (answers.some(({ status }) => status === 200)) return
      phone.put({ ...message, signIn: { ...signIn, hidden: false } })
    },
    async windowClosed(phone) {
      return (await invoke(phone, 'signin/verifyState', { state: 'CancelledByUser' })).status
    },
    async reset(phone) {
      if (phone.installed) await bot.send(phone.conversation, { type: 'installationUpdate', action: 'remove' })
      phone.clear()
      await teams.open(phone)
    }
  }
  return teams
}

/** What an invoke of a card was answered with. */
export function answerIn(status: number, body: unknown): { readonly status: number, readonly type: string | undefined, readonly value: unknown } {
  const { statusCode, type, value } = (typeof body === 'object' && body !== null ? body : {}) as Invoked
  return { status: status === 200 ? statusCode ?? 200 : status, type, value }
}

export const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

interface Invoked { readonly statusCode?: number, readonly type?: string, readonly value?: unknown }

export const isCard = (type: string | undefined, value: unknown): value is object =>
  type === 'application/vnd.microsoft.card.adaptive' && typeof value === 'object' && value !== null

/** A card is drawn in the place of the tapped one, for this phone alone. */
function taken(phone: Phone, message: Message, status: number, body: unknown): Tapped {
  const { status: answer, type, value } = answerIn(status, body)
  if (isCard(type, value)) {
    const current = phone.find(message.id)
    if (current) phone.put({ ...current, view: value }, false)
    return { status: answer, card: value }
  }
  if (type === 'application/vnd.microsoft.activity.loginRequest') {
    const { signIn } = contentOf({ attachments: [{ contentType: 'application/vnd.microsoft.card.oauth', content: value }] })
    if (signIn) phone.tell({ type: 'signIn', url: signIn.url })
  }
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string') return { status: answer, text: value }
  return { status: answer }
}
