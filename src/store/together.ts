/** Work that arrives in the same moment shares one transaction, and so one flush to the disk. Each part still succeeds or fails alone. */
import type { Database } from './tables'

/** Does all of the work or none of it. Resolves after the commit. The work may be run twice, so it does nothing but query. */
export type Atomically = <R>(work: (db: Database) => Promise<R>) => Promise<R>

/** Every part in a transaction of its own: right where several connections commit side by side. */
export const alone = (db: Database): Atomically => work => db.transaction().execute(work)

interface Part {
  /** Resolves to what is to be said once the commit has happened. */
  attempt(db: Database): Promise<() => void>
  fail(error: unknown): void
}

/** Right where there is one connection: a commit costs as much for fifty parts as for one. */
export function together(db: Database): Atomically {
  let waiting: Part[] = []

  const flush = async (): Promise<void> => {
    const parts = waiting
    waiting = []
    try {
      await commit(db, parts)
    } catch {
      // One part failed and undid the others with it: now each gets a transaction of its own.
      for (const part of parts) await commit(db, [part]).catch(part.fail)
    }
  }

  return work => new Promise((resolve, reject) => {
    if (waiting.length === 0) setImmediate(() => void flush())
    waiting.push({
      fail: reject,
      attempt: async trx => {
        const result = await work(trx)
        return () => resolve(result)
      }
    })
  })
}

async function commit(db: Database, parts: readonly Part[]): Promise<void> {
  const said = await db.transaction().execute(async trx => {
    const outcomes: Array<() => void> = []
    for (const part of parts) outcomes.push(await part.attempt(trx))
    return outcomes
  })
  for (const say of said) say()
}
