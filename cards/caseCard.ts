/** The card IT gets: who is locked out, why the bot could not finish, and all that is known already. Never a key. */
import type { Packet } from '../dialogs/deskVocabulary'
import type { Told } from '../dialogs/vocabulary'
import { suspicious } from '../src/domain/errorCode'
import { stillValid } from '../src/domain/progress'
import { box, button, buttons, card, column, columns, heading, main, say, type Card, type ColumnSet, type Container } from './kit'
import { outside } from './outside'
import { footnote } from './parts'
import { en } from './text/en'
import { readableMoment } from './time'

const text = en.desk
const desk = en.agent

/** What of a case everybody at IT may see. */
export type CaseToDraw = Pick<Packet, 'reference' | 'person' | 'name' | 'why' | 'told' | 'opened' | 'progress'>

/** Times are in UTC: a team may work in several zones. `minutes`: after so many a case that nobody took is late. */
export const caseCard = (drawn: CaseToDraw, minutes: number, now: number): Card => card(
  heading(text.heading(outside(drawn.reference))),
  box([say(stateOf(drawn), { weight: 'Bolder' })], { style: urgency(drawn, minutes, now) }),
  say(text.causes[drawn.why]),
  ...facts(
    ...fact(text.labels.name, outside(drawn.name) || text.unknown),
    ...fact(text.labels.oid, drawn.person.oid),
    ...whatWasTold(drawn.told),
    ...fact(desk.words, drawn.told.words && `“${outside(drawn.told.words, 500)}”`),
    ...fact(desk.target, drawn.progress.target && outside(drawn.progress.target.deviceName)),
    ...stillValid(drawn.progress).flatMap(({ keyId, at }) => fact(desk.seen, desk.disclosed(keyId, readableMoment(at)))),
    ...fact(text.labels.opened, readableMoment(drawn.opened))
  ),
  ...buttons(...steps(drawn)),
  footnote(text.remember)
)

function stateOf({ progress: { state, agent, outcome } }: CaseToDraw): string {
  return [desk.states[state], agent && desk.theirs(outside(agent.name)), outcome && desk.outcomes[outcome]].filter(Boolean).join(' · ')
}

/** Green once it is in somebody’s hands, red once it is late. */
function urgency({ opened, progress: { state } }: CaseToDraw, minutes: number, now: number): 'good' | 'warning' | 'attention' | 'emphasis' {
  if (state === 'closed') return 'emphasis'
  if (state !== 'open') return 'good'
  return now - opened >= minutes * 60_000 ? 'attention' : 'warning'
}

/** They name the case and nothing else: who may do what is asked when it is done. */
const steps = ({ reference, progress: { state, agent } }: CaseToDraw) => state === 'closed' ? [] : [
  ...(agent ? [] : [main(button(desk.buttons.take, 'take', { reference }))]),
  button(desk.buttons.open, 'case', { reference })
]

export function whatWasTold({ device, pc, account, keyId, hint, errorCode, cause, ruledOut = [], tried = [], unlocks, shown }: Told): ColumnSet[] {
  const told = (label: keyof typeof text.labels, value: string | undefined) => fact(text.labels[label], value)
  return [
    ...told('device', device && outside(device)),
    ...told('pc', pc && text.pcs[pc]),
    ...told('account', account && text.accounts[account]),
    ...told('keyId', keyId && outside(keyId)),
    ...told('hint', hint && text.hints[hint]),
    ...told('errorCode', errorCode && (suspicious.has(errorCode) ? `${errorCode}: ${text.suspicious}` : errorCode)),
    ...told('cause', cause && text.whys[cause]),
    ...told('ruledOut', [...new Set(ruledOut)].map(store => text.stores[store]).join(', ')),
    ...told('tried', [...new Set(tried)].map(guide => text.guides[guide]).join(', ')),
    ...told('unlocks', unlocks === undefined ? undefined : text.times(unlocks)),
    ...told('shown', shown ? text.yes : undefined)
  ]
}

/** Only what is known. */
export const fact = (label: string, value: string | undefined): ColumnSet[] => value
  ? [columns([column([say(label, { isSubtle: true })], { width: 2 }), column([say(value)], { width: 3, spacing: 'Small' })], { spacing: 'None' })]
  : []

/** Close to each other, as in Teams’ own sets of facts: so the buttons below are in sight. */
export const facts = (...all: readonly ColumnSet[]): Container[] => all.length > 0 ? [box(all, { spacing: 'Small' })] : []
