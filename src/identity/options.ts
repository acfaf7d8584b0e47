/** What the identity adapter must be told; `src/config.ts` fills it in. */
import type { Secret } from '../core/secret'
import type { Clock, SignIn } from '../ports'

export interface IdentityOptions {
  /** Client id of the bot's app registration. */
  readonly appId: string
  readonly tenantId: string
  /** Origin of the token service, such as `https://login.microsoftonline.com`. */
  readonly authorityHost: string
  /** Where the bot gets its token for the channel: origin and tenant path. */
  readonly channelLogin: string
  /** The audience of that token, such as `https://api.botframework.com`. */
  readonly channelScope: string
  readonly credential: AppCredential
  /** The Graph's address; its origin prefixes the scopes. */
  readonly graphUrl: string
  /** `{PUBLIC_URL}/signin/callback` */
  readonly redirectUri: string
  readonly clock: Clock
  readonly log?: Log | undefined
  /** How long the token service has for one call, in milliseconds; 5000. */
  readonly within?: number | undefined
}

/** How the app proves itself to the token service. */
export type AppCredential =
  | { readonly type: 'secret', readonly secret: Secret }
  /** A PEM file with certificate and private key. */
  | { readonly type: 'certificate', readonly path: string }
  /** Client id of a user-assigned managed identity that the app registration trusts as a federated credential. */
  | { readonly type: 'managedIdentity', readonly clientId: string }

export interface Log {
  debug(fields: object, message: string): void
}

export interface Identity {
  readonly signIn: SignIn
  /** The app's own token for the channel; cached until five minutes before it expires. Throws `Failure('signIn.…')`. */
  channelToken(): Promise<Secret>
}
