/** The Teams channel, with a bot that only listens. */
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose'
import type { Message } from '../../src/sandbox/channel/message'
import type { PhoneEvent } from '../../src/sandbox/channel/phones'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { ask, employee, listeningBot, token, tryOut, type Activity, type Answer, type Json, type ListeningBot } from './client'

let sandbox: Sandbox
let bot: ListeningBot
let bearer: string
beforeAll(async () => {
  bot = await listeningBot()
  sandbox = await tryOut({ botUrl: bot.url })
  const { json } = await token(sandbox, { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' })
  bearer = String(json['access_token'])
})
afterAll(async () => {
  await sandbox.stop()
  await bot.stop()
})
beforeEach(() => {
  bot.heard.length = 0
  bot.answer = () => ({ status: 200 })
  sandbox.world.faults.channel = null
})

const json = { 'content-type': 'application/json' }
const page = (method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = json): Promise<Answer> =>
  ask('', `${sandbox.urls.page}${path}`, { method, headers, ...body && { body: JSON.stringify(body) } })
const api = (name: string, path: string, body?: object) => page(body ? 'POST' : 'GET', `/api/phones/${employee(sandbox, name).id}${path}`, body)
const chat = async (name: string) => (await api(name, '')).json['messages'] as Message[]
const conversation = (name: string) => sandbox.channel.phones.of(employee(sandbox, name).id)!.conversation

const connector = (method: string, path: string, body?: object, as: string | undefined = bearer): Promise<Answer> =>
  ask(sandbox.ca, `${sandbox.urls.channel}/v3/conversations${path}`, { method, headers: { ...json, ...as && { authorization: `Bearer ${as}` } }, ...body && { body: JSON.stringify(body) } })

/** The bot sends something into a chat; resolves to its id. */
const send = async (name: string, activity: object): Promise<string> => {
  const { status, json: sent } = await connector('POST', `/${encodeURIComponent(conversation(name).id)}/activities`, { type: 'message', ...activity })
  expect(status).toBe(201)
  return String(sent['id'])
}

const card = (text: string) => ({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] } }] })
const signInCard = { attachments: [{ contentType: 'application/vnd.microsoft.card.oauth', content: { text: 'Sign in', connectionName: '', buttons: [{ type: 'signin', title: 'Go', value: 'http://localhost/signin' }], tokenExchangeResource: { id: 'exchange-1' } } }] }

/** Resolves with the first event of the phone that is wanted. */
const event = (name: string, wanted: (event: PhoneEvent) => boolean): Promise<PhoneEvent> => new Promise(resolve => {
  const stop = sandbox.channel.phones.of(employee(sandbox, name).id)!.listen(happened => {
    if (!wanted(happened)) return
    stop()
    resolve(happened)
  })
})

const kinds = (): string[] => bot.heard.map(({ activity }) => activity.name ?? activity.type)

describe('what the bot hears', () => {
  test('opening a phone installs the bot, once', async () => {
    await chat('amina')
    await chat('amina')
    expect(kinds()).toEqual(['conversationUpdate', 'installationUpdate'])
  })

  test('each activity comes with a token that the published keys verify, and the bot’s own address in it', async () => {
    await api('amina', '/say', { text: 'hi' })
    const { authorization, activity } = bot.heard.at(-1)!
    const config = await ask(sandbox.ca, `${sandbox.urls.channel}/v1/.well-known/openidconfiguration`)
    const keys = (await ask(sandbox.ca, String(config.json['jwks_uri']))).json as unknown as JSONWebKeySet
    const { payload } = await jwtVerify(authorization.slice('Bearer '.length), createLocalJWKSet(keys), { issuer: 'https://api.botframework.com', audience: sandbox.world.app.id })
    expect([payload['serviceurl'], activity['serviceUrl']]).toEqual([`${sandbox.urls.channel}/`, `${sandbox.urls.channel}/`])
    expect(keys.keys[0]).toMatchObject({ endorsements: ['msteams'] })
    expect(await sandbox.channel.bot.token()).toBe(authorization.slice('Bearer '.length))
  })

  test('a message says who, where and from which tenant, as Teams does', async () => {
    await api('amina', '/say', { text: 'hi' })
    const { id, tenantId } = { ...employee(sandbox, 'amina'), tenantId: sandbox.world.company.tenantId }
    expect(bot.heard.at(-1)?.activity).toMatchObject({
      type: 'message', text: 'hi', channelId: 'msteams', from: { aadObjectId: id, id: expect.stringMatching(/^29:/) as string }, recipient: { id: `28:${sandbox.world.app.id}` },
      conversation: { conversationType: 'personal', tenantId, id: expect.stringMatching(/^a:/) as string }, channelData: { tenant: { id: tenantId } }
    })
    expect((await chat('amina')).at(-1)).toMatchObject({ from: 'me', text: 'hi' })
  })

  test('a tap is an invoke, and its card stands in for the tapped one on this phone alone', async () => {
    await chat('lars')
    const id = await send('lars', card('before'))
    const after = { type: 'AdaptiveCard', version: '1.5', body: [] }
    bot.answer = () => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: after } })
    const { json: answer } = await api('lars', '/tap', { message: id, verb: 'go', data: { n: 1 } })
    expect(answer).toEqual({ status: 200, card: after })
    expect(bot.heard.at(-1)?.activity).toMatchObject({ name: 'adaptiveCard/action', replyToId: id, value: { action: { type: 'Action.Execute', verb: 'go', data: { n: 1 } } } })
    const [message] = await chat('lars')
    expect([JSON.stringify(message?.card).includes('before'), message?.view]).toEqual([true, after])
  })

  test('a tap may be answered with words, with a status, or with a sign-in', async () => {
    await chat('lars')
    const id = await send('lars', card('x'))
    bot.answer = () => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Too late.' } })
    expect((await api('lars', '/tap', { message: id, verb: 'go' })).json).toEqual({ status: 200, text: 'Too late.' })
    bot.answer = () => ({ status: 403 })
    expect((await api('lars', '/tap', { message: id, verb: 'go' })).json).toEqual({ status: 403 })
    const asked = event('lars', ({ type }) => type === 'signIn')
    bot.answer = () => ({ status: 200, body: { statusCode: 401, type: 'application/vnd.microsoft.activity.loginRequest', value: signInCard.attachments[0]?.content } })
    expect((await api('lars', '/tap', { message: id, verb: 'go' })).json).toEqual({ status: 401 })
    expect(await asked).toEqual({ type: 'signIn', url: 'http://localhost/signin' })
  })

  test('a closed sign-in window is told', async () => {
    await api('lars', '/window-closed', {})
    expect(bot.heard.at(-1)?.activity).toMatchObject({ name: 'signin/verifyState', value: { state: 'CancelledByUser' } })
  })

  test('a reset takes the bot away and begins another conversation', async () => {
    await chat('lars')
    const before = conversation('lars').id
    bot.heard.length = 0
    await api('lars', '/reset', {})
    expect(kinds()).toEqual(['installationUpdate', 'conversationUpdate', 'installationUpdate'])
    expect(conversation('lars').id).not.toBe(before)
    expect((await connector('POST', `/${before}/activities`, { type: 'message' })).status).toBe(404)
  })

  test('a bot that fails or is away shows as an error', async () => {
    bot.answer = () => ({ status: 500 })
    expect((await api('lars', '/say', { text: 'hi' })).json['error']).toContain('500')
    sandbox.world.urls.bot = 'http://localhost:1'
    expect((await api('lars', '/say', { text: 'hi' })).status).toBe(502)
    sandbox.world.urls.bot = bot.url
  })
})

describe('silent sign-in', () => {
  const exchanges = () => bot.heard.filter(({ activity }) => activity.name === 'signin/tokenExchange').map(({ activity }) => activity)

  test('comes from two clients at once with the same id and assertion; one 200 hides the card', async () => {
    await chat('kwame')
    let waiting: Array<() => void> = []
    bot.answer = activity => new Promise(resolve => {
      if (activity.name !== 'signin/tokenExchange') {
        resolve({ status: 200 })
        return
      }
      const status = waiting.length === 0 ? 200 : 412
      waiting.push(() => {
        resolve({ status })
      })
      if (waiting.length < 2) return
      for (const go of waiting) go()
      waiting = []
    })
    await sandbox.channel.teams.signIn(sandbox.channel.phones.of(employee(sandbox, 'kwame').id)!, { id: 'm', from: 'bot', at: '', signIn: { text: '', button: '', url: '', hidden: true, exchange: 'exchange-1', connection: '' } })
    expect(await chat('kwame')).toEqual([])
    const [first, second] = exchanges()
    expect(first?.value).toEqual(second?.value)
    expect(first?.id).not.toBe(second?.id)
    expect(decodeJwt(String(first?.value?.['token']))['oid']).toBe(employee(sandbox, 'kwame').id)
  })

  test('starts by itself when the card arrives, and shows the card when the bot says 412', async () => {
    await chat('chloe')
    bot.answer = (activity: Activity) => ({ status: activity.name === 'signin/tokenExchange' ? 412 : 200 })
    const shown = event('chloe', happened => happened.type === 'update')
    const id = await send('chloe', signInCard)
    expect((await shown as { message: Message }).message).toMatchObject({ id, signIn: { hidden: false, button: 'Go', url: 'http://localhost/signin' } })
    expect(exchanges()).toHaveLength(2)
  })

  test('that fails in the client is told to the bot, and the card is there at once', async () => {
    await chat('mai')
    const told = new Promise<Activity>(resolve => {
      bot.answer = activity => {
        if (activity.name) resolve(activity)
        return { status: 200 }
      }
    })
    await send('mai', signInCard)
    expect(await told).toMatchObject({ name: 'signin/failure', value: { code: 'resourcematchfailed' } })
    expect((await chat('mai')).at(-1)?.signIn?.hidden).toBe(false)
  })

  test('that is off is not tried', async () => {
    await api('jun', '/silent', { mode: 'off' })
    await chat('jun')
    await send('jun', signInCard)
    expect((await chat('jun')).at(-1)?.signIn?.hidden).toBe(false)
    expect(exchanges()).toEqual([])
  })
})

describe('what the bot may do', () => {
  test('update and delete its own messages, by an encoded or a plain path', async () => {
    await chat('leilani')
    const place = conversation('leilani').id
    const id = await send('leilani', card('one'))
    const updated = event('leilani', ({ type }) => type === 'update')
    expect((await connector('PUT', `/${place}/activities/${encodeURIComponent(id)}`, { type: 'message', ...card('two'), summary: 'changed' })).status).toBe(200)
    expect(await updated).toMatchObject({ message: { id, edited: true, summary: 'changed' } })
    expect((await connector('DELETE', `/${encodeURIComponent(place)}/activities/${id}`)).status).toBe(200)
    expect(await chat('leilani')).toEqual([])
  })

  test('show that it types, which leaves no message', async () => {
    await chat('leilani')
    const typing = event('leilani', ({ type }) => type === 'typing')
    expect((await connector('POST', `/${conversation('leilani').id}/activities`, { type: 'typing' })).status).toBe(202)
    expect(await typing).toEqual({ type: 'typing' })
  })

  test('ask who is there', async () => {
    await chat('leilani')
    const { user, id } = conversation('leilani')
    const { json: members } = await connector('GET', `/${id}/pagedmembers`)
    expect((members['members'] as Json[])[0]).toMatchObject({ id: user, aadObjectId: employee(sandbox, 'leilani').id })
    expect((await connector('GET', `/${id}/members/${encodeURIComponent(user)}`)).json['id']).toBe(user)
    expect((await connector('GET', `/${id}/members/29:stranger`)).status).toBe(404)
    expect((await connector('GET', `/${id}/members`)).status).toBe(200)
  })

  test('write to a person who has it installed, and to nobody else', async () => {
    await chat('leilani')
    const write = (user: string) => connector('POST', '', { isGroup: false, members: [{ id: user }], tenantId: sandbox.world.company.tenantId })
    expect((await write(conversation('leilani').user)).json['id']).toBe(conversation('leilani').id)
    expect((await write('29:stranger')).status).toBe(403)
  })

  test('post a thread in IT’s channel, answer in it, and change it', async () => {
    const told: string[] = []
    const stop = sandbox.world.listen(({ type }) => told.push(type))
    const opened = await connector('POST', '', { isGroup: true, channelData: { channel: { id: sandbox.world.desk } }, activity: { type: 'message', ...card('case') } })
    const thread = String(opened.json['id'])
    expect(thread).toMatch(/^19:desk@thread\.tacv2;messageid=\d+$/)
    await connector('POST', `/${encodeURIComponent(thread)}/activities`, { type: 'message', text: 'more' })
    await connector('PUT', `/${thread}/activities/${String(opened.json['activityId'])}`, { type: 'message', text: 'closed' })
    stop()
    expect(told).toEqual(['message', 'message', 'update'])
    expect(((await page('GET', '/api/it')).json['cases'] as Message[]).map(({ text }) => text)).toEqual(['closed', 'more'])
    expect((await connector('POST', '', { channelData: { channel: { id: '19:other@thread.tacv2' } }, activity: { type: 'message' } })).status).toBe(403)
  })

  test.each([
    ['without a token', () => connector('POST', '/a:1/activities', { type: 'message' }, ''), 401],
    ['with the token of a person', async () => connector('POST', '/a:1/activities', { type: 'message' }, await sandbox.entra.tokens.assertion(employee(sandbox, 'amina'))), 401],
    ['in an unknown conversation', () => connector('POST', '/a:1/activities', { type: 'message' }), 404],
    ['without a type', () => connector('POST', '/a:1/activities', {}), 400],
    ['of more than 100 KB', () => connector('POST', '/a:1/activities', { type: 'message', text: 'x'.repeat(110_000) }), 413],
    ['to an unknown message', () => connector('PUT', `/${conversation('leilani').id}/activities/none`, { type: 'message' }), 404],
    ['by an operation that is not there', () => connector('PATCH', '/a:1'), 404]
  ])('nothing %s', async (_, attempt, status) => {
    expect((await attempt()).status).toBe(status)
  })

  test('nothing to a person’s own message', async () => {
    await api('leilani', '/say', { text: 'mine' })
    const mine = (await chat('leilani')).find(({ from }) => from === 'me')
    expect((await connector('DELETE', `/${conversation('leilani').id}/activities/${mine?.id ?? ''}`)).status).toBe(403)
  })

  test('nothing while it is limited', async () => {
    sandbox.world.faults.channel = 'limited'
    const answer = await connector('POST', `/${conversation('leilani').id}/activities`, { type: 'message' })
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '1'])
  })
})
