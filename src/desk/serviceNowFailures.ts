/** What ServiceNow's refusals mean, and how an administrator mends them. */
import { Failure } from '../core/failure'

export interface Answered { readonly status: number, readonly text: string, readonly retryAfter: string | null }

/** Shows the operator the cause; `status` stays readable for the one who may try it another way. */
export function refused(host: string, answered: Answered, what: 'token' | 'table'): Failure {
  const { status, text, retryAfter } = answered
  const said = saidIn(text)
  const wait = status === 429 && retryAfter && /^\d{1,6}$/.test(retryAfter) ? ` It names ${retryAfter} seconds.` : ''
  return new Failure('desk.down', `ServiceNow at ${host} answered ${status}${said ? ` (${said})` : ''}: ${meaningOf(status, what)}${wait}`, { cause: { status } })
}

/** HTTP 200, but not what was asked for. */
export const puzzling = (host: string, problem: string): Failure => new Failure('desk.down', `ServiceNow at ${host} ${problem}`)

export const statusOf = (error: unknown): number | undefined =>
  error instanceof Failure ? (error.cause as { status?: number } | undefined)?.status : undefined

function meaningOf(status: number, what: 'token' | 'table'): string {
  if (status >= 300 && status < 400) return 'it redirects, which is not followed. Configure the instance’s own address, https://<instance>.service-now.com.'
  if (status === 429) return 'a rate limit rule holds the bot back (System Web Services > REST > Rate Limit Rules). It is told again later.'
  if (status >= 500) return 'the instance is not well, or being upgraded. It is told again later.'
  return what === 'token' ? refusedToken : refusedTable[status] ?? 'it did not take the request. See System Logs > REST API on the instance.'
}

const refusedToken = 'it gives the bot no token. Compare client id and secret with System OAuth > Application Registry: the entry is active and names an OAuth Application User, and the system property glide.oauth.inbound.client.credential.grant_type.enabled is true.'

const refusedTable: Readonly<Record<number, string>> = {
  401: 'it does not accept a token that it has just issued. The OAuth application user must be active and not locked out, the auth scope useraccount granted, and no REST API access policy may keep the bot out.',
  403: 'the OAuth application user may not do this. It needs the role sn_incident_write or itil, and itil_admin where only that may close. A data policy or business rule may also have refused a value.',
  404: 'there is no incident table at this address, or the OAuth application user may not see the incident. It needs the role sn_incident_write or itil.'
}

/** ServiceNow's own words for the administrator, without whatever might be a token or an id in them. */
function saidIn(text: string): string {
  try {
    const { error, error_description: description } = JSON.parse(text) as { error?: unknown, error_description?: unknown }
    const { message, detail } = typeof error === 'object' && error !== null ? error as { message?: unknown, detail?: unknown } : { message: error, detail: description }
    return [message, detail].filter(one => typeof one === 'string' && one).join(': ').replaceAll(/[\w+/=-]{20,}/g, '…').replaceAll(/\d{4,}/g, '…').replaceAll(/\s+/g, ' ').slice(0, 200)
  } catch {
    return ''
  }
}
