/** What a request may ask for: delegated permissions of one resource, and the protocol's own words. */
import type { World } from '../world'
import { consentMissing, Refused } from './errors'

const own = new Set(['openid', 'profile', 'email', 'offline_access'])

export interface Asking {
  /** Of Graph, without its address, such as `User.Read`. */
  readonly graph: readonly string[]
  /** As the answer repeats them. */
  readonly granted: string
  readonly openid: boolean
  readonly offline: boolean
}

/** Throws `Refused` for another resource, and for a permission the bot's registration does not have. */
export function readScopes(world: World, text: string): Asking {
  const all = text.split(/\s+/).filter(Boolean)
  const prefix = `${world.urls.graph}/`.toLowerCase()
  const graph: string[] = []
  for (const scope of all.filter(one => !own.has(one.toLowerCase()))) {
    if (!scope.toLowerCase().startsWith(prefix)) throw stranger(scope)
    graph.push(...permissions(world, scope.slice(prefix.length)))
  }
  const asked = new Set(all.map(scope => scope.toLowerCase()))
  // Asking serves consent; the token carries whatever was granted for the resource. So does the real service.
  const unique = [...new Set(graph.length > 0 ? [...graph, ...world.app.optional] : [])]
  return {
    graph: unique, openid: asked.has('openid'), offline: asked.has('offline_access'),
    granted: [...unique.map(scope => prefix + scope), ...asked.has('openid') ? ['openid', 'profile'] : []].join(' ')
  }
}

function permissions(world: World, name: string): readonly string[] {
  if (name === '.default') return world.app.scopes
  const known = [...world.app.scopes, ...world.app.optional].find(one => one.toLowerCase() === name.toLowerCase())
  if (!known) throw consentMissing(world)
  return [known]
}

function stranger(scope: string): Refused {
  const resource = /^(https:\/\/[^/]+|api:\/\/[^/]+)\//.exec(scope)?.[1]
  return resource
    ? new Refused(500_011, 'invalid_resource', `The resource principal named ${resource} was not found in the tenant. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`)
    : new Refused(70_011, 'invalid_scope', `The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`)
}
