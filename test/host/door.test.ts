/** What comes to the bot's door and is not let in. */
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { inspect } from 'node:util'
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { ChannelAuthentication, type ChannelSettings } from '../../src/host/authentication'
import { longestBody } from '../../src/host/guard'
import { card } from './card'
import { appId, FakeChannel, issuer, strangersKey, tenantId } from './fakeChannel'
import { Rig } from './rig'

const rig = new Rig()
const otherTenant = '99999999-9999-4999-8999-999999999999'
const printed: unknown[][] = []

beforeAll(async () => {
  await rig.start()
  for (const way of ['error', 'warn', 'log'] as const) jest.spyOn(console, way).mockImplementation((...words: unknown[]) => printed.push(words))
})
afterAll(async () => rig.stop())
beforeEach(() => {
  rig.forget()
})
afterEach(() => {
  expect(printed.splice(0)).toEqual([])
})

const nothingHappened = (): void => {
  expect(rig.heard).toEqual([])
  expect(rig.channel.sent).toEqual([])
}

/** A token of Entra, signed with the key its metadata publishes. */
const entra = async (tid: string, claims: object) =>
  rig.channel.token({ iss: `https://login.microsoftonline.com/${tid}/v2.0`, tid, ver: '2.0', serviceurl: undefined, ...claims }, { kid: 'entra' })

test('a good activity is let in', async () => {
  expect((await rig.say()).status).toBe(200)
  expect(rig.heard).toHaveLength(1)
})

describe('a token', () => {
  const { channel } = rig
  const refused: Array<[string, () => Promise<string>]> = [
    ['that is missing', async () => ''],
    ['that is garbage', async () => 'abc'],
    ['that only looks like one', async () => 'a.b.c'],
    ['for another audience', async () => channel.token({ aud: otherTenant })],
    ['that has ended', async () => channel.token({}, { seconds: -1000 })],
    ['that never ends', async () => channel.token({ exp: undefined })],
    ['that is not valid yet', async () => channel.token({ nbf: Math.floor(Date.now() / 1000) + 1000 })],
    ['signed with a key nobody knows', async () => channel.token({}, { kid: 'unknown' })],
    ['signed by a stranger in the name of the channel’s key', async () => channel.token({}, { key: strangersKey })],
    ['signed with a secret', async () => channel.token({}, { key: randomBytes(32), alg: 'HS256' })],
    ['that is not signed', async () => unsigned()],
    ['for another service URL', async () => channel.token({ serviceurl: 'https://elsewhere.example/' })],
    ['that ends after the longest that is read', async () => channel.token({ padding: 'x'.repeat(8192) })],
    ['of an employee for the bot, as Teams’ sign-in makes it', async () => entra(tenantId, { azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' })],
    ['in which the bot is audience and client, of our tenant', async () => entra(tenantId, { azp: appId })],
    ['in which the bot is audience and client, of another tenant', async () => entra(otherTenant, { azp: appId })],
    ['of the bot itself for the channel', async () => entra(tenantId, { aud: 'https://api.botframework.com', appid: appId, ver: '1.0' })],
    ['of the channel’s name in Entra’s key', async () => channel.token({}, { kid: 'entra' })],
    ['with a header of another kind', async () => `${(await channel.token())} trailing`]
  ]
  test.each(refused)('%s gets 401', async (_name, token) => {
    const { status, text } = await rig.say({}, { token: await token() })
    expect({ status, text }).toEqual({ status: 401, text: '' })
    nothingHappened()
  })
})

const unsigned = (): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', kid: 'channel' })}.${part({ iss: issuer, aud: appId, serviceurl: rig.channel.serviceUrl, exp: 9e9 })}.${createHmac('sha256', 'x').digest('base64url')}`
}

test.each([
  ['of a channel the key does not vouch for', { channelId: 'webchat' }, 401],
  ['that asks for another validator by its channel', { channelId: 'AseChannel' }, 401],
  ['without a channel', { channelId: undefined }, 401],
  ['with an empty channel', { channelId: '' }, 401],
  ['without a service URL', { serviceUrl: undefined }, 401],
  ['with an empty service URL', { serviceUrl: '' }, 401],
  ['with a service URL that is no text', { serviceUrl: ['https://smba.trafficmanager.net/'] }, 401],
  ['of another tenant', { conversation: { id: 'c', conversationType: 'personal', tenantId: otherTenant } }, 403],
  ['of another tenant by its channel data', { channelData: { tenant: { id: otherTenant } } }, 403],
  ['of no tenant', { conversation: { id: 'c', conversationType: 'personal' }, channelData: {} }, 403],
  ['of nobody Entra knows', { from: { id: '29:x', name: 'X' } }, 403],
  ['of somebody whose id is no GUID', { from: { id: '29:x', aadObjectId: 'victim' } }, 403],
  ['without a sender', { from: undefined }, 403],
  ['without a conversation', { conversation: undefined }, 403],
  ['without an id', { id: undefined }, 403],
  ['with an endless id', { id: 'x'.repeat(1001) }, 403],
  ['that wants its answers collected', { deliveryMode: 'expectReplies' }, 403]
])('an activity %s is refused', async (_name, more, status) => {
  expect(await rig.say(more)).toMatchObject({ status, text: '' })
  nothingHappened()
  expect(rig.logged.join('')).not.toContain('hello')
})

test('another channel is refused, though the key vouches for it', async () => {
  expect((await rig.say({ channelId: 'webchat' }, { token: await rig.channel.token({}, { kid: 'both' }) })).status).toBe(403)
  nothingHappened()
})

test('a service URL of another host is refused, though the token names it, and never contacted', async () => {
  const elsewhere = new FakeChannel()
  await elsewhere.listen()
  const { serviceUrl } = elsewhere
  rig.does = async out => out.post(card('x'), 's')
  expect((await rig.say({ serviceUrl }, { token: await rig.channel.token({ serviceurl: serviceUrl }) })).status).toBe(403)
  const out = rig.host.channel.to({ serviceUrl, conversation: 'c', bot: { id: 'b' }, user: 'u', tenant: tenantId })
  await expect(out.post(card('x'), 's')).rejects.toMatchObject({ code: 'channel.down' })
  await expect(rig.host.channel.postToTeam(serviceUrl, '19:x', card('x'), 's')).rejects.toMatchObject({ code: 'channel.down' })
  expect(elsewhere.sent).toEqual([])
  nothingHappened()
  await elsewhere.close()
})

describe('a body', () => {
  const gzip = { 'content-encoding': 'gzip' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
  test.each([
    ['of gzip garbage', 415, { headers: gzip, body: 'garbage' }],
    ['of a form', 415, { headers: form, body: 'type=message' }],
    ['of several parts', 415, { headers: multipart, body: '--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\n{}\r\n--x--' }],
    ['of plain text', 415, { headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ['of something like JSON', 415, { headers: { 'content-type': 'application/jsonp' }, body: '{}' }],
    ['that is broken JSON', 400, { body: '{' }],
    ['that is a list', 400, { body: '[1]' }],
    ['that is a number', 400, { body: '1' }],
    ['that is null', 400, { body: 'null' }],
    ['without a type', 400, { body: '{}' }],
    ['whose type is no text', 400, { body: '{"type":1}' }],
    ['whose type is inherited', 400, { body: '{"__proto__":{"type":"message"}}' }],
    ['that is empty', 400, { body: '' }]
  ])('%s gets %i', async (_name, status, posting) => {
    expect(await rig.post(undefined, posting)).toMatchObject({ status, text: '' })
    nothingHappened()
    expect((await rig.say()).status).toBe(200)
  })

  test('with a text of 1 MB gets 413', async () => {
    expect(await rig.say({ text: 'x'.repeat(1024 * 1024) })).toMatchObject({ status: 413, text: '' })
    nothingHappened()
  })

  test('with the longest message Teams knows is heard, cut to 2,000 characters', async () => {
    const text = '語'.repeat(50_000)
    expect((await rig.say({ text, attachments: [{ contentType: 'text/html', content: text }] })).status).toBe(200)
    expect(rig.heard).toMatchObject([{ kind: 'said', text: '語'.repeat(2000) }])
  })

  test('in chunks is counted while it is read', async () => {
    const head = `POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\nauthorization: Bearer ${await rig.channel.token()}\r\nconnection: close\r\n\r\n`
    const chunk = `10000\r\n${'x'.repeat(0x1_00_00)}\r\n`
    expect(await raw(head + chunk.repeat(longestBody / 0x1_00_00 + 1) + '0\r\n\r\n')).toMatch(/^HTTP\/1.1 413 /)
    nothingHappened()
  })

  test.each([['', 411], ['content-length: 1000000000\r\n', 413], ['content-length: 10\r\ncontent-encoding: gzip\r\n', 415]])('announced as %j is not waited for', async (more, status) => {
    const answer = await raw(`POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${more}\r\n`, false)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\r\nconnection: close\r\n`, 'is'))
    nothingHappened()
  })
})

/** `end`: whether the sender says that no more will come. */
async function raw(request: string, end = true): Promise<string> {
  const socket = connect(Number(new URL(rig.address).port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  socket.write(request)
  if (end) socket.end()
  await once(socket, 'close')
  return Buffer.concat(chunks).toString()
}

test('ten thousand made-up tenants leave nothing behind', async () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { ToBotFromBotOrEmulatorTokenValidationParameters: parameters } = require('botframework-connector/lib/auth/tokenValidationParameters') as { ToBotFromBotOrEmulatorTokenValidationParameters: { issuer: string[] } }
  const before = parameters.issuer.length
  const token = (n: number): string => {
    const [head, body] = [{ alg: 'RS256', kid: 'k' }, { iss: `https://sts.windows.net/tenant-${n}/`, tid: `tenant-${n}`, aud: appId, azp: appId, ver: '2.0' }].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    return `${head}.${body}.c2lnbmF0dXJl`
  }
  const headers = { 'content-type': 'application/json', 'content-length': '2' }
  for (let n = 0; n < 10_000; n++) expect(rig.host.guard({ headers: { ...headers, authorization: `Bearer ${token(n)}` } } as IncomingMessage)).toBe(401)
  for (let n = 0; n < 100; n++) expect((await rig.say({}, { token: token(n) })).status).toBe(401)
  expect(parameters.issuer).toHaveLength(before)
})

describe('a token that was verified', () => {
  afterEach(() => {
    jest.useRealTimers()
  })

  test('is not remembered beyond its end, within the five minutes a clock may be wrong', async () => {
    const token = await rig.channel.token({}, { seconds: -200 })
    expect((await rig.say({}, { token })).status).toBe(200)
    jest.useFakeTimers({ now: Date.now() + 101_000, doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] })
    expect((await rig.say({}, { token })).status).toBe(401)
  })

  test('does not serve for another channel or service URL', async () => {
    const token = await rig.channel.token()
    expect((await rig.say({}, { token })).status).toBe(200)
    expect((await rig.say({ channelId: 'webchat' }, { token })).status).toBe(401)
    expect((await rig.say({ serviceUrl: rig.channel.serviceUrl.replace('emea', 'apac') }, { token })).status).toBe(401)
  })
})

test('while the channel’s keys cannot be read nobody is let in, and afterwards they are', async () => {
  const fresh = await new Rig().start()
  fresh.channel.keysDown = true
  expect(await fresh.say()).toMatchObject({ status: 503, text: '' })
  fresh.channel.keysDown = false
  expect((await fresh.say()).status).toBe(200)
  await fresh.stop()
})

test('the SDK holds no secret, even when it is handed the whole configuration', () => {
  const authentication = new ChannelAuthentication(appId, { ...rig.channel.settings, MicrosoftAppPassword: 'hunter2' } as ChannelSettings)
  expect(inspect(authentication, { depth: null, showHidden: true })).not.toContain('hunter2')
})

describe('the SDK alone', () => {
  const sdk = () => new ConfigurationBotFrameworkAuthentication({ ...rig.channel.settings, MicrosoftAppId: appId }, {
    isValidAppId: async id => id === appId, isAuthenticationDisabled: async () => false, createCredentials: async () => ({ signRequest: async request => request })
  })
  const authenticate = async (token: string, more = {}) => sdk().authenticateRequest(rig.channel.activity(more) as never, `Bearer ${token}`)

  test('prints its key when a signature is forged, and names it no matter of authentication', async () => {
    await expect(authenticate(await rig.channel.token({}, { key: strangersKey }))).rejects.not.toHaveProperty('statusCode')
    expect(printed.splice(0).join(' ')).toContain('BEGIN RSA PUBLIC KEY')
  })

  test('lets a token of any tenant in that has the bot as audience and client', async () => {
    await expect(authenticate(await entra(otherTenant, { azp: appId }), { serviceUrl: 'https://elsewhere.example/' })).resolves.toBeDefined()
  })

  test('does not compare the service URL when there is none', async () => {
    await expect(authenticate(await rig.channel.token(), { serviceUrl: undefined })).resolves.toBeDefined()
  })
})
