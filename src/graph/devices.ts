/** The signed-in person's own Windows PCs. */
import { textIn } from '../core/wire'
import type { Device } from '../domain/device'
import type { Devices } from '../ports'
import type { Get, GraphOptions } from './client'
import { encryptionOf } from './encryption'
import { nobody } from './ids'
import { allOf } from './pages'

export const deviceFields = 'id,deviceId,displayName,operatingSystem,manufacturer,model,approximateLastSignInDateTime'

/** A relationship of directory objects: other kinds, other systems and objects the bot may not see are left out. */
export const makeDevices = (get: Get, log: GraphOptions['log']): Devices => ({
  async own(session) {
    const items = await allOf(get, session, `/me/ownedDevices?$select=${deviceFields}`)
    return items.map(item => deviceIn(item)).filter(device => device !== undefined)
  },
  encryption: session => encryptionOf(get, session, log)
})

/** One of the directory objects of a relationship, which name their type. */
export const deviceIn = (item: unknown): Device | undefined =>
  textIn(item, '@odata.type') === '#microsoft.graph.device' ? pcIn(item) : undefined

/** From where there are only devices. */
export function pcIn(item: unknown): Device | undefined {
  const id = textIn(item, 'deviceId')
  if (!id || !isWindows(item)) return undefined
  return { id: id.toLowerCase(), name: textIn(item, 'displayName') ?? 'PC', model: modelIn(item), lastSeen: textIn(item, 'approximateLastSignInDateTime') }
}

/** As Intune describes it; `undefined` for what is in no directory, and so has no recovery key there. */
export function managedDeviceIn(item: unknown): Device | undefined {
  const id = textIn(item, 'azureADDeviceId')?.toLowerCase()
  if (!id || id === nobody || !isWindows(item)) return undefined
  return { id, name: textIn(item, 'deviceName') ?? 'PC', model: modelIn(item), lastSeen: textIn(item, 'lastSyncDateTime') }
}

const isWindows = (item: unknown): boolean => textIn(item, 'operatingSystem')?.toLowerCase() === 'windows'

/** What firmware says when its maker left the field empty. */
const noName = /^(?:to be filled by o\.?e\.?m\.?|system (?:manufacturer|product name|version)|default string|not applicable|unknown|none|o\.?e\.?m\.?|n\/a|-+|\.+)$/i

/** "LENOVO" and "ThinkPad T14" as "Lenovo ThinkPad T14"; "Dell Inc." and "Latitude 7440" as "Dell Latitude 7440". */
function modelIn(item: unknown): string | undefined {
  const model = named(textIn(item, 'model'))
  const maker = named(textIn(item, 'manufacturer'))?.replace(/[\s,]+(?:inc|corp|corporation|co|ltd|limited|gmbh|computer inc)\.?$/i, '').replace(/^[A-Z]{5,}$/, name => name[0] + name.slice(1).toLowerCase())
  if (!model || !maker) return model ?? maker
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`
}

const named = (text: string | undefined): string | undefined => {
  const name = text?.replaceAll(/\s+/g, ' ')
  return name && !noName.test(name) ? name : undefined
}
