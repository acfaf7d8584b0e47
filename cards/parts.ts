/** What several cards share: Key IDs, dates, rows that can be tapped. */
import type { RecoveryKeyInfo } from '../src/domain/device'
import { box, button, column, columns, rich, run, say, type ColumnSet, type Container, type Element, type Execute, type RichTextBlock } from './kit'
import { outside } from './outside'
import { en as text } from './text/en'
import { readableDate } from './time'

export const person = (): Execute => button(text.buttons.person, 'person')

/** What the screen shows first, and what people compare. */
export const firstOf = (keyId: string): string => keyId.slice(0, 8)

/** "the Windows drive, saved 2 March 2026" */
export function keyFacts({ volume, saved }: RecoveryKeyInfo, timeZone?: string): string {
  const date = readableDate(saved, timeZone)
  const facts = `${text.volumes[volume]}, ${date ? text.chooseKey.saved(date) : text.dateUnknown}`
  return facts.charAt(0).toUpperCase() + facts.slice(1)
}

/** The whole Key ID with its first eight characters in front. */
export const keyIdLine = (keyId: string): RichTextBlock => rich([
  run(`${text.reveal.keyId} `, { isSubtle: true }),
  run(firstOf(keyId), { weight: 'Bolder', size: 'Large', fontType: 'Monospace' }),
  run(keyId.slice(8), { isSubtle: true, size: 'Small', fontType: 'Monospace' })
], { spacing: 'Small' })

/** A row to tap, with a mark at its right that says so. A screen reader calls it by the action's title, and then says the facts. */
export const row = (action: Execute, top: Element, facts: string): Container => box([columns([
  column([top, ...(facts ? [detail(facts)] : [])], { verticalContentAlignment: 'Center' }),
  column([say('›', { size: 'ExtraLarge', color: 'Accent' })], { width: 'auto', verticalContentAlignment: 'Center' })
])], { style: 'emphasis', selectAction: facts ? { ...action, tooltip: facts } : action, spacing: 'Small' })

/** An answer to choose: what it is called, and what helps to tell it from the others. */
export const choice = ({ title, detail: more }: { readonly title: string, readonly detail?: string }, verb: string, data: Execute['data'] = {}): Container =>
  row(button(title, verb, data), say(title, { weight: 'Bolder' }), more ?? '')

/** What to do one after the other, or to compare one by one. */
export const numbered = (steps: readonly string[]): ColumnSet[] => steps.map((words, index) => columns([
  column([say(String(index + 1), { weight: 'Bolder', color: 'Accent' })], { width: 'auto' }),
  column([say(words)], { spacing: 'Small' })
], { spacing: 'Small' }))

/** The name of a PC. */
export const pcLine = (name: string): RichTextBlock => say(outside(name), { weight: 'Bolder' })

/** Small print right under what it is about. */
export const detail = (words: string): RichTextBlock => say(words, { isSubtle: true, size: 'Small' }, { spacing: 'None' })

/** A subtle line, where there is something to remark. */
export const remark = (words: string | undefined): RichTextBlock[] => words === undefined ? [] : [say(words, { isSubtle: true, size: 'Small' }, { spacing: 'Small' })]

/** Small print under the buttons. */
export const footnote = (words: string): RichTextBlock => say(words, { isSubtle: true, size: 'Small' }, { spacing: 'Medium' })
