/** One HTTP request to the channel over a connection that is kept: bounded in time and in what it reads back. */
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Nothing is sent where it is empty. */
  readonly body: string
  /** Milliseconds for the whole request, from connecting to the last byte of the answer. */
  readonly timeout: number
}

export interface Reply { readonly status: number, readonly retryAfter: string | undefined, readonly body: string }

/** The request got no answer. `unsent`: it certainly never reached the channel. */
export class Unanswered extends Error {
  readonly unsent: boolean

  constructor(message: string, unsent: boolean, cause?: unknown) {
    super(message, { cause })
    this.name = 'Unanswered'
    this.unsent = unsent
  }
}

export interface Exchange {
  send(call: Call): Promise<Reply>
  /** Ends the kept connections. */
  close(): void
}

/** The channel answers with an id, or with a page of members; whatever is longer is not from it. */
const longestId = 64 * 1024
const longestPage = 1024 * 1024

/** Such an error comes before the first byte was sent. */
const neverConnected: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

export function makeExchange(): Exchange {
  // An idle connection is given up before the other side does so, which would lose a message.
  const options = { keepAlive: true, timeout: 20_000, scheduling: 'lifo' } as const
  const plain = new HttpAgent(options)
  const secure = new HttpsAgent(options)
  return {
    async send({ url, method, headers, body, timeout }) {
      const options = { method, headers: body ? { ...headers, 'content-length': String(Buffer.byteLength(body)) } : headers }
      const request = url.protocol === 'https:' ? httpsRequest(url, { ...options, agent: secure }) : httpRequest(url, { ...options, agent: plain })
      let late = false
      const timer = setTimeout(() => {
        late = true
        request.destroy()
      }, timeout)
      try {
        return await read(await sent(request, body), method === 'GET' ? longestPage : longestId)
      } catch (error) {
        request.destroy()
        throw late ? new Unanswered(`nothing within ${timeout} ms`, false) : asUnanswered(error)
      } finally {
        clearTimeout(timer)
      }
    },
    close() {
      plain.destroy()
      secure.destroy()
    }
  }
}

async function sent(request: ClientRequest, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // Also after the answer has begun: an error nobody hears ends the process.
    request.on('error', reject)
    request.once('response', resolve)
    request.end(body)
  })
}

/** By events: an iterator costs several times as much, in every turn. */
async function read(response: IncomingMessage, longest: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    response.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > longest) response.destroy(new Unanswered(`more than ${longest} bytes came back`, false))
      else chunks.push(chunk)
    })
    response.once('error', reject)
    response.once('end', () => {
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body: Buffer.concat(chunks).toString() })
    })
  })
}

/** Names the error by its code: a message of the network stack may hold anything. */
function asUnanswered(error: unknown): Unanswered {
  if (error instanceof Unanswered) return error
  const code = typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'the connection failed'
  return new Unanswered(code, neverConnected.has(code))
}
