/** The bot's door to the network: one POST for Teams, two pages for signing in, one for the machine that watches over it. */
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import * as restify from 'restify'
import { asFailure } from './core/failure'
import { longestBody, type Guard } from './host/guard'
import type { Page, SignInPages } from './signInPages'

export interface ServerOptions {
  readonly guard: Guard
  readonly serve: (request: IncomingMessage & { readonly body?: unknown }, response: ServerResponse) => Promise<void>
  readonly pages: SignInPages
  /** Whether the bot can do its work just now. */
  readonly healthz: () => Promise<boolean>
  readonly log: Logger
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface Server {
  listen(): Promise<{ readonly port: number }>
  /** Takes no new requests, and ends the running ones after ten seconds. */
  close(): Promise<void>
}

const grace = 10_000

/** Its types do not know the limit, which counts chunked bodies too. */
const body = { maxBodySize: longestBody, mapParams: false }

export function makeServer({ guard, serve, pages, healthz, log, host, port }: ServerOptions): Server {
  // Its types still name the logger of older versions. At this level restify says nothing: it would log what it was sent.
  const silent = log.child({}, { level: 'silent' }) as unknown as NonNullable<restify.ServerOptions['log']>
  const server = restify.createServer({ name: 'bot', log: silent })
  limit(server)

  server.pre((request, response, next) => {
    secure(response)
    const refusal = isReadable(request) ? request.method === 'POST' ? guard(request) : undefined : 400
    if (refusal === undefined) {
      next()
      return
    }
    log.debug({ status: refusal }, 'a request was refused unread')
    // The rest of its body is thrown away, and the connection with it.
    request.resume()
    response.setHeader('connection', 'close')
    answer(response, refusal)
    next(false)
  })
  server.on('restifyError', (_request: restify.Request, response: restify.Response, error: unknown, done: () => void) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: asFailure(error) }, 'a request failed')
    if (!response.headersSent) response.sendRaw(status, '')
    done()
  })

  server.post('/api/messages', ...restify.plugins.jsonBodyParser(body), async (request: restify.Request, response: restify.Response) => serve(request, response))
  server.get('/signin/callback', async (request: restify.Request, response: restify.Response) => {
    show(response, await pages.callback(new URL(request.url ?? '/', 'http://localhost').searchParams))
  })
  server.get('/signin/:id', async (request: restify.Request, response: restify.Response) => {
    show(response, await pages.start((request.params as { readonly id: string }).id))
  })
  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    answer(response, await healthz() ? 200 : 503)
  })

  return {
    listen: async () => new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        resolve({ port: (server.server.address() as AddressInfo).port })
      })
    }),
    close: async () => new Promise(resolve => {
      const impatient = setTimeout(() => {
        server.server.closeAllConnections()
      }, grace)
      server.close(() => {
        clearTimeout(impatient)
        resolve()
      })
      // A connection that never asked for anything does not count as idle: when no request is running, all may go.
      const drained = (): void => {
        if (server.inflightRequests() === 0) server.server.closeAllConnections()
      }
      server.on('after', drained)
      server.server.closeIdleConnections()
      drained()
    })
  }
}

/** restify joins target and Host to one address and throws, outside of any handler, where that is none: a single such request would end the process. */
const isReadable = ({ url = '', headers }: IncomingMessage): boolean => url.startsWith('/') && URL.canParse(`http://${headers.host ?? 'localhost'}${url}`)

/** A slow sender is cut off; a connection that is kept outlives the idle time of common load balancers. */
function limit({ server }: restify.Server): void {
  // restify listens for upgrades and does nothing with them, which would leave the connection open for ever. Without a listener they are plain requests.
  server.removeAllListeners('upgrade')
  server.headersTimeout = 10_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 75_000
}

function secure(response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store')
  response.setHeader('referrer-policy', 'no-referrer')
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-security-policy', policy(''))
}

/** Teams opens the page in a window of its own: it belongs in no frame. */
function policy(html: string): string {
  const styles = Array.from(html.matchAll(/<style>(.*?)<\/style>/gs), ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  return ['default-src \'none\'', ...(styles.length > 0 ? [`style-src ${styles.join(' ')}`] : []), 'base-uri \'none\'', 'form-action \'none\'', 'frame-ancestors \'none\''].join('; ')
}

function show(response: ServerResponse, { status, location, html = '' }: Page): void {
  if (location !== undefined) response.setHeader('location', location)
  response.setHeader('content-security-policy', policy(html))
  answer(response, status, html)
}

function answer(response: ServerResponse, status: number, html = ''): void {
  response.writeHead(status, { 'content-length': Buffer.byteLength(html), ...(html ? { 'content-type': 'text/html; charset=utf-8' } : {}) })
  response.end(html)
}

function statusOf(error: unknown): number {
  const status: unknown = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500
}
