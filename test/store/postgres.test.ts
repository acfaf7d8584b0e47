/** PostgreSQL as a server with a life and settings of its own. */
import { inspect } from 'node:util'
import { Failure } from '../../src/core/failure'
import { makePool } from '../../src/store/postgres'
import { openStore } from '../../src/store/store'
import { ask, noPostgres, postgresUrl, refusal, schema, type Spot } from './places'

/** Room for a busy server. */
jest.setTimeout(60_000)

test('a server that cannot be reached is named as the cause, without its password', async () => {
  const error = await refusal(openStore({ databaseUrl: 'postgres://bot:hunter2@127.0.0.1:1/bot' }))
  expect(error).toBeInstanceOf(Failure)
  expect(error.message).toContain('The database of DATABASE_URL cannot be opened: connect ECONNREFUSED')
  expect(inspect(error, { depth: 9 })).not.toContain('hunter2')
})

const suite = postgresUrl ? describe : describe.skip

suite(`a PostgreSQL server${postgresUrl ? '' : ` (${noPostgres})`}`, () => {
  let spot: Spot<{ readonly databaseUrl: string }>
  let databaseUrl: string

  beforeEach(async () => {
    spot = await schema()
    databaseUrl = spot.where.databaseUrl
  })
  afterEach(() => spot.clean())

  const settingOf = async (options: string) => {
    const url = new URL(databaseUrl)
    url.searchParams.set('options', options)
    const pool = makePool(url.href)
    const { rows } = await pool.query<{ value: string }>(`select current_setting('synchronous_commit') as value`)
    await pool.end()
    return rows[0]?.value
  }

  test('may not answer before a commit is on its disk, whatever its default is', async () => {
    expect(await settingOf('-c synchronous_commit=off')).toBe('on')
    expect(await settingOf('-c synchronous_commit=on')).toBe('on')
    expect(await settingOf('-c synchronous_commit=remote_apply')).toBe('remote_apply')
  })

  test('may drop idle connections: the process lives, and the next query finds a new one', async () => {
    const url = new URL(databaseUrl)
    url.searchParams.set('application_name', 'dropped')
    const dropped = await openStore({ databaseUrl: url.href })
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dropped'`)
    await expect(untilReady(() => dropped.check())).resolves.toBeUndefined()
    await dropped.close()
  })

  test('makes its tables once when four processes start at the same time', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })))
    await expect(Promise.all(stores.map(store => store.check()))).resolves.toBeDefined()
    await Promise.all(stores.map(store => store.close()))
  })
})

/** The news of a lost connection may come after the next query was sent on it: that query fails, the one after does not. */
async function untilReady(check: () => Promise<void>): Promise<void> {
  for (let tries = 1; tries < 12; tries++) {
    try {
      await check()
      return
    } catch {}
  }

  await check()
}
