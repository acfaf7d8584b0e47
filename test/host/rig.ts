/** The real host and server between a fake channel and a bot that does as it is told. */
import { Writable } from 'node:stream'
import pino from 'pino'
import { Secret } from '../../src/core/secret'
import { makeHost, type Host } from '../../src/host'
import type { Bot, Inbound, Outbound, Status } from '../../src/host/channel'
import type { Address } from '../../src/ports'
import { makeServer, type Server } from '../../src/server'
import type { Page } from '../../src/signInPages'
import { appId, FakeChannel, tenantId, type Claims } from './fakeChannel'

export const channelToken = 'the-token-of-the-bot'

export interface Answered { readonly status: number, readonly text: string, readonly headers: Headers }

export interface Posting { readonly token?: string, readonly headers?: Record<string, string>, readonly body?: string }

const noPage = async (): Promise<Page> => ({ status: 404 })
const nothing = async (): Promise<undefined> => undefined

export class Rig implements Bot {
  readonly channel = new FakeChannel()
  readonly heard: Inbound[] = []
  readonly logged: string[] = []
  /** What the bot does with what it hears. A status is its answer, anything else is 200. */
  does: (out: Outbound, inbound: Inbound) => Promise<unknown> = nothing
  host!: Host
  server!: Server
  address = ''

  /** Where the employee's chat is answered. */
  get addressee(): Address {
    return { serviceUrl: this.channel.serviceUrl, conversation: 'a:chat', bot: { id: `28:${appId}`, name: 'Bot' }, user: '29:employee', name: 'Avery', tenant: tenantId }
  }

  async start(): Promise<this> {
    await this.channel.listen()
    const log = pino({ level: 'debug' }, new Writable({
      write: (line: Buffer, _encoding, done) => {
        this.logged.push(line.toString())
        done()
      }
    }))
    this.host = makeHost({ appId, tenantId, channel: this.channel.settings, token: async () => new Secret(channelToken), serviceUrlHosts: [`127.0.0.1:${this.channel.port}`], log })
    this.server = makeServer({
      guard: this.host.guard, serve: this.host.serve(this), healthz: async () => true, log, host: '127.0.0.1', port: 0,
      pages: { start: noPage, callback: noPage }
    })
    const { port } = await this.server.listen()
    this.address = `http://127.0.0.1:${port}`
    return this
  }

  async stop(): Promise<void> {
    await this.server.close()
    this.host.close()
    await this.channel.close()
  }

  forget(): void {
    this.heard.length = 0
    this.logged.length = 0
    this.channel.sent.length = 0
    this.channel.troubles.length = 0
    this.does = nothing
  }

  async receive(inbound: Inbound, out: Outbound): Promise<Status> {
    this.heard.push(inbound)
    const status = await this.does(out, inbound)
    return status === 403 || status === 412 ? status : 200
  }

  /** Posts an activity as the channel would, or otherwise as `posting` says; an empty token sends none. */
  async post(activity: unknown, { token, headers, body }: Posting = {}): Promise<Answered> {
    const bearer = token ?? await this.channel.token()
    const response = await fetch(`${this.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...headers },
      body: body ?? JSON.stringify(activity)
    })
    return { status: response.status, text: await response.text(), headers: response.headers }
  }

  async say(more: Claims = {}, posting?: Posting): Promise<Answered> {
    return this.post(this.channel.activity(more), posting)
  }

  async invoke(name: string, value: unknown, more: Claims = {}): Promise<{ readonly status: number, readonly body: unknown }> {
    const { status, text } = await this.say({ type: 'invoke', name, value, text: undefined, ...more })
    return { status, body: text ? JSON.parse(text) as unknown : undefined }
  }

  async tap(verb: string, data: unknown = {}): Promise<{ readonly status: number, readonly body: unknown }> {
    return this.invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }, { replyToId: 'tapped-card' })
  }
}
