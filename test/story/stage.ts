/** Where a story plays: the fake company, a store in memory, the real bot, and one person's chat with it. */
import { pino } from 'pino'
import { makeAuditLog } from '../../src/audit/auditLog'
import { makeHistory } from '../../src/audit/history'
import { makeBot, type RecoveryBot } from '../../src/bot'
import { Failure } from '../../src/core/failure'
import type { Envelope, Inbound } from '../../src/host/channel'
import { sealed, withoutKey } from '../../src/host/translate'
import { makeRoster } from '../../src/desk/roster'
import { makeTeamsDesk } from '../../src/desk/teamsDesk'
import type { Hours } from '../../src/domain/hours'
import { makeKnowledge, readPages } from '../../src/knowledge/knowledge'
import { startLater, type Later } from '../../src/later'
import type { AuditEntry, AuditLog } from '../../src/ports'
import { makeSignInPages, type SignInPages } from '../../src/signInPages'
import type { World } from '../../src/world'
import { memoryStore } from '../../src/store/memory'
import { makeSmallWorld, type Employee, type World as Company } from '../../src/sandbox/smallWorld'
import type { Chat } from './chat'
import { storyClock, type StoryClock } from './clock'
import { addressOf, chatOf, makeTeams, type Teams } from './teams'

export interface Stage {
  readonly company: Company
  /** The chat the story is about. */
  readonly chat: Chat
  readonly teams: Teams
  readonly clock: StoryClock
  readonly bot: RecoveryBot
  readonly pages: SignInPages
  readonly later: Later
  readonly entries: AuditEntry[]
  /** Every line the bot logged. */
  readonly logged: string[]
  /** The digits of every key the story began with, to look for them where they must not be. */
  readonly keys: string[]
  readonly store: ReturnType<typeof memoryStore>
  readonly world: World
  readonly settings: { keyVisibleMinutes: number, followUpHours: number, desk: { minutes: number, onCall: string[], lead: string | undefined, hours: Hours | undefined, employeeHours: number, policy: { secondPerson: boolean, readAloud: boolean } } }
  auditDown: boolean
  /** Whose phone it is: the first to do something. */
  holder: Employee | undefined
  /** Whether Teams' silent sign-in answers on this phone. */
  phone: 'works' | 'fails' | 'mute'
  /** Where the phone is, if it tells. */
  timeZone: string | undefined
  /** Somebody else, when it is their account that signs in. */
  signsIn: Employee | undefined
  employee(name: string): Employee
  /** Something this person does. Resolves to the status of the answer. */
  does(employee: Employee, what: What, more?: Partial<Envelope>): Promise<number>
}

type What = Inbound extends infer I ? I extends Inbound ? Omit<I, keyof Envelope> : never : never

const knowledge = makeKnowledge(readPages())

export function makeStage(): Stage {
  const clock = storyClock()
  const company = makeSmallWorld(clock)
  const people = new Map<string, Employee>()
  const teams = makeTeams(conversation => company.people.find(({ person }) => chatOf(person) === conversation), conversation => !stage.holder || chatOf(stage.holder.person) === conversation)
  const store = memoryStore(clock)
  const entries: AuditEntry[] = []
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const audit = watch(makeAuditLog(store.auditRows, clock), entries, () => stage.auditDown)
  const settings = { appId: '11111111-1111-4111-8111-111111111111', publicUrl: 'https://bot.example', keyVisibleMinutes: 10, followUpHours: 20, 
    desk: { channel: teams.desk, minutes: 15, onCall: [] as string[], lead: undefined as string | undefined, hours: undefined as Hours | undefined, employeeHours: 24, approvalMinutes: 30, policy: { secondPerson: true, readAloud: false } } }
  const world = { ...store, ...company, audit, history: makeHistory(store.auditRows), knowledge, clock, log, channel: teams, settings,
    agents: makeRoster(teams, teams.desk), desks: [makeTeamsDesk({ team: teams.desk, minutes: settings.desk.minutes, cases: store.cases, channel: teams, clock })] }
  const bot = makeBot(world)
  let activity = 0
  const hire = (name: string) => {
    const hired = company.hires(name)
    people.set(name, hired)
    return hired
  }
  const stage: Stage = {
    get chat() {
      return stage.holder ? teams.chat(chatOf(stage.holder.person)) : teams.chats()[0] ?? teams.chat('nobody’s')
    },
    company, teams, clock, bot, store, world, settings, entries, logged, keys: [],
    pages: makeSignInPages(world, bot), later: startLater(world, bot), auditDown: false,
    holder: undefined, phone: 'works', timeZone: undefined, signsIn: undefined,
    employee: name => people.get(name) ?? hire(name),
    does: (employee, what, more = {}) => {
      stage.holder ??= employee
      const inbound = { ...envelope(employee, `a${++activity}`, stage.timeZone), ...more, ...heard(what) }
      const tapped = what.kind === 'tapped' ? what.message : undefined
      const thread = teams.threads.find(({ conversation }) => conversation === inbound.address.conversation)
      if (thread) return bot.receive(inbound, tapped === undefined ? teams.inThread('', thread.conversation) : teams.tapping(thread))
      return bot.receive(inbound, teams.chat(inbound.address.conversation).tapping(tapped))
    }
  }
  return stage
}

/** As the channel hands it on. */
const heard = (what: What): What => {
  if (what.kind === 'said') return { ...what, ...withoutKey(what.text) }
  return what.kind === 'tapped' ? { ...what, data: sealed(what.data) } : what
}

const envelope = (employee: Employee, id: string, timeZone: string | undefined): Envelope =>
  ({ id, person: employee.person, name: employee.name, scope: 'personal', address: addressOf(employee, timeZone) })

const watch = (real: AuditLog, entries: AuditEntry[], down: () => boolean): AuditLog => ({
  record: async entry => {
    if (down()) throw new Failure('audit.down', 'The disk is full.')
    entries.push(entry)
    return real.record(entry)
  }
})
