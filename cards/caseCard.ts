/** The card IT gets: who is locked out, why the bot could not finish, and all that is known already. Never a key. */
import type { CaseReason, Told } from '../dialogs/vocabulary'
import { suspicious } from '../src/domain/errorCode'
import type { Person } from '../src/domain/person'
import { card, column, columns, heading, say, type Card, type ColumnSet } from './kit'
import { outside } from './outside'
import { footnote } from './parts'
import { en } from './text/en'
import { readableMoment } from './time'

const text = en.desk

/** What of a stored case is drawn. */
export interface CaseToDraw {
  readonly reference: string
  readonly person: Person
  readonly name: string
  readonly why: CaseReason
  readonly told: Told
  /** Milliseconds since 1970. */
  readonly opened: number
}

/** Times are in UTC: a team may work in several zones. */
export const caseCard = ({ reference, person, name, why, told, opened }: CaseToDraw): Card => card(
  heading(text.heading(outside(reference))),
  say(text.causes[why]),
  ...fact('name', outside(name) || text.unknown),
  ...fact('oid', person.oid),
  ...whatWasTold(told),
  ...fact('opened', readableMoment(opened)),
  footnote(text.remember)
)

function whatWasTold({ device, pc, account, keyId, hint, errorCode, cause, ruledOut = [], tried = [], unlocks, shown }: Told): ColumnSet[] {
  return [
    ...fact('device', device && outside(device)),
    ...fact('pc', pc && text.pcs[pc]),
    ...fact('account', account && text.accounts[account]),
    ...fact('keyId', keyId && outside(keyId)),
    ...fact('hint', hint && text.hints[hint]),
    ...fact('errorCode', errorCode && (suspicious.has(errorCode) ? `${errorCode}: ${text.suspicious}` : errorCode)),
    ...fact('cause', cause && text.whys[cause]),
    ...fact('ruledOut', [...new Set(ruledOut)].map(store => text.stores[store]).join(', ')),
    ...fact('tried', [...new Set(tried)].map(guide => text.guides[guide]).join(', ')),
    ...fact('unlocks', unlocks === undefined ? undefined : text.times(unlocks)),
    ...fact('shown', shown ? text.yes : undefined)
  ]
}

/** Only what is known. */
const fact = (label: keyof typeof text.labels, value: string | undefined): ColumnSet[] => value
  ? [columns([column([say(text.labels[label], { isSubtle: true })]), column([say(value)], { spacing: 'Small' })], { spacing: 'Small' })]
  : []
