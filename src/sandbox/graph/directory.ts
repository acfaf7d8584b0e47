/** Other people, their PCs, and PCs by their name: for whoever has a role for it. */
import type { Device, Employee } from '../company'
import { ok, type Asked, type Reply } from '../web'
import { employeeOf, type World } from '../world'
import { owns, supports, type Caller } from './caller'
import { badRequest, denied, noEndpoint, noObject } from './errors'
import { allowOnly, page, select } from './lists'
import { described, devicesOf, managedDevicesOf, profile } from './people'

type Endpoint = (world: World, caller: Caller, asked: Asked) => Reply
type AboutSomebody = (world: World, caller: Caller, asked: Asked, employee: Employee) => Reply
type AboutDevice = (world: World, asked: Asked, device: Device) => Reply

/** Oneself, or anybody with a role; who is refused does not learn whether there is such a person. */
const about = (scopes: readonly string[], answer: AboutSomebody): Endpoint => (world, caller, asked) => {
  const id = asked.in['id']?.toLowerCase() ?? ''
  if (!scopes.some(scope => caller.may(scope)) || !(supports(caller) || caller.employee.id === id)) throw denied()
  const employee = employeeOf(world, id) ?? world.company.employees.find(one => one.upn.toLowerCase() === decodeURIComponent(id))
  if (!employee) throw noObject(id)
  return answer(world, caller, asked, employee)
}

const devices: AboutSomebody = (world, caller, asked, owner) => devicesOf(world, caller, asked, { owner, cast: false })

const manager: AboutSomebody = (world, _caller, asked, { managerId }) => {
  allowOnly(asked, '$select')
  const found = managerId && employeeOf(world, managerId)
  if (!found) throw noObject('manager')
  return ok({ '@odata.context': `${world.urls.graph}/v1.0/$metadata#directoryObjects/$entity`, ...select(asked, person(found)) })
}

const person = ({ id, name, mail, upn }: Employee) => ({ '@odata.type': '#microsoft.graph.user', id, displayName: name, mail: mail ?? null, userPrincipalName: upn })

const byName = /^\s*displayName eq '((?:[^']|'')*)'\s*$/i

/** As the real service, without regard to case. */
function listDevices(world: World, caller: Caller, asked: Asked): Reply {
  if (!caller.may('Device.Read.All') || !supports(caller)) throw denied()
  allowOnly(asked, '$filter', '$select', '$top', '$skiptoken')
  const filter = asked.url.searchParams.get('$filter')
  const name = filter === null ? undefined : byName.exec(filter)?.[1]?.replaceAll('\'\'', '\'').toLowerCase()
  if (filter !== null && name === undefined) throw badRequest('Invalid filter clause: only displayName eq \'…\' is supported.')
  const found = world.company.devices.filter(device => name === undefined || device.displayName.toLowerCase() === name)
  return ok(page(world, asked, 'devices', found.map(device => described(device))))
}

const byDeviceId = /^devices\(deviceId='([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})'\)$/i

const aboutDevice = (answer: AboutDevice): Endpoint => (world, caller, asked) => {
  const id = byDeviceId.exec(asked.in['device'] ?? '')?.[1]?.toLowerCase()
  if (!id) throw noEndpoint()
  const device = world.company.devices.find(one => one.deviceId === id)
  if (!caller.may('Device.Read.All') || !(supports(caller) || (device && owns(caller, device)))) throw denied()
  if (!device) throw noObject(id)
  return answer(world, asked, device)
}

const oneDevice: AboutDevice = (world, asked, device) => {
  allowOnly(asked, '$select')
  return ok(select(asked, { '@odata.context': `${world.urls.graph}/v1.0/$metadata#devices/$entity`, ...described(device) }))
}

const owners: AboutDevice = (world, asked, { ownerId }) => {
  allowOnly(asked, '$select', '$top', '$skiptoken')
  return ok(page(world, asked, 'directoryObjects', world.company.employees.filter(one => one.id === ownerId).map(one => person(one))))
}

/** `:device` is `devices(deviceId='…')`. */
export const directory: Readonly<Record<string, Endpoint>> = {
  '/users/:id': about(['User.Read.All'], (world, _caller, asked, employee) => profile(world, asked, employee)),
  '/users/:id/manager': about(['User.Read.All'], manager),
  '/users/:id/ownedDevices': about(['User.Read.All'], devices),
  '/users/:id/registeredDevices': about(['User.Read.All'], devices),
  '/users/:id/managedDevices': about(['DeviceManagementManagedDevices.Read.All'], managedDevicesOf),
  '/devices': listDevices,
  '/:device': aboutDevice(oneDevice),
  '/:device/registeredOwners': aboutDevice(owners)
}
