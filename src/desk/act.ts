/** Does something to a case: the rule, the save with all that becomes due, and the entry in the audit log. Of two at once, one is told what the other did. */
import { randomUUID } from 'node:crypto'
import { doTo } from '../domain/deeds'
import type { Deed, Doing, No, Who } from '../domain/progress'
import { Conflict } from '../ports'
import { note } from '../setting'
import type { World } from '../world'
import type { Case, KeptCase } from './ports'
import { dueWith } from './due'

/** `no`: why nothing was done. `now`: the case as it is. */
type Acted = { readonly now: Case, readonly no?: No | undefined }

/** `undefined`: there is no such case. Throws what the store throws. */
export const act = (world: World, reference: string, deed: Deed, by?: Who): Promise<Acted | undefined> => actWhile(world, reference, () => true, deed, by)

/** What the employee has told since. */
type More = Partial<Pick<Case, 'why' | 'told'>>

/** Only as long as this holds of the case: somebody may have been quicker. `undefined`: it does not, or there is no such case. */
export async function actWhile(world: World, reference: string, holds: (kept: Case) => boolean, deed: Deed, by?: Who, more: More = {}, tries = 5): Promise<Acted | undefined> {
  const found = await world.cases.find(reference)
  if (!found || !holds(found.kept)) return undefined
  try {
    return await actOn(world, found, deed, by, more)
  } catch (error) {
    // Somebody was first: the rule is asked again, about the case as it is now.
    if (error instanceof Conflict && tries > 0) return actWhile(world, reference, holds, deed, by, more, tries - 1)
    throw error
  }
}

const doingOf = (world: World, { person }: Case, by: Who | undefined): Doing => ({ at: world.clock.now(), by, employee: person, policy: world.settings.desk.policy })

/** Why this would not be done now. It does nothing. */
export function refusalOf(world: World, kept: Case, deed: Deed, by?: Who): No | undefined {
  const result = doTo(kept.progress, deed, doingOf(world, kept, by))
  return 'no' in result ? result.no : undefined
}

async function actOn(world: World, { kept, etag }: KeptCase, deed: Deed, by: Who | undefined, more: More): Promise<Acted> {
  const doing = doingOf(world, kept, by)
  const { at } = doing
  const result = doTo(kept.progress, deed, doing)
  const no = 'no' in result ? result.no : undefined
  const progress = 'no' in result ? result.progress : result
  const now: Case = { ...kept, ...(no ? {} : more), progress }
  if (progress !== kept.progress) {
    const event = { id: randomUUID(), at, what: deed.type, by, detail: progress.history.at(-1)?.detail }
    await world.cases.save(now, etag, dueWith(world, now, no ? undefined : deed, event))
  }
  if (no || progress !== kept.progress) await written(world, now, deed, by, no)
  return { now, no }
}

async function written(world: World, { reference, person, conversation, progress }: Case, { type }: Deed, by: Who | undefined, no: No | undefined): Promise<void> {
  const last = progress.history.at(-1)
  await note(world, {
    action: no ? 'case.refused' : 'case.changed', person, by: by?.person, conversation, reference,
    detail: [type, no ?? (last?.what === type ? last.detail : undefined)].filter(Boolean).join(': ')
  })
}
