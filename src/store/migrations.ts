/** The tables' history. A migration that has shipped is never edited: add the next one. */
import { Migrator, PostgresAdapter, sql, type Kysely, type Migration } from 'kysely'
import { copied } from '../audit/chain'
import type { Tables } from './tables'

const migrations: Record<string, Migration> = {
  '001-start': {
    async up(db: Kysely<unknown>) {
      for (const table of start(db)) await table.execute()
      await db.schema.createIndex('seen_at').on('seen').column('at').execute()
      await db.schema.createIndex('timers_due').on('timers').column('due').execute()
      await db.schema.createIndex('sign_ins_expires').on('sign_ins').column('expires').execute()
    }
  },
  '002-dialogs': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('conversations').addColumn('trail', 'text', c => c.notNull().defaultTo('[]')).execute()
      await db.schema.alterTable('conversations').addColumn('misses', 'integer', c => c.notNull().defaultTo(0)).execute()
      await db.schema.alterTable('conversations').addColumn('closes', 'bigint').execute()
      await db.schema.createIndex('conversations_closes').on('conversations').column('closes').execute()
      await db.schema.alterTable('audit').addColumn('person', 'text', c => c.notNull().defaultTo('')).execute()
      await db.schema.alterTable('audit').addColumn('action', 'text', c => c.notNull().defaultTo('')).execute()
      await db.schema.createIndex('audit_person').on('audit').columns(['person', 'action', 'at']).execute()
      await fileOldEntries(db as Kysely<Tables>)
      await demandFiling(db)
    }
  },
  '003-desk': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('cases').addColumn('etag', 'text', c => c.notNull().defaultTo('')).execute()
      await db.schema.alterTable('cases').addColumn('state', 'text', c => c.notNull().defaultTo('open')).execute()
      await db.schema.alterTable('cases').addColumn('agent', 'text').execute()
      // What was set before is taken as work of the other kind: it is late only while a desk hangs.
      await db.schema.alterTable('timers').addColumn('lane', 'text', c => c.notNull().defaultTo('rest')).execute()
      await db.schema.createIndex('cases_state').on('cases').columns(['state', 'opened']).execute()
      await db.schema.createIndex('cases_person').on('cases').columns(['oid', 'state']).execute()
      await db.schema.createTable('threads')
        .addColumn('reference', 'text', c => c.primaryKey().notNull())
        .addColumn('conversation', 'text', c => c.notNull())
        .addColumn('message', 'text', c => c.notNull())
        .execute()
      await db.schema.createIndex('threads_conversation').on('threads').column('conversation').execute()
    }
  }
}

/** Entries of before are found like new ones. */
async function fileOldEntries(db: Kysely<Tables>): Promise<void> {
  const after = (seq: number) => db.selectFrom('audit').select(['seq', 'entry']).where('seq', '>', seq).orderBy('seq').limit(500).execute()
  for (let page = await after(0); page.length > 0; page = await after(page.at(-1)?.seq ?? 0)) {
    const filed = page.map(({ seq, entry }) => ({ seq, ...copied(entry) }))
      .map(({ seq, person, action }) => sql`(cast(${seq} as bigint), ${person}, ${action})`)
    await sql`update audit set person = filed.column2, action = filed.column3 from (values ${sql.join(filed)}) as filed where audit.seq = filed.column1`.execute(db)
  }
}

/** Where processes share the tables, one of before may still run: better that it writes nothing than that nobody finds it. */
async function demandFiling(db: Kysely<unknown>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return
  await db.schema.alterTable('audit').alterColumn('person', c => c.dropDefault()).alterColumn('action', c => c.dropDefault()).execute()
}

const start = ({ schema }: Kysely<unknown>) => [
  schema.createTable('conversations')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('etag', 'text', c => c.notNull())
    .addColumn('tid', 'text', c => c.notNull())
    .addColumn('oid', 'text', c => c.notNull())
    .addColumn('dialog', 'text', c => c.notNull())
    .addColumn('version', 'integer', c => c.notNull())
    .addColumn('n', 'integer', c => c.notNull())
    .addColumn('state', 'text', c => c.notNull())
    .addColumn('address', 'text', c => c.notNull())
    .addColumn('updated', 'bigint', c => c.notNull()),
  schema.createTable('seen')
    .addColumn('conversation', 'text', c => c.notNull())
    .addColumn('activity', 'text', c => c.notNull())
    .addColumn('at', 'bigint', c => c.notNull())
    .addPrimaryKeyConstraint('seen_key', ['conversation', 'activity']),
  schema.createTable('sign_ins')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('conversation', 'text', c => c.notNull())
    .addColumn('tid', 'text', c => c.notNull())
    .addColumn('oid', 'text', c => c.notNull())
    .addColumn('n', 'integer', c => c.notNull())
    .addColumn('verifier', 'text', c => c.notNull())
    .addColumn('nonce', 'text', c => c.notNull())
    .addColumn('claims', 'text')
    .addColumn('expires', 'bigint', c => c.notNull())
    .addColumn('used', 'integer', c => c.notNull()),
  schema.createTable('timers')
    .addColumn('id', 'text', c => c.primaryKey().notNull())
    .addColumn('due', 'bigint', c => c.notNull())
    .addColumn('claimed_until', 'bigint', c => c.notNull())
    .addColumn('work', 'text', c => c.notNull()),
  schema.createTable('cases')
    .addColumn('reference', 'text', c => c.primaryKey().notNull())
    .addColumn('tid', 'text', c => c.notNull())
    .addColumn('oid', 'text', c => c.notNull())
    .addColumn('opened', 'bigint', c => c.notNull())
    .addColumn('body', 'text', c => c.notNull()),
  schema.createTable('audit')
    .addColumn('seq', 'bigint', c => c.primaryKey().notNull())
    .addColumn('at', 'bigint', c => c.notNull())
    .addColumn('prev', 'text', c => c.notNull())
    .addColumn('hash', 'text', c => c.notNull())
    .addColumn('entry', 'text', c => c.notNull())
]

/**
 * Brings the tables up to date. Of several processes that start at once one does it, and the others wait for it.
 * `schema`: where the tables live, for a database server that has many.
 */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db, provider, ...(schema !== undefined && { migrationTableSchema: schema }) }).migrateToLatest()
  if (error) throw error as Error
}
