/** Conversations: save with an etag, or not at all. */
import { Secret } from '../../../src/core/secret'
import { Conflict } from '../../../src/ports'
import { hour, clock, conversation, seen, wins, losses, type Pair } from './samples'

export const conversations = (pair: () => Pair): void => {
  describe('of conversations', () => {
    test('gives back what was saved, to the letter', async () => {
      const { store, other } = pair()
      const state = { at: 'choosing', typed: 'Zoë \u0000 \uD800 \u202E 🔑 \'"\\', list: [1, { deep: null }], constructor: 'x' }
      const etag = await store.conversations.save(conversation(state), undefined)
      expect(await other.conversations.load('a:1')).toEqual({ ...conversation(state), etag })
    })

    test('gives back the way here, and how often nothing was understood', async () => {
      const { store, other } = pair()
      const { saved, ...rest } = conversation()
      const trail = [{ dialog: 'triage', version: 1, state: { at: 'asking', told: { pc: 'work' } } }, { dialog: 'recover', version: 3, state: { at: 'typing' } }]
      const first = await store.conversations.save({ ...rest, saved: { ...saved, trail, misses: 2 } }, undefined)
      expect((await other.conversations.load('a:1'))?.saved).toEqual({ ...saved, trail, misses: 2 })
      await store.conversations.save({ ...rest, saved }, first)
      expect((await other.conversations.load('a:1'))?.saved).toEqual(saved)
    })

    test('knows nothing of a conversation it never saw', async () => {
      const { store } = pair()
      expect(await store.conversations.load('a:1')).toBeUndefined()
      expect(await seen(store, 'a:1', 'activity')).toBe(false)
    })

    test('gives a new etag with every save, and loads it', async () => {
      const { store } = pair()
      const first = await store.conversations.save(conversation(), undefined)
      const second = await store.conversations.save(conversation({ at: 'next' }), first)
      expect(second).not.toBe(first)
      expect(await store.conversations.load('a:1')).toEqual({ ...conversation({ at: 'next' }), etag: second })
    })

    test('refuses a save that names an old etag, and changes nothing: the activity counts as unseen', async () => {
      const { store } = pair()
      const old = await store.conversations.save(conversation(), undefined)
      const etag = await store.conversations.save(conversation({ at: 'next' }), old)
      await expect(store.conversations.save(conversation({ at: 'late' }), old, 'activity')).rejects.toThrow(Conflict)
      expect(await store.conversations.load('a:1')).toEqual({ ...conversation({ at: 'next' }), etag })
      expect(await seen(store, 'a:1', 'activity')).toBe(false)
    })

    test('refuses an activity it has seen, and changes nothing, even with the right etag', async () => {
      const { store, other } = pair()
      const etag = await store.conversations.save(conversation(), undefined, 'activity')
      await expect(store.conversations.save(conversation({ at: 'twice' }), etag, 'activity')).rejects.toThrow(Conflict)
      expect(await store.conversations.load('a:1')).toEqual({ ...conversation(), etag })
      expect(await seen(other, 'a:1', 'activity')).toBe(true)
    })

    test('takes the same activity id in another conversation for another activity', async () => {
      const { store } = pair()
      await store.conversations.save(conversation(), undefined, 'activity')
      await store.conversations.save(conversation({}, 'a:2'), undefined, 'activity')
      expect(await store.conversations.load('a:2')).toBeDefined()
    })

    test('lets exactly one of two first saves win', async () => {
      const { store, other } = pair()
      const both = await Promise.allSettled([store, other].map((one, at) => one.conversations.save(conversation({ at }), undefined)))
      expect(wins(both)).toHaveLength(1)
      expect(losses(both)).toEqual([expect.any(Conflict)])
    })

    test('lets exactly one of many saves with the same etag win, and marks only its activity', async () => {
      const { store, other } = pair()
      const etag = await store.conversations.save(conversation(), undefined)
      const all = await Promise.allSettled(Array.from({ length: 20 }, (_, at) =>
        (at % 2 ? store : other).conversations.save(conversation({ at }), etag, `activity ${at}`)))
      expect(wins(all)).toHaveLength(1)
      expect(losses(all).every(loss => loss instanceof Conflict)).toBe(true)
      const marked = await Promise.all(all.map((_, at) => seen(store, 'a:1', `activity ${at}`)))
      expect(marked.filter(Boolean)).toHaveLength(1)
      expect((await store.conversations.load('a:1'))?.saved.state.at).toBe(marked.indexOf(true))
    })

    test('refuses to save with the etag of a conversation that was removed', async () => {
      const { store } = pair()
      const etag = await store.conversations.save(conversation(), undefined)
      await store.conversations.remove('a:1')
      await expect(store.conversations.save(conversation(), etag)).rejects.toThrow(Conflict)
      expect(await store.conversations.load('a:1')).toBeUndefined()
    })

    test('forgets a removed conversation with its activities, and no other', async () => {
      const { store } = pair()
      await store.conversations.save(conversation(), undefined, 'activity')
      await store.conversations.save(conversation({ at: 'start' }, 'a:2'), undefined, 'activity')
      await store.conversations.remove('a:1')
      expect(await store.conversations.load('a:1')).toBeUndefined()
      expect(await seen(store, 'a:1', 'activity')).toBe(false)
      expect(await seen(store, 'a:2', 'activity')).toBe(true)
    })

    test('remembers an activity for a day', async () => {
      const { store } = pair()
      let etag = await store.conversations.save(conversation(), undefined, 'first')
      clock.time += 23 * hour
      etag = await store.conversations.save(conversation(), etag, 'second')
      expect(await seen(store, 'a:1', 'first')).toBe(true)
      clock.time += 2 * hour
      await store.conversations.save(conversation(), etag, 'third')
      expect(await seen(store, 'a:1', 'first')).toBe(false)
      expect(await seen(store, 'a:1', 'second')).toBe(true)
    })

    test('keeps of a secret only that there was one', async () => {
      const { store, other } = pair()
      const digits = '123456-'.repeat(8).slice(0, -1)
      await store.conversations.save(conversation({ at: 'showing', secret: new Secret(digits), deep: [new Secret(digits)] }), undefined)
      const loaded = await other.conversations.load('a:1')
      expect(loaded?.saved.state).toEqual({ at: 'showing', secret: '[secret]', deep: ['[secret]'] })
      expect(JSON.stringify(loaded)).not.toContain('123456')
    })
  })
}
