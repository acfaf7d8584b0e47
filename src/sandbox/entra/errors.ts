/** What the token service refuses with, in the form of the real one: `AADSTS` number, trace, correlation, and a claims challenge as JSON text. */
import { randomUUID } from 'node:crypto'
import type { Employee } from '../company'
import type { Reply } from '../web'
import type { World } from '../world'

/** A refusal on its way out of a grant. */
export class Refused extends Error {
  readonly status: number
  readonly error: string
  readonly codes: readonly number[]
  readonly more: Readonly<Record<string, string>>

  constructor(code: number | readonly number[], error: string, message: string, more: Readonly<Record<string, string>> = {}, status = 400) {
    super(message)
    this.codes = typeof code === 'number' ? [code] : code
    this.error = error
    this.more = more
    this.status = status
  }
}

export function refusal(refused: Refused, correlation: string | undefined): Reply {
  const trace = randomUUID()
  const id = correlation ?? randomUUID()
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+Z$/, 'Z')
  return {
    status: refused.status,
    body: {
      error: refused.error,
      error_description: `AADSTS${refused.codes.at(0)}: ${refused.message}\r\nTrace ID: ${trace}\r\nCorrelation ID: ${id}\r\nTimestamp: ${timestamp}`,
      error_codes: refused.codes, timestamp, trace_id: trace, correlation_id: id,
      error_uri: `https://login.microsoftonline.com/error?code=${refused.codes.at(-1)}`,
      ...refused.more
    }
  }
}

/** What a claims challenge asks for here: a sign-in that satisfied this policy. */
export const challenge = JSON.stringify({ access_token: { capolids: { essential: true, values: ['25360aa2-0d1c-4f5e-9d7a-bfed5b5c17c5'] } } })

/** Whether a `claims` parameter carries the challenge. */
export function meetsChallenge(claims: string | undefined): boolean {
  return claims?.includes('"capolids"') ?? false
}

export const disabled = () => new Refused(50_057, 'invalid_grant', 'The user account is disabled.')

export const unassigned = (world: World) => new Refused(50_105, 'invalid_grant',
  `Your administrator has configured the application The bot ('${world.app.id}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`)

export const blocked = () => new Refused(53_003, 'invalid_grant',
  'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.', { suberror: 'message_only', claims: challenge })

export const consentMissing = (world: World) => new Refused(65_001, 'invalid_grant',
  `The user or administrator has not consented to use the application with ID '${world.app.id}' named 'The bot'. Send an interactive authorization request for this user and resource.`, { suberror: 'consent_required' })

export const secondFactorMissing = (world: World) => new Refused(50_076, 'invalid_grant',
  `Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '${world.urls.graph}'.`, { suberror: 'basic_action', claims: challenge })

/** Why this person gets no token at all, whatever they do; in the order the real service looks. */
export function barred(world: World, employee: Employee): Refused | undefined {
  if (employee.disabled) return disabled()
  if (employee.unassigned) return unassigned(world)
  if (employee.blocked) return blocked()
  return undefined
}

export const hasConsent = (world: World, employee: Employee): boolean => employee.consent || world.consented.has(employee.id)
