/** Work that arrives in the same moment shares one transaction, and so one flush to the disk. Each part still succeeds or fails alone. */
import { CompiledQuery } from 'kysely'
import type { Database } from './tables'

/** Does all of the work or none of it. Resolves after the commit. */
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
      const said = await db.transaction().execute(async trx => {
        const outcomes: Array<() => void> = []
        for (const part of parts) outcomes.push(await part.attempt(trx))
        return outcomes
      })
      for (const say of said) say()
    } catch (error) {
      for (const part of parts) part.fail(error)
    }
  }

  return work => new Promise((resolve, reject) => {
    if (waiting.length === 0) setImmediate(() => void flush())
    waiting.push({ attempt: trx => attempt(trx, work, resolve, reject), fail: reject })
  })
}

/** What fails is undone up to its own beginning; the parts beside it stand. */
async function attempt<R>(trx: Database, work: (db: Database) => Promise<R>, resolve: (result: R) => void, reject: (error: unknown) => void): Promise<() => void> {
  await run(trx, 'savepoint part')
  try {
    const result = await work(trx)
    await run(trx, 'release part')
    return () => resolve(result)
  } catch (error) {
    await run(trx, 'rollback to part')
    await run(trx, 'release part')
    return () => reject(error)
  }
}

const run = (trx: Database, sql: string) => trx.executeQuery(CompiledQuery.raw(sql))
