/** The world as the bot needs it, one interface per need. Adapters live in the folders beside this file; what only IT needs is in `desk/ports.ts`. */
import type { Told } from '../dialogs/vocabulary'
import type { View } from '../dialogs/views'
import type { Failure } from './core/failure'
import type { Receipt } from './core/receipt'
import type { Secret } from './core/secret'
import type { Saved } from './core/turn'
import type { Device, RecoveryKeyInfo } from './domain/device'
import type { Person } from './domain/person'
import type { CaseDue, DeskEvent, DeskName } from './desk/ports'

/** One proven sign-in. It lives in memory for one turn; `end` forgets the token. */
export interface Session {
  readonly person: Person
  /** A delegated Graph access token. Throws `Failure('graph.signedOut')` once the turn has ended. */
  token(): Secret
  end(): void
}

/** Proves who is asking. Everything throws `Failure('signIn.…')`. */
export interface SignIn {
  /** Verifies the assertion Teams sent (signature, audience, tenant, not a guest, this very person) and exchanges it on behalf of the person. */
  exchange(assertion: Secret, person: Person): Promise<Session>
  /** The address the bot's own sign-in page sends the browser to. */
  authorizeUrl(request: SignInRequest): Promise<string>
  /** Redeems the authorization code the browser came back with, for the person of the request and nobody else. */
  redeem(code: Secret, request: SignInRequest): Promise<Session>
  /** What the sign-in page meant when it sent the browser back without a code (OAuth's `error` and `error_description`). */
  explain(error: string, description: string): Failure
}

/** A sign-in that was asked for: bound to one conversation, one person and one place of the dialog; good once, for ten minutes. */
export interface SignInRequest {
  /** Unguessable; the OAuth `state` and the id of Teams' token exchange. */
  readonly id: string
  readonly conversation: string
  readonly person: Person
  readonly n: number
  /** PKCE code verifier and OpenID nonce. */
  readonly verifier: string
  readonly nonce: string
  /** A claims challenge (JSON text) the sign-in must meet. */
  readonly claims?: string | undefined
  /** Milliseconds since 1970. */
  readonly expires: number
}

export interface SignInRequests {
  /** Rejects with `Conflict` when the id is taken. */
  add(request: SignInRequest): Promise<void>
  /** Not yet used and not expired at `now`; otherwise `undefined`. */
  find(id: string, now: number): Promise<SignInRequest | undefined>
  challenge(id: string, claims: string | undefined): Promise<void>
  /** True for exactly one caller, ever. */
  use(id: string): Promise<boolean>
  /** Removes what expired before `now`. */
  sweep(now: number): Promise<void>
}

/** Everything is read as the signed-in person. Throws `Failure('graph.…')`. */
export interface Devices {
  /** The person's own Windows PCs, all pages. */
  own(session: Session): Promise<readonly Device[]>
  /** By device id, whether the person's own PCs are encrypted, as far as Graph tells; empty where it does not. Throws nothing but `graph.signedOut` and `graph.challenged`. */
  encryption(session: Session): Promise<ReadonlyMap<string, boolean>>
}

export interface RecoveryKeys {
  /** The keys saved for these PCs, without digits; one request per PC, in parallel. */
  of(devices: readonly Device[], session: Session): Promise<readonly RecoveryKeyInfo[]>
  /** Reads one key. Refuses a receipt for another key. Throws `Failure('key.malformed')` when the digits fail their checksum. */
  read(key: RecoveryKeyInfo, session: Session, receipt: Receipt): Promise<Secret>
}

/** What the audit log keeps. `subject`: a full Key ID where there is one. No secret fits in here. */
export interface AuditEntry {
  readonly action: 'key.read' | 'key.shown' | 'key.hidden' | 'key.refused' | 'signIn.refused' | 'case.opened' | 'case.changed' | 'case.refused' | 'unlocked' | 'person.frozen' | 'person.unfrozen'
  /** Whom it is about: for a case, the employee. */
  readonly person: Person
  /** Who did it, where it was somebody else. */
  readonly by?: Person | undefined
  readonly conversation: string
  readonly reference: string
  readonly subject?: string | undefined
  readonly device?: string | undefined
  /** The PC's name at that time, for people to read. */
  readonly deviceName?: string | undefined
  /** Why, in the catalogue's words. */
  readonly detail?: string | undefined
}

export interface AuditLog {
  /** Resolves after a durable commit. Throws `Failure('audit.down')`. */
  record(entry: AuditEntry): Promise<Receipt>
}

/** An entry as it was written. `at`: milliseconds since 1970. */
export type Past = AuditEntry & { readonly at: number }

/** What the audit log knows of one person. Throws `Failure('audit.down')`. */
export interface History {
  /** Entries of these kinds since that moment, the newest first. `since`: milliseconds since 1970. */
  of(person: Person, actions: ReadonlyArray<AuditEntry['action']>, since: number): Promise<readonly Past[]>
}

/** Where a conversation can be reached. It holds no secret. */
export interface Address {
  readonly serviceUrl: string
  readonly conversation: string
  readonly bot: { readonly id: string, readonly name?: string | undefined }
  /** The channel's own id of the person (`29:…`). */
  readonly user: string
  /** The person's display name, for IT's eyes. */
  readonly name?: string | undefined
  readonly tenant: string
  /** The person's IANA time zone, such as `Europe/Vienna`, as their client last told. */
  readonly timeZone?: string | undefined
}

export interface Conversations {
  /** With `activity`: rejects with `Conflict` when a saved turn came from it already. */
  load(id: string, activity?: string): Promise<Conversation | undefined>
  /**
   * Commits state and address. With `activity`, the activity's id is marked as seen in the same transaction.
   * Rejects with `Conflict` when somebody saved since `etag` (`undefined`: since it did not exist) or the activity was seen before.
   * `closes`: when silence closes it, milliseconds since 1970; nothing does without. Resolves to the new etag.
   */
  save(conversation: Omit<Conversation, 'etag'> & { readonly closes?: number | undefined }, etag: string | undefined, activity?: string): Promise<string>
  /** The ids of conversations that silence closes by `now`, at most so many. */
  silent(now: number, most: number): Promise<readonly string[]>
  /** Forgets the conversation and its seen activities. */
  remove(id: string): Promise<void>
}

export interface Conversation {
  readonly id: string
  readonly person: Person
  readonly saved: Saved
  readonly address: Address
  readonly etag: string
}

/** Somebody else was first. Nothing was changed. */
export class Conflict extends Error {
  constructor(message = 'somebody else was first') {
    super(message)
    this.name = 'Conflict'
  }
}

/** Hiding keys waits for nothing else: a desk that hangs must not keep a key in sight. */
export const lanes = ['keys', 'rest'] as const
export type Lane = (typeof lanes)[number]

/** Durable work for later. It survives a restart, and of several processes one does it. */
export interface Timers {
  /** `due`: milliseconds since 1970. Resolves to the timer's id. */
  set(due: number, work: Work): Promise<string>
  clear(id: string): Promise<void>
  /** The due ones of this lane, those that failed lately after the others; each claimed until `now + lease` so that no other process takes it meanwhile. */
  take(now: number, lease: number, most: number, lane: Lane): Promise<readonly { readonly id: string, readonly work: Work }[]>
  /** Milliseconds since 1970 of the next moment after `now` at which `take` may find more: one falls due, or a claim runs out. */
  next(now: number): Promise<number | undefined>
}

/** `since`: when it was first due, milliseconds since 1970. */
export type Work =
  /** Hide the key shown in `message`; without one the bot died while showing it, and only a warning is left to say. */
  | { readonly type: 'hide', readonly conversation: string, readonly address: Address, readonly n: number, readonly message?: string | undefined, readonly view: View, readonly person: Person, readonly subject: string, readonly reference: string, readonly since: number }
  /** Ask whether the PC starts normally again. */
  | { readonly type: 'followUp', readonly conversation: string, readonly told: Told, readonly reference: string, readonly since: number }
  /** Tell IT of the case: what was set by the version before this one. */
  | { readonly type: 'postCase', readonly reference: string, readonly serviceUrl: string, readonly since: number }
  /** Tell one desk what happened to a case. */
  | { readonly type: 'tellDesk', readonly desk: DeskName, readonly reference: string, readonly event: DeskEvent, readonly since: number }
  /** A case waits for somebody: see whether it still does. `of`: the approval or the moment that is waited for. */
  | { readonly type: 'caseDue', readonly what: CaseDue, readonly reference: string, readonly of?: string | undefined, readonly since: number }

export interface Clock { now(): number }
