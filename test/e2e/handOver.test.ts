/** The whole hand-over against the real bot: an employee whose PC has no owner, an agent who finds its key, a second person who says yes, and everybody who must not. */
import { en } from '../../cards/text/en'
import { containsRecoveryPassword } from '../../src/domain/recoveryPassword'
import type { Posted } from '../../src/sandbox/channel/desk'
import { taps } from '../../src/sandbox/drawn'
import { post } from '../../src/sandbox/phoneClient'
import { entriesOf, keptItsPromises, makeHouse, stores, type House } from './house'
import { cardOf, keyIn, linesOf, type Person } from './person'
import type { BotProcess } from './process'
import { leaksIn } from './scan'
import type { Received } from './wire'

const text = en.agent

/** The tests tell one story: each goes on with the case that the one before left. */
describe.each(stores)('a help desk whose bot keeps its cases in %s', store => {
  let house: House
  let bot: BotProcess
  let [hyejin, deniz, ngozi, oliver]: Person[] = []
  beforeAll(async () => {
    house = await makeHouse(store)
    // IT manages it, too: so it can be told to make itself a new key.
    Object.assign(device(), { encrypted: true })
    bot = await house.start()
    ;[hyejin, deniz, ngozi, oliver] = await Promise.all(['hyejin', 'deniz', 'ngozi', 'oliver'].map(upn => house.person(upn)))
  })
  afterAll(() => house.close())

  const keyId = '25C59E67-0E86-50C0-862A-986AD1A7B4C6'
  const device = () => house.sandbox.world.company.devices.find(({ displayName }) => displayName === 'CONTOSO-LT-0330')!
  const employeeOf = (upn: string) => house.sandbox.world.company.employees.find(one => one.upn.startsWith(upn))!
  const graphAsked = (like: string) => house.wire.received.filter(({ service, path }) => service === 'graph' && path.includes(like)).length
  const keysRead = () => graphAsked('$select=key')

  /** What they read in the newest message of the bot, once this line is in it. */
  const reads = (who: Person, line: string): Promise<string[]> => who.sees(`“${line}”`, messages => {
    const lines = linesOf(messages.findLast(one => one.from === 'bot')!)
    return lines.some(one => one.includes(line)) ? lines : undefined
  })
  const restarts = async (how: 'stop' | 'kill'): Promise<void> => {
    await bot[how]()
    bot = await house.start()
  }
  /** What is kept of cases, and what was done to them. */
  const kept = async () => {
    if (store === 'SQLite') await bot.stop()
    const { cases, audit } = await house.rows()
    if (store === 'SQLite') bot = await house.start()
    return { cases, done: entriesOf(audit).filter(({ action }) => action !== 'case.refused'), refused: entriesOf(audit).filter(({ action }) => action === 'case.refused') }
  }

  const posts = (): readonly Posted[] => house.sandbox.channel.desk.messages()
  const channelShows = async <T>(found: (all: readonly Posted[]) => T | undefined): Promise<T> => new Promise(resolve => {
    const look = () => {
      const result = found(posts())
      if (result === undefined) return
      stop()
      resolve(result)
    }
    const stop = house.sandbox.world.listen(look)
    look()
  })
  const cardIn = (all: readonly Posted[], reference: string) => all.find(one => linesOf(one).includes(en.desk.heading(reference)))
  const card = (reference: string, line: string) => channelShows(all => {
    const found = cardIn(all, reference)
    return found && linesOf(found).some(one => one.includes(line)) ? found : undefined
  })
  const says = (line: string) => channelShows(all => all.some(one => linesOf(one).some(words => words.includes(line))) || undefined)
  /** A button of the card, by whoever presses it. */
  const press = (upn: string, posted: Posted, verb: string, data?: object) =>
    house.sandbox.channel.talk.tap(employeeOf(upn), posted, verb, data ?? taps(cardOf(posted)).find(one => one.verb === verb)!.data)
  /** The same tap, twice at once, as by a thumb that shakes. */
  const twice = async (who: Person, verb: string): Promise<void> => {
    const { id, data } = await who.sees(`a button ${verb}`, messages => messages.toReversed().flatMap(message => taps(cardOf(message)).filter(tap => tap.verb === verb).map(tap => ({ id: message.id, data: tap.data }))).at(0))
    const tap = () => post(`${house.sandbox.urls.page}/api/phones/${who.employee.id}/tap`, { message: id, verb, data })
    await Promise.all([tap(), tap()])
  }
  const asksForHelp = async (who: Person, words: string): Promise<string> => {
    await who.say(words)
    return (await who.seesSentence(en.stuck.withIT(en.it))).reference
  }

  describe('a case that is for the wrong hands', () => {
    let locked = ''
    beforeAll(async () => {
      locked = await asksForHelp(await house.person('priya'), 'my work PC CONTOSO-DT-0054 asks for a recovery key, the key id is B3B3272A')
    })

    test('an employee who presses the agents’ buttons gets 403, whatever they name, and nothing changes', async () => {
      const posted = await card(locked, text.states.open)
      const before = [house.sent().length, posted, await kept()] as const
      for (const upn of ['mateus', 'priya']) {
        for (const [verb, data] of [['take', undefined], ['case', undefined], ['take', { reference: 'BL-00000' }], ['take', {}]] as const) expect((await press(upn, posted, verb, data)).status).toBe(403)
      }
      const after = await kept()
      expect([house.sent().length, cardIn(posts(), locked)]).toEqual([before[0], before[1]])
      expect([after.cases, after.done]).toEqual([before[2].cases, before[2].done])
      expect(after.refused.slice(before[2].refused.length)).toHaveLength(8)
    })

    test('an employee who names the case in their own chat learns nothing of it', async () => {
      const mateus = await house.person('mateus')
      const heard: string[][] = []
      for (const named of [locked, 'BL-ZZZZZ']) {
        await mateus.say(`case ${named}`)
        heard.push((await reads(mateus, text.noCase.heading)).filter(line => !line.includes('Reference')))
      }
      expect(heard[0]).toEqual(heard[1])
    })

    test('an agent without the role in the directory is told so, and nothing is read', async () => {
      const before = [keysRead(), house.sandbox.world.audit.length]
      expect((await press('oliver', await card(locked, text.states.open), 'take')).status).toBe(200)
      await reads(oliver!, text.mine)
      for (const verb of ['find', 'call']) {
        await oliver!.tap(verb)
        await reads(oliver!, text.failures['graph.forbidden'])
      }
      expect([keysRead(), house.sandbox.world.audit.length]).toEqual(before)
      expect((await kept()).cases.filter(row => JSON.stringify(row).includes(locked)).map(row => JSON.stringify(row))).toEqual([expect.not.stringContaining('targeted') as string])
    })

    test('an agent who has left the team is refused at the next action, by every way', async () => {
      const posted = await card(locked, text.theirs('Oliver Brandt'))
      house.sandbox.channel.desk.members.delete(oliver!.employee.id)
      const before = await kept()
      await oliver!.tap('resolve')
      await oliver!.tap('outcome', { outcome: 'notOurs' })
      await reads(oliver!, text.noCase.heading)
      await oliver!.say('open cases')
      await reads(oliver!, text.noCase.heading)
      expect((await press('oliver', posted, 'case')).status).toBe(403)
      const after = await kept()
      expect([after.cases, after.done]).toEqual([before.cases, before.done])
      house.sandbox.channel.desk.members.add(oliver!.employee.id)
    })
  })

  let reference = ''
  let codes = { theirs: '', agents: '' }
  /** What she saw, so that it can be looked for everywhere else. */
  let shown: readonly string[] = []

  describe('a key that goes to whom it belongs', () => {
    const channel = () => JSON.stringify(posts())

    test('what the employee says stands in the channel, and two taps of the agent take the case once', async () => {
      reference = await asksForHelp(hyejin!, 'my work laptop asks for a recovery key, the key id is 25C59E67')
      const posted = await card(reference, '25C59E67')
      const answers = await Promise.all([press('deniz', posted, 'take'), press('deniz', posted, 'take')])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      await reads(deniz!, text.mine)
      await card(reference, text.theirs('Deniz Yılmaz'))
      await says('Deniz Yılmaz took it')
      expect(channel().match(/Deniz Yılmaz took it/g)).toHaveLength(1)
      expect(linesOf(await press('ngozi', posted, 'take').then(({ card: now }) => ({ ...posted, card: now })))).toEqual(expect.arrayContaining([expect.stringContaining(text.theirs('Deniz Yılmaz'))]))
    })

    test('its key is found by the eight characters of the screen, and not read', async () => {
      await deniz!.tap('find')
      const lines = await reads(deniz!, keyId)
      expect(lines.join('\n')).toContain(`${text.owner}\n${text.nobody}`)
      expect(keysRead()).toBe(0)
    })

    test('a release is not offered before the voice is known; a wrong code is no code, and the right one stands in her chat', async () => {
      await deniz!.tap('call')
      const calling = (await reads(deniz!, text.calling.second)).join('\n')
      const told = (await reads(hyejin!, text.codes.heading('Deniz'))).join('\n').replaceAll('\u00A0', '')
      codes = { theirs: /you say: (\d{6})/.exec(told)![1]!, agents: /they say: (\d{6})/.exec(told)![1]! }
      expect(calling.replaceAll('\u00A0', '')).toContain(codes.agents)
      expect(calling.replaceAll('\u00A0', '')).not.toContain(codes.theirs)
      await deniz!.tap('code', { code: codes.theirs === '000000' ? '000001' : '000000' })
      await reads(deniz!, text.no.wrongCode)
      await deniz!.tap('code', { code: codes.theirs })
      await reads(deniz!, text.verified)
      expect(keysRead()).toBe(0)
    })

    test('a second person is asked in their own chat, and two taps say yes once', async () => {
      await deniz!.tap('release')
      await deniz!.tap('reason', { reason: 'noOwner' })
      await deniz!.tap('colleague', { oid: ngozi!.employee.id })
      await reads(deniz!, text.states.waitingForApproval)
      await reads(ngozi!, text.askApproval.heading)
      await twice(ngozi!, 'approve')
      await reads(ngozi!, text.decided.approve)
      await reads(deniz!, text.answered.approve('Ngozi Eze'))
      await says('Ngozi Eze approved the release')
      expect(channel().match(/Ngozi Eze approved the release/g)).toHaveLength(1)
      expect(keysRead()).toBe(0)
    })

    test('a bot that is killed after the yes goes on, and two taps release once, to her chat alone', async () => {
      await restarts('kill')
      await deniz!.tap('case')
      await reads(deniz!, `[${text.buttons.release}]`)
      await twice(deniz!, 'release')
      const key = await hyejin!.seesKey()
      shown = key.groups
      await reads(deniz!, text.seen)
      expect(keysRead()).toBe(1)
      expect((await hyejin!.chat()).filter(message => linesOf(message).includes(en.reveal.heading))).toHaveLength(1)
      expect(house.sandbox.world.audit).toMatchObject([{ result: 'success', initiatedBy: { user: { userPrincipalName: deniz!.employee.upn } } }])
      expect(await post(`${house.sandbox.urls.page}/api/pcs/hyejin-laptop/unlock`, { groups: shown })).toMatchObject({ started: true })
    })

    test('no agent sees it, and nobody in the channel does', async () => {
      const chats = await Promise.all([deniz!, ngozi!, oliver!].map(who => who.chat()))
      expect(chats.map(chat => keyIn(chat))).toEqual([undefined, undefined, undefined])
      const places = [...chats, posts()].map((all, index) => ({ where: `the chat ${index}`, text: JSON.stringify(all) }))
      expect(places.filter(({ text: all }) => containsRecoveryPassword(all) || shown.some(group => new RegExp(String.raw`(?<![\dA-Fa-f-])${group}(?![\dA-Fa-f-])`).test(all))).map(({ where }) => where)).toEqual([])
      expect(leaksIn(places, { keys: [shown.join('-')], tokens: [] })).toEqual([])
    })

    test('she says that it worked; the agent ends the case, and it cannot be closed before the key is replaced', async () => {
      await hyejin!.tap('worked')
      await reads(hyejin!, en.unlocked.heading)
      await says(text.deeds.confirmed)
      await deniz!.say(`case ${reference}`)
      await reads(deniz!, text.deeds.confirmed)
      await deniz!.tap('resolve')
      await deniz!.tap('outcome', { outcome: 'unlocked' })
      expect(await reads(deniz!, text.states.resolved)).not.toContain(`[${text.buttons.closeIt}]`)
    })

    test('Intune is asked for a new key, and once that is there the case is closed', async () => {
      await deniz!.tap('rotate')
      await reads(deniz!, text.no.notYet)
      await deniz!.tap('rotate')
      await reads(deniz!, ': replaced')
      expect(device().keys).toHaveLength(2)
      await deniz!.tap('closeIt')
      await reads(deniz!, text.states.closed)
      await card(reference, text.states.closed)
      expect(keysRead()).toBe(1)
    })
  })

  describe('at the end', () => {
    beforeAll(async () => {
      expect(await bot.stop()).toBe(0)
    })
    const isHers = ({ path }: Pick<Received, 'path'>) => decodeURIComponent(path).includes(house.sandbox.channel.phones.of(hyejin!.employee.id)!.conversation.id)

    test('what is kept tells who did what, in this order, each once', async () => {
      const { audit } = await house.rows()
      expect(entriesOf(audit).filter(({ person, action }) => person.oid === hyejin!.employee.id && action !== 'case.refused').map(({ action, detail }) => action === 'case.changed' ? detail?.replace(/:.*/, '') : action)).toEqual([
        'key.refused', 'case.opened', 'taken', 'targeted', 'codeSent', 'codeTried', 'approvalAsked', 'approved', 'released', 'key.read', 'disclosed', 'key.shown',
        'key.hidden', 'unlocked', 'confirmed', 'resolved', 'rotationAsked', 'replaced', 'closed'
      ])
    })

    test('the code that she said stands in one message, to her, and in nothing that is kept or written', async () => {
      const { places } = await house.evidence()
      const holds = (digits: string) => new RegExp(String.raw`(?<![\dA-Za-z])${digits.slice(0, 3)}[\s\u00A0Â]{0,2}${digits.slice(3)}(?![\dA-Za-z])`)
      expect(places.filter(one => holds(codes.theirs).test(one.text)).map(({ where }) => where)).toEqual(['POST to channel'])
      expect(house.sent().filter(({ body }) => holds(codes.theirs).test(body)).map(isHers)).toEqual([true])
      expect(places.filter(({ where, text: all }) => where === 'stdout and stderr' && holds(codes.agents).test(all))).toEqual([])
      // The search can find it.
      expect(holds(codes.theirs).test(`{"code":"${codes.theirs}"}`)).toBe(true)
    })

    test('the one card with a key went to her', async () => {
      const { reveals } = await house.evidence()
      expect(reveals.map(isHers)).toEqual([true])
    })

    keptItsPromises(() => house)
  })
})
