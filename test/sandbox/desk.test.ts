/** The help desk's Teams channel: what the bot reads and writes there, and what agents do. */
import { loadCompany } from '../../src/sandbox/company'
import type { Posted } from '../../src/sandbox/channel/desk'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { ask, employee, listeningBot, token, tryOut, type Answer, type Json, type ListeningBot } from './client'

let sandbox: Sandbox
let bot: ListeningBot
let bearer: string
beforeAll(async () => {
  bot = await listeningBot()
  sandbox = await tryOut({ botUrl: bot.url })
  bearer = String((await token(sandbox, { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' })).json['access_token'])
})
afterAll(async () => {
  await sandbox.stop()
  await bot.stop()
})
beforeEach(() => {
  bot.heard.length = 0
  bot.answer = () => ({ status: 200 })
  sandbox.world.faults.desk = null
})

const json = { 'content-type': 'application/json' }
const page = (path: string, body?: object): Promise<Answer> => ask('', `${sandbox.urls.page}/api/it${path}`, { method: body ? 'POST' : 'GET', headers: json, ...body && { body: JSON.stringify(body) } })
const connector = (method: string, path: string, body?: object): Promise<Answer> =>
  ask(sandbox.ca, `${sandbox.urls.channel}/v3/conversations${path}`, { method, headers: { ...json, authorization: `Bearer ${bearer}` }, ...body && { body: JSON.stringify(body) } })

const content = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] })
const card = (text: string) => ({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: content(text) }] })
const id = (name: string) => employee(sandbox, name).id
const posted = async () => (await page('')).json['cases'] as Posted[]

/** A case, as the bot reports it. */
const report = async (text = 'case'): Promise<{ readonly thread: string, readonly message: string }> => {
  const { json: opened } = await connector('POST', '', { isGroup: true, channelData: { channel: { id: sandbox.world.desk } }, activity: card(text) })
  return { thread: String(opened['id']), message: String(opened['activityId']) }
}
const replies = (thread: string) => `/${encodeURIComponent(thread)}/activities`
const heard = () => bot.heard.map(({ activity }) => activity)

describe('the team', () => {
  const desk = () => `/${encodeURIComponent(sandbox.world.desk)}`

  test('has agents with a directory role, one without, and everybody has a boss who is no stranger', () => {
    const { employees } = loadCompany()
    const agents = employees.filter(one => one.desk)
    expect(agents.map(({ roles }) => roles.length)).toEqual([1, 1, 0, 1])
    expect(employees.filter(one => one.managerId).length).toBeGreaterThan(10)
    expect(employees.filter(one => one.managerId === one.id)).toEqual([])
  })

  test('is told page by page', async () => {
    const first = (await connector('GET', `${desk()}/pagedmembers?pageSize=200`)).json
    const second = (await connector('GET', `${desk()}/pagedmembers?pageSize=200&continuationToken=${String(first['continuationToken'])}`)).json
    const names = [first, second].flatMap(one => one['members'] as Json[]).map(one => one['name'])
    expect(names).toEqual(['Deniz Yılmaz', 'Ngozi Eze', 'Oliver Brandt', 'Margit Solberg'])
    expect(second['continuationToken']).toBeUndefined()
    expect((await connector('GET', `${desk()}/members`)).json).toHaveLength(4)
  })

  test('knows a member by the object id, also from a thread, and nobody who is not in it', async () => {
    const { thread } = await report()
    for (const place of [desk(), `/${encodeURIComponent(thread)}`]) {
      expect((await connector('GET', `${place}/members/${id('deniz').toUpperCase()}`)).json).toMatchObject({ name: 'Deniz Yılmaz', aadObjectId: id('deniz'), tenantId: sandbox.world.company.tenantId, userRole: 'user' })
    }
    expect((await connector('GET', `${desk()}/members/${id('amina')}`)).status).toBe(404)
    expect((await connector('GET', `/${encodeURIComponent('19:other@thread.tacv2')}/members/${id('deniz')}`)).status).toBe(404)
  })

  test('forgets who leaves, at once', async () => {
    sandbox.channel.desk.members.delete(id('ngozi'))
    expect((await connector('GET', `${desk()}/members/${id('ngozi')}`)).status).toBe(404)
    expect((await page('/reply', { agent: id('ngozi'), thread: 'x', text: 'hi' })).status).toBe(403)
    sandbox.channel.desk.members.add(id('ngozi'))
  })
})

describe('a private chat', () => {
  const open = (member: string) => connector('POST', '', { isGroup: false, members: [{ id: member }], tenantId: sandbox.world.company.tenantId, channelData: { tenant: { id: sandbox.world.company.tenantId } } })

  test('is found by the object id, and is the one of the phone', async () => {
    const { status, json: opened } = await open(id('margit'))
    expect([status, opened['id']]).toEqual([201, sandbox.channel.phones.of(id('margit'))!.conversation.id])
    expect((await open(id('margit'))).json['id']).toBe(opened['id'])
    expect((await connector('POST', replies(String(opened['id'])), { type: 'message', text: 'hello' })).status).toBe(201)
  })

  test.each([['of a guest', 'elena'], ['of somebody who is not assigned to the app', 'arjun']])('%s cannot be opened', async (_whose, name) => {
    expect((await open(id(name))).status).toBe(403)
  })

  test('of nobody cannot be opened', async () => {
    expect((await open('6f1f6f50-9a55-4b0e-9f0c-3c6f2b1f0dff')).status).toBe(403)
  })
})

describe('in a thread', () => {
  test('a tap comes from the agent, in the thread, and is answered with a card for their eyes', async () => {
    const { thread, message } = await report()
    bot.answer = () => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content('taken') } })
    const { json: answer } = await page('/tap', { agent: id('deniz'), message, verb: 'take', data: { reference: 'BL-1' } })
    expect(answer).toEqual({ status: 200, card: content('taken') })
    expect(heard()).toMatchObject([{
      type: 'invoke', name: 'adaptiveCard/action', replyToId: message, value: { action: { type: 'Action.Execute', verb: 'take', data: { reference: 'BL-1' } } },
      from: { aadObjectId: id('deniz'), name: 'Deniz Yılmaz' }, conversation: { id: thread, conversationType: 'channel', tenantId: sandbox.world.company.tenantId },
      channelData: { channel: { id: sandbox.world.desk }, team: { id: sandbox.world.desk } }
    }])
    expect((await posted()).find(one => one.id === message)?.card).toEqual(content('case'))
  })

  test('a tap may be answered with words, or with nothing but a status', async () => {
    const { message } = await report()
    bot.answer = () => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Too late.' } })
    expect((await page('/tap', { agent: id('deniz'), message, verb: 'take' })).json).toEqual({ status: 200, text: 'Too late.' })
    bot.answer = () => ({ status: 403 })
    expect((await page('/tap', { agent: id('deniz'), message, verb: 'take' })).json).toEqual({ status: 403 })
  })

  test('a reply mentions the bot, and stands below the card under the agent’s name', async () => {
    const { thread } = await report()
    expect((await page('/reply', { agent: id('oliver'), thread, text: 'Which <PC>?' })).status).toBe(200)
    expect(heard()).toMatchObject([{
      type: 'message', text: '<at>BitLocker recovery</at> Which <PC>?', from: { aadObjectId: id('oliver') }, conversation: { id: thread, conversationType: 'channel' },
      entities: [{ type: 'mention', text: '<at>BitLocker recovery</at>', mentioned: { id: `28:${sandbox.world.app.id}` } }, { type: 'clientInfo' }]
    }])
    expect((await posted()).at(-1)).toMatchObject({ thread, author: id('oliver'), from: 'me', text: 'Which <PC>?' })
  })

  test('the bot replies and replaces its card, and leaves what agents wrote', async () => {
    const { thread, message } = await report()
    await page('/reply', { agent: id('oliver'), thread, text: 'mine' })
    const mine = (await posted()).at(-1)?.id ?? ''
    expect((await connector('POST', replies(thread), card('reply'))).status).toBe(201)
    expect((await connector('PUT', `${replies(thread)}/${encodeURIComponent(message)}`, card('case, taken'))).status).toBe(200)
    expect((await connector('PUT', `${replies(thread)}/${encodeURIComponent(mine)}`, card('changed'))).status).toBe(403)
    const below = (await posted()).filter(one => one.thread === thread)
    expect(below.map(one => one.card ?? one.text)).toEqual([content('case, taken'), 'mine', content('reply')])
  })

  test('a message of another thread cannot be replaced', async () => {
    const [one, other] = [await report(), await report()]
    expect((await connector('PUT', `${replies(one.thread)}/${encodeURIComponent(other.message)}`, card('changed'))).status).toBe(404)
  })

  test.each([
    ['somebody who is not in the team taps', async () => page('/tap', { agent: id('amina'), message: (await report()).message, verb: 'take' }), 403],
    ['somebody who is not in the team replies', async () => page('/reply', { agent: id('amina'), thread: (await report()).thread, text: 'hi' }), 403],
    ['nobody replies', async () => page('/reply', { thread: (await report()).thread, text: 'hi' }), 400],
    ['a tap is on no message', async () => page('/tap', { agent: id('deniz'), message: 'none', verb: 'take' }), 404],
    ['a reply is in no thread', async () => page('/reply', { agent: id('deniz'), thread: 'none', text: 'hi' }), 404]
  ])('nothing happens where %s', async (_what, attempt, status) => {
    expect((await attempt()).status).toBe(status)
    expect(heard()).toEqual([])
  })

  test('a bot that is away shows as an error', async () => {
    const { thread } = await report()
    bot.answer = () => ({ status: 500 })
    expect((await page('/reply', { agent: id('deniz'), thread, text: 'hi' })).status).toBe(502)
  })
})

test.each([['removed', 403], ['deleted', 404], ['busy', 412]] as const)('a channel that was %s is answered with %s, and the chats go on', async (desk, status) => {
  const { thread, message } = await report()
  const { json: chat } = await connector('POST', '', { members: [{ id: id('deniz') }] })
  sandbox.world.faults.desk = desk
  const tries = [
    connector('POST', '', { channelData: { channel: { id: sandbox.world.desk } }, activity: card('x') }), connector('POST', replies(thread), card('x')),
    connector('PUT', `${replies(thread)}/${encodeURIComponent(message)}`, card('x')), connector('GET', `/${encodeURIComponent(sandbox.world.desk)}/pagedmembers`),
    connector('GET', `/${encodeURIComponent(sandbox.world.desk)}/members/${id('deniz')}`)
  ]
  expect((await Promise.all(tries)).map(answer => answer.status)).toEqual(tries.map(() => status))
  expect((await connector('POST', replies(String(chat['id'])), card('x'))).status).toBe(201)
})
