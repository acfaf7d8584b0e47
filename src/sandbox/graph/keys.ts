/** The recovery keys: who sees which, and every reading of digits written to the audit log. */
import { digitsOf, type Device, type Key } from '../company'
import { ok, type Asked, type Reply } from '../web'
import type { World } from '../world'
import { recordRead } from './audit'
import { owns, readsAllKeys, type Caller } from './caller'
import { badRequest, notAuthorized, notFound } from './errors'
import { allowOnly, page, select, selected } from './lists'
import { obey } from './rotation'

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const byDevice = /^\s*deviceId eq '([\da-f-]{36})'\s*$/i

const entity = (device: Device, key: Key) => ({
  id: key.id, createdDateTime: key.createdDateTime.replace(/(?:\.(\d+))?Z$/, (_, fraction = '') => `.${String(fraction).padEnd(7, '0')}Z`), volumeType: key.volumeType, deviceId: device.deviceId
})

function checkCaller(caller: Caller, asked: Asked, ...scopes: string[]): void {
  if (!asked.headers['user-agent']) throw badRequest('The User-Agent header is required.')
  if (!scopes.some(scope => caller.may(scope))) throw notAuthorized()
}

/** Never with digits, whatever is selected. Owners see theirs; the supported roles see everybody's. */
export function listKeys(world: World, caller: Caller, asked: Asked): Reply {
  checkCaller(caller, asked, 'BitlockerKey.ReadBasic.All', 'BitlockerKey.Read.All')
  allowOnly(asked, '$filter', '$select', '$skiptoken')
  const filter = asked.url.searchParams.get('$filter')
  const deviceId = filter === null ? undefined : byDevice.exec(filter)?.[1]?.toLowerCase()
  if (filter !== null && !deviceId) throw badRequest('Only the filter deviceId eq \'…\' is supported.')
  const devices = world.company.devices.filter(device => (owns(caller, device) || readsAllKeys(caller)) && (!deviceId || device.deviceId === deviceId))
  for (const device of devices) obey(world, device)
  const keys = devices
    .flatMap(device => device.keys.map(key => ({ '@odata.type': '#microsoft.graph.bitlockerRecoveryKey', ...entity(device, key) })))
  return ok(page(world, asked, 'informationProtection/bitlocker/recoveryKeys', keys))
}

export function getKey(world: World, caller: Caller, asked: Asked): Reply {
  const id = asked.in['id'] ?? ''
  if (!guid.test(id)) throw badRequest('The id of a recovery key is a GUID.')
  allowOnly(asked, '$select')
  const wanted = selected(asked)
  const digits = wanted?.has('key') ?? false
  checkCaller(caller, asked, ...digits ? [] : ['BitlockerKey.ReadBasic.All'], 'BitlockerKey.Read.All')
  const { device, key } = find(world, id)
  const allowed = readsAllKeys(caller) || (owns(caller, device) && (!digits || world.policy.allowedToReadBitlockerKeysForOwnedDevice))
  if (digits) recordRead(world, caller, { key, device }, allowed)
  if (!allowed) throw notAuthorized()
  const context = { '@odata.context': `${world.urls.graph}/v1.0/$metadata#informationProtection/bitlocker/recoveryKeys/$entity` }
  // Selected together with others, the digits stay out; selected alone, everything comes along. So does the real service.
  if (digits && wanted?.size === 1) return ok({ ...context, ...entity(device, key), key: digitsOf(key) })
  return ok(select(asked, { ...context, ...entity(device, key) }))
}

function find(world: World, id: string): { device: Device, key: Key } {
  for (const device of world.company.devices) {
    const key = device.keys.find(one => one.id === id.toLowerCase())
    if (key) return { device, key }
  }
  throw notFound(`Resource '${id}'`)
}
