/** Every power of the bot on one page: what a dialog may ask for, what it may hear, and what opens it. What it may show is in `views.ts`. */
import type { Dialog, Place } from '../src/core/dialog'
import type { FailureCode } from '../src/core/failure'
import type { Receipt } from '../src/core/receipt'
import type { Secret } from '../src/core/secret'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import type { Cause, ErrorCode } from '../src/domain/errorCode'
import type { KeyIdReading } from '../src/domain/keyId'
import type { Account, Hint, KeyStore, Origin, Pc } from '../src/domain/keyStore'
import type { TypedKey } from '../src/domain/typedKey'
import type { CaseStatus, DeskAnswer, DeskEffect, DeskOpening, Which } from './deskVocabulary'
import type { GuideName } from './guides'
import type { View } from './views'

export type { Is } from '../src/core/dialog'

/** What a sentence may tell besides what it wants. */
export interface Facts {
  readonly pc?: Pc | undefined
  readonly account?: Account | undefined
  readonly hint?: Hint | undefined
  readonly errorCode?: ErrorCode | undefined
  readonly cause?: Cause | undefined
}

/** What somebody may want, whatever they are busy with. */
export type Wish =
  | 'whereIsMyKey' | 'keyNotFound' | 'loop' | 'whyLocked' | 'localAccount' | 'sharedPc' | 'lostKey' | 'workAccount'
  | 'readiness' | 'practice' | 'released' | 'notMe'

/** What somebody may answer or order, by a button of the same name or in words. */
export type Reply =
  | 'yes' | 'no' | 'unsure' | 'worked' | 'notAccepted' | 'hide' | 'again' | 'noKeyId' | 'found' | 'notThere'
  | 'person' | 'startOver' | 'back' | 'stop' | 'unclear' | 'outOfScope'
  /** How far IT is with their case, and that it need not go on. */
  | 'status' | 'cancel'

type Each<T extends string, More> = T extends T ? { readonly type: T } & More : never

/** Buttons that carry nothing but their name. */
export type Plain<T extends string> = Each<T, unknown>

/** What a person may mean, in words or by a button of the same name. `understand` makes these from a sentence. */
export type Said =
  | { readonly type: 'locked', readonly facts?: Facts | undefined }
  | { readonly type: 'keyId', readonly reading: KeyIdReading, readonly facts?: Facts | undefined }
  /** Somebody typed the 48 digits, or some of them. What became of the arithmetic is carried; the digits are not. */
  | { readonly type: 'typedKey', readonly check: TypedKey }
  /** An answer to a question about the PC, and nothing else. */
  | { readonly type: 'facts', readonly facts: Facts }
  | Each<Wish, { readonly facts?: Facts | undefined }>
  /** An agent asks for a case, or for a list of them. */
  | { readonly type: 'case', readonly reference: string }
  | { readonly type: 'listCases', readonly which: Which }
  | Plain<Reply>

/** What opens a dialog, and what it is told. */
export type Opening =
  /** `ask`: goes to this question whatever is known already. */
  | { readonly type: 'triage', readonly told: Told, readonly ask?: 'welcome' | 'cause' | 'menu' | 'otherScreen' | 'lost' | undefined }
  | { readonly type: 'recover', readonly told: Told, readonly wanted?: Wanted | undefined, readonly reading?: KeyIdReading | undefined }
  /** `secret`: of `key`, to be shown. Without one the person types a key they have found elsewhere, or have typed already (`check`). */
  | { readonly type: 'unlock', readonly told: Told, readonly key?: RecoveryKeyInfo | undefined, readonly secret?: Secret | undefined, readonly check?: TypedKey | undefined, readonly refused?: boolean | undefined }
  | { readonly type: 'guide', readonly told: Told, readonly guide: GuideName }
  /** The PC started. `key`: the one that was shown for it. */
  | { readonly type: 'aftermath', readonly told: Told, readonly key?: RecoveryKeyInfo | undefined }
  /** `well`: nothing is asked any more. */
  | { readonly type: 'followUp', readonly told: Told, readonly well?: true | undefined }
  | { readonly type: 'handOver', readonly told: Told, readonly why: CaseReason }
  | { readonly type: 'disown', readonly told: Told }
  | { readonly type: 'released', readonly told: Told }
  | { readonly type: 'readiness', readonly told: Told }
  | { readonly type: 'practice', readonly told: Told }
  | { readonly type: 'rest', readonly told: Told, readonly why: 'stopped' | 'silent' }
  | DeskOpening

/** Which key the person is after. `sure`: they named it unasked and exactly. `typed`: what a look-alike was read from. */
export type Wanted =
  | { readonly by: 'keyId', readonly keyId: string, readonly typed?: string | undefined, readonly sure: boolean }
  /** Chosen or confirmed: this very key, by its full Key ID. */
  | { readonly by: 'key', readonly keyId: string, readonly device: string }
  | { readonly by: 'choice' }

/** What the bot can do. Nothing else happens on a dialog's behalf. */
export type Effect =
  /** Sends the sign-in card. `silent`: Teams may answer it without the person; otherwise only the bot's own page can. */
  | { readonly type: 'signIn', readonly silent: boolean, readonly claims?: string | undefined }
  /** Lists the signed-in person's own PCs and the keys saved for them. Needs this turn's sign-in. Reads no key. `encryption`: also whether each PC is encrypted, where Graph tells. */
  | { readonly type: 'findKeys', readonly encryption?: true | undefined }
  /** Writes to the audit log before a key is read. Refuses while the person is frozen. */
  | { readonly type: 'record', readonly key: RecoveryKeyInfo }
  /** Reads one recovery key. Needs this turn's sign-in and the receipt for this key. */
  | { readonly type: 'readKey', readonly key: RecoveryKeyInfo, readonly receipt: Receipt }
  /** Tells the owner, shows the key in a message of its own, and sets the timer that hides it. */
  | { readonly type: 'reveal', readonly secret: Secret, readonly key: RecoveryKeyInfo }
  /** Puts a view in the place of the message that shows a key, and clears its timer. Neither is known where the showing was cut short. */
  | { readonly type: 'hide', readonly message?: string | undefined, readonly timer?: string | undefined, readonly view: View }
  /** Stores a case for IT before anybody is told that it exists. */
  | { readonly type: 'openCase', readonly why: CaseReason, readonly told: Told }
  /** Writes to the audit log that the PC started, with this key or with one found elsewhere, and counts how often lately. */
  | { readonly type: 'noteUnlocked', readonly key?: RecoveryKeyInfo | undefined, readonly told: Told }
  /** Asks after some time whether the PC starts normally. */
  | { readonly type: 'followUp', readonly told: Told }
  /** Writes a refusal to the audit log. It knows the difference that the person is not told. */
  | { readonly type: 'refuse', readonly why: Refusal, readonly told: Told }
  /** "That was not me": from now on no key is read for this person, until IT says so. */
  | { readonly type: 'freeze' }
  /** Lists what was released to this person lately. */
  | { readonly type: 'listReleases' }
  /** Shows a view where the tapped card was, or as a new message. */
  | { readonly type: 'show', readonly view: View }
  /** Shows a view as a new message, and leaves the tapped card as it is. */
  | { readonly type: 'post', readonly view: View }
  | DeskEffect

/** What came of an effect, or of the world. Only the host makes these: no card and no sentence can claim one. */
export type Answer =
  | { readonly type: 'signedIn' }
  /** Silent sign-in did not work in this client; the page still can. */
  | { readonly type: 'silentSignInFailed' }
  | { readonly type: 'keysFound', readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[], readonly reference: string }
  | { readonly type: 'recorded', readonly receipt: Receipt }
  | { readonly type: 'keyRead', readonly secret: Secret }
  /** `message`: the one that shows the key; `timer`: what will hide it. */
  | { readonly type: 'revealed', readonly message: string, readonly timer: string }
  /** `status`: when somebody may be expected. */
  | { readonly type: 'caseOpened', readonly reference: string, readonly status?: CaseStatus | undefined }
  /** `times`: how often this PC was unlocked within the days that make a loop, this time included. */
  | { readonly type: 'unlockedBefore', readonly times: number }
  | { readonly type: 'frozen' }
  | { readonly type: 'releases', readonly releases: readonly Release[] }
  /** Nobody wrote for an hour. */
  | { readonly type: 'silent' }
  | { readonly type: 'failed', readonly why: FailureCode, readonly reference: string, readonly claims?: string | undefined }
  | DeskAnswer

/** A key that was shown. `at`: milliseconds since 1970. */
export interface Release { readonly keyId: string, readonly device: string, readonly at: number }

/** Why IT has the case. A failure's code, or what the dialog knows by itself. */
export type CaseReason = FailureCode | 'asked' | 'noKey' | 'noDevice' | 'notAccepted' | 'notBitLocker' | 'otherScreen' | 'onPremises' | 'loop' | 'notMe' | 'notStopped' | 'lost' | 'called'

export type Refusal = 'noMatch' | 'noKey' | 'noDevice'

/** What the employee has already told or we have already seen: nobody must ask again. Never a key. */
export interface Told extends Facts, Origin {
  /** What the screen shows, as far as we know it. */
  readonly keyId?: string | undefined
  readonly device?: string | undefined
  /** Entra's device id of that PC. */
  readonly deviceId?: string | undefined
  /** Whether a key was shown in this conversation. */
  readonly shown?: boolean | undefined
  readonly ruledOut?: readonly KeyStore[] | undefined
  /** Cures and advice that were followed to their end. */
  readonly tried?: readonly GuideName[] | undefined
  /** It started without a key. */
  readonly cured?: boolean | undefined
  /** The case that IT has of it. */
  readonly caseOf?: { readonly why: CaseReason, readonly reference: string } | undefined
  /** How often the PC was unlocked lately. */
  readonly unlocks?: number | undefined
  /** In their own words, as they began; what looked like a key is masked. */
  readonly words?: string | undefined
  /** What they write in, such as `de`. */
  readonly language?: string | undefined
}

/** What is wrong with what was typed as a Key ID, for the card that asks again. */
export type KeyIdProblem = Exclude<KeyIdReading, { type: 'keyId' } | { type: 'lookAlike' }>

/** Every dialog keeps what it was told: whoever takes over gets all of it. */
export interface Telling extends Place { readonly told: Told }

type Of<T extends { readonly type: string }, K extends T['type']> = Extract<T, { readonly type: K }>

/** A dialog of this house: opened by `Name`, with places `P`, and with taps of its own besides what everybody can say. */
export type Table<Name extends Opening['type'], P extends Telling, Tap extends { readonly type: string } = never> =
  Dialog<Of<Opening, Name>, P, Said | Tap, Answer, Effect, Opening>

export type Went<P extends Telling> = ReturnType<Table<Opening['type'], P>['start']>
