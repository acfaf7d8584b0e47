/** The recovery keys saved for PCs: which there are, and one at a time what it says. */
import { Failure } from '../core/failure'
import { Secret } from '../core/secret'
import { textIn } from '../core/wire'
import type { Device, RecoveryKeyInfo, Volume } from '../domain/device'
import { groupsOf, isRecoveryPassword } from '../domain/recoveryPassword'
import type { RecoveryKeys, Session } from '../ports'
import type { Get } from './client'
import { guid } from './ids'
import { allOf } from './pages'

const path = '/informationProtection/bitlocker/recoveryKeys'
/** People own a few PCs; somebody who enrols them owns dozens. */
const atOnce = 8

export const makeRecoveryKeys = (get: Get): RecoveryKeys => ({
  async of(devices, session) {
    const lists: Array<readonly RecoveryKeyInfo[]> = []
    for (let start = 0; start < devices.length; start += atOnce) {
      lists.push(...await Promise.all(devices.slice(start, start + atOnce).map(device => keysOf(get, session, device))))
    }

    return lists.flat()
  },

  /** The order matters: a reading without a receipt for this very key must not even reach Graph. */
  async read({ keyId, device }, session, receipt) {
    if (!receipt.spend(keyId)) throw new Failure('unexpected', 'A key was to be read with a receipt for another one, or with one that was used. Nothing was read. This is a mistake in the bot: report it.')
    if (!guid.test(keyId)) throw new Failure('unexpected', 'A key was to be read by something that is no Key ID. Nothing was read. This is a mistake in the bot: report it.')
    // `$select=key` alone is what makes Graph return the key, and write its own audit entry: never asked twice.
    const body = await get(session, { path: `${path}/${keyId.toLowerCase()}?$select=key`, again: false })
    return keyIn(body, keyId, device)
  }
})

async function keysOf(get: Get, session: Session, device: Device): Promise<readonly RecoveryKeyInfo[]> {
  if (!guid.test(device.id)) throw new Failure('unexpected', 'Keys were to be listed for something that is no device id. This is a mistake in the bot: report it.')
  const items = await allOf(get, session, `${path}?$filter=${encodeURIComponent(`deviceId eq '${device.id}'`)}`)
  return items.map(item => infoIn(item, device)).filter(info => info !== undefined)
}

/** `undefined` for a key of another PC, whatever the filter was: a helpdesk role is shown the keys of everybody. */
function infoIn(item: unknown, device: Device): RecoveryKeyInfo | undefined {
  const keyId = textIn(item, 'id')
  if (!keyId || !guid.test(keyId) || textIn(item, 'deviceId')?.toLowerCase() !== device.id.toLowerCase()) return undefined
  return { keyId: keyId.toUpperCase(), volume: volumeIn(item), saved: textIn(item, 'createdDateTime') ?? '', device }
}

/** The documentation shows "1", older pages 1, and typed clients the name. */
const volumes: ReadonlyMap<string, Volume> = new Map([
  ['1', 'operatingSystem'], ['operatingsystemvolume', 'operatingSystem'], ['2', 'data'], ['fixeddatavolume', 'data'], ['3', 'removable'], ['removabledatavolume', 'removable']
])

const volumeIn = (item: unknown): Volume =>
  volumes.get(String((item as { volumeType?: unknown }).volumeType).toLowerCase()) ?? 'unknown'

/** The documentation wraps the key in `value`; the field sees it flat. Ids are checked where they are given. */
function keyIn(body: object, keyId: string, device: Device): Secret {
  const { value } = body as { value?: unknown }
  const entity = typeof value === 'object' && value !== null ? value : body
  const key = textIn(entity, 'key')
  const answers = [textIn(entity, 'id') ?? keyId, textIn(entity, 'deviceId') ?? device.id].map(id => id.toLowerCase())
  if (answers[0] !== keyId.toLowerCase() || answers[1] !== device.id.toLowerCase()) throw malformed(keyId, 'Graph answered with another key than the one asked for.')
  if (!key || !isRecoveryPassword(key)) throw malformed(keyId, 'What Graph has under this Key ID is not a recovery key: its digits are missing or fail their checksum.')
  return new Secret(groupsOf(key)?.join('-') ?? key)
}

const malformed = (keyId: string, why: string): Failure =>
  new Failure('key.malformed', `${why} It was not shown. Compare with Entra admin centre > Devices > BitLocker keys > ${keyId}, and rotate the key: Intune admin centre > Devices > (the PC) > BitLocker key rotation.`)
