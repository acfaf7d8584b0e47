/** Reads a list that Graph gives out in pages. */
import { Failure } from '../core/failure'
import type { Session } from '../ports'
import type { Get } from './client'

const mostPages = 20

/** All items, in order. Throws `Failure('graph.down')` when the list does not end: half a list would hide somebody's PC. */
export async function allOf(get: Get, session: Session, first: string): Promise<readonly unknown[]> {
  const { items, isWhole } = await read(get, session, first, mostPages)
  if (!isWhole) throw new Failure('graph.down', `Graph has more than ${mostPages} pages of ${first.split('?')[0]} for one person. That is no person's PC list; look at the account in Entra admin centre > Devices.`)
  return items
}

/** The items of the first pages, where half a list is better than none. */
export const firstOf = async (get: Get, session: Session, first: string, most: number): Promise<readonly unknown[]> => (await read(get, session, first, most)).items

async function read(get: Get, session: Session, first: string, most: number): Promise<{ readonly items: readonly unknown[], readonly isWhole: boolean }> {
  const items: unknown[] = []
  let path: string | undefined = first
  for (let page = 0; path && page < most; page++) {
    const { value, '@odata.nextLink': next } = await get(session, { path, again: true }) as { value?: unknown, '@odata.nextLink'?: unknown }
    if (!Array.isArray(value)) throw new Failure('graph.down', `Graph answered without a list to ${first.split('?')[0]}. Check GRAPH_URL.`)
    items.push(...value as unknown[])
    path = typeof next === 'string' ? next : undefined
  }

  return { items, isWhole: path === undefined }
}
