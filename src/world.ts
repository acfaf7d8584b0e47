/** Everything the bot is given at the start: the ports, and the few settings a turn needs. */
import type { Logger } from 'pino'
import type { Channel } from './host/channel'
import type { Knowledge } from './knowledge/knowledge'
import type { Hours } from './domain/hours'
import type { DeskPolicy } from './domain/progress'
import type { Agents, Cases, Desk, HelpDesk } from './desk/ports'
import type { AuditLog, Clock, Conversations, Devices, History, RecoveryKeys, SignIn, SignInRequests, Timers } from './ports'

export interface World {
  readonly signIn: SignIn
  readonly devices: Devices
  readonly keys: RecoveryKeys
  readonly audit: AuditLog
  readonly history: History
  readonly conversations: Conversations
  readonly signIns: SignInRequests
  readonly timers: Timers
  readonly cases: Cases
  readonly agents: Agents
  readonly helpDesk: HelpDesk
  /** Where cases are told. */
  readonly desks: readonly Desk[]
  readonly channel: Channel
  /** Answers to what people ask in passing. */
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly log: Logger
  readonly settings: Settings
}

export interface Settings {
  /** The bot's own address, without a slash at the end. */
  readonly publicUrl: string
  readonly keyVisibleMinutes: number
  /** After how many hours the bot asks whether the PC starts normally again; 0: never. */
  readonly followUpHours: number
  readonly desk: DeskSettings
  /** The bot's own id in Teams, for the link to the private chat. */
  readonly appId: string
}

export interface DeskSettings {
  /** The Teams channel (`19:…`) that hears of every case, if any; its team are the agents. */
  readonly channel?: string | undefined
  /** After so many minutes in which nobody took a case, whoever is on call is called, and after twice as many the lead. */
  readonly minutes: number
  /** Object ids. */
  readonly onCall: readonly string[]
  readonly lead?: string | undefined
  /** When IT is at work; always, without. */
  readonly hours?: Hours | undefined
  /** How long an employee has to answer before they are asked again, and then before the case closes. */
  readonly employeeHours: number
  readonly approvalMinutes: number
  readonly policy: DeskPolicy
}
