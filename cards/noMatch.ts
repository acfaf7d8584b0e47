/** No key begins with what was typed: the look-alikes among the person's own keys, and what else it may be. */
import type { View } from '../dialogs/views'
import type { RecoveryKeyInfo } from '../src/domain/device'
import { button, buttons, card, heading, rich, run, say, type Card, type Container, type Size, type TextRun } from './kit'
import { outside } from './outside'
import { firstOf, footnote, person, row } from './parts'
import { en } from './text/en'

const text = en.noMatch

export const noMatch = ({ typed, guesses, isDeviceIdOf, reference }: Extract<View, { view: 'noMatch' }>): Card => card(
  heading(text.heading),
  say(isDeviceIdOf ? text.deviceId(outside(isDeviceIdOf.name)) : text.text(outside(typed, 40))),
  ...(guesses.length > 0 ? [say(text.didYouMean(guesses.length === 1)), ...guesses.map(guess => guessRow(typed, guess))] : []),
  ...(guesses.length > 0 || isDeviceIdOf ? [] : [say(text.otherwise)]),
  ...buttons(button(en.buttons.retype, 'retype'), button(en.buttons.noKeyId, 'noKeyId'), button(en.buttons.elsewhere, 'elsewhere'), person()),
  footnote(en.stuck.reference(reference))
)

function guessRow(typed: string, { keyId }: RecoveryKeyInfo): Container {
  const tried = bare(typed)
  const whole = bare(keyId)
  const different = [...whole].flatMap((letter, index) => index < tried.length && tried[index] !== letter ? [index] : [])
  const beyondFirst = different.some(index => index > 7)
  const guess = beyondFirst ? whole : firstOf(keyId)
  const size = beyondFirst ? 'Default' : 'Large'
  return row(
    button(beyondFirst ? keyId : guess, 'key', { keyId }),
    rich([...guess].map((letter, index) => marked(blocks.has(index) ? `-${letter}` : letter, different.includes(index), size))),
    inWords(tried, guess, different))
}

/** Where a Key ID has its dashes: a line breaks there. */
const blocks: ReadonlySet<number> = new Set([8, 12, 16, 20])

const bare = (typed: string) => typed.toUpperCase().replaceAll(/[^\dA-Z]/gu, '')

const marked = (letter: string, isDifferent: boolean, size: Size): TextRun =>
  run(letter, { size, weight: 'Bolder', fontType: 'Monospace', ...(isDifferent ? { color: 'Attention', highlight: true } : {}) })

function inWords(tried: string, guess: string, [first, ...others]: readonly number[]): string {
  if (first === undefined || others.length > 0) return text.differsMore
  return text.differs(first + 1, guess.length, guess[first] ?? '', tried[first] ?? '')
}
