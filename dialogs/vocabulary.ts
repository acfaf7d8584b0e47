/** Every power of the bot on one page: what a dialog may ask for, what it may hear, and what it may show. */
import type { FailureCode } from '../src/core/failure'
import type { Receipt } from '../src/core/receipt'
import type { Secret } from '../src/core/secret'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import type { KeyIdReading } from '../src/domain/keyId'

export type { Is } from '../src/core/dialog'

/** What a person may mean, in words or by a button of the same name. `understand` makes these from a sentence. */
export type Said =
  | { readonly type: 'locked' }
  | { readonly type: 'keyId', readonly reading: KeyIdReading }
  | { readonly type: 'noKeyId' }
  | { readonly type: 'yes' }
  | { readonly type: 'no' }
  | { readonly type: 'worked' }
  | { readonly type: 'notAccepted' }
  | { readonly type: 'hide' }
  | { readonly type: 'again' }
  | { readonly type: 'person' }
  | { readonly type: 'startOver' }
  | { readonly type: 'unclear' }

/** What the bot can do. Nothing else happens on a dialog's behalf. */
export type Effect =
  /** Sends the sign-in card. `silent`: Teams may answer it without the person; otherwise only the bot's own page can. */
  | { readonly type: 'signIn', readonly silent: boolean, readonly claims?: string | undefined }
  /** Lists the signed-in person's own PCs and the keys saved for them. Needs this turn's sign-in. Reads no key. */
  | { readonly type: 'findKeys' }
  /** Writes to the audit log before a key is read. */
  | { readonly type: 'record', readonly key: RecoveryKeyInfo }
  /** Reads one recovery key. Needs this turn's sign-in and the receipt for this key. */
  | { readonly type: 'readKey', readonly key: RecoveryKeyInfo, readonly receipt: Receipt }
  /** Shows the key in a message of its own, and sets the timer that hides it. */
  | { readonly type: 'reveal', readonly secret: Secret, readonly key: RecoveryKeyInfo }
  /** Puts a view in the place of the message that shows a key, and clears its timer. Neither is known where the showing was cut short. */
  | { readonly type: 'hide', readonly message?: string | undefined, readonly timer?: string | undefined, readonly view: View }
  /** Stores a case for IT before anybody is told that it exists. */
  | { readonly type: 'openCase', readonly why: CaseReason, readonly told: Told }
  /** Writes to the audit log that the PC started with this key. */
  | { readonly type: 'noteUnlocked', readonly key: RecoveryKeyInfo }
  /** Writes a refusal to the audit log. It knows the difference that the person is not told. */
  | { readonly type: 'refuse', readonly why: Refusal, readonly told: Told }
  /** Shows a view where the tapped card was, or as a new message. */
  | { readonly type: 'show', readonly view: View }
  /** Shows a view as a new message, and leaves the tapped card as it is. */
  | { readonly type: 'post', readonly view: View }

/** What came of an effect, or of the world. Only the host makes these: no card and no sentence can claim one. */
export type Answer =
  | { readonly type: 'signedIn' }
  /** Silent sign-in did not work in this client; the page still can. */
  | { readonly type: 'silentSignInFailed' }
  | { readonly type: 'found', readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[], readonly reference: string }
  | { readonly type: 'recorded', readonly receipt: Receipt }
  | { readonly type: 'keyRead', readonly secret: Secret }
  /** `message`: the one that shows the key; `timer`: what will hide it. */
  | { readonly type: 'revealed', readonly message: string, readonly timer: string }
  | { readonly type: 'caseOpened', readonly reference: string }
  | { readonly type: 'failed', readonly why: FailureCode, readonly reference: string, readonly claims?: string | undefined }

/** Why IT has the case. A failure's code, or what the dialog knows by itself. */
export type CaseReason = FailureCode | 'asked' | 'noKey' | 'noDevice' | 'notAccepted' | 'notBitLocker' | 'otherScreen'

export type Refusal = 'noMatch' | 'noKey' | 'noDevice'

/** What the employee has already told or we have already seen: IT must not ask again. Never a key. */
export interface Told {
  /** What the screen shows, as far as we know it. */
  readonly keyId?: string | undefined
  readonly device?: string | undefined
  /** Whether a key was shown in this conversation. */
  readonly shown?: boolean | undefined
}

/** What is wrong with what was typed as a Key ID, for the card that asks again. */
export type KeyIdProblem = Exclude<KeyIdReading, { type: 'keyId' } | { type: 'lookAlike' }>

/** Every card the bot can show; `cards/index.ts` renders each. Views carry what is drawn, and are safe to store: no secret is in one. */
export type View =
  /** Welcome, and: what do you see? Taps: `locked` (a blue screen asks for a recovery key), `otherScreen`, `person`. */
  | { readonly view: 'welcome' }
  /** Where the Key ID stands on the screen (drawing), with an input `keyId`. Taps: `keyId`, `noKeyId`, `person`. */
  | { readonly view: 'askKeyId', readonly problem?: KeyIdProblem | undefined }
  /** Stands in the tapped card's place while the person signs in. No taps. */
  | { readonly view: 'signingIn' }
  /** Choose a PC. Taps: `device` with data `deviceId`, `person`. */
  | { readonly view: 'chooseDevice', readonly devices: readonly Device[] }
  /** Compare the screen with the Key IDs of one PC. Taps: `key` with data `keyId` (full), `otherDevice`, `person`. */
  | { readonly view: 'chooseKey', readonly device: Device, readonly keys: readonly RecoveryKeyInfo[] }
  /** Is this your PC? `read`: how a look-alike was understood ("4290B6CO" as "4290B6C0"). Taps: `yes`, `no`, `person`. */
  | { readonly view: 'confirm', readonly key: RecoveryKeyInfo, readonly read?: { readonly typed: string, readonly as: string } | undefined }
  /** No match. `guesses`: own keys one character away; `device`: the typed text is that PC's own id. Taps: `key` with `keyId` per guess, `retype`, `noKeyId`, `person`. */
  | { readonly view: 'noMatch', readonly typed: string, readonly guesses: readonly RecoveryKeyInfo[], readonly isDeviceIdOf?: Device | undefined, readonly reference: string }
  /** Several keys begin with what was typed: ask for more characters, input `keyId`. Taps: `keyId`, `noKeyId`, `person`. */
  | { readonly view: 'narrow', readonly typed: string, readonly keys: readonly RecoveryKeyInfo[] }
  /** Stands where the key was. Taps: `worked`, `again`, `person`; none once `finished`. */
  | { readonly view: 'hidden', readonly key: RecoveryKeyInfo, readonly finished?: boolean | undefined }
  /** Did it start? Whether the key is visible is not known here. Taps: `worked`, `notAccepted`, `again`, `person`. */
  | { readonly view: 'unlocking', readonly key: RecoveryKeyInfo }
  /** What to check when the screen refuses the key. Taps: `worked`, `retype` (the screen shows another Key ID), `again`, `person`. */
  | { readonly view: 'notAccepted', readonly key: RecoveryKeyInfo }
  /** It started. `key`: what was shown. Taps: none. */
  | { readonly view: 'unlocked', readonly key: RecoveryKeyInfo }
  /** One honest sentence and a next step. `withIT`: a case with this reference is open. Taps: `again` (where waiting or signing in can cure it), `person` (unless `withIT`), `startOver`. */
  | { readonly view: 'stuck', readonly why: CaseReason, readonly reference: string, readonly withIT: boolean }

/** The one view that holds a secret. It is drawn, sent and forgotten. Taps: `worked`, `notAccepted`, `hide`, `person`. */
export interface Reveal { readonly secret: Secret, readonly key: RecoveryKeyInfo, readonly visibleMinutes: number }
