/** Every card the bot can show; `cards/index.ts` renders each. Views carry what is drawn, and are safe to store: no secret is in one. */
import type { FailureCode } from '../src/core/failure'
import type { Secret } from '../src/core/secret'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import type { Cause } from '../src/domain/errorCode'
import type { Target, Who } from '../src/domain/progress'
import type { TypedKey } from '../src/domain/typedKey'
import type { CaseLine, CaseStatus, DeskAnswer, Packet, Which } from './deskVocabulary'
import type { GuideName } from './guides'
import type { CaseReason, KeyIdProblem, Release, Told } from './vocabulary'

/** Taps in the comments are besides `person`, `back`, `startOver` and `stop`, which the card of every place has. What `facts` may carry is listed in `choices.ts`. */
export type View =
  /** Welcome, and: whose PC is it? `told`: what is still known from before a silence. Taps: `facts` with data `pc` (`pcs`), `menu`. */
  | { readonly view: 'welcome', readonly told: Told }
  /** What else the bot does. Taps: `readiness`, `practice`, `released`, `notMe`, `otherScreen`. */
  | { readonly view: 'menu' }
  /** How do you sign in to it? `told`: for what was ruled out. Taps: `facts` with data `account` (`accounts`). */
  | { readonly view: 'askAccount', readonly told: Told }
  /** What does the last line of the screen say? Taps: `facts` with data `hint` (`hints`). */
  | { readonly view: 'askHint', readonly told: Told }
  /** Do you know why it asks? Some causes need no key. Taps: `facts` with data `cause` (`causes`). A code can be written. */
  | { readonly view: 'askCause', readonly told: Told }
  /** Not BitLocker's screen, perhaps: what do you see? Taps: `locked` (it is blue and asks for a recovery key), `hoax`, `crash`, `pin`, `windowsPassword`. */
  | { readonly view: 'otherScreen' }
  /** What helps with a screen that is not BitLocker's recovery. Taps: `locked`. */
  | { readonly view: 'otherHelp', readonly screen: 'crash' | 'pin' | 'windowsPassword' }
  /** Nobody has the key. `own`: an own PC may be installed anew. Taps: `searchAgain`, and `reset` where `own`. */
  | { readonly view: 'lost', readonly own: boolean, readonly told: Told }
  /** Where the Key ID stands on the screen (drawing), with an input `keyId`. `forIT`: they search with it. `times`: how often something else was typed. Taps: `keyId`, `noKeyId`, and `otherPc` unless `forIT`. */
  | { readonly view: 'askKeyId', readonly problem?: KeyIdProblem | undefined, readonly forIT?: true | undefined, readonly times?: number | undefined }
  /** Stands in the tapped card's place while the person signs in. No taps. */
  | { readonly view: 'signingIn' }
  /** Choose a PC. Taps: `device` with data `deviceId`, `notMine`. */
  | { readonly view: 'chooseDevice', readonly devices: readonly Device[] }
  /** Compare the screen with the Key IDs of one PC. Taps: `key` with data `keyId` (full), `otherDevice`. */
  | { readonly view: 'chooseKey', readonly device: Device, readonly keys: readonly RecoveryKeyInfo[] }
  /** Is this your PC? `read`: how a look-alike was understood ("4290B6CO" as "4290B6C0"). Taps: `yes`, `no`. */
  | { readonly view: 'confirm', readonly key: RecoveryKeyInfo, readonly read?: { readonly typed: string, readonly as: string } | undefined }
  /** No match. `guesses`: own keys one character away; `device`: the typed text is that PC's own id. Taps: `key` with `keyId` per guess, `retype`, `noKeyId`, `elsewhere`. */
  | { readonly view: 'noMatch', readonly typed: string, readonly guesses: readonly RecoveryKeyInfo[], readonly isDeviceIdOf?: Device | undefined, readonly reference: string }
  /** Several keys begin with what was typed: ask for more characters, input `keyId`. Taps: `keyId`, `noKeyId`. */
  | { readonly view: 'narrow', readonly typed: string, readonly keys: readonly RecoveryKeyInfo[] }
  /** Stands where the key was. Taps: `worked`, `again`; none once `finished`. */
  | { readonly view: 'hidden', readonly key: RecoveryKeyInfo, readonly finished?: boolean | undefined }
  /** Did it start? With `key`, whether it is visible is not known here; without, the person has found one elsewhere and types it now. Taps: `worked`, `notAccepted`, `check`, and `again` with a key. */
  | { readonly view: 'unlocking', readonly key?: RecoveryKeyInfo | undefined }
  /** Not accepted: does the screen show this key's Key ID? Taps: `same`, `retype` (another one), `unsure`, `worked`. */
  | { readonly view: 'compareKeyId', readonly key?: RecoveryKeyInfo | undefined }
  /** Type what stands on the PC's screen or on the printout, input `typed`. Taps: `typedKey`, `checked` (I compared it myself). */
  | { readonly view: 'askTyped' }
  /** What is wrong with it by arithmetic. Taps: `worked`, `check` (type it again), `checked` (still not accepted), `again` with a key. */
  | { readonly view: 'typedVerdict', readonly check: TypedKey, readonly key?: RecoveryKeyInfo | undefined }
  /** Which drive does the screen ask for? Taps: `sameDrive`, `otherDrive`, `unsure`, `worked`. */
  | { readonly view: 'askDrive', readonly key?: RecoveryKeyInfo | undefined }
  /** It started. `key`: what was shown. `cause`: its advice. Taps: `facts` with data `cause` (`causes`) while it is not known. Ends. */
  | { readonly view: 'unlocked', readonly key?: RecoveryKeyInfo | undefined, readonly cause?: Cause | undefined, readonly told: Told }
  /** One step of a guide. `last`: nothing comes after it. Taps: `found`, `notThere` (searching); `worked`, `notThere` (cures); `next`, `worked` (advice, reset). */
  | { readonly view: 'guide', readonly guide: GuideName, readonly step: number, readonly told: Told }
  /** A day later: does it start normally? Taps: `yes`, `loop`. */
  | { readonly view: 'followUp', readonly device?: string | undefined }
  | { readonly view: 'followedUp' }
  /** Own PCs, each with how well prepared it is. Taps: `practice`. */
  | { readonly view: 'readiness', readonly devices: readonly Device[], readonly keys: readonly RecoveryKeyInfo[] }
  /** Practice: nothing is read. Taps: `next`; `keyId` with input `keyId` on the second; `worked` on the third; `readiness` on the last. */
  | { readonly view: 'practice', readonly step: 'intro' | 'keyId' | 'key' | 'done', readonly wrong?: boolean | undefined }
  /** What was released to this person lately. Taps: `notMe`. */
  | { readonly view: 'released', readonly releases: readonly Release[] }
  /** To the owner, after every release. Taps: `notMe`, for ever. */
  | { readonly view: 'ownerNotice', readonly release: Release }
  /** One honest sentence and a next step. `withIT`: a case with this reference is open. Taps: `again` (where waiting or signing in can cure it), `loop` (the guide) for a loop that IT has. */
  | { readonly view: 'stuck', readonly why: CaseReason, readonly reference: string, readonly withIT: boolean, readonly status?: CaseStatus | undefined }
  /** Nothing is going on. Taps: `again` (going on with what is known), `startOver`. */
  | { readonly view: 'rest', readonly why: 'stopped' | 'silent' }
  /** Their own case, or that there is none. Taps: `cancel` while it goes on. */
  | { readonly view: 'caseStatus', readonly status: CaseStatus | undefined }
  | DeskView

type No = Extract<DeskAnswer, { type: 'packet' }>['no']

/** What only agents see, in their private chat. */
type DeskView =
  /** Taps: `case` with data `reference`, `listCases` with data `which`. */
  | { readonly view: 'cases', readonly which: Which, readonly cases: readonly CaseLine[] }
  /** Not there, or not for you. Taps: `listCases`. */
  | { readonly view: 'noCase', readonly why?: FailureCode | undefined }
  /** All that is known, and what can be done next. `no`: why the last thing was not done. Taps: those of `deskTaps` that fit its state. */
  | { readonly view: 'packet', readonly packet: Packet, readonly no?: No }
  /** Which key? Taps: `target` with data `keyId`, `otherPc`. */
  | { readonly view: 'chooseTarget', readonly packet: Packet, readonly targets: readonly Target[] }
  /** Where to look instead, input `pc`. `again`: nothing was found. Taps: `pc`. */
  | { readonly view: 'askPc', readonly packet: Packet, readonly again?: true | undefined }
  /** The number to call, the agent’s code, and an input `code` for the employee’s. Taps: `code`, `call` (new codes). */
  | { readonly view: 'calling', readonly packet: Packet, readonly phones: readonly string[], readonly manager?: Who | undefined, readonly no?: No }
  /** Taps: `reason` with data `reason`. */
  | { readonly view: 'chooseReason', readonly packet: Packet }
  /** Taps: `colleague` with data `oid`. */
  | { readonly view: 'choosePerson', readonly packet: Packet, readonly people: readonly Who[], readonly what: 'hand' | 'approve' }
  /** Taps: `outcome` with data `outcome`. */
  | { readonly view: 'chooseOutcome', readonly packet: Packet }
  /** The key is in a message above, for the agent to read. Taps: `hide`. */
  | { readonly view: 'readingAloud', readonly packet: Packet }
  /** Who called? Inputs `who` and `keyId`. `again`: nobody was found. Taps: `caller`. */
  | { readonly view: 'askWho', readonly again?: true | undefined }
  /** Input `words`. Taps: `words`. */
  | { readonly view: 'writeTo', readonly packet: Packet }

/** The one view that holds a secret. It is drawn, sent and forgotten. Taps: `worked`, `notAccepted`, `hide`, `person`. */
export interface Reveal { readonly secret: Secret, readonly key: RecoveryKeyInfo, readonly visibleMinutes: number }
