/** A web server in small: routes by method and path, JSON and streams out, a bound on what comes in. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
  /** What the placeholders of the route stand for, decoded. */
  readonly in: Readonly<Record<string, string>>
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** A value is sent as JSON, text and bytes as they are. */
  readonly body?: unknown
  /** Server-Sent Events instead of a body: gets a way to send, returns how to stop. */
  readonly stream?: (send: (event: unknown) => void) => () => void
}

export type Handler = (asked: Asked) => Reply | Promise<Reply>

/** `'GET /v3/conversations/:id'` to what answers it. */
export type Routes = Readonly<Record<string, Handler>>

export const ok = (body: unknown, headers?: Record<string, string>): Reply => ({ status: 200, body, headers })
export const html = (status: number, body: string): Reply => ({ status, body, headers: { 'content-type': 'text/html; charset=utf-8' } })
export const redirect = (location: string): Reply => ({ status: 302, headers: { location, 'cache-control': 'no-store' } })

/** The handler for what was asked; `missing` answers the rest. An encoded character in a path is the same as the plain one. */
export function router(routes: Routes, missing: Handler = () => ({ status: 404, body: { error: 'there is nothing here' } })): Handler {
  const table = Object.entries(routes).map(([route, handler]) => {
    const [method = '', path = ''] = route.split(' ')
    return { method, parts: path.split('/'), handler }
  })
  return asked => {
    const segments = decoded(asked.url.pathname)
    for (const { method, parts, handler } of segments ? table : []) {
      const found = method === asked.method && segments ? match(parts, segments) : undefined
      if (found) return handler({ ...asked, in: found })
    }
    return missing(asked)
  }
}

function decoded(pathname: string): string[] | undefined {
  try {
    return pathname.split('/').map(part => decodeURIComponent(part))
  } catch {
    return undefined
  }
}

function match(parts: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (parts.length !== segments.length) return undefined
  const found: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? ''
    if (part.startsWith(':') && segment) found[part.slice(1)] = segment
    else if (part !== segment) return undefined
  }
  return found
}

export interface Service {
  readonly port: number
  /** Sets what answers; until then it is 503. */
  serve(handler: Handler): void
  stop(): Promise<void>
}

/** Listens on loopback. `port` 0 takes any free one. Throws with a clear sentence when the port is taken. */
export async function listen(name: string, port: number, tls?: { cert: string, key: string }): Promise<Service> {
  let handler: Handler = () => ({ status: 503, body: { error: 'still starting' } })
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    void respond(request, response, asked => handler(asked))
  }
  const server: Server = tls ? createTlsServer(tls, answer) : createServer(answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} (${name}) is taken: stop what listens there, or choose another port.`, { cause: error }) : error)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    serve(next) {
      handler = next
    },
    async stop() {
      const closed = new Promise<void>(resolve => {
        server.close(() => { resolve() })
      })
      server.closeAllConnections()
      await closed
    }
  }
}

const longest = 1024 * 1024

async function respond(request: IncomingMessage, response: ServerResponse, handler: Handler): Promise<void> {
  try {
    const body = await bodyOf(request)
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const reply = body === undefined
      ? { status: 413, body: { error: 'too large' } }
      : await handler({ method: request.method ?? 'GET', url, headers: request.headers, body, in: {} })
    send(response, reply)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else send(response, { status: 500, body: { error: error instanceof Error ? error.message : String(error) } })
  }
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > longest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, { status, headers, body, stream }: Reply): void {
  if (stream) {
    response.writeHead(status, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', ...headers })
    response.write(': open\n\n')
    response.once('close', stream(event => {
      response.write(`data: ${JSON.stringify(event)}\n\n`)
    }))
    return
  }
  // Two calls, not a chain: where restify is in the same process, its `writeHead` gives nothing back.
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) {
    response.writeHead(status, headers)
    response.end(body)
  } else {
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** The body as a JSON object; `undefined` when it is none. */
export function jsonOf(asked: Asked): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(asked.body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined
  } catch {
    return undefined
  }
}
