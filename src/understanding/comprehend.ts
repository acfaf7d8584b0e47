/** What somebody wants: the intent that most of the clues speak for. */
import type { Heard, Signs } from './hear'
import { intents, rules, type Intent, type Rule } from './rules'

const holds = (signs: Signs, { all = [], any, none = [] }: Rule): boolean =>
  all.every(sign => signs.has(sign)) && (!any || any.some(sign => signs.has(sign))) && !none.some(sign => signs.has(sign))

type Score = readonly [intent: Intent, score: number]

/** The likeliest first; of equals, the one listed first. */
export const scoresOf = (signs: Signs): Score[] =>
  intents.map((intent): Score => [intent, rules[intent].reduce((sum, rule) => holds(signs, rule) ? sum + rule.weight : sum, 0)]).toSorted((a, b) => b[1] - a[1])

export interface Guess { readonly intent: Intent, readonly confidence: number }

export function guess({ signs }: Heard): Guess {
  const [[intent, first], [, second]] = scoresOf(signs) as [Score, Score]
  return { intent, confidence: Math.min(1, (first / 10) + ((first - second) / 10)) }
}
