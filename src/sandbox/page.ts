/** The page's server: files, API and sign-in pages, for a browser on this computer and for nobody else. */
import { apiRoutes } from './api'
import type { Channel } from './channel/connector'
import { signInRoutes, type Entra } from './entra/entra'
import { files } from './files'
import { router, type Asked, type Handler, type Reply } from './web'
import type { World } from './world'

const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

export function pageRoutes(world: World, entra: Entra, channel: Channel): Handler {
  const handler = router({ ...apiRoutes(world, channel), ...signInRoutes(world, entra) }, files())
  return asked => refusal(asked) ?? handler(asked)
}

/** Another site must not reach in: neither by a name it made point here, nor by a form or script of its own. */
function refusal({ method, headers, url, body }: Asked): Reply | undefined {
  const { host = '', origin } = headers
  if (!local.test(host)) return { status: 421, body: { error: 'This page is for localhost only.' } }
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, body: { error: 'This page takes no requests from other sites.' } }
  const json = /^application\/json\s*(?:;|$)/i.test(headers['content-type'] ?? '')
  if (method === 'POST' && body && url.pathname.startsWith('/api/') && !json) return { status: 415, body: { error: 'JSON only.' } }
  return undefined
}
