/** How far IT is with a case: what may be done with it, in which state, and by whom. Pure: the store keeps what comes of it. */
import type { Volume } from './device'
import { samePerson, type Person } from './person'

export type CaseState = 'open' | 'taken' | 'waitingForEmployee' | 'waitingForApproval' | 'resolved' | 'closed'

/** How it ended. `unlocked`: the employee confirmed it. */
export type Outcome = 'unlocked' | 'notConfirmed' | 'reset' | 'notOurs'

/** Somebody at work on a case. The name is for people to read, and decides nothing. */
export interface Who { readonly person: Person, readonly name: string }

/** Why a key is released for a PC that is not the employee’s own. */
export const reasons = ['shared', 'replaced', 'noOwner', 'handedOver', 'manager'] as const
export type Reason = (typeof reasons)[number]

/** A key as an agent found it, without digits. `owner`: of the PC, in the directory. */
export interface Target { readonly keyId: string, readonly device: string, readonly deviceName: string, readonly saved: string, readonly volume: Volume, readonly owner?: Who | undefined }

/** Shown to both sides: the employee says `hash`’s digits, the agent says `reverse`. Times are milliseconds since 1970. */
export interface Code { readonly salt: string, readonly hash: string, readonly reverse: string, readonly until: number, readonly tries: number }

/** How it is known who the employee is. */
export interface Verified { readonly how: 'code', readonly by: Who, readonly at: number }

/** A second person’s word: for this key, this PC and this employee, once, until then. */
export interface Approval {
  readonly id: string
  readonly requester: Who
  readonly approver: Who
  readonly keyId: string
  readonly device: string
  readonly reason: Reason
  /** The agent is to see the key, and to read it to the employee: only the employee’s manager can say yes to that. */
  readonly aloud?: true | undefined
  readonly until: number
  readonly said: 'nothing' | 'yes' | 'no'
}

/** A key that somebody has seen. `replaced`: when a new one was there, milliseconds since 1970. */
export interface Disclosure {
  readonly keyId: string
  readonly device: string
  readonly deviceName: string
  readonly at: number
  readonly by?: Who | undefined
  /** Shown to the agent, who read it out. */
  readonly aloud?: true | undefined
  readonly rotation?: 'asked' | undefined
  readonly replaced?: number | undefined
}

/** One line of a case’s history. `by`: nobody for what happened by itself, or by the employee. */
export interface Happened { readonly at: number, readonly what: Deed['type'], readonly by?: Who | undefined, readonly detail?: string | undefined }

export interface Progress {
  readonly state: CaseState
  readonly agent?: Who | undefined
  readonly target?: Target | undefined
  readonly code?: Code | undefined
  readonly verified?: Verified | undefined
  /** The employee’s manager, as the directory names them. */
  readonly manager?: Who | undefined
  readonly approval?: Approval | undefined
  readonly disclosed: readonly Disclosure[]
  readonly outcome?: Outcome | undefined
  readonly history: readonly Happened[]
}

/** What can happen to a case. */
export type Deed =
  | { readonly type: 'opened' }
  | { readonly type: 'taken' }
  /** From whoever had it: they may be away. */
  | { readonly type: 'takenOver' }
  | { readonly type: 'handed', readonly to: Who }
  | { readonly type: 'givenBack' }
  | { readonly type: 'asked' }
  | { readonly type: 'answered' }
  /** The employee came back with something else. `why`: what it is about. */
  | { readonly type: 'added', readonly why: string }
  | { readonly type: 'targeted', readonly target: Target }
  | { readonly type: 'codeSent', readonly code: Code, readonly manager?: Who | undefined }
  /** `right`: whether what was typed is the code. */
  | { readonly type: 'codeTried', readonly right: boolean }
  /** `manager`: as the directory names them. */
  | { readonly type: 'approvalAsked', readonly approval: Approval, readonly manager?: Who | undefined }
  | { readonly type: 'approved', readonly id: string }
  | { readonly type: 'declined', readonly id: string }
  | { readonly type: 'approvalExpired', readonly id: string }
  /** Allows one release of this key; the disclosure follows. */
  | { readonly type: 'released', readonly keyId: string, readonly reason?: Reason | undefined, readonly aloud?: true | undefined }
  | { readonly type: 'disclosed', readonly disclosure: Disclosure }
  | { readonly type: 'rotationAsked', readonly keyId: string }
  | { readonly type: 'replaced', readonly keyId: string }
  | { readonly type: 'resolved', readonly outcome: Outcome }
  /** `anyway`: although a key that was seen is still valid. */
  | { readonly type: 'closed', readonly anyway?: true | undefined }
  /** `silent`: the employee did not say so, they did not answer. */
  | { readonly type: 'cancelled', readonly silent?: true | undefined }
  /** The employee says that it worked. */
  | { readonly type: 'confirmed' }
  | { readonly type: 'escalated', readonly to: 'onCall' | 'lead' }
  | { readonly type: 'reminded' }

export type No =
  | 'taken' | 'notYours' | 'ended' | 'noTarget' | 'noCode' | 'codeSpent' | 'codeLapsed' | 'wrongCode'
  | 'unverified' | 'noReason' | 'unapproved' | 'notThree' | 'notAllowed' | 'notManager' | 'lapsed' | 'changed' | 'stillValid' | 'noOutcome' | 'own'

/** Refused: nothing changed, or only what the refusal itself spends. */
export interface Refused { readonly no: No, readonly progress: Progress }

/** What the company demands besides. */
export interface DeskPolicy {
  /** Whether a PC that is not the employee’s own takes a second person. */
  readonly secondPerson: boolean
  /** Whether an agent may see a key at all, to read it to somebody who has no Teams on their phone. */
  readonly readAloud?: boolean | undefined
}

export interface Doing { readonly at: number, readonly by?: Who | undefined, readonly employee: Person, readonly policy: DeskPolicy }

export const codeTries = 3

export const begun = (at: number, disclosed: readonly Disclosure[] = []): Progress => ({ state: 'open', disclosed, history: [{ at, what: 'opened' }] })

export const stillValid = ({ disclosed }: Pick<Progress, 'disclosed'>): readonly Disclosure[] => disclosed.filter(one => one.replaced === undefined)

/** Nothing more is to be done. */
export const isOver = ({ state }: Pick<Progress, 'state'>): boolean => state === 'closed'

/** Whether the directory says that the PC is the employee’s. */
export const ownsTarget = ({ target }: Pick<Progress, 'target'>, employee: Person): boolean =>
  target?.owner !== undefined && samePerson(target.owner.person, employee)

/** How long it counts that a voice was bound to the chat, in milliseconds. */
export const verifiedFor = 60 * 60_000

export const isVerified = ({ verified }: Pick<Progress, 'verified'>, now: number): boolean => verified !== undefined && verified.at + verifiedFor > now
