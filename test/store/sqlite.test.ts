/** The embedded database as a file among other processes. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../src/core/failure'
import { openStore } from '../../src/store/store'
import { folder, refusal, type Spot } from './places'
import { ended, run } from './process'

/** Room for processes that start, on a busy machine. */
jest.setTimeout(60_000)

let spot: Spot<{ readonly dataDir: string }>
let dataDir: string

beforeEach(async () => {
  spot = await folder()
  dataDir = spot.where.dataDir
})
afterEach(() => spot.clean())

const work = { type: 'postCase', reference: 'BL-1', serviceUrl: 'https://channel.example/', since: 1 } as const

const openElsewhere = () => ended(run(`
  try {
    const store = await require('./src/store/store').openStore(${JSON.stringify({ dataDir })})
    await store.check()
    await store.close()
    say('opened')
  } catch (error) {
    say(error.name + ': ' + error.message)
    process.exitCode = 1
  }`))

const modeOf = (path: string) => statSync(path).mode.toString(8).slice(-3)

test('a second process on the same folder refuses to start, and says which folder and what to do', async () => {
  const store = await openStore({ dataDir })
  const { said, code } = await openElsewhere()
  expect(code).toBe(1)
  expect(said).toContain(`Failure: The data folder ${dataDir} is in use by another process.`)
  expect(said).toContain('DATA_DIR')
  expect(said).toContain('DATABASE_URL')
  await expect(store.check()).resolves.toBeUndefined()
  await store.close()
})

test('a second store in the same process is refused too, and the first goes on', async () => {
  const store = await openStore({ dataDir })
  await expect(openStore({ dataDir })).rejects.toThrow('in use')
  await expect(store.timers.set(1, work)).resolves.toBeDefined()
  await store.close()
})

test('the folder is free as soon as the store is closed', async () => {
  const store = await openStore({ dataDir })
  await store.timers.set(1, work)
  await store.close()
  expect(await openElsewhere()).toMatchObject({ said: 'opened\n', code: 0 })
  expect(readdirSync(dataDir)).toEqual(['bot.db'])
})

test('a start waits for a predecessor that is just closing', async () => {
  const child = run(`
    const store = await require('./src/store/store').openStore(${JSON.stringify({ dataDir })})
    say('open')
    setTimeout(() => store.close(), 300)`)
  await new Promise(resolve => {
    child.stdout.once('data', resolve)
  })
  const store = await openStore({ dataDir })
  await store.close()
})

test('the folder and everything in it is for its owner only', async () => {
  const store = await openStore({ dataDir })
  expect(modeOf(dataDir)).toBe('700')
  const files = readdirSync(dataDir)
  expect(files).toContain('bot.db-wal')
  expect(files.map(file => modeOf(join(dataDir, file)))).toEqual(files.map(() => '600'))
  await store.close()
})

test('a file that others may read is made private again', async () => {
  await (await openStore({ dataDir })).close()
  chmodSync(join(dataDir, 'bot.db'), 0o644)
  const store = await openStore({ dataDir })
  expect(modeOf(join(dataDir, 'bot.db'))).toBe('600')
  await store.close()
})

describe('refuses, and names the folder, when', () => {
  const refused = async (why: string) => {
    const error = await refusal(openStore({ dataDir }))
    expect(error).toBeInstanceOf(Failure)
    expect(error.message).toContain(`The data folder ${dataDir} cannot be opened: `)
    expect(error.message).toContain(why)
  }

  test('the folder cannot be made', async () => {
    writeFileSync(join(dataDir, '..', 'data'), 'a file where the folder should be')
    await refused('EEXIST')
  })

  test('bot.db is not a database, and leaves it as it was', async () => {
    mkdirSync(dataDir)
    const text = 'not a database, '.repeat(300)
    writeFileSync(join(dataDir, 'bot.db'), text)
    await refused('not a database')
    expect(readFileSync(join(dataDir, 'bot.db'), 'utf8')).toBe(text)
  })

  test('bot.db was made by a later version', async () => {
    await (await openStore({ dataDir })).close()
    const { wrong } = await ended(run(`
      const Libsql = require('libsql')
      const file = new Libsql(${JSON.stringify(join(dataDir, 'bot.db'))})
      file.exec("insert into kysely_migration (name, timestamp) values ('999-later', '')")`))
    expect(wrong).toBe('')
    await refused('999-later')
    await refused('999-later')
  })
})
