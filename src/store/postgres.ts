/** Opens PostgreSQL, which several processes may share. */
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types, type ClientBase } from 'pg'
import { Failure } from '../core/failure'
import { migrate } from './migrations'
import type { Opened } from './sqlite'
import type { Tables } from './tables'
import { alone } from './together'

/** A bigint column holds times and row numbers, which are safe as numbers; `pg` alone would hand them out as text, and SQLite does not. */
const bigint = 20

export async function openPostgres(url: string): Promise<Opened> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: async () => makePool(url) }) })
  try {
    const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db)
    await migrate(db, rows[0]?.schema ?? undefined)
    return { db, atomically: alone(db), close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw new Failure('unexpected', `The database of DATABASE_URL cannot be opened: ${reason(error)}. Check that the server runs, that the address, user and password are right, and that the user may create tables.`, { cause: error })
  }
}

export function makePool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    // Ours, for a server that went silent; the server's own limit is shorter and cleans up better.
    query_timeout: 15_000,
    onConnect: settle,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => oid === bigint && format !== 'binary' ? Number : types.getTypeParser(oid, format ?? 'text') as unknown }
  })
  // A connection lost while idle is not an error yet: the pool makes a new one, and the next query reports if it cannot.
  pool.on('error', () => undefined)
  return pool
}

/** A commit counts only when it is on the disk, whatever the server's default says; stricter settings are left alone. */
const settle = (client: ClientBase): Promise<unknown> => client.query(`select set_config('statement_timeout', '10s', false),
  set_config('synchronous_commit', case current_setting('synchronous_commit') when 'off' then 'on' else current_setting('synchronous_commit') end, false)`)

/** A connection that is refused on every address of a host comes as an empty message with several errors in it. */
function reason(error: unknown): string {
  const { message, errors } = error as { readonly message?: string, readonly errors?: readonly unknown[] }
  return message || errors?.map(reason).join(', ') || String(error)
}
