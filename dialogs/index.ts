/** The dialogs, and what opens each. */
import { table, type House, type Table } from '../src/core/table'
import { aftermath } from './aftermath'
import { desk } from './desk'
import { disown } from './disown'
import { learn, wish } from './everywhere'
import { followUp } from './followUp'
import { guide } from './guide'
import { handOver } from './handOver'
import { practice } from './practice'
import { readiness } from './readiness'
import { recover } from './recover'
import { released } from './released'
import { rest } from './rest'
import { status } from './status'
import { triage } from './triage'
import { unlock } from './unlock'
import type { Answer, Effect, Opening, Said } from './vocabulary'

/** Everything that can happen to a conversation. Buttons of one dialog alone are its own affair. */
export type Event = Said | Answer
export type AnyDialog = Table<Event, Effect, Opening>

/** Each dialog under the name of its opening. */
const dialogs: Readonly<Record<Opening['type'], AnyDialog>> = {
  triage: table(triage), recover: table(recover), unlock: table(unlock), guide: table(guide), aftermath: table(aftermath), followUp: table(followUp),
  handOver: table(handOver), disown: table(disown), released: table(released), readiness: table(readiness), practice: table(practice), rest: table(rest),
  desk: table(desk), status: table(status)
}

export const house: House<Event, Effect, Opening> = {
  dialog: id => Object.hasOwn(dialogs, id) ? dialogs[id as Opening['type']] : undefined,
  openedBy: opening => dialogs[opening.type]
}

/** What a sentence opens where no dialog is waiting for it; `undefined` where it means nothing by itself. */
export function openedBy(said: Said): Opening | undefined {
  switch (said.type) {
    case 'keyId': return { type: 'recover', told: learn({}, said.facts), reading: said.reading }
    case 'noKeyId': return { type: 'recover', told: {}, wanted: { by: 'choice' } }
    case 'locked': return { type: 'triage', told: learn({}, said.facts) }
    case 'typedKey': return { type: 'unlock', told: {}, check: said.check }
    case 'notAccepted': return { type: 'unlock', told: {}, refused: true }
    case 'person': return { type: 'handOver', told: {}, why: 'asked' }
    case 'worked': return { type: 'followUp', told: {}, well: true }
    case 'found': return { type: 'unlock', told: {} }
    case 'case': return { type: 'desk', told: {}, ask: { reference: said.reference } }
    case 'listCases': return { type: 'desk', told: {}, ask: { list: said.which } }
    case 'status':
    case 'cancel': return { type: 'status', told: {} }
    case 'stop': return { type: 'rest', told: {}, why: 'stopped' }
    case 'facts':
    case 'whereIsMyKey':
    case 'keyNotFound':
    case 'loop':
    case 'whyLocked':
    case 'localAccount':
    case 'sharedPc':
    case 'lostKey':
    case 'workAccount':
    case 'readiness':
    case 'practice':
    case 'released':
    case 'notMe': return wish(said, {})
    case 'startOver': return { type: 'triage', told: {}, ask: 'welcome' }
    default: return undefined
  }
}
