/** The activities the bot writes. Each has a summary, because without one a notification shows what the card says. */
import type { Card } from '../../cards/kit'
import type { SignInOffer } from './channel'

export interface Outgoing { readonly type: 'message', readonly summary: string, readonly attachments: readonly Attachment[] }

export interface Attachment { readonly contentType: string, readonly content: unknown }

export const adaptiveCard = 'application/vnd.microsoft.card.adaptive'

export const cardMessage = (card: Card, summary: string): Outgoing =>
  ({ type: 'message', summary, attachments: [{ contentType: adaptiveCard, content: card }] })

/** Teams answers the card itself where it can (`tokenExchangeResource`), and otherwise shows its button. An empty connection name means: no token service. */
export function signInMessage({ text, button, page, exchange, summary }: SignInOffer): Outgoing {
  const content = {
    text, connectionName: '', buttons: [{ type: 'signin', title: button, value: page }],
    ...(exchange === undefined ? {} : { tokenExchangeResource: { id: exchange } })
  }
  return { type: 'message', summary, attachments: [{ contentType: 'application/vnd.microsoft.card.oauth', content }] }
}
