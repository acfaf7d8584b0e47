/** One turn as the outside sees it, and what of it goes into the audit log. */
import type { Opening } from '../dialogs/vocabulary'
import { asFailure } from './core/failure'
import type { RecoveryKeyInfo } from './domain/device'
import type { Person } from './domain/person'
import type { Envelope, Outbound } from './host/channel'
import type { AuditEntry, Session } from './ports'
import type { World } from './world'

/** Who is there, where, how to answer, and, in this turn only, their sign-in. */
export interface Setting {
  readonly who: Pick<Envelope, 'person' | 'name' | 'address'>
  readonly out: Outbound
  readonly reference: string
  /** The card that was tapped, if it was one. */
  readonly tapped?: { readonly message: string | undefined, readonly data: unknown } | undefined
  readonly session?: Session | undefined
  /** Who acts for the person, where it is not themselves. */
  readonly by?: Person | undefined
  readonly others?: Others | undefined
}

/** Reaches into somebody else’s chat with the bot. */
export interface Others {
  /**
   * Opens a dialog in this person’s own chat, whatever they are busy with, on behalf of `by`; where `still` says no by then, nothing is opened.
   * True where a key is shown there afterwards.
   */
  shows(to: { readonly conversation: string, readonly person: Person }, opening: Opening, by: Person, still: () => Promise<boolean>): Promise<boolean>
}

export const entry = ({ who, reference, by }: Pick<Setting, 'who' | 'reference' | 'by'>, action: AuditEntry['action'], more: Partial<Pick<AuditEntry, 'subject' | 'device' | 'deviceName' | 'detail'>> = {}): AuditEntry =>
  ({ action, person: who.person, ...(by ? { by } : {}), conversation: who.address.conversation, reference, ...more })

/** What an entry says of a key. */
export const about = ({ keyId, device }: RecoveryKeyInfo) => ({ subject: keyId, device: device.id, deviceName: device.name })

/** For what has happened already and cannot be undone by a log that is down. */
export async function note(world: Pick<World, 'audit' | 'log'>, what: AuditEntry): Promise<undefined> {
  try {
    await world.audit.record(what)
  } catch (error) {
    world.log.error({ err: asFailure(error), action: what.action, reference: what.reference }, 'not written to the audit log')
  }
}
