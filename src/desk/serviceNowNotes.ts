/** What an incident's journal says of each thing that happened, in sentences an agent reads. */
import { maskRecoveryPasswords } from '../domain/recoveryPassword'
import type { Outcome, Reason } from '../domain/progress'
import type { Case, DeskEvent } from './ports'
import type { Fields } from './serviceNowTable'

type Sentence = (who: string, detail: string) => string

/** Nobody is named for what the bot or the employee did. */
const sentences: Readonly<Record<Exclude<DeskEvent['what'], 'opened' | 'said'>, Sentence>> = {
  taken: who => `${who} took the case.`,
  takenOver: who => `${who} took the case over.`,
  handed: (who, to) => `${who} handed the case to ${to}.`,
  givenBack: who => `${who} gave the case back. It waits for somebody.`,
  asked: who => `${who} asked the employee something. The case waits for the answer.`,
  answered: () => 'The employee answered.',
  added: () => 'The employee came back: something else is in the way.',
  confirmed: () => 'The employee says that it worked.',
  targeted: (who, keyId) => `${who} chose the key with Key ID ${keyId}.`,
  codeSent: who => `${who} had a code shown in the employee’s chat, to hear who is calling.`,
  codeTried: (who, no) => no ? `${who} typed a code that was not right (${no}).` : `${who} typed the code that the caller read out, and it was right.`,
  approvalAsked: (who, approver) => `${who} asked ${approver} to approve the release of the key.`,
  approved: who => `${who} approved the release of the key.`,
  declined: who => `${who} did not approve the release of the key.`,
  approvalExpired: () => 'The approval lapsed: nobody answered in time.',
  released: (who, reason) => `${who} released the key${isReason(reason) ? `: ${reasons[reason]}` : ''}.`,
  disclosed: (_, keyId) => `The employee has seen the key with Key ID ${keyId}. It stays valid until it is replaced.`,
  rotationAsked: (_, keyId) => `A new key was asked for, in place of Key ID ${keyId}.`,
  replaced: (_, keyId) => `The key with Key ID ${keyId} was replaced. It opens nothing any more.`,
  resolved: (who, outcome) => `${who} resolved the case${isOutcome(outcome) ? `: ${outcomes[outcome]}` : '.'}`,
  closed: (who, detail) => `${who} closed the case${detail ? ', although a key that was seen is still valid' : ''}.`,
  cancelled: (_, detail) => detail === 'silent' ? 'The employee did not answer, and was told that the case is closed.' : 'The employee no longer needs help.',
  escalated: (_, to) => to === 'onCall' ? 'Nobody took the case in time. The agent on call was told.' : 'Nobody took the case in time. The lead was told.',
  reminded: () => 'The employee was reminded that the case waits for them.'
}

export const reasons: Readonly<Record<Reason, string>> = {
  shared: 'the PC is shared', replaced: 'the PC is a replacement', noOwner: 'the PC has no owner in the directory',
  handedOver: 'the PC was handed over', manager: 'the manager asked for it'
}

export const outcomes: Readonly<Record<Outcome, string>> = {
  unlocked: 'The PC starts again.', notConfirmed: 'Help was given; the employee did not confirm that the PC starts.',
  reset: 'Windows was installed anew.', notOurs: 'It is nothing that IT of this company can solve.'
}

const isReason = (text: string): text is Reason => Object.hasOwn(reasons, text)
const isOutcome = (text: string): text is Outcome => Object.hasOwn(outcomes, text)

/** Found again in the journal, so that nothing is written twice. */
export const markOf = ({ id }: DeskEvent): string => `[${id}]`

/** What IT did goes to the work notes, what was said to the comments. Nothing for the opening: the incident itself tells of it. */
export function noteOf(now: Case, event: DeskEvent): Fields {
  if (event.what === 'opened') return {}
  const mark = markOf(event)
  if (event.what === 'said') return { comments: `${speakerOf(now, event)} wrote:\n${quoted(event.text ?? '')}\n${mark}` }
  const sentence = sentences[event.what](event.by ? oneLine(event.by.name) : 'The bot', oneLine(event.detail ?? ''))
  return { work_notes: `${sentence}\n${mark}` }
}

const speakerOf = ({ name, progress }: Case, { from, by }: DeskEvent): string =>
  from === 'agent' ? `${oneLine((by ?? progress.agent)?.name ?? 'somebody')} (IT)` : `${oneLine(name)} (employee)`

/** Every line is marked, so that nobody can write what looks like a note of the bot. */
const quoted = (text: string): string => tame(text, 3500).split('\n').map(line => `> ${line}`).join('\n')

export const oneLine = (text: string, longest = 120): string => tame(text.replaceAll(/\s+/g, ' ').trim(), longest)

/** Without keys; without `[code]`, between which journals show HTML; cut to what a field takes. */
function tame(text: string, longest: number): string {
  const safe = maskRecoveryPasswords(text).replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, ' ').replaceAll(/\[(\s*\/?\s*code)/gi, '($1')
  return safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe
}
