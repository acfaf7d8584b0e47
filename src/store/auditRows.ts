/** The audit log's rows in SQL. There is no statement here that changes or removes one. */
import type { AuditRows } from '../audit/chain'
import type { Database } from './tables'
import { firstWins } from './taken'

export const makeAuditRows = (db: Database): AuditRows => ({
  head() {
    return db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  },
  async add({ seq, at, prev, hash, entry }) {
    await firstWins(() => db.insertInto('audit').values({ seq, at, prev, hash, entry }).execute())
  },
  page(after, most) {
    return db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(most).execute()
  }
})
