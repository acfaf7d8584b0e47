/** What the Graph adapter sends, what it makes of the answers, and what it never does. */
import { inspect } from 'node:util'
import { Failure, type FailureCode } from '../../src/core/failure'
import { Receipt } from '../../src/core/receipt'
import { Secret } from '../../src/core/secret'
import type { Device, RecoveryKeyInfo } from '../../src/domain/device'
import { claimsIn } from '../../src/graph/failures'
import { makeGraph } from '../../src/graph/graph'
import { ProvenSession } from '../../src/identity/session'
import { makeCertificates, type Certificates } from '../fakes/certificates'
import { error, FakeGraph, ok } from '../fakes/graph'
import type { Answered } from '../fakes/https'
import { trust } from '../trust'

let certificates: Certificates
let distrust: () => void
let graph: FakeGraph
let session: ProvenSession

beforeAll(async () => {
  certificates = await makeCertificates()
  distrust = trust(certificates.ca)
})
afterAll(() => {
  distrust()
})
beforeEach(async () => {
  graph = await new FakeGraph().start(certificates)
  session = new ProvenSession({ tid: 'tenant', oid: 'ada' }, new Secret('ada-s-token'))
})
afterEach(async () => graph.stop())

const adapter = (within?: number) => makeGraph({ graphUrl: `${graph.origin}/v1.0`, within })

const id = (n: number) => `00d0d0d0-0000-4000-8000-${String(n).padStart(12, '0')}`
const device: Device = { id: id(1), name: 'ADA-1' }
const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'
const digits = '091707-241043-291038-310772-542377-213224-102663-353529'
const key: RecoveryKeyInfo = { keyId, volume: 'operatingSystem', saved: '2026-03-02T08:15:00Z', device }
const keys = '/informationProtection/bitlocker/recoveryKeys'
const one = `${keys}/${keyId.toLowerCase()}`
const pc = (n: number, more: object = {}) => ({ '@odata.type': '#microsoft.graph.device', id: `object-${n}`, deviceId: id(n), displayName: `PC-${n}`, operatingSystem: 'Windows', ...more })
const saved = (more: object = {}) => ({ id: keyId.toLowerCase(), deviceId: device.id, createdDateTime: '2026-03-02T08:15:00.0000000Z', volumeType: '1', ...more })
const receipt = (subject = keyId) => Receipt.issue('7', subject)
const read = async () => adapter().keys.read(key, session, receipt())

async function failureOf(promise: Promise<unknown>): Promise<Failure & { readonly all: string }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Failure) return Object.assign(error, { all: inspect(error, { depth: 9 }) })
    throw error
  }

  throw new Error('it worked')
}

describe('every request', () => {
  it('goes out as the person, and says who asks', async () => {
    graph.tells('/me/ownedDevices', ok({ value: [] }))
    await adapter().devices.own(session)
    expect(graph.asked[0]?.headers).toMatchObject({
      authorization: 'Bearer ada-s-token', 'user-agent': 'bitlocker-recovery-bot/0.1', 'ocp-client-name': 'bitlocker-recovery-bot', 'ocp-client-version': '0.1'
    })
    expect(graph.asked[0]?.headers['client-request-id']).toMatch(/^[\da-f-]{36}$/)
  })

  it('takes an address without a version for v1.0', async () => {
    graph.tells('/me/ownedDevices', ok({ value: [] }))
    await makeGraph({ graphUrl: graph.origin }).devices.own(session)
    expect(graph.asked[0]?.url.pathname).toBe('/v1.0/me/ownedDevices')
  })

  it('is not made once the turn has ended', async () => {
    session.end()
    expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.signedOut' })
    expect(await failureOf(read())).toMatchObject({ code: 'graph.signedOut' })
    expect(graph.asked).toHaveLength(0)
  })

  it.each<[number, FailureCode]>([
    [401, 'graph.signedOut'], [403, 'graph.forbidden'], [404, 'graph.notFound'], [429, 'graph.throttled'], [500, 'graph.down'], [502, 'graph.down'], [503, 'graph.down'], [504, 'graph.down'], [400, 'unexpected'], [302, 'unexpected']
  ])('that is answered with %i fails as %s, and tells the log neither body nor header', async (status, code) => {
    graph.tells('/me/ownedDevices', error(status, 'SomeCode', { location: 'https://elsewhere.example/' }))
    const failure = await failureOf(adapter().devices.own(session))
    expect(failure).toMatchObject({ code, cause: { status, code: 'SomeCode', requestId: 'graph-request-1' } })
    expect(failure.message).toContain(`HTTP ${status} SomeCode:`)
    expect(failure.message).toContain('graph-request-1')
    expect(failure.all).not.toMatch(/ada@|091707|ada-s-token|authorization/i)
  })

  it('that is answered by a proxy\'s page, by nothing readable or not at all fails as down', async () => {
    for (const told of [{ status: 502, body: '<html>' }, { status: 200, body: '<html>' }, { status: 200, body: 'null' }, 'drop'] as const) {
      graph.tells('/me/ownedDevices', told)
      const failure = await failureOf(adapter().devices.own(session))
      expect(failure.code).toBe('graph.down')
      expect(failure.all).not.toContain('<html>')
    }

    graph.tells('/me/ownedDevices', 'wait')
    expect(await failureOf(adapter(50).devices.own(session))).toMatchObject({ code: 'graph.down' })
  })

  it('carries the token to no other host', async () => {
    const other = await new FakeGraph().start(certificates)
    other.tells('/me/ownedDevices', ok({ value: [] }))
    for (const next of [`${other.origin}/v1.0/me/ownedDevices`, 'https://graph.microsoft.com/v1.0/me/ownedDevices', `${graph.origin}.elsewhere.example/v1.0/`, `${graph.origin}@elsewhere.example/v1.0/`]) {
      graph.tells('/me/ownedDevices', ok({ 'value': [], '@odata.nextLink': next }))
      expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.down' })
    }

    graph.tells('/me/ownedDevices', { status: 307, headers: { location: `${other.origin}/v1.0/me/ownedDevices` } })
    await failureOf(adapter().devices.own(session))
    expect(other.asked).toHaveLength(0)
    await other.stop()
  })
})

describe('a claims challenge', () => {
  const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}'
  const header = (value: string) => `Bearer realm="", authorization_uri="https://login.example/common/oauth2/authorize?a=b,c", error="insufficient_claims", claims="${value}"`

  it('is decoded for the sign-in page', async () => {
    graph.tells('/me/ownedDevices', error(401, 'InvalidAuthenticationToken', { 'www-authenticate': header(Buffer.from(claims).toString('base64')) }))
    expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.challenged', claims })
  })

  it('is none when it cannot be read', () => {
    expect(claimsIn(header(Buffer.from(claims).toString('base64url')))).toBe(claims)
    expect(claimsIn(`Bearer claims=${Buffer.from(claims).toString('base64url')}`)).toBe(claims)
    for (const value of ['', 'Bearer realm=""', 'Bearer error="claims=\\"e30=\\""', header('nonsense'), header(Buffer.from('[1]').toString('base64'))]) expect(claimsIn(value)).toBeUndefined()
  })
})

describe('waiting', () => {
  const busy = (after?: string): Answered => error(429, 'TooManyRequests', after === undefined ? {} : { 'retry-after': after })

  it('is done once, and only when Graph asks for a short wait', async () => {
    graph.tells('/me/ownedDevices', busy('0.01'), ok({ value: [pc(1)] }))
    expect(await adapter().devices.own(session)).toHaveLength(1)
    graph.tells('/me/ownedDevices', busy('0'))
    expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.throttled' })
    expect(graph.asked).toHaveLength(4)
  })

  it.each(['2.128', '60', undefined, new Date(Date.now() + 60_000).toUTCString(), 'soon'])('is not done for Retry-After %s', async after => {
    graph.tells('/me/ownedDevices', busy(after))
    expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.throttled' })
    expect(graph.asked).toHaveLength(1)
  })

  it.each([429, 503, 504])('is never done for the reading of a key (%i)', async status => {
    graph.tells(one, error(status, 'Busy', { 'retry-after': '0' }))
    await failureOf(read())
    expect(graph.asked).toHaveLength(1)
  })
})

describe('the person\'s PCs', () => {
  it('are the Windows ones with a device id, from all pages', async () => {
    const strangers = [pc(2, { operatingSystem: 'iOS' }), pc(3, { deviceId: null }), pc(4, { operatingSystem: null }), pc(9, { '@odata.type': '#microsoft.graph.application' }), null]
    const second = { value: [pc(5, { operatingSystem: 'WINDOWS', deviceId: id(5).toUpperCase() })] }
    const first = { 'value': [pc(1), ...strangers], '@odata.nextLink': `${graph.origin}/v1.0/me/ownedDevices?$select=id&$skiptoken=2` }
    graph.tells('/me/ownedDevices', asked => ok(asked.url.searchParams.has('$skiptoken') ? second : first))
    const devices = await adapter().devices.own(session)
    expect(devices.map(({ id, name }) => [id, name])).toEqual([[id(1), 'PC-1'], [id(5), 'PC-5']])
    expect(graph.asked[0]?.url.searchParams.get('$select')).toBe('id,deviceId,displayName,operatingSystem,manufacturer,model,approximateLastSignInDateTime')
  })

  it.each([
    ['Dell Inc.', 'Latitude 7440', 'Dell Latitude 7440'],
    ['LENOVO', 'ThinkPad  T14 Gen 4', 'Lenovo ThinkPad T14 Gen 4'],
    ['HP', 'HP EliteBook 840', 'HP EliteBook 840'],
    ['Microsoft Corporation', 'Surface Pro 9', 'Microsoft Surface Pro 9'],
    ['ASUSTeK COMPUTER INC.', 'To Be Filled By O.E.M.', 'ASUSTeK'],
    ['System manufacturer', 'System Product Name', undefined],
    [null, 'Latitude 7440', 'Latitude 7440'],
    [null, null, undefined]
  ])('of %s, %s are called %s', async (manufacturer, model, called) => {
    graph.tells('/me/ownedDevices', ok({ value: [pc(1, { manufacturer, model, approximateLastSignInDateTime: '2026-03-01T00:00:00Z' })] }))
    expect(await adapter().devices.own(session)).toEqual([{ id: id(1), name: 'PC-1', model: called, lastSeen: '2026-03-01T00:00:00Z' }])
  })

  it('are not read for ever', async () => {
    graph.tells('/me/ownedDevices', ok({ 'value': [pc(1)], '@odata.nextLink': `${graph.origin}/v1.0/me/ownedDevices?$skiptoken=1` }))
    expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.down' })
    expect(graph.asked).toHaveLength(20)
  })

  it('are not taken from an answer without a list', async () => {
    graph.tells('/me/ownedDevices', ok({}))
    expect(await failureOf(adapter().devices.own(session))).toMatchObject({ code: 'graph.down' })
  })
})

describe('whether the person\'s PCs are encrypted', () => {
  const managed = '/me/managedDevices'
  const enrolled = (n: number, isEncrypted: unknown) => ({ '@odata.type': '#microsoft.graph.managedDevice', id: `intune-${n}`, azureADDeviceId: id(n).toUpperCase(), isEncrypted })
  const logged: Array<readonly [object, string]> = []
  const quiet = () => makeGraph({ graphUrl: `${graph.origin}/v1.0`, log: { debug: (fields, message) => void logged.push([fields, message]), warn() { throw new Error('nothing to mend') } } })
  beforeEach(() => {
    logged.length = 0
  })

  it('is told by Intune, from all pages, by the PCs\' device ids', async () => {
    const second = { value: [enrolled(2, false)] }
    const first = { 'value': [enrolled(1, true)], '@odata.nextLink': `${graph.origin}/v1.0${managed}?$skiptoken=2` }
    graph.tells(managed, asked => ok(asked.url.searchParams.has('$skiptoken') ? second : first))
    expect(await adapter().devices.encryption(session)).toEqual(new Map([[id(1), true], [id(2), false]]))
    expect(decodeURIComponent(graph.asked[0]?.url.search ?? '')).toBe('?$select=azureADDeviceId,isEncrypted')
  })

  it('is not known of what Intune does not name, says in another way, or says twice and differently', async () => {
    graph.tells(managed, ok({ value: [
      enrolled(1, 'true'), enrolled(2, null), { isEncrypted: true }, { azureADDeviceId: '', isEncrypted: true }, null, 'x', enrolled(3, true), enrolled(3, false), enrolled(4, true), enrolled(4, true)
    ] }))
    expect(await adapter().devices.encryption(session)).toEqual(new Map([[id(4), true]]))
  })

  it.each([400, 403, 404, 429, 500, 503, 302])('is not known when Graph answers %i; one line in the log tells why', async status => {
    graph.tells(managed, error(status, 'SomeCode', { location: 'https://elsewhere.example/' }))
    expect(await quiet().devices.encryption(session)).toEqual(new Map())
    expect(logged.filter(([, message]) => message.includes('encrypted'))).toEqual([[{ code: expect.stringMatching(/^(graph\.|unexpected)/) as unknown, why: expect.stringContaining('SomeCode') as unknown }, 'Graph does not tell which PCs are encrypted']])
    expect(inspect(logged, { depth: 9 })).not.toMatch(/ada@|091707|ada-s-token/)
  })

  it.each([['no list', ok({})], ['no answer', 'drop'], ['no JSON', { status: 200, body: '<html>' }]] as const)('is not known from %s', async (_, told) => {
    graph.tells(managed, told)
    expect(await adapter().devices.encryption(session)).toEqual(new Map())
  })

  it('is not known where half of it is missing', async () => {
    graph.tells(managed, asked => asked.url.searchParams.has('$skiptoken') ? error(500, 'Down') : ok({ 'value': [enrolled(1, true)], '@odata.nextLink': `${graph.origin}/v1.0${managed}?$skiptoken=2` }))
    expect(await adapter().devices.encryption(session)).toEqual(new Map())
  })

  it('is asked for again by a person who is signed out or challenged', async () => {
    graph.tells(managed, error(401, 'InvalidAuthenticationToken'))
    expect(await failureOf(adapter().devices.encryption(session))).toMatchObject({ code: 'graph.signedOut' })
    graph.tells(managed, error(401, 'InvalidAuthenticationToken', { 'www-authenticate': `Bearer error="insufficient_claims", claims="${Buffer.from('{"access_token":{}}').toString('base64')}"` }))
    expect(await failureOf(adapter().devices.encryption(session))).toMatchObject({ code: 'graph.challenged', claims: '{"access_token":{}}' })
    session.end()
    graph.asked.length = 0
    expect(await failureOf(adapter().devices.encryption(session))).toMatchObject({ code: 'graph.signedOut' })
    expect(graph.asked).toHaveLength(0)
  })
})

describe('the keys of PCs', () => {
  it('are asked for by device id, one list each, and never with digits', async () => {
    graph.tells(keys, asked => ok({ value: [saved({ deviceId: /'(.*)'/.exec(asked.url.searchParams.get('$filter') ?? '')?.[1] })] }))
    const devices = Array.from({ length: 20 }, (_, n): Device => ({ id: id(n), name: `PC-${n}` }))
    const found = await adapter().keys.of(devices, session)
    expect(found.map(info => info.device)).toEqual(devices)
    expect(found[0]).toEqual({ keyId, volume: 'operatingSystem', saved: '2026-03-02T08:15:00.0000000Z', device: devices[0] })
    expect(graph.asked.map(({ url }) => url.searchParams.get('$filter') ?? '').sort((a, b) => a.localeCompare(b))).toEqual(devices.map(({ id }) => `deviceId eq '${id}'`))
    expect(graph.asked.every(({ url }) => [...url.searchParams.keys()].join(',') === '$filter')).toBe(true)
  })

  it.each([['1', 'operatingSystem'], [1, 'operatingSystem'], ['operatingSystemVolume', 'operatingSystem'], [2, 'data'], ['fixedDataVolume', 'data'], ['3', 'removable'], ['RemovableDataVolume', 'removable'], ['4', 'unknown'], [null, 'unknown'], ['constructor', 'unknown']])('of volume %j are of volume %s', async (volumeType, volume) => {
    graph.tells(keys, ok({ value: [saved({ volumeType })] }))
    expect(await adapter().keys.of([device], session)).toMatchObject([{ volume }])
  })

  it('of another PC are dropped, as are those without a Key ID', async () => {
    graph.tells(keys, ok({ value: [saved({ deviceId: id(2) }), saved({ deviceId: undefined }), saved({ id: 'no guid' }), null, saved({ deviceId: device.id.toUpperCase() })] }))
    expect(await adapter().keys.of([device], session)).toHaveLength(1)
  })

  it('are not asked for by something that is no device id', async () => {
    await failureOf(adapter().keys.of([{ id: '\' or \'\' eq \'', name: 'PC' }], session))
    expect(graph.asked).toHaveLength(0)
  })

  it('are none when there is no PC', async () => {
    expect(await adapter().keys.of([], session)).toEqual([])
  })
})

describe('the digits of a key', () => {
  it.each([['flat', saved({ key: digits })], ['wrapped', { value: saved({ key: digits }) }], ['bare', { key: digits }]])('are read from a %s answer', async (_, body) => {
    graph.tells(one, ok(body))
    const secret = await read()
    expect(secret.reveal()).toBe(digits)
    expect(graph.asked.map(({ url }) => url.pathname + url.search)).toEqual([`/v1.0${one}?$select=key`])
  })

  it('are not even asked for with a receipt for another key', async () => {
    graph.tells(one, ok({ key: digits }))
    expect(await failureOf(adapter().keys.read(key, session, receipt('5290B6C0-B17A-497A-8552-272CC30E80D4')))).toMatchObject({ code: 'unexpected' })
    expect(await failureOf(adapter().keys.read({ ...key, keyId: '../../me' }, session, receipt('../../me')))).toMatchObject({ code: 'unexpected' })
    expect(graph.asked).toHaveLength(0)
  })

  it.each([
    ['another key', saved({ id: '5290b6c0-b17a-497a-8552-272cc30e80d4', key: digits })],
    ['the key of another PC', saved({ deviceId: id(2), key: digits })],
    ['no digits', saved()],
    ['wrong digits', saved({ key: digits.replace('091707', '091708') })],
    ['too few digits', saved({ key: digits.slice(7) })],
    ['digits and something more', saved({ key: `${digits}-000011` })],
    ['a number', saved({ key: 91_707 })],
    ['nothing', {}]
  ])('are not taken from an answer with %s', async (_, body) => {
    graph.tells(one, ok(body))
    const failure = await failureOf(read())
    expect(failure.code).toBe('key.malformed')
    expect(failure.message).toContain(keyId)
    expect(failure.all).not.toMatch(/241043|291038/)
  })
})
