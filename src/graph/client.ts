/** One way to Graph: as the signed-in person, to the configured host only, bounded in time and in retries. */
import { randomUUID } from 'node:crypto'
import { Client, RedirectHandlerOptions, ResponseType, RetryHandlerOptions, type GraphRequest } from '@microsoft/microsoft-graph-client'
import { Failure } from '../core/failure'
import type { Session } from '../ports'
import { failureOf, unreachable } from './failures'

/** `warn`: what an operator has to mend; `debug`: the rest. */
export interface GraphLog { debug(fields: object, message: string): void, warn(fields: object, message: string): void }

export interface GraphOptions {
  /** With the version: `https://graph.microsoft.com/v1.0`. A bare origin means `/v1.0`. */
  readonly graphUrl: string
  readonly log?: GraphLog | undefined
  /** How long Graph has for one request, in milliseconds; 5000. */
  readonly within?: number | undefined
}

export interface Ask {
  /** Without host and version, such as `/me/ownedDevices`; or the whole address of a next page. */
  readonly path: string
  /** Whether a short wait may be followed by a second try. Not when the reading itself is on record. */
  readonly again: boolean
}

/** Resolves to the JSON object of a successful answer. Throws `Failure('graph.…')`. */
export type Get = (session: Session, ask: Ask) => Promise<object>

/** Asks for an action, once: it may have happened although no answer came. Throws `Failure('graph.…')`. */
export type Post = (session: Session, path: string) => Promise<void>

/** The page that lists keys used to demand all three; they are for debugging today. */
const client = { 'User-Agent': 'bitlocker-recovery-bot/0.1', 'ocp-client-name': 'bitlocker-recovery-bot', 'ocp-client-version': '0.1' }

export function makeGet(options: GraphOptions): Get {
  const { origin, pathname } = new URL(options.graphUrl)
  const base = `${origin}/${pathname.split('/')[1] || 'v1.0'}`

  return async (session, { path, again }) => {
    const url = path.startsWith('/') ? base + path : path
    // The client compares host names without their port, and trusts Microsoft's public hosts besides; this is stricter.
    if (!url.startsWith(`${base}/`)) throw new Failure('graph.down', 'Graph named a next page somewhere else. It was not asked: the token is for one host only. Check GRAPH_URL.')
    return exchange(options, session, { url, again, send: async request => request.get() as Promise<Response>, read: objectIn })
  }
}

/** The one action there is, and it is in no other version than this. */
const action = /^\/deviceManagement\/managedDevices\/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/rotateBitLockerKeys$/i

export function makePost(options: GraphOptions): Post {
  const base = `${new URL(options.graphUrl).origin}/beta`

  return async (session, path) => {
    if (!action.test(path)) throw new Failure('unexpected', 'Graph was to be told to do something else than to rotate the keys of one PC. It was not told. This is a mistake in the bot: report it.')
    return exchange(options, session, { url: base + path, again: false, send: async request => request.post(undefined) as Promise<Response>, async read() { /* It answers with nothing. */ } })
  }
}

interface Exchange<T> {
  readonly url: string
  readonly again: boolean
  send(request: GraphRequest): Promise<Response>
  read(response: Response): Promise<T>
}

async function exchange<T>({ graphUrl, log, within = 5000 }: GraphOptions, session: Session, { url, again, send, read }: Exchange<T>): Promise<T> {
  const { hostname } = new URL(graphUrl)
  const token = session.token()
  const graph = Client.initWithMiddleware({ authProvider: { getAccessToken: async () => token.reveal() }, customHosts: new Set([hostname]) })
  const id = randomUUID()
  const started = performance.now()
  try {
    const response = await send(graph.api(url)
      .headers({ ...client, 'client-request-id': id })
      .middlewareOptions([again ? oneShortWait : neverAgain, noRedirect])
      .option('signal', AbortSignal.timeout(within))
      .responseType(ResponseType.RAW))
    log?.debug({ path: new URL(url).pathname, status: response.status, id, requestId: response.headers.get('request-id'), ms: Math.round(performance.now() - started) }, 'asked Graph')
    if (!response.ok) throw await failureOf(response, id)
    return await read(response)
  } catch (error) {
    throw error instanceof Failure ? error : unreachable(error, id)
  }
}

async function objectIn(response: Response): Promise<object> {
  const body: unknown = await response.json()
  if (typeof body !== 'object' || body === null) throw new TypeError('the answer is no object')
  return body
}

const longestWait = 2

/** Graph's own wait is honoured when it fits into the turn. Without a stated wait there is no second try. */
const oneShortWait = new RetryHandlerOptions(0, 1, (_delay, _attempt, _request, _options, response) => {
  const stated = response.headers.get('retry-after')
  if (stated === null) return false
  const seconds = Number.isNaN(Number(stated)) ? (Date.parse(stated) - Date.now()) / 1000 : Number(stated)
  return seconds <= longestWait
})

const neverAgain = new RetryHandlerOptions(0, 0)

/** Graph redirects nothing that is read here; a redirect would carry the token elsewhere. */
const noRedirect = new RedirectHandlerOptions(0)
