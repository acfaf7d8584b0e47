/** Conversations in SQL: the state and the mark that an activity was seen are one transaction, so a turn happens whole or not at all. */
import { randomUUID } from 'node:crypto'
import { Conflict, type Address, type Clock, type Conversation, type Conversations } from '../ports'
import type { Place } from '../core/dialog'
import type { Database, Tables } from './tables'
import { firstWins } from './taken'

const hour = 3_600_000

/** Teams resends an activity for seconds; a day leaves room for any queue in between. */
export const seenFor = 24 * hour

export function makeConversations(db: Database, clock: Clock): Conversations {
  const prune = pruner(db, clock)
  return {
    async load(id) {
      const row = await db.selectFrom('conversations').selectAll().where('id', '=', id).executeTakeFirst()
      return row && read(row)
    },
    async save(conversation, etag, activity) {
      const row = write(conversation, clock.now())
      if (activity === undefined) await firstWins(() => put(db, row, etag))
      else await firstWins(() => db.transaction().execute(async trx => {
        await trx.insertInto('seen').values({ conversation: row.id, activity, at: row.updated }).execute()
        await put(trx, row, etag)
      }))
      await prune()
      return row.etag
    },
    async remove(id) {
      await db.transaction().execute(async trx => {
        await trx.deleteFrom('conversations').where('id', '=', id).execute()
        await trx.deleteFrom('seen').where('conversation', '=', id).execute()
      })
    },
    async seen(id, activity) {
      const mark = db.selectFrom('seen').select('at').where('conversation', '=', id).where('activity', '=', activity)
      return await mark.executeTakeFirst() !== undefined
    }
  }
}

async function put(db: Database, row: Tables['conversations'], etag: string | undefined): Promise<void> {
  if (etag === undefined) {
    await db.insertInto('conversations').values(row).execute()
    return
  }

  const { numUpdatedRows } = await db.updateTable('conversations').set(row).where('id', '=', row.id).where('etag', '=', etag).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Conflict()
}

const write = ({ id, person, saved, address }: Omit<Conversation, 'etag'>, updated: number): Tables['conversations'] => ({
  id, etag: randomUUID(), tid: person.tid, oid: person.oid, dialog: saved.dialog, version: saved.version, n: saved.n,
  state: JSON.stringify(saved.state), address: JSON.stringify(address), updated
})

const read = ({ id, etag, tid, oid, dialog, version, n, state, address }: Tables['conversations']): Conversation => ({
  id, etag, person: { tid, oid }, saved: { dialog, version, n, state: JSON.parse(state) as Place }, address: JSON.parse(address) as Address
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
