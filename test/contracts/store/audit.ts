/** Audit rows: one chain, whoever writes. */
import { makeAuditLog } from '../../../src/audit/auditLog'
import { verifyChain } from '../../../src/audit/chain'
import { Conflict } from '../../../src/ports'
import { clock, entry, type Pair } from './samples'

export const audit = (pair: () => Pair): void => {
  describe('of the audit log', () => {
    test('numbers its rows, and its receipts cover what they were written about', async () => {
      const { store } = pair()
      const log = makeAuditLog(store.auditRows, clock)
      const first = await log.record(entry('4290B6C0-B17A-497A-8552-272CC30E80D4'))
      const second = await log.record(entry())
      expect([first.entry, second.entry]).toEqual(['1', '2'])
      expect(first.covers('4290B6C0-B17A-497A-8552-272CC30E80D4')).toBe(true)
      expect(second.covers('4290B6C0-B17A-497A-8552-272CC30E80D4')).toBe(false)
    })

    test('keeps one chain when several write at once', async () => {
      const { store, other } = pair()
      const logs = [makeAuditLog(store.auditRows, clock), makeAuditLog(store.auditRows, clock), makeAuditLog(other.auditRows, clock)]
      const receipts = await Promise.all(Array.from({ length: 60 }, (_, at) => logs[at % 3]!.record(entry(`key ${at}`))))
      expect(new Set(receipts.map(receipt => receipt.entry)).size).toBe(60)
      expect(await verifyChain(other.auditRows)).toEqual({ intact: true, head: await store.auditRows.head() })
      expect((await store.auditRows.head())?.seq).toBe(60)
    })

    test('refuses a row whose number is taken', async () => {
      const { store, other } = pair()
      await makeAuditLog(store.auditRows, clock).record(entry())
      const [row] = await store.auditRows.page(0, 1)
      await expect(other.auditRows.add({ ...row!, entry: '{}' })).rejects.toThrow(Conflict)
      expect(await store.auditRows.page(0, 9)).toEqual([row])
    })
  })
}
