/** Authorization codes: good once, for ten minutes. */
import { randomBytes } from 'node:crypto'
import type { Employee } from '../company'
import { Refused } from './errors'
import type { Asking } from './scopes'

export interface Grant {
  readonly employee: Employee
  readonly redirectUri: string
  readonly asking: Asking
  /** Of PKCE, method S256. */
  readonly challenge: string
  readonly nonce: string | undefined
}

export interface Codes {
  issue(grant: Grant, seconds?: number): string
  /** Throws `Refused` for one that is unknown, expired or used. */
  redeem(code: string): Grant
}

export function createCodes(): Codes {
  const issued = new Map<string, { readonly grant: Grant, readonly expires: number, used: boolean }>()
  return {
    issue(grant, seconds = 600) {
      const code = `0.${randomBytes(48).toString('base64url')}`
      issued.set(code, { grant, expires: Date.now() + seconds * 1000, used: false })
      return code
    },
    redeem(code) {
      const found = issued.get(code)
      if (!found) throw new Refused(9_002_313, 'invalid_grant', 'Invalid request. Request is malformed or invalid.')
      if (found.used) throw new Refused(54_005, 'invalid_grant', 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.')
      if (found.expires <= Date.now()) throw new Refused(70_008, 'invalid_grant', 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.')
      found.used = true
      return found.grant
    }
  }
}
