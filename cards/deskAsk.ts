/** What an agent is asked on the way to a release, and when a case ends or changes hands. */
import type { View } from '../dialogs/views'
import { reasons } from '../src/domain/progress'
import { fact, facts } from './caseCard'
import { spaced } from './deskNotices'
import { button, buttons, card, heading, input, main, say, send, type Card } from './kit'
import { outside } from './outside'
import { choice, firstOf, row } from './parts'
import { whyNot } from './packet'
import { en } from './text/en'
import { readableDate, readableMoment } from './time'

const text = en.agent
/** A heading that holds what comes from outside. */
const title = (words: string) => say(words, { size: 'Large', weight: 'Bolder' })

type Of<V extends View['view']> = Extract<View, { view: V }>

export const chooseTarget = ({ targets }: Of<'chooseTarget'>, timeZone?: string): Card => card(
  heading(text.chooseTarget.heading),
  say(text.chooseTarget.text),
  ...targets.map(({ keyId, deviceName, saved, volume, owner }) => row(
    button(firstOf(keyId), 'target', { keyId }),
    say(firstOf(keyId), { weight: 'Bolder', size: 'Large', fontType: 'Monospace' }),
    [outside(deviceName), en.volumes[volume], readableDate(saved, timeZone) ?? en.dateUnknown, owner ? outside(owner.name) : text.nobody].join(' · '))),
  ...buttons(button(text.buttons.otherPc, 'otherPc'))
)

export const askPc = ({ again }: Of<'askPc'>): Card => card(
  heading(text.askPc.heading),
  say(again ? text.askPc.again : text.askPc.text),
  input('pc', text.askPc, 60),
  ...buttons(main(send(text.buttons.search, 'pc')))
)

/** Their code is typed, never shown: it stands in the employee’s chat alone. */
export const calling = ({ packet: { name, reverse }, phones, manager, no }: Of<'calling'>, timeZone?: string): Card => card(
  title(text.calling.heading(outside(name))),
  ...(no ? [say(whyNot(no), { weight: 'Bolder', color: 'Attention' })] : []),
  ...(phones.length > 0 ? [] : [say(text.calling.none)]),
  ...facts(...phones.flatMap(phone => fact(text.calling.number, outside(phone))), ...fact(text.calling.manager, manager && outside(manager.name))),
  ...(reverse ? [say(text.calling.first(spaced(reverse.code)), { weight: 'Bolder' }), say(text.calling.second), input('code', text.calling, 12), say(text.calling.until(readableMoment(reverse.until, timeZone)), { isSubtle: true, size: 'Small' })] : []),
  ...buttons(...(reverse ? [main(send(text.buttons.check, 'code'))] : []), button(text.buttons.newCode, 'call'))
)

export const readingAloud = ({ packet: { name } }: Of<'readingAloud'>): Card => card(
  title(text.readingAloud.heading(outside(name))),
  say(text.readingAloud.text),
  ...buttons(main(button(en.buttons.hide, 'hide')))
)

export const chooseReason = (): Card => card(
  heading(text.chooseReason.heading),
  say(text.chooseReason.text),
  ...reasons.map(reason => choice({ title: text.reasons[reason] }, 'reason', { reason }))
)

/** Each is a row of about three hundred bytes. */
const mostPeople = 20

export const choosePerson = ({ people, what }: Of<'choosePerson'>): Card => card(
  heading(text.choosePerson[what]),
  say(people.length === 0 ? text.choosePerson.none : text.choosePerson.text),
  ...people.slice(0, mostPeople).map(({ name, person }) => choice({ title: outside(name) }, 'colleague', { oid: person.oid })),
  ...(what === 'hand' ? buttons(button(text.buttons.giveBack, 'giveBack')) : [])
)

export const chooseOutcome = (): Card => card(
  heading(text.chooseOutcome.heading),
  ...(Object.keys(text.outcomes) as Array<keyof typeof text.outcomes>).map(outcome => choice({ title: text.outcomes[outcome] }, 'outcome', { outcome }))
)

export const writeTo = ({ packet: { name } }: Of<'writeTo'>): Card => card(
  title(text.writeTo.heading(outside(name))),
  say(text.writeTo.text),
  { ...input('words', text.writeTo, 1000), isMultiline: true },
  ...buttons(main(send(text.buttons.send, 'words')))
)
