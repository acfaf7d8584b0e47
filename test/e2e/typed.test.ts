/** Keys that people type, into messages and into cards: what becomes of the arithmetic is told, and no digit is kept anywhere. */
import { en } from '../../cards/text/en'
import { digitsFrom } from '../../src/sandbox/digits'
import { keptItsPromises, makeHouse, stores, type House } from './house'
import { keyIn, linesOf, type Seen } from './person'
import type { BotProcess } from './process'
import { typedIn } from './scan'

describe.each(stores)('a bot that keeps its conversations in %s', store => {
  let house: House
  let bot: BotProcess
  beforeAll(async () => {
    house = await makeHouse(store)
    bot = await house.start()
  })
  afterAll(() => house.close())

  const deleteIt = (messages: Seen) => messages.find(one => linesOf(one).includes(en.notices.pastedKey.heading))

  test('a PC that does not accept the key: questions, a check of what was typed, and IT', async () => {
    const amina = await house.person('amina')
    await amina.say('key id 4290B6C0')
    await amina.seesKey()
    const { groups } = keyIn(await amina.chat())!
    await amina.tap('notAccepted')
    await amina.seesCard(en.compareKeyId.heading)
    await amina.tap('same')
    await amina.seesCard(en.askTyped.heading)
    // As it happens: her own key, with one number wrong in its last group.
    const last = String((Number(groups[7]) + 1) % 1_000_000).padStart(6, '0')
    house.typed.push(last)
    await amina.tap('typedKey', { typed: [...groups.slice(0, 7), last].join('-') })
    const verdict = linesOf(await amina.seesCard(en.typedVerdict.heading.groupsWrong))
    expect(verdict).toContain(en.typedVerdict.group(8))
    expect(verdict).not.toContain(en.typedVerdict.group(7))
    await amina.tap('checked')
    await amina.seesCard(en.askDrive.heading)
    expect(keyIn(await amina.chat())).toBeDefined()
    await amina.tap('sameDrive')
    await amina.seesSentence(en.troubles(en.it).notAccepted.says)
    expect(keyIn(await amina.chat())).toBeUndefined()
  })

  describe('a key that somebody types', () => {
    const key = digitsFrom('found in a drawer')
    const [first = '', second = '', ...others] = key.split('-')

    test.each([
      ['as it is', key], ['as one number', key.replaceAll('-', '')], ['with spaces', key.replaceAll('-', ' ')], ['with a mistake', [second, first, ...others].join('-').replace(/\d$/, '0')],
      ['over two lines, with words', `it says ${key.replace('-', '\n')} on my printout`]
    ])('in a message, %s: the person is asked to delete it', async (_, text) => {
      house.typed.push(key, [second, first, ...others].join('-'))
      const fatima = await house.person('fatima')
      await fatima.say(text)
      await fatima.sees('the request to delete it', deleteIt)
    })

    test('in place of the Key ID, in words and on the card', async () => {
      house.typed.push(key)
      for (const how of ['said', 'typed'] as const) {
        const kwame = await house.person('kwame')
        await kwame.tap('facts', { pc: 'work' })
        await kwame.tap('facts', { cause: 'unknown' })
        await kwame.seesCard(en.keyId.heading)
        if (how === 'said') await kwame.say(key)
        else await kwame.tap('keyId', { keyId: key })
        await kwame.seesCard(en.keyId.problems.recoveryKey())
      }
    })

    test('only its beginning, in place of the Key ID: it is no Key ID, and IT does not read it either', async () => {
      house.typed.push(key)
      for (const length of [18, 30]) {
        const kwame = await house.person('kwame')
        await kwame.tap('facts', { pc: 'work' })
        await kwame.tap('facts', { cause: 'unknown' })
        await kwame.tap('keyId', { keyId: key.replaceAll('-', '').slice(0, length) })
        await kwame.seesCard(en.keyId.problems.none())
        await kwame.tap('person')
        await kwame.seesSentence(en.stuck.withIT(en.it))
      }
    })

    test.each([['whole', key], ['a group', first], ['half of it', key.slice(0, 27)], ['without a dash', key.replaceAll('-', '')]])('into the card that checks it: %s', async (_, typed) => {
      house.typed.push(key)
      const fatima = await house.person('fatima')
      await fatima.say('I found the key and it is not accepted')
      await fatima.seesCard(en.compareKeyId.heading)
      await fatima.tap('same')
      await fatima.tap('typedKey', { typed })
      // Every verdict offers it.
      await fatima.tap('check')
      await fatima.seesCard(en.askTyped.heading)
    })
  })

  describe('at the end', () => {
    beforeAll(async () => {
      expect(await bot.stop()).toBe(0)
    })

    keptItsPromises(() => house)

    test('and the search would have found what somebody typed: one group, in whatever form it were kept', async () => {
      const { places } = await house.evidence()
      expect(house.typed.length).toBeGreaterThan(9)
      // What was typed did come in: it is the channel's own request.
      expect(typedIn([{ where: 'the request', text: Buffer.concat(house.door.in).toString('latin1') }], house.typed)).not.toEqual([])
      const [group = ''] = house.typed.at(-1)!.split('-')
      for (const planted of [group, `{"typed":"${group}"}`, `typed=${group}-`, house.typed.at(-1)!.replaceAll('-', '')]) {
        expect(typedIn([{ ...places[0]!, text: `${places[0]!.text} ${planted}` }], house.typed)).not.toEqual([])
      }
    })
  })
})
