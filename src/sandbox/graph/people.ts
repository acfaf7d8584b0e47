/** /me and the devices of the signed-in person. */
import type { Device } from '../company'
import { ok, type Asked, type Reply } from '../web'
import type { World } from '../world'
import { owns, type Caller } from './caller'
import { denied } from './errors'
import { allowOnly, page, select, selected } from './lists'

const always = new Set(['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'])

export function me(world: World, caller: Caller, asked: Asked): Reply {
  if (!caller.may('User.Read')) throw denied()
  allowOnly(asked, '$select')
  const { employee } = caller
  const everything = {
    '@odata.context': `${world.urls.graph}/v1.0/$metadata#users/$entity`,
    businessPhones: employee.phone ? [employee.phone] : [], displayName: employee.name, givenName: null, jobTitle: employee.title ?? null,
    mail: employee.mail ?? null, mobilePhone: employee.phone ?? null, officeLocation: null, preferredLanguage: 'en-US', surname: null,
    userPrincipalName: employee.upn, id: employee.id, accountEnabled: !employee.disabled, userType: employee.guest ? 'Guest' : 'Member'
  }
  if (selected(asked)) return ok(select(asked, everything))
  return ok(Object.fromEntries(Object.entries(everything).filter(([name]) => name.startsWith('@') || always.has(name))))
}

/** `cast`: the address names the type, so the entries need not. */
export function myDevices(world: World, caller: Caller, asked: Asked, cast: boolean): Reply {
  if (!caller.may('User.Read')) throw denied()
  allowOnly(asked, '$select', '$top', '$skiptoken')
  const full = caller.may('Device.Read.All')
  const devices = world.company.devices.filter(device => owns(caller, device)).map(device => ({
    ...!cast && { '@odata.type': '#microsoft.graph.device' }, ...full ? described(device) : limited(device)
  }))
  return ok(page(world, asked, cast ? 'devices' : 'directoryObjects', devices))
}

/** What Intune manages of theirs. The real service may want a role in Intune besides; its documentation does not say. */
export function myManagedDevices(world: World, caller: Caller, asked: Asked): Reply {
  if (!caller.may('DeviceManagementManagedDevices.Read.All')) throw denied()
  allowOnly(asked, '$select', '$top', '$skiptoken')
  const managed = world.company.devices.filter(device => owns(caller, device) && device.encrypted !== 'unknown')
  return ok(page(world, asked, 'managedDevices', managed.map(device => ({
    id: device.id.replace(/^.{8}/, '1471c0de'), azureADDeviceId: device.deviceId, deviceName: device.displayName, isEncrypted: device.encrypted,
    managedDeviceOwnerType: device.trustType === 'Workplace' ? 'personal' : 'company', complianceState: device.encrypted ? 'compliant' : 'noncompliant',
    operatingSystem: device.operatingSystem, manufacturer: device.manufacturer ?? null, model: device.model ?? null, userId: caller.employee.id, userPrincipalName: caller.employee.upn
  }))))
}

/** Without permission to read devices, Graph tells that there is one, and nothing else. */
const limited = (device: Device) => ({ id: device.id, deviceId: null, displayName: null, operatingSystem: null, trustType: null })

const described = (device: Device) => ({
  id: device.id, deletedDateTime: null, accountEnabled: true, approximateLastSignInDateTime: device.approximateLastSignInDateTime ?? null,
  deviceId: device.deviceId, displayName: device.displayName, isCompliant: device.trustType === 'Workplace' ? null : true,
  isManaged: device.trustType === 'Workplace' ? null : true, manufacturer: device.manufacturer ?? null, model: device.model ?? null,
  operatingSystem: device.operatingSystem, operatingSystemVersion: null, profileType: 'RegisteredDevice', trustType: device.trustType
})
