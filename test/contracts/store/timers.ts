/** Timers: one process does the work. */
import { work, type Pair } from './samples'

export const timers = (pair: () => Pair): void => {
  describe('of timers', () => {
    test('hands out what is due, oldest first and no more than wanted', async () => {
      const { store, other } = pair()
      await store.timers.set(2000, work('second'))
      await store.timers.set(1000, work('first'))
      await store.timers.set(3000, work('third'))
      await store.timers.set(9000, work('later'))
      const taken = await store.timers.take(5000, 1000, 2)
      expect(taken.map(timer => timer.work)).toEqual([work('first'), work('second')])
      expect(await other.timers.take(5000, 1000, 5)).toEqual([{ id: expect.any(String) as unknown, work: work('third') }])
    })

    test('gives nobody what another has claimed, until the claim runs out', async () => {
      const { store, other } = pair()
      const id = await store.timers.set(1000, work('once'))
      expect(await store.timers.take(1000, 500, 9)).toHaveLength(1)
      expect(await other.timers.take(1499, 500, 9)).toEqual([])
      expect(await other.timers.take(1500, 500, 9)).toEqual([{ id, work: work('once') }])
    })

    test('never gives the same one to two who take at the same time', async () => {
      const { store, other } = pair()
      await Promise.all(Array.from({ length: 40 }, (_, n) => store.timers.set(1000, work(String(n)))))
      const taken = await Promise.all(Array.from({ length: 8 }, (_, at) => (at % 2 ? store : other).timers.take(2000, 1000, 10)))
      const ids = taken.flat().map(timer => timer.id)
      expect(new Set(ids).size).toBe(ids.length)
      const rest = await store.timers.take(2000, 1000, 99)
      expect(ids.length + rest.length).toBe(40)
    })

    test('does not give what was cleared', async () => {
      const { store, other } = pair()
      await store.timers.clear(await store.timers.set(1000, work('gone')))
      expect(await other.timers.take(1000, 500, 9)).toEqual([])
    })

    test('says when to look again: at the next one due, or at the end of a claim', async () => {
      const { store } = pair()
      expect(await store.timers.next(0)).toBeUndefined()
      const id = await store.timers.set(1000, work('first'))
      await store.timers.set(9000, work('last'))
      expect(await store.timers.next(0)).toBe(1000)
      expect(await store.timers.next(1000)).toBe(9000)
      await store.timers.take(1000, 500, 9)
      expect(await store.timers.next(1000)).toBe(1500)
      await store.timers.clear(id)
      expect(await store.timers.next(1000)).toBe(9000)
      expect(await store.timers.next(9000)).toBeUndefined()
    })
  })
}
