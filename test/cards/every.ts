/** Every card there is, by what it shows, and how its parts are found. */
import { renderCase, renderDesk, renderNotice, render, renderReveal } from '../../cards'
import type { CaseToDraw } from '../../cards/caseCard'
import type { Card } from '../../cards/kit'
import { Secret } from '../../src/core/secret'
import { begun } from '../../src/domain/progress'
import { packets } from '../dialogs/deskEvents'
import { deskNotices } from './deskExamples'
import { allTold, examples } from './examples'
import { digits, key, laptop, oddNames } from './names'

export const reveal = { secret: new Secret(digits), key, visibleMinutes: 10 }

export const anyCase: CaseToDraw = {
  reference: 'BL-7K2QM', person: { tid: laptop.id, oid: laptop.id }, name: 'Adele Vance', why: 'graph.forbidden',
  told: { keyId: '4290B6C0', device: 'LT-ADELE-01', shown: true }, opened: Date.UTC(2026, 2, 2, 8, 15), progress: begun(Date.UTC(2026, 2, 2, 8, 15))
}

const page = { question: 'Does a recovery key expire?', answer: 'No. It stays valid until it is replaced.' }

const notices = (['private', 'failed', 'outdated', 'hidden', 'pastedKey', 'mayStillBeVisible', 'notUnderstood', 'offerPerson', 'outOfScope', 'answer'] as const)
  .flatMap(which => [{}, { chat: 'https://teams.microsoft.com/l/chat/0/0?users=28:bot' }, { reference: 'BL-7K2QM', n: 7 }, page].map((more, index) => [`notice ${which} ${index}`, ...renderNotice(which, more)] as const))

const cases = [anyCase, { ...anyCase, told: allTold }, { ...anyCase, name: '', told: {} }, ...Object.values(oddNames).map(name => ({ ...anyCase, name, told: { keyId: name, device: name, words: `${name} ${name}` } })),
  ...packets.map(({ progress }) => ({ ...anyCase, progress: { ...progress, history: [] } }))]

export const everyCard: ReadonlyArray<readonly [what: string, card: Card, summary: string]> = [
  ...examples.map(([what, view]) => [what, render(view).card, render(view).summary] as const),
  ['reveal', renderReveal(reveal).card, renderReveal(reveal).summary],
  ...notices,
  ...deskNotices.map(one => [`desk ${one.view}`, ...renderDesk(one)] as const),
  ...cases.map((one, index) => [`case ${index}`, ...renderCase(one, 15, one.opened)] as const)
]

export interface Part { readonly type?: string, readonly [field: string]: unknown }

/** Every object in the card, at any depth. */
export const parts = (value: unknown): Part[] => typeof value === 'object' && value !== null
  ? [...(Array.isArray(value) ? [] : [value as Part]), ...Object.values(value).flatMap(parts)]
  : []

/** The same, without what is folded away. */
export const inSight = (value: unknown): Part[] => typeof value !== 'object' || value === null || (value as Part)['isVisible'] === false
  ? []
  : [...(Array.isArray(value) ? [] : [value as Part]), ...Object.values(value).flatMap(inSight)]

export const of = (card: Card, type: string): Part[] => parts(card).filter(part => part.type === type)

export const textIn = (card: Card): string[] => [...of(card, 'TextBlock'), ...of(card, 'TextRun')].map(part => part['text'] as string)

/** The names of the cards that break a rule: a rule holds when there are none. */
export const breaking = (rule: (card: Card, summary: string, what: string) => boolean): string[] =>
  everyCard.filter(([what, card, summary]) => !rule(card, summary, what)).map(([what]) => what)
