/** The places of `recover`, and the one decision in it that is more than a row: which key was meant. */
import { go, type Step } from '../src/core/dialog'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import { formatKeyId, isIdOf, matchesKeyId, nearKeyId } from '../src/domain/keyId'
import type { Answer, CaseReason, Effect, Is, KeyIdProblem, Told } from './vocabulary'

/** What the person is after. `sure`: they named it unasked and exactly. `typed`: what a look-alike was read from. */
export type Wanted =
  | { readonly by: 'keyId', readonly keyId: string, readonly typed?: string | undefined, readonly sure: boolean }
  /** Chosen or confirmed: this very key, by its full Key ID. */
  | { readonly by: 'key', readonly keyId: string, readonly device: string }
  | { readonly by: 'choice' }

/** `tries` counts the extra sign-ins a claims challenge has cost already. */
export type Place =
  | { readonly at: 'asking' }
  | { readonly at: 'askingKeyId', readonly problem?: KeyIdProblem | undefined }
  | { readonly at: 'signingIn', readonly wanted: Wanted, readonly silent: boolean, readonly claims?: string | undefined, readonly tries: number }
  | { readonly at: 'looking', readonly wanted: Wanted, readonly tries: number }
  | { readonly at: 'choosingDevice', readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'choosingKey', readonly device: Device, readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'mismatched', readonly typed: string, readonly guesses: readonly RecoveryKeyInfo[], readonly isDeviceIdOf?: Device | undefined, readonly reference: string }
  | { readonly at: 'narrowing', readonly typed: string, readonly keys: readonly RecoveryKeyInfo[] }
  | { readonly at: 'confirming', readonly key: RecoveryKeyInfo, readonly read?: { readonly typed: string, readonly as: string } | undefined }
  | { readonly at: 'recording', readonly key: RecoveryKeyInfo }
  | { readonly at: 'reading', readonly key: RecoveryKeyInfo }
  /** `shown`: the message with the key, and the timer that hides it. `refused`: the screen did not take it. `hidden`: by a tap or a word; what the timer did is not known here. */
  | { readonly at: 'unlocking', readonly key: RecoveryKeyInfo, readonly shown?: { readonly message: string, readonly timer: string } | undefined, readonly refused?: true, readonly hidden?: true }
  | { readonly at: 'pausing', readonly wanted: Wanted, readonly why: CaseReason, readonly reference: string, readonly told: Told }
  | { readonly at: 'handingOver', readonly why: CaseReason, readonly told: Told }
  | { readonly at: 'withIT', readonly why: CaseReason, readonly reference: string }
  | { readonly at: 'done', readonly key: RecoveryKeyInfo }

type Found = Is<Answer, 'found'>
type Next = Step<Place, Effect>

/** Only the person's own keys are in `found`; what is not there and what is not theirs are the same thing here. */
export function matchFound(wanted: Wanted, found: Found): Next {
  if (found.devices.length === 0 || found.keys.length === 0) return nothing(wanted, found)
  switch (wanted.by) {
    case 'choice': return choose(found)
    case 'key': {
      const key = found.keys.find(one => one.keyId === wanted.keyId)
      return key ? record(key) : mismatch(wanted.keyId, found)
    }
    case 'keyId': return match(wanted, found)
  }
}

function match(wanted: Extract<Wanted, { by: 'keyId' }>, found: Found): Next {
  const [key, ...others] = found.keys.filter(one => matchesKeyId(wanted.keyId, one.keyId))
  if (!key) return mismatch(wanted.typed ?? wanted.keyId, found, wanted.keyId)
  if (others.length > 0) return go({ at: 'narrowing', typed: formatKeyId(wanted.keyId), keys: [key, ...others] })
  if (wanted.sure) return record(key)
  return go({ at: 'confirming', key, read: wanted.typed ? { typed: wanted.typed, as: formatKeyId(wanted.keyId) } : undefined })
}

const record = (key: RecoveryKeyInfo): Next => go({ at: 'recording', key }, { type: 'record', key })

function mismatch(typed: string, { keys, devices, reference }: Found, keyId = typed): Next {
  const told = { keyId: typed }
  return go({
    at: 'mismatched', typed, reference,
    guesses: keys.filter(key => nearKeyId(keyId, key.keyId)),
    isDeviceIdOf: devices.find(device => isIdOf(keyId, device.id))
  }, { type: 'refuse', why: 'noMatch', told })
}

function nothing(wanted: Wanted, { devices }: Found): Next {
  const told = wanted.by === 'choice' ? {} : { keyId: wanted.keyId }
  const why = wanted.by === 'choice' && devices.length === 0 ? 'noDevice' : 'noKey'
  return go({ at: 'handingOver', why, told }, { type: 'refuse', why: devices.length === 0 ? 'noDevice' : 'noKey', told }, { type: 'openCase', why, told })
}

function choose({ devices, keys }: Found): Next {
  const [only, ...others] = devices
  const choosing = only && others.length === 0 ? keysToChoose(only, devices, keys) : undefined
  return go(choosing ?? { at: 'choosingDevice', devices, keys })
}

/** `undefined` where nothing is saved for the PC. */
export const keysToChoose = (device: Device, devices: readonly Device[], keys: readonly RecoveryKeyInfo[]): Extract<Place, { at: 'choosingKey' }> | undefined =>
  keys.some(key => key.device.id === device.id) ? { at: 'choosingKey', device, devices, keys } : undefined
