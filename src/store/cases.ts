/** Cases in SQL. What IT reads stands in one JSON text, because only the reference is ever searched for. */
import type { Case, Cases } from '../ports'
import type { Database } from './tables'
import { firstWins } from './taken'

export const makeCases = (db: Database): Cases => ({
  async add({ reference, person: { tid, oid }, opened, ...body }) {
    const row = { reference, tid, oid, opened, body: JSON.stringify(body) }
    await firstWins(() => db.insertInto('cases').values(row).execute())
  },
  async find(reference) {
    const row = await db.selectFrom('cases').selectAll().where('reference', '=', reference).executeTakeFirst()
    if (!row) return undefined
    const { tid, oid, opened, body } = row
    return { reference, person: { tid, oid }, opened, ...JSON.parse(body) as Pick<Case, 'name' | 'why' | 'told' | 'conversation'> }
  }
})
