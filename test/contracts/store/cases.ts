/** Cases: a reference names one. */
import { Conflict } from '../../../src/ports'
import { opened, wins, losses, type Pair } from './samples'

export const cases = (pair: () => Pair): void => {
  describe('of cases', () => {
    test('finds a case by its reference', async () => {
      const { store, other } = pair()
      await store.cases.add(opened)
      expect(await other.cases.find('BL-7K2QM')).toEqual(opened)
      expect(await other.cases.find('BL-OTHER')).toBeUndefined()
    })

    test('refuses a reference that is taken, and keeps the first case', async () => {
      const { store, other } = pair()
      const both = await Promise.allSettled([store, other].map((one, at) => one.cases.add({ ...opened, conversation: `a:${at}` })))
      expect(wins(both)).toHaveLength(1)
      expect(losses(both)).toEqual([expect.any(Conflict)])
      expect((await store.cases.find('BL-7K2QM'))?.conversation).toBe(`a:${both.findIndex(one => one.status === 'fulfilled')}`)
    })
  })
}
