/** Timers: one process does the work. */
import { hide, work, type Pair } from './samples'

export const timers = (pair: () => Pair): void => {
  describe('of timers', () => {
    test('hands out what is due, oldest first and no more than wanted', async () => {
      const { store, other } = pair()
      await store.timers.set(2000, work('second'))
      await store.timers.set(1000, work('first'))
      await store.timers.set(3000, work('third'))
      await store.timers.set(9000, work('later'))
      const taken = await store.timers.take(5000, 1000, 2, 'rest')
      expect(taken.map(timer => timer.work)).toEqual([work('first'), work('second')])
      expect(await other.timers.take(5000, 1000, 5, 'rest')).toEqual([{ id: expect.any(String) as unknown, work: work('third') }])
    })

    test('gives nobody what another has claimed, until the claim runs out', async () => {
      const { store, other } = pair()
      const id = await store.timers.set(1000, work('once'))
      expect(await store.timers.take(1000, 500, 9, 'rest')).toHaveLength(1)
      expect(await other.timers.take(1499, 500, 9, 'rest')).toEqual([])
      expect(await other.timers.take(1500, 500, 9, 'rest')).toEqual([{ id, work: work('once') }])
    })

    test('never gives the same one to two who take at the same time', async () => {
      const { store, other } = pair()
      await Promise.all(Array.from({ length: 40 }, (_, n) => store.timers.set(1000, work(String(n)))))
      const taken = await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 ? store : other).timers.take(2000, 1000, 10, 'rest')))
      const ids = taken.flat().map(timer => timer.id)
      expect(new Set(ids).size).toBe(ids.length)
      const rest = await store.timers.take(2000, 1000, 99, 'rest')
      expect(ids.length + rest.length).toBe(40)
    })

    test('hands out the hiding of keys by itself, however much else waits', async () => {
      const { store, other } = pair()
      for (let n = 0; n < 20; n++) await store.timers.set(1000, work(String(n)))
      await store.timers.set(2000, hide)
      expect((await other.timers.take(2000, 500, 1, 'keys')).map(timer => timer.work)).toEqual([hide])
      expect((await other.timers.take(2000, 500, 99, 'rest')).map(timer => timer.work.type)).not.toContain('hide')
    })

    test('hands out what failed lately after what was never tried', async () => {
      const { store, other } = pair()
      await store.timers.set(1000, work('fails'))
      await store.timers.take(1000, 500, 9, 'rest')
      await store.timers.set(1200, work('fresh'))
      expect((await other.timers.take(1600, 500, 1, 'rest')).map(timer => timer.work)).toEqual([work('fresh')])
      expect((await other.timers.take(1600, 500, 1, 'rest')).map(timer => timer.work)).toEqual([work('fails')])
    })

    test('does not give what was cleared', async () => {
      const { store, other } = pair()
      await store.timers.clear(await store.timers.set(1000, work('gone')))
      expect(await other.timers.take(1000, 500, 9, 'rest')).toEqual([])
    })

    test('says when to look again: at the next one due, or at the end of a claim', async () => {
      const { store } = pair()
      expect(await store.timers.next(0)).toBeUndefined()
      const id = await store.timers.set(1000, work('first'))
      await store.timers.set(9000, work('last'))
      expect(await store.timers.next(0)).toBe(1000)
      expect(await store.timers.next(1000)).toBe(9000)
      await store.timers.take(1000, 500, 9, 'rest')
      expect(await store.timers.next(1000)).toBe(1500)
      await store.timers.clear(id)
      expect(await store.timers.next(1000)).toBe(9000)
      expect(await store.timers.next(9000)).toBeUndefined()
    })
  })
}
