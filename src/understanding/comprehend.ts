/** What somebody wants: the intent that most of the clues speak for. */
import type { Heard, Signs } from './hear'
import { intents, type Intent } from './intents'
import { votesFor } from './neighbours'
import { rules, type Rule } from './rules'

const holds = (signs: Signs, { all = [], any, none = [] }: Rule): boolean =>
  all.every(sign => signs.has(sign)) && (!any || any.some(sign => signs.has(sign))) && !none.some(sign => signs.has(sign))

type Score = readonly [intent: Intent, score: number]

/** The likeliest first; of equals, the one listed first. */
export const scoresOf = (signs: Signs): Score[] =>
  intents.map((intent): Score => [intent, rules[intent].reduce((sum, rule) => holds(signs, rule) ? sum + rule.weight : sum, 0)]).toSorted((a, b) => b[1] - a[1])

export interface Guess { readonly intent: Intent, readonly confidence: number }

/** Clues weigh most: neighbours alone are no reason to act. The numbers come from the tune half: from 0.5 on, nine of ten are right. */
const sure = (clues: number, votes: number, lead: number): number => Math.round(100 * Math.min(1, (clues / 14) + (votes / 4) + (lead / 20))) / 100

/** Where all neighbours agree, they weigh as much as a strong clue. */
const neighbourly = 5

/** Asked more than once for the same text. */
const guessed = new WeakMap<Heard, Guess>()

export function guess(heard: Heard): Guess {
  const known = guessed.get(heard) ?? guessAt(heard)
  guessed.set(heard, known)
  return known
}

function guessAt(heard: Heard): Guess {
  const clues = scoresOf(heard.signs)
  const [[likeliest, most], [, next]] = clues as [Score, Score]
  // Whatever the neighbours say, they could not change it.
  if (most - next > neighbourly) return { intent: likeliest, confidence: sure(most, 1, most - next) }
  const votes = votesFor(heard)
  const scores = clues.map(([intent, score]): Score => [intent, score + (neighbourly * (votes.get(intent) ?? 0))]).toSorted((a, b) => b[1] - a[1])
  const [[intent, first], [, second]] = scores as [Score, Score]
  return { intent, confidence: sure(new Map(clues).get(intent) ?? 0, votes.get(intent) ?? 0, first - second) }
}
