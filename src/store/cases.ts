/** Cases in SQL. What IT reads stands in one JSON text; beside it stand the few things that cases are searched by. */
import { randomUUID } from 'node:crypto'
import { begun } from '../domain/progress'
import type { Person } from '../domain/person'
import type { Case, Cases, Due } from '../desk/ports'
import { Conflict } from '../ports'
import type { Database, Tables } from './tables'
import { firstWins } from './taken'
import { timerRow } from './timers'
import type { Atomically } from './together'

export function makeCases(db: Database, atomically: Atomically): Cases {
  const list = () => db.selectFrom('cases').selectAll()
  return {
    async add(opened, due) {
      await firstWins(() => atomically(async trx => {
        await trx.insertInto('cases').values(write(opened)).execute()
        await setAll(trx, due)
      }))
    },
    async find(reference) {
      const row = await list().where('reference', '=', reference).executeTakeFirst()
      return row && { kept: read(row), etag: row.etag }
    },
    async save(changed, etag, due) {
      await atomically(async trx => {
        const row = write(changed)
        const { numUpdatedRows } = await trx.updateTable('cases').set(row).where('reference', '=', row.reference).where('etag', '=', etag).executeTakeFirst()
        if (numUpdatedRows !== 1n) throw new Conflict()
        await setAll(trx, due)
      })
    },
    async unfinished({ person, agent }, most) {
      let query = list().where('state', '!=', 'closed')
      if (person) query = query.where('tid', '=', person.tid).where('oid', '=', person.oid)
      if (agent) query = query.where('agent', '=', idOf(agent))
      return (await query.orderBy('opened').orderBy('reference').limit(most).execute()).map(row => read(row))
    },
    async latest(most) {
      return (await list().orderBy('opened', 'desc').limit(most).execute()).map(row => read(row))
    },
    async thread(reference) {
      return db.selectFrom('threads').select(['conversation', 'message']).where('reference', '=', reference).executeTakeFirst()
    },
    async setThread(reference, thread) {
      await db.insertInto('threads').values({ reference, ...thread }).onConflict(conflict => conflict.column('reference').doNothing()).execute()
    },
    async inThread(conversation) {
      const row = await db.selectFrom('threads').select('reference').where('conversation', '=', conversation).executeTakeFirst()
      return row?.reference
    }
  }
}

async function setAll(db: Database, due: readonly Due[]): Promise<void> {
  if (due.length > 0) await db.insertInto('timers').values(due.map(({ at, work }) => timerRow(at, work))).execute()
}

const idOf = ({ tid, oid }: Person): string => `${tid}/${oid}`

const write = ({ reference, person: { tid, oid }, opened, ...body }: Case): Tables['cases'] => ({
  reference, tid, oid, opened, etag: randomUUID(), state: body.progress.state, agent: body.progress.agent ? idOf(body.progress.agent.person) : null, body: JSON.stringify(body)
})

type Body = Omit<Case, 'reference' | 'person' | 'opened'>

/** A case of before there were desks has nothing done to it yet. */
function read({ reference, tid, oid, opened, body }: Tables['cases']): Case {
  const parsed = JSON.parse(body) as Omit<Body, 'progress' | 'serviceUrl'> & Partial<Body>
  return { reference, person: { tid, oid }, opened, serviceUrl: '', ...parsed, progress: parsed.progress ?? begun(opened) }
}
