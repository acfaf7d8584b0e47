/** Pages, selections and filters: the part of OData that these endpoints speak. */
import type { Asked } from '../web'
import type { World } from '../world'
import { badRequest } from './errors'

type Entity = Readonly<Record<string, unknown>>

/** Refuses query options the endpoint does not have. */
export function allowOnly(asked: Asked, ...options: string[]): void {
  for (const name of asked.url.searchParams.keys()) {
    if (name.startsWith('$') && !options.includes(name)) throw badRequest(`Query option '${name}' is not supported here.`)
  }
}

/** One page, with the link to the next. `$skiptoken` holds where it begins. */
export function page(world: World, asked: Asked, context: string, all: readonly Entity[]): Entity {
  const start = Number(asked.url.searchParams.get('$skiptoken') ?? 0)
  const top = Number(asked.url.searchParams.get('$top') ?? world.pageSize)
  if (!Number.isSafeInteger(start) || start < 0 || !Number.isSafeInteger(top) || top < 1) throw badRequest('The skip token or the page size is not valid.')
  const end = start + Math.min(top, world.pageSize)
  return {
    '@odata.context': `${world.urls.graph}/v1.0/$metadata#${context}`,
    ...end < all.length && { '@odata.nextLink': nextLink(world, asked, end) },
    value: all.slice(start, end).map(entity => select(asked, entity))
  }
}

function nextLink(world: World, asked: Asked, start: number): string {
  const next = new URL(asked.url.pathname + asked.url.search, world.urls.graph)
  next.searchParams.set('$skiptoken', String(start))
  return next.href
}

/** Keeps the selected properties, and annotations. Unknown names are refused by the caller's schema, not here. */
export function select(asked: Asked, entity: Entity): Entity {
  const wanted = selected(asked)
  if (!wanted) return entity
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name.startsWith('@') || name === 'id' || wanted.has(name)))
}

export function selected(asked: Asked): ReadonlySet<string> | undefined {
  const text = asked.url.searchParams.get('$select')
  return text === null ? undefined : new Set(text.split(',').map(name => name.trim()))
}
