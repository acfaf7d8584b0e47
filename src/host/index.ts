/** The room of the Bot Framework: makes the bot's ears (`serve`) and mouth (`channel`) out of botbuilder and teams-ai. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Activity, TurnContext } from 'botbuilder'
import type { Logger } from 'pino'
import { asFailure } from '../core/failure'
import type { Secret } from '../core/secret'
import { newReference } from '../reference'
import { Adapter, answerInvoke } from './adapter'
import { makeAdmit } from './admit'
import { ChannelAuthentication, type ChannelSettings, type Verified } from './authentication'
import type { Bot, Channel } from './channel'
import { makeConnector } from './connector'
import { makeGuard, type Guard } from './guard'
import { makeChannel } from './outbound'
import { makeRouter, turnKey, type Turn } from './router'
import { allowOnly } from './serviceUrl'
import { Unauthorized } from './verify'

export type { ChannelSettings } from './authentication'
export type { Guard } from './guard'

export interface HostOptions {
  readonly appId: string
  readonly tenantId: string
  readonly channel: ChannelSettings
  /** A bearer token for the channel. */
  readonly token: () => Promise<Secret>
  /** `host`, `host:port` or `*.domain`. */
  readonly serviceUrlHosts: readonly string[]
  readonly log: Logger
}

/** A request whose body was read and parsed. */
export type ParsedRequest = IncomingMessage & { readonly body?: unknown }

export interface Host {
  readonly channel: Channel
  /** Must see every request before its body is read. */
  readonly guard: Guard
  serve(bot: Bot): (request: ParsedRequest, response: ServerResponse) => Promise<void>
  /** Ends the kept connections. */
  close(): void
}

interface Answer { readonly status: number, readonly body?: unknown }

export function makeHost({ appId, tenantId, channel, token, serviceUrlHosts, log }: HostOptions): Host {
  const allows = allowOnly(serviceUrlHosts)
  const connector = makeConnector({ appId, tenantId, token, allows })
  const authentication = new ChannelAuthentication(appId, channel)
  const admit = makeAdmit({ tenantId, allows })
  const adapter = new Adapter(authentication)

  adapter.onTurnError = async (context, error) => {
    const reference = newReference()
    log.error({ err: asFailure(error), reference }, 'a turn failed')
    context.turnState.get<Turn>(turnKey).status = 500
    await answerInvoke(context, { status: 500, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: '500', message: reference } } })
  }

  async function verify(activity: Activity, header: string): Promise<Verified | Answer> {
    try {
      return await authentication.authenticateRequest(activity, header)
    } catch (error) {
      if (error instanceof Unauthorized) {
        log.warn({ why: error.message }, 'an activity was not from the channel')
        return { status: 401 }
      }
      log.error({ err: asFailure(error) }, 'the channel’s keys could not be read: see ToBotFromChannelOpenIdMetadataUrl')
      return { status: 503 }
    }
  }

  async function answer(request: ParsedRequest, route: (context: TurnContext) => Promise<unknown>): Promise<Answer> {
    const activity = request.body
    if (!isActivity(activity)) return { status: 400 }
    const verified = await verify(activity, request.headers.authorization ?? '')
    if ('status' in verified) return verified
    // Tells of members and names, often of nobody in particular; the bot has no use for it.
    if (activity.type === 'conversationUpdate') return { status: 200 }
    const admission = admit({ ...activity })
    if ('refused' in admission) {
      log.warn({ why: admission.refused }, 'an activity was refused')
      return { status: 403 }
    }
    const turn: Turn = { envelope: admission.envelope }
    const answered = await adapter.run(verified, activity, async context => {
      context.turnState.set(turnKey, turn)
      await route(context)
    })
    return answered ?? { status: turn.status ?? 200 }
  }

  return {
    channel: makeChannel(connector),
    guard: makeGuard(channel.ToBotFromChannelTokenIssuer),
    serve(bot) {
      const route = makeRouter(bot, connector)
      return async (request, response) => {
        send(response, await answer(request, route))
      }
    },
    close: connector.close
  }
}

const isActivity = (body: unknown): body is Activity =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && 'type' in body && typeof body.type === 'string'

function send(response: ServerResponse, { status, body }: Answer): void {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, { 'content-length': Buffer.byteLength(text), ...(text ? { 'content-type': 'application/json; charset=utf-8' } : {}) })
  response.end(text)
}
