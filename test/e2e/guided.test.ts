/** The guided conversation, by taps, against the real bot: private and work PCs, "am I ready?", "that was not me", what was released. */
import { en } from '../../cards/text/en'
import { post } from '../../src/sandbox/phoneClient'
import { taps } from '../../src/sandbox/drawn'
import { entriesOf, keptItsPromises, makeHouse, stores, type House } from './house'
import { cardOf, keyIn, linesOf, type Key, type Person } from './person'
import type { BotProcess } from './process'

/** The tests tell one story: each goes on with the process that the one before left. */
describe.each(stores)('a bot that keeps its conversations in %s', store => {
  let house: House
  let bot: BotProcess
  beforeAll(async () => {
    house = await makeHouse(store)
    bot = await house.start()
  })
  afterAll(() => house.close())

  /** What people were told to name to IT. */
  const references: string[] = []
  const troubles = en.troubles(en.it)
  const steps = en.guides.steps.microsoftAccount
  const pcOf = (id: string) => house.sandbox.world.company.pcs.find(pc => pc.id === id)!
  const devicesOf = ({ employee }: Person) => house.sandbox.world.company.devices.filter(({ ownerId, operatingSystem }) => ownerId === employee.id && operatingSystem === 'Windows')
  const starts = async (pc: string, { groups }: Key): Promise<boolean> =>
    (await post(`${house.sandbox.urls.page}/api/pcs/${pc}/unlock`, { groups }) as { started: boolean }).started
  const asked = () => house.wire.received.filter(({ service, body }) => service === 'graph' || body.includes('on_behalf_of')).length
  const keysRead = () => house.wire.received.filter(({ service, path }) => service === 'graph' && path.includes('$select=key')).length
  const restarts = async (): Promise<void> => {
    expect(await bot.stop()).toBe(0)
    bot = await house.start()
  }
  /** What the audit log has of somebody. */
  const onRecord = async ({ employee }: Person): Promise<string[]> => {
    if (store === 'SQLite') await bot.stop()
    const { audit } = await house.rows()
    if (store === 'SQLite') bot = await house.start()
    return entriesOf(audit).filter(({ person }) => person.oid === employee.id).map(({ action, detail }) => detail ? `${action} (${detail})` : action)
  }
  const hasKey = async (upn: string, pc: string): Promise<Person> => {
    const person = await house.person(upn)
    await person.say(`key id ${pcOf(pc).keyId}`)
    expect(await starts(pc, await person.seesKey())).toBe(true)
    await person.waitsForTheBot()
    return person
  }
  const privatePc = async (upn: string): Promise<Person> => {
    const person = await house.person(upn)
    await person.tap('facts', { pc: 'own' })
    await person.tap('facts', { account: 'personal' })
    await person.tap('facts', { cause: 'unknown' })
    return person
  }

  describe('an own PC with a private account', () => {
    test('is led by taps to “it worked”, and nobody asks Graph or signs in for it', async () => {
      const before = asked()
      const tomasz = await privatePc('tomasz')
      await tomasz.seesCard(steps.open.heading)
      await tomasz.tap('notThere')
      await tomasz.tap('notThere')
      await tomasz.seesCard(steps.account.heading)
      await tomasz.tap('found')
      await tomasz.seesCard(en.unlocking.found.heading)
      await tomasz.tap('worked')
      await tomasz.seesCard(en.unlocked.heading)
      expect(asked()).toBe(before)
      expect((await tomasz.chat()).filter(({ signIn }) => signIn)).toEqual([])
      expect(await onRecord(tomasz)).toEqual(['unlocked'])
    })

    test('goes on in the middle of its guide although the bot was restarted', async () => {
      const jun = await privatePc('jun')
      await jun.tap('notThere')
      await jun.seesCard(steps.link.heading)
      await restarts()
      await jun.tap('notThere')
      await jun.seesCard(steps.account.heading)
      await jun.say('back')
      await jun.seesCard(steps.link.heading)
      await bot.kill()
      bot = await house.start()
      await jun.say('it is not there')
      await jun.seesCard(steps.account.heading)
    })
  })

  describe('a work PC', () => {
    test('is led by taps to the key: the PC, the cause, the Key ID, the question whether it is the right one', async () => {
      const amina = await house.person('amina')
      await amina.tap('facts', { pc: 'work' })
      await amina.tap('facts', { cause: 'unknown' })
      await amina.tap('keyId', { keyId: pcOf('amina-laptop').keyId.slice(0, 8) })
      await amina.seesCard(en.confirm.heading)
      expect(keysRead()).toBe(0)
      await amina.tap('yes')
      expect(await starts('amina-laptop', await amina.seesKey())).toBe(true)
    })

    test('is led to its key by what the screen does not show: the PC is chosen, and then the key', async () => {
      const amina = await house.person('amina')
      await amina.tap('facts', { pc: 'work' })
      await amina.tap('facts', { cause: 'unknown' })
      await amina.tap('noKeyId')
      await amina.tap('key')
      expect(await starts('amina-laptop', await amina.seesKey())).toBe(true)
    })

    test('tells of the PCs and of no key where somebody asks whether they are prepared', async () => {
      const mateus = await house.person('mateus')
      const [read, entries] = [keysRead(), house.sandbox.world.audit.length]
      await mateus.tap('menu')
      await mateus.tap('readiness')
      const lines = linesOf(await mateus.sees('the list', messages => messages.findLast(one => linesOf(one).includes(en.readiness.heading.ready) || linesOf(one).includes(en.readiness.heading.gaps))))
      const own = devicesOf(mateus).map(({ displayName }) => displayName)
      expect(own.length).toBeGreaterThan(1)
      expect(lines).toEqual(expect.arrayContaining(own))
      expect([keysRead(), house.sandbox.world.audit.length]).toEqual([read, entries])
      expect(await onRecord(mateus)).toEqual([])
    })
  })

  describe('what was released', () => {
    test('is what was shown: the PC and its Key ID', async () => {
      const deniz = await hasKey('deniz', 'deniz-laptop')
      await deniz.tap('worked')
      await deniz.seesCard(en.unlocked.heading)
      await deniz.say('which keys did you show me?')
      const lines = linesOf(await deniz.seesCard(en.released.heading))
      const [device] = devicesOf(deniz)
      expect(lines).toContain(`${device!.displayName} ${pcOf('deniz-laptop').keyId.slice(0, 8).toUpperCase()}`)
    })

    test('is nothing for somebody who was shown nothing, whatever others were shown', async () => {
      const priya = await house.person('priya')
      await priya.tap('menu')
      await priya.tap('released')
      expect(linesOf(await priya.seesCard(en.released.heading))).toContain(en.released.none)
    })
  })

  describe('“that was not me”', () => {
    test('hides the key, stops every further one for this person, by whatever way they ask, and tells IT', async () => {
      const lars = await hasKey('lars', 'lars-laptop')
      const notice = (await lars.chat()).findLast(one => linesOf(one).includes(en.ownerNotice.you))!
      expect(taps(cardOf(notice)).map(({ verb }) => verb)).toEqual(['notMe'])
      await lars.tap('notMe')
      const told = await lars.sees('that it is stopped', messages => messages.map(linesOf).find(lines => lines.includes(troubles.notMe.says)))
      references.push(/BL-\w{5}/.exec(told.join('\n'))![0])
      expect(keyIn(await lars.chat())).toBeUndefined()
      const before = [keysRead(), house.sandbox.world.audit.length]
      await lars.say(`key id ${pcOf('lars-laptop').keyId}`)
      await lars.seesSentence(troubles['person.frozen'].says)
      await lars.say('start over')
      await lars.say('I cannot find the key id')
      await lars.tap('key')
      await lars.seesSentence(troubles['person.frozen'].says)
      expect([keysRead(), house.sandbox.world.audit.length]).toEqual(before)
      expect(keyIn(await lars.chat())).toBeUndefined()
    })

    test('still holds after a restart, in a new chat, and by the sign-in page', async () => {
      await restarts()
      const before = keysRead()
      const lars = await house.person('lars')
      await lars.put({ silent: 'off' })
      await lars.say(pcOf('lars-laptop').keyId)
      await lars.opensSignIn()
      await lars.seesSentence(troubles['person.frozen'].says)
      expect(keysRead()).toBe(before)
      expect((await onRecord(lars)).filter(action => /^(key\.read|key\.refused|person)/.test(action))).toEqual(['key.read', 'person.frozen', ...[1, 2, 3].map(() => 'key.refused (frozen)')])
    })

    if (store === 'PostgreSQL') {
      test('said to one process stops the key that another is just reading', async () => {
        const mai = await house.person('mai')
        await mai.put({ silent: 'works' })
        const held = house.wire.hold(({ service, path }) => service === 'graph' && path.includes('$select=key'))
        const said = mai.say(pcOf('mai-laptop').keyId)
        await held.arrived
        const second = await house.start()
        await mai.say('that was not me')
        await mai.seesSentence(troubles.notMe.says)
        held.release()
        await said
        await bot.stop()
        expect(keyIn(await mai.chat())).toBeUndefined()
        bot = second
        expect((await onRecord(mai)).filter(action => action.startsWith('key'))).toEqual(['key.read'])
      })
    }

    test('stops nobody else', async () => {
      const before = keysRead()
      await hasKey('amina', 'amina-laptop')
      expect(keysRead()).toBe(before + 1)
    })
  })

  test('every reference that a person was told stands in the channel of IT', async () => {
    const { desk } = house.sandbox.channel
    const missing = () => references.filter(reference => !JSON.stringify(desk.messages()).includes(reference))
    await new Promise<void>(resolve => {
      const look = () => {
        if (missing().length === 0) resolve()
      }
      house.sandbox.world.listen(look)
      look()
    })
    expect(references).toHaveLength(1)
  })

  describe('at the end', () => {
    beforeAll(async () => {
      expect(await bot.stop()).toBe(0)
    })

    keptItsPromises(() => house)
  })
})
