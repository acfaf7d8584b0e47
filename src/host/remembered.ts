/** A map that forgets: its oldest entry when it is full, and every entry when its time has come. */

export interface Remembered<V> {
  get(key: string): V | undefined
  /** `until`: milliseconds since 1970. What has already ended is not kept. */
  set(key: string, value: V, until: number): void
  readonly size: number
}

export function makeRemembered<V>(most: number, now: () => number = Date.now): Remembered<V> {
  const entries = new Map<string, { readonly value: V, readonly until: number }>()
  return {
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      if (entry.until > now()) return entry.value
      entries.delete(key)
      return undefined
    },
    set(key, value, until) {
      entries.delete(key)
      if (until <= now()) return
      entries.set(key, { value, until })
      if (entries.size > most) entries.delete(entries.keys().next().value ?? '')
    },
    get size() {
      return entries.size
    }
  }
}
