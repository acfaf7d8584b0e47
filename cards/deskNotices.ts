/** What is posted besides any dialog when IT works on a case: in the thread, in the employee’s chat, and to whoever is asked. */
import type { Happened, Reason, Who } from '../src/domain/progress'
import { en } from './text/en'
import type { DeskEvent } from './deskEvents'
import { button, buttons, card, heading, main, say, type Card } from './kit'
import { outside } from './outside'
import { readableMoment } from './time'

const text = en.agent

export type DeskNotice =
  /** To the employee, before IT calls: both codes. Times are milliseconds since 1970. */
  | { readonly view: 'codes', readonly reference: string, readonly agent: string, readonly says: string, readonly hears: string, readonly until: number }
  | { readonly view: 'fromIT', readonly reference: string, readonly agent: string, readonly text: string }
  /** In the thread. */
  | { readonly view: 'toEmployee', readonly agent: string, readonly text: string }
  | { readonly view: 'fromEmployee', readonly name: string, readonly text: string }
  | { readonly view: 'happened', readonly event: DeskEvent }
  | { readonly view: 'waiting', readonly reference: string, readonly people: readonly Who[], readonly minutes: number }
  /** `by`: the employee, in their own chat. */
  | { readonly view: 'keyPasted', readonly by?: 'employee' | undefined }
  | { readonly view: 'notYours', readonly agent: string | undefined, readonly ended: boolean }
  | { readonly view: 'notReached' }
  /** To whoever is to approve. Its buttons carry ids only. */
  | { readonly view: 'askApproval', readonly reference: string, readonly approval: string, readonly requester: string, readonly name: string, readonly device: string, readonly keyId: string, readonly reason: Reason, readonly aloud?: true | undefined, readonly until: number }
  | { readonly view: 'decided', readonly said: 'approve' | 'decline' | 'lapsed' }
  /** To the agent who asked. */
  | { readonly view: 'answered', readonly reference: string, readonly said: 'approve' | 'decline', readonly by: string }
  /** To whoever has the case now, or had it. */
  | { readonly view: 'handed', readonly reference: string, readonly what: 'handed' | 'takenOver', readonly by: string, readonly name: string }
  | { readonly view: 'stillValid', readonly reference: string, readonly device: string, readonly keyId: string }
  /** To the registered owner of a PC that somebody else is locked out of. */
  | { readonly view: 'releasedToOther', readonly device: string, readonly to: string, readonly agent: string, readonly at: number, readonly reference: string }
  /** To the employee: an agent saw their key. */
  | { readonly view: 'readAloud', readonly device: string, readonly agent: string, readonly at: number, readonly reference: string }
  /** To the employee. */
  | { readonly view: 'stillThere', readonly reference: string }
  | { readonly view: 'closedUnanswered' | 'finished', readonly reference: string }
  | { readonly view: 'passedOn' }

const longestWords = 1000

export function deskNotice(notice: DeskNotice, timeZone?: string): Card {
  switch (notice.view) {
    case 'codes': return codes(notice, timeZone)
    case 'fromIT': return card(say(text.fromIT(outside(notice.agent)), { isSubtle: true }), said(notice.text))
    case 'toEmployee': return card(say(text.toEmployee(outside(notice.agent)), { isSubtle: true }), said(notice.text))
    case 'fromEmployee': return card(say(text.fromEmployee(outside(notice.name)), { isSubtle: true }), said(notice.text))
    case 'happened': return card(say(deedLine(notice.event)))
    case 'waiting': return waiting(notice)
    case 'keyPasted': return card(say(notice.by ? text.keyPastedByThem : text.keyPasted, { color: 'Attention' }))
    case 'notYours': return card(say(notice.ended ? text.ended : text.notYours(notice.agent && outside(notice.agent))))
    case 'passedOn': return card(say(text.passedOn))
    case 'notReached': return card(say(text.notReached))
    case 'askApproval': return askApproval(notice, timeZone)
    case 'decided': return card(say(text.decided[notice.said]))
    case 'answered': return card(say(text.answered[notice.said](outside(notice.by))), ...buttons(main(toCase(notice.reference))))
    case 'handed': return card(say(text.handed[notice.what](outside(notice.by), outside(notice.name))), ...buttons(main(toCase(notice.reference))))
    case 'stillValid': return card(say(text.stillValid(outside(notice.device), notice.keyId.slice(0, 8))), ...buttons(main(toCase(notice.reference))))
    case 'releasedToOther': return card(
      say(text.releasedToOther(outside(notice.device), outside(notice.to), outside(notice.agent))), say(text.releasedHint),
      say(readableMoment(notice.at, timeZone), { isSubtle: true, size: 'Small' }), say(en.stuck.reference(outside(notice.reference)), { weight: 'Bolder' }))
    case 'readAloud': return card(
      say(text.readAloud(outside(notice.device), outside(notice.agent))), say(text.readAloudHint), say(readableMoment(notice.at, timeZone), { isSubtle: true, size: 'Small' }),
      say(en.stuck.reference(outside(notice.reference)), { weight: 'Bolder' }), ...buttons(button(en.buttons.notMe, 'notMe')))
    case 'stillThere': return card(heading(text.stillThere.heading), say(text.stillThere.text), say(en.stuck.reference(outside(notice.reference)), { weight: 'Bolder' }))
    case 'closedUnanswered':
    case 'finished': return card(say(text[notice.view]), say(en.stuck.reference(outside(notice.reference)), { weight: 'Bolder' }))
  }
}

/** What a notification shows: never a code. */
export const deskSummary = (notice: DeskNotice): string => en.deskSummaries[notice.view]

const said = (words: string) => say(outside(words, longestWords))

const toCase = (reference: string) => button(text.buttons.case, 'case', { reference })

/** One line of a case’s history. */
export const deedLine = ({ what, by, detail }: Pick<Happened, 'by' | 'detail'> & { readonly what: DeskEvent['what'] }): string => {
  if (what === 'cancelled' && detail === 'silent') return text.unanswered
  const line = text.happened(text.deeds[what], passive.has(what) ? undefined : by && outside(by.name))
  const more = detail === undefined ? undefined : wordsFor(detail)
  if (!more) return line
  return named.has(what) ? `${line} ${more}` : `${line}: ${more}`
}

/** What was done to the case, whoever did it. */
const passive: ReadonlySet<DeskEvent['what']> = new Set<DeskEvent['what']>(['opened', 'answered', 'added', 'approvalExpired', 'disclosed', 'replaced', 'cancelled', 'confirmed', 'escalated', 'reminded'])
/** The detail ends the sentence. */
const named: ReadonlySet<DeskEvent['what']> = new Set<DeskEvent['what']>(['handed', 'approvalAsked'])

/** Details are words of the rules, ids or names. */
function wordsFor(detail: string): string {
  const known = [text.details, text.no, text.reasons, text.outcomes, en.desk.causes].find(words => detail in words) as Readonly<Record<string, string>> | undefined
  return known?.[detail] ?? outside(detail)
}

const codes = ({ agent, says, hears, until }: Extract<DeskNotice, { view: 'codes' }>, timeZone?: string): Card => card(
  say(text.codes.heading(outside(agent)), { size: 'Large', weight: 'Bolder' }),
  say(text.codes.hears(spaced(hears)), { size: 'Large', weight: 'Bolder' }),
  say(text.codes.says(spaced(says)), { size: 'Large', weight: 'Bolder' }),
  say(text.codes.text),
  say(text.codes.until(readableMoment(until, timeZone)), { isSubtle: true, size: 'Small' })
)

export const spaced = (digits: string): string => `${digits.slice(0, 3)}\u00A0${digits.slice(3)}`

/** Only a TextBlock can mention somebody: names come from the roster, and lose whatever could act in one. */
function waiting({ reference, people, minutes }: Extract<DeskNotice, { view: 'waiting' }>): Card {
  const names = people.map(({ name, person }) => ({ text: `<at>${outside(name).replaceAll(/[<>[\]()*_`#~|\\]/g, '')}</at>`, mentioned: { id: person.oid, name } }))
  const drawn = card(
    say(text.waiting(outside(reference), text.minutes(minutes)), { color: 'Attention', weight: 'Bolder' }),
    ...names.map(({ text: words }) => ({ type: 'TextBlock' as const, text: words, wrap: true as const }))
  )
  return names.length === 0 ? drawn : { ...drawn, msteams: { entities: names.map(one => ({ type: 'mention' as const, ...one })) } }
}

const askApproval = ({ reference, approval, requester, name, device, keyId, reason, aloud, until }: Extract<DeskNotice, { view: 'askApproval' }>, timeZone?: string): Card => card(
  heading(text.askApproval.heading),
  say(text.askApproval.text(outside(requester), outside(name), outside(device))),
  say(`Key ID ${keyId.slice(0, 8)}`, { fontType: 'Monospace' }),
  say(aloud ? text.askApproval.aloud(outside(requester)) : text.askApproval.reason(text.reasons[reason])),
  say(text.askApproval.careful(outside(requester))),
  say(text.askApproval.until(readableMoment(until, timeZone)), { isSubtle: true, size: 'Small' }),
  ...buttons(button(text.buttons.yes, 'approve', { reference, approval }), button(text.buttons.no, 'decline', { reference, approval }))
)
