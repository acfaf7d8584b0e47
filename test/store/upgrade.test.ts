/** A database of the first version is opened by this one, and nothing in it is lost. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeAuditLog } from '../../src/audit/auditLog'
import { link, verifyChain } from '../../src/audit/chain'
import { makeHistory } from '../../src/audit/history'
import { Conflict } from '../../src/ports'
import { openStore } from '../../src/store/store'
import { ask, folder, noPostgres, postgresUrl, refusal, schema, type Spot } from './places'
import { ended, run } from './process'
import { shipped } from './shipped'

/** Room for processes that start, and for servers. */
jest.setTimeout(60_000)

/** An old database, and a way to it past the store. */
interface Old extends Spot { sql(text: string): Promise<void> }

const kinds: Record<string, () => Promise<Old>> = {
  async SQLite() {
    const spot = await folder()
    mkdirSync(spot.where.dataDir)
    // The library keeps a file open until its memory is collected: in a process of its own it lets go.
    const sql = async (text: string) => {
      writeFileSync(join(spot.where.dataDir, 'sql'), text)
      const { wrong } = await ended(run(`
        process.chdir(${JSON.stringify(spot.where.dataDir)})
        new (require('libsql'))('bot.db').exec(require('node:fs').readFileSync('sql', 'utf8'))`))
      expect(wrong).toBe('')
    }
    return { ...spot, sql }
  },
  async PostgreSQL() {
    const spot = await schema()
    return { ...spot, sql: text => ask(text, spot.where.databaseUrl) }
  }
}

const suite = (name: string) => {
  if (name !== 'PostgreSQL' || postgresUrl) return describe
  process.stderr.write(`PostgreSQL is ${noPostgres}\n`)
  return describe.skip
}

for (const [name, make] of Object.entries(kinds)) {
  suite(name)(`an old database in ${name}`, () => {
    let old: Old
    beforeEach(async () => {
      old = await make()
      await old.sql(shipped.sql)
    })
    afterEach(() => old.clean())

    test('has everything it had', async () => {
      const store = await openStore(old.where, { now: () => 1_790_000_005_000 })
      const { saved, ...conversation } = await store.conversations.load('a:1') ?? {}
      expect(conversation).toEqual({ id: 'a:1', person: shipped.person, address: shipped.address, etag: '175ac84d-a3ef-418c-aa48-a10eee86916e' })
      expect(saved).toMatchObject({ dialog: 'recover', version: 3, n: 7, state: { at: 'asking' } })
      await expect(store.conversations.load('a:1', 'activity-1')).rejects.toThrow(Conflict)
      expect(await store.timers.take(1000, 1, 9, 'rest')).toMatchObject([{ id: 'timer-1', work: { type: 'postCase', reference: 'BL-1' } }])
      expect((await store.cases.find('BL-7K2QM'))?.kept).toMatchObject({ name: 'Zoë', told: { keyId: '4290B6C0' } })
      await store.close()
    })

    test('has conversations that nobody can go back in and that silence does not close, until they go on', async () => {
      const store = await openStore(old.where)
      expect(await store.conversations.silent(Number.MAX_SAFE_INTEGER, 9)).toEqual([])
      const { etag, ...conversation } = (await store.conversations.load('a:1'))!
      expect(conversation.saved).toMatchObject({ trail: [], misses: 0, ended: true })
      await store.conversations.save({ ...conversation, closes: 5 }, etag)
      expect(await store.conversations.silent(5, 9)).toEqual(['a:1'])
      await store.close()
    })

    test('has an audit chain that is intact, goes on, and is found person by person', async () => {
      const store = await openStore(old.where)
      expect(await verifyChain(store.auditRows)).toMatchObject({ intact: true, head: { seq: 3 } })
      const history = makeHistory(store.auditRows)
      expect(await history.of(shipped.person, ['key.read', 'key.shown'], 0)).toMatchObject([{ action: 'key.shown', at: 1_790_000_003_000 }, { action: 'key.read', at: 1_790_000_001_000 }])
      expect(await history.of(shipped.other, ['key.shown'], 0)).toMatchObject([{ reference: 'BL-2' }])
      await makeAuditLog(store.auditRows, Date).record({ action: 'unlocked', person: shipped.person, conversation: 'a:1', reference: 'BL-3' })
      expect(await verifyChain(store.auditRows)).toMatchObject({ intact: true, head: { seq: 4 } })
      await store.close()
      const again = await openStore(old.where)
      expect(await makeHistory(again.auditRows).of(shipped.person, ['unlocked'], 0)).toMatchObject([{ reference: 'BL-3' }])
      await again.close()
    })

    test('is upgraded also where the log is long, and where somebody spoiled a row: the chain tells which', async () => {
      let head = { seq: 3, hash: '67aff9cd8076070f2d3da3bba185d39e0f52e2b776da056878b386c5a8cc69c8' }
      const more = Array.from({ length: 1100 }, () => {
        const row = link(head, 1, { action: 'unlocked', person: shipped.person })
        head = row
        return `(${row.seq}, 1, '${row.prev}', '${row.hash}', '${row.entry}')`
      })
      await old.sql(`insert into audit values ${more.join(', ')}; update audit set entry = 'spoiled' where seq = 2`)
      const store = await openStore(old.where)
      expect(await verifyChain(store.auditRows)).toMatchObject({ intact: false, seq: 2 })
      expect(await makeHistory(store.auditRows).of(shipped.person, ['unlocked'], 0)).toHaveLength(1100)
      await store.close()
    })

    test('is left as it was when the upgrade fails, and upgraded when it is tried again', async () => {
      await old.sql('create table audit_person (x integer)')
      const error = await refusal(openStore(old.where))
      expect(error.message).toMatch(/already.*audit_person|audit_person.*already/)
      await old.sql('drop table audit_person')
      const store = await openStore(old.where)
      expect(await verifyChain(store.auditRows)).toMatchObject({ intact: true, head: { seq: 3 } })
      await store.close()
    })
  })
}

suite('PostgreSQL')('a process of the first version that still runs', () => {
  test('writes nothing into the log that nobody would find', async () => {
    const spot = await schema()
    await ask(shipped.sql, spot.where.databaseUrl)
    const store = await openStore(spot.where)
    const written = ask(`insert into audit (seq, at, prev, hash, entry) values (4, 1, 'x', 'y', '{}')`, spot.where.databaseUrl)
    await expect(written).rejects.toThrow('person')
    expect(await verifyChain(store.auditRows)).toMatchObject({ intact: true, head: { seq: 3 } })
    await store.close()
    await spot.clean()
  })
})
