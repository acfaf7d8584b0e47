/** One recovery after another, by every employee of the built-in company: the real bot over real HTTPS, spoken to by phone. */
import { en } from '../../cards/text/en'
import { post } from '../../src/sandbox/phoneClient'
import type { BotProcess } from './process'
import { open } from './browser'
import { keptItsPromises, makeHouse, stores, type House } from './house'
import { linesOf, type Key, type Person, type Told } from './person'
import { leaksIn, tokensIn } from './scan'

describe.each(stores)('a company that keeps its conversations in %s', store => {
  let house: House
  let bot: BotProcess
  beforeAll(async () => {
    house = await makeHouse(store)
    bot = await house.start()
  })
  afterAll(() => house.close())
  afterEach(() => {
    Object.assign(house.sandbox.world.faults, { graph: null, entra: null, channel: null })
    Object.assign(house.sandbox.world.policy, { allowedToReadBitlockerKeysForOwnedDevice: true })
    house.sandbox.world.pageSize = 2
  })

  /** What people were told to name to IT. */
  const references: string[] = []
  const pcOf = (id: string) => house.sandbox.world.company.pcs.find(pc => pc.id === id)!
  const starts = async (pc: string, { groups }: Key): Promise<boolean> =>
    (await post(`${house.sandbox.urls.page}/api/pcs/${pc}/unlock`, { groups }) as { started: boolean }).started
  const isKey = (end: Key | Told): end is Key => 'groups' in end
  const troubles = en.troubles(en.it)
  const graphCalls = () => house.wire.received.filter(({ service }) => service === 'graph')
  const asks = async (upn: string, text: string, silent?: 'works' | 'fails' | 'off'): Promise<Person> => {
    const person = await house.person(upn)
    if (silent) await person.put({ silent })
    await person.say(text)
    return person
  }

  test('who names the Key ID gets the key right after the notice to the owner, with three messages and 2 + n requests to Graph, n being the own PCs; of two clients that sign in at once, one goes on', async () => {
    house.sandbox.world.pageSize = 100
    for (const [upn, pc, own] of [['amina', 'amina-laptop', 1], ['mateus', 'mateus-workstation', 3]] as const) {
      const person = await house.person(upn)
      const [sent, asked] = [house.sent().length, graphCalls().length]
      const exchanges = house.wire.received.filter(({ service, body }) => service === 'entra' && body.includes('on_behalf_of')).length
      await person.say(`My PC is locked, the Key ID is ${pcOf(pc).keyId}`)
      expect(await starts(pc, await person.seesKey())).toBe(true)
      expect(house.sent().slice(sent).map(({ method, body }) => [method, (JSON.parse(body) as { summary: string }).summary])).toEqual([
        ['POST', en.signInCard.summary], ['POST', en.summaries.ownerNotice], ['POST', en.summaries.reveal]
      ])
      expect(graphCalls().slice(asked)).toHaveLength(2 + own)
      expect(house.wire.received.filter(({ service, body }) => service === 'entra' && body.includes('on_behalf_of'))).toHaveLength(exchanges + 1)
      await person.tap('worked')
      await person.sees('that it is open', messages => messages.some(one => linesOf(one).includes(en.unlocked.heading)) || undefined)
    }
  })

  test.each([
    ['amina', 'amina-laptop', 'the plain case'], ['deniz', 'deniz-laptop', 'the help desk, for its own PC'], ['lars', 'lars-laptop', 'an owner who may read'],
    ['kwame', 'kwame-pc', 'a registered private PC with a copy'], ['leilani', 'leilani-desktop', 'who did not know'],
    ['mateus', 'mateus-usb', 'one of twelve keys'], ['mateus', 'mateus-thinkpad', 'two that begin alike, by the whole Key ID']
  ])('%s starts %s: %s', async (upn, pc) => {
    const person = await asks(upn, pcOf(pc).keyId)
    expect(await starts(pc, await person.seesKey())).toBe(true)
  })

  test.each([
    ['hyejin', 'hyejin-laptop', 'noKey'], ['priya', 'priya-desktop', 'noKey'], ['tomasz', 'tomasz-pc', 'noKey'], ['fatima', 'fatima-pc', 'noKey'], ['jun', 'jun-pc', 'noKey'],
    ['ibrahim', 'ibrahim-laptop', 'signIn.blocked'], ['elena', 'elena-laptop', 'signIn.guest'], ['arjun', 'arjun-laptop', 'signIn.unassigned'], ['henrik', 'henrik-laptop', 'signIn.disabled']
  ] as const)('%s with %s is told the truth (%s) and where to go on, and IT hears of it under the same reference', async (upn, pc, why) => {
    const person = await asks(upn, pcOf(pc).keyId)
    const end = await person.seesEnd()
    if (isKey(end)) throw new Error('a key was shown')
    expect(end.lines).toEqual(expect.arrayContaining([en.stuck.withIT(en.it), troubles[why].says, troubles[why].next]))
    references.push(end.reference)
  })

  test('a Key ID that is somebody else’s and one that nobody has get the same words', async () => {
    for (const [upn, theirs] of [['chloe', 'C81EFEAC'], ['deniz', '4290B6C0'], ['tomasz', '25C59E67']] as const) {
      const heard: string[] = []
      for (const typed of [theirs, 'DEADBEEF']) {
        const person = await house.person(upn)
        const before = house.sent().length
        await person.say(`key id ${typed}`)
        const end = await person.seesEnd()
        if (isKey(end)) throw new Error('a key was shown')
        heard.push(JSON.stringify([end.lines, house.sent().slice(before).map(({ method, body }) => [method, body])])
          .replaceAll(typed, 'TYPED').replaceAll(end.reference, 'REFERENCE').replaceAll(/[\w-]{43}/g, 'UNGUESSABLE').replaceAll(/("n\\*":)\d+/g, '$1PLACE'))
      }
      expect(heard[0]).toBe(heard[1])
    }
  })

  test('chloe, whose PC asks for a colleague’s key, is told that there is no match, and from there IT has the case', async () => {
    const person = await asks('chloe', pcOf('chloe-laptop').keyId)
    await person.seesSentence(en.noMatch.otherwise)
    await person.tap('person')
    references.push((await person.seesSentence(en.stuck.withIT(en.it))).reference)
  })

  test('who has twelve keys and names what two of them begin with, chooses with a few more characters', async () => {
    const person = await asks('mateus', '7F3A21C4')
    await person.sees('the question for more', messages => messages.some(one => linesOf(one).includes(en.narrow.heading)) || undefined)
    await person.tap('keyId', { keyId: pcOf('mateus-thinkpad').keyId })
    await person.tap('yes')
    expect(await starts('mateus-thinkpad', await person.seesKey())).toBe(true)
  })

  test('who cannot find the Key ID chooses the PC and the key', async () => {
    const person = await asks('amina', 'I am locked out and I cannot see a key id')
    await person.tap('key')
    expect(await starts('amina-laptop', await person.seesKey())).toBe(true)
  })

  describe('the sign-in page, walked as a browser walks it', () => {
    test.each([['off', 1], ['fails', 2]] as const)('silent sign-in %s: the page does it, and the conversation goes on by itself', async (silent, cards) => {
      const person = await asks('mai', pcOf('mai-laptop').keyId, silent)
      await person.sees('every sign-in card', messages => messages.filter(({ signIn }) => signIn).length === cards || undefined)
      const link = await person.seesSignIn()
      const page = await person.opensSignIn()
      expect(page).toMatchObject({ status: 200, text: expect.stringContaining(en.signInPages.signedIn.title) as string })
      expect(page.trail.map(address => new URL(address).pathname.split('/').at(-1))).toEqual([link.split('/').at(-1), 'authorize', 'authorize', 'callback'])
      expect(await starts('mai-laptop', await person.seesKey())).toBe(true)
    })

    test('a policy that asks for a second factor is met with its claims, there', async () => {
      const person = await asks('sofia', pcOf('sofia-laptop').keyId)
      const factor = await person.opensSignIn()
      expect(JSON.parse(factor.address.searchParams.get('claims') ?? '{}')).toHaveProperty('access_token.capolids')
      expect((await factor.press('Approve')).text).toContain(en.signInPages.signedIn.title)
      expect(await starts('sofia-laptop', await person.seesKey())).toBe(true)
    })

    test('without consent it says so and offers to try again, and after consent it goes on', async () => {
      const person = await asks('rosa', pcOf('rosa-laptop').keyId)
      await (await person.opensSignIn()).press('Return to the application')
      await person.seesSentence(troubles['signIn.cancelled'].says)
      await person.tap('again')
      await person.sees('two sign-in cards', messages => messages.filter(one => one.signIn && !one.signIn.hidden).length === 2 || undefined)
      expect((await (await person.opensSignIn()).press('Be the administrator')).text).toContain(en.signInPages.signedIn.title)
      expect(await starts('rosa-laptop', await person.seesKey())).toBe(true)
    })

    test('its address is good once: neither the link nor the way back works again', async () => {
      const person = await asks('mai', pcOf('mai-laptop').keyId, 'off')
      const link = await person.seesSignIn()
      const { trail } = await person.opensSignIn()
      await person.seesKey()
      const sent = house.sent().length
      for (const address of [link, trail.at(-1)!]) expect(await open(address)).toMatchObject({ status: 410, text: expect.stringContaining(en.signInPages.expired.title) as string })
      expect(house.sent()).toHaveLength(sent)
    })

    test('another employee who completes it changes nothing, and the right one still can', async () => {
      const person = await asks('mai', pcOf('mai-laptop').keyId, 'off')
      const [sent, asked] = [house.sent().length, graphCalls().length]
      const chat = await person.chat()
      expect(await person.opensSignIn('amina.okafor')).toMatchObject({ status: 403, text: expect.stringContaining(en.signInPages.otherAccount.title) as string })
      expect([house.sent().length, graphCalls().length, await person.chat()]).toEqual([sent, asked, chat])
      expect((await person.opensSignIn()).status).toBe(200)
      expect(await starts('mai-laptop', await person.seesKey())).toBe(true)
    })

    test('of two browsers that come back at once with codes of their own, one goes on', async () => {
      const person = await asks('mai', pcOf('mai-laptop').keyId, 'off')
      const pages = await Promise.all([person.opensSignIn(), person.opensSignIn()])
      expect(pages.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410])
      await person.seesKey()
      expect((await person.chat()).filter(one => linesOf(one).includes(en.reveal.heading))).toHaveLength(1)
    })

    test('what nobody ever asked for is no sign-in', async () => {
      for (const path of ['/signin/x', '/signin/callback', '/signin/callback?state=x&code=y', '/signin/callback?error=access_denied']) {
        expect((await open(house.door.url + path)).status).toBe(410)
      }
    })
  })

  describe('when the cloud is not well', () => {
    test('the tenant’s switch ends with the help desk, and Entra has it on record', async () => {
      house.sandbox.world.policy.allowedToReadBitlockerKeysForOwnedDevice = false
      const person = await asks('lars', pcOf('lars-laptop').keyId)
      references.push((await person.seesSentence(troubles['graph.forbidden'].says)).reference)
      expect(house.sandbox.world.audit.at(-1)).toMatchObject({ result: 'failure', activityDisplayName: 'Read BitLocker key' })
    })

    test.each([['throttled', 'graph.throttled'], ['down', 'graph.down']] as const)('Graph %s: an honest sentence, and the same button goes on once it is over', async (fault, why) => {
      house.sandbox.world.faults.graph = fault
      house.sandbox.world.retryAfter = '60'
      const person = await asks('amina', pcOf('amina-laptop').keyId)
      await person.seesSentence(troubles[why].says)
      house.sandbox.world.faults.graph = null
      await person.tap('again')
      expect(await starts('amina-laptop', await person.seesKey())).toBe(true)
    })

    test('Entra down: the same', async () => {
      house.sandbox.world.faults.entra = 'down'
      const person = await asks('amina', pcOf('amina-laptop').keyId)
      await person.seesSentence(troubles['signIn.down'].says)
      house.sandbox.world.faults.entra = null
      await person.tap('again')
      expect(await starts('amina-laptop', await person.seesKey())).toBe(true)
    })

    test('Teams slow: it shows that it is busy, and the key comes once', async () => {
      const person = await house.person('amina')
      const before = house.sent().length
      house.sandbox.world.faults.channel = 'slow'
      await person.say(pcOf('amina-laptop').keyId)
      expect(await starts('amina-laptop', await person.seesKey())).toBe(true)
      expect(house.sent()).toHaveLength(before + 3)
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
    expect(references.length).toBeGreaterThan(9)
  })

  describe('at the end', () => {
    beforeAll(async () => {
      expect(await bot.stop()).toBe(0)
    })

    keptItsPromises(() => house)

    test('and the search would have found what was planted: a key in another grouping, a few groups, a token', async () => {
      const { places, secrets } = await house.evidence()
      const planted = (text: string) => leaksIn([{ ...places[0]!, text: places[0]!.text + text }], secrets)
      const key = secrets.keys[0]!.replaceAll('-', '')
      expect(planted('nothing')).toEqual([])
      expect(planted(`"${key.match(/\d{4}/g)!.join(' ')}"`)).not.toEqual([])
      expect(planted(JSON.stringify(secrets.keys[1]!.split('-').map((group, index) => ({ index, group }))))).not.toEqual([])
      expect(planted([...secrets.keys[1]!.split('-').entries()].map(([index, group]) => `group ${index + 1}: ${[...group].join(' ')}`).join('. '))).not.toEqual([])
      expect(planted(secrets.keys[2]!.split('-').slice(3, 6).join('\n'))).not.toEqual([])
      expect(planted(tokensIn(secrets.tokens.join(' '))[0]!)).not.toEqual([])
      expect(planted(house.sandbox.world.app.secret)).not.toEqual([])
    })
  })
})
