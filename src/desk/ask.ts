/** One request to a system of the company: over https, in time, and never passed on to an address nobody has named. */
import { Failure } from '../core/failure'
import { maskRecoveryPasswords } from '../domain/recoveryPassword'

export interface Log {
  debug(fields: object, message: string): void
  warn(fields: object, message: string): void
}

interface Asking<T> {
  readonly url: URL
  readonly init: Omit<RequestInit, 'redirect' | 'signal'>
  /** For request and answer together, in milliseconds. */
  readonly within: number
  /** Who is asked, as the operator reads it. It begins the sentence. */
  readonly whom: string
  readonly read: (response: Response) => Promise<T>
}

/** Throws `Failure('desk.down')` when no answer came; what `read` throws of the catalogue stays as it is. */
export async function ask<T>({ url, init, within, whom, read }: Asking<T>): Promise<T> {
  try {
    return await read(await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(within) }))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('desk.down', unanswered(whom, error, within))
  }
}

function unanswered(whom: string, error: unknown, within: number): string {
  const { name, cause } = error as { name?: unknown, cause?: { code?: unknown } | null }
  if (name === 'TimeoutError') return `${whom} did not answer within ${within / 1000} seconds. If it lasts, see whether it is overloaded, or a firewall drops what this server sends.`
  const code = typeof cause?.code === 'string' ? cause.code : 'no connection'
  return `${whom} could not be reached (${code}). Check the address, the name service, the certificate, and that this server may connect to it.`
}

/** The address of a system. Throws a readable sentence: such a mistake is to be seen when the bot starts. It is not repeated there: it may hold a secret. */
export function addressOf(text: string, whom: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url) throw new Error(`${whom}: the address is not a URL. It begins with https://.`)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname))) throw new Error(`${whom}: the address must begin with https://. Cases name people; they do not travel in the open.`)
  if (url.username || url.password) throw new Error(`${whom}: the address must not hold a user name or password.`)
  return url
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

/** As JSON, in which nothing that looks like a recovery key is left, whoever has written it. */
export const toJson = (value: object): string =>
  JSON.stringify(value, (_, one: unknown) => typeof one === 'string' ? maskRecoveryPasswords(one) : one)
