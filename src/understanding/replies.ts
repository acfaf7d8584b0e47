/** Which answers and orders a text may be, the likeliest first. */
import type { Meaning } from '../sayings/language'
import type { Heard, Reading } from './hear'
import type { Rule } from './reader'

function fits({ reader, words, core }: Reading, { saying, when, unless }: Rule): boolean {
  const match = when.exec(words) ?? when.exec(core)
  if (!match || unless?.test(words)) return false
  return !saying.affirmed || !reader.language.negation.test(words.slice(0, match.index))
}

/** A word of another language is no answer: Spanish "y" is not English "yes". `asked`: the Key ID was asked for. */
export const repliesIn = ({ readings }: Heard, asked: boolean): Meaning[] =>
  readings.filter(({ isSpoken }) => isSpoken)
    .flatMap(reading => reading.reader.rules.filter(rule => (asked || !rule.saying.asked) && fits(reading, rule)).map(({ saying }) => saying.means))
