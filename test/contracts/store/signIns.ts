/** Requested sign-ins: good once. */
import { Conflict } from '../../../src/ports'
import { hour, clock, request, type Pair } from './samples'

export const signIns = (pair: () => Pair): void => {
  describe('of sign-ins', () => {
    test('finds what was asked for until it expires', async () => {
      const { store, other } = pair()
      await store.signIns.add(request())
      expect(await other.signIns.find('state-1', clock.time)).toEqual(request())
      expect(await other.signIns.find('state-1', request().expires)).toBeUndefined()
      expect(await other.signIns.find('state-2', clock.time)).toBeUndefined()
    })

    test('keeps a claims challenge for the next attempt, and takes it back', async () => {
      const { store } = pair()
      await store.signIns.add({ ...request(), claims: '{"access_token":{}}' })
      await store.signIns.challenge('state-1', '{"id_token":{}}')
      expect((await store.signIns.find('state-1', clock.time))?.claims).toBe('{"id_token":{}}')
      await store.signIns.challenge('state-1', undefined)
      expect(await store.signIns.find('state-1', clock.time)).toEqual(request())
    })

    test('lets exactly one caller use it, ever', async () => {
      const { store, other } = pair()
      await store.signIns.add(request())
      const used = await Promise.all(Array.from({ length: 10 }, (_, at) => (at % 2 ? store : other).signIns.use('state-1')))
      expect(used.filter(Boolean)).toHaveLength(1)
      expect(await store.signIns.use('state-1')).toBe(false)
      expect(await store.signIns.find('state-1', clock.time)).toBeUndefined()
    })

    test('lets nobody use what nobody asked for', async () => {
      const { store } = pair()
      expect(await store.signIns.use('state-1')).toBe(false)
    })

    test('refuses a second one of the same id', async () => {
      const { store } = pair()
      await store.signIns.add(request())
      await expect(store.signIns.add({ ...request(), n: 8 })).rejects.toThrow(Conflict)
      expect(await store.signIns.find('state-1', clock.time)).toEqual(request())
    })

    test('sweeps away what expired, used or not, and nothing else', async () => {
      const { store } = pair()
      await store.signIns.add(request())
      await store.signIns.add({ ...request('state-2'), expires: clock.time + 2 * hour })
      await store.signIns.sweep(clock.time + hour)
      expect(await store.signIns.use('state-1')).toBe(false)
      expect(await store.signIns.use('state-2')).toBe(true)
    })
  })
}
