/** Sending when the channel misbehaves: nothing is lost that can be saved, and nothing appears twice. */
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { Failure } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { Unsure } from '../../src/host/channel'
import { makeConnector, type Connector } from '../../src/host/connector'
import { Unanswered } from '../../src/host/exchange'
import { cardMessage } from '../../src/host/outgoing'
import { makeRemembered } from '../../src/host/remembered'
import { pauseBefore } from '../../src/host/retry'
import { allowOnly } from '../../src/host/serviceUrl'
import type { Address } from '../../src/ports'
import { card } from './card'
import { appId, employee, FakeChannel, tenantId, type Trouble } from './fakeChannel'

const channel = new FakeChannel()
const pauses: number[] = []
const bearer = 'the-token-of-the-bot'
const message = cardMessage(card('top secret'), 'A new message')
let connector: Connector
let to: Address

const connect = (more: Partial<Parameters<typeof makeConnector>[0]> = {}): Connector => makeConnector({
  appId, tenantId, token: async () => new Secret(bearer), allows: () => true, timeout: 200, pause: async ms => pauses.push(ms), ...more
})

beforeAll(async () => {
  await channel.listen()
  connector = connect()
  to = { serviceUrl: channel.serviceUrl, conversation: 'a:chat', bot: { id: `28:${appId}` }, user: '29:employee', tenant: tenantId }
})
afterAll(async () => {
  connector.close()
  await channel.close()
})
beforeEach(() => {
  channel.sent.length = 0
  channel.troubles.length = 0
  pauses.length = 0
})

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work
  } catch (error) {
    return error as Failure
  }
  throw new Error('it did not fail')
}

const cut: Trouble = {}
const hang: Trouble = { hang: true }
const twice = { post: [1, 'rejects'], put: [2, 'resolves'] } as const
const both = { post: [2, 'resolves'], put: [2, 'resolves'] } as const
const never = { post: [1, 'rejects'], put: [1, 'rejects'] } as const

describe.each<[string, Trouble, { post: readonly [number, string], put: readonly [number, string] }]>([
  ['refuses for now (429)', { status: 429 }, both],
  ['refuses for now and says how long (429, Retry-After)', { status: 429, headers: { 'retry-after': '2' } }, both],
  ['refuses for now (412)', { status: 412 }, both],
  ['may have taken it (502)', { status: 502 }, twice],
  ['may have taken it (503)', { status: 503 }, twice],
  ['may have taken it (504)', { status: 504 }, twice],
  ['is cut off', cut, twice],
  ['does not answer in time', hang, twice],
  ['answers endlessly', { status: 200, body: 'x'.repeat(100_000) }, twice],
  ['refuses for good (400)', { status: 400 }, never],
  ['refuses for good (401)', { status: 401 }, never],
  ['refuses for good (403)', { status: 403 }, never],
  ['refuses for good (404)', { status: 404 }, never],
  ['breaks (500)', { status: 500 }, never],
  ['sends elsewhere (307)', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }, never],
  ['asks for more patience than there is (429)', { status: 429, headers: { 'retry-after': '60' } }, never]
])('a channel that %s', (_name, trouble, expected) => {
  test.each([
    ['a new message', 'post', async () => connector.send(to, message)],
    ['an update', 'put', async () => connector.update(to, 'm-1', message)],
    ['a new chat', 'post', async () => connector.chat(channel.serviceUrl, { tid: tenantId, oid: employee })]
  ] as const)(`gets %s as often as is safe`, async (_what, method, work) => {
    channel.troubles.push(trouble)
    const [times, ends] = expected[method]
    if (ends === 'rejects') expect(await failureOf(work())).toMatchObject({ name: 'Failure', code: 'channel.down' })
    else await work()
    expect(channel.sent).toHaveLength(times)
  })
})

test.each<[string, boolean, Trouble]>([
  ['is cut off', true, cut], ['does not answer in time', true, hang], ['answers endlessly', true, { status: 200, body: 'x'.repeat(100_000) }],
  ['breaks (500)', true, { status: 500 }], ['may have taken it (504)', true, { status: 504 }],
  ['refuses for good (404)', false, { status: 404 }], ['asks for more patience than there is', false, { status: 429, headers: { 'retry-after': '60' } }]
])('of a channel that %s it is said that a message may stand there all the same: %s', async (_name, unsure, trouble) => {
  channel.troubles.push(trouble)
  expect(await failureOf(connector.send(to, message)) instanceof Unsure).toBe(unsure)
})

test('a list of members that does not end is given up, and nothing may have been done', async () => {
  for (let n = 0; n < 4; n++) channel.troubles.push({ status: 200, body: 'x'.repeat(1_100_000) })
  const failure = await failureOf(connector.members(channel.serviceUrl, '19:desk'))
  expect([failure.code, failure instanceof Unsure]).toEqual(['channel.down', false])
  expect(channel.sent).toHaveLength(4)
})

test('after four tries it is enough', async () => {
  for (let n = 0; n < 9; n++) channel.troubles.push({ status: 429 })
  const failure = await failureOf(connector.send(to, message))
  expect(failure.message).toBe('sending a message: the channel answered 429 (attempt 4)')
  expect(channel.sent).toHaveLength(4)
  expect(pauses).toHaveLength(3)
})

test('a thread and a typing indicator are not sent twice either', async () => {
  channel.troubles.push({ status: 502 }, { status: 429 })
  await failureOf(connector.startThread(channel.serviceUrl, '19:desk', message))
  await failureOf(connector.typing(to))
  expect(channel.sent).toHaveLength(2)
})

test('a channel that was not reached is tried again, even with a new message', async () => {
  const free = createTcpServer().listen(0, '127.0.0.1')
  await once(free, 'listening')
  const { port } = free.address() as AddressInfo
  free.close()
  await once(free, 'close')
  const failure = await failureOf(connector.send({ ...to, serviceUrl: `http://127.0.0.1:${port}/` }, message))
  expect(failure.message).toBe('sending a message: the channel did not answer: ECONNREFUSED (attempt 4)')
})

test('an answer that is no HTTP, or begins and never ends, is a failure', async () => {
  const answers = ['nonsense\r\n\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{']
  const open = new Set<Socket>()
  const server: Server = createTcpServer(socket => {
    open.add(socket)
    socket.on('error', error => error)
    socket.once('data', () => socket.write(answers.shift() ?? ''))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const there = { ...to, serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
  expect((await failureOf(connector.send(there, message))).message).toContain('HPE_')
  expect((await failureOf(connector.send(there, message))).message).toContain('nothing within 200 ms')
  for (const socket of open) socket.destroy()
  server.close()
})

test.each([
  ['{"id":"m-7"}', 'm-7'], ['{"id":7}', undefined], ['{}', undefined], ['[]', undefined], ['null', undefined], ['', undefined], ['<html>', undefined]
])('the id in the answer %s is %s', async (body, id) => {
  channel.troubles.push({ status: 200, body })
  expect(await connector.send(to, message)).toBe(id)
})

test('a failure holds neither token nor card nor what the channel said', async () => {
  for (const trouble of [{ status: 403 }, cut, hang, { status: 200, body: 'x'.repeat(100_000) }]) {
    channel.troubles.push(trouble)
    const { message: operator, stack, cause } = await failureOf(connector.send(to, message))
    for (const secret of [bearer, 'top secret', 'what the channel says', 'xxx']) expect(JSON.stringify([operator, stack, cause])).not.toContain(secret)
  }
})

test('without a token nothing is sent', async () => {
  const poor = connect({ token: () => Promise.reject(new Failure('signIn.down', 'no token service')) })
  expect(await failureOf(poor.send(to, message))).toMatchObject({ code: 'channel.down', cause: { code: 'signIn.down' } })
  expect(channel.sent).toEqual([])
  poor.close()
})

test('ids cannot leave their place in the address', async () => {
  await connector.update({ ...to, serviceUrl: `${channel.serviceUrl}?a=b#c`, conversation: '../../x?y=/#' }, '../z', message)
  expect(channel.sent[0]?.path).toBe('/emea/v3/conversations/..%2F..%2Fx%3Fy%3D%2F%23/activities/..%2Fz')
})

test('a connection is used again', async () => {
  const before = await channel.connections()
  for (let n = 0; n < 5; n++) await connector.send(to, message)
  expect(await channel.connections()).toBeLessThanOrEqual(before + 1)
})

describe('a pause', () => {
  const reply = (status: number, retryAfter?: string) => ({ status, retryAfter, body: '' })

  test('doubles, with jitter', () => {
    expect([1, 2, 3, 4].map(tries => pauseBefore(tries, 'POST', reply(429), () => 0))).toEqual([500, 1000, 2000, undefined])
    expect([1, 2, 3].map(tries => pauseBefore(tries, 'POST', reply(429), () => 0.5))).toEqual([750, 1500, 3000])
  })

  test.each([['3', 3000], ['0', 500], ['-1', 500], ['soon', 500], ['NaN', 500], ['9', undefined], ['Infinity', 500]])('after Retry-After: %s is %s', (retryAfter, ms) => {
    expect(pauseBefore(1, 'POST', reply(429, retryAfter), () => 0)).toBe(ms)
  })

  test('may be asked for as a date', () => {
    const ms = pauseBefore(1, 'PUT', reply(503, new Date(Date.now() + 5000).toUTCString()), () => 0)
    expect(ms).toBeGreaterThan(3000)
    expect(ms).toBeLessThanOrEqual(5000)
  })

  test('comes before a new message only when the last certainly did not arrive', () => {
    expect(pauseBefore(1, 'POST', new Unanswered('ECONNREFUSED', true))).toBeDefined()
    expect(pauseBefore(1, 'POST', new Unanswered('ECONNRESET', false))).toBeUndefined()
    expect(pauseBefore(1, 'PUT', new Unanswered('ECONNRESET', false))).toBeDefined()
  })
})

describe('the allowed hosts', () => {
  const allows = allowOnly(['smba.trafficmanager.net', '*.botframework.com', 'localhost:4001', '127.0.0.1', '[::1]:9'])

  test.each([
    'https://smba.trafficmanager.net/emea/', 'https://SMBA.trafficmanager.net:443', 'https://x.botframework.com/', 'https://a.b.botframework.com/',
    'http://localhost:4001/', 'https://localhost:4001/', 'http://127.0.0.1/', 'http://[::1]:9/'
  ])('include %s', url => {
    expect(allows(url)).toBe(true)
  })

  test.each([
    'http://smba.trafficmanager.net/', 'https://smba.trafficmanager.net:8443/', 'https://smba.trafficmanager.net.evil.example/', 'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/', 'https://user:pass@smba.trafficmanager.net/', 'https://botframework.com/', 'https://evilbotframework.com/',
    'http://x.botframework.com/', 'http://localhost/', 'http://localhost:4002/', 'http://localhost.:4001/', 'ftp://localhost:4001/', 'file:///etc/passwd', 'data:,x', 'smba.trafficmanager.net', '', '//smba.trafficmanager.net'
  ])('do not include %s', url => {
    expect(allows(url)).toBe(false)
  })

  test('are none when none is listed', () => {
    expect(allowOnly([])('https://smba.trafficmanager.net/')).toBe(false)
  })
})

describe('what is remembered', () => {
  test('is forgotten when its time has come', () => {
    let now = 1000
    const remembered = makeRemembered<string>(10, () => now)
    remembered.set('a', 'A', 2000)
    remembered.set('over', 'B', 1000)
    expect([remembered.get('a'), remembered.get('over'), remembered.size]).toEqual(['A', undefined, 1])
    now = 2000
    expect([remembered.get('a'), remembered.size]).toEqual([undefined, 0])
  })

  test('makes room by forgetting the oldest', () => {
    const remembered = makeRemembered<number>(3, () => 0)
    for (let n = 0; n < 10; n++) remembered.set(`k${n}`, n, 1)
    expect(remembered.size).toBe(3)
    expect([6, 7, 8, 9].map(n => remembered.get(`k${n}`))).toEqual([undefined, 7, 8, 9])
  })
})
