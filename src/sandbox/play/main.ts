/** Talk to the bot in a terminal, in memory: no server, no Teams, no tenant. Words are said; a number taps a button; `+60` lets an hour pass. */
import { createInterface } from 'node:readline/promises'
import { pino } from 'pino'
import type { Card, Execute, Toggle } from '../../../cards/kit'
import { inReach, read, toggle } from '../../../cards/read'
import { makeAuditLog } from '../../audit/auditLog'
import { makeHistory } from '../../audit/history'
import { makeBot } from '../../bot'
import { Failure } from '../../core/failure'
import { makeRoster } from '../../desk/roster'
import { makeTeamsDesk } from '../../desk/teamsDesk'
import type { Channel, Inbound, Outbound, SignInOffer } from '../../host/channel'
import { withoutKey } from '../../host/translate'
import { makeKnowledge, readPages } from '../../knowledge/knowledge'
import { startLater } from '../../later'
import { memoryStore } from '../../store/memory'
import type { DeskSettings } from '../../world'
import { makeSmallWorld } from '../smallWorld'

const screen = '4290B6C0-B17A-497A-8552-272CC30E80D4'

/** What the last cards offer, in the order of their numbers. */
interface Offered { readonly message: string, readonly action: Execute | Toggle }

class Terminal {
  readonly #messages = new Map<string, Card>()
  #offered: Offered[] = []
  offer: SignInOffer | undefined

  /** How the bot answers; `tapped` is replaced by the first card shown. */
  outbound(tapped?: string): Outbound {
    let replaced = tapped === undefined
    const post = async (card: Card) => this.#print(`m${this.#messages.size + 1}`, card, 'Bot')
    return {
      post,
      show: async card => {
        if (replaced || !tapped) return post(card)
        replaced = true
        return this.#print(tapped, card, 'Bot')
      },
      replace: async (message, card) => {
        this.#print(message, card, 'Above, now')
        if (message === tapped) replaced = true
      },
      signIn: async offer => {
        this.offer = offer
        process.stdout.write('\n(Teams signs you in silently)\n')
      }
    }
  }

  /** What IT reads is printed; nobody works there. */
  channel(): Channel {
    const reads = async (card: Card): Promise<string> => {
      process.stdout.write(`\nIT reads:\n${read(card).map(line => `  ${line}`).join('\n')}\n`)
      return 'm'
    }
    const nobody = async (): Promise<never> => {
      throw new Failure('channel.down', 'Nobody at IT has the app here.')
    }
    return {
      to: () => this.outbound(),
      postToTeam: async (_serviceUrl, _team, card) => ({ conversation: '19:desk', message: await reads(card) }),
      inThread: () => ({ post: reads, show: reads, replace: async () => undefined, signIn: nobody }),
      members: async () => [],
      member: async () => undefined,
      personal: nobody
    }
  }

  choice(text: string): Offered | undefined {
    return this.#offered[Number(text) - 1]
  }

  /** The card turns by itself, as on a phone: the bot hears nothing of it. */
  turn(message: string, { title }: Toggle): void {
    const card = this.#messages.get(message)
    if (card) this.#print(message, toggle(card, title), 'Above, now')
  }

  #print(message: string, card: Card, who: string): string {
    this.#messages.set(message, card)
    this.#offered = inReach(card).map(action => ({ message, action }))
    const buttons = this.#offered.map(({ action }, index) => `  ${index + 1}  ${action.title}`)
    const lines = read(card).filter(line => !/^\[.*\]$/.test(line))
    process.stdout.write(`\n${who}:\n${[...lines.map(line => `  ${line}`), '', ...buttons].join('\n')}\n`)
    return message
  }
}

/** Nobody works there in the terminal: what IT reads is printed. */
const desk: DeskSettings = { minutes: 15, onCall: [], employeeHours: 24, approvalMinutes: 30, policy: { secondPerson: true } }

async function main(): Promise<void> {
  const company = makeSmallWorld()
  const you = company.hires('You')
  company.saves(company.gives(you, { name: 'LAPTOP-7Q2', model: 'Latitude 7440', lastSeen: new Date().toISOString(), encrypted: true }), { keyId: screen })
  company.saves(company.gives(you, { name: 'TABLET-3', model: 'Surface Go 4' }))

  let ahead = 0
  const clock = { now: () => Date.now() + ahead }
  const store = memoryStore(clock)
  const terminal = new Terminal()
  const channel = terminal.channel()
  const world = {
    ...store, ...company, channel, clock, audit: makeAuditLog(store.auditRows, clock), history: makeHistory(store.auditRows),
    knowledge: makeKnowledge(readPages()), log: pino({ level: 'silent' }),
    agents: makeRoster(channel, undefined), desks: [makeTeamsDesk({ team: '19:desk@thread.tacv2', minutes: desk.minutes, cases: store.cases, channel, clock })],
    settings: { appId: 'bot', publicUrl: 'https://bot.example', keyVisibleMinutes: 1, followUpHours: 20, desk }
  }
  const bot = makeBot(world)
  const later = startLater(world, bot)

  let activity = 0
  const send = async (what: Partial<Inbound> & Pick<Inbound, 'kind'>, tapped?: string): Promise<void> => {
    const address = { serviceUrl: 'https://teams.example/', conversation: 'terminal', bot: { id: '28:bot' }, user: '29:you', tenant: you.person.tid, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }
    await bot.receive({ ...what, id: `a${++activity}`, person: you.person, name: you.name, scope: 'personal', address } as Inbound, terminal.outbound(tapped))
    const { offer } = terminal
    terminal.offer = undefined
    if (offer?.exchange) await send({ kind: 'exchanged', request: offer.exchange, assertion: company.assertion(you) })
    await later.look()
  }

  process.stdout.write(`Your PC shows a blue screen with the Key ID ${screen}.\nSay something, or type the number of a button. +60 lets an hour pass. Empty line: leave.\n`)
  await send({ kind: 'installed' })
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\nYou: ' })
  lines.prompt()
  for await (const line of lines) {
    if (!line.trim()) break
    const choice = terminal.choice(line.trim())
    const minutes = /^\+(\d{1,5})$/.exec(line.trim())?.[1]
    if (minutes) {
      ahead += Number(minutes) * 60_000
      await later.look()
    } else if (choice?.action.type === 'Action.ToggleVisibility') terminal.turn(choice.message, choice.action)
    else if (choice) await send({ kind: 'tapped', verb: choice.action.verb, data: choice.action.data, message: choice.message }, choice.message)
    else await send({ kind: 'said', ...withoutKey(line) })
    lines.prompt()
  }
  lines.close()
  await later.stop()
}

void main()
