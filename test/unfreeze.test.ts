/** Lifting a freeze by hand: on record, for a person who is frozen, and never behind the back of a running bot. */
import os from 'node:os'
import { makeAuditLog } from '../src/audit/auditLog'
import { verifyChain } from '../src/audit/chain'
import { makeHistory } from '../src/audit/history'
import type { AuditEntry } from '../src/ports'
import { openStore, type Store } from '../src/store/store'
import { folder, postgresUrl, schema, type Spot } from './store/places'
import { ended, runFile } from './store/process'

/** Room for processes that start, on a busy machine. */
jest.setTimeout(60_000)

const tid = '2222abcd-2222-4222-8222-222222222222'
const oid = '3333abcd-3333-4333-8333-333333333333'
const other = '4444abcd-4444-4444-8444-444444444444'
const config = { MicrosoftAppId: '11111111-1111-4111-8111-111111111111', MicrosoftAppTenantId: tid.toUpperCase(), MicrosoftAppPassword: 'hush', PUBLIC_URL: 'https://bot.example' }

let spot: Spot
let settings: Record<string, string>

const within = async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
  const store = await openStore(spot.where)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const record = (action: AuditEntry['action'], who = oid) => within(store =>
  makeAuditLog(store.auditRows, Date).record({ action, person: { tid, oid: who }, conversation: 'a:1', reference: 'BL-FROZE' }))
const past = (who = oid) => within(store => makeHistory(store.auditRows).of({ tid, oid: who }, ['person.frozen', 'person.unfrozen'], 0))
const unfreeze = (...words: string[]) => ended(runFile('src/unfreeze.ts', words, { ...config, ...settings }))

const kinds: Record<string, () => Promise<Spot>> = { 'a data folder': folder, ...postgresUrl ? { PostgreSQL: schema } : {} }

describe.each(Object.entries(kinds))('in %s', (_, make) => {
  beforeEach(async () => {
    spot = await make()
    settings = 'dataDir' in spot.where ? { DATA_DIR: spot.where.dataDir } : { DATABASE_URL: spot.where.databaseUrl }
  })
  afterEach(() => spot.clean())

  test('a frozen person is released, and the audit log says by whom', async () => {
    await record('person.frozen')
    await record('person.frozen', other)
    const { said, wrong, code } = await unfreeze(oid.toUpperCase())
    expect({ wrong, code }).toEqual({ wrong: '', code: 0 })
    const [lifted, frozen] = await past()
    expect(lifted).toMatchObject({ action: 'person.unfrozen', person: { tid, oid }, conversation: '', detail: os.userInfo().username })
    expect(said).toContain(`${oid} is frozen since ${new Date(frozen?.at ?? 0).toISOString()} (BL-FROZE).`)
    expect(said).toContain(`entry 3, by ${os.userInfo().username} (${lifted?.reference})`)
    expect(await past(other)).toMatchObject([{ action: 'person.frozen' }])
    expect(await within(store => verifyChain(store.auditRows))).toMatchObject({ intact: true, head: { seq: 3 } })
  })

  test('a person who was never frozen is left alone', async () => {
    await record('person.frozen', other)
    const { said, wrong, code } = await unfreeze(oid)
    expect({ said, code }).toEqual({ said: '', code: 1 })
    expect(wrong).toMatch(new RegExp(`^${oid} was never frozen, as far as the (?:data folder|database) .* knows\\. Nothing was changed\\.\n$`))
    expect(await past()).toEqual([])
  })

  test('a freeze that was lifted is not lifted again, and can be made and lifted anew', async () => {
    await record('person.frozen')
    await unfreeze(oid)
    const { wrong, code } = await unfreeze(oid)
    expect(code).toBe(1)
    expect(wrong).toContain(`${oid} is not frozen: that was lifted `)
    expect(await past()).toHaveLength(2)
    await record('person.frozen')
    expect(await unfreeze(oid)).toMatchObject({ code: 0 })
    expect((await past()).map(({ action }) => action)).toEqual(['person.unfrozen', 'person.frozen', 'person.unfrozen', 'person.frozen'])
  })
})

describe('nothing is touched', () => {
  beforeEach(async () => {
    spot = await folder()
    settings = 'dataDir' in spot.where ? { DATA_DIR: spot.where.dataDir } : {}
  })
  afterEach(() => spot.clean())

  test.each([[[]], [['']], [['Avery']], [[oid.slice(1)]], [[`${oid}' or ''='`]], [[oid, other]], [['--help']]])('for %j: it says what is needed', async words => {
    await record('person.frozen')
    const { said, wrong, code } = await unfreeze(...words)
    expect({ said, code }).toEqual({ said: '', code: 1 })
    expect(wrong).toMatch(/^Say whose freeze to lift: npm run unfreeze -- <object id>\./)
    expect(await past()).toHaveLength(1)
  })

  test('while the bot has its data folder open', async () => {
    await record('person.frozen')
    const { said, wrong, code } = await within(() => unfreeze(oid))
    expect({ said, code }).toEqual({ said: '', code: 1 })
    expect(wrong).toMatch(/^Nothing was changed: the bot runs, and has its data folder \(DATA_DIR\) to itself\. Stop it, run this again, and start it\./)
    expect(await past()).toHaveLength(1)
  })

  test('without a configuration, and none of its values is repeated', async () => {
    const { said, wrong, code } = await ended(runFile('src/unfreeze.ts', [oid], { MicrosoftAppPassword: 'hush', PORT: 'many' }))
    expect({ said, code }).toEqual({ said: '', code: 1 })
    expect(wrong).toContain('MicrosoftAppTenantId is missing')
    expect(wrong).not.toMatch(/hush|many| at .*\.ts/)
  })

  test('where the database cannot be reached, and its password is not repeated', async () => {
    settings = { DATABASE_URL: 'postgres://bot:hunter2@127.0.0.1:1/bot' }
    const { wrong, code } = await unfreeze(oid)
    expect(code).toBe(1)
    expect(wrong).toMatch(/^Nothing was changed: The database of DATABASE_URL cannot be opened: connect ECONNREFUSED/)
    expect(wrong).not.toContain('hunter2')
  })
})
