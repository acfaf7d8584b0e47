/** A Contoso in this process, the bot in its own, wires that are listened to between them, and a look into everything at the end. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { en } from '../../cards/text/en'
import { verifyChain, type AuditRow } from '../../src/audit/chain'
import type { AuditEntry } from '../../src/ports'
import { digitsFor, digitsOf } from '../../src/sandbox/company'
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox'
import type { Where } from '../../src/store/store'
import { postgresUrl, schema } from '../store/places'
import { takePhone, type Person } from './person'
import { startBot, type BotProcess } from './process'
import { readRows, type Rows } from './rows'
import { leaksIn, tokensIn, typedIn, type Place, type Secrets } from './scan'
import { makeDoor, tap, type Door, type Received, type Wire } from './wire'

/** Processes start, keys are made, and the machine may be busy. */
jest.setTimeout(60_000)

/** Both where there is a PostgreSQL server. */
export const stores = ['SQLite', ...postgresUrl ? ['PostgreSQL'] : []] as ReadonlyArray<'SQLite' | 'PostgreSQL'>

export interface House {
  readonly sandbox: Sandbox
  readonly wire: Wire
  readonly door: Door
  readonly folder: string
  readonly dataDir: string
  /** What people typed as their keys: whoever types one adds it, in groups with dashes between them. */
  readonly typed: string[]
  /** Starts the bot, and makes the door lead to it. */
  start(more?: { readonly env?: Readonly<Record<string, string>>, readonly ahead?: number }): Promise<BotProcess>
  person(upn: string): Promise<Person>
  /** What the bot sent to the channel, other than that it is busy. */
  sent(): readonly Received[]
  /** The bot must not be running on an embedded database. */
  rows(): Promise<Rows>
  /** Everything written so far that a secret could be in, and the secrets. The bot must not be running on an embedded database. */
  evidence(): Promise<{ readonly places: readonly Place[], readonly reveals: readonly Received[], readonly secrets: Secrets }>
  close(): Promise<void>
}

export const entriesOf = (rows: readonly AuditRow[]): AuditEntry[] => rows.map(({ entry }) => JSON.parse(entry) as AuditEntry)

export async function makeHouse(store: 'SQLite' | 'PostgreSQL', settings: Readonly<Record<string, string>> = {}): Promise<House> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'house-'))
  const dataDir = path.join(folder, 'data')
  const cwd = path.join(folder, 'cwd')
  mkdirSync(cwd)
  const database = store === 'PostgreSQL' ? await schema() : undefined
  const where: Where = database?.where ?? { dataDir }
  const door = await makeDoor()
  const sandbox = await startSandbox({ ports: { page: 0, entra: 0, graph: 0, channel: 0 }, botUrl: door.url, folder })
  const { urls, company, app } = sandbox.world
  const wire = tap(new Map((['entra', 'graph', 'channel'] as const).map(name => [Number(new URL(urls[name]).port), name])))
  const words: Buffer[] = []
  const bots = new Set<BotProcess>()
  const used = new Set<string>()
  const people: Person[] = []
  const house: House = {
    sandbox, wire, door, folder, dataDir, typed: [],
    async start({ env, ahead } = {}) {
      const bot = await startBot({
        folder: cwd, ahead, hear: bytes => words.push(bytes),
        env: sandbox.botEnv({ PORT: '0', LOG_LEVEL: 'trace', ...database ? { DATABASE_URL: database.where.databaseUrl } : { DATA_DIR: dataDir }, ...settings, ...env })
      })
      bots.add(bot)
      door.leadTo(bot.port)
      return bot
    },
    async person(upn) {
      const employee = company.employees.find(one => one.upn.startsWith(upn))
      if (!employee) throw new Error(`nobody here is called ${upn}`)
      const person = await takePhone(urls.page, employee, used.has(upn))
      used.add(upn)
      people.push(person)
      return person
    },
    sent: () => wire.received.filter(({ service, method, path: to, body }) => service === 'channel' && method !== 'GET' && to.includes('/activities') && !body.includes('"type":"typing"')),
    rows: () => readRows(where),
    async evidence() {
      const isReveal = ({ service, method, body }: Received) => service === 'channel' && method === 'POST' && body.includes(en.summaries.reveal)
      const text = (pieces: readonly Buffer[]) => Buffer.concat(pieces).toString('latin1')
      const wires = `${wire.received.map(({ authorization, body }) => `${authorization} ${body}`).join('\n')}\n${text(door.in)}`
      const files = database ? [] : readdirSync(dataDir).map(name => ({ where: `the file ${name}`, text: readFileSync(path.join(dataDir, name), 'latin1') }))
      return {
        places: [
          { where: 'stdout and stderr', text: text(words) },
          { where: 'the rows', text: JSON.stringify(await house.rows()) },
          ...files,
          { where: 'answers to requests', text: text(door.out) },
          ...wire.received.filter(one => !isReveal(one)).map(({ service, method, path: to, body }) =>
            ({ where: `${method} to ${service}`, text: `${to}\n${body}`, mayHoldTokens: service === 'entra' }))
        ],
        reveals: wire.received.filter(isReveal),
        secrets: {
          keys: [...company.devices.flatMap(device => device.keys.map(digitsOf)), ...company.pcs.map(pc => digitsFor(company, pc))],
          tokens: [app.secret, ...tokensIn(wires), ...Array.from(wires.matchAll(/[?&]code=([\w.-]{20,})/g), ([, code = '']) => code.slice(2))]
        }
      }
    },
    async close() {
      for (const person of people) person.leave()
      await Promise.all([...bots].map(bot => bot.kill()))
      wire.close()
      await door.close()
      await sandbox.stop()
      await database?.clean()
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return house
}

/** The two promises that hold whatever happened before: call them as the last tests of a house whose bot was stopped. */
export function keptItsPromises(at: () => House): void {
  test('and nothing that was written anywhere holds a key or a token, but the messages that show a key', async () => {
    const { places, reveals, secrets } = await at().evidence()
    expect(leaksIn(places, secrets)).toEqual([])
    expect(typedIn(places, at().typed)).toEqual([])
    expect(places.find(({ where }) => where === 'stdout and stderr')?.text).toContain('"msg":"ready"')
    expect(secrets.tokens.length).toBeGreaterThan(3)
    // Of these the search finds each one: it can fail.
    expect(leaksIn(reveals.map(({ body }) => ({ where: 'reveal', text: body })), secrets)).toEqual(reveals.map(() => 'reveal: a key of the company'))
  })

  test('and the audit log is an unbroken chain, with a reading on record before every key that was shown', async () => {
    const { audit } = await at().rows()
    expect(await verifyChain({ page: async after => audit.filter(({ seq }) => seq > after).slice(0, 500) })).toMatchObject({ intact: true, head: { seq: audit.length } })
    const entries = entriesOf(audit)
    const shown = entries.filter(({ action }) => action === 'key.shown')
    for (const { reference, subject, person, by } of shown) {
      // What an agent releases is read under the reference of the case, and shown under that of the employee’s own chat.
      const belongs = (one: AuditEntry) => by ? one.by?.oid === by.oid && one.person.oid === person.oid && one.action.startsWith('key.') : one.reference === reference
      const about = entries.filter(one => one.subject === subject && belongs(one)).map(({ action }) => action)
      expect(about.slice(0, 2)).toEqual(['key.read', 'key.shown'])
    }
    expect((await at().evidence()).reveals.length).toBeGreaterThanOrEqual(shown.length)
  })
}
