/** How long it takes until somebody at IT takes a case, from how long it took lately: a true sentence, or none. */
import type { Happened } from './progress'

interface Waited { readonly opened: number, readonly progress: { readonly history: readonly Happened[] } }

/** Fewer say nothing about the next one. */
const fewest = 5

/** The time within which four of five of the last cases were taken, in whole minutes rounded up to five; `undefined` where too few were. */
export function expectedMinutes(latest: readonly Waited[]): number | undefined {
  const waits = latest.flatMap(({ opened, progress }) => {
    const taken = progress.history.find(({ what }) => what === 'taken' || what === 'takenOver')
    return taken ? [taken.at - opened] : []
  }).toSorted((a, b) => a - b)
  if (waits.length < fewest) return undefined
  const most = waits[Math.ceil(waits.length * 0.8) - 1] ?? 0
  return Math.max(5, Math.ceil(most / 60_000 / 5) * 5)
}
