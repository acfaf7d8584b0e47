/** Silence: what nobody goes on with comes up when its time is over, and what has ended never does. */
import { clock, conversation, hour, type Pair } from './samples'

export const silence = (pair: () => Pair): void => {
  describe('of silence', () => {
    const save = (id: string, closes: number | undefined, etag?: string) => pair().store.conversations.save({ ...conversation({}, id), closes }, etag)
    const silent = (now = clock.time, most = 9) => pair().other.conversations.silent(now, most)

    test('finds what is closed by now, the longest silent first, and at most so many', async () => {
      await save('a:late', clock.time + 1)
      await save('a:now', clock.time)
      await save('a:old', clock.time - 2 * hour)
      await save('a:older', clock.time - 3 * hour)
      expect(await silent()).toEqual(['a:older', 'a:old', 'a:now'])
      expect(await silent(clock.time, 2)).toEqual(['a:older', 'a:old'])
      expect(await silent(clock.time + 1)).toContain('a:late')
    })

    test('never finds what nothing closes', async () => {
      await save('a:ended', undefined)
      expect(await silent(Number.MAX_SAFE_INTEGER)).toEqual([])
    })

    test('finds a conversation again until it is saved anew', async () => {
      const etag = await save('a:1', clock.time)
      expect([await silent(), await silent()]).toEqual([['a:1'], ['a:1']])
      const next = await save('a:1', clock.time + hour, etag)
      expect(await silent()).toEqual([])
      expect(await silent(clock.time + hour)).toEqual(['a:1'])
      await save('a:1', undefined, next)
      expect(await silent(clock.time + hour)).toEqual([])
    })

    test('does not find what was removed', async () => {
      await save('a:1', clock.time)
      await pair().store.conversations.remove('a:1')
      expect(await silent()).toEqual([])
    })

    test('is what tells, on reading back, whether a conversation has ended', async () => {
      const { store, other } = pair()
      const { saved, ...rest } = conversation()
      for (const ended of [true, false]) {
        await store.conversations.save({ ...rest, id: `a:waiting ${ended}`, saved: { ...saved, ended }, closes: clock.time }, undefined)
        await store.conversations.save({ ...rest, id: `a:over ${ended}`, saved: { ...saved, ended } }, undefined)
        expect((await other.conversations.load(`a:waiting ${ended}`))?.saved.ended).toBe(false)
        expect((await other.conversations.load(`a:over ${ended}`))?.saved.ended).toBe(true)
      }
    })
  })
}
