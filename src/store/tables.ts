/** The tables, as the queries see them. Times are milliseconds since 1970; JSON is text, so that both databases keep it to the letter. */
import type { Kysely } from 'kysely'
import type { AuditRow } from '../audit/chain'

export interface Tables {
  readonly conversations: {
    readonly id: string
    readonly etag: string
    readonly tid: string
    readonly oid: string
    readonly dialog: string
    readonly version: number
    readonly n: number
    readonly state: string
    /** JSON: the places that "back" leads to. */
    readonly trail: string
    readonly misses: number
    /** When silence closes it; null: nothing does. */
    readonly closes: number | null
    readonly address: string
    readonly updated: number
  }
  readonly seen: { readonly conversation: string, readonly activity: string, readonly at: number }
  readonly sign_ins: {
    readonly id: string
    readonly conversation: string
    readonly tid: string
    readonly oid: string
    readonly n: number
    readonly verifier: string
    readonly nonce: string
    readonly claims: string | null
    readonly expires: number
    /** 0 or 1. */
    readonly used: number
  }
  readonly timers: { readonly id: string, readonly due: number, readonly claimed_until: number, readonly lane: string, readonly work: string }
  readonly cases: {
    readonly reference: string
    readonly tid: string
    readonly oid: string
    readonly opened: number
    readonly etag: string
    readonly state: string
    /** `tid/oid` of the agent who has it. */
    readonly agent: string | null
    readonly body: string
  }
  /** A case’s card and thread in the Teams channel. */
  readonly threads: { readonly reference: string, readonly conversation: string, readonly message: string }
  readonly audit: AuditRow
}

export type Database = Kysely<Tables>
