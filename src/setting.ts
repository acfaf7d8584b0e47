/** One turn as the outside sees it, and what of it goes into the audit log. */
import { asFailure } from './core/failure'
import type { RecoveryKeyInfo } from './domain/device'
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
}

export const entry = ({ who, reference }: Pick<Setting, 'who' | 'reference'>, action: AuditEntry['action'], more: Partial<Pick<AuditEntry, 'subject' | 'device' | 'deviceName' | 'detail'>> = {}): AuditEntry =>
  ({ action, person: who.person, conversation: who.address.conversation, reference, ...more })

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
