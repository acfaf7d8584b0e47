/** What both worlds are filled with, and what a test may do to either. */
import type { FailureCode } from '../../../src/core/failure'
import type { Volume } from '../../../src/domain/device'
import type { Person } from '../../../src/domain/person'
import type { HelpDesk } from '../../../src/desk/ports'
import type { Devices, RecoveryKeys, Session, SignIn, SignInRequest } from '../../../src/ports'

/** Ben has a helpdesk role and is Ada's manager; Cleo owns nothing, and has neither manager nor phone; each of the others has a fate at sign-in. */
export const people = ['ada', 'ben', 'cleo', 'guest', 'unconsented', 'mfa', 'blocked', 'unassigned', 'disabled'] as const
export type Who = (typeof people)[number]

export const fates: ReadonlyArray<readonly [Who, FailureCode]> = [
  ['guest', 'signIn.guest'], ['unconsented', 'signIn.consent'], ['mfa', 'signIn.mfa'], ['blocked', 'signIn.blocked'], ['unassigned', 'signIn.unassigned'], ['disabled', 'signIn.disabled']
]

export const guid = (kind: string, n: number) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`

export const pcs: ReadonlyArray<{ readonly name: string, readonly owner?: Who, readonly keys: readonly Volume[], readonly encrypted?: boolean }> = [
  { name: 'ADA-1', owner: 'ada', encrypted: true, keys: ['operatingSystem', 'operatingSystem', 'data', 'removable', 'operatingSystem'] },
  { name: 'ADA-2', owner: 'ada', encrypted: false, keys: [] },
  { name: 'ADA-3', owner: 'ada', keys: ['operatingSystem'] },
  { name: 'BEN-1', owner: 'ben', encrypted: true, keys: ['operatingSystem'] },
  { name: 'NOBODY-1', encrypted: true, keys: ['operatingSystem'] },
  { name: 'Cleo\'s & Ada\'s PC', keys: [] }
]

export const phone = '+43 1 555 0101'

export const deviceId = (name: string): string => guid('00d0d0d0', pcs.findIndex(pc => pc.name === name))
export const keyOf = (pc: number, n: number): string => guid('4e4e4e4e', pc * 100 + n).toUpperCase()
export const savedAt = '2026-03-02T08:15:00Z'
export const digits = '091707-241043-291038-310772-542377-213224-102663-353529'

export interface Subject {
  readonly signIn: SignIn
  readonly devices: Devices
  readonly keys: RecoveryKeys
  readonly helpDesk: HelpDesk
  person(who: Who): Person
  /** By a silent sign-in of `who`, for `asking`. */
  session(who: Who, asking?: Who): Promise<Session>
  /** By the page, where `who` signs in and meets whatever it asks for. */
  page(who: Who, request: SignInRequest): Promise<Session>
  /** Breaks Graph for everybody; `undefined` mends it. */
  breaks(code: 'graph.down' | 'graph.throttled' | undefined): void
  /** Nobody granted the optional permissions. */
  withholdsEncryption(): void
  /** The tenant's switch. */
  forbidsOwners(): void
  /** Makes the saved digits of a key wrong. */
  damages(keyId: string): void
  loses(keyId: string): void
  /** Key IDs that were really read. */
  reads(): string[]
}

/** Makes a fresh subject for each test; `stop` after the last. */
export interface Kind {
  fresh(): Promise<Subject>
  stop(): Promise<void>
}
