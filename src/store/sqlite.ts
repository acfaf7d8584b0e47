/** Opens the embedded database: one file, one process, and every commit on the disk before it counts. */
import { chmodSync, mkdirSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely'
import Libsql from 'libsql'
import { Failure } from '../core/failure'
import { migrate } from './migrations'
import type { Database, Tables } from './tables'
import { together, type Atomically } from './together'

export interface Opened { readonly db: Database, readonly atomically: Atomically, close(): Promise<void> }

type Statement = ReturnType<SqliteDatabase['prepare']>

/** How long to wait for a predecessor that is just closing. */
const patience = 2000

export async function openSqlite(folder: string): Promise<Opened> {
  let file: Libsql.Database | undefined
  try {
    file = openFile(folder)
    const db = new Kysely<Tables>({ dialect: new Dialect({ database: keepStatements(file) }) })
    await migrate(db)
    return { db, atomically: together(db), close: () => db.destroy() }
  } catch (error) {
    if (file) release(file)
    throw refusal(folder, error)
  }
}

/** A migration happens whole or not at all. SQLite can do that, though the query builder does not count on it. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class Dialect extends SqliteDialect {
  override createAdapter(): Adapter {
    return new Adapter()
  }
}

function openFile(folder: string): Libsql.Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'bot.db')
  makePrivate(path)
  const file = new Libsql(path)
  try {
    // The lock is the file's own, so it ends with the process, however the process ends.
    file.exec(`pragma busy_timeout = ${patience}; pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768; pragma wal_autocheckpoint = 8000; begin immediate; commit`)
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

/** Makes the file before SQLite does, for the mode; the journal beside it takes the same one. A file that is there is not opened: closing it again would let go of SQLite's lock. */
function makePrivate(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    chmodSync(path, 0o600)
  }
}

/**
 * Prepares each statement once: the queries are few, and libsql frees a statement only when it is collected.
 * Whether one reads is asked once, too: each time it would be a call into the library.
 */
function keepStatements(file: Libsql.Database) {
  const kept = new Map<string, Statement>()
  const keep = (text: string): Statement => {
    const prepared = file.prepare(text)
    const statement = {
      reader: prepared.reader,
      all: (parameters: readonly unknown[]) => prepared.all(parameters),
      run: (parameters: readonly unknown[]) => prepared.run(parameters),
      iterate: (parameters: readonly unknown[]) => prepared.iterate(parameters)
    }
    kept.set(text, statement)
    return statement
  }
  return {
    prepare: (text: string) => kept.get(text) ?? keep(text),
    close() {
      kept.clear()
      release(file)
    }
  }
}

/** Closes the file and lets go of it at once; a statement not yet collected would otherwise hold the lock. */
function release(file: Libsql.Database): void {
  try {
    // Folds the journal into the file. Where that fails nothing is lost: the next opening does it.
    file.exec('pragma journal_mode = delete; pragma locking_mode = normal; select 1 from sqlite_schema')
  } catch {}

  file.close()
}

/** Another process has the folder. */
export class InUse extends Failure {
  constructor(folder: string, cause: unknown) {
    super('unexpected', `The data folder ${folder} is in use by another process. Stop that process, or give this one a folder of its own (DATA_DIR), or let both use one PostgreSQL database (DATABASE_URL).`, { cause })
  }
}

function refusal(folder: string, error: unknown): Failure {
  const { code, message } = error as { code?: string, message?: string }
  if (code?.startsWith('SQLITE_BUSY')) return new InUse(folder, error)
  return new Failure('unexpected', `The data folder ${folder} cannot be opened: ${message ?? String(error)}. Check that DATA_DIR names a folder on a local disk that this process may write to, and that bot.db in it comes from this version or an earlier one.`, { cause: error })
}
