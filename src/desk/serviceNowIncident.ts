/** A case as an incident: what stands in it when it is opened, and which state it is in. Pure. */
import { desk as text } from '../../cards/text/desk.en'
import { suspicious } from '../domain/errorCode'
import type { CaseState, Outcome } from '../domain/progress'
import type { Case } from './ports'
import { oneLine, outcomes } from './serviceNowNotes'
import type { Fields } from './serviceNowTable'

export type CloseCodes = Readonly<Record<Outcome, string>>

/** The resolution codes of an instance as it comes. */
export const usualCloseCodes: CloseCodes = {
  unlocked: 'Solution provided', notConfirmed: 'No resolution provided', reset: 'Workaround provided', notOurs: 'No resolution provided'
}

/** The base system's states: New, In Progress, On Hold, Resolved, Closed. */
export const states: Readonly<Record<CaseState, string>> = {
  open: '1', taken: '2', waitingForApproval: '2', waitingForEmployee: '3', resolved: '6', closed: '7'
}

const onHold = states.waitingForEmployee
/** Closed, or cancelled: what ServiceNow has ended stays ended. */
export const endedThere = (state: string): boolean => state === states.closed || state === '8'

/** Somebody else may have the key: more than one person is concerned. */
const alarming: ReadonlySet<Case['why']> = new Set<Case['why']>(['notMe', 'notStopped', 'person.frozen'])

/** `assignmentGroup`: its sys_id. The caller stays empty: the bot knows nobody's mail address, and ServiceNow no object ids. */
export const openingOf = (now: Case, assignmentGroup: string | undefined): Fields => ({
  short_description: `BitLocker: ${oneLine(now.name, 60)} is locked out (${now.reference})`,
  description: descriptionOf(now),
  urgency: '1',
  impact: alarming.has(now.why) ? '2' : '3',
  correlation_id: now.reference,
  correlation_display: 'BitLocker recovery bot',
  ...assignmentGroup && { assignment_group: assignmentGroup }
})

/** What must be written for the incident to be in the case's state; nothing where it is, or was ended. `before`: undefined where there is no incident yet. */
export function stateOf(now: Case, before: string | undefined, closeCodes: CloseCodes): Fields {
  const state = states[now.progress.state]
  if (state === (before ?? states.open) || (before !== undefined && endedThere(before))) return {}
  // ServiceNow wants a reason and a comment while it waits for the caller, and both resolution fields at the end.
  if (state === onHold) return { state, hold_reason: '1', comments: 'This waits for the employee.' }
  const cleared = before === onHold ? { hold_reason: '' } : {}
  if (state !== states.resolved && state !== states.closed) return { state, ...cleared }
  const outcome = now.progress.outcome ?? 'notConfirmed'
  return { state, ...cleared, close_code: closeCodes[outcome], close_notes: `${outcomes[outcome]} Case ${now.reference}.` }
}

function descriptionOf({ reference, person, name, why, told, opened }: Case): string {
  const { labels } = text
  return [
    text.causes[why],
    '',
    ...line('Case', reference),
    ...line(labels.name, oneLine(name) || text.unknown),
    ...line(labels.oid, `${person.oid} (tenant ${person.tid})`),
    ...line(labels.device, told.device && oneLine(told.device)),
    ...line('Device ID', told.deviceId && oneLine(told.deviceId)),
    ...line(labels.pc, told.pc && text.pcs[told.pc]),
    ...line(labels.account, told.account && text.accounts[told.account]),
    ...line(labels.keyId, told.keyId && oneLine(told.keyId)),
    ...line(labels.hint, told.hint && text.hints[told.hint]),
    ...line(labels.errorCode, told.errorCode && (suspicious.has(told.errorCode) ? `${told.errorCode}: ${text.suspicious}` : told.errorCode)),
    ...line(labels.cause, told.cause && text.whys[told.cause]),
    ...line(labels.ruledOut, [...new Set(told.ruledOut)].map(store => text.stores[store]).join(', ')),
    ...line(labels.tried, [...new Set(told.tried)].map(guide => text.guides[guide]).join(', ')),
    ...line(labels.unlocks, told.unlocks === undefined ? undefined : text.times(told.unlocks)),
    ...line(labels.shown, told.shown ? text.yes : undefined),
    ...line(labels.opened, new Date(opened).toISOString()),
    '',
    'Never write a recovery key into this incident.'
  ].join('\n').slice(0, 4000)
}

/** Only what is known. */
const line = (label: string, value: string | undefined): string[] => value ? [`${label}: ${value}`] : []
