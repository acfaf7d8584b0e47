/** The places of `recover`, and the one decision in it that is more than a row: which key was meant. */
import { go, open } from '../src/core/dialog'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import { formatKeyId, isIdOf, matchesKeyId, nearKeyId } from '../src/domain/keyId'
import { storesFor } from '../src/domain/keyStore'
import type { Signing } from './signing'
import type { Answer, CaseReason, Is, KeyIdProblem, Telling, Told, Wanted, Went } from './vocabulary'

export type Place = Telling & (
  /** `times`: how often something else was typed. */
  | { readonly at: 'askingKeyId', readonly problem?: KeyIdProblem | undefined, readonly times?: number | undefined }
  | { readonly at: 'signingIn', readonly wanted: Wanted } & Signing
  | { readonly at: 'looking', readonly wanted: Wanted, readonly tries: number }
  | { readonly at: 'choosingDevice', readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'choosingKey', readonly device: Device, readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'mismatched', readonly typed: string, readonly guesses: readonly RecoveryKeyInfo[], readonly isDeviceIdOf?: Device | undefined, readonly reference: string }
  | { readonly at: 'narrowing', readonly typed: string, readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'confirming', readonly key: RecoveryKeyInfo, readonly read?: { readonly typed: string, readonly as: string } | undefined }
  | { readonly at: 'recording', readonly key: RecoveryKeyInfo }
  | { readonly at: 'reading', readonly key: RecoveryKeyInfo }
  | { readonly at: 'pausing', readonly wanted: Wanted, readonly why: CaseReason, readonly reference: string }
)

type Found = Is<Answer, 'keysFound'>
type Next = Went<Place>

/** Only the person's own keys are in `found`; what is not there and what is not theirs are the same thing here. */
export function matchFound(wanted: Wanted, found: Found, told: Told): Next {
  if (found.devices.length === 0 || found.keys.length === 0) return nothing(wanted, found, told)
  switch (wanted.by) {
    case 'choice': return choose(found, told)
    case 'key': {
      const key = found.keys.find(one => one.keyId === wanted.keyId)
      return key ? record(key, told) : mismatch(wanted.keyId, found, told)
    }
    case 'keyId': return match(wanted, found, told)
  }
}

function match(wanted: Extract<Wanted, { by: 'keyId' }>, found: Found, told: Told): Next {
  const [key, ...others] = found.keys.filter(one => matchesKeyId(wanted.keyId, one.keyId))
  if (!key) return mismatch(wanted.typed ?? wanted.keyId, found, told, wanted.keyId)
  if (others.length > 0) return go({ at: 'narrowing', told, typed: formatKeyId(wanted.keyId), keys: [key, ...others] })
  if (wanted.sure) return record(key, told)
  return go({ at: 'confirming', told, key, read: wanted.typed ? { typed: wanted.typed, as: formatKeyId(wanted.keyId) } : undefined })
}

const record = (key: RecoveryKeyInfo, told: Told): Next => go({ at: 'recording', key, told: about(key, told) }, { type: 'record', key })

/** Which key it is about. */
export const about = (key: RecoveryKeyInfo, told: Told): Told => ({ ...told, keyId: key.keyId, device: key.device.name, deviceId: key.device.id })

function mismatch(typed: string, { keys, devices, reference }: Found, told: Told, keyId = typed): Next {
  return go({
    at: 'mismatched', typed, reference, told: { ...told, keyId: typed },
    guesses: keys.filter(key => nearKeyId(keyId, key.keyId)),
    isDeviceIdOf: devices.find(device => isIdOf(keyId, device.id))
  }, { type: 'refuse', why: 'noMatch', told: { keyId: typed } })
}

/** Where the PC may be a private one the search goes on elsewhere; a work PC is IT's. */
function nothing(wanted: Wanted, { devices }: Found, before: Told): Next {
  const why = devices.length === 0 ? 'noDevice' : 'noKey'
  const told = { ...lookedInEntra(before), ...(wanted.by === 'choice' ? {} : { keyId: wanted.keyId }) }
  const refused = { type: 'refuse', why, told } as const
  const [left] = storesFor(told)
  if (left && left !== 'organisation' && goesOn(told)) return open({ type: 'triage', told }, refused)
  return open({ type: 'handOver', told, why: wanted.by === 'choice' ? why : 'noKey' }, refused)
}

/** Somebody who has said whose PC it is, and not that it is from work. */
const goesOn = ({ pc, account, hint }: Told): boolean => pc === 'own' || pc === 'other' || account === 'personal' || account === 'local' || hint === 'microsoftAccount' || hint === 'printout'

export const lookedInEntra = (told: Told): Told => ({ ...told, ruledOut: [...new Set([...told.ruledOut ?? [], 'entra' as const])] })

function choose({ devices, keys }: Found, told: Told): Next {
  const [only, ...others] = devices
  const choosing = only && others.length === 0 ? keysToChoose(only, devices, keys, told) : undefined
  return go(choosing ?? { at: 'choosingDevice', told, devices, keys })
}

/** `undefined` where nothing is saved for the PC. */
export const keysToChoose = (device: Device, devices: readonly Device[], keys: readonly RecoveryKeyInfo[], told: Told): Extract<Place, { at: 'choosingKey' }> | undefined =>
  keys.some(key => key.device.id === device.id) ? { at: 'choosingKey', told, device, devices, keys } : undefined
