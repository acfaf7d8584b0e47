/** What a text tells about the PC, besides what it wants. */
import { causeOf, type Cause } from '../domain/errorCode'
import type { Account, Pc } from '../domain/keyStore'
import type { Facts } from '../../dialogs/vocabulary'
import type { Heard, Sign, Signs } from './hear'
import type { Reader } from './reader'
import type { Intent } from './intents'

export type AccountHint = 'work' | 'personal' | 'local' | 'other'

const hasAny = (signs: Signs, ...some: readonly Sign[]): boolean => some.some(sign => signs.has(sign))

const isWork = (signs: Signs): boolean => signs.has('notPrivate') || (!signs.has('notWork') && hasAny(signs, 'work', 'workStore', 'workSays'))

const byIntent: Partial<Record<Intent, AccountHint>> = { work_account: 'work', where_is_key_personal: 'personal', shared_family_device: 'other' }

/** In questions, "mine" is rather a key or an ID. */
const asks: ReadonlySet<Intent> = new Set(['key_id_question', 'rotate_key', 'why_locked', 'other'])

/** Whose account decides. "I have no Microsoft account" alone does not tell. */
export function accountHintIn({ signs }: Heard, intent: Intent): AccountHint | undefined {
  const sure = byIntent[intent]
  if (sure) return sure
  if (signs.has('localAccount')) return 'local'
  if (isWork(signs)) return 'work'
  if (signs.has('someoneElse')) return 'other'
  const owns = hasAny(signs, 'notWork', 'msDoor') || (signs.has('mine') && !asks.has(intent))
  return owns || (signs.has('msAccount') && !signs.has('noMsAccount')) ? 'personal' : undefined
}

function pcIn(signs: Signs, intent: Intent): Pc | undefined {
  if (intent === 'where_is_key_personal') return hasAny(signs, 'mine', 'notWork') ? 'own' : undefined
  if (intent === 'shared_family_device' && hasAny(signs, 'someoneElse', 'kin')) return 'other'
  if (isWork(signs)) return 'work'
  if (signs.has('someoneElse')) return 'other'
  return hasAny(signs, 'mine', 'notWork') ? 'own' : undefined
}

function accountIn(signs: Signs): Account | undefined {
  if (signs.has('localAccount')) return 'local'
  if (signs.has('msAccount') && !signs.has('noMsAccount')) return 'personal'
  return signs.has('workMail') ? 'work' : undefined
}

/** The first in any of the languages. */
const firstIn = <T extends string>({ readings }: Heard, table: (reader: Reader) => ReadonlyArray<readonly [T, RegExp]>): T | undefined => {
  for (const { reader, words } of readings) {
    const found = table(reader).find(([, pattern]) => pattern.test(words))
    if (found) return found[0]
  }

  return undefined
}

export const causeIn = (heard: Heard): Cause | undefined =>
  heard.errorCode ? causeOf[heard.errorCode] : firstIn(heard, reader => reader.cause)

/** Answers to the question asked, in which a single word is enough. */
export const answered = {
  nothing: ({ readings }: Heard): boolean => readings.some(({ reader, words, isSpoken }) => isSpoken && reader.nothing.test(words)),
  pc: (heard: Heard): Pc | undefined => firstIn(heard, reader => reader.pc),
  account: (heard: Heard): Account | undefined => firstIn(heard, reader => reader.account)
}

const known = (facts: Facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))

/** `undefined`: it tells nothing. */
export function factsIn(heard: Heard, intent: Intent): Facts | undefined {
  const { signs, errorCode, screenHint: hint } = heard
  const facts = known({ pc: pcIn(signs, intent), account: accountIn(signs), hint, errorCode, cause: causeIn(heard) })
  return Object.keys(facts).length > 0 ? facts : undefined
}
