/** The places of the desk, and the two that most others lead to. */
import { go } from '../src/core/dialog'
import type { Reason, Target, Who } from '../src/domain/progress'
import type { FailureCode } from '../src/core/failure'
import type { RecoveryKeyInfo } from '../src/domain/device'
import { firstTry, type Signing } from './signing'
import type { CaseLine, DeskAnswer, DeskOpening, Packet, Which } from './deskVocabulary'
import type { Telling, Told, Went } from './vocabulary'

/** What the agent signs in for, or what is being done without. */
export type Want =
  | { readonly for: 'find', readonly pc?: string | undefined }
  | { readonly for: 'call' | 'rotate' | 'askManager' }
  | { readonly for: 'release' | 'aloud', readonly reason?: Reason | undefined }
  | { readonly for: 'approve' | 'write' }

type Ask = Extract<DeskOpening, { type: 'desk' }>['ask']
type No = Extract<DeskAnswer, { type: 'packet' }>['no']

interface Called { readonly packet: Packet, readonly phones: readonly string[], readonly manager?: Who | undefined }

export type Place = Telling & (
  | { readonly at: 'looking', readonly ask: Ask }
  | { readonly at: 'listing', readonly which: Which, readonly cases: readonly CaseLine[] }
  /** `why`: it is not even known whether there is one. */
  | { readonly at: 'unknown', readonly why?: FailureCode | undefined }
  | { readonly at: 'reading', readonly packet: Packet, readonly no?: No }
  | { readonly at: 'signingIn', readonly packet: Packet, readonly want: Want } & Signing
  | { readonly at: 'working', readonly packet: Packet, readonly want: Want, readonly tries: number }
  | { readonly at: 'delivering', readonly packet: Packet, readonly want: Want, readonly key: RecoveryKeyInfo, readonly tries: number }
  /** The agent sees the key. */
  | { readonly at: 'readingAloud', readonly packet: Packet, readonly key: RecoveryKeyInfo, readonly shown?: { readonly message: string, readonly timer: string } | undefined }
  /** Somebody called who has no case. */
  | { readonly at: 'askingWho', readonly again?: true | undefined }
  | { readonly at: 'signingInFor', readonly who: string, readonly keyId?: string | undefined } & Signing
  | { readonly at: 'openingFor', readonly who: string, readonly keyId?: string | undefined, readonly tries: number }
  | { readonly at: 'choosingKey', readonly packet: Packet, readonly targets: readonly Target[] }
  | { readonly at: 'askingPc', readonly packet: Packet, readonly again?: true | undefined }
  | { readonly at: 'calling', readonly no?: No } & Called
  | { readonly at: 'checking' } & Called
  | { readonly at: 'reasoning', readonly packet: Packet }
  | { readonly at: 'gathering', readonly packet: Packet, readonly to: 'hand' | { readonly reason: Reason } }
  | { readonly at: 'handing', readonly packet: Packet, readonly people: readonly Who[] }
  | { readonly at: 'choosingApprover', readonly packet: Packet, readonly people: readonly Who[], readonly reason: Reason }
  | { readonly at: 'resolving', readonly packet: Packet }
  | { readonly at: 'writing', readonly packet: Packet }
)

export type At<A extends Place['at']> = Extract<Place, { readonly at: A }>

/** The case, with what was refused. */
export const reading = (told: Told, packet: Packet, no?: No): Went<Place> => go({ at: 'reading', told, packet, no })

export const signIn = (told: Told, packet: Packet, want: Want): Went<Place> => go({ at: 'signingIn', told, packet, want, ...firstTry })
