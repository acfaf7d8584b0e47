/** How the bot hears and speaks, in its own words. Each SDK gets one folder that makes these. */
import type { Card } from '../../cards/kit'
import { Failure } from '../core/failure'
import type { Secret } from '../core/secret'
import type { Person } from '../domain/person'
import type { Who } from '../domain/progress'
import type { DeskThread } from '../desk/ports'
import type { Address } from '../ports'

/** One thing that came in. `id` is the activity's; a channel may deliver it twice. */
export type Inbound = Envelope & (
  /** `typed`: the message where it holds what looks like a recovery key; `text` is then without the digits. */
  | { readonly kind: 'said', readonly text: string, readonly typed?: Secret | undefined }
  | { readonly kind: 'tapped', readonly verb: string, readonly data: unknown, readonly message: string | undefined }
  /** Teams signed the person in silently. `request`: the id on the sign-in card. */
  | { readonly kind: 'exchanged', readonly request: string, readonly assertion: Secret }
  /** Teams could not; `detail` is for the log. */
  | { readonly kind: 'exchangeFailed', readonly detail: string }
  /** The sign-in window was closed. The page itself reports success. */
  | { readonly kind: 'windowClosed' }
  | { readonly kind: 'installed' }
  | { readonly kind: 'removed' }
)

export interface Envelope {
  readonly id: string
  readonly person: Person
  /** The display name from the channel: for IT's eyes, never for a decision. */
  readonly name: string
  readonly address: Address
  /** Only `personal` may carry anything about a key. */
  readonly scope: 'personal' | 'shared'
}

/** How to answer. Resolves to the id of the message, where there is one. Throws `Failure('channel.down')`, and `Unsure` where a message may have arrived all the same. */
export interface Outbound {
  /** In the place of the tapped card, or as a new message. `summary` is what a notification may show. */
  show(card: Card, summary: string): Promise<string | undefined>
  /** Always as a new message. */
  post(card: Card, summary: string): Promise<string | undefined>
  /** Replaces a message the bot sent before; shown to the person who tapped it at once. */
  replace(message: string, card: Card, summary: string): Promise<void>
  signIn(offer: SignInOffer): Promise<void>
}

/** What the sign-in card says. `exchange`: the id for Teams' silent token exchange; without it only the page is offered. */
export interface SignInOffer {
  readonly text: string
  readonly button: string
  readonly page: string
  readonly exchange?: string | undefined
  readonly summary: string
}

/** The HTTP status an invoke is answered with: 412 makes Teams show the sign-in button. Other activities ignore it. */
export type Status = 200 | 403 | 412

export interface Bot {
  receive(inbound: Inbound, out: Outbound): Promise<Status>
}

/** Speaks without having been spoken to. */
export interface Channel {
  to(address: Address): Outbound
  /** Posts a card to a Teams channel (its `19:…` id) in a thread of its own. Resolves to where it stands. */
  postToTeam(serviceUrl: string, team: string, card: Card, summary: string): Promise<DeskThread>
  /** The thread below such a card: to post replies, and to replace the card. */
  inThread(serviceUrl: string, conversation: string): Outbound
  /** Who is in the team of a Teams channel, without guests; at most about 2,000. Read at every use: somebody may have left. */
  members(serviceUrl: string, team: string): Promise<readonly Who[]>
  /** `undefined`: not in the team. */
  member(serviceUrl: string, team: string, person: Person): Promise<Who | undefined>
  /** The private chat with somebody who has the app; opens it where there was none. Throws `Failure('channel.down')` where they have not. */
  personal(serviceUrl: string, person: Person): Promise<Address>
}

/** The channel did not say what became of a message: it may stand in the chat, and nobody knows its id. */
export class Unsure extends Failure {
  constructor(operator: string) {
    super('channel.down', operator)
  }
}
