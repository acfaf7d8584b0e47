/** An imitation of ServiceNow for the sandbox: its token endpoint and the incidents of its Table API, in memory, with what can go wrong there. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { html, jsonOf, ok, redirect, router, type Asked, type Handler, type Reply } from './web'

/** `ignoresQueries`: conditions are dropped, as for a field that is not there. `hidesJournals`: the user may write notes and not read them. */
export type ServiceNowFault =
  | 'down' | 'slow' | 'throttled' | 'asleep' | 'redirects' | 'refusesTokens' | 'refusesClient' | 'forbidden' | 'missing'
  | 'closesForAdministrators' | 'closedIsReadOnly' | 'ignoresQueries' | 'hidesJournals'

export interface Journaled { readonly field: 'work_notes' | 'comments', readonly text: string }

/** Plain fields as they are stored, and the journals beside them. */
export interface SandboxIncident { readonly id: string, readonly fields: Record<string, string>, readonly journal: Journaled[] }

export interface SandboxServiceNow {
  readonly handler: Handler
  readonly incidents: SandboxIncident[]
  /** Every request’s body and address, as they came. */
  readonly received: string[]
  readonly faults: Set<ServiceNowFault>
  /** How many tokens were given out. */
  readonly tokens: ReadonlySet<string>
  /** As after a restart: no token is valid any more. */
  revoke(): void
  /** Milliseconds `slow` takes. */
  slowness: number
}

class Refusal extends Error {
  readonly reply: Reply

  constructor(status: number, message: string, detail: string, headers: Record<string, string> = {}) {
    super(message)
    this.reply = { status, headers, body: { error: { message, detail }, status: 'failure' } }
  }
}

export function makeSandboxServiceNow({ clientId, clientSecret }: { readonly clientId: string, readonly clientSecret: string }): SandboxServiceNow {
  const tokens = new Set<string>()
  const valid = new Set<string>()
  const faults = new Set<ServiceNowFault>()
  const incidents: SandboxIncident[] = []
  const received: string[] = []

  const table = (endpoint: (asked: Asked) => Reply): Handler => asked => {
    const bearer = asked.headers.authorization?.replace(/^Bearer /, '') ?? ''
    if (!valid.has(bearer) || faults.has('refusesTokens')) throw new Refusal(401, 'User Not Authenticated', 'Required to provide Auth information', { 'www-authenticate': 'BEARER realm="Service-now"' })
    if (faults.has('missing')) throw new Refusal(404, 'No Record found', 'Record doesn\'t exist or ACL restricts the record retrieval')
    if (faults.has('forbidden')) throw new Refusal(403, 'Insufficient rights to query records', 'Field(s) present in the query do not have permission to be read')
    return endpoint(asked)
  }

  const giveToken: Handler = ({ body }) => {
    const form = new URLSearchParams(body)
    const isRight = form.get('grant_type') === 'client_credentials' && form.get('client_id') === clientId && form.get('client_secret') === clientSecret
    if (!isRight || faults.has('refusesClient')) return { status: 401, body: { error_description: 'access_denied', error: 'server_error' } }
    const token = randomBytes(32).toString('base64url')
    tokens.add(token)
    valid.add(token)
    return ok({ access_token: token, scope: 'useraccount', token_type: 'Bearer', expires_in: 1799 })
  }

  const handler = router({
    'POST /oauth_token.do': giveToken,
    'GET /api/now/table/incident': table(({ url }) => ok({ result: found(incidents, url, faults).map(one => shown(one, url, faults)) })),
    'POST /api/now/table/incident': table(asked => {
      const incident: SandboxIncident = { id: randomBytes(16).toString('hex'), fields: { state: '1' }, journal: [] }
      write(incident, asked, faults)
      incidents.push(incident)
      return { status: 201, body: { result: shown(incident, asked.url, faults) } }
    }),
    'PATCH /api/now/table/incident/:id': table(asked => {
      const incident = incidents.find(one => one.id === asked.in['id'])
      if (!incident) throw new Refusal(404, 'No Record found', 'Record doesn\'t exist or ACL restricts the record retrieval')
      write(incident, asked, faults)
      return ok({ result: shown(incident, asked.url, faults) })
    })
  }, () => ({ status: 400, body: { error: { message: 'Requested URI does not represent any resource', detail: null }, status: 'failure' } }))

  const service: SandboxServiceNow = {
    incidents, received, faults, tokens, slowness: 1000,
    revoke: () => { valid.clear() },
    async handler(asked) {
      received.push(`${asked.method} ${decodeURIComponent(asked.url.pathname + asked.url.search)}\n${asked.body}`)
      if (faults.has('slow')) await pause(service.slowness)
      if (faults.has('down')) return { status: 503, body: 'Service Unavailable' }
      if (faults.has('asleep')) return html(200, '<html><body>Your instance is hibernating.</body></html>')
      if (faults.has('redirects')) return redirect('https://elsewhere.example/api/now/table/incident')
      if (faults.has('throttled')) return { status: 429, headers: { 'retry-after': '37' }, body: { error: { message: 'Rate limit exceeded', detail: null }, status: 'failure' } }
      return answered(() => handler(asked))
    }
  }
  return service
}

async function answered(work: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error.reply
    throw error
  }
}

/** Understands what this product asks: one condition of equality, and the order of creation, in which they are kept. */
function found(incidents: readonly SandboxIncident[], url: URL, faults: ReadonlySet<ServiceNowFault>): readonly SandboxIncident[] {
  const [, field = '', value] = /^(\w+)=([^^]*)/.exec(url.searchParams.get('sysparm_query') ?? '') ?? []
  const matching = incidents.filter(({ fields }) => value === undefined || faults.has('ignoresQueries') || fields[field] === value)
  return matching.slice(0, Number(url.searchParams.get('sysparm_limit') ?? 10_000))
}

const stateNames: Readonly<Record<string, string>> = { 1: 'New', 2: 'In Progress', 3: 'On Hold', 6: 'Resolved', 7: 'Closed', 8: 'Canceled' }

/** Journals have no stored value: only their display value holds them, the newest first. */
function shown({ id, fields, journal }: SandboxIncident, url: URL, faults: ReadonlySet<ServiceNowFault>): object {
  const isBoth = url.searchParams.get('sysparm_display_value') === 'all'
  const entries = (field: Journaled['field']) => faults.has('hidesJournals')
    ? ''
    : journal.filter(one => one.field === field).toReversed().map(({ text }) => `2026-03-02 09:15:00 - Recovery Bot (${field === 'comments' ? 'Additional comments' : 'Work notes'})\n${text}\n\n`).join('')
  const display = (name: string) => name === 'state' ? stateNames[fields['state'] ?? ''] ?? '' : fields[name] ?? ''
  const names = (url.searchParams.get('sysparm_fields') ?? 'sys_id,state').split(',')
  return Object.fromEntries(names.map(name => {
    const isJournal = name === 'work_notes' || name === 'comments'
    const value = name === 'sys_id' ? id : isJournal ? '' : fields[name] ?? ''
    const both = { display_value: name === 'sys_id' ? id : isJournal ? entries(name) : display(name), value }
    return [name, isBoth ? both : value]
  }))
}

/** Saves what was sent, or nothing of it: the data policies of the base system refuse an end without a resolution, and a hold without a comment. */
function write(incident: SandboxIncident, asked: Asked, faults: ReadonlySet<ServiceNowFault>): void {
  const sent = jsonOf(asked)
  if (!sent) throw new Refusal(400, 'Exception while reading request', 'The payload is not valid JSON')
  if (faults.has('closedIsReadOnly') && incident.fields['state'] === '7') throw new Refusal(403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints')
  const { work_notes: notes, comments, ...rest } = sent
  const next = { ...incident.fields, ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])) }
  if (faults.has('closesForAdministrators') && next['state'] === '7') throw new Refusal(403, 'Operation Failed', 'ACL Exception Update Failed due to security constraints')
  if (['6', '7'].includes(next['state'] ?? '') && !(next['close_code'] && next['close_notes'])) throw new Refusal(403, 'Operation Failed', 'Data Policy Exception: The following fields are mandatory: Resolution code, Resolution notes')
  if (next['state'] === '3' && incident.fields['state'] !== '3' && !(next['hold_reason'] && comments)) throw new Refusal(403, 'Operation Failed', 'Data Policy Exception: The following fields are mandatory: On hold reason, Additional comments')
  Object.assign(incident.fields, next)
  if (typeof notes === 'string' && notes) incident.journal.push({ field: 'work_notes', text: notes })
  if (typeof comments === 'string' && comments) incident.journal.push({ field: 'comments', text: comments })
}
