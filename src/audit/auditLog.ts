/** The audit log: the only place that makes receipts, and only for what is durably written. */
import AsyncLock from 'async-lock'
import { Failure } from '../core/failure'
import { Receipt } from '../core/receipt'
import { Conflict, type AuditEntry, type AuditLog, type Clock } from '../ports'
import { link, type AuditRows } from './chain'

/** Each lost race means that another process wrote a row, so losing this often in a row is a fault and not bad luck. */
const mostTries = 50

export function makeAuditLog(rows: AuditRows, clock: Clock): AuditLog {
  // Writers of this process stand in line; only other processes are left to race with.
  const line = new AsyncLock({ maxPending: 10_000 })
  return {
    async record(entry) {
      try {
        const seq = await line.acquire('chain', () => append(rows, clock, entry))
        // Only the record of a reading opens a key: not that it was shown, refused or handed over.
        return Receipt.issue(String(seq), entry.action === 'key.read' ? entry.subject ?? '' : '')
      } catch (error) {
        throw new Failure('audit.down', 'The audit log cannot be written, so nothing is read or shown. See the cause; check the disk of DATA_DIR or the server of DATABASE_URL.', { cause: error })
      }
    }
  }
}

async function append(rows: AuditRows, clock: Clock, entry: AuditEntry): Promise<number> {
  for (let tries = 1; ; tries++) {
    const row = link(await rows.head(), clock.now(), entry)
    try {
      await rows.add(row)
      return row.seq
    } catch (error) {
      if (!(error instanceof Conflict) || tries === mostTries) throw error
    }
  }
}
