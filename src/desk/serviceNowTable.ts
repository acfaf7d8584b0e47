/** The few requests of ServiceNow's Table API that a case needs. */
import type { Secret } from '../core/secret'
import { ask, toJson } from './ask'
import { puzzling, refused, type Answered } from './serviceNowFailures'
import { makeToken, type TokenOptions } from './serviceNowToken'

/** Values as ServiceNow stores them; choices are numbers written as text. */
export type Fields = Readonly<Record<string, string>>

export interface Incident {
  readonly id: string
  readonly state: string
  /** Work notes and comments, as the OAuth application user may read them. */
  readonly journal: string
}

export interface Incidents {
  /** The oldest one with this correlation id. */
  find(correlation: string): Promise<Incident | undefined>
  create(fields: Fields): Promise<Incident>
  update(id: string, fields: Fields): Promise<Incident>
}

interface Wanted { readonly method: 'GET' | 'POST' | 'PATCH', readonly path?: string, readonly query?: Fields, readonly fields?: Fields }

/**
 * Display values are asked for, because only they hold the journals: as stored values, work notes and comments are empty.
 * The table of journal entries (`sys_journal_field`) has read rules of its own, and answers an empty list to whoever lacks them.
 */
const shape: Fields = { sysparm_display_value: 'all', sysparm_fields: 'sys_id,correlation_id,state,work_notes,comments' }

export function makeIncidents(options: TokenOptions): Incidents {
  const { base, within } = options
  const { host } = base
  const token = makeToken(options)

  const attempt = async ({ method, path = '', query = {}, fields }: Wanted, bearer: Secret): Promise<Answered> => {
    const url = new URL(`/api/now/table/incident${path}?${new URLSearchParams({ ...shape, ...query }).toString()}`, base)
    const headers = { authorization: `Bearer ${bearer.reveal()}`, accept: 'application/json', ...fields && { 'content-type': 'application/json' } }
    return ask({
      url, init: { method, headers, ...fields && { body: toJson(fields) } }, within, whom: `ServiceNow at ${host}`,
      read: async response => ({ status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') })
    })
  }

  const send = async (wanted: Wanted): Promise<unknown> => {
    const bearer = await token.get()
    let answered = await attempt(wanted, bearer)
    // Refused before anything was done, so nothing is done twice.
    if (answered.status === 401) {
      token.forget(bearer)
      answered = await attempt(wanted, await token.get())
    }
    if (answered.status !== 200 && answered.status !== 201) throw refused(host, answered, 'table')
    return resultIn(answered.text, host)
  }

  return {
    async find(correlation) {
      const result = await send({ method: 'GET', query: { sysparm_query: `correlation_id=${correlation}^ORDERBYsys_created_on`, sysparm_limit: '1' } })
      if (!Array.isArray(result)) throw puzzling(host, 'answered a search without a list.')
      const found: unknown = result[0]
      if (found === undefined) return undefined
      // ServiceNow leaves out conditions it does not understand, and then finds anything.
      if (valueIn(found, 'correlation_id') !== correlation) throw puzzling(host, 'does not search by correlation_id, and gave another incident. The OAuth application user must be allowed to read that field of incidents.')
      return incidentIn(found, host)
    },
    create: async fields => incidentIn(await send({ method: 'POST', fields }), host),
    update: async (id, fields) => incidentIn(await send({ method: 'PATCH', path: `/${id}`, fields }), host)
  }
}

function resultIn(text: string, host: string): unknown {
  try {
    const { result } = JSON.parse(text) as { result?: unknown }
    if (result !== undefined) return result
  } catch {}

  throw puzzling(host, 'answered without the JSON of its Table API. It may be asleep (developer instances are), or the address is not the instance’s own.')
}

function incidentIn(record: unknown, host: string): Incident {
  const id = valueIn(record, 'sys_id')
  if (!/^[\da-f]{32}$/i.test(id)) throw puzzling(host, 'gave an incident without its sys_id. The OAuth application user must be allowed to read incidents: role sn_incident_write or itil.')
  return { id, state: valueIn(record, 'state'), journal: `${displayIn(record, 'work_notes')}\n${displayIn(record, 'comments')}` }
}

const valueIn = (record: unknown, field: string): string => partIn(record, field, 'value')
const displayIn = (record: unknown, field: string): string => partIn(record, field, 'display_value')

function partIn(record: unknown, field: string, part: string): string {
  const both = (record as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | null)?.[field]
  const text = both?.[part]
  return typeof text === 'string' ? text : ''
}
