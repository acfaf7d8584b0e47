/** What the help desk needs of the world, and what it keeps. */
import type { CaseReason, Told } from '../../dialogs/vocabulary'
import type { Device } from '../domain/device'
import type { Person } from '../domain/person'
import type { Deed, Progress, Who } from '../domain/progress'
import type { Session, Work } from '../ports'

/** What a case may wait for too long. */
export type CaseDue = 'onCall' | 'lead' | 'approval' | 'employee' | 'silence' | 'rotation'

/** What becomes due with a change, in the same transaction: so neither exists without the other. */
export interface Due { readonly at: number, readonly work: Work }

/** IT's side: what was told, and how far they are with it. Never a key, a token or 48 digits. */
export interface Case {
  /** Readable, such as `BL-7K2QM`. */
  readonly reference: string
  /** The employee. */
  readonly person: Person
  readonly name: string
  readonly why: CaseReason
  readonly told: Told
  /** The employee’s chat with the bot. */
  readonly conversation: string
  /** Where the channel is reached: it is the same for chats and for teams. */
  readonly serviceUrl: string
  /** Milliseconds since 1970. */
  readonly opened: number
  readonly progress: Progress
}

/** `etag`: what a save must name. */
export interface KeptCase { readonly kept: Case, readonly etag: string }

/** A case’s card in the Teams channel, and the thread below it. */
export interface DeskThread { readonly conversation: string, readonly message: string }

export interface Cases {
  /** Rejects with `Conflict` when the reference is taken. */
  add(opened: Case, due: readonly Due[]): Promise<void>
  find(reference: string): Promise<KeptCase | undefined>
  /** Rejects with `Conflict` when somebody saved since `etag`: then nothing becomes due either. */
  save(changed: Case, etag: string, due: readonly Due[]): Promise<void>
  /** What is not closed, the oldest first, at most so many. `person`: of this employee; `agent`: held by this agent. */
  unfinished(whose: { readonly person?: Person | undefined, readonly agent?: Person | undefined }, most: number): Promise<readonly Case[]>
  /** The cases opened last, the newest first, however they ended. */
  latest(most: number): Promise<readonly Case[]>
  thread(reference: string): Promise<DeskThread | undefined>
  /** The first one counts. */
  setThread(reference: string, thread: DeskThread): Promise<void>
  /** The case whose thread this is. */
  inThread(conversation: string): Promise<string | undefined>
}

/** The desks that can hear of cases. */
export type DeskName = 'teams' | 'serviceNow' | 'webhook'

/** One thing that happened to a case. Whoever hears the same `id` twice heard of the same event. */
export interface DeskEvent {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly what: Deed['type'] | 'said'
  readonly by?: Who | undefined
  readonly detail?: string | undefined
  /** For `said`: who wrote, and what. Without keys. */
  readonly from?: 'employee' | 'agent' | undefined
  readonly text?: string | undefined
}

/** A place where IT works on cases. */
export interface Desk {
  readonly name: DeskName
  /** Tells of the case as it is now, and of what happened. Throws `Failure('desk.down')`, and is then told again. */
  tell(now: Case, event: DeskEvent): Promise<void>
}

/** Who works at the desk. It is asked at every action: somebody may have left. Throws `Failure('channel.down')`. */
export interface Agents {
  /** `undefined`: not one of them. */
  find(person: Person, serviceUrl: string): Promise<Who | undefined>
  all(serviceUrl: string): Promise<readonly Who[]>
}

/** How the directory says that somebody can be reached. */
export interface Contact { readonly phones: readonly string[], readonly mail?: string | undefined, readonly manager?: Who | undefined }

/** What IT looks up. Everything is read as the signed-in agent, whose directory role decides. Throws `Failure('graph.…')`. */
export interface HelpDesk {
  /** By the address they sign in with; `undefined`: nobody. */
  find(address: string, session: Session): Promise<Who | undefined>
  contact(person: Person, session: Session): Promise<Contact>
  /** The Windows PCs that this person owns, has registered, or is Intune’s primary user of. */
  devicesOf(person: Person, session: Session): Promise<readonly Device[]>
  /** Windows PCs of exactly this name. */
  devicesNamed(name: string, session: Session): Promise<readonly Device[]>
  /** The registered owner of a PC, if there is one. */
  ownerOf(device: Device, session: Session): Promise<Who | undefined>
  /** The PCs that have a key of this Key ID, or of one that begins so: then as far as a few pages of the company’s keys tell. It reads no digits. */
  devicesWithKey(keyId: string, session: Session): Promise<readonly Device[]>
  /** Asks Intune to replace the keys of a PC. False where Intune does not manage it, or the agent may not. */
  rotate(device: Device, session: Session): Promise<boolean>
}
