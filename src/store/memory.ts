/** A store that forgets everything with its process, for the terminal and for tests. It keeps text, as the databases do. */
import { randomUUID } from 'node:crypto'
import type { AuditRow, AuditRows } from '../audit/chain'
import { samePerson } from '../domain/person'
import type { Case, Cases, DeskThread, Due } from '../desk/ports'
import { Conflict, type Clock, type Conversation, type Conversations, type SignInRequest, type SignInRequests, type Timers, type Work } from '../ports'
import { seenFor } from './conversations'
import { laneOf } from './timers'
import type { Store } from './store'

export function memoryStore(clock: Clock = Date): Store {
  const timers = timersInMemory()
  return {
    conversations: conversationsInMemory(clock),
    signIns: signInsInMemory(),
    timers,
    cases: casesInMemory(timers),
    auditRows: auditRowsInMemory(),
    check: async () => undefined,
    close: async () => undefined
  }
}

function conversationsInMemory(clock: Clock): Conversations {
  const kept = new Map<string, { readonly etag: string, readonly text: string, readonly closes: number }>()
  const marks = new Map<string, Map<string, number>>()
  const marksOf = (id: string) => marks.get(id) ?? new Map<string, number>()
  return {
    async load(id, activity) {
      if (activity !== undefined && marksOf(id).has(activity)) throw new Conflict()
      const found = kept.get(id)
      return found && { ...JSON.parse(found.text) as Omit<Conversation, 'etag'>, etag: found.etag }
    },
    async save({ id, person, saved, address, closes }, etag, activity) {
      if (kept.get(id)?.etag !== etag || (activity !== undefined && marksOf(id).has(activity))) throw new Conflict()
      const now = clock.now()
      const fresh = [...marksOf(id)].filter(([, at]) => at >= now - seenFor)
      marks.set(id, new Map(activity === undefined ? fresh : [...fresh, [activity, now]]))
      const next = randomUUID()
      kept.set(id, { etag: next, closes: closes ?? Infinity, text: JSON.stringify({ id, person, saved: { ...saved, ended: closes === undefined }, address }) })
      return next
    },
    async silent(now, most) {
      return [...kept].filter(([, { closes }]) => closes <= now).sort(([, a], [, b]) => a.closes - b.closes).slice(0, most).map(([id]) => id)
    },
    async remove(id) {
      kept.delete(id)
      marks.delete(id)
    }
  }
}

function signInsInMemory(): SignInRequests {
  const kept = new Map<string, SignInRequest>()
  const used = new Set<string>()
  return {
    async add(request) {
      if (kept.has(request.id)) throw new Conflict()
      kept.set(request.id, request)
    },
    async find(id, now) {
      const request = kept.get(id)
      return request && !used.has(id) && request.expires > now ? request : undefined
    },
    async challenge(id, claims) {
      const request = kept.get(id)
      if (request) kept.set(id, { ...request, claims })
    },
    async use(id) {
      if (!kept.has(id) || used.has(id)) return false
      used.add(id)
      return true
    },
    async sweep(now) {
      for (const { id, expires } of kept.values()) if (expires < now) kept.delete(id)
    }
  }
}

function timersInMemory(): Timers {
  const kept = new Map<string, { readonly due: number, until: number, readonly work: string }>()
  const inOrder = () => [...kept].sort(([, a], [, b]) => a.due - b.due)
  return {
    async set(due, work) {
      const id = randomUUID()
      kept.set(id, { due, until: 0, work: JSON.stringify(work) })
      return id
    },
    async clear(id) {
      kept.delete(id)
    },
    async take(now, lease, most, lane) {
      const open = [...kept].sort(([, a], [, b]) => Math.max(a.due, a.until) - Math.max(b.due, b.until)).filter(([, timer]) => timer.due <= now && timer.until <= now && laneOf(JSON.parse(timer.work) as Work) === lane).slice(0, most)
      return open.map(([id, timer]) => {
        timer.until = now + lease
        return { id, work: JSON.parse(timer.work) as Work }
      })
    },
    async next(now) {
      const moments = inOrder().map(([, { due, until }]) => Math.max(due, until)).filter(moment => moment > now)
      return moments.length > 0 ? Math.min(...moments) : undefined
    }
  }
}

function casesInMemory(timers: Timers): Cases {
  const kept = new Map<string, { readonly etag: string, readonly text: string }>()
  const threads = new Map<string, DeskThread>()
  const all = () => [...kept.values()].map(({ text }) => JSON.parse(text) as Case)
  const put = async (one: Case, due: readonly Due[]) => {
    kept.set(one.reference, { etag: randomUUID(), text: JSON.stringify(one) })
    for (const { at, work } of due) await timers.set(at, work)
  }
  return {
    async add(opened, due) {
      if (kept.has(opened.reference)) throw new Conflict()
      await put(opened, due)
    },
    async find(reference) {
      const found = kept.get(reference)
      return found && { kept: JSON.parse(found.text) as Case, etag: found.etag }
    },
    async save(changed, etag, due) {
      if (kept.get(changed.reference)?.etag !== etag) throw new Conflict()
      await put(changed, due)
    },
    async unfinished({ person, agent }, most) {
      return all().filter(({ progress }) => progress.state !== 'closed')
        .filter(one => (!person || samePerson(one.person, person)) && (!agent || (one.progress.agent && samePerson(one.progress.agent.person, agent))))
        .sort((a, b) => a.opened - b.opened).slice(0, most)
    },
    async latest(most) {
      return all().sort((a, b) => b.opened - a.opened).slice(0, most)
    },
    async thread(reference) {
      return threads.get(reference)
    },
    async setThread(reference, thread) {
      if (!threads.has(reference)) threads.set(reference, thread)
    },
    async inThread(conversation) {
      return [...threads].find(([, thread]) => thread.conversation === conversation)?.[0]
    }
  }
}

function auditRowsInMemory(): AuditRows {
  const kept: AuditRow[] = []
  return {
    async head() {
      const last = kept.at(-1)
      return last && { seq: last.seq, hash: last.hash }
    },
    async add(row) {
      if (row.seq <= kept.length) throw new Conflict()
      kept.push(row)
    },
    async page(after, most) {
      return kept.slice(after, after + most)
    },
    async of(person, actions, since) {
      return kept.filter(row => row.person === person && actions.includes(row.action) && row.at >= since).reverse()
    }
  }
}
