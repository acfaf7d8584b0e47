/** What a person can do in `recover`, and how each button's data is read. */
import type { Dialog } from '../src/core/dialog'
import { textIn } from '../src/core/wire'
import { readKeyId } from '../src/domain/keyId'
import type { Place } from './recoverPlaces'
import type { Answer, Effect, Said } from './vocabulary'

export type RecoverTap =
  | Said
  | { readonly type: 'otherScreen' }
  | { readonly type: 'retype' }
  | { readonly type: 'otherDevice' }
  | { readonly type: 'device', readonly deviceId: string }
  /** `keyId`: full. It counts only if the bot offered it. */
  | { readonly type: 'key', readonly keyId: string }

type Taps = Dialog<Said, Place, RecoverTap, Answer, Effect>['taps']

/** Buttons that carry nothing. */
const plain = {
  locked: () => ({ type: 'locked' }),
  noKeyId: () => ({ type: 'noKeyId' }),
  yes: () => ({ type: 'yes' }),
  no: () => ({ type: 'no' }),
  worked: () => ({ type: 'worked' }),
  notAccepted: () => ({ type: 'notAccepted' }),
  hide: () => ({ type: 'hide' }),
  again: () => ({ type: 'again' }),
  person: () => ({ type: 'person' }),
  startOver: () => ({ type: 'startOver' }),
  otherScreen: () => ({ type: 'otherScreen' }),
  retype: () => ({ type: 'retype' }),
  otherDevice: () => ({ type: 'otherDevice' })
} satisfies Taps

export const recoverTaps: Taps = {
  ...plain,
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
