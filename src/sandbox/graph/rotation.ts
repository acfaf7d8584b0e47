/** Intune's order to a PC to make itself a new recovery key. The PC obeys by the time its keys are next listed. */
import { randomUUID } from 'node:crypto'
import type { Device } from '../company'
import { ok, type Asked, type Reply } from '../web'
import type { World } from '../world'
import { supports, type Caller } from './caller'
import { badRequest, denied, noObject } from './errors'
import { allowOnly, page } from './lists'
import { enrolment, isManaged, managed } from './people'

const byDevice = /^\s*azureADDeviceId eq '([\da-f-]{36})'\s*$/i

export function listManagedDevices(world: World, caller: Caller, asked: Asked): Reply {
  if (!caller.may('DeviceManagementManagedDevices.Read.All') || !supports(caller)) throw denied()
  allowOnly(asked, '$filter', '$select', '$top', '$skiptoken')
  const filter = asked.url.searchParams.get('$filter')
  const deviceId = filter === null ? undefined : byDevice.exec(filter)?.[1]?.toLowerCase()
  if (filter !== null && !deviceId) throw badRequest('Only the filter azureADDeviceId eq \'…\' is supported.')
  const found = world.company.devices.filter(device => isManaged(device) && (!deviceId || device.deviceId === deviceId))
  return ok(page(world, asked, 'managedDevices', found.map(device => managed(world, device))))
}

/** Either permission serves. */
const scopes = ['DeviceManagementConfiguration.ReadWrite.All', 'DeviceManagementManagedDevices.ReadWrite.All']

export function rotate(world: World, caller: Caller, asked: Asked): Reply {
  if (!scopes.some(scope => caller.may(scope)) || !supports(caller)) throw denied()
  const id = asked.in['id'] ?? ''
  const device = world.company.devices.find(one => isManaged(one) && enrolment(one) === id.toLowerCase())
  if (!device) throw noObject(id)
  world.rotating.add(device.deviceId)
  return { status: 204 }
}

/** The old key stays where it is: the screen of a PC that is locked goes on asking for it. */
export function obey(world: World, device: Device): void {
  if (world.rotating.delete(device.deviceId)) device.keys.push({ id: randomUUID(), createdDateTime: new Date().toISOString(), volumeType: 'operatingSystemVolume' })
}
