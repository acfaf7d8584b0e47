/** What IT's questions look like on the way to Graph, what is made of the answers, and what is never asked. */
import { setTimeout as pause } from 'node:timers/promises'
import type { FailureCode } from '../../src/core/failure'
import { error, ok } from '../fakes/graph'
import { ada, ben, device, failed, guid, pcId, Rig, tid } from './rig'

const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'
const fields = 'id,deviceId,displayName,operatingSystem,manufacturer,model,approximateLastSignInDateTime'
const user = `/users/${ada.oid}`
const key = `/informationProtection/bitlocker/recoveryKeys/${keyId.toLowerCase()}`
const byId = `/devices(deviceId='${device.id}')`
const rig = new Rig()

/** Until so many requests came: those that nobody waits for any more would hold the server up. */
const allAsked = async (most: number): Promise<void> => {
  while (rig.graph.asked.length < most) await pause(2)
}
const pc = (n: number, more: object = {}) => ({ '@odata.type': '#microsoft.graph.device', id: `object-${n}`, deviceId: pcId(n), displayName: `PC-${n}`, operatingSystem: 'Windows', ...more })
const enrolled = (n: number, more: object = {}) => ({ azureADDeviceId: pcId(n).toUpperCase(), deviceName: `PC-${n}`, operatingSystem: 'Windows', manufacturer: 'LENOVO', model: 'ThinkPad T14', lastSyncDateTime: '2026-03-01T00:00:00Z', ...more })
const { '@odata.type': _, ...untyped } = pc(1)

describe('how somebody can be reached', () => {
  it('is asked of the directory: numbers, mail and manager', async () => {
    rig.graph.tells(user, ok({ businessPhones: ['+43 1 555 0100', ' ', 7, '+43 664 555'], mobilePhone: '+43 664 555', mail: 'ada@contoso.example' }))
    rig.graph.tells(`${user}/manager`, ok({ '@odata.type': '#microsoft.graph.user', 'id': ben.oid.toUpperCase(), 'displayName': 'Ben' }))
    expect(await rig.desk.contact(ada, rig.session)).toEqual({ phones: ['+43 664 555', '+43 1 555 0100'], mail: 'ada@contoso.example', manager: { person: ben, name: 'Ben' } })
    expect(rig.asked.toSorted()).toEqual([`GET /v1.0${user}/manager?$select=id,displayName`, `GET /v1.0${user}?$select=businessPhones,mobilePhone,mail`])
  })

  it.each([403, 404])('is known without the manager when Graph answers %i there', async status => {
    rig.graph.tells(user, ok({ businessPhones: null, mobilePhone: null, mail: null }))
    rig.graph.tells(`${user}/manager`, error(status, 'Request_ResourceNotFound'))
    expect(await rig.desk.contact(ada, rig.session)).toEqual({ phones: [], mail: undefined, manager: undefined })
  })

  it.each([['a contact', { '@odata.type': '#microsoft.graph.orgContact', 'id': ben.oid }], ['nobody', {}], ['no id', { id: '../me' }]])('names no manager who is %s', async (_, manager) => {
    rig.graph.tells(user, ok({}))
    rig.graph.tells(`${user}/manager`, ok(manager))
    expect(await rig.desk.contact(ada, rig.session)).toEqual({ phones: [], mail: undefined, manager: undefined })
  })

  it.each<[number, FailureCode]>([[403, 'graph.forbidden'], [404, 'graph.notFound'], [429, 'graph.throttled'], [503, 'graph.down']])('fails when the person is answered with %i', async (status, code) => {
    rig.graph.tells(user, error(status, 'SomeCode'))
    await expect(rig.desk.contact(ada, rig.session)).rejects.toEqual(failed(code))
    await allAsked(2)
  })

  it('fails when the manager is answered with an error that passes', async () => {
    rig.graph.tells(user, ok({}))
    rig.graph.tells(`${user}/manager`, error(503, 'Busy'))
    await expect(rig.desk.contact(ada, rig.session)).rejects.toEqual(failed('graph.down'))
    await allAsked(2)
  })
})

describe('somebody who called', () => {
  const called = '/users/dana.o%27hara%40contoso.example'

  it('is found by the address they sign in with', async () => {
    rig.graph.tells(called, ok({ '@odata.context': 'users/$entity', id: ada.oid.toUpperCase(), displayName: 'Dana' }))
    expect(await rig.desk.find(' dana.o\'hara@contoso.example ', rig.session)).toEqual({ person: ada, name: 'Dana' })
    expect(rig.graph.asked.map(({ url }) => url.pathname)).toEqual([`/v1.0${called}`])
  })

  it('is nobody where the directory has nobody', async () => {
    rig.graph.tells(called, error(404, 'Request_ResourceNotFound'))
    expect(await rig.desk.find('dana.o\'hara@contoso.example', rig.session)).toBeUndefined()
  })

  it.each(['', 'dana', '../me', 'dana@contoso', 'dana@contoso.example/manager', 'dana@contoso.example?$expand=manager', '$count@contoso.example', 'a@b.example\n'.repeat(2)])('is not looked for by %j', async typed => {
    expect(await rig.desk.find(typed, rig.session)).toBeUndefined()
    expect(rig.graph.asked).toHaveLength(0)
  })
})

describe('the PCs of somebody', () => {
  const lists = (owned: unknown[], registered: unknown[] = []) => {
    rig.graph.tells(`${user}/ownedDevices`, ok({ value: owned }))
    rig.graph.tells(`${user}/registeredDevices`, ok({ value: registered }))
  }

  it('are those they own, have registered or use most, each once, and only Windows', async () => {
    lists([pc(1), pc(7, { operatingSystem: 'iOS' })], [pc(2), pc(1, { displayName: 'other name' }), { id: 'hidden' }])
    rig.graph.tells(`${user}/managedDevices`, ok({ value: [enrolled(2), enrolled(3), enrolled(8, { operatingSystem: 'Android' }), enrolled(9, { azureADDeviceId: guid('00000000', 0).replaceAll(/[48]/g, '0') })] }))
    expect((await rig.desk.devicesOf(ada, rig.session)).map(({ id, name, model }) => [id, name, model])).toEqual([[pcId(1), 'PC-1', undefined], [pcId(2), 'PC-2', undefined], [pcId(3), 'PC-3', 'Lenovo ThinkPad T14']])
    expect(rig.asked.toSorted()).toEqual([
      `GET /v1.0${user}/managedDevices?$select=azureADDeviceId,deviceName,operatingSystem,manufacturer,model,lastSyncDateTime`,
      `GET /v1.0${user}/ownedDevices?$select=${fields}`, `GET /v1.0${user}/registeredDevices?$select=${fields}`
    ])
  })

  it.each([400, 403, 404])('are known without Intune when that answers %i', async status => {
    lists([pc(1)])
    rig.graph.tells(`${user}/managedDevices`, error(status, 'Forbidden'))
    expect(await rig.desk.devicesOf(ada, rig.session)).toHaveLength(1)
  })

  it.each<[string, number, FailureCode]>([['managedDevices', 503, 'graph.down'], ['managedDevices', 429, 'graph.throttled'], ['ownedDevices', 403, 'graph.forbidden'], ['registeredDevices', 404, 'graph.notFound']])('are not half known: %s answering %i fails', async (list, status, code) => {
    lists([pc(1)])
    rig.graph.tells(`${user}/managedDevices`, ok({ value: [] }))
    rig.graph.tells(`${user}/${list}`, error(status, 'SomeCode'))
    await expect(rig.desk.devicesOf(ada, rig.session)).rejects.toEqual(failed(code))
    await allAsked(3)
  })

  it('are not read from a next page somewhere else', async () => {
    lists([])
    rig.graph.tells(`${user}/registeredDevices`, ok({ 'value': [pc(1)], '@odata.nextLink': 'https://elsewhere.example/v1.0/me/ownedDevices' }))
    rig.graph.tells(`${user}/managedDevices`, ok({ value: [] }))
    await expect(rig.desk.devicesOf(ada, rig.session)).rejects.toEqual(failed('graph.down'))
    await allAsked(3)
  })
})

describe('PCs of a name', () => {
  it.each([
    ['PC-1', 'displayName eq \'PC-1\''], [' O\'Neil & sons #1+1 ', 'displayName eq \'O\'\'Neil & sons #1+1\''], ['x\' or displayName ne \'', 'displayName eq \'x\'\' or displayName ne \'\'\''], ['高橋?$select=key', 'displayName eq \'高橋?$select=key\'']
  ])('%s are asked for in one filter that holds nothing but the name', async (name, filter) => {
    rig.graph.tells('/devices', ok({ value: [] }))
    expect(await rig.desk.devicesNamed(name, rig.session)).toEqual([])
    expect(rig.graph.asked.map(({ url }) => [...url.searchParams])).toEqual([[['$filter', filter], ['$select', fields]]])
    expect(rig.graph.asked[0]?.headers).not.toHaveProperty('consistencylevel')
  })

  it('are all the Windows ones of exactly this name, whatever the filter let through', async () => {
    rig.graph.tells('/devices', ok({ value: [{ ...untyped, displayName: 'pc-1' }, pc(2, { displayName: 'PC-1' }), pc(3), pc(4, { displayName: 'PC-1', operatingSystem: 'Linux' }), null] }))
    expect((await rig.desk.devicesNamed('PC-1', rig.session)).map(({ id }) => id)).toEqual([pcId(1), pcId(2)])
  })

  it.each([['nothing', ' '], ['too much', 'x'.repeat(257)], ['half a character', 'PC\uD83D'], ['a line', 'PC\n1']])('are none, and not asked for, when the name is %s', async (_, name) => {
    expect(await rig.desk.devicesNamed(name, rig.session)).toEqual([])
    expect(rig.graph.asked).toHaveLength(0)
  })
})

describe('the owner of a PC', () => {
  const owners = `${byId}/registeredOwners`

  it('is the first person among its owners', async () => {
    rig.graph.tells(owners, ok({ value: [{ '@odata.type': '#microsoft.graph.servicePrincipal', 'id': guid('000a11ce', 9) }, { '@odata.type': '#microsoft.graph.user', 'id': ada.oid, 'displayName': 'Ada' }, { '@odata.type': '#microsoft.graph.user', 'id': ben.oid }] }))
    expect(await rig.desk.ownerOf({ ...device, id: device.id.toUpperCase() }, rig.session)).toEqual({ person: ada, name: 'Ada' })
    expect(rig.asked).toEqual([`GET /v1.0${owners}?$select=id,displayName`])
  })

  it('is nobody where there is none, or no such PC', async () => {
    rig.graph.tells(owners, ok({ value: [] }), error(404, 'Request_ResourceNotFound'))
    expect([await rig.desk.ownerOf(device, rig.session), await rig.desk.ownerOf(device, rig.session)]).toEqual([undefined, undefined])
  })

  it('is not nobody when the agent may not see it', async () => {
    rig.graph.tells(owners, error(403, 'Authorization_RequestDenied'))
    await expect(rig.desk.ownerOf(device, rig.session)).rejects.toEqual(failed('graph.forbidden'))
  })
})

describe('the PC of a key', () => {
  it('is found without selecting anything of the key', async () => {
    rig.graph.tells(key, ok({ id: keyId.toLowerCase(), deviceId: device.id.toUpperCase(), volumeType: '1' }))
    rig.graph.tells(byId, ok({ ...untyped, approximateLastSignInDateTime: '2026-03-01T00:00:00Z' }))
    expect(await rig.desk.devicesWithKey(keyId, rig.session)).toEqual([{ id: device.id, name: 'PC-1', model: undefined, lastSeen: '2026-03-01T00:00:00Z' }])
    expect(rig.asked).toEqual([`GET /v1.0${key}`, `GET /v1.0${byId}?$select=${fields}`])
  })

  it.each([['there is no such key', undefined, untyped], ['the answer is about another key', { id: guid('4e4e4e4e', 1), deviceId: device.id }, untyped], ['the key names no PC', { id: keyId, deviceId: '../me' }, untyped], ['the PC is gone', { id: keyId, deviceId: device.id }, undefined], ['the answer is about another PC', { id: keyId, deviceId: device.id }, { ...untyped, deviceId: pcId(2) }]])('is unknown when %s', async (_, found, described) => {
    rig.graph.tells(key, found ? ok(found) : error(404, 'ResourceNotFound'))
    rig.graph.tells(byId, described ? ok(described) : error(404, 'Request_ResourceNotFound'))
    expect(await rig.desk.devicesWithKey(keyId, rig.session)).toEqual([])
  })

  it('is found by the beginning that a screen shows, in the pages that a turn has time for', async () => {
    const list = '/informationProtection/bitlocker/recoveryKeys'
    const other = { id: guid('5f5f5f5f', 1), deviceId: pcId(2) }
    rig.graph.tells(list, ...Array.from({ length: 12 }, (_, at) => ok({ value: at === 9 ? [other, { id: keyId.toLowerCase(), deviceId: device.id }] : [other], '@odata.nextLink': `${rig.graph.origin}/v1.0${list}?$skiptoken=${at + 1}` })))
    rig.graph.tells(byId, ok(untyped))
    expect((await rig.desk.devicesWithKey(keyId.slice(0, 8), rig.session)).map(({ id }) => id)).toEqual([device.id])
    expect(rig.asked).toHaveLength(11)
    expect(rig.asked.join('\n')).not.toContain('select=key')
  })

  it.each(['4290', 'LAPTOP-1', '4290B6C0/../me', ''])('is not looked for by %j', async typed => {
    expect(await rig.desk.devicesWithKey(typed, rig.session)).toEqual([])
    expect(rig.asked).toEqual([])
  })

  it('is not unknown when the agent may not see the key', async () => {
    rig.graph.tells(key, error(403, 'authorization_error'))
    await expect(rig.desk.devicesWithKey(keyId, rig.session)).rejects.toEqual(failed('graph.forbidden'))
  })
})

it.each(['', 'ada', '../me', `${ada.oid}/manager`, `${ada.oid}' or '1' eq '1`, keyId.slice(0, 8), `${ada.oid}\n`])('what is no id never reaches Graph: %j', async id => {
  const { contact, devicesOf, ownerOf, rotate } = rig.desk
  for (const asking of [async () => contact({ tid, oid: id }, rig.session), async () => devicesOf({ tid, oid: id }, rig.session), async () => ownerOf({ id, name: 'PC' }, rig.session), async () => rotate({ id, name: 'PC' }, rig.session)]) {
    await expect(asking()).rejects.toEqual(failed('unexpected'))
  }
  expect(rig.graph.asked).toHaveLength(0)
})
