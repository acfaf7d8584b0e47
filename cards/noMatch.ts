/** No key begins with what was typed: the look-alikes among the person's own keys, and what else it may be. */
import type { View } from '../dialogs/vocabulary'
import type { RecoveryKeyInfo } from '../src/domain/device'
import { button, buttons, card, heading, rich, run, say, type Card, type Container, type TextRun } from './kit'
import { outside } from './outside'
import { detail, person, row } from './parts'
import { en } from './text/en'

const text = en.noMatch

export const noMatch = ({ typed, guesses, isDeviceIdOf, reference }: Extract<View, { view: 'noMatch' }>): Card => card(
  heading(text.heading),
  say(isDeviceIdOf ? text.deviceId(outside(isDeviceIdOf.name)) : text.text(outside(typed))),
  ...(guesses.length > 0 ? [say(text.didYouMean(guesses.length === 1)), ...guesses.map(guess => guessRow(typed, guess))] : [say(text.otherwise)]),
  ...buttons(button(en.buttons.retype, 'retype'), button(en.buttons.noKeyId, 'noKeyId'), person()),
  detail(en.stuck.reference(reference))
)

function guessRow(typed: string, { keyId }: RecoveryKeyInfo): Container {
  const tried = bare(typed)
  const guess = bare(keyId).slice(0, Math.max(8, tried.length))
  const different = [...guess].flatMap((letter, index) => index < tried.length && tried[index] !== letter ? [index] : [])
  return row(button(guess, 'key', { keyId }), [
    rich([...guess].map((letter, index) => marked(letter, different.includes(index)))),
    detail(inWords(tried, guess, different))
  ])
}

const bare = (typed: string) => typed.toUpperCase().replaceAll(/[^\dA-Z]/gu, '')

const marked = (letter: string, isDifferent: boolean): TextRun =>
  run(letter, { size: 'Large', weight: 'Bolder', fontType: 'Monospace', ...(isDifferent ? { color: 'Attention', highlight: true } : {}) })

function inWords(tried: string, guess: string, [first, ...others]: readonly number[]): string {
  if (first === undefined || others.length > 0) return text.differsMore
  return text.differs(first + 1, guess.length, guess[first] ?? '', tried[first] ?? '')
}
