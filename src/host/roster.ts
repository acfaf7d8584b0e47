/** Who is in a team, as the channel tells it. Whoever is not certainly one of ours is nobody. */
import { z } from 'zod/v4'
import { Failure } from '../core/failure'
import type { Who } from '../domain/progress'
import { samePerson, type Person } from '../domain/person'

/** Teams calls the object id by both names. Guests are in no directory role of ours. */
const shape = z.object({
  name: z.string().nullish(),
  aadObjectId: z.guid().nullish(),
  objectId: z.guid().nullish(),
  tenantId: z.guid(),
  userRole: z.literal('user').nullish()
})

const page = z.object({ members: z.array(z.unknown()).nullish(), continuationToken: z.string().max(8000).nullish() })

export interface Page { readonly members: readonly Who[], readonly next: string | undefined }

/** `undefined`: of another tenant, a guest, or without one object id. */
function who(told: unknown, tid: string): Who | undefined {
  const { data } = shape.safeParse(told)
  if (data?.tenantId.toLowerCase() !== tid) return undefined
  const ids = new Set([data.aadObjectId, data.objectId].flatMap(id => id?.toLowerCase() ?? []))
  const [oid] = ids
  return oid && ids.size === 1 ? { person: { tid, oid }, name: (data.name ?? '').slice(0, 200) } : undefined
}

/** The one who was asked about, and nobody else. */
export function memberIn(body: string, asked: Person, tid: string): Who | undefined {
  const found = who(parsed(body), tid)
  return found && samePerson(found.person, asked) ? found : undefined
}

export function pageIn(body: string, tid: string): Page {
  const { data } = page.safeParse(parsed(body))
  if (!data) throw notUnderstood()
  return { members: (data.members ?? []).flatMap(one => who(one, tid) ?? []), next: data.continuationToken || undefined }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw notUnderstood()
  }
}

const notUnderstood = (): Failure => new Failure('channel.down', 'reading who is in the team: the channel’s answer is not understood')
