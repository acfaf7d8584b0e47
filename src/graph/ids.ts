/** What may stand in an address or a filter: a GUID, and nothing that only looks like one. */
import { Failure } from '../core/failure'
import { textIn } from '../core/wire'
import type { Session } from '../ports'
import type { Who } from '../domain/progress'

export const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** Intune writes it for what is in no directory. */
export const nobody = '00000000-0000-0000-0000-000000000000'

/** The id in lower case. Throws before anything reaches Graph. */
export function checked(id: string, what: string): string {
  if (!guid.test(id)) throw new Failure('unexpected', `Graph was to be asked for something that is no ${what}. It was not asked. This is a mistake in the bot: report it.`)
  return id.toLowerCase()
}

/** Somebody of the tenant, as a list or a relationship names them; `undefined` for what is no person. */
export function whoIn(item: unknown, { person: { tid } }: Session): Who | undefined {
  const oid = textIn(item, 'id')?.toLowerCase()
  if (!oid || !guid.test(oid) || (textIn(item, '@odata.type') ?? '#microsoft.graph.user') !== '#microsoft.graph.user') return undefined
  return { person: { tid, oid }, name: textIn(item, 'displayName') ?? oid }
}
