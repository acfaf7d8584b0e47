/** From a text to the plain words that the patterns of a language are written for. */
import { plain } from '../domain/plainText'
import { slips } from '../domain/sloppy'
import { kana } from './pattern'

export interface Writing {
  readonly spaced: boolean
  /** Put in place while punctuation and accents are still there. */
  readonly spelling: ReadonlyArray<readonly [RegExp, string]>
  /** Words that matter, and are often mistyped. */
  readonly mistyped: readonly string[]
}

/** Mail addresses say whose account it is by their end alone. */
const privateMail = /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|web|t-online|freenet|posteo|proton|protonmail|orange|free|laposte|sfr|wanadoo|docomo|ezweb|softbank)\./
const mailOf = (_: string, end: string): string => privateMail.test(end) ? ' mailprivate ' : ' mailwork '

const thumbs = [[/👍\p{M}*/gu, ' yes '], [/👎\p{M}*/gu, ' no ']] as const

const lowerCase = (text: string): string => {
  let line = plain(text).toLowerCase().replaceAll(/[\w.+-]{1,64}@([a-z\d-]{1,63}\.[a-z\d.-]{2,63})/g, mailOf)
  for (const [emoji, word] of thumbs) line = line.replace(emoji, word)
  return line
}

const withoutAccents = (line: string): string =>
  line.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '').normalize('NFC').replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('ø', 'o').replaceAll('æ', 'ae')

/** A short word is too soon another one. */
const mostSlips = ({ length }: string): number => length < 6 ? 0 : length < 9 ? 1 : 2

const corrected = (word: string, mistyped: readonly string[]): string =>
  word.length > 24 || /\d/.test(word) ? word : mistyped.find(meant => mostSlips(meant) > 0 && word.startsWith(meant.charAt(0)) && slips(word, meant, mostSlips(meant)) !== undefined) ?? word

/** Lower-case words with single spaces between them; where a language has no spaces, one run of letters with katakana as hiragana. */
export function wordsOf(text: string, { spaced, spelling, mistyped }: Writing): string {
  let line = lowerCase(text)
  for (const [written, meant] of spelling) line = line.replace(written, meant)
  if (!spaced) return kana(line).replaceAll(/[^\p{L}\p{N}-]+/gu, '')
  const words = withoutAccents(line).replaceAll('\'', '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return words.map(word => corrected(word, mistyped)).join(' ')
}
