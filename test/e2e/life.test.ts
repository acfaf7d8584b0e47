/** The life of the bot's process: a key hides itself whatever becomes of it, and it ends and starts again without losing anything. */
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { en } from '../../cards/text/en'
import { open } from './browser'
import { entriesOf, keptItsPromises, makeHouse, stores, type House } from './house'
import { keyIn, linesOf, type Person, type Seen } from './person'
import type { BotProcess } from './process'
import { leaksIn } from './scan'
import type { Received } from './wire'

/** The tests tell one story: each goes on with the process that the one before left. */
describe.each(stores)('a bot that keeps its conversations in %s', store => {
  let house: House
  let bot: BotProcess
  let amina: Person
  beforeAll(async () => {
    house = await makeHouse(store)
  })
  afterAll(() => house.close())

  const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'
  const isKeyRead = ({ service, path }: Received) => service === 'graph' && path.includes(`${keyId.toLowerCase()}?$select=key`)
  const isReveal = ({ service, method, body }: Received) => service === 'channel' && method === 'POST' && body.includes(en.summaries.reveal)
  const inIt = (heading: string) => (messages: Seen) => messages.some(one => linesOf(one).includes(heading)) || undefined
  const stored = (messages: Seen): Seen => messages.map(one => ({ ...one, view: undefined }))
  /** No phone of the person shows it any more: the messages themselves were changed, not only what one phone draws. */
  const seesHidden = async () => {
    await amina.sees('that it is hidden', messages => keyIn(stored(messages)) ? undefined : inIt(en.hidden.heading)(stored(messages)))
    expect(keyIn(await amina.chat())).toBeUndefined()
  }
  const asks = async (silent: 'works' | 'off' = 'works') => {
    amina = await house.person('amina')
    await amina.put({ silent })
    await amina.say(keyId)
  }

  test('hides a key when its time is up', async () => {
    bot = await house.start({ env: { KEY_VISIBLE_MINUTES: '0.01' } })
    await asks()
    await amina.seesKey()
    await seesHidden()
    expect(await bot.stop()).toBe(0)
    expect((await house.rows()).timers).toEqual([])
  })

  test('hides it at once when it is told to, for every phone of the person, and shows it again', async () => {
    bot = await house.start()
    await asks()
    await amina.seesKey()
    await amina.tap('hide')
    await seesHidden()
    await amina.tap('again')
    await amina.seesKey()
    await amina.waitsForTheBot()
  })

  test('killed while the key was visible, it hides it as soon as it runs again', async () => {
    await bot.kill()
    expect(keyIn(await amina.chat())).toBeDefined()
    expect((await house.rows()).timers).toHaveLength(1)
    // Nothing was tidied up: the journal is as it was in the middle of things.
    const { places, secrets } = await house.evidence()
    if (store === 'SQLite') expect(places.map(({ where }) => where)).toContain('the file bot.db-wal')
    expect(leaksIn(places, secrets)).toEqual([])
    bot = await house.start({ ahead: 11 })
    await seesHidden()
  })

  test('killed between the record and the key: the record stands, nothing was shown, and the next message works', async () => {
    const held = house.wire.hold(isKeyRead)
    await asks()
    await held.arrived
    await bot.kill()
    held.release()
    expect(entriesOf((await house.rows()).audit).at(-1)).toMatchObject({ action: 'key.read', subject: keyId })
    expect(keyIn(await amina.chat())).toBeUndefined()
    bot = await house.start()
    await amina.say(`is anybody there? ${keyId}`)
    await amina.seesKey()
    await amina.tap('hide')
  })

  test('killed after the key was sent and before it knew: it cannot hide it by itself, and says so; a tap on the card still can', async () => {
    const held = house.wire.hold(isReveal)
    await asks()
    await held.arrived
    await bot.kill()
    held.release()
    bot = await house.start({ ahead: 11 })
    await amina.sees('the warning', inIt(en.notices.mayStillBeVisible.heading))
    expect(keyIn(await amina.chat())).toBeDefined()
    await amina.tap('hide')
    await seesHidden()
  })

  test('asked to stop while it reads a key, it shows the key first; its buttons work after the restart', async () => {
    const held = house.wire.hold(isKeyRead)
    await asks()
    await held.arrived
    const stopped = bot.stop()
    held.release()
    await amina.seesKey()
    expect(await stopped).toBe(0)
    bot = await house.start()
    await amina.tap('worked')
    await amina.sees('that it is open', inIt(en.unlocked.heading))
    expect(keyIn(await amina.chat())).toBeUndefined()
  })

  test('stops within ten seconds though somebody keeps connections open, and leaves nothing but its database', async () => {
    await asks('off')
    const agent = new Agent({ keepAlive: true })
    const [response] = await once(get({ port: bot.port, path: '/healthz', agent }), 'response') as [IncomingMessage]
    await once(response.resume(), 'end')
    const silent = connect(bot.port, '127.0.0.1')
    await once(silent, 'connect')
    const late = AbortSignal.timeout(10_000)
    expect([response.statusCode, await bot.stop(), late.aborted]).toEqual([200, 0, false])
    agent.destroy()
    silent.destroy()
    if (store === 'SQLite') expect(readdirSync(house.dataDir)).toEqual(['bot.db'])
  })

  test('a sign-in that was asked for before a restart is good after it', async () => {
    bot = await house.start()
    expect((await amina.opensSignIn()).status).toBe(200)
    await amina.seesKey()
    await amina.tap('hide')
  })

  test('a sign-in that was asked for more than ten minutes ago is not', async () => {
    await asks('off')
    const early = await open(await amina.seesSignIn())
    await bot.stop()
    bot = await house.start({ ahead: 11 })
    const sent = house.sent().length
    expect(await open(await amina.seesSignIn())).toMatchObject({ status: 410, text: expect.stringContaining(en.signInPages.expired.title) as string })
    expect((await early.press(amina.employee.upn)).status).toBe(410)
    expect(house.sent()).toHaveLength(sent)
  })

  if (store === 'SQLite') {
    test('a second bot on the same folder does not start, and says which folder; the first goes on', async () => {
      await expect(house.start()).rejects.toThrow(`The data folder ${house.dataDir} is in use by another process.`)
      expect((await open(`${house.door.url}/healthz`)).status).toBe(200)
    })
  } else {
    test('a second bot on the same database goes on with what the first began', async () => {
      await asks('off')
      const second = await house.start()
      expect((await amina.opensSignIn()).status).toBe(200)
      await amina.seesKey()
      await amina.tap('hide')
      await seesHidden()
      expect(await second.stop()).toBe(0)
    })
  }

  describe('at the end', () => {
    beforeAll(() => bot.stop())

    keptItsPromises(() => house)

    test('and the audit log tells the story as it was', async () => {
      const told = entriesOf((await house.rows()).audit).map(({ action, detail }) => detail ? `${action} (${detail})` : action)
      expect(told).toEqual([
        'key.read', 'key.shown', 'key.hidden (timer)',
        'key.read', 'key.shown', 'key.hidden', 'key.read', 'key.shown', 'key.hidden (timer)',
        'key.read', 'key.read', 'key.shown', 'key.hidden',
        'key.read', 'key.hidden (not known to be shown)', 'key.hidden',
        'key.read', 'key.shown', 'key.hidden', 'unlocked',
        'key.read', 'key.shown', 'key.hidden',
        ...store === 'PostgreSQL' ? ['key.read', 'key.shown', 'key.hidden'] : []
      ])
    })
  })
})
