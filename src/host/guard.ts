/** Looks at a request before its body is read: what the body reader or the SDK could trip over never reaches them. */
import type { IncomingMessage } from 'node:http'

/**
 * The most bytes of body that are read. A Teams message has at most 100 KB of UTF-16, and arrives twice: as text and as HTML,
 * with up to three bytes of UTF-8 for each of its characters. That is 300 KB; the rest is for everything around it.
 */
export const longestBody = 512 * 1024

/** A channel token has about 1,500 characters. */
const longestToken = 8192

/** `undefined`: the request may go on. Otherwise the HTTP status that answers it. */
export type Guard = (request: IncomingMessage) => 401 | 411 | 413 | 415 | undefined

/**
 * Only a token that names the channel as its issuer goes on to be verified. The SDK has other validators for other issuers, open in every
 * bot: one accepts a token of any tenant in which the bot's id is both audience and client, and remembers every tenant it is shown, unverified.
 */
export const makeGuard = (issuer: string): Guard => ({ headers }) => {
  // No form, which a foreign web page could post; no multipart, whose files would be written to disk.
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) return 415
  // A broken gzip body would end the process, a good one unpacks beyond every limit.
  if (headers['content-encoding'] !== undefined) return 415
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return 411
  // A chunked body is counted while it is read.
  if (Number(headers['content-length'] ?? 0) > longestBody) return 413
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.authorization ?? '')?.[1]
  return token && token.length <= longestToken && claimedIssuer(token) === issuer ? undefined : 401
}

/** Not verified: good for refusing, not for trusting. */
function claimedIssuer(token: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return typeof claims === 'object' && claims !== null && 'iss' in claims ? claims.iss : undefined
  } catch {
    return undefined
  }
}
