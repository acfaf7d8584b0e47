/** Listens on the wires: every byte that is sent to the sandbox's services, and everything the bot sends back to whoever asks it. */
import { EventEmitter, once } from 'node:events'
import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Received {
  readonly service: string
  readonly method: string
  readonly path: string
  readonly authorization: string
  body: string
}

export interface Wire {
  /** Oldest first; a body grows while it arrives. */
  readonly received: readonly Received[]
  /** The next answer to a request like this is kept back, as by a service that has done its work and then hangs. */
  hold(like: (request: Received) => boolean): Held
  close(): void
}

export interface Held { readonly arrived: Promise<unknown>, release(): void }

type Like = (request: Received) => boolean

/** `services`: the name of the service on each port. */
export function tap(services: ReadonlyMap<number, string>): Wire {
  const received: Received[] = []
  const holds: Array<{ readonly like: Like, readonly happened: EventEmitter, released: boolean }> = []

  const listen = (message: unknown): void => {
    const { request, response } = message as { request: IncomingMessage, response: ServerResponse }
    const service = services.get(request.socket.localPort ?? 0)
    if (service === undefined) return
    const one: Received = { service, method: request.method ?? '', path: request.url ?? '', authorization: request.headers.authorization ?? '', body: '' }
    received.push(one)
    const push = request.push.bind(request)
    request.push = (chunk: unknown, ...more) => {
      if (chunk !== null) one.body += String(chunk)
      return push(chunk, ...more)
    }
    const end = response.end.bind(response)
    response.end = (...answer: unknown[]) => {
      const index = holds.findIndex(({ like }) => like(one))
      const [held] = index === -1 ? [] : holds.splice(index, 1)
      const send = () => (end as (...all: unknown[]) => ServerResponse)(...answer)
      if (!held || held.released) return send()
      held.happened.once('released', send)
      held.happened.emit('arrived')
      return response
    }
  }

  diagnostics.subscribe('http.server.request.start', listen)
  return {
    received,
    hold(like) {
      const held = { like, happened: new EventEmitter(), released: false }
      holds.push(held)
      return {
        arrived: once(held.happened, 'arrived'),
        release() {
          held.released = true
          held.happened.emit('released')
        }
      }
    },
    close() {
      diagnostics.unsubscribe('http.server.request.start', listen)
    }
  }
}

/** The bot's public address: it stays the same whichever process stands behind it. */
export interface Door {
  readonly url: string
  /** Where the bot listens now. */
  leadTo(port: number): void
  /** What came out, and what went in. */
  readonly out: Buffer[]
  readonly in: Buffer[]
  close(): Promise<void>
}

export async function makeDoor(): Promise<Door> {
  let port = 0
  const open = new Set<Socket>()
  const server = createServer(outside => {
    const inside = connect({ port, host: '127.0.0.1', noDelay: true })
    for (const [from, to, kept] of [[outside, inside, door.in], [inside, outside, door.out]] as const) {
      open.add(from)
      from.on('data', (chunk: Buffer) => kept.push(chunk))
      // A connection that was lost is followed by its close.
      from.on('error', () => undefined)
      from.once('close', () => {
        open.delete(from)
        to.destroySoon()
      })
      from.pipe(to)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const door: Door = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    out: [], in: [],
    leadTo(next) {
      port = next
    },
    async close() {
      for (const socket of open) socket.destroy()
      server.close()
      await once(server, 'close')
    }
  }
  return door
}
