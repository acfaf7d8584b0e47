/** Reads back what the audit log knows of one person: what was released, how often a PC was unlocked, whether they are frozen. */
import { Failure } from '../core/failure'
import type { AuditEntry, History } from '../ports'
import { ownerOf, type AuditRows } from './chain'

export const makeHistory = (rows: Pick<AuditRows, 'of'>): History => ({
  async of(person, actions, since) {
    try {
      const found = await rows.of(ownerOf(person), actions, since)
      return found.map(({ entry, at }) => ({ ...JSON.parse(entry) as AuditEntry, at }))
    } catch (error) {
      throw new Failure('audit.down', 'The audit log cannot be read. See the cause; check the disk of DATA_DIR or the server of DATABASE_URL.', { cause: error })
    }
  }
})
