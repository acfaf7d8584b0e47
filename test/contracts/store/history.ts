/** What the audit log knows of one person. */
import { makeAuditLog } from '../../../src/audit/auditLog'
import { makeHistory } from '../../../src/audit/history'
import type { AuditEntry } from '../../../src/ports'
import { clock, entry, hour, person, type Pair } from './samples'

const kinds: ReadonlyArray<AuditEntry['action']> = ['key.shown', 'unlocked']

export const history = (pair: () => Pair): void => {
  describe('of one person\'s history', () => {
    const record = (more: Partial<AuditEntry>) => makeAuditLog(pair().store.auditRows, clock).record(entry('KEY', more))
    const of = (who = person, actions = kinds, since = 0) => makeHistory(pair().other.auditRows).of(who, actions, since)
    let began: number
    beforeEach(() => {
      began = clock.time
    })
    afterEach(() => {
      clock.time = began
    })

    test('gives the entries as they were written, with their time, the newest first', async () => {
      await record({ action: 'key.shown', device: 'device-1', deviceName: 'Zoë’s “PC” 🔑' })
      clock.time += hour
      await record({ action: 'unlocked', reference: 'BL-2' })
      expect(await of()).toEqual([
        { ...entry('KEY', { action: 'unlocked', reference: 'BL-2' }), at: began + hour },
        { ...entry('KEY', { action: 'key.shown', device: 'device-1', deviceName: 'Zoë’s “PC” 🔑' }), at: began }
      ])
    })

    test('orders what was written in one moment, and what a clock that went back wrote, as it was written', async () => {
      await record({ action: 'unlocked', reference: 'BL-1' })
      await record({ action: 'unlocked', reference: 'BL-2' })
      clock.time -= 1000
      await record({ action: 'unlocked', reference: 'BL-3' })
      expect((await of()).map(({ reference }) => reference)).toEqual(['BL-3', 'BL-2', 'BL-1'])
    })

    test('gives only the actions that were asked for, and nothing for none', async () => {
      for (const action of ['key.read', 'key.shown', 'key.hidden', 'unlocked'] as const) await record({ action })
      expect((await of()).map(({ action }) => action)).toEqual(['unlocked', 'key.shown'])
      expect((await of(person, ['key.hidden'])).map(({ action }) => action)).toEqual(['key.hidden'])
      expect(await of(person, ['person.frozen'])).toEqual([])
      expect(await of(person, [])).toEqual([])
    })

    test('gives nothing of before the moment asked for', async () => {
      await record({ action: 'unlocked', reference: 'BL-1' })
      clock.time += hour
      await record({ action: 'unlocked', reference: 'BL-2' })
      expect((await of(person, kinds, began)).map(({ reference }) => reference)).toEqual(['BL-2', 'BL-1'])
      expect((await of(person, kinds, began + 1)).map(({ reference }) => reference)).toEqual(['BL-2'])
      expect(await of(person, kinds, began + hour + 1)).toEqual([])
    })

    test('never gives another person\'s entries', async () => {
      const sameOid = { ...person, tid: '99999999-9999-4999-8999-999999999999' }
      const sameTenant = { ...person, oid: '33333333-3333-4333-8333-333333333333' }
      for (const who of [person, sameOid, sameTenant]) await record({ action: 'key.shown', person: who, reference: `of ${who.tid}/${who.oid}` })
      for (const who of [person, sameOid, sameTenant]) expect((await of(who)).map(({ reference }) => reference)).toEqual([`of ${who.tid}/${who.oid}`])
      expect(await of({ tid: '', oid: '' })).toEqual([])
      expect(await of({ tid: person.tid, oid: '%' })).toEqual([])
    })
  })
}
