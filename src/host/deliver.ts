/** One request to the channel, as often as is safe, and only to allowed hosts. It takes the place of the SDK's client, which has no time limit, posts twice when in doubt, and is slow. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../core/failure'
import type { Secret } from '../core/secret'
import { Unsure } from './channel'
import { makeExchange, Unanswered, type Reply } from './exchange'
import { pauseBefore, type Method } from './retry'
import type { Allows } from './serviceUrl'

export interface DeliverOptions {
  readonly token: () => Promise<Secret>
  readonly allows: Allows
  /** Milliseconds for one request. */
  readonly timeout?: number
  readonly pause?: (ms: number) => Promise<unknown>
}

export interface Wanted {
  readonly method: Method
  readonly serviceUrl: string
  readonly path: string
  readonly body?: object
  /** What is being done, for the log. */
  readonly what: string
  readonly once?: boolean
  /** 404 is an answer then. */
  readonly mayLack?: boolean
}

export interface Deliver {
  /** Throws `Failure('channel.down')`: `Unsure` where it may have been done all the same. */
  (wanted: Wanted): Promise<Reply>
  close(): void
}

export function makeDeliver({ token, allows, timeout = 10_000, pause = sleep }: DeliverOptions): Deliver {
  const exchange = makeExchange()

  async function bearer(what: string): Promise<Secret> {
    try {
      return await token()
    } catch (error) {
      throw new Failure('channel.down', `${what}: there is no token for the channel`, { cause: error })
    }
  }

  async function attempt({ method, serviceUrl, path, body, what, once }: Wanted): Promise<Reply | Unanswered> {
    const headers = { authorization: `Bearer ${(await bearer(what)).reveal()}`, accept: 'application/json', ...(body ? { 'content-type': 'application/json; charset=utf-8' } : {}) }
    try {
      return await exchange.send({ method, url: below(serviceUrl, path), headers, body: body ? JSON.stringify(body) : '', timeout: once ? Math.min(timeout, 3000) : timeout })
    } catch (error) {
      return error as Unanswered
    }
  }

  async function deliver(wanted: Wanted): Promise<Reply> {
    const { method, what, once, mayLack } = wanted
    if (!allows(wanted.serviceUrl)) throw new Failure('channel.down', `${what}: the service URL’s host is not in SERVICE_URL_HOSTS; nothing was sent`)
    for (let tries = 1; ; tries++) {
      const result = await attempt(wanted)
      if (!(result instanceof Unanswered) && ((result.status >= 200 && result.status < 300) || (mayLack && result.status === 404))) return result
      const ms = once ? undefined : pauseBefore(tries, method, result)
      if (ms === undefined) throw failureOf(method, result, `${what}: ${describe(result)} (attempt ${tries})`)
      await pause(ms)
    }
  }

  return Object.assign(deliver, { close: exchange.close })
}

/** A service URL may end with a slash; a query of its own would swallow the path. */
function below(serviceUrl: string, path: string): URL {
  const { origin, pathname } = new URL(serviceUrl)
  return new URL(origin + pathname.replace(/\/+$/, '') + path)
}

const hints: Readonly<Record<number, string>> = {
  401: '; the channel does not accept the bot’s token: compare MicrosoftAppId, MicrosoftAppTenantId and ToChannelFromBotOAuthScope with the bot’s registration',
  403: '; the app is not installed for this person or team, or was blocked',
  404: '; the conversation or message is not there any more',
  413: '; the card is too large'
}

/** Nothing came of what only read, was refused or never sent; anything else may have been done. */
const failureOf = (method: Method, result: Reply | Unanswered, operator: string): Failure =>
  method !== 'GET' && (result instanceof Unanswered ? !result.unsent : result.status >= 500) ? new Unsure(operator) : new Failure('channel.down', operator)

const describe = (result: Reply | Unanswered): string =>
  result instanceof Unanswered ? `the channel did not answer: ${result.message}` : `the channel answered ${result.status}${hints[result.status] ?? ''}`
