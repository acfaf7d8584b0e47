/** A small Teams channel on a local port: it has signing keys, says what they vouch for, takes messages, and can be told to misbehave. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { SignJWT } from 'jose'
import type { ChannelSettings } from '../../src/host'

export const appId = '11111111-1111-4111-8111-111111111111'
export const tenantId = '2222abcd-2222-4222-8222-222222222222'
export const employee = '3333abcd-3333-4333-8333-333333333333'
export const issuer = 'https://api.botframework.example'

export interface Sent { readonly method: string, readonly path: string, readonly authorization: string | undefined, readonly body: Record<string, unknown> }

/** One misbehaviour; without a status the connection is cut after the request was read. */
export interface Trouble { readonly status?: number, readonly headers?: Record<string, string>, readonly body?: string, readonly hang?: boolean }

export type Claims = Readonly<Record<string, unknown>>
export interface Signing { readonly kid?: string, readonly key?: KeyObject | Uint8Array, readonly alg?: string, readonly seconds?: number }

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const strangersKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

export class FakeChannel {
  readonly sent: Sent[] = []
  readonly troubles: Trouble[] = []
  keysDown = false
  #ids = 0
  readonly #waiting: Array<() => void> = []
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response)
  })

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** How many are open. */
  async connections(): Promise<number> {
    return promisify(this.#server.getConnections.bind(this.#server))()
  }

  get serviceUrl(): string {
    return `http://127.0.0.1:${this.port}/emea/`
  }

  get settings(): ChannelSettings {
    const address = `http://127.0.0.1:${this.port}`
    return {
      ToChannelFromBotLoginUrl: `${address}/login`, ToChannelFromBotOAuthScope: 'https://api.botframework.example', ToBotFromChannelTokenIssuer: issuer,
      ToBotFromChannelOpenIdMetadataUrl: `${address}/channel`, ToBotFromEmulatorOpenIdMetadataUrl: `${address}/emulator`, OAuthUrl: address, CallerId: 'urn:botframework:azure'
    }
  }

  async token(claims: Claims = {}, { kid = 'channel', key = privateKey, alg = 'RS256', seconds = 600 }: Signing = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({ iss: issuer, aud: appId, serviceurl: this.serviceUrl, iat: now - 3600, exp: now + seconds, ...claims }).setProtectedHeader({ alg, kid }).sign(key)
  }

  activity(more: Claims = {}): Record<string, unknown> {
    return {
      type: 'message', id: `in-${++this.#ids}`, channelId: 'msteams', serviceUrl: this.serviceUrl, text: 'hello',
      from: { id: '29:employee', name: 'Avery', aadObjectId: employee.toUpperCase() }, recipient: { id: `28:${appId}`, name: 'Bot' },
      conversation: { id: 'a:chat', conversationType: 'personal', tenantId }, channelData: { tenant: { id: tenantId.toUpperCase() } }, ...more
    }
  }

  /** The messages, without typing indicators. */
  get messages(): Sent[] {
    return this.sent.filter(({ body }) => body['type'] !== 'typing')
  }

  /** Resolves with the next request that arrives. */
  async next(): Promise<Sent | undefined> {
    await new Promise<void>(resolve => {
      this.#waiting.push(resolve)
    })
    return this.sent.at(-1)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (request.method === 'GET' && !path.startsWith('/emea')) {
      this.#publish(path, response)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
    this.sent.push({ method: request.method ?? '', path, authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown> })
    for (const resolve of this.#waiting.splice(0)) resolve()
    const trouble = this.troubles.shift()
    if (trouble?.hang) return
    if (trouble && trouble.status === undefined) {
      request.socket.destroy()
      return
    }
    response.writeHead(trouble?.status ?? 201, { 'content-type': 'application/json', ...trouble?.headers })
    response.end(trouble?.body ?? (trouble ? '{"error":{"message":"what the channel says"}}' : JSON.stringify({ id: `out-${++this.#ids}` })))
  }

  #publish(path: string, response: ServerResponse): void {
    const jwk = { ...publicKey.export({ format: 'jwk' }), use: 'sig' }
    const documents: Record<string, unknown> = {
      '/channel': { issuer, jwks_uri: `http://127.0.0.1:${this.port}/channel/keys` },
      '/channel/keys': { keys: [{ ...jwk, kid: 'channel', endorsements: ['msteams'] }, { ...jwk, kid: 'both', endorsements: ['msteams', 'webchat'] }] },
      '/emulator': { jwks_uri: `http://127.0.0.1:${this.port}/emulator/keys` },
      '/emulator/keys': { keys: [{ ...jwk, kid: 'entra' }] }
    }
    const document = this.keysDown ? undefined : documents[path]
    // Two statements: restify patches every response of the process, and its writeHead returns nothing.
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(document ?? {}))
  }
}
