/** The Teams channel in which IT reads what the bot reports: one thread per case. */
import type { World } from '../world'
import type { Message } from './message'

export interface Desk {
  /** Everything posted, oldest first. */
  messages(): readonly Message[]
  /** A thread by its conversation id, `19:…;messageid=…`. */
  thread(id: string): Thread | undefined
  open(id: string): Thread
  /** The conversation id of a new thread. */
  newThread(): string
}

export interface Thread { put(message: Message): void, remove(id: string): void, find(id: string): Message | undefined }

export function createDesk(world: World): Desk {
  let posted: Message[] = []
  const threads = new Map<string, Thread>()
  const thread = (): Thread => {
    const own = new Set<string>()
    const find = (id: string) => own.has(id) ? posted.find(one => one.id === id) : undefined
    return {
      find,
      put(message) {
        const known = find(message.id)
        own.add(message.id)
        posted = known ? posted.map(one => one === known ? message : one) : [...posted, message]
        world.tell({ type: known ? 'update' : 'message', message })
      },
      remove(id) {
        const message = find(id)
        posted = posted.filter(one => one !== message)
        if (message) world.tell({ type: 'delete', message })
      }
    }
  }
  let last = Date.now()
  return {
    messages: () => posted,
    thread: id => threads.get(id),
    open(id) {
      const opened = thread()
      threads.set(id, opened)
      return opened
    },
    newThread() {
      last = Math.max(last + 1, Date.now())
      return `${world.desk};messageid=${last}`
    }
  }
}

/** Posts the first message of a thread; returns the thread's conversation id. */
export function openThread(desk: Desk, message: Message): string {
  const id = desk.newThread()
  desk.open(id).put(message)
  return id
}
