/** Lists of cases, and an employee’s own. */
import type { CaseStatus } from '../dialogs/deskVocabulary'
import type { View } from '../dialogs/views'
import { button, buttons, card, heading, input, main, say, send, type Card } from './kit'
import { outside } from './outside'
import { person, row } from './parts'
import { en } from './text/en'
import { readableMoment } from './time'

const text = en.agent

/** More are too large for one message. */
const inFull = 15

export function cases({ which, cases: all }: Extract<View, { view: 'cases' }>, timeZone?: string): Card {
  return card(
    heading(text.cases[which]),
    ...(all.length === 0 ? [say(text.cases.none)] : []),
    ...all.slice(0, inFull).map(({ reference, name, state, opened, agent }) => row(
      button(reference, 'case', { reference }),
      say(reference, { weight: 'Bolder' }),
      text.cases.line(outside(name), agent && which === 'open' ? text.theirs(outside(agent)) : text.states[state], readableMoment(opened, timeZone)))),
    ...buttons(which === 'mine' ? button(text.buttons.all, 'listCases', { which: 'open' }) : button(text.buttons.mine, 'listCases', { which: 'mine' }), button(text.buttons.newCase, 'newCase'))
  )
}

/** The Key ID may not be known yet. */
export const askWho = ({ again }: Extract<View, { view: 'askWho' }>): Card => card(
  heading(text.askWho.heading),
  say(again ? text.askWho.again : text.askWho.text),
  input('who', text.askWho.who, 100),
  { ...input('keyId', text.askWho.keyId, 60), isRequired: false },
  ...buttons(main(send(text.buttons.caller, 'caller')))
)

export const noCase = ({ why }: Extract<View, { view: 'noCase' }>): Card => why
  ? card(heading(en.stuck.heading), say(en.desk.causes[why]), ...buttons(button(text.buttons.all, 'listCases', { which: 'open' }), person()))
  : card(heading(text.noCase.heading), say(text.noCase.text), ...buttons(person()))

export function caseStatus({ status }: Extract<View, { view: 'caseStatus' }>, timeZone?: string): Card {
  if (!status) return card(heading(text.status.heading), say(text.status.none), ...buttons(main(button(en.buttons.locked, 'locked')), person()))
  return card(
    heading(text.status.heading),
    ...howFar(status, timeZone).map(words => say(words)),
    say(en.stuck.reference(outside(status.reference)), { weight: 'Bolder' }),
    ...buttons(button(text.buttons.again, 'status'), button(text.buttons.cancel, 'cancel'))
  )
}

function howFar({ state, agent, minutes, opens }: CaseStatus, timeZone: string | undefined): string[] {
  if (state === 'resolved') return [text.status.resolved]
  if (agent !== undefined) return [text.status.taken(outside(agent)), text.status.write]
  return [text.status.open, ...whenExpected({ minutes, opens }, timeZone)]
}

/** When IT is back, or how long it took lately; nothing where that is not known. */
export const whenExpected = ({ minutes, opens }: Pick<CaseStatus, 'minutes' | 'opens'>, timeZone?: string): string[] => [
  ...(opens === undefined ? [] : [text.status.opens(readableMoment(opens, timeZone))]),
  ...(minutes === undefined ? [] : [text.status.minutes(minutes)])
]
