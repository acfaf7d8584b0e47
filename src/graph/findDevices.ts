/** Finds PCs: by whose they are, by their name, and by a recovery key that was saved for them. */
import type { Device } from '../domain/device'
import type { Person } from '../domain/person'
import type { Who } from '../domain/progress'
import type { Session } from '../ports'
import { absent } from './absent'
import type { Get } from './client'
import { deviceFields, deviceIn, managedDeviceIn, pcIn } from './devices'
import { checked, whoIn } from './ids'
import { allOf } from './pages'

/** Whichever of the three knows a PC. Companies do without Intune: what it does not tell is no failure. */
export async function devicesOf(get: Get, session: Session, person: Person): Promise<readonly Device[]> {
  const user = `/users/${checked(person.oid, 'person')}`
  const [owned, registered, managed = []] = await Promise.all([
    allOf(get, session, `${user}/ownedDevices?$select=${deviceFields}`),
    allOf(get, session, `${user}/registeredDevices?$select=${deviceFields}`),
    absent(allOf(get, session, `${user}/managedDevices?$select=azureADDeviceId,deviceName,operatingSystem,manufacturer,model,lastSyncDateTime`), 'graph.notFound', 'graph.forbidden', 'unexpected')
  ])
  const devices = [...[...owned, ...registered].map(item => deviceIn(item)), ...managed.map(item => managedDeviceIn(item))].filter(device => device !== undefined)
  // The directory's own description comes first, and stays.
  return devices.filter((device, index) => devices.findIndex(({ id }) => id === device.id) === index)
}

/** No device has a longer one. */
const longestName = 256
/** Half a character, or one that no name holds. */
const unwritable = /[\p{Surrogate}\p{Cc}]/u

/** Compared here, too: a filter that went unheard would find every PC of the company. */
export async function devicesNamed(get: Get, session: Session, name: string): Promise<readonly Device[]> {
  const wanted = name.trim()
  if (!wanted || wanted.length > longestName || unwritable.test(wanted)) return []
  const items = await allOf(get, session, `/devices?$filter=${encodeURIComponent(`displayName eq '${wanted.replaceAll('\'', '\'\'')}'`)}&$select=${deviceFields}`)
  return items.map(item => pcIn(item)).filter(device => device !== undefined).filter(device => device.name.toLowerCase() === wanted.toLowerCase())
}

/** The first person among the owners. */
export async function ownerOf(get: Get, session: Session, device: Device): Promise<Who | undefined> {
  const id = checked(device.id, 'device id')
  const owners = await absent(allOf(get, session, `/devices(deviceId='${id}')/registeredOwners?$select=id,displayName`), 'graph.notFound')
  return owners?.map(owner => whoIn(owner, session)).find(Boolean)
}
