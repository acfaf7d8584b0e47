/** Conversations in SQL: the state and the mark that an activity was seen are one transaction, so a turn happens whole or not at all. */
import { randomUUID } from 'node:crypto'
import { Conflict, type Address, type Clock, type Conversation, type Conversations } from '../ports'
import type { Place } from '../core/dialog'
import type { Spotted } from '../core/turn'
import { prepared } from './prepared'
import type { Database, Tables } from './tables'
import { firstWins } from './taken'
import type { Atomically } from './together'

const hour = 3_600_000

/** Teams resends an activity for seconds; a day leaves room for any queue in between. */
export const seenFor = 24 * hour

export function makeConversations(db: Database, atomically: Atomically, clock: Clock): Conversations {
  const { find, mark, insert, update, quiet } = queries(db)
  const prune = pruner(db, clock)

  const put = async (to: Database, row: Row, before: string | undefined): Promise<void> => {
    const { numAffectedRows } = await (before === undefined ? insert(to, row) : update(to, { ...row, before }))
    if (numAffectedRows !== 1n) throw new Conflict()
  }

  return {
    async load(id, activity = '') {
      const { rows: [row] } = await find(db, { id, activity })
      if (typeof row?.seen === 'number') throw new Conflict()
      return row && read(row)
    },
    async save(conversation, etag, activity) {
      const row = write(conversation, clock.now())
      await firstWins(() => atomically(async trx => {
        if (activity !== undefined) await mark(trx, { conversation: row.id, activity, at: row.updated })
        await put(trx, row, etag)
      }))
      await prune()
      return row.etag
    },
    async silent(now, most) {
      const { rows } = await quiet(db, { now, most })
      return rows.map(row => row.id)
    },
    async remove(id) {
      await atomically(async trx => {
        await trx.deleteFrom('conversations').where('id', '=', id).execute()
        await trx.deleteFrom('seen').where('conversation', '=', id).execute()
      })
    }
  }
}

type Row = Tables['conversations']

const columns = ['id', 'etag', 'tid', 'oid', 'dialog', 'version', 'n', 'state', 'trail', 'misses', 'closes', 'address', 'updated'] as const

/** What every turn runs. */
const queries = (db: Database) => ({
  find: prepared<{ id: string, activity: string }, Row & { readonly seen: number | null }>(['id', 'activity'], ({ id, activity }) =>
    db.selectFrom('conversations')
      .leftJoin('seen', join => join.onRef('seen.conversation', '=', 'conversations.id').on('seen.activity', '=', activity))
      .selectAll('conversations').select('seen.at as seen').where('conversations.id', '=', id)),
  insert: prepared<Row, unknown>(columns, row => db.insertInto('conversations').values(row)),
  update: prepared<Row & { readonly before: string }, unknown>([...columns, 'before'], ({ before, ...row }) =>
    db.updateTable('conversations').set(row).where('id', '=', row.id).where('etag', '=', before)),
  quiet: prepared<{ now: number, most: number }, { readonly id: string }>(['now', 'most'], ({ now, most }) =>
    db.selectFrom('conversations').select('id').where('closes', '<=', now).orderBy('closes').limit(most)),
  mark: prepared<Tables['seen'], unknown>(['conversation', 'activity', 'at'], one => db.insertInto('seen').values(one))
})

const write = ({ id, person, saved, address, closes }: Parameters<Conversations['save']>[0], updated: number): Tables['conversations'] => ({
  id, etag: randomUUID(), tid: person.tid, oid: person.oid, dialog: saved.dialog, version: saved.version, n: saved.n,
  state: JSON.stringify(saved.state), trail: JSON.stringify(saved.trail), misses: saved.misses, closes: closes ?? null, address: JSON.stringify(address), updated
})

const read = ({ id, etag, tid, oid, dialog, version, n, state, trail, misses, closes, address }: Tables['conversations']): Conversation => ({
  id, etag, person: { tid, oid }, address: JSON.parse(address) as Address,
  saved: { dialog, version, n, state: JSON.parse(state) as Place, trail: JSON.parse(trail) as Spotted[], misses, ended: closes === null }
})

/** Removes old marks, at most once an hour. The save before it stands whatever comes of this; the next hour tries again. */
function pruner(db: Database, clock: Clock): () => Promise<void> {
  let next = 0
  return async () => {
    const now = clock.now()
    if (now < next) return
    next = now + hour
    try {
      await db.deleteFrom('seen').where('at', '<', now - seenFor).execute()
    } catch {}
  }
}
