/** Finds the PC of a recovery key by what a screen shows. Nothing is selected: selecting the digits is what reads them, and what Entra’s audit log holds. */
import { textIn } from '../core/wire'
import type { Device } from '../domain/device'
import { matchesKeyId } from '../domain/keyId'
import type { Session } from '../ports'
import { absent } from './absent'
import type { Get } from './client'
import { deviceFields, pcIn } from './devices'
import { checked, guid } from './ids'
import { firstOf } from './pages'

const path = '/informationProtection/bitlocker/recoveryKeys'

/** Graph finds no key by its beginning, and cannot be asked for larger pages. More would take longer than a turn may; then the agent names the PC. */
const mostPages = 10
/** Of eight characters two keys begin alike once in thousands. */
const mostDevices = 4

/** At least eight characters, as a screen shows them. */
const beginning = /^[\da-f]{8}[\da-f-]*$/i

export async function devicesWithKey(get: Get, session: Session, keyId: string): Promise<readonly Device[]> {
  const ids = guid.test(keyId) ? await ofWhole(get, session, keyId) : beginning.test(keyId) ? await ofBeginning(get, session, keyId) : []
  const found = await Promise.all(ids.slice(0, mostDevices).map(id => deviceOf(get, session, id)))
  return found.filter(device => device !== undefined)
}

async function ofWhole(get: Get, session: Session, keyId: string): Promise<readonly string[]> {
  const key = await absent(get(session, { path: `${path}/${checked(keyId, 'Key ID')}`, again: true }), 'graph.notFound')
  return textIn(key, 'id')?.toLowerCase() === keyId.toLowerCase() ? deviceIn(key) : []
}

async function ofBeginning(get: Get, session: Session, keyId: string): Promise<readonly string[]> {
  const keys = await firstOf(get, session, path, mostPages)
  return [...new Set(keys.filter(key => matchesKeyId(keyId, textIn(key, 'id')?.toUpperCase() ?? '')).flatMap(key => deviceIn(key)))]
}

function deviceIn(key: unknown): readonly string[] {
  const id = textIn(key, 'deviceId')?.toLowerCase()
  return id && guid.test(id) ? [id] : []
}

async function deviceOf(get: Get, session: Session, id: string): Promise<Device | undefined> {
  const device = pcIn(await absent(get(session, { path: `/devices(deviceId='${id}')?$select=${deviceFields}`, again: true }), 'graph.notFound'))
  return device?.id === id ? device : undefined
}
