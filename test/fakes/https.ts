/** A loopback HTTPS server for a fake service, with a certificate that only the test's own authority vouches for. */
import https from 'node:https'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import type { Certificates } from './certificates'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** `'drop'` cuts the connection, `'wait'` never answers. A text body is sent as HTML: not what anybody expects. */
export type Answered = 'drop' | 'wait' | { readonly status: number, readonly headers?: Readonly<Record<string, string>>, readonly body?: object | string | undefined }

export interface Served {
  readonly origin: string
  stop(): Promise<void>
}

export async function serve({ cert, key }: Certificates, answer: (asked: Asked) => Promise<Answered> | Answered): Promise<Served> {
  const server = https.createServer({ cert, key }, async (request, response) => {
    const origin = `https://${request.headers.host}`
    const answered = await answer({ method: request.method ?? '', url: new URL(request.url ?? '/', origin), headers: request.headers as Record<string, string>, body: await text(request) })
    if (answered === 'wait') return
    if (answered === 'drop') {
      request.socket.destroy()
      return
    }

    const { status, headers, body } = answered
    response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers })
    response.end(typeof body === 'object' ? JSON.stringify(body) : body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
}
