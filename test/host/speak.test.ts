/** What Teams gets of what the bot says. */
import { Unsure, type Outbound } from '../../src/host/channel'
import { makeReply, type Sends } from '../../src/host/outbound'
import { card } from './card'
import { appId, employee, tenantId, type Trouble } from './fakeChannel'
import { channelToken, Rig } from './rig'

const rig = new Rig()
const attachment = (text: string) => ({ contentType: 'application/vnd.microsoft.card.adaptive', content: card(text) })
const drawn = (text: string) => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card(text) } })
const nothingDrawn = { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' } }

beforeAll(async () => {
  await rig.start()
})
afterAll(async () => rig.stop())
beforeEach(() => {
  rig.forget()
})

describe('a tap', () => {
  const afterTap = async (does: (out: Outbound) => Promise<unknown>) => {
    rig.does = does
    return rig.tap('yes')
  }

  test('draws the first card shown in its own place, and posts the next', async () => {
    const ids: unknown[] = []
    expect(await afterTap(async out => ids.push(await out.show(card('one'), 's1'), await out.show(card('two'), 's2')))).toEqual(drawn('one'))
    expect(rig.channel.sent).toMatchObject([{ method: 'POST', body: { attachments: [attachment('two')], summary: 's2' } }])
    expect(ids).toEqual(['tapped-card', expect.stringMatching(/^out-/)])
  })

  test('leaves its card alone when something is posted', async () => {
    expect(await afterTap(async out => out.post(card('one'), 's'))).toEqual(nothingDrawn)
    expect(rig.channel.sent).toMatchObject([{ method: 'POST' }])
  })

  test('draws the replacement of its card at once, for everybody, and shows the next card elsewhere', async () => {
    expect(await afterTap(async out => {
      await out.replace('tapped-card', card('hidden'), 's')
      await out.show(card('next'), 's')
    })).toEqual(drawn('hidden'))
    expect(rig.channel.sent).toMatchObject([
      { method: 'PUT', path: '/emea/v3/conversations/a%3Achat/activities/tapped-card', body: { id: 'tapped-card', attachments: [attachment('hidden')] } },
      { method: 'POST', body: { attachments: [attachment('next')] } }
    ])
  })

  test('draws the replacement of its card even when the channel does not take it', async () => {
    rig.channel.troubles.push({ status: 403 })
    expect(await afterTap(async out => expect(out.replace('tapped-card', card('hidden'), 's')).rejects.toMatchObject({ code: 'channel.down' }))).toEqual(drawn('hidden'))
  })

  test('draws nothing when another message is replaced', async () => {
    expect(await afterTap(async out => out.replace('other', card('hidden'), 's'))).toEqual(nothingDrawn)
    expect(rig.channel.sent).toMatchObject([{ method: 'PUT', path: '/emea/v3/conversations/a%3Achat/activities/other' }])
  })

  test('that is refused draws nothing', async () => {
    rig.does = async out => {
      await out.show(card('one'), 's')
      return 403
    }
    expect(await rig.tap('yes')).toEqual({ status: 403, body: { statusCode: 403, type: 'application/vnd.microsoft.error', value: { code: '403', message: '' } } })
  })

  test('by submit replaces its card by an update', async () => {
    rig.does = async out => out.show(card('one'), 's')
    expect(await rig.say({ text: undefined, value: { verb: 'yes' }, replyToId: 'card-1' })).toMatchObject({ status: 200, text: '' })
    expect(rig.channel.sent).toMatchObject([{ method: 'PUT', path: '/emea/v3/conversations/a%3Achat/activities/card-1', body: { attachments: [attachment('one')] } }])
  })
})

describe('a message', () => {
  test('goes to the conversation with the bot’s token and a summary that is not the card’s text', async () => {
    let id: string | undefined
    rig.does = async out => {
      id = await out.show(card('top secret'), 'A new message')
    }
    await rig.say()
    expect(rig.channel.sent).toEqual([{
      method: 'POST', path: '/emea/v3/conversations/a%3Achat/activities', authorization: `Bearer ${channelToken}`,
      body: {
        type: 'message', summary: 'A new message', attachments: [attachment('top secret')], channelId: 'msteams', serviceUrl: rig.channel.serviceUrl,
        from: { id: `28:${appId}`, name: 'Bot' }, recipient: { id: '29:employee' }, conversation: { id: 'a:chat', tenantId }
      }
    }])
    expect(id).toMatch(/^out-/)
  })

  test('goes out without being asked for', async () => {
    const out = rig.host.channel.to(rig.addressee)
    await out.show(card('one'), 's')
    await out.replace('m-1', card('two'), 's')
    expect(rig.channel.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /emea/v3/conversations/a%3Achat/activities', 'PUT /emea/v3/conversations/a%3Achat/activities/m-1'])
  })

  test('by a tap in a thread is drawn by its answer, and goes below the same card', async () => {
    rig.does = async (out, inbound) => {
      expect(inbound).toMatchObject({ scope: 'shared', address: { conversation: '19:desk@thread.tacv2;messageid=7' }, message: '7' })
      await out.show(card('taken'), 's')
      await out.post(card('a reply'), 's')
    }
    const value = { action: { type: 'Action.Execute', verb: 'take', data: {} } }
    const conversation = { id: '19:desk@thread.tacv2;messageid=7', conversationType: 'channel', tenantId }
    expect(await rig.invoke('adaptiveCard/action', value, { conversation, replyToId: '7' })).toEqual(drawn('taken'))
    expect(rig.channel.messages).toMatchObject([{ path: '/emea/v3/conversations/19%3Adesk%40thread.tacv2%3Bmessageid%3D7/activities', body: { attachments: [attachment('a reply')] } }])
  })

  test('to a Teams channel begins a thread', async () => {
    rig.channel.troubles.push({ status: 201, body: JSON.stringify({ id: '19:desk@thread.tacv2;messageid=7', activityId: '7' }) })
    expect(await rig.host.channel.postToTeam(rig.channel.serviceUrl, '19:desk@thread.tacv2', card('case'), 'A case')).toEqual({ conversation: '19:desk@thread.tacv2;messageid=7', message: '7' })
    expect(rig.channel.sent).toMatchObject([{
      method: 'POST', path: '/emea/v3/conversations',
      body: { isGroup: true, tenantId, bot: { id: `28:${appId}` }, channelData: { channel: { id: '19:desk@thread.tacv2' } }, activity: { type: 'message', summary: 'A case', attachments: [attachment('case')] } }
    }])
  })

  test.each<[string, object, object]>([
    ['names the message too', { id: '19:desk;messageid=7', activityId: 'a-7' }, { conversation: '19:desk;messageid=7', message: 'a-7' }],
    ['names the thread alone', { id: '19:desk;messageid=7' }, { conversation: '19:desk;messageid=7', message: '7' }],
    ['names channel and message', { id: '19:desk', activityId: '7' }, { conversation: '19:desk;messageid=7', message: '7' }]
  ])('is found again where the answer %s', async (_how, answer, place) => {
    rig.channel.troubles.push({ status: 201, body: JSON.stringify(answer) })
    expect(await rig.host.channel.postToTeam(rig.channel.serviceUrl, '19:desk', card('case'), 's')).toEqual(place)
  })

  test.each(['{}', '{"id":"19:desk"}', '{"id":7,"activityId":"7"}', '[]', '', '<html>'])('may stand in a place that nobody knows: %s', async body => {
    rig.channel.troubles.push({ status: 201, body })
    await expect(rig.host.channel.postToTeam(rig.channel.serviceUrl, '19:desk', card('case'), 's')).rejects.toBeInstanceOf(Unsure)
  })

  test('to a thread goes below its card, to nobody in particular, and replaces the card', async () => {
    const out = rig.host.channel.inThread(rig.channel.serviceUrl, '19:desk;messageid=7')
    expect(await out.post(card('reply'), 's')).toMatch(/^out-/)
    await out.replace('7', card('case, taken'), 's')
    expect(rig.channel.sent).toMatchObject([
      { method: 'POST', path: '/emea/v3/conversations/19%3Adesk%3Bmessageid%3D7/activities', body: { conversation: { id: '19:desk;messageid=7', tenantId }, from: { id: `28:${appId}` }, attachments: [attachment('reply')] } },
      { method: 'PUT', path: '/emea/v3/conversations/19%3Adesk%3Bmessageid%3D7/activities/7', body: { id: '7', attachments: [attachment('case, taken')] } }
    ])
    for (const { body } of rig.channel.sent) expect(body).not.toHaveProperty('recipient')
  })

  test('to a thread that is gone fails', async () => {
    rig.channel.troubles.push({ status: 404 })
    await expect(rig.host.channel.inThread(rig.channel.serviceUrl, '19:desk;messageid=7').post(card('x'), 's')).rejects.toMatchObject({ code: 'channel.down' })
  })

  test('to somebody who has the app opens their private chat by their object id', async () => {
    rig.channel.troubles.push({ status: 201, body: '{"id":"a:private"}' })
    const address = await rig.host.channel.personal(rig.channel.serviceUrl, { tid: tenantId, oid: employee })
    expect(address).toEqual({ serviceUrl: rig.channel.serviceUrl, conversation: 'a:private', bot: { id: `28:${appId}` }, user: employee, tenant: tenantId })
    expect(rig.channel.sent).toMatchObject([{
      method: 'POST', path: '/emea/v3/conversations', body: { isGroup: false, tenantId, bot: { id: `28:${appId}` }, members: [{ id: employee }], channelData: { tenant: { id: tenantId } } }
    }])
    await rig.host.channel.to(address).post(card('hello'), 's')
    expect(rig.channel.sent[1]).toMatchObject({ path: '/emea/v3/conversations/a%3Aprivate/activities', body: { recipient: { id: employee } } })
  })

  test.each<[string, Trouble]>([
    ['has not installed the app', { status: 403 }], ['is not known', { status: 404 }], ['has a chat that is not named', { status: 201, body: '{}' }], ['cannot be asked for', { status: 502 }]
  ])('to somebody who %s fails', async (_who, trouble) => {
    rig.channel.troubles.push(trouble)
    await expect(rig.host.channel.personal(rig.channel.serviceUrl, { tid: tenantId, oid: employee })).rejects.toMatchObject({ code: 'channel.down' })
    expect(rig.channel.sent).toHaveLength(1)
  })

  test('that takes longer than a second is announced, once', async () => {
    rig.does = async out => {
      await rig.channel.next()
      await out.post(card('one'), 's')
      await out.post(card('two'), 's')
    }
    await rig.say()
    expect(rig.channel.sent.map(({ body }) => body['type'])).toEqual(['typing', 'message', 'message'])
  })

  test('comes all the same when its announcement fails', async () => {
    rig.channel.troubles.push({ status: 500 })
    rig.does = async out => {
      await rig.channel.next()
      await out.post(card('one'), 's')
    }
    expect((await rig.say()).status).toBe(200)
    expect(rig.channel.messages).toHaveLength(1)
  })
})

test('nothing is announced after the answer', async () => {
  jest.useFakeTimers()
  const sent: string[] = []
  const connector: Sends = {
    send: async () => String(sent.push('message')),
    typing: async () => void sent.push('typing'),
    update: async () => undefined
  }
  const answered = makeReply(connector, rig.addressee)
  await answered.out.post(card('one'), 's')
  const silent = makeReply(connector, rig.addressee)
  await silent.end()
  const busy = makeReply(connector, rig.addressee)
  await jest.advanceTimersByTimeAsync(10_000)
  await busy.end()
  expect(sent).toEqual(['message', 'typing'])
  jest.useRealTimers()
})

describe('signing in', () => {
  const offer = { text: 'Sign in', button: 'Sign in', page: 'https://bot.example/signin/abc', summary: 'Please sign in' }
  const exchange = { id: 'request-1', connectionName: '', token: 'the.assertion.itself' }

  test.each([[{}, undefined], [{ exchange: 'request-1' }, { id: 'request-1' }]])('is offered with %j', async (more, tokenExchangeResource) => {
    rig.does = async out => out.signIn({ ...offer, ...more })
    await rig.say()
    expect(rig.channel.sent).toMatchObject([{ body: { summary: 'Please sign in' } }])
    expect(rig.channel.sent[0]?.body['attachments']).toEqual([{
      contentType: 'application/vnd.microsoft.card.oauth',
      content: { text: 'Sign in', connectionName: '', buttons: [{ type: 'signin', title: 'Sign in', value: offer.page }], ...(tokenExchangeResource ? { tokenExchangeResource } : {}) }
    }])
  })

  test.each([
    [200, {}],
    [403, { failureDetail: 'refused' }],
    [412, { failureDetail: 'another way to sign in is needed' }]
  ] as const)('silently is answered %i when the bot says so', async (status, more) => {
    rig.does = async () => status
    expect(await rig.invoke('signin/tokenExchange', exchange)).toEqual({ status, body: { id: 'request-1', connectionName: '', ...more } })
    expect(rig.heard).toMatchObject([{ kind: 'exchanged', request: 'request-1' }])
    const [heard] = rig.heard
    expect(heard?.kind === 'exchanged' && heard.assertion.reveal()).toBe('the.assertion.itself')
    expect(JSON.stringify([rig.heard, rig.logged])).not.toContain('assertion.itself')
  })

  test('silently can fail in the client, and the bot hears why', async () => {
    expect(await rig.invoke('signin/failure', { code: 'resourcematchfailed', message: 'Resource match failed' })).toEqual({ status: 200, body: undefined })
    expect(await rig.invoke('signin/failure', 'nonsense')).toMatchObject({ status: 200 })
    expect(rig.heard).toMatchObject([{ kind: 'exchangeFailed', detail: 'resourcematchfailed Resource match failed' }, { kind: 'exchangeFailed', detail: 'no reason given' }])
  })

  test('ends with a window that was closed', async () => {
    expect(await rig.invoke('signin/verifyState', { state: 'CancelledByUser' })).toEqual({ status: 200, body: undefined })
    expect(rig.heard).toMatchObject([{ kind: 'windowClosed' }])
  })
})
