/** Keeps an incident in ServiceNow for every case. It remembers nothing: the incident is found by the case's reference, and a note by its event. */
import type { Secret } from '../core/secret'
import type { Clock } from '../ports'
import type { Case, Desk, DeskEvent } from './ports'
import { addressOf, type Log } from './ask'
import { statusOf } from './serviceNowFailures'
import { endedThere, openingOf, stateOf, states, usualCloseCodes, type CloseCodes } from './serviceNowIncident'
import { markOf, noteOf } from './serviceNowNotes'
import { makeIncidents, type Fields, type Incident } from './serviceNowTable'

export interface ServiceNowOptions {
  /** The instance, such as `https://contoso.service-now.com`. */
  readonly url: string
  readonly clientId: string
  readonly clientSecret: Secret
  readonly table?: 'incident'
  /** The group's sys_id. */
  readonly assignmentGroup?: string | undefined
  /** Where the instance has other resolution codes than it came with. */
  readonly closeCodes?: Partial<CloseCodes> | undefined
  readonly clock: Clock
  readonly log?: Log | undefined
  /** How long ServiceNow has for one request, in milliseconds; 10,000. */
  readonly within?: number | undefined
}

/**
 * The OAuth application user needs the role `sn_incident_write` or `itil`, no more: notes that are there already are looked for in the incident itself.
 * Throws a readable sentence where the address cannot be used.
 */
export function makeServiceNow({ url, clientId, clientSecret, assignmentGroup, closeCodes, clock, log, within = 10_000 }: ServiceNowOptions): Desk {
  const base = addressOf(url, 'ServiceNow')
  const incidents = makeIncidents({ base, clientId, clientSecret, clock, within })
  const codes: CloseCodes = { ...usualCloseCodes, ...closeCodes }
  const inTurn = makeTurns()

  async function tell(now: Case, event: DeskEvent): Promise<void> {
    const found = await incidents.find(now.reference)
    const isNoted = found?.journal.includes(markOf(event)) ?? false
    const fields = { ...stateOf(now, found?.state, codes), ...isNoted ? {} : noteOf(now, event) }
    if (!found) check(await incidents.create({ ...openingOf(now, assignmentGroup), ...fields }), fields, now, event)
    else if (Object.keys(fields).length > 0) await change(found, fields, now, event)
  }

  async function change(found: Incident, fields: Fields, now: Case, event: DeskEvent): Promise<void> {
    try {
      check(await incidents.update(found.id, fields), fields, now, event)
    } catch (error) {
      if (statusOf(error) !== 403) throw error
      const instead = withoutClosing(found, fields)
      if (!instead && !endedThere(found.state)) throw error
      log?.warn({ reference: now.reference, event: event.id, incident: found.id }, instead
        ? 'ServiceNow does not let the bot close incidents: the incident stays resolved, and ServiceNow closes it in its own time'
        : 'ServiceNow takes no more notes on an incident that is closed: what happened stands only in the audit log')
      if (instead && Object.keys(instead).length > 0) check(await incidents.update(found.id, instead), instead, now, event)
    }
  }

  /** ServiceNow leaves out, without a word, what somebody may not write, and shows empty what they may not read. */
  function check(after: Incident, fields: Fields, now: Case, event: DeskEvent): void {
    const about = { reference: now.reference, event: event.id, incident: after.id }
    log?.debug({ ...about, state: after.state }, 'told ServiceNow')
    if (fields['state'] && after.state !== fields['state']) log?.warn(about, 'ServiceNow did not change the incident’s state: see what the OAuth application user may write, and the business rules of incidents')
    const isNoted = 'work_notes' in fields || 'comments' in fields
    if (isNoted && event.what !== 'opened' && !after.journal.includes(markOf(event))) log?.warn(about, 'ServiceNow does not show the note that was just written: let the OAuth application user read work_notes and comments, or a note may appear twice')
  }

  return { name: 'serviceNow', tell: (now, event) => inTurn(now.reference, () => tell(now, event)) }
}

/** What of it is left where incidents may not be closed; `undefined` where closing was not the matter. Only administrators may, in ServiceNow as it comes. */
function withoutClosing(found: Incident, fields: Fields): Fields | undefined {
  if (fields['state'] !== states.closed) return undefined
  const { state: _, close_code: code, close_notes: notes, hold_reason: _hold, ...rest } = fields
  return found.state === states.resolved ? rest : { ...rest, state: states.resolved, close_code: code ?? '', close_notes: notes ?? '' }
}

/** One after the other for each reference: two events at once would open two incidents. */
function makeTurns(): (reference: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>()
  return async (reference, work) => {
    const mine = (last.get(reference) ?? Promise.resolve()).then(work, work)
    last.set(reference, mine)
    try {
      await mine
    } finally {
      if (last.get(reference) === mine) last.delete(reference)
    }
  }
}
