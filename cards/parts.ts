/** What several cards share: Key IDs, dates, rows that can be tapped. */
import type { RecoveryKeyInfo } from '../src/domain/device'
import { box, button, column, columns, rich, run, say, type Container, type Element, type Execute, type RichTextBlock } from './kit'
import { en as text } from './text/en'

export const person = (): Execute => button(text.buttons.person, 'person')

/** What the screen shows first, and what people compare. */
export const firstOf = (keyId: string): string => keyId.slice(0, 8)

/** "2 March 2026", in UTC: the day is enough to tell keys apart. */
export function readableDate(iso: string): string | undefined {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return undefined
  return new Intl.DateTimeFormat(text.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date)
}

/** "the Windows drive, saved 2 March 2026" */
export function keyFacts({ volume, saved }: RecoveryKeyInfo): string {
  const date = readableDate(saved)
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

/** Small print right under what it is about. */
export const detail = (words: string): RichTextBlock => say(words, { isSubtle: true, size: 'Small' }, { spacing: 'None' })

/** Small print under the buttons. */
export const footnote = (words: string): RichTextBlock => say(words, { isSubtle: true, size: 'Small' }, { spacing: 'Medium' })
