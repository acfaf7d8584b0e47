/** A clock that only moves when a story says so. */
import type { Clock } from '../../src/ports'

export interface StoryClock extends Clock { pass(minutes: number): void }

export const storyClock = (start = Date.UTC(2026, 2, 4, 9, 30)): StoryClock => {
  let now = start
  return {
    now: () => now,
    pass: minutes => {
      now += minutes * 60_000
    }
  }
}
