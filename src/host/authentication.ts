/** Proves that a request is from the Teams channel: the SDK's own validation, behind a quiet one, remembered for a few minutes. */
import { createHash } from 'node:crypto'
import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder'
import { makeRemembered } from './remembered'
import { makeVerify, Unauthorized, type Verify } from './verify'

/** The names are botbuilder's: one set for each cloud. */
export interface ChannelSettings {
  readonly ToChannelFromBotLoginUrl: string
  readonly ToChannelFromBotOAuthScope: string
  readonly ToBotFromChannelTokenIssuer: string
  readonly ToBotFromChannelOpenIdMetadataUrl: string
  readonly ToBotFromEmulatorOpenIdMetadataUrl: string
  readonly OAuthUrl: string
  readonly CallerId: string
}

/** What the SDK calls an AuthenticateRequestResult. */
export type Verified = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>

type ConnectorFactory = NonNullable<Verified['connectorFactory']>
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>
type UserTokenClient = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>>

/** Teams sends the same token for as long as it is valid; a withdrawn key is noticed after this. */
const rememberedFor = 5 * 60 * 1000

/** The SDK reads its keys without a time limit. */
const longestValidation = 10_000

/**
 * The SDK wants a connector client and a user-token client in every turn, each able to send our token. Nothing here uses them, so a turn gets
 * placeholders: there is no second way to speak, no token within a turn's reach, and making two clients for each turn took a third of its time.
 */
const placeholder: object = Object.freeze({})
const noConnector: ConnectorFactory = { create: async () => placeholder as ConnectorClient }

export class ChannelAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #verify: Verify
  readonly #seen = makeRemembered<Verified>(1000)

  constructor(appId: string, channel: ChannelSettings) {
    super({ ...only(channel), MicrosoftAppId: appId }, {
      isValidAppId: async id => id === appId,
      isAuthenticationDisabled: async () => false,
      createCredentials: () => Promise.reject(new Error('the bot sends through its own connector'))
    })
    this.#verify = makeVerify({ appId, issuer: channel.ToBotFromChannelTokenIssuer, metadataUrl: channel.ToBotFromChannelOpenIdMetadataUrl })
  }

  /** Throws `Unauthorized`, or another error when the channel's keys cannot be read. */
  override async authenticateRequest(activity: Activity, header: string): Promise<Verified> {
    const { channelId, serviceUrl } = activity
    // The SDK skips the comparison with the token's own service URL when there is none.
    if (typeof channelId !== 'string' || typeof serviceUrl !== 'string' || !serviceUrl) throw new Unauthorized('the activity names no channel or no service URL')
    const key = createHash('sha256').update(JSON.stringify([header, channelId, serviceUrl])).digest('base64')
    const seen = this.#seen.get(key)
    if (seen) return seen
    const ends = await this.#verify(header.replace(/^Bearer /, ''), channelId)
    const verified = { ...await this.#validated(activity, header), connectorFactory: noConnector }
    this.#seen.set(key, verified, Math.min(ends, Date.now() + rememberedFor))
    return verified
  }

  override async createUserTokenClient(): Promise<UserTokenClient> {
    return placeholder as UserTokenClient
  }

  /** What passed ours and not the SDK's is refused; nothing but its verdict is kept of it. */
  async #validated(activity: Activity, header: string): Promise<Verified> {
    let late: NodeJS.Timeout | undefined
    try {
      return await Promise.race([
        super.authenticateRequest(activity, header),
        new Promise<never>((_resolve, reject) => {
          late = setTimeout(() => {
            reject(new Error('the keys of the channel did not arrive in time'))
          }, longestValidation)
        })
      ])
    } catch (error) {
      throw isAuthenticationError(error) ? new Unauthorized('the SDK refuses the token', error) : error
    } finally {
      clearTimeout(late)
    }
  }
}

/** Whoever calls may hand over more than is asked for, such as a whole configuration with its secrets: the SDK does not get them. */
function only({
  ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl, OAuthUrl, CallerId
}: ChannelSettings): Record<keyof ChannelSettings, string> {
  return { ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl, OAuthUrl, CallerId }
}

const isAuthenticationError = (error: unknown): boolean => error instanceof Error && 'statusCode' in error && error.statusCode === 401
