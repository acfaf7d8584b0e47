/** A whole case for the agent: nothing that was told has to be asked again, and the next step is the first button. */
import type { Packet } from '../dialogs/deskVocabulary'
import type { View } from '../dialogs/views'
import { isVerified, ownsTarget, stillValid, type Disclosure } from '../src/domain/progress'
import { fact, facts, whatWasTold } from './caseCard'
import { box, button, buttons, card, heading, main, say, type Card, type ColumnSet, type Element, type Execute } from './kit'
import { outside } from './outside'
import { footnote } from './parts'
import { deedLine } from './deskNotices'
import { en } from './text/en'
import { readableDate, readableMoment, readableTime } from './time'

const text = en.agent

/** The nearer the lines, the sooner the next step is in sight. */
const near = { spacing: 'Small' } as const

export function packet({ packet: of, no }: Extract<View, { view: 'packet' }>, timeZone?: string): Card {
  const { reference, name, told, why, progress } = of
  return card(
    heading(outside(reference)),
    say(outside(name), { weight: 'Bolder' }, near),
    say(howItIs(of), { weight: 'Bolder' }, near),
    ...refused(of.own ? 'own' : no),
    ...(progress.target || progress.outcome ? [] : [say(en.desk.causes[why], {}, near)]),
    ...facts(
      ...whatWasTold(told),
      ...fact(text.words, told.words && `“${outside(told.words, 500)}”`),
      ...fact(text.language, told.language),
      ...found(of, timeZone),
      ...fact(text.pending, progress.outcome && text.outcomes[progress.outcome])
    ),
    ...so(of, timeZone),
    ...buttons(...nextSteps(of)),
    footnote(text.remember)
  )
}

function howItIs({ progress: { state, agent }, mine, opened, now }: Packet): string {
  const who = agent && (mine ? text.mine : text.theirs(outside(agent.name)))
  return [text.states[state], who, text.since(text.minutes(Math.floor((now - opened) / 60_000)))].filter(Boolean).join(' · ')
}

const whys: Readonly<Record<NonNullable<Extract<View, { view: 'packet' }>['no']>, string>> = { ...en.desk.causes, ...text.failures, ...text.no }

export const whyNot = (no: NonNullable<Extract<View, { view: 'packet' }>['no']>): string =>
  whys[no]

/** What only takes time is no refusal. */
const refused = (no: Extract<View, { view: 'packet' }>['no']): Element[] => no ? [say(whyNot(no), { weight: 'Bolder', color: no === 'notYet' ? 'Accent' : 'Attention' }, near)] : []

function found({ person, progress }: Packet, timeZone: string | undefined): ColumnSet[] {
  const { target, verified, approval, disclosed } = progress
  return [
    ...fact(text.target, target && text.saved(target.keyId, outside(target.deviceName), readableDate(target.saved, timeZone) ?? en.dateUnknown)),
    ...fact(text.owner, target && (target.owner ? outside(target.owner.name) : text.nobody)),
    ...fact(text.verified, verified && !ownsTarget({ target }, person) ? text.byCode(outside(verified.by.name), readableMoment(verified.at, timeZone)) : undefined),
    ...fact(text.approval, approval && text.approvals[approval.said](outside(approval.approver.name), readableMoment(approval.until, timeZone))),
    ...disclosed.flatMap(one => fact(text.seen, disclosure(one, timeZone)))
  ]
}

function disclosure({ keyId, at, replaced, rotation }: Disclosure, timeZone: string | undefined): string {
  const when = readableMoment(at, timeZone)
  if (replaced !== undefined) return text.replaced(keyId, when)
  return rotation ? text.asked(keyId, when) : text.disclosed(keyId, when)
}

const lastLines = 6

function so({ progress, now }: Packet, timeZone: string | undefined): Element[] {
  const lines = progress.history.slice(-lastLines)
  return [box([say(text.history, { isSubtle: true }), ...lines.map(one => say(`${readableTime(one.at, now, timeZone)} ${deedLine(one)}`, { size: 'Small' }, { spacing: 'None' }))], { spacing: 'Small' })]
}

/** What can be done in this state, the likeliest first. Who may is decided again when it is done. */
function nextSteps(of: Packet): Execute[] {
  const { progress: { state, agent }, mine } = of
  const step = (verb: keyof typeof text.buttons & string, data: Execute['data'] = {}) => button(text.buttons[verb], verb, data)
  if (of.own) return [step('refreshed')]
  if (state === 'closed') return replacing(of, step)
  if (!agent) return [main(step('take')), step('refreshed')]
  if (!mine) return [step('takeOver'), step('refreshed')]
  return state === 'resolved' ? ending(of, step) : working(of, step)
}

type Step = (verb: keyof typeof text.buttons & string, data?: Execute['data']) => Execute

function ending(of: Packet, step: Step): Execute[] {
  const first = replacing(of, step)
  return first.length > 0 ? [...first.slice(0, -1), step('closeAnyway'), ...first.slice(-1)] : [main(step('closeIt'))]
}

/** What was seen is to be replaced, even after the case was closed. */
function replacing({ progress, mine }: Packet, step: Step): Execute[] {
  const [valid] = stillValid(progress)
  if (!valid) return []
  return [...(mine ? [main(step('rotate')), step('replaced', { keyId: valid.keyId })] : []), step('refreshed')]
}

function working(of: Packet, step: Step): Execute[] {
  const { progress: { state, target, approval }, person, secondPerson, readAloud } = of
  const own = ownsTarget({ target }, person)
  const verified = isVerified(of.progress, of.now)
  const needsCall = target && !own && !verified
  const needsYes = target && !own && verified && secondPerson && !(approval?.said === 'yes' && !approval.aloud)
  if (state === 'waitingForApproval') return [main(step('refreshed')), button(text.buttons.approve, 'release'), step('find'), step('write'), step('hand'), step('resolve')]
  if (approval?.said === 'yes' && approval.aloud) return [main(step('aloud')), step('write'), step('hand'), step('resolve')]
  const isDone = target && stillValid(of.progress).some(({ keyId }) => keyId === target.keyId)
  if (isDone) return [main(step('resolve')), step('write'), step('release'), step('find'), step('hand'), step('refreshed')]
  const first = target ? needsCall ? step('call') : needsYes ? button(text.buttons.approve, 'release') : step('release') : step('find')
  const besides = target ? [readAloud ? step('askManager') : step('find')] : []
  return [main(first), ...besides, ...(needsCall ? [] : [step('call')]), step('write'), step('hand'), step('resolve')]
}
