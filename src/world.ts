/** Everything the bot is given at the start: the ports, and the few settings a turn needs. */
import type { Logger } from 'pino'
import type { Channel } from './host/channel'
import type { Knowledge } from './knowledge/knowledge'
import type { AuditLog, Cases, Clock, Conversations, Devices, History, RecoveryKeys, SignIn, SignInRequests, Timers } from './ports'

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
  /** The Teams channel (`19:…`) that hears of every case, if any. */
  readonly deskChannel?: string | undefined
  /** The bot's own id in Teams, for the link to the private chat. */
  readonly appId: string
}
