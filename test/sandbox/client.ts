/** A client for the sandbox's HTTPS, and a bot that only listens. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, request as plainRequest } from 'node:http'
import { request } from 'node:https'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox'

/** Making keys takes seconds on a busy machine. */
jest.setTimeout(60_000)

export interface Answer { readonly status: number, readonly headers: IncomingMessage['headers'], readonly text: string, readonly json: Json }
/** Loosely typed on purpose: tests look into what came over the wire. */
export type Json = Readonly<Record<string, unknown>>

export interface Options { readonly method?: string, readonly headers?: Readonly<Record<string, string>>, readonly body?: string }

/** Follows no redirects, sends no User-Agent of its own. */
export async function ask(ca: string, url: string, { method = 'GET', headers, body }: Options = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? request : plainRequest
    const asking = send(url, { method, headers: { ...headers }, ca, agent: false }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: asJson(text) })
      })
    })
    asking.once('error', reject)
    asking.end(body)
  })
}

function asJson(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return {}
  }
}

export interface Activity extends Readonly<Record<string, unknown>> { readonly type: string, readonly name?: string, readonly id: string, readonly replyToId?: string, readonly value?: Json, readonly text?: string }
export interface Heard { readonly authorization: string, readonly activity: Activity }

export interface ListeningBot {
  readonly url: string
  readonly heard: Heard[]
  /** How it answers; 200 and nothing otherwise. */
  answer: (activity: Activity) => { readonly status: number, readonly body?: unknown } | Promise<{ readonly status: number, readonly body?: unknown }>
  stop(): Promise<void>
}

export async function listeningBot(): Promise<ListeningBot> {
  const heard: Heard[] = []
  const server = createServer(async (asked, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of asked as AsyncIterable<Buffer>) chunks.push(chunk)
    const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Activity
    heard.push({ authorization: asked.headers.authorization ?? '', activity })
    const { status, body } = await bot.answer(activity)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const bot: ListeningBot = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`, heard, answer: () => ({ status: 200 }),
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => {
        server.close(resolve)
      })
    }
  }
  return bot
}

/** A sandbox on free ports in a folder that goes away with it. */
export async function tryOut(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sandbox-'))
  const clean = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const sandbox = await startSandbox({ ports: { page: 0, entra: 0, graph: 0, channel: 0 }, botUrl: 'http://localhost:3978', folder, ...options })
    return {
      ...sandbox,
      async stop() {
        await sandbox.stop()
        clean()
      }
    }
  } catch (error) {
    clean()
    throw error
  }
}

export const employee = (sandbox: Sandbox, name: string) => {
  const found = sandbox.world.company.employees.find(one => one.upn.startsWith(name))
  if (!found) throw new Error(`nobody here is called ${name}`)
  return found
}

/** Signs the bot in at the token endpoint. */
export const token = (sandbox: Sandbox, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
  const { company, app, urls } = sandbox.world
  return ask(sandbox.ca, `${urls.entra}/${company.tenantId}/oauth2/v2.0/token`, {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams({ client_id: app.id, client_secret: app.secret, ...fields }).toString()
  })
}

export const graphScopes = ({ urls }: Sandbox): string => ['User.Read', 'Device.Read.All', 'BitlockerKey.Read.All'].map(scope => `${urls.graph}/${scope}`).join(' ')

export const onBehalf = async (sandbox: Sandbox, name: string, more: Readonly<Record<string, string>> = {}): Promise<Answer> => token(sandbox, {
  grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', scope: graphScopes(sandbox),
  assertion: await sandbox.entra.tokens.assertion(employee(sandbox, name)), ...more
})
