/** When a request to the channel may be made again, and after how long. No message may appear twice. */
import { Unanswered, type Reply } from './exchange'

export type Method = 'GET' | 'POST' | 'PUT'

const mostTries = 4

/** Beyond this nobody is still waiting: the turn's own request ends after 15 seconds. */
const longestPause = 8000

/** The channel has refused the request: nothing came of it, even of a POST. */
const refused: ReadonlySet<number> = new Set([412, 429])

/** Something in between failed: a POST may have arrived all the same; reading or changing twice does no harm. */
const undecided: ReadonlySet<number> = new Set([502, 503, 504])

/** Milliseconds to wait after so many tries, or `undefined` to give up. */
export function pauseBefore(tries: number, method: Method, result: Reply | Unanswered, random: () => number = Math.random): number | undefined {
  if (tries >= mostTries || !again(method, result)) return undefined
  const backoff = 500 * 2 ** (tries - 1)
  const asked = result instanceof Unanswered ? 0 : seconds(result.retryAfter) * 1000
  if (asked > longestPause) return undefined
  return Math.min(longestPause, Math.max(asked, backoff) + random() * backoff)
}

function again(method: Method, result: Reply | Unanswered): boolean {
  if (result instanceof Unanswered) return result.unsent || method !== 'POST'
  return refused.has(result.status) || (method !== 'POST' && undecided.has(result.status))
}

/** `Retry-After` is a number of seconds or a date. */
function seconds(text: string | undefined): number {
  if (!text) return 0
  const count = Number(text)
  if (Number.isFinite(count)) return Math.max(0, count)
  const date = Date.parse(text)
  return Number.isNaN(date) ? 0 : Math.max(0, (date - Date.now()) / 1000)
}
