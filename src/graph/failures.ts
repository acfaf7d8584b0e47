/** Turns Graph's answers into failures of the catalogue, keeping the status, the error's code and the request's id, and nothing else. */
import { Failure, type FailureCode } from '../core/failure'

/** What is kept of an answer, for the log. */
interface Kept { readonly status: number, readonly code: string | undefined, readonly requestId: string | undefined, readonly clientRequestId: string }

const down = 'Graph is not well. Wait; see https://status.cloud.microsoft.'

const meanings: Readonly<Record<number, readonly [FailureCode, string]>> = {
  401: ['graph.signedOut', 'Graph no longer accepts the token of this turn. The person signs in again. If it repeats, check that GRAPH_URL is the Graph of the tenant\'s cloud.'],
  403: ['graph.forbidden', 'Graph refuses this person. Either a permission lacks admin consent (Entra admin centre > App registrations > (the bot) > API permissions), or they are not the registered owner (Entra admin centre > Devices > All devices > (the PC) > Owner), or self-service is off (Entra admin centre > Devices > Device settings > "Restrict non-admin users from recovering the BitLocker key(s) for their owned devices"), or they look something up for somebody else without a role for it (Entra admin centre > Roles & admins > Helpdesk Administrator).'],
  404: ['graph.notFound', 'Graph has no such thing any more: the PC\'s object was deleted, or the key was rotated. Look under Entra admin centre > Devices > All devices > (the PC) > BitLocker keys (Preview).'],
  429: ['graph.throttled', 'Graph asks to slow down, for longer than a turn can wait. It passes by itself; if it lasts, look for another application of this tenant that asks too much.']
}

/** Reads an answer that is not a success. */
export async function failureOf(response: Response, clientRequestId: string): Promise<Failure> {
  const { status, headers } = response
  const kept: Kept = { status, code: await codeIn(response), requestId: headers.get('request-id') ?? undefined, clientRequestId }
  const claims = status === 401 ? claimsIn(headers.get('www-authenticate') ?? '') : undefined
  if (claims) return new Failure('graph.challenged', sentence(kept, 'Graph asks for more proof of the person (a claims challenge). Nothing to mend: the bot sends them to its own sign-in page. If it repeats, look at Entra admin centre > Monitoring & health > Sign-in logs.'), { cause: kept, claims })
  const [code, operator] = meanings[status] ?? (status >= 500 ? ['graph.down', down] as const : ['unexpected', 'Graph answered what this bot does not know. Look the request up by its ids, or ask Microsoft with them.'] as const)
  return new Failure(code, sentence(kept, operator), { cause: kept })
}

/** No answer came, or none that can be read. */
export function unreachable(error: unknown, clientRequestId: string): Failure {
  const name = error instanceof Error ? (error as Error & { code?: string | null }).code ?? error.name : 'unknown'
  return new Failure('graph.down', `Graph did not answer, or not in JSON (${name}). Check that this server reaches GRAPH_URL on port 443: curl -I {GRAPH_URL}. Client request ${clientRequestId}.`)
}

/** The decoded claims of a `WWW-Authenticate: Bearer …, claims="<base64>"`; `undefined` when there are none that can be read. */
export function claimsIn(header: string): string | undefined {
  const encoded = [...header.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g)]
    .find(([, name]) => name?.toLowerCase() === 'claims')
  if (!encoded) return undefined
  const claims = Buffer.from((encoded[2] ?? encoded[3] ?? '').replaceAll(/\\(.)/g, '$1'), 'base64').toString('utf8')
  return isObject(claims) ? claims : undefined
}

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

async function codeIn(response: Response): Promise<string | undefined> {
  try {
    const { error } = await response.json() as { error?: { code?: unknown } }
    return typeof error?.code === 'string' && /^[\w.-]{1,80}$/.test(error.code) ? error.code : undefined
  } catch {
    return undefined
  }
}

const sentence = ({ status, code, requestId, clientRequestId }: Kept, operator: string): string =>
  `HTTP ${status}${code ? ` ${code}` : ''}: ${operator} Request ${requestId ?? 'without id'}, client request ${clientRequestId}.`
