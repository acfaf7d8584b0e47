/** The audit chain against those who would rewrite it, and against a store that fails. */
import { makeAuditLog } from '../../src/audit/auditLog'
import { genesis, hashOf, link, verifyChain, type AuditRow } from '../../src/audit/chain'
import { makeHistory } from '../../src/audit/history'
import { Failure } from '../../src/core/failure'
import { Conflict, type AuditEntry } from '../../src/ports'
import { memoryStore } from '../../src/store/memory'
import { openStore } from '../../src/store/store'
import { folder, refusal } from './places'
import { ended, run } from './process'

const person = { tid: '11111111-1111-4111-8111-111111111111', oid: '22222222-2222-4222-8222-222222222222' }
const entry = (reference: string): AuditEntry => ({ action: 'key.read', person, conversation: 'a:1', reference, subject: 'KEY', detail: undefined })

const written = async (count: number): Promise<readonly AuditRow[]> => {
  const { auditRows } = memoryStore()
  const log = makeAuditLog(auditRows, { now: () => 1_790_000_000_000 })
  for (let n = 1; n <= count; n++) await log.record(entry(`BL-${n}`))
  return auditRows.page(0, count)
}

const verify = (rows: readonly AuditRow[], ...known: Array<Pick<AuditRow, 'seq' | 'hash'>>) =>
  verifyChain({ page: async (after, most) => rows.filter(row => row.seq > after).slice(0, most) }, ...known)

/** As they lie in the table, whatever their numbers say. */
const verifyAsTheyLie = (rows: readonly AuditRow[]) => verifyChain({ page: async after => after === 0 ? rows : [] })

describe('a chain of rows', () => {
  test('begins at the genesis hash and links every row to the one before', async () => {
    const rows = await written(3)
    expect(rows.map(row => row.seq)).toEqual([1, 2, 3])
    expect(rows.map(row => row.prev)).toEqual([genesis, rows[0]!.hash, rows[1]!.hash])
    expect(await verify(rows)).toEqual({ intact: true, head: { seq: 3, hash: rows[2]!.hash } })
  })

  test('has hashes that anyone can compute again: SHA-256 over JSON with sorted keys', () => {
    const row = link(undefined, 7, { b: 1, a: 'ä' })
    expect(row.entry).toBe('{"a":"ä","b":1}')
    expect(row.hash).toBe('d75f87e8adeed0348fee5cb3860443b84537050e86ea22cd6bd64c95650f1a84')
  })

  test('is intact when it is empty, and when it is longer than a page', async () => {
    expect(await verify([])).toEqual({ intact: true, head: undefined })
    expect(await verify(await written(1203))).toMatchObject({ intact: true, head: { seq: 1203 } })
    expect(await verify(await written(500))).toMatchObject({ intact: true, head: { seq: 500 } })
  })

  test.each(['at', 'prev', 'hash', 'entry'] as const)('shows a changed %s, in the row that was changed', async field => {
    const rows = [...await written(5)]
    const forged = { at: 1, prev: rows[0]!.prev, hash: rows[0]!.hash, entry: rows[0]!.entry }
    rows[2] = { ...rows[2]!, [field]: forged[field] }
    expect(await verify(rows)).toMatchObject({ intact: false, seq: 3 })
  })

  test('shows a changed row whose hash was made to fit, in the row after it', async () => {
    const rows = [...await written(5)]
    const forged = { ...rows[2]!, at: 1 }
    rows[2] = { ...forged, hash: hashOf(forged) }
    expect(await verify(rows)).toMatchObject({ intact: false, seq: 4 })
  })

  test.each(['person', 'action'] as const)('shows a row that was filed under another %s, in the row that was changed', async field => {
    const rows = [...await written(5)]
    for (const elsewhere of ['', 'tid/oid', 'key.hidden']) {
      rows[2] = { ...rows[2]!, [field]: elsewhere }
      expect(await verify(rows)).toEqual({ intact: false, seq: 3, why: 'it is filed under another person or action than its entry names' })
    }
  })

  test('files what is no entry under nobody', () => {
    for (const odd of [undefined, 'text', [], {}, { person: 'Ada', action: 7 }, { person: { tid: 'a' } }]) expect(link(undefined, 7, odd)).toMatchObject({ person: '', action: '' })
    expect(link(undefined, 7, entry('BL-1'))).toMatchObject({ person: `${person.tid}/${person.oid}`, action: 'key.read' })
  })

  test('shows text that reads differently but parses to the same entry', async () => {
    const rows = [...await written(3)]
    rows[1] = { ...rows[1]!, entry: `{"action":"key.hidden",${rows[1]!.entry.slice(1)}` }
    expect(await verify(rows)).toMatchObject({ intact: false, seq: 2 })
    rows[1] = { ...rows[1], entry: 'not JSON' }
    expect(await verify(rows)).toMatchObject({ intact: false, seq: 2 })
  })

  test.each([[1], [3]])('shows that row %i was deleted', async gone => {
    const rows = await written(5)
    expect(await verify(rows.filter(row => row.seq !== gone))).toEqual({ intact: false, seq: gone + 1, why: `row ${gone} is missing` })
  })

  test('shows a deletion that was hidden by counting anew', async () => {
    const rows = await written(5)
    const left = rows.filter(row => row.seq !== 3).map((row, at) => ({ ...row, seq: at + 1 }))
    expect(await verify(left)).toMatchObject({ intact: false, seq: 3 })
  })

  test('shows an inserted row, at its place', async () => {
    const rows = await written(5)
    const added = link(rows[1], 1, entry('BL-FORGED'))
    expect(await verifyAsTheyLie([...rows.slice(0, 2), added, ...rows.slice(2)])).toMatchObject({ intact: false, seq: 3 })
    const counted = [...rows.slice(0, 2), added, ...rows.slice(2).map(row => ({ ...row, seq: row.seq + 1 }))]
    expect(await verify(counted)).toMatchObject({ intact: false, seq: 4 })
  })

  test('shows that two rows changed places', async () => {
    const rows = await written(5)
    const [one, two, three, four, five] = rows as [AuditRow, AuditRow, AuditRow, AuditRow, AuditRow]
    expect(await verifyAsTheyLie([one, three, two, four, five])).toMatchObject({ intact: false, seq: 3 })
    expect(await verify([one, { ...three, seq: 2 }, { ...two, seq: 3 }, four, five])).toMatchObject({ intact: false, seq: 2 })
  })

  test('shows a cut-off or rewritten end to whoever kept an earlier head', async () => {
    const rows = await written(5)
    const head = { seq: 5, hash: rows[4]!.hash }
    expect(await verify(rows.slice(0, 3))).toMatchObject({ intact: true })
    expect(await verify(rows.slice(0, 3), head)).toMatchObject({ intact: false, seq: 4 })
    expect(await verify([...rows.slice(0, 4), link(rows[3], 1, entry('BL-FORGED'))], head)).toMatchObject({ intact: false, seq: 5 })
    expect(await verify(await written(9), head)).toMatchObject({ intact: true })
  })

  test('shows a row that somebody changed in the database file', async () => {
    const { where, clean } = await folder()
    const before = await openStore(where)
    const log = makeAuditLog(before.auditRows, Date)
    for (const reference of ['BL-1', 'BL-2', 'BL-3']) await log.record(entry(reference))
    await before.close()
    const { wrong } = await ended(run(`
      const Libsql = require('libsql')
      new Libsql(${JSON.stringify(`${where.dataDir}/bot.db`)}).exec("update audit set entry = replace(entry, 'BL-2', 'BL-9')")`))
    expect(wrong).toBe('')
    const after = await openStore(where)
    expect(await verifyChain(after.auditRows)).toMatchObject({ intact: false, seq: 2 })
    await after.close()
    await clean()
  })
})

describe('a history', () => {
  test('fails as the audit log does when it cannot be read', async () => {
    const broken = new Error('disk full')
    const failure = await refusal(makeHistory({ of: () => Promise.reject(broken) }).of(person, ['unlocked'], 0))
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ code: 'audit.down', cause: broken })
  })

  test('fails when a row holds no entry: who is frozen must not depend on half a log', async () => {
    const row = { ...link(undefined, 7, entry('BL-1')), entry: 'spoiled' }
    await expect(makeHistory({ of: async () => [row] }).of(person, ['key.read'], 0)).rejects.toMatchObject({ code: 'audit.down' })
  })

  test('of a store that was closed fails as the audit log does', async () => {
    const { where, clean } = await folder()
    const store = await openStore(where)
    await store.close()
    await expect(makeHistory(store.auditRows).of(person, ['unlocked'], 0)).rejects.toMatchObject({ code: 'audit.down' })
    await clean()
  })
})

describe('an audit log', () => {
  const { auditRows } = memoryStore()

  test('gives no receipt when its row cannot be written', async () => {
    const broken = new Error('disk full')
    const log = makeAuditLog({ ...auditRows, add: () => Promise.reject(broken) }, Date)
    const failure = await refusal(log.record(entry('BL-1')))
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ code: 'audit.down', cause: broken })
  })

  test('gives no receipt when its head cannot be read', async () => {
    const log = makeAuditLog({ ...auditRows, head: () => Promise.reject(new Error('gone')) }, Date)
    await expect(log.record(entry('BL-1'))).rejects.toMatchObject({ code: 'audit.down' })
  })

  test('gives up when every number it tries is taken', async () => {
    const log = makeAuditLog({ ...auditRows, add: () => Promise.reject(new Conflict()) }, Date)
    await expect(log.record(entry('BL-1'))).rejects.toMatchObject({ code: 'audit.down', cause: expect.any(Conflict) as unknown })
  })

  test('takes the next number when another process was first', async () => {
    const store = memoryStore()
    await makeAuditLog(store.auditRows, Date).record(entry('BL-1'))
    let late = true
    const log = makeAuditLog({ ...store.auditRows, async head() {
      const head = late ? undefined : await store.auditRows.head()
      late = false
      return head
    } }, Date)
    expect((await log.record(entry('BL-2'))).entry).toBe('2')
    expect(await verifyChain(store.auditRows)).toMatchObject({ intact: true, head: { seq: 2 } })
  })

  test('goes on after a failure', async () => {
    const store = memoryStore()
    let down = true
    const log = makeAuditLog({ ...store.auditRows, add: row => down ? Promise.reject(new Error('down')) : store.auditRows.add(row) }, Date)
    const [first] = await Promise.allSettled([log.record(entry('BL-1'))])
    down = false
    expect(first.status).toBe('rejected')
    expect((await log.record(entry('BL-2'))).entry).toBe('1')
  })
})
