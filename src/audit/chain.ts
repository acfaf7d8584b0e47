/** The audit log as a chain of hashes: whoever changes, removes, adds or moves a row breaks every hash after it. */
import { createHash } from 'node:crypto'
import { configure } from 'safe-stable-stringify'
import { z } from 'zod/v4'
import type { Person } from '../domain/person'

/** One row as it is stored. `at`: milliseconds since 1970. `entry`: canonical JSON text. */
export interface AuditRow {
  /** 1, 2, 3, … without a gap. */
  readonly seq: number
  readonly at: number
  /** The hash of the row before; of the first row, `genesis`. */
  readonly prev: string
  readonly hash: string
  readonly entry: string
  /** Copied from the entry, so that one person's rows are found without reading all: `tid/oid`. Empty where the entry is of nobody. */
  readonly person: string
  readonly action: string
}

export type Head = Pick<AuditRow, 'seq' | 'hash'>

/** What an audit log needs from a store. Rows are only ever added. */
export interface AuditRows {
  head(): Promise<Head | undefined>
  /** Resolves after a durable commit. Rejects with `Conflict` when the number is taken. */
  add(row: AuditRow): Promise<void>
  /** The rows that follow number `after`, in order, at most so many. */
  page(after: number, most: number): Promise<readonly AuditRow[]>
  /** The rows filed under this person and one of these actions since that moment, the newest first. */
  of(person: string, actions: readonly string[], since: number): Promise<readonly AuditRow[]>
}

export type Verdict =
  | { readonly intact: true, readonly head: Head | undefined }
  /** `seq`: the first row that does not fit; one past the end where rows are missing. */
  | { readonly intact: false, readonly seq: number, readonly why: string }

export const genesis = '0'.repeat(64)

/** JSON with sorted keys: the same entry has the same text everywhere. */
export const canonical = configure({ strict: true, bigint: false })

/** Puts an entry behind the head. */
export function link(head: Head | undefined, at: number, entry: unknown): AuditRow {
  const row = { seq: (head?.seq ?? 0) + 1, at, prev: head?.hash ?? genesis, entry: canonical(entry) ?? 'null' }
  return { ...row, ...copied(row.entry), hash: hashOf(row) }
}

const owned = z.object({ action: z.string().catch(''), person: z.object({ tid: z.string(), oid: z.string() }).optional().catch(undefined) }).catch({ action: '' })

/** What stands beside an entry so that it is found; nothing where somebody spoiled the entry, for the chain to tell. */
export function copied(entry: string): Pick<AuditRow, 'person' | 'action'> {
  const { action, person } = owned.parse(parsed(entry))
  return { action, person: person ? ownerOf(person) : '' }
}

/** How a person is named beside their entries. */
export const ownerOf = ({ tid, oid }: Person): string => `${tid}/${oid}`

/** SHA-256, in hexadecimal, over the canonical JSON of `{ seq, at, prev, entry }`; anyone can compute it again from an export. */
export function hashOf({ seq, at, prev, entry }: Pick<AuditRow, 'seq' | 'at' | 'prev' | 'entry'>): string {
  const text = canonical({ seq, at, prev, entry: JSON.parse(entry) as unknown }) ?? ''
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Reads the whole chain and names the first row that does not fit.
 *
 * A chain cannot see that its newest rows were cut off: compare with a head that was kept elsewhere (`known`).
 */
export async function verifyChain(rows: Pick<AuditRows, 'page'>, known?: Head): Promise<Verdict> {
  let head: Head | undefined
  for (;;) {
    const page = await rows.page(head?.seq ?? 0, pageSize)
    for (const row of page) {
      const why = fault(head, row, known)
      if (why) return { intact: false, seq: row.seq, why }
      head = { seq: row.seq, hash: row.hash }
    }

    if (page.length < pageSize) break
  }

  const end = head?.seq ?? 0
  return known && known.seq > end
    ? { intact: false, seq: end + 1, why: `the chain ends before row ${known.seq}, which was written` }
    : { intact: true, head }
}

const pageSize = 500

function fault(head: Head | undefined, row: AuditRow, known: Head | undefined): string | undefined {
  const due = (head?.seq ?? 0) + 1
  if (row.seq !== due) return `row ${due} is missing`
  if (row.prev !== (head?.hash ?? genesis)) return 'it does not name the hash of the row before'
  if (!isCanonical(row.entry)) return 'its entry was not written by this log'
  if (row.hash !== hashOf(row)) return 'its content does not match its hash'
  const { person, action } = copied(row.entry)
  if (row.person !== person || row.action !== action) return 'it is filed under another person or action than its entry names'
  if (known?.seq === row.seq && known.hash !== row.hash) return 'another row was written under this number'
  return undefined
}

/** Guards against text that parses to the same entry but reads differently, such as a key named twice. */
const isCanonical = (entry: string): boolean => canonical(parsed(entry)) === entry

/** `undefined`: no JSON. */
function parsed(entry: string): unknown {
  try {
    return JSON.parse(entry) as unknown
  } catch {
    return undefined
  }
}
