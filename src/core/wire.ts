/** Reads fields of what came over the wire, without trusting that any is there. */
import { Secret } from './secret'

/** The text under `key`, trimmed; `undefined` when it is missing, inherited, empty, not text or longer than `longest`. */
export function textIn(data: unknown, key: string, longest = 200): string | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  const value = (data as Record<string, unknown>)[key]
  if (typeof value !== 'string' || value.length > longest) return undefined
  return value.trim() || undefined
}

/** What was typed as a recovery key under `key`: the channel's translation has wrapped it already; empty when it is missing. */
export function secretIn(data: unknown, key: string): Secret {
  const value = typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined
  return value instanceof Secret ? value : new Secret(typeof value === 'string' ? value.slice(0, 4000) : '')
}

/** The non-negative whole number under `key`. */
export function countIn(data: unknown, key: string): number | undefined {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined
  const value = (data as Record<string, unknown>)[key]
  return Number.isSafeInteger(value) && (value as number) >= 0 ? value as number : undefined
}
