/** Waits for a process that has just been started, as impatiently as a measurement must. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from './child'

const patience = 20_000

/** Milliseconds from the start of the process to the end of its first turn. */
export async function firstTurn(child: Child, turn: () => Promise<void>): Promise<number> {
  for (;;) {
    child.check()
    try {
      await turn()
      return performance.now() - child.began
    } catch (error) {
      if (!isRefused(error) || performance.now() - child.began > patience) throw error
    }
    await pause(5)
  }
}

/** Nobody listens yet. `fetch` has it as the cause. */
function isRefused(error: unknown): boolean {
  const { code, cause } = error as { code?: unknown, cause?: { code?: unknown } }
  return [code, cause?.code].includes('ECONNREFUSED')
}
