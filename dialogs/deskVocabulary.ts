/** What an IT agent can do with a case in their private chat: the desk’s part of the vocabulary. */
import type { FailureCode } from '../src/core/failure'
import type { Receipt } from '../src/core/receipt'
import type { Secret } from '../src/core/secret'
import type { RecoveryKeyInfo } from '../src/domain/device'
import type { Person } from '../src/domain/person'
import type { CaseState, No, Outcome, Progress, Reason, Target, Who } from '../src/domain/progress'
import type { CaseReason, Told } from './vocabulary'

/** A case as an agent sees it. The employee’s code is not in it; the agent’s own is. `now`: milliseconds since 1970. */
export interface Packet {
  readonly reference: string
  readonly person: Person
  readonly name: string
  readonly why: CaseReason
  readonly told: Told
  readonly opened: number
  readonly now: number
  readonly progress: Omit<Progress, 'code'>
  /** What the agent says when they call, and until when it counts. */
  readonly reverse?: { readonly code: string, readonly until: number } | undefined
  /** Whether this agent has it. */
  readonly mine: boolean
  /** Whether it is about themselves: then a colleague has to help. */
  readonly own: boolean
  /** Whether a PC that is not the employee’s own takes a second person. */
  readonly secondPerson: boolean
  /** Whether the company lets agents read a key aloud. */
  readonly readAloud: boolean
}

/** A case in a list. */
export interface CaseLine { readonly reference: string, readonly name: string, readonly state: CaseState, readonly opened: number, readonly agent?: string | undefined }

/** A case as its employee sees it. `agent`: their first name. `minutes`: how long the last cases took to be taken; unknown where there were too few. `opens`: when IT is back, milliseconds since 1970. */
export interface CaseStatus {
  readonly reference: string
  readonly state: CaseState
  readonly agent?: string | undefined
  readonly minutes?: number | undefined
  readonly opens?: number | undefined
}

export type Which = 'mine' | 'open'

/** What an agent does by a button alone. */
export type DeskDeed =
  | { readonly type: 'taken' | 'takenOver' | 'givenBack' }
  | { readonly type: 'handed', readonly to: Who }
  | { readonly type: 'targeted', readonly target: Target }
  | { readonly type: 'resolved', readonly outcome: Outcome }
  | { readonly type: 'closed', readonly anyway?: true | undefined }
  | { readonly type: 'replaced', readonly keyId: string }

export type DeskOpening =
  | { readonly type: 'desk', readonly told: Told, readonly ask: { readonly list: Which } | { readonly reference: string } }
  /** The employee’s own case. `cancel`: they need no help any more. */
  | { readonly type: 'status', readonly told: Told }

/** Everything asks first whether the agent is one, and answers `noCase` where not. */
export type DeskEffect =
  | { readonly type: 'listCases', readonly which: Which }
  | { readonly type: 'openPacket', readonly reference: string }
  | { readonly type: 'doToCase', readonly reference: string, readonly deed: DeskDeed }
  /** Looks for the key, as the agent. Needs this turn’s sign-in. Reads no digits. `pc`: a name or a full Key ID to look under instead. */
  | { readonly type: 'findTargets', readonly reference: string, readonly pc?: string | undefined }
  /** The number and the manager in the directory, as the agent. Needs this turn’s sign-in. It sends the code that both can see. */
  | { readonly type: 'call', readonly reference: string }
  | { readonly type: 'tryCode', readonly reference: string, readonly typed: string }
  /** Who else may say yes, or take the case. */
  | { readonly type: 'listColleagues', readonly reference: string, readonly what: 'hand' | 'approve' }
  | { readonly type: 'askApproval', readonly reference: string, readonly approver: Who, readonly reason: Reason }
  /** Asks the employee’s manager whether the agent may see the key, and read it aloud. Needs this turn’s sign-in. */
  | { readonly type: 'askManager', readonly reference: string }
  /** Allows this release and writes it to the audit log before the key is read. `aloud`: the agent is to see it. */
  | { readonly type: 'allowRelease', readonly reference: string, readonly key: RecoveryKeyInfo, readonly reason?: Reason | undefined, readonly aloud?: true | undefined }
  /** Shows the key in the employee’s chat. The agent never sees it. */
  | { readonly type: 'deliver', readonly reference: string, readonly secret: Secret, readonly key: RecoveryKeyInfo }
  /** Shows the key to the agent, group by group, until it is hidden. The employee is told. */
  | { readonly type: 'readAloud', readonly reference: string, readonly secret: Secret, readonly key: RecoveryKeyInfo }
  /** Opens a case for somebody who called. Needs this turn’s sign-in. `who`: their address. */
  | { readonly type: 'openFor', readonly who: string, readonly keyId?: string | undefined }
  /** Asks Intune to replace the key, as the agent, and looks whether a new one is there. Needs this turn’s sign-in. */
  | { readonly type: 'rotate', readonly reference: string }
  /** Writes to the employee. `masked`: it held what looks like a key, which was taken out. */
  | { readonly type: 'writeTo', readonly reference: string, readonly text: string, readonly masked: boolean }
  /** The employee’s own newest case. */
  | { readonly type: 'caseStatus' }
  | { readonly type: 'cancelCase', readonly reference: string }

export type DeskAnswer =
  | { readonly type: 'cases', readonly cases: readonly CaseLine[] }
  /** `no`: why what was asked for was not done. */
  | { readonly type: 'packet', readonly packet: Packet, readonly no?: No | DeskTrouble | undefined }
  /** Not there, or not theirs to see: the same words for both. */
  | { readonly type: 'noCase' }
  | { readonly type: 'targets', readonly packet: Packet, readonly targets: readonly Target[] }
  | { readonly type: 'contact', readonly packet: Packet, readonly phones: readonly string[], readonly manager?: Who | undefined, readonly no?: No | DeskTrouble | undefined }
  /** Nobody of that address is in the directory. */
  | { readonly type: 'nobody' }
  | { readonly type: 'colleagues', readonly people: readonly Who[] }
  | { readonly type: 'allowed', readonly receipt: Receipt }
  | { readonly type: 'caseStatus', readonly status: CaseStatus | undefined }

/** What the world refused, where the rules would not have. */
export type DeskTrouble = 'unreachable' | 'approverUnreachable' | 'notManaged' | 'notYet' | 'frozen' | 'masked' | 'overtaken' | FailureCode
