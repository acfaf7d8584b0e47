/** Cuts a sentence into the runs of characters that a Key ID may be made of. */
import { plain } from './plainText'

/** How a piece hangs together with the one before it. */
export type Gap = 'dash' | 'space' | 'break'

/** A run of letters and digits. */
export interface Piece {
  /** Upper case. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
  /** A word that people put around a Key ID and that says nothing else. */
  readonly filler: boolean
}

export interface Sentence {
  /** What the pieces' positions count in: plain text, upper or lower case as typed. */
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** A Cyrillic or Greek keyboard's letters that look exactly like hexadecimal ones, or like a look-alike of one. */
const twins: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', О: 'O', І: 'I', Ѕ: 'S', а: 'a', с: 'c', е: 'e', о: 'o', і: 'i', ѕ: 's',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Ι: 'I', Ο: 'O', ο: 'o'
}

const fillers = new Set(('ID KEY IS ITS IT S THE MY RECOVERY KEYID THX THANKS THANK YOU PLEASE PLS OK OKAY HI HELLO YES HERE THIS THAT THATS SAYS SHOWS ' +
  'READS I SEE THINK IM ON SCREEN WAS NUMBER CODE IDENTIFIER BITLOCKER JUST ONLY').split(' '))

/** Addresses contain anything; none contains a Key ID. Blanked rather than cut, so that their neighbours do not join. */
const blankAddresses = (text: string): string =>
  text.split(' ').map(word => /@.*\.|:\/\/|^www\.|^aka\.ms/i.test(word) ? '.'.repeat(word.length) : word).join(' ')

/** "id4290B6C0": the words before a Key ID, run together with it. */
const glued = /(?<![\da-z])(?:recovery ?)?((?:key ?)?id|is)(?=[\da-f]{8}(?![\da-z]))/gi

const gapOf = (between: string): Gap => /^ ?-{1,2} ?$/.test(between) ? 'dash' : /^(?: |\. )$/.test(between) ? 'space' : 'break'

export const sentence = (typed: string): Sentence => {
  const text = blankAddresses(plain(typed)).replaceAll(/[\u0370-\u04FF]/g, letter => twins[letter] ?? letter).replaceAll(glued, '$& ')
  let end = 0
  const pieces = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match): Piece => {
    const gap = match.index === 0 ? 'break' : gapOf(text.slice(end, match.index))
    end = match.index + match[0].length
    const upper = match[0].toUpperCase()
    return { text: upper, start: match.index, end, gap, filler: fillers.has(upper) }
  })
  return { text, pieces }
}

/** Some neighbouring pieces, taken for one Key ID. */
export interface Span {
  readonly pieces: readonly Piece[]
  /** Index of the first of them. */
  readonly first: number
  /** Their characters without what separates them, upper case. */
  readonly joined: string
  /** Whether every separator is a dash. */
  readonly dashed: boolean
}

/** A GUID in groups of four, or eight characters with a space between any two, has so many. More would only cost time. */
const mostPieces = 8

/** All spans of `shortest` to 32 characters whose pieces are of the given kind. */
export const spans = ({ pieces }: Sentence, kind: RegExp, shortest: number): Span[] => pieces.flatMap((_, first) => {
  const found: Span[] = []
  let joined = ''
  let dashed = true
  for (let last = first; last < Math.min(pieces.length, first + mostPieces); last++) {
    const piece = pieces[last]!
    if (last > first && piece.gap === 'break') break
    if (last > first) dashed &&= piece.gap === 'dash'
    joined += piece.text
    if (joined.length > 32 || !kind.test(piece.text)) break
    if (joined.length >= shortest) found.push({ pieces: pieces.slice(first, last + 1), first, joined, dashed })
  }
  return found
})

/** The span as it was typed, with plain separators. */
export const asTyped = ({ text }: Sentence, { pieces }: Span): string =>
  pieces.map(({ start, end, gap }, index) => (index === 0 ? '' : gap === 'dash' ? '-' : ' ') + text.slice(start, end)).join('')
