/** What every store must do, whatever it keeps things in. */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { makeAuditLog } from '../../src/audit/auditLog'
import { verifyChain } from '../../src/audit/chain'
import { memoryStore } from '../../src/store/memory'
import { openStore } from '../../src/store/store'
import { folder, noPostgres, postgresUrl, schema, type Spot } from '../store/places'
import { run } from '../store/process'
import { audit } from './store/audit'
import { cases } from './store/cases'
import { conversations } from './store/conversations'
import { history } from './store/history'
import { clock, conversation, entry, opened, request, seen, work, type Pair } from './store/samples'
import { signIns } from './store/signIns'
import { silence } from './store/silence'
import { timers } from './store/timers'

/** Room for processes that start, for servers, and for a busy machine. */
jest.setTimeout(60_000)

type Kind = () => Promise<{ readonly pair: Pair, readonly end: () => Promise<void> }>

const kinds: Record<string, Kind> = {
  async memory() {
    const store = memoryStore(clock)
    return { pair: { store, other: store }, end: () => store.close() }
  },
  async SQLite() {
    const { where, clean } = await folder()
    const store = await openStore(where, clock)
    const end = async () => {
      await store.close()
      await clean()
    }

    return { pair: { store, other: store }, end }
  },
  async PostgreSQL() {
    const { where, clean } = await schema()
    // Both make the tables, at once.
    const [store, other] = await Promise.all([openStore(where, clock), openStore(where, clock)])
    const end = async () => {
      await Promise.all([store.close(), other.close()])
      await clean()
    }

    return { pair: { store, other }, end }
  }
}

const suite = (name: string) => {
  if (name !== 'PostgreSQL' || postgresUrl) return describe
  process.stderr.write(`PostgreSQL is ${noPostgres}\n`)
  return describe.skip
}

for (const [name, make] of Object.entries(kinds)) {
  suite(name)(`a store in ${name}`, () => {
    let pair: Pair
    let end: () => Promise<void>

    beforeEach(async () => {
      ({ pair, end } = await make())
    })
    afterEach(() => end())

    const current = () => pair
    conversations(current)
    silence(current)
    signIns(current)
    timers(current)
    cases(current)
    audit(current)
    history(current)

    test('says that it is ready', async () => {
      await expect(pair.store.check()).resolves.toBeUndefined()
    })
  })
}

const lasting: Record<string, () => Promise<Spot>> = { SQLite: folder, PostgreSQL: schema }

for (const [name, make] of Object.entries(lasting)) {
  suite(name)(`a lasting store in ${name}`, () => {
    let spot: Spot

    beforeEach(async () => {
      spot = await make()
    })
    afterEach(() => spot.clean())

    test('has everything again after it was closed and opened', async () => {
      const before = await openStore(spot.where, clock)
      const etag = await before.conversations.save(conversation(), undefined, 'activity')
      await before.conversations.save({ ...conversation({}, 'a:silent'), closes: 5 }, undefined)
      const timer = await before.timers.set(1000, work('after the restart'))
      await before.signIns.add(request())
      await before.cases.add(opened, [])
      await makeAuditLog(before.auditRows, clock).record(entry())
      await before.close()
      await expect(before.check()).rejects.toThrow()

      const after = await openStore(spot.where, clock)
      expect(await after.conversations.load('a:1')).toEqual({ ...conversation(), etag })
      expect(await seen(after, 'a:1', 'activity')).toBe(true)
      expect(await after.conversations.silent(5, 9)).toEqual(['a:silent'])
      expect(await after.timers.take(1000, 500, 9, 'rest')).toEqual([{ id: timer, work: work('after the restart') }])
      expect(await after.signIns.find('state-1', clock.time)).toEqual(request())
      expect((await after.cases.find('BL-7K2QM'))?.kept).toEqual(opened)
      expect((await makeAuditLog(after.auditRows, clock).record(entry())).entry).toBe('2')
      expect(await verifyChain(after.auditRows)).toMatchObject({ intact: true, head: { seq: 2 } })
      await after.close()
    })

    test('loses nothing it acknowledged when its process is killed, and the audit chain goes on', async () => {
      const acknowledged: string[] = []
      for (const life of [1, 2, 3]) {
        const child = run(`
          const store = await require('./src/store/store').openStore(${JSON.stringify(spot.where)})
          const log = require('./src/audit/auditLog').makeAuditLog(store.auditRows, Date)
          for (;;) {
            const { entry } = await log.record(${JSON.stringify(entry())})
            await store.conversations.save({ ...${JSON.stringify(conversation())}, id: entry }, undefined, 'activity')
            say(entry)
          }`)
        child.stderr.pipe(process.stderr)
        for await (const line of createInterface(child.stdout)) {
          acknowledged.push(line)
          if (acknowledged.length === life * 40) child.kill('SIGKILL')
        }

        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
        expect(child.signalCode).toBe('SIGKILL')
      }

      const store = await openStore(spot.where, clock)
      for (const id of acknowledged) {
        expect(await store.conversations.load(id)).toMatchObject({ id })
        expect(await seen(store, id, 'activity')).toBe(true)
      }

      const verdict = await verifyChain(store.auditRows)
      expect(verdict.intact && verdict.head?.seq).toBeGreaterThanOrEqual(acknowledged.length)
      const last = Number(acknowledged.at(-1))
      expect(Number((await makeAuditLog(store.auditRows, clock).record(entry())).entry)).toBeGreaterThan(last)
      await store.close()
    })
  })
}
