/** What the bot hears of what Teams sends. */
import { inspect } from 'node:util'
import { Failure } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import type { Inbound } from '../../src/host/channel'
import { appId, employee, tenantId } from './fakeChannel'
import { Rig } from './rig'

const rig = new Rig()

beforeAll(async () => {
  await rig.start()
})
afterAll(async () => rig.stop())
beforeEach(() => {
  rig.forget()
})

describe('the bot hears', () => {
  test('a sentence, with who said it and where to answer', async () => {
    const activity = rig.channel.activity({ text: 'locked out ' })
    await rig.post(activity)
    expect(rig.heard).toEqual([{
      kind: 'said', text: 'locked out', id: activity['id'], person: { tid: tenantId, oid: employee }, name: 'Avery', address: rig.addressee, scope: 'personal'
    }])
  })

  test.each([['groupChat'], ['channel'], [undefined], ['Personal ']])('a conversation of type %s as shared', async conversationType => {
    await rig.say({ conversation: { id: 'c', conversationType, tenantId } })
    expect(rig.heard).toMatchObject([{ scope: 'shared' }])
  })

  test('what is said in a team without the mention of itself, and nothing else cut', async () => {
    const mention = (id: string, text: string) => ({ type: 'mention', text, mentioned: { id } })
    await rig.say({ conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId }, text: '<at>Bot</at> tell <at>Kim</at> $&', entities: [{ type: 'clientInfo' }, null, mention('29:kim', '<at>Kim</at>'), mention(`28:${appId}`, '<at>Bot</at>')] })
    expect(rig.heard).toMatchObject([{ text: 'tell <at>Kim</at> $&' }])
  })

  test.each([[{ text: '' }], [{ text: null }], [{ text: undefined, attachments: [{ contentType: 'image/png' }] }]])('a message without words as such', async more => {
    await rig.say(more)
    expect(rig.heard).toMatchObject([{ kind: 'said', text: '' }])
  })

  test('a right-to-left override and an emoji as they are', async () => {
    await rig.say({ text: '\u{202E}0C6B0924 🔒' })
    expect(rig.heard).toMatchObject([{ text: '\u{202E}0C6B0924 🔒' }])
  })

  test('a tap, with data that was not touched', async () => {
    await rig.post(undefined, { body: JSON.stringify(rig.channel.activity({ type: 'invoke', name: 'adaptiveCard/action', replyToId: 'card-1', text: undefined }))
      .replace(/}$/, ',"value":{"action":{"verb":"yes","data":{"n":3,"more":"x","__proto__":{"polluted":true}}}}}') })
    expect(rig.heard).toMatchObject([{ kind: 'tapped', verb: 'yes', message: 'card-1' }])
    const { data } = rig.heard[0] as { data: Record<string, unknown> }
    expect(Object.keys(data)).toEqual(['n', 'more', '__proto__'])
    expect('polluted' in {}).toBe(false)
  })

  test('an unknown verb as data, and nothing else comes of it', async () => {
    expect(await rig.tap('constructor', { a: 1 })).toMatchObject({ status: 200, body: { value: '' } })
    expect(rig.heard).toMatchObject([{ kind: 'tapped', verb: 'constructor', data: { a: 1 } }])
    expect(rig.channel.sent).toEqual([])
  })

  test('the time zone of the phone, and none that no clock knows', async () => {
    for (const localTimezone of ['Europe/Vienna', 'europe/vienna', 'Etc/UTC', 'Mars/Olympus', '', 'x'.repeat(200), '<script>', 7, null, undefined]) await rig.say({ localTimezone })
    expect(rig.heard.map(({ address }) => address.timeZone)).toEqual(['Europe/Vienna', 'Europe/Vienna', expect.stringMatching(/UTC$/), ...Array.from({ length: 7 })])
    expect(rig.heard[0]).toMatchObject({ address: { ...rig.addressee, timeZone: 'Europe/Vienna' } })
  })

  describe('a recovery key as a secret from the first byte', () => {
    const key = '091707-241043-291038-310772-542377-213224-102663-353529'
    const pieces = key.split('-')
    const secretIn = (inbound: Inbound | undefined): unknown => inbound?.kind === 'said' ? inbound.typed : (inbound as { data?: { typed?: unknown } } | undefined)?.data?.typed
    const opened = () => (secretIn(rig.heard[0]) as Secret).reveal()

    /** What anybody could read of what was heard and of what was logged. */
    const readable = () => inspect(rig.heard, { depth: 9, showHidden: true }) + JSON.stringify(rig.heard) + rig.logged.join('')
    const expectNoDigits = () => {
      for (const piece of pieces) expect(readable()).not.toContain(piece)
    }

    test.each([
      ['in a sentence', `it says no to ${key}!`, 'it says no to [recovery key]!'],
      ['in two lines', `${pieces.slice(0, 4).join(' ')}\r\n${pieces.slice(4).join(' ')}`, '[recovery key]'],
      ['with odd separators', pieces.join(' → '), '[recovery key]'],
      ['with a wrong digit', `${key.replace('310772', '310773')} ?`, '[recovery key] ?'],
      ['beside its Key ID', `Key ID 4290B6C0-B17A-497A-8552-272CC30E80D4 key ${key}`, 'Key ID 4290B6C0 key [recovery key]'],
      ['as a page draws it', `<div>my key<br>${pieces.map(piece => `<p>${piece}</p>`).join('')}</div>`, 'my key [recovery key]']
    ])('%s: only the words around it are read', async (_, text, words) => {
      await rig.say({ text, attachments: [{ contentType: 'text/html', content: `<div>${text}</div>` }] })
      expect(rig.heard).toMatchObject([{ kind: 'said', text: words }])
      expect(secretIn(rig.heard[0])).toBeInstanceOf(Secret)
      for (const piece of pieces.filter(one => text.includes(one))) expect(opened()).toContain(piece)
      expectNoDigits()
    })

    test('also in a team, beside the mention', async () => {
      await rig.say({
        conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId }, text: `<at>Bot</at> ${key}`,
        entities: [{ type: 'mention', text: '<at>Bot</at>', mentioned: { id: `28:${appId}` } }]
      })
      expect(rig.heard).toMatchObject([{ scope: 'shared', text: '[recovery key]' }])
      expectNoDigits()
    })

    test('and nothing of one that a too long message ends in', async () => {
      await rig.say({ text: `${'my PC is locked. '.repeat(117)}${key}` })
      expect(rig.heard).toMatchObject([{ kind: 'said', text: expect.stringMatching(/locked$/) as unknown }])
      expectNoDigits()
    })

    test('typed into a card that checks keys, whatever was typed there', async () => {
      await rig.tap('typedKey', { n: 3, typed: key })
      expect(rig.heard).toMatchObject([{ kind: 'tapped', verb: 'typedKey', data: { n: 3 } }])
      expect(opened()).toBe(key)
      expectNoDigits()
    })

    test('also where the card is submitted as a message', async () => {
      await rig.say({ text: undefined, value: { verb: 'typedKey', n: 3, typed: key }, replyToId: 'card-1' })
      expect(rig.heard).toMatchObject([{ kind: 'tapped', verb: 'typedKey', data: { verb: 'typedKey', n: 3 }, message: 'card-1' }])
      expect(opened()).toBe(key)
      expectNoDigits()
    })

    test.each([['too much', `${key} `.repeat(100)], ['a number', 91_707_241_043], ['a list', pieces], ['nothing', null]])('typed into a card as %s', async (_, typed) => {
      await rig.tap('typedKey', { typed })
      expect(secretIn(rig.heard[0])).toBeInstanceOf(Secret)
      expect(opened().length).toBeLessThanOrEqual(2000)
      expectNoDigits()
    })

    test('and does not log it when the bot breaks over it', async () => {
      rig.does = async () => {
        throw new Failure('unexpected', 'the cause')
      }
      await rig.say({ text: key })
      await rig.tap('typedKey', { typed: key })
      expect(rig.logged.join('')).toContain('the cause')
      expectNoDigits()
    })
  })

  test('data without a key as it is, also where there is none', async () => {
    await rig.tap('yes', { n: 3, keyId: '4290B6C0' })
    await rig.tap('yes', [1])
    expect(rig.heard).toMatchObject([{ data: { n: 3, keyId: '4290B6C0' } }, { data: [1] }])
    expect(rig.heard[0]).not.toHaveProperty('data.typed')
  })

  test('the submit of a card as a tap', async () => {
    await rig.say({ text: undefined, value: { verb: 'yes', n: 3 }, replyToId: 'card-1' })
    expect(rig.heard).toMatchObject([{ kind: 'tapped', verb: 'yes', data: { verb: 'yes', n: 3 }, message: 'card-1' }])
  })

  test('words that carry a value as words', async () => {
    await rig.say({ text: 'yes', value: { verb: 'no' } })
    expect(rig.heard).toMatchObject([{ kind: 'said', text: 'yes' }])
  })

  test.each([
    ['a submit without a verb', {}, { text: undefined, value: { n: 1 } }],
    ['a tap without an action', {}, { type: 'invoke', name: 'adaptiveCard/action', value: {} }],
    ['a tap without a verb', {}, { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: {} } } }],
    ['an exchange without a token', {}, { type: 'invoke', name: 'signin/tokenExchange', value: { id: 'x' } }],
    ['an exchange with an endless token', {}, { type: 'invoke', name: 'signin/tokenExchange', value: { id: 'x', token: 'x'.repeat(20_000) } }],
    ['an exchange of nothing', {}, { type: 'invoke', name: 'signin/tokenExchange', value: null }]
  ])('not %s', async (_name, _none, more) => {
    expect((await rig.say(more)).status).toBe(403)
    expect(rig.heard).toEqual([])
  })

  test('that it was installed and removed, and not that it was upgraded', async () => {
    for (const action of ['add', 'add-upgrade', 'remove-upgrade', 'remove']) expect((await rig.say({ type: 'installationUpdate', action })).status).toBe(200)
    expect(rig.heard.map(({ kind }) => kind)).toEqual(['installed', 'removed'])
  })

  test.each([
    [{ type: 'conversationUpdate', membersAdded: [{ id: `28:${appId}` }] }, 200],
    [{ type: 'conversationUpdate', from: { id: '29:x' } }, 200],
    [{ type: 'messageReaction' }, 200],
    [{ type: 'typing' }, 200],
    [{ type: 'endOfConversation' }, 200],
    [{ type: 'event', name: 'application/vnd.microsoft.readReceipt' }, 200],
    [{ type: 'invoke', name: 'composeExtension/query', value: {} }, 501],
    [{ type: 'invoke', name: 'task/fetch' }, 501],
    [{ type: 'invoke', name: 'ADAPTIVECARD/ACTION', value: { action: { verb: 'x' } } }, 501],
    [{ type: 'invoke' }, 501]
  ])('nothing of %j', async (more, status) => {
    expect(await rig.say(more)).toMatchObject({ status, text: '' })
    expect([...rig.heard, ...rig.channel.sent]).toEqual([])
  })
})

describe('a bot that breaks', () => {
  beforeEach(() => {
    rig.does = async () => {
      throw new Failure('unexpected', 'the cause for the operator')
    }
  })

  test('answers a tap with 500 and a reference that stands in the log', async () => {
    const { status, body } = await rig.tap('yes')
    const { message } = (body as { value: { message: string } }).value
    expect(status).toBe(500)
    expect(message).toMatch(/^BL-/)
    const line = rig.logged.find(entry => entry.includes(message))
    expect(line).toContain('the cause for the operator')
  })

  test('answers a message with 500 and no text, and says nothing of its own', async () => {
    expect(await rig.say()).toMatchObject({ status: 500, text: '' })
    expect(rig.channel.sent).toEqual([])
    expect(rig.logged.join('')).not.toContain('hello')
  })

  test('can be talked to afterwards', async () => {
    await rig.say()
    rig.does = async () => 200
    expect((await rig.say()).status).toBe(200)
  })
})
