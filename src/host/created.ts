/** What the channel answers where something new was made: the ids by which it is found again. */
import { z } from 'zod/v4'
import type { DeskThread } from '../desk/ports'

const id = z.string().min(1).max(1000).optional().catch(undefined)
const shape = z.object({ id, activityId: id }).catch({})

const created = (body: string): z.infer<typeof shape> => {
  try {
    return shape.parse(JSON.parse(body))
  } catch {
    return {}
  }
}

export const idIn = (body: string): string | undefined => created(body).id

const root = ';messageid='

/** A thread's conversation names the message it stands below: `19:…;messageid=N`. `undefined`: the answer does not say where. */
export function threadIn(body: string): DeskThread | undefined {
  const { id, activityId } = created(body)
  if (!id) return undefined
  const message = activityId ?? id.split(root)[1]
  if (!message) return undefined
  return { conversation: id.includes(root) ? id : id + root + message, message }
}
