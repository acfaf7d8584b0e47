/** From an activity to what the bot hears. What is not understood is refused; data of a card goes through untouched, for the dialog to decode. */
import type { Activity } from 'botbuilder'
import { z } from 'zod/v4'
import { Secret } from '../core/secret'
import { textIn } from '../core/wire'
import { maskTypedDigits, resemblesRecoveryPassword, withoutTags } from '../domain/recoveryPassword'
import type { Envelope, Inbound } from './channel'

/** `undefined`: malformed. */
export type Translate = (activity: Activity, envelope: Envelope) => Inbound | undefined

/** Nobody reads more; a number that is cut off here might be the rest of a key. */
const longestText = 2000
const cut = (text: string): string => text.length > longestText ? text.slice(0, longestText).replace(/\P{L}+$/u, '') : text

const messageId = z.string().min(1).max(1000).optional().catch(undefined)

/** A message, or the Action.Submit of a card: a message without text and with a value. */
export const message: Translate = (activity, envelope) => {
  const text = typeof activity.text === 'string' ? activity.text : ''
  const { value } = activity as { readonly value?: unknown }
  if (text.trim() || typeof value !== 'object' || value === null) {
    return { ...envelope, kind: 'said', ...withoutKey(withoutMention(cut(text), activity, envelope)) }
  }
  const verb = textIn(value, 'verb')
  return verb === undefined ? undefined : { ...envelope, kind: 'tapped', verb, data: sealed(value), message: messageId.parse(activity.replyToId) }
}

/** From here on a recovery key that somebody pasted is a secret: the words around it are all that is left to read. */
export const withoutKey = (text: string): Pick<Extract<Inbound, { kind: 'said' }>, 'text' | 'typed'> =>
  resemblesRecoveryPassword(text) ? { text: maskTypedDigits(text), typed: new Secret(withoutTags(text)) } : { text }

/** So is what was typed into the input of a card that checks keys. */
export function sealed(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'typed')) return data
  const { typed } = data as { readonly typed: unknown }
  return { ...data, typed: new Secret(typeof typed === 'string' ? typed.slice(0, longestText) : '') }
}

/** In a team the text begins with a mention of the bot, in angle brackets. */
function withoutMention(text: string, { entities }: Activity, { address, scope }: Envelope): string {
  const mentions = scope === 'shared' && Array.isArray(entities) ? entities.map(entity => mention.safeParse(entity).data) : []
  const ours = mentions.find(found => found?.mentioned.id === address.bot.id)
  return (ours ? text.replace(ours.text, '') : text).trim()
}

const mention = z.object({ type: z.literal('mention'), text: z.string().min(1).max(500), mentioned: z.object({ id: z.string() }) })

const execute = z.object({ action: z.object({ verb: z.string().min(1).max(200), data: z.unknown() }) })

export const cardAction: Translate = (activity, envelope) => {
  const { data } = execute.safeParse(activity.value)
  return data && { ...envelope, kind: 'tapped', verb: data.action.verb, data: sealed(data.action.data), message: messageId.parse(activity.replyToId) }
}

/** An assertion has about 2,000 characters. */
const exchangeValue = z.object({ id: z.string().min(1).max(200), token: z.string().min(1).max(16_384) })

export const tokenExchange: Translate = (activity, envelope) => {
  const { data } = exchangeValue.safeParse(activity.value)
  return data && { ...envelope, kind: 'exchanged', request: data.id, assertion: new Secret(data.token) }
}

/** The window of the sign-in page was closed; what Teams sends along is not needed, the page itself reports success. */
export const verifyState: Translate = (_activity, envelope) => ({ ...envelope, kind: 'windowClosed' })

const failureValue = z.object({ code: z.string().catch(''), message: z.string().catch('') }).catch({ code: '', message: '' })

export const signInFailure: Translate = (activity, envelope) => {
  const { code, message } = failureValue.parse(activity.value)
  return { ...envelope, kind: 'exchangeFailed', detail: `${code} ${message}`.trim().slice(0, 300) || 'no reason given' }
}

/** Not an upgrade of the app. `undefined` here: nothing to hear. */
export const installation: Translate = (activity, envelope) => {
  if (activity.action === 'add') return { ...envelope, kind: 'installed' }
  return activity.action === 'remove' ? { ...envelope, kind: 'removed' } : undefined
}
