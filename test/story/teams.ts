/** A whole small Teams: everybody’s private chat with the bot, and IT’s channel with a thread per case. */
import type { Card, Execute } from '../../cards/kit'
import { read, taps } from '../../cards/read'
import { Failure } from '../../src/core/failure'
import type { Person } from '../../src/domain/person'
import type { Channel, Outbound } from '../../src/host/channel'
import type { Address } from '../../src/ports'
import type { Employee } from '../../src/sandbox/smallWorld'
import { makeChat, type Chat } from './chat'

/** `before`: the card as it was, oldest first. */
interface Thread { readonly conversation: string, readonly message: string, card: Card, readonly before: Card[] }

export interface Teams extends Channel {
  /** Nothing is delivered. */
  broken: boolean
  /** Who is in IT’s team. */
  readonly team: Employee[]
  /** Who has not installed the app. */
  readonly without: Set<Employee>
  readonly threads: readonly Thread[]
  /** Every card that was sent to the channel. */
  readonly sent: readonly string[]
  chat(conversation: string): Chat
  chats(): readonly Chat[]
  /** What happened in the channel since the last call. */
  news(): string[]
  /** Something that is seen in the channel, and is not the bot’s message. */
  says(line: string): void
  /** How the bot answers a tap on the card of this thread. */
  tapping(thread: Thread): Outbound
  readonly desk: string
}

export const chatOf = ({ oid }: Person): string => `chat of ${oid}`

export const addressOf = ({ person, name }: Employee, timeZone?: string): Address =>
  ({ serviceUrl: 'https://teams.example/', conversation: chatOf(person), bot: { id: '28:bot' }, user: `29:${person.oid}`, name, tenant: person.tid, timeZone })

/** `isMain`: the chat the story is about. */
export function makeTeams(nameOf: (conversation: string) => Employee | undefined, isMain: (conversation: string) => boolean): Teams {
  const chats = new Map<string, Chat>()
  const threads: Thread[] = []
  const happened: string[] = []
  const sent: string[] = []
  const reach = () => {
    if (teams.broken) throw new Failure('channel.down', 'Teams does not answer.')
  }
  const tell = (lines: readonly string[], who = 'IT:   ') => happened.push(...lines.map((line, index) => (index === 0 ? who : '      ') + line))
  const note = (card: Card, summary: string) => void sent.push(JSON.stringify({ card, summary }))
  /** Of a card that changes, what is new. */
  const change = (thread: Thread, card: Card) => {
    const before = new Set(read(thread.card))
    const fresh = read(card).filter(line => !before.has(line))
    thread.before.push(thread.card)
    thread.card = card
    if (fresh.length > 0) tell(fresh, 'IT card: ')
  }
  const place = (conversation: string): Thread => {
    const thread = threads.find(one => one.conversation === conversation)
    if (!thread) throw new Failure('channel.down', 'There is no such thread.')
    return thread
  }
  const inThread = (conversation: string): Outbound => {
    const post = async (card: Card, summary: string) => {
      reach()
      place(conversation)
      note(card, summary)
      tell(read(card), 'IT thread: ')
      return `r${sent.length}`
    }
    return {
      post, show: post,
      replace: async (_message, card, summary) => {
        reach()
        note(card, summary)
        change(place(conversation), card)
      },
      signIn: async () => {
        throw new Error('nobody signs in where others listen')
      }
    }
  }
  const who = ({ person, name }: Employee) => ({ person, name })
  const teams: Teams = {
    broken: false, team: [], without: new Set(), threads, sent, desk: '19:desk@thread.tacv2',
    chat: conversation => {
      const chat = chats.get(conversation) ?? makeChat(() => isMain(conversation) ? undefined : nameOf(conversation)?.name, () => teams.broken || [...teams.without].some(one => chatOf(one.person) === conversation))
      chats.set(conversation, chat)
      return chat
    },
    chats: () => [...chats.values()],
    news: () => happened.splice(0),
    says: line => void happened.push(line),
    tapping: thread => ({ ...inThread(thread.conversation), show: async (card, summary) => {
      note(card, summary)
      change(thread, card)
      return thread.message
    } }),
    to: address => address.conversation.startsWith('19:') ? inThread(address.conversation) : teams.chat(address.conversation).tapping(undefined),
    postToTeam: async (_serviceUrl, _team, card, summary) => {
      reach()
      note(card, summary)
      tell(read(card))
      const thread = { conversation: `19:desk@thread.tacv2;messageid=${threads.length + 1}`, message: String(threads.length + 1), card, before: [] }
      threads.push(thread)
      return thread
    },
    inThread: (_serviceUrl, conversation) => inThread(conversation),
    members: async () => {
      reach()
      return teams.team.map(one => who(one))
    },
    member: async (_serviceUrl, _team, { oid }) => {
      reach()
      const found = teams.team.find(one => one.person.oid === oid)
      return found && who(found)
    },
    personal: async (_serviceUrl, person) => {
      reach()
      const found = nameOf(chatOf(person))
      if (!found || teams.without.has(found)) throw new Failure('channel.down', 'The app is not installed for this person.')
      return addressOf(found)
    }
  }
  return teams
}

/** The button of this name in the channel; where no card has it any more, as somebody sees it whose client is behind. */
export function tapIn({ threads }: Teams, title: string): { readonly thread: Thread, readonly action: Execute } | undefined {
  const seen = [...threads.flatMap(thread => thread.before.map(card => ({ thread, card }))), ...threads.map(thread => ({ thread, card: thread.card }))]
  const found = seen.map(({ thread, card }) => ({ thread, action: taps(card).find(tap => tap.title === title) })).findLast(({ action }) => action)
  return found?.action && { thread: found.thread, action: found.action }
}
