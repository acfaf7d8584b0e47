/** Lifts a freeze once it is clear who holds the account: `npm run unfreeze -- <object id of the person>`. An entry in the audit log, like the freeze itself. */
import os from 'node:os'
import { makeAuditLog } from './audit/auditLog'
import { makeHistory } from './audit/history'
import { ConfigError, readConfig, readEnvFile } from './config'
import { asFailure } from './core/failure'
import type { Person } from './domain/person'
import { newReference } from './reference'
import { InUse, openStore, type Store } from './store/store'

/** What the one who asked reads; nothing was changed. */
class Refused extends Error {}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

async function main(): Promise<void> {
  const [oid = '', ...more] = process.argv.slice(2)
  if (!guid.test(oid) || more.length > 0) throw new Refused('Say whose freeze to lift: npm run unfreeze -- <object id>. It stands in the audit log, and in Entra admin centre > Users > (the person) > Object ID.')
  readEnvFile()
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, MicrosoftAppTenantId: tid } = readConfig()
  const store = await openStore(databaseUrl ? { databaseUrl } : { dataDir })
  try {
    await lift(store, { tid, oid: oid.toLowerCase() }, databaseUrl ? 'the database of DATABASE_URL' : `the data folder ${dataDir}`)
  } finally {
    await store.close()
  }
}

async function lift({ auditRows }: Store, person: Person, where: string): Promise<void> {
  const [newest] = await makeHistory(auditRows).of(person, ['person.frozen', 'person.unfrozen'], 0)
  if (!newest) throw new Refused(`${person.oid} was never frozen, as far as ${where} knows. Nothing was changed.`)
  if (newest.action === 'person.unfrozen') throw new Refused(`${person.oid} is not frozen: that was lifted ${when(newest.at)} by ${newest.detail ?? 'somebody'} (${newest.reference}). Nothing was changed.`)
  say(`${person.oid} is frozen since ${when(newest.at)} (${newest.reference}).`)
  const by = whoAsks()
  const reference = newReference()
  const { entry } = await makeAuditLog(auditRows, Date).record({ action: 'person.unfrozen', person, conversation: '', reference, detail: by })
  say(`Lifted: keys are released to this person again. Written to the audit log as entry ${entry}, by ${by} (${reference}).`)
}

const when = (at: number): string => new Date(at).toISOString()

const say = (line: string) => process.stdout.write(`${line}\n`)

/** The name of the operating system's user; in a container there may be none. */
function whoAsks(): string {
  try {
    return os.userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'without a name'}`
  }
}

function sentence(error: unknown): string {
  if (error instanceof Refused || error instanceof ConfigError) return error.message
  if (error instanceof InUse) return `Nothing was changed: the bot runs, and has its data folder (DATA_DIR) to itself. Stop it, run this again, and start it.`
  return `Nothing was changed: ${asFailure(error).message}`
}

async function run(): Promise<void> {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`)
    process.exitCode = 1
  }
}

void run()
