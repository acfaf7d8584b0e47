/** Cases: a reference names one, of two changes at once one wins, and what becomes due is saved with it. */
import { doTo } from '../../../src/domain/deeds'
import type { Progress, Who } from '../../../src/domain/progress'
import type { Case } from '../../../src/desk/ports'
import { Conflict } from '../../../src/ports'
import { clock, opened, wins, losses, work, type Pair } from './samples'

const ivo: Who = { person: { tid: opened.person.tid, oid: '00000000-0000-4000-8000-00000000000a' }, name: 'Ivo' }

const taken = (by: Who): Case => ({ ...opened, progress: doTo(opened.progress, { type: 'taken' }, { at: clock.time, by, employee: opened.person, policy: { secondPerson: true } }) as Progress })

export const cases = (pair: () => Pair): void => {
  describe('of cases', () => {
    test('finds a case by its reference', async () => {
      const { store, other } = pair()
      await store.cases.add(opened, [])
      expect((await other.cases.find('BL-7K2QM'))?.kept).toEqual(opened)
      expect(await other.cases.find('BL-OTHER')).toBeUndefined()
    })

    test('refuses a reference that is taken, and keeps the first case and what was due with it', async () => {
      const { store, other } = pair()
      const both = await Promise.allSettled([store, other].map((one, at) => one.cases.add({ ...opened, conversation: `a:${at}` }, [{ at: 1, work: work(`due ${at}`) }])))
      expect(wins(both)).toHaveLength(1)
      expect(losses(both)).toEqual([expect.any(Conflict)])
      const first = both.findIndex(one => one.status === 'fulfilled')
      expect((await store.cases.find('BL-7K2QM'))?.kept.conversation).toBe(`a:${first}`)
      expect((await store.timers.take(1, 500, 9, 'rest')).map(one => one.work.reference)).toEqual([`due ${first}`])
    })

    test('of two who change it at once one wins; what the other made due is not due', async () => {
      const { store, other } = pair()
      await store.cases.add(opened, [])
      const { etag = '' } = await other.cases.find('BL-7K2QM') ?? {}
      const both = await Promise.allSettled([store, other].map((one, at) => one.cases.save(taken({ ...ivo, name: `Ivo ${at}` }), etag, [{ at: 1, work: work(`due ${at}`) }])))
      expect(losses(both)).toEqual([expect.any(Conflict)])
      const first = both.findIndex(one => one.status === 'fulfilled')
      expect((await store.cases.find('BL-7K2QM'))?.kept.progress.agent?.name).toBe(`Ivo ${first}`)
      expect((await store.timers.take(1, 500, 9, 'rest')).map(one => one.work.reference)).toEqual([`due ${first}`])
    })

    test('lists what is not closed, the oldest first, by employee and by agent', async () => {
      const { store, other } = pair()
      await store.cases.add({ ...opened, reference: 'BL-2', opened: 2 }, [])
      await store.cases.add({ ...taken(ivo), reference: 'BL-1', opened: 1 }, [])
      await store.cases.add({ ...opened, reference: 'BL-3', opened: 3, progress: { ...opened.progress, state: 'closed' } }, [])
      const listed = async (whose: Parameters<typeof store.cases.unfinished>[0]) => (await other.cases.unfinished(whose, 9)).map(one => one.reference)
      expect(await listed({})).toEqual(['BL-1', 'BL-2'])
      expect(await listed({ agent: ivo.person })).toEqual(['BL-1'])
      expect(await listed({ person: opened.person })).toEqual(['BL-1', 'BL-2'])
      expect(await listed({ person: ivo.person })).toEqual([])
      expect((await other.cases.unfinished({}, 1)).map(one => one.reference)).toEqual(['BL-1'])
      expect((await other.cases.latest(2)).map(one => one.reference)).toEqual(['BL-3', 'BL-2'])
    })

    test('keeps the first thread of a case, and finds the case by it', async () => {
      const { store, other } = pair()
      await store.cases.setThread('BL-1', { conversation: '19:desk;messageid=1', message: '1' })
      await other.cases.setThread('BL-1', { conversation: '19:desk;messageid=2', message: '2' })
      expect(await other.cases.thread('BL-1')).toEqual({ conversation: '19:desk;messageid=1', message: '1' })
      expect(await store.cases.inThread('19:desk;messageid=1')).toBe('BL-1')
      expect(await store.cases.inThread('19:desk;messageid=2')).toBeUndefined()
      expect(await store.cases.thread('BL-2')).toBeUndefined()
    })
  })
}
