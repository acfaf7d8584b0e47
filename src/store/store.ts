/** Everything the bot keeps, in one database: a file of its own, or PostgreSQL. The queries are the same for both. */
import type { AuditRows } from '../audit/chain'
import type { Cases } from '../desk/ports'
import type { Clock, Conversations, SignInRequests, Timers } from '../ports'
import { makeAuditRows } from './auditRows'
import { makeCases } from './cases'
import { makeConversations } from './conversations'
import { openPostgres } from './postgres'
import { makeSignIns } from './signIns'
import { openSqlite } from './sqlite'
import { makeTimers } from './timers'

export { InUse } from './sqlite'

export interface Store {
  readonly conversations: Conversations
  readonly signIns: SignInRequests
  readonly timers: Timers
  readonly cases: Cases
  readonly auditRows: AuditRows
  /** Rejects when the store cannot answer: the process is not ready. */
  check(): Promise<void>
  close(): Promise<void>
}

/** `dataDir`: a folder for this process alone. `databaseUrl`: `postgres://…`, for any number of processes. */
export type Where = { readonly dataDir: string } | { readonly databaseUrl: string }

/** Opens the database and brings its tables up to date. Throws a `Failure` that tells the operator what to mend. */
export async function openStore(where: Where, clock: Clock = Date): Promise<Store> {
  const { db, atomically, close } = 'dataDir' in where ? await openSqlite(where.dataDir) : await openPostgres(where.databaseUrl)
  const auditRows = makeAuditRows(db)
  return {
    conversations: makeConversations(db, atomically, clock),
    signIns: makeSignIns(db),
    timers: makeTimers(db),
    cases: makeCases(db, atomically),
    auditRows,
    async check() {
      await auditRows.head()
    },
    close
  }
}
