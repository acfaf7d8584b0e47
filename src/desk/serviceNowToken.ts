/** The bot's own token for ServiceNow, by OAuth client credentials. It is kept in memory until shortly before it expires. */
import { Secret } from '../core/secret'
import type { Clock } from '../ports'
import { ask } from './ask'
import { puzzling, refused } from './serviceNowFailures'

export interface TokenOptions {
  readonly base: URL
  readonly clientId: string
  readonly clientSecret: Secret
  readonly clock: Clock
  readonly within: number
}

export interface Token {
  /** Throws `Failure('desk.down')`. Whoever asks at the same time gets the same one. */
  get(): Promise<Secret>
  /** ServiceNow no longer takes this one. */
  forget(spent: Secret): void
}

interface Kept { readonly token: Secret, readonly until: number }

/** Nothing may expire on its way. */
const margin = 30_000

export function makeToken({ base, clientId, clientSecret, clock, within }: TokenOptions): Token {
  const url = new URL('/oauth_token.do', base)
  let kept: Kept | undefined
  let coming: Promise<Kept> | undefined

  const request = async (): Promise<Kept> => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret.reveal() })
    const asked = clock.now()
    return ask({
      url, init: { method: 'POST', body, headers: { accept: 'application/json' } }, within, whom: `ServiceNow at ${url.host}`,
      async read(response) {
        const text = await response.text()
        if (response.status !== 200) throw refused(url.host, { status: response.status, text, retryAfter: response.headers.get('retry-after') }, 'token')
        return tokenIn(text, asked, url.host)
      }
    })
  }

  return {
    async get() {
      if (kept && clock.now() < kept.until) return kept.token
      coming ??= request().finally(() => {
        coming = undefined
      })
      kept = await coming
      return kept.token
    },
    forget(spent) {
      if (kept?.token === spent) kept = undefined
    }
  }
}

function tokenIn(text: string, asked: number, host: string): Kept {
  const { access_token: token, expires_in: seconds } = parsed(text)
  if (typeof token !== 'string' || !token) throw puzzling(host, 'gave no token and no reason. See System OAuth > Application Registry, and that the address is the instance’s own.')
  const good = Number(seconds)
  return { token: new Secret(token), until: asked + (Number.isFinite(good) ? good * 1000 : 0) - margin }
}

function parsed(text: string): { readonly access_token?: unknown, readonly expires_in?: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
