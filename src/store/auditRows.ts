/** The audit log's rows in SQL. There is no statement here that changes or removes one. */
import type { AuditRows } from '../audit/chain'
import type { Database } from './tables'
import { firstWins } from './taken'

export const makeAuditRows = (db: Database): AuditRows => ({
  head() {
    return db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  },
  async add({ seq, at, prev, hash, entry, person, action }) {
    await firstWins(() => db.insertInto('audit').values({ seq, at, prev, hash, entry, person, action }).execute())
  },
  async of(person, actions, since) {
    if (actions.length === 0) return []
    return db.selectFrom('audit').selectAll().where('person', '=', person).where('action', 'in', actions).where('at', '>=', since).orderBy('seq', 'desc').execute()
  },
  page(after, most) {
    return db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(most).execute()
  }
})
