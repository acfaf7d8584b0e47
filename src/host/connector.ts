/** Sends to the channel, and only to allowed hosts. It takes the place of the SDK's client, which has no time limit, posts twice when in doubt, and is slow. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../core/failure'
import type { Secret } from '../core/secret'
import type { Address } from '../ports'
import { Unsure } from './channel'
import { makeExchange, Unanswered, type Reply } from './exchange'
import type { Outgoing } from './outgoing'
import { pauseBefore, type Method } from './retry'
import type { Allows } from './serviceUrl'

/** Everything throws `Failure('channel.down')`: `Unsure` where it may have been done all the same. */
export interface Connector {
  /** Resolves to the id of the new message. */
  send(to: Address, activity: Outgoing): Promise<string | undefined>
  update(to: Address, message: string, activity: Outgoing): Promise<void>
  /** Shows once that the bot is busy; not tried again. */
  typing(to: Address): Promise<void>
  /** Starts a thread in a Teams channel with this activity. */
  startThread(serviceUrl: string, team: string, activity: Outgoing): Promise<void>
  close(): void
}

export interface ConnectorOptions {
  readonly appId: string
  readonly tenantId: string
  readonly token: () => Promise<Secret>
  readonly allows: Allows
  /** Milliseconds for one request. */
  readonly timeout?: number
  readonly pause?: (ms: number) => Promise<unknown>
}

interface Wanted { readonly method: Method, readonly serviceUrl: string, readonly path: string, readonly body: unknown, readonly what: string, readonly once?: boolean }

export function makeConnector({ appId, tenantId, token, allows, timeout = 10_000, pause = sleep }: ConnectorOptions): Connector {
  const exchange = makeExchange()

  async function bearer(what: string): Promise<Secret> {
    try {
      return await token()
    } catch (error) {
      throw new Failure('channel.down', `${what}: there is no token for the channel`, { cause: error })
    }
  }

  async function attempt({ method, serviceUrl, path, body, what, once }: Wanted): Promise<Reply | Unanswered> {
    const headers = { authorization: `Bearer ${(await bearer(what)).reveal()}`, 'content-type': 'application/json; charset=utf-8', accept: 'application/json' }
    try {
      return await exchange.send({ method, url: below(serviceUrl, path), headers, body: JSON.stringify(body), timeout: once ? Math.min(timeout, 3000) : timeout })
    } catch (error) {
      return error as Unanswered
    }
  }

  async function deliver(wanted: Wanted): Promise<string | undefined> {
    if (!allows(wanted.serviceUrl)) throw new Failure('channel.down', `${wanted.what}: the service URL’s host is not in SERVICE_URL_HOSTS; nothing was sent`)
    for (let tries = 1; ; tries++) {
      const result = await attempt(wanted)
      if (!(result instanceof Unanswered) && result.status >= 200 && result.status < 300) return idIn(result.body)
      const ms = wanted.once ? undefined : pauseBefore(tries, wanted.method, result)
      if (ms === undefined) throw failureOf(result, `${wanted.what}: ${describe(result)} (attempt ${tries})`)
      await pause(ms)
    }
  }

  return {
    send: async (to, activity) => deliver({ method: 'POST', serviceUrl: to.serviceUrl, path: activities(to), body: addressed(to, activity), what: 'sending a message' }),
    async update(to, message, activity) {
      const path = `${activities(to)}/${encodeURIComponent(message)}`
      await deliver({ method: 'PUT', serviceUrl: to.serviceUrl, path, body: { ...addressed(to, activity), id: message }, what: 'updating a message' })
    },
    async typing(to) {
      await deliver({ method: 'POST', serviceUrl: to.serviceUrl, path: activities(to), body: addressed(to, { type: 'typing' }), what: 'showing that the bot is busy', once: true })
    },
    async startThread(serviceUrl, team, activity) {
      const body = { isGroup: true, bot: { id: `28:${appId}` }, tenantId, channelData: { channel: { id: team } }, activity }
      await deliver({ method: 'POST', serviceUrl, path: '/v3/conversations', body, what: 'posting to a Teams channel' })
    },
    close: exchange.close
  }
}

/** A service URL may end with a slash; a query of its own would swallow the path. */
function below(serviceUrl: string, path: string): URL {
  const { origin, pathname } = new URL(serviceUrl)
  return new URL(origin + pathname.replace(/\/+$/, '') + path)
}

const activities = (to: Address): string => `/v3/conversations/${encodeURIComponent(to.conversation)}/activities`

const addressed = (to: Address, activity: Outgoing | { readonly type: 'typing' }): object =>
  ({ ...activity, channelId: 'msteams', serviceUrl: to.serviceUrl, from: to.bot, recipient: { id: to.user }, conversation: { id: to.conversation, tenantId: to.tenant } })

function idIn(body: string): string | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'string' ? answer.id : undefined
  } catch {
    return undefined
  }
}

const hints: Readonly<Record<number, string>> = {
  401: '; the channel does not accept the bot’s token: compare MicrosoftAppId, MicrosoftAppTenantId and ToChannelFromBotOAuthScope with the bot’s registration',
  403: '; the app is not installed for this person or team, or was blocked',
  404: '; the conversation or message is not there any more',
  413: '; the card is too large'
}

/** Nothing came of what was refused or never sent; anything else may have been done. */
const failureOf = (result: Reply | Unanswered, operator: string): Failure =>
  (result instanceof Unanswered ? !result.unsent : result.status >= 500) ? new Unsure(operator) : new Failure('channel.down', operator)

const describe = (result: Reply | Unanswered): string =>
  result instanceof Unanswered ? `the channel did not answer: ${result.message}` : `the channel answered ${result.status}${hints[result.status] ?? ''}`
