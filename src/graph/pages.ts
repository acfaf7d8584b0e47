/** Reads a list that Graph gives out in pages. */
import { Failure } from '../core/failure'
import type { Session } from '../ports'
import type { Get } from './client'

const mostPages = 20

/** All items, in order. Throws `Failure('graph.down')` when the list does not end: half a list would hide somebody's PC. */
export async function allOf(get: Get, session: Session, first: string): Promise<readonly unknown[]> {
  const items: unknown[] = []
  let path: string | undefined = first
  for (let page = 0; path; page++) {
    if (page === mostPages) throw new Failure('graph.down', `Graph has more than ${mostPages} pages of ${first.split('?')[0]} for one person. That is no person's PC list; look at the account in Entra admin centre > Devices.`)
    const { value, '@odata.nextLink': next } = await get(session, { path, again: true }) as { value?: unknown, '@odata.nextLink'?: unknown }
    if (!Array.isArray(value)) throw new Failure('graph.down', `Graph answered without a list to ${first.split('?')[0]}. Check GRAPH_URL.`)
    items.push(...value as unknown[])
    path = typeof next === 'string' ? next : undefined
  }

  return items
}
