/** Verifies a channel token quietly, before the SDK does: on a bad one the SDK answers 500 and prints its keys to stderr. */
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTVerifyOptions } from 'jose'
import { z } from 'zod/v4'

/** The token is not the channel's, or not for this bot, this channel or this moment. Its message is ours. */
export class Unauthorized extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'Unauthorized'
  }
}

export interface VerifyOptions { readonly appId: string, readonly issuer: string, readonly metadataUrl: string }

/** Resolves to when the token ends, in milliseconds since 1970. Throws `Unauthorized`, and other errors when the keys cannot be read. */
export type Verify = (token: string, channelId: string) => Promise<number>

/** As long as the SDK keeps keys. A key it has not seen yet is looked for at once. */
const keysFor = 24 * 60 * 60 * 1000

export function makeVerify({ appId, issuer, metadataUrl }: VerifyOptions): Verify {
  // One reading for all who wait; one that fails is not kept.
  let reading: Promise<Keys> | undefined

  async function trustedKeys(): Promise<Keys> {
    reading ??= readKeys(metadataUrl)
    try {
      return await reading
    } catch (error) {
      reading = undefined
      throw error
    }
  }

  return async (token, channelId) => {
    const keys = await trustedKeys()
    const ends = await endOf(token, keys, { issuer, audience: appId, algorithms: ['RS256', 'RS384', 'RS512'], clockTolerance: 300, requiredClaims: ['exp'] })
    if (!endorses(keys, decodeProtectedHeader(token).kid, channelId)) throw new Unauthorized('the key does not vouch for this channel')
    return ends
  }
}

async function endOf(token: string, keys: Keys, options: JWTVerifyOptions): Promise<number> {
  try {
    const { payload } = await jwtVerify(token, keys, options)
    return (payload.exp ?? 0) * 1000
  } catch (error) {
    throw isVerdict(error) ? new Unauthorized('the token is not valid', error) : error
  }
}

type Keys = ReturnType<typeof createRemoteJWKSet>

async function readKeys(metadataUrl: string): Promise<Keys> {
  const response = await fetch(metadataUrl, { signal: AbortSignal.timeout(5000) })
  if (!response.ok) throw new Error(`ToBotFromChannelOpenIdMetadataUrl answers ${response.status}`)
  const { jwks_uri: address } = z.object({ jwks_uri: z.url() }).parse(await response.json())
  return createRemoteJWKSet(new URL(address), { cacheMaxAge: keysFor })
}

/** jose names each verdict about a token; a network error or a time limit is none. */
const isVerdict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('ERR_J') && error.code !== 'ERR_JWKS_TIMEOUT'

/** A key of the channel service lists the channels it signs for. */
function endorses(keys: Keys, kid: string | undefined, channelId: string): boolean {
  const key = keys.jwks()?.keys.find(known => known.kid === kid)
  const endorsements: unknown = key && 'endorsements' in key ? key.endorsements : undefined
  return !Array.isArray(endorsements) || endorsements.length === 0 || endorsements.includes(channelId)
}
