/** The card IT gets: who is locked out, why the bot could not finish, and what is already known. Never a key. */
import type { CaseReason, Told } from '../dialogs/vocabulary'
import type { Person } from '../src/domain/person'
import { card, column, columns, heading, say, type Card, type ColumnSet } from './kit'
import { outside } from './outside'
import { footnote, readableDate } from './parts'
import { en } from './text/en'

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

export const caseCard = ({ reference, person, name, why, told, opened }: CaseToDraw): Card => card(
  heading(text.heading(outside(reference))),
  say(text.causes[why]),
  fact(text.labels.name, outside(name) || text.unknown),
  fact(text.labels.oid, person.oid),
  fact(text.labels.device, told.device ? outside(told.device) : text.unknown),
  fact(text.labels.keyId, told.keyId ? outside(told.keyId) : text.unknown),
  fact(text.labels.shown, told.shown ? text.yes : text.no),
  fact(text.labels.opened, moment(opened)),
  footnote(text.remember)
)

const fact = (label: string, value: string): ColumnSet => columns([
  column([say(label, { isSubtle: true })]),
  column([say(value)], { spacing: 'Small' })
], { spacing: 'Small' })

const moment = (opened: number) => {
  const iso = new Date(opened).toISOString()
  return `${readableDate(iso) ?? ''} ${iso.slice(11, 16)} UTC`
}
