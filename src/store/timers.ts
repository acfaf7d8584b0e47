/** Timers in SQL: a claim is one row's update, so of several processes one gets the work, and two can never block each other. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Lane, Timers, Work } from '../ports'
import type { Database, Tables } from './tables'

export const timerRow = (due: number, work: Work): Tables['timers'] => ({ id: randomUUID(), due, claimed_until: 0, lane: laneOf(work), work: JSON.stringify(work) })

export const laneOf = ({ type }: Work): Lane => type === 'hide' ? 'keys' : 'rest'

/** When a timer may be taken: it fell due, or a claim ran out. */
const moment = sql<number>`case when claimed_until > due then claimed_until else due end`

export function makeTimers(db: Database): Timers {
  const claim = (id: string, now: number, until: number) =>
    db.updateTable('timers').set({ claimed_until: until }).where('id', '=', id).where('claimed_until', '<=', now).returning('work').executeTakeFirst()
  return {
    async set(due, work) {
      const row = timerRow(due, work)
      await db.insertInto('timers').values(row).execute()
      return row.id
    },
    async clear(id) {
      await db.deleteFrom('timers').where('id', '=', id).execute()
    },
    async take(now, lease, most, lane) {
      const open = db.selectFrom('timers').select('id').where('due', '<=', now).where('claimed_until', '<=', now).where('lane', '=', lane)
      const taken: Array<{ id: string, work: Work }> = []
      for (const { id } of await open.orderBy(moment).orderBy('id').limit(most).execute()) {
        const won = await claim(id, now, now + lease)
        if (won) taken.push({ id, work: JSON.parse(won.work) as Work })
      }

      return taken
    },
    async next(now) {
      const row = await db.selectFrom('timers').select(moment.as('moment')).where(moment, '>', now).orderBy('moment').limit(1).executeTakeFirst()
      return row?.moment
    }
  }
}
