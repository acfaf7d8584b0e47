/** People and the devices of each: what /me tells of oneself, and what it tells IT of somebody else. */
import type { Device, Employee } from '../company'
import { ok, type Asked, type Reply } from '../web'
import type { World } from '../world'
import type { Caller } from './caller'
import { denied } from './errors'
import { allowOnly, page, select, selected } from './lists'

const always = new Set(['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'])

export function me(world: World, caller: Caller, asked: Asked): Reply {
  if (!caller.may('User.Read')) throw denied()
  return profile(world, asked, caller.employee)
}

export function profile(world: World, asked: Asked, employee: Employee): Reply {
  allowOnly(asked, '$select')
  const everything = {
    '@odata.context': `${world.urls.graph}/v1.0/$metadata#users/$entity`,
    businessPhones: employee.phone ? [employee.phone] : [], displayName: employee.name, givenName: null, jobTitle: employee.title ?? null,
    mail: employee.mail ?? null, mobilePhone: employee.phone ?? null, officeLocation: null, preferredLanguage: 'en-US', surname: null,
    userPrincipalName: employee.upn, id: employee.id, accountEnabled: !employee.disabled, userType: employee.guest ? 'Guest' : 'Member'
  }
  if (selected(asked)) return ok(select(asked, everything))
  return ok(Object.fromEntries(Object.entries(everything).filter(([name]) => name.startsWith('@') || always.has(name))))
}

export function myDevices(world: World, caller: Caller, asked: Asked, cast: boolean): Reply {
  if (!caller.may('User.Read')) throw denied()
  return devicesOf(world, caller, asked, { owner: caller.employee, cast })
}

/** `cast`: the address names the type, so the entries need not. */
export function devicesOf(world: World, caller: Caller, asked: Asked, { owner, cast }: { readonly owner: Employee, readonly cast: boolean }): Reply {
  allowOnly(asked, '$select', '$top', '$skiptoken')
  const full = caller.may('Device.Read.All')
  const devices = world.company.devices.filter(device => device.ownerId === owner.id).map(device => ({
    ...!cast && { '@odata.type': '#microsoft.graph.device' }, ...full ? described(device) : limited(device)
  }))
  return ok(page(world, asked, cast ? 'devices' : 'directoryObjects', devices))
}

/** What Intune manages of theirs. The real service may want a role in Intune besides; its documentation does not say. */
export function myManagedDevices(world: World, caller: Caller, asked: Asked): Reply {
  return managedDevicesOf(world, caller, asked, caller.employee)
}

/** Whoever owns a PC is its primary user here. */
export function managedDevicesOf(world: World, caller: Caller, asked: Asked, owner: Employee): Reply {
  if (!caller.may('DeviceManagementManagedDevices.Read.All')) throw denied()
  allowOnly(asked, '$select', '$top', '$skiptoken')
  return ok(page(world, asked, 'managedDevices', world.company.devices.filter(device => device.ownerId === owner.id && isManaged(device)).map(device => managed(world, device))))
}

export const isManaged = (device: Device): boolean => device.encrypted !== 'unknown'

/** The id that Intune has for a device, which is neither of the directory's. */
export const enrolment = (device: Device): string => device.id.replace(/^.{8}/, '1471c0de')

export function managed(world: World, device: Device) {
  const owner = world.company.employees.find(one => one.id === device.ownerId)
  return {
    id: enrolment(device), azureADDeviceId: device.deviceId, deviceName: device.displayName, isEncrypted: device.encrypted,
    managedDeviceOwnerType: device.trustType === 'Workplace' ? 'personal' : 'company', complianceState: device.encrypted ? 'compliant' : 'noncompliant',
    operatingSystem: device.operatingSystem, manufacturer: device.manufacturer ?? null, model: device.model ?? null,
    lastSyncDateTime: device.approximateLastSignInDateTime ?? '0001-01-01T00:00:00Z', userId: owner?.id ?? '', userPrincipalName: owner?.upn ?? ''
  }
}

/** Without permission to read devices, Graph tells that there is one, and nothing else. */
const limited = (device: Device) => ({ id: device.id, deviceId: null, displayName: null, operatingSystem: null, trustType: null })

export const described = (device: Device) => ({
  id: device.id, deletedDateTime: null, accountEnabled: true, approximateLastSignInDateTime: device.approximateLastSignInDateTime ?? null,
  deviceId: device.deviceId, displayName: device.displayName, isCompliant: device.trustType === 'Workplace' ? null : true,
  isManaged: device.trustType === 'Workplace' ? null : true, manufacturer: device.manufacturer ?? null, model: device.model ?? null,
  operatingSystem: device.operatingSystem, operatingSystemVersion: null, profileType: 'RegisteredDevice', trustType: device.trustType
})
