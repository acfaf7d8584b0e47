/** A phone without a screen: what the page does, by the page's own API. */
import { EventEmitter, once } from 'node:events'
import type { Message } from './channel/message'

export interface PhoneClient {
  say(text: string): Promise<void>
  tap(message: Message, verb: string, data: object): Promise<void>
  /** Looks at the chat after everything that happens in it, until `found` finds something. `undefined` when the time is up. */
  until<T>(found: (messages: readonly Message[]) => T | undefined, milliseconds: number): Promise<T | undefined>
  close(): void
}

export async function openPhone(page: string, employeeId: string, seen: (messages: readonly Message[]) => void): Promise<PhoneClient> {
  const phone = `${page}/api/phones/${employeeId}`
  const stop = new AbortController()
  const happened = new EventEmitter()
  /** One for all who wait: a look that finds something leaves nobody waiting behind. */
  let coming: Promise<unknown> | undefined
  const next = () => {
    coming ??= once(happened, 'event').then(() => {
      coming = undefined
    })
    return coming
  }

  const events = await fetch(`${phone}/events`, { signal: stop.signal })
  void follow(events, happened)
  const look = async (): Promise<readonly Message[]> => {
    const { messages } = await asked(await fetch(phone)) as { messages: readonly Message[] }
    seen(messages)
    return messages
  }
  await look()
  return {
    async say(text) {
      await post(`${phone}/say`, { text })
      await look()
    },
    async tap(message, verb, data) {
      await post(`${phone}/tap`, { message: message.id, verb, data })
      await look()
    },
    async until(found, milliseconds) {
      const deadline = Date.now() + milliseconds
      const timer = setTimeout(() => happened.emit('event'), milliseconds)
      try {
        for (;;) {
          const woken = next()
          const result = found(await look())
          if (result !== undefined || Date.now() >= deadline) return result
          await woken
        }
      } finally {
        clearTimeout(timer)
      }
    },
    close() {
      stop.abort()
    }
  }
}

async function follow(events: Response, happened: EventEmitter): Promise<void> {
  try {
    const reader = events.body?.getReader()
    let open = reader !== undefined
    while (open) {
      open = !(await reader?.read())?.done
      happened.emit('event')
    }
  } catch {
    // Closed: by us, or with the sandbox.
  }
}

export const post = async (address: string, body: object): Promise<unknown> =>
  asked(await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))

async function asked(response: Response): Promise<unknown> {
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${new URL(response.url).pathname} answered ${response.status}: ${(body as { error?: string }).error ?? ''}`)
  return body
}
