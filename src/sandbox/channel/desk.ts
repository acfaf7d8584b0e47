/** The Teams channel in which IT reads what the bot reports: one thread per case, with replies of the bot and of agents. */
import { employeeOf, type World } from '../world'
import type { Message } from './message'

/** `thread`: the conversation it stands in. `author`: the agent who wrote it; the bot without. */
export interface Posted extends Message { readonly thread: string, readonly author?: string | undefined }

export interface Desk {
  /** Who is in the team, by object id: a test may add somebody, or let them leave. */
  readonly members: Set<string>
  /** Everything posted, oldest first. */
  messages(): readonly Posted[]
  /** A thread by its conversation id, `19:…;messageid=…`. */
  thread(id: string): Thread | undefined
  /** Begins a thread with this message; returns its conversation id. */
  open(message: Message): string
}

export interface Thread { put(message: Message, author?: string): void, remove(id: string): void, find(id: string): Posted | undefined }

export function createDesk(world: World): Desk {
  let posted: Posted[] = []
  const threads = new Map<string, Thread>()
  const thread = (id: string): Thread => {
    const find = (message: string) => posted.find(one => one.id === message && one.thread === id)
    return {
      find,
      put(message, author) {
        const known = find(message.id)
        const put: Posted = { ...message, thread: id, author: known?.author ?? author }
        posted = known ? posted.map(one => one === known ? put : one) : [...posted, put]
        world.tell({ type: known ? 'update' : 'message', message: put })
      },
      remove(gone) {
        const message = find(gone)
        posted = posted.filter(one => one !== message)
        if (message) world.tell({ type: 'delete', message })
      }
    }
  }
  let last = Date.now()
  return {
    members: new Set(world.company.employees.filter(one => one.desk).map(one => one.id)),
    messages: () => posted,
    thread: id => threads.get(id),
    open(message) {
      last = Math.max(last + 1, Date.now())
      const id = world.desk + separator + last
      const opened = thread(id)
      threads.set(id, opened)
      opened.put(message)
      return id
    }
  }
}

const separator = ';messageid='

/** The Teams channel itself, or a thread in it. */
export const isInDesk = ({ desk }: World, conversation: string): boolean => conversation === desk || conversation.startsWith(desk + separator)

/** Somebody who is in the team. */
export const memberOf = (world: World, { members }: Desk, id: string) => members.has(id) ? employeeOf(world, id) : undefined
