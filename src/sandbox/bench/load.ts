/** Sends activities to a bot over kept connections, each conversation one at a time, and measures every turn from the outside. */
import { Agent, request } from 'node:http'
import { late, look, newChat, said, tapped, type Chat, type Surroundings } from './chat'
import { median, percentile } from './figures'

export interface Load { readonly turns: number, readonly perSecond: number, readonly p50: number, readonly p99: number }

/** `cpu`: milliseconds of processor time a turn took; `NaN` where it is not known. It holds on a busy machine, where the others do not. */
export interface Weighed extends Load { readonly cpu: number }

/** A load ends when either is reached. */
export interface Limits { readonly milliseconds: number, readonly turns: number }

export type Kind = 'said' | 'tapped'

export interface Driver {
  /** One turn of a new conversation. */
  first(): Promise<void>
  /** Greets as many chats as the taps need. */
  prepare(kind: Kind): Promise<void>
  drive(kind: Kind, limits: Limits): Promise<Load>
  close(): void
}

export const connections = 64
/** Chats each connection takes taps from, in turn. */
const chatsEach = 16

export function makeDriver(port: number, token: string | undefined, surroundings: Surroundings): Driver {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, scheduling: 'fifo' })
  const post = (activity: object) => send(agent, port, token, JSON.stringify(activity))
  const greet = async (chat: Chat): Promise<void> => {
    const { status, body } = await post(said(chat, surroundings))
    if (status !== 200) throw new Error(`A greeting was answered with ${status} ${body.slice(0, 300)}`)
  }
  const tap = async (chat: Chat, activity: object): Promise<void> => {
    const { status, body } = await post(activity)
    if (status !== 200 || !body.includes('"AdaptiveCard"')) throw new Error(`A tap was not answered with a card, but with ${status} ${body.slice(0, 300)}`)
    look(chat, body)
  }
  const workers = Array.from({ length: connections }, () => makeWorker(greet, chat => tap(chat, tapped(chat, surroundings)), chat => tap(chat, late(chat, surroundings))))
  return {
    first: () => greet(newChat()),
    async prepare(kind) {
      await Promise.all(workers.map(worker => worker.prepare(kind)))
    },
    async drive(kind, { milliseconds, turns }) {
      const took: number[] = []
      const began = performance.now()
      await Promise.all(workers.map(async worker => {
        while (took.length < turns && performance.now() - began < milliseconds) {
          const sent = performance.now()
          await worker.turn(kind)
          took.push(performance.now() - sent)
        }
      }))
      const seconds = (performance.now() - began) / 1000
      return { turns: took.length, perSecond: took.length / seconds, p50: median(took), p99: percentile(took, 0.99) }
    },
    close() {
      agent.destroy()
    }
  }
}

interface Worker { prepare(kind: Kind): Promise<void>, turn(kind: Kind): Promise<void> }

type Does = (chat: Chat) => Promise<void>

/** `find`: learns where a chat is. */
function makeWorker(greet: Does, tap: Does, find: Does): Worker {
  const greeted: Chat[] = []
  let next = 0
  let found = 0
  const say = async (): Promise<void> => {
    const chat = newChat()
    await greet(chat)
    if (greeted.length < chatsEach) greeted.push(chat)
  }
  return {
    async prepare(kind) {
      const wanted = kind === 'tapped' ? chatsEach : 0
      while (greeted.length < wanted) await say()
      for (; found < wanted; found++) await find(greeted[found]!)
    },
    async turn(kind) {
      const chat = kind === 'tapped' ? greeted[next++ % greeted.length] : undefined
      await (chat ? tap(chat) : say())
    }
  }
}

async function send(agent: Agent, port: number, token: string | undefined, body: string): Promise<{ readonly status: number, readonly body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body), ...token && { authorization: `Bearer ${token}` } }
    const sent = request({ agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers, timeout: 15_000 }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() })
      })
    })
    sent.once('timeout', () => sent.destroy(new Error('A turn took more than 15 seconds.')))
    sent.once('error', reject)
    sent.end(body)
  })
}
