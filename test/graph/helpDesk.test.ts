/** What IT's questions look like on the way to Graph, what is made of the answers, and what is never asked. */
import { setTimeout as pause } from 'node:timers/promises'
import { inspect } from 'node:util'
import { Failure, type FailureCode } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { makePost } from '../../src/graph/client'
import { makeGraph } from '../../src/graph/graph'
import { ProvenSession } from '../../src/identity/session'
import type { HelpDesk } from '../../src/ports'
import { makeCertificates, type Certificates } from '../fakes/certificates'
import { error, FakeGraph, ok } from '../fakes/graph'
import { trust } from '../trust'
import { described, mistakesIn } from './official'

const guid = (kind: string, n: number) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
const pcId = (n: number) => guid('00d0d0d0', n)
const tid = guid('7e0a1d52', 1)
const ada = { tid, oid: guid('000a11ce', 1) }
const ben = { tid, oid: guid('000a11ce', 2) }
const device = { id: pcId(1), name: 'PC-1' }
const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'
const fields = 'id,deviceId,displayName,operatingSystem,manufacturer,model,approximateLastSignInDateTime'

const user = `/users/${ada.oid}`
const key = `/informationProtection/bitlocker/recoveryKeys/${keyId.toLowerCase()}`
const byId = `/devices(deviceId='${device.id}')`
const managed = '/deviceManagement/managedDevices'
const enrolment = guid('1471c0de', 1)
const rotation = `/beta${managed}/${enrolment}/rotateBitLockerKeys`

let certificates: Certificates
let distrust: () => void
let graph: FakeGraph
let session: ProvenSession
const logged: Array<readonly ['debug' | 'warn', object, string]> = []

beforeAll(async () => {
  certificates = await makeCertificates()
  distrust = trust(certificates.ca)
})
afterAll(() => {
  distrust()
})
beforeEach(async () => {
  graph = await new FakeGraph().start(certificates)
  session = new ProvenSession(ben, new Secret('ben-s-token'))
  logged.length = 0
})
afterEach(async () => {
  await graph.stop()
  // Of every test: each request is one that Graph describes, and none reads digits.
  expect(described ? graph.asked.flatMap(asked => mistakesIn(asked)) : []).toEqual([])
  expect(graph.asked.filter(({ url }) => url.searchParams.get('$select')?.split(',').includes('key'))).toEqual([])
  expect(inspect(logged, { depth: 9 })).not.toMatch(/ben-s-token|ada@|091707/)
})

const options = () => ({
  graphUrl: `${graph.origin}/v1.0`,
  log: { debug: (given: object, message: string) => void logged.push(['debug', given, message]), warn: (given: object, message: string) => void logged.push(['warn', given, message]) }
})
const desk = (): HelpDesk => makeGraph(options()).helpDesk
const warnings = () => logged.filter(([level]) => level === 'warn')
const asked = () => graph.asked.map(({ method, url }) => `${method} ${decodeURIComponent(url.pathname + url.search)}`)
/** Until so many requests came: those that nobody waits for any more would hold the server up. */
const allAsked = async (most: number): Promise<void> => {
  while (graph.asked.length < most) await pause(2)
}
const failed = (code: FailureCode) => expect.objectContaining({ name: 'Failure', code }) as Failure
const pc = (n: number, more: object = {}) => ({ '@odata.type': '#microsoft.graph.device', id: `object-${n}`, deviceId: pcId(n), displayName: `PC-${n}`, operatingSystem: 'Windows', ...more })
const enrolled = (n: number, more: object = {}) => ({ azureADDeviceId: pcId(n).toUpperCase(), deviceName: `PC-${n}`, operatingSystem: 'Windows', manufacturer: 'LENOVO', model: 'ThinkPad T14', lastSyncDateTime: '2026-03-01T00:00:00Z', ...more })
const { '@odata.type': _, ...untyped } = pc(1)

describe('how somebody can be reached', () => {
  it('is asked of the directory: numbers, mail and manager', async () => {
    graph.tells(user, ok({ businessPhones: ['+43 1 555 0100', ' ', 7, '+43 664 555'], mobilePhone: '+43 664 555', mail: 'ada@contoso.example' }))
    graph.tells(`${user}/manager`, ok({ '@odata.type': '#microsoft.graph.user', 'id': ben.oid.toUpperCase(), 'displayName': 'Ben' }))
    expect(await desk().contact(ada, session)).toEqual({ phones: ['+43 664 555', '+43 1 555 0100'], mail: 'ada@contoso.example', manager: { person: ben, name: 'Ben' } })
    expect(asked().toSorted()).toEqual([`GET /v1.0${user}/manager?$select=id,displayName`, `GET /v1.0${user}?$select=businessPhones,mobilePhone,mail`])
  })

  it.each([403, 404])('is known without the manager when Graph answers %i there', async status => {
    graph.tells(user, ok({ businessPhones: null, mobilePhone: null, mail: null }))
    graph.tells(`${user}/manager`, error(status, 'Request_ResourceNotFound'))
    expect(await desk().contact(ada, session)).toEqual({ phones: [], mail: undefined, manager: undefined })
  })

  it.each([['a contact', { '@odata.type': '#microsoft.graph.orgContact', 'id': ben.oid }], ['nobody', {}], ['no id', { id: '../me' }]])('names no manager who is %s', async (_, manager) => {
    graph.tells(user, ok({}))
    graph.tells(`${user}/manager`, ok(manager))
    expect(await desk().contact(ada, session)).toEqual({ phones: [], mail: undefined, manager: undefined })
  })

  it.each<[number, FailureCode]>([[403, 'graph.forbidden'], [404, 'graph.notFound'], [429, 'graph.throttled'], [503, 'graph.down']])('fails when the person is answered with %i', async (status, code) => {
    graph.tells(user, error(status, 'SomeCode'))
    await expect(desk().contact(ada, session)).rejects.toEqual(failed(code))
    await allAsked(2)
  })

  it('fails when the manager is answered with an error that passes', async () => {
    graph.tells(user, ok({}))
    graph.tells(`${user}/manager`, error(503, 'Busy'))
    await expect(desk().contact(ada, session)).rejects.toEqual(failed('graph.down'))
    await allAsked(2)
  })
})

describe('the PCs of somebody', () => {
  const lists = (owned: unknown[], registered: unknown[] = []) => {
    graph.tells(`${user}/ownedDevices`, ok({ value: owned }))
    graph.tells(`${user}/registeredDevices`, ok({ value: registered }))
  }

  it('are those they own, have registered or use most, each once, and only Windows', async () => {
    lists([pc(1), pc(7, { operatingSystem: 'iOS' })], [pc(2), pc(1, { displayName: 'other name' }), { id: 'hidden' }])
    graph.tells(`${user}/managedDevices`, ok({ value: [enrolled(2), enrolled(3), enrolled(8, { operatingSystem: 'Android' }), enrolled(9, { azureADDeviceId: guid('00000000', 0).replaceAll(/[48]/g, '0') })] }))
    expect((await desk().devicesOf(ada, session)).map(({ id, name, model }) => [id, name, model])).toEqual([[pcId(1), 'PC-1', undefined], [pcId(2), 'PC-2', undefined], [pcId(3), 'PC-3', 'Lenovo ThinkPad T14']])
    expect(asked().toSorted()).toEqual([
      `GET /v1.0${user}/managedDevices?$select=azureADDeviceId,deviceName,operatingSystem,manufacturer,model,lastSyncDateTime`,
      `GET /v1.0${user}/ownedDevices?$select=${fields}`, `GET /v1.0${user}/registeredDevices?$select=${fields}`
    ])
  })

  it.each([400, 403, 404])('are known without Intune when that answers %i', async status => {
    lists([pc(1)])
    graph.tells(`${user}/managedDevices`, error(status, 'Forbidden'))
    expect(await desk().devicesOf(ada, session)).toHaveLength(1)
  })

  it.each<[string, number, FailureCode]>([['managedDevices', 503, 'graph.down'], ['managedDevices', 429, 'graph.throttled'], ['ownedDevices', 403, 'graph.forbidden'], ['registeredDevices', 404, 'graph.notFound']])('are not half known: %s answering %i fails', async (list, status, code) => {
    lists([pc(1)])
    graph.tells(`${user}/managedDevices`, ok({ value: [] }))
    graph.tells(`${user}/${list}`, error(status, 'SomeCode'))
    await expect(desk().devicesOf(ada, session)).rejects.toEqual(failed(code))
    await allAsked(3)
  })

  it('are not read from a next page somewhere else', async () => {
    lists([])
    graph.tells(`${user}/registeredDevices`, ok({ 'value': [pc(1)], '@odata.nextLink': 'https://elsewhere.example/v1.0/me/ownedDevices' }))
    graph.tells(`${user}/managedDevices`, ok({ value: [] }))
    await expect(desk().devicesOf(ada, session)).rejects.toEqual(failed('graph.down'))
    await allAsked(3)
  })
})

describe('PCs of a name', () => {
  it.each([
    ['PC-1', 'displayName eq \'PC-1\''], [' O\'Neil & sons #1+1 ', 'displayName eq \'O\'\'Neil & sons #1+1\''], ['x\' or displayName ne \'', 'displayName eq \'x\'\' or displayName ne \'\'\''], ['高橋?$select=key', 'displayName eq \'高橋?$select=key\'']
  ])('%s are asked for in one filter that holds nothing but the name', async (name, filter) => {
    graph.tells('/devices', ok({ value: [] }))
    expect(await desk().devicesNamed(name, session)).toEqual([])
    expect(graph.asked.map(({ url }) => [...url.searchParams])).toEqual([[['$filter', filter], ['$select', fields]]])
    expect(graph.asked[0]?.headers).not.toHaveProperty('consistencylevel')
  })

  it('are all the Windows ones of exactly this name, whatever the filter let through', async () => {
    graph.tells('/devices', ok({ value: [{ ...untyped, displayName: 'pc-1' }, pc(2, { displayName: 'PC-1' }), pc(3), pc(4, { displayName: 'PC-1', operatingSystem: 'Linux' }), null] }))
    expect((await desk().devicesNamed('PC-1', session)).map(({ id }) => id)).toEqual([pcId(1), pcId(2)])
  })

  it.each([['nothing', ' '], ['too much', 'x'.repeat(257)], ['half a character', 'PC\uD83D'], ['a line', 'PC\n1']])('are none, and not asked for, when the name is %s', async (_, name) => {
    expect(await desk().devicesNamed(name, session)).toEqual([])
    expect(graph.asked).toHaveLength(0)
  })
})

describe('the owner of a PC', () => {
  const owners = `${byId}/registeredOwners`

  it('is the first person among its owners', async () => {
    graph.tells(owners, ok({ value: [{ '@odata.type': '#microsoft.graph.servicePrincipal', 'id': guid('000a11ce', 9) }, { '@odata.type': '#microsoft.graph.user', 'id': ada.oid, 'displayName': 'Ada' }, { '@odata.type': '#microsoft.graph.user', 'id': ben.oid }] }))
    expect(await desk().ownerOf({ ...device, id: device.id.toUpperCase() }, session)).toEqual({ person: ada, name: 'Ada' })
    expect(asked()).toEqual([`GET /v1.0${owners}?$select=id,displayName`])
  })

  it('is nobody where there is none, or no such PC', async () => {
    graph.tells(owners, ok({ value: [] }), error(404, 'Request_ResourceNotFound'))
    expect([await desk().ownerOf(device, session), await desk().ownerOf(device, session)]).toEqual([undefined, undefined])
  })

  it('is not nobody when the agent may not see it', async () => {
    graph.tells(owners, error(403, 'Authorization_RequestDenied'))
    await expect(desk().ownerOf(device, session)).rejects.toEqual(failed('graph.forbidden'))
  })
})

describe('the PC of a key', () => {
  it('is found without selecting anything of the key', async () => {
    graph.tells(key, ok({ id: keyId.toLowerCase(), deviceId: device.id.toUpperCase(), volumeType: '1' }))
    graph.tells(byId, ok({ ...untyped, approximateLastSignInDateTime: '2026-03-01T00:00:00Z' }))
    expect(await desk().deviceOfKey(keyId, session)).toEqual({ id: device.id, name: 'PC-1', model: undefined, lastSeen: '2026-03-01T00:00:00Z' })
    expect(asked()).toEqual([`GET /v1.0${key}`, `GET /v1.0${byId}?$select=${fields}`])
  })

  it.each([['there is no such key', undefined, untyped], ['the answer is about another key', { id: guid('4e4e4e4e', 1), deviceId: device.id }, untyped], ['the key names no PC', { id: keyId, deviceId: '../me' }, untyped], ['the PC is gone', { id: keyId, deviceId: device.id }, undefined], ['the answer is about another PC', { id: keyId, deviceId: device.id }, { ...untyped, deviceId: pcId(2) }]])('is unknown when %s', async (_, found, described) => {
    graph.tells(key, found ? ok(found) : error(404, 'ResourceNotFound'))
    graph.tells(byId, described ? ok(described) : error(404, 'Request_ResourceNotFound'))
    expect(await desk().deviceOfKey(keyId, session)).toBeUndefined()
  })

  it('is not unknown when the agent may not see the key', async () => {
    graph.tells(key, error(403, 'authorization_error'))
    await expect(desk().deviceOfKey(keyId, session)).rejects.toEqual(failed('graph.forbidden'))
  })
})

describe('replacing the keys of a PC', () => {
  const enrolments = (...value: unknown[]) => {
    graph.tells(managed, ok({ value }))
  }
  const here = { id: enrolment, azureADDeviceId: device.id, lastSyncDateTime: '2026-03-01T00:00:00Z' }

  it('is asked of Intune once, for the enrolment it heard of last', async () => {
    enrolments({ ...here, id: guid('1471c0de', 2), lastSyncDateTime: '2025-01-01T00:00:00Z' }, here, { ...here, id: guid('1471c0de', 3), azureADDeviceId: pcId(2), lastSyncDateTime: '2026-05-01T00:00:00Z' })
    graph.tells(rotation, { status: 204 })
    expect(await desk().rotate(device, session)).toBe(true)
    expect(asked()).toEqual([`GET /v1.0${managed}?$filter=azureADDeviceId eq '${device.id}'&$select=id,azureADDeviceId,lastSyncDateTime`, `POST ${rotation}`])
    expect(graph.asked[1]).toMatchObject({ body: '', headers: { authorization: 'Bearer ben-s-token' } })
    expect(warnings()).toEqual([])
  })

  it.each([['nothing', []], ['another PC', [{ ...here, azureADDeviceId: pcId(2) }]], ['no id', [{ ...here, id: '../x' }]]])('is not possible where Intune lists %s; a line in the log says what to do', async (_, found) => {
    enrolments(...found)
    expect(await desk().rotate(device, session)).toBe(false)
    expect(graph.asked).toHaveLength(1)
    expect(warnings()).toEqual([['warn', expect.objectContaining({ device: device.id, code: 'graph.notFound' }), expect.stringContaining('Intune admin centre')]])
  })

  it.each([400, 403, 404])('is not possible when Intune answers %i', async status => {
    graph.tells(managed, error(status, 'Forbidden'))
    expect(await desk().rotate(device, session)).toBe(false)
    enrolments(here)
    graph.tells(rotation, error(status, 'Forbidden'))
    expect(await desk().rotate(device, session)).toBe(false)
    expect(warnings()).toHaveLength(2)
  })

  it.each<[number, FailureCode]>([[401, 'graph.signedOut'], [429, 'graph.throttled'], [500, 'graph.down'], [503, 'graph.down'], [504, 'graph.down']])('fails when it is answered with %i, and is never asked twice', async (status, code) => {
    enrolments(here)
    graph.tells(rotation, error(status, 'Busy', { 'retry-after': '0' }))
    await expect(desk().rotate(device, session)).rejects.toEqual(failed(code))
    expect(graph.asked.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('follows no redirect with the token', async () => {
    const other = await new FakeGraph().start(certificates)
    enrolments(here)
    graph.tells(rotation, { status: 307, headers: { location: `${other.origin}${rotation}` } })
    expect(await desk().rotate(device, session)).toBe(false)
    expect(other.asked).toHaveLength(0)
    await other.stop()
  })

  it.each(['/me/sendMail', `${managed}/${enrolment}/wipe`, `${managed}/${enrolment}/rotateBitLockerKeys/../wipe`, `${managed}/${enrolment}/rotateBitLockerKeys?x=1`, `${managed}/../x/rotateBitLockerKeys`, 'https://elsewhere.example/', rotation])('is the only thing that can be done: not %s', async path => {
    await expect(makePost(options())(session, path)).rejects.toEqual(failed('unexpected'))
    expect(graph.asked).toHaveLength(0)
  })
})

it.each(['', 'ada', '../me', `${ada.oid}/manager`, `${ada.oid}' or '1' eq '1`, keyId.slice(0, 8), `${ada.oid}\n`])('what is no id never reaches Graph: %j', async id => {
  const { contact, devicesOf, ownerOf, deviceOfKey, rotate } = desk()
  for (const asking of [async () => contact({ tid, oid: id }, session), async () => devicesOf({ tid, oid: id }, session), async () => ownerOf({ id, name: 'PC' }, session), async () => deviceOfKey(id, session), async () => rotate({ id, name: 'PC' }, session)]) {
    await expect(asking()).rejects.toEqual(failed('unexpected'))
  }
  expect(graph.asked).toHaveLength(0)
})
