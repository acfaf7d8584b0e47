/** What a person can do in `recover` by button, and how each button's data is read. */
import { textIn } from '../src/core/wire'
import { readKeyId } from '../src/domain/keyId'
import { bare, buttonsEverywhere } from './everywhere'
import type { Place } from './recoverPlaces'
import type { Plain, Table } from './vocabulary'

export type RecoverTap =
  | Plain<'retype' | 'otherDevice' | 'otherPc' | 'notMine' | 'elsewhere'>
  | { readonly type: 'device', readonly deviceId: string }
  /** `keyId`: full. It counts only if the bot offered it. */
  | { readonly type: 'key', readonly keyId: string }

export const recoverTaps: Table<'recover', Place, RecoverTap>['taps'] = {
  ...buttonsEverywhere,
  ...bare('noKeyId', 'yes', 'no', 'again', 'retype', 'otherDevice', 'otherPc', 'notMine', 'elsewhere'),
  // An empty or odd input is an answer too: it is asked again with what is wrong.
  keyId: data => ({ type: 'keyId', reading: readKeyId(textIn(data, 'keyId', 4000) ?? '', true) }),
  device: data => {
    const deviceId = textIn(data, 'deviceId')
    return deviceId ? { type: 'device', deviceId } : undefined
  },
  key: data => {
    const keyId = textIn(data, 'keyId')
    return keyId ? { type: 'key', keyId } : undefined
  }
}
