/** Follows one phone: the list of its messages at each connection, and every event after it, in an order that cannot go back in time. */
import { get, phonePath, type PhoneEvent, type PhoneState } from './api.js'
import { listen } from './stream.js'

export interface Follower {
  state(state: PhoneState): void
  event(event: PhoneEvent): void
  connection(up: boolean): void
}

/** Returns the function that ends it. */
export function follow(employee: string, follower: Follower): () => void {
  // Events that come while the list is under way are newer than the list, or already in it: both are right when applied after it.
  let early: PhoneEvent[] | undefined
  let round = 0
  let ended = false

  async function load(): Promise<void> {
    round += 1
    const mine = round
    const isOld = (): boolean => ended || mine !== round
    early ??= []
    try {
      const state = await get<PhoneState>(phonePath(employee))
      if (isOld()) return
      follower.state(state)
    } catch {
      if (isOld()) return
      follower.connection(false)
    }
    const events = early
    early = undefined
    for (const event of events) follower.event(event)
  }

  const stop = listen(phonePath(employee, '/events'), {
    event(data) {
      if (early) early.push(data as PhoneEvent)
      else follower.event(data as PhoneEvent)
    },
    connection(up) {
      follower.connection(up)
      if (up) void load()
    }
  })
  return () => {
    ended = true
    stop()
  }
}
