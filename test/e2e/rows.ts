/** What the bot's database holds, read past the bot. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Libsql from 'libsql'
import { Client, types } from 'pg'
import type { AuditRow } from '../../src/audit/chain'
import type { Where } from '../../src/store/store'

type Row = Readonly<Record<string, unknown>>

export interface Rows {
  readonly conversations: readonly Row[]
  readonly seen: readonly Row[]
  readonly sign_ins: readonly Row[]
  readonly timers: readonly Row[]
  readonly cases: readonly Row[]
  readonly audit: readonly AuditRow[]
}

const order: Readonly<Record<keyof Rows, string>> = { conversations: 'id', seen: 'conversation, activity', sign_ins: 'id', timers: 'id', cases: 'reference', audit: 'seq' }
const tables = Object.keys(order) as ReadonlyArray<keyof Rows>
const query = (table: keyof Rows) => `select * from ${table} order by ${order[table]}`

/** An embedded database must not be in use by a running bot. */
export async function readRows(where: Where): Promise<Rows> {
  const all: ReadonlyArray<readonly [string, unknown]> = 'dataDir' in where ? readFile(where.dataDir) : await readServer(where.databaseUrl)
  return Object.fromEntries(all) as unknown as Rows
}

/** Reads a copy: the file itself stays as the bot left it, with the journal of one that was killed. */
function readFile(folder: string) {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'rows-'))
  for (const name of ['bot.db', 'bot.db-wal']) {
    if (existsSync(path.join(folder, name))) copyFileSync(path.join(folder, name), path.join(copy, name))
  }
  const file = new Libsql(path.join(copy, 'bot.db'))
  try {
    return tables.map(table => [table, file.prepare(query(table)).all()] as const)
  } finally {
    file.close()
    rmSync(copy, { recursive: true, force: true })
  }
}

async function readServer(url: string) {
  const client = new Client({ connectionString: url, types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => oid === 20 ? Number : types.getTypeParser(oid, format ?? 'text') as unknown } })
  await client.connect()
  try {
    const all: Array<readonly [string, readonly Row[]]> = []
    for (const table of tables) all.push([table, (await client.query<Row>(query(table))).rows])
    return all
  } finally {
    await client.end()
  }
}
