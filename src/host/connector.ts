/** What the channel can be asked to do: send and change messages, begin threads and chats, and say who is in a team. */
import { Failure } from '../core/failure'
import type { Person } from '../domain/person'
import type { Who } from '../domain/progress'
import type { DeskThread } from '../desk/ports'
import type { Address } from '../ports'
import { Unsure } from './channel'
import { idIn, threadIn } from './created'
import { makeDeliver, type DeliverOptions, type Wanted } from './deliver'
import type { Outgoing } from './outgoing'
import { memberIn, pageIn } from './roster'

/** A chat with one person, or a thread in which everybody of the team reads along. */
export type Place = Omit<Address, 'user'> & Partial<Pick<Address, 'user'>>

/** Everything throws `Failure('channel.down')`: `Unsure` where it may have been done all the same. */
export interface Connector {
  /** Resolves to the id of the new message. */
  send(to: Place, activity: Outgoing): Promise<string | undefined>
  update(to: Place, message: string, activity: Outgoing): Promise<void>
  /** Shows once that the bot is busy; not tried again. */
  typing(to: Place): Promise<void>
  /** Starts a thread in a Teams channel with this activity. */
  startThread(serviceUrl: string, team: string, activity: Outgoing): Promise<DeskThread>
  /** A thread that was started before. */
  thread(serviceUrl: string, conversation: string): Place
  members(serviceUrl: string, team: string): Promise<readonly Who[]>
  member(serviceUrl: string, team: string, person: Person): Promise<Who | undefined>
  /** Finds the private chat with this person, or opens it. */
  chat(serviceUrl: string, person: Person): Promise<Address>
  close(): void
}

export interface ConnectorOptions extends DeliverOptions { readonly appId: string, readonly tenantId: string }

/** A larger team is not read to its end. */
const mostPages = 10
const pageSize = 200

export function makeConnector({ appId, tenantId, ...options }: ConnectorOptions): Connector {
  const deliver = makeDeliver(options)
  const bot = { id: `28:${appId}` }
  const tenant = tenantId.toLowerCase()
  const create = async (serviceUrl: string, what: string, more: object): Promise<string> =>
    (await deliver({ method: 'POST', serviceUrl, path: '/v3/conversations', body: { bot, tenantId, ...more }, what })).body

  return {
    send: async (to, activity) => idIn((await deliver({ ...posting(to, activity), what: 'sending a message' })).body),
    async update(to, message, activity) {
      const path = `${activities(to)}/${encodeURIComponent(message)}`
      await deliver({ method: 'PUT', serviceUrl: to.serviceUrl, path, body: { ...addressed(to, activity), id: message }, what: 'updating a message' })
    },
    async typing(to) {
      await deliver({ ...posting(to, { type: 'typing' }), what: 'showing that the bot is busy', once: true })
    },
    async startThread(serviceUrl, team, activity) {
      const what = 'posting to a Teams channel'
      const thread = threadIn(await create(serviceUrl, what, { isGroup: true, channelData: { channel: { id: team } }, activity }))
      if (!thread) throw new Unsure(`${what}: the channel does not say where the message stands`)
      return thread
    },
    thread: (serviceUrl, conversation) => ({ serviceUrl, conversation, bot, tenant }),
    async members(serviceUrl, team) {
      const found = new Map<string, Who>()
      let next: string | undefined
      for (let page = 0; page === 0 || (next && page < mostPages); page++) {
        const query = new URLSearchParams({ pageSize: String(pageSize), ...(next ? { continuationToken: next } : {}) })
        const { body } = await deliver(reading(serviceUrl, `${conversation(team)}/pagedmembers?${query.toString()}`))
        const read = pageIn(body, tenant)
        for (const who of read.members) found.set(who.person.oid, who)
        next = read.next
      }
      return [...found.values()]
    },
    async member(serviceUrl, team, person) {
      const { status, body } = await deliver({ ...reading(serviceUrl, `${conversation(team)}/members/${encodeURIComponent(person.oid)}`), mayLack: true })
      return status === 404 ? undefined : memberIn(body, person, tenant)
    },
    async chat(serviceUrl, { oid }) {
      const what = 'opening a private chat'
      const id = idIn(await create(serviceUrl, what, { isGroup: false, members: [{ id: oid }], channelData: { tenant: { id: tenantId } } }))
      if (!id) throw new Failure('channel.down', `${what}: the channel does not say which`)
      // The channel takes the object id in place of its own, which comes with the person's first word.
      return { serviceUrl, conversation: id, bot, user: oid, tenant }
    },
    close: deliver.close
  }
}

const conversation = (id: string): string => `/v3/conversations/${encodeURIComponent(id)}`

const activities = (to: Place): string => `${conversation(to.conversation)}/activities`

const posting = (to: Place, activity: Outgoing | { readonly type: 'typing' }): Omit<Wanted, 'what'> =>
  ({ method: 'POST', serviceUrl: to.serviceUrl, path: activities(to), body: addressed(to, activity) })

const reading = (serviceUrl: string, path: string): Wanted => ({ method: 'GET', serviceUrl, path, what: 'reading who is in the team' })

const addressed = (to: Place, activity: Outgoing | { readonly type: 'typing' }): object => ({
  ...activity, channelId: 'msteams', serviceUrl: to.serviceUrl, from: to.bot, ...(to.user === undefined ? {} : { recipient: { id: to.user } }),
  conversation: { id: to.conversation, tenantId: to.tenant }
})
