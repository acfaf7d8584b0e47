/** Fresh places for a store: a folder, or a schema of its own in the PostgreSQL server of TEST_DATABASE_URL. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Where } from '../../src/store/store'

export interface Spot<W extends Where = Where> { readonly where: W, clean(): Promise<void> }

export const postgresUrl = process.env['TEST_DATABASE_URL']
export const noPostgres = 'skipped, because TEST_DATABASE_URL does not name a PostgreSQL server'

export async function folder(): Promise<Spot<{ readonly dataDir: string }>> {
  const top = mkdtempSync(join(tmpdir(), 'store-'))
  return { where: { dataDir: join(top, 'data') }, async clean() {
    rmSync(top, { recursive: true })
  } }
}

const unique = () => `test_${randomUUID().replaceAll('-', '')}`

/** A database for each test file: looking for tables trips over a schema that another file is just dropping. */
const database = unique()
const databaseUrl = (): URL => {
  const url = new URL(postgresUrl ?? '')
  url.pathname = `/${database}`
  return url
}

if (postgresUrl) {
  beforeAll(() => ask(`create database ${database}`))
  afterAll(() => ask(`drop database ${database} with (force)`))
}

export async function schema(): Promise<Spot<{ readonly databaseUrl: string }>> {
  const name = unique()
  const url = databaseUrl()
  await ask(`create schema ${name}`, url.href)
  url.searchParams.set('options', `-c search_path=${name}`)
  return { where: { databaseUrl: url.href }, clean: () => ask(`drop schema ${name} cascade`, databaseUrl().href) }
}

/** What the work was refused with; fails where it was not. */
export async function refusal(work: Promise<unknown>): Promise<Error> {
  try {
    await work
  } catch (error) {
    return error as Error
  }

  throw new Error('it was not refused')
}

/** Asks the server something past the store. */
export async function ask(text: string, url = postgresUrl): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
