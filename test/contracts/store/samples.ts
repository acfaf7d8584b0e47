/** What the cases of the store's contract put in, and how they read what came of a race. */
import { begun } from '../../../src/domain/progress'
import type { Place } from '../../../src/core/dialog'
import type { Case } from '../../../src/desk/ports'
import { Conflict, type AuditEntry, type Conversation, type SignInRequest, type Work } from '../../../src/ports'
import type { Store } from '../../../src/store/store'

/** Two ways into the same place: the same store twice, where a kind of store allows one only. */
export interface Pair { readonly store: Store, readonly other: Store }

export const hour = 3_600_000
export const clock = { time: 1_790_000_000_000, now: () => clock.time }
export const person = { tid: '11111111-1111-4111-8111-111111111111', oid: '22222222-2222-4222-8222-222222222222' }
export const address = { serviceUrl: 'https://channel.example/', conversation: 'a:1', bot: { id: '28:bot', name: 'Bot' }, user: '29:x', tenant: person.tid }

const start = { at: 'start' }

export const conversation = (state: object = start, id = 'a:1'): Omit<Conversation, 'etag'> =>
  ({ id, person, address, saved: { dialog: 'recover', version: 3, n: 7, state: state as Place, trail: [], misses: 0, ended: true } })

export const request = (id = 'state-1'): SignInRequest =>
  ({ id, conversation: 'a:1', person, n: 7, verifier: 'verifier', nonce: 'nonce', claims: undefined, expires: clock.time + 600_000 })

export const work = (reference: string): Work => ({ type: 'postCase', reference, serviceUrl: 'https://channel.example/', since: 1000 })

export const hide: Work = { type: 'hide', conversation: 'a:1', address, n: 1, message: 'm', view: { view: 'rest', why: 'stopped' }, person, subject: '', reference: 'BL-7K2QM', since: 2000 }

export const opened: Case = { reference: 'BL-7K2QM', person, name: 'Zoë “Z” 🔑', why: 'asked', told: { keyId: '4290B6C0', shown: true }, conversation: 'a:1', serviceUrl: 'https://channel.example/', opened: clock.time, progress: begun(clock.time) }

export const entry = (subject?: string, more: Partial<AuditEntry> = {}): AuditEntry => ({ action: 'key.read', person, conversation: 'a:1', reference: 'BL-7K2QM', subject, ...more })

export const wins = (results: ReadonlyArray<PromiseSettledResult<unknown>>) => results.filter(result => result.status === 'fulfilled')
export const losses = (results: ReadonlyArray<PromiseSettledResult<unknown>>) =>
  results.flatMap(result => result.status === 'rejected' ? [result.reason as unknown] : [])

/** Whether a saved turn came from this activity. */
export async function seen({ conversations }: Store, id: string, activity: string): Promise<boolean> {
  try {
    await conversations.load(id, activity)
    return false
  } catch (error) {
    if (error instanceof Conflict) return true
    throw error
  }
}
