/** Reads what a hurried hand typed for what was meant: letter by letter, and only as far as it matters. */

/** Letters with marks over them, as the letters alone. Japanese voicing marks are letters of their own, and stay. */
export const bare = (text: string): string => text.normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '').normalize('NFC')

/** Only letters and digits, upper case, with what looks alike made equal: 0 is O, and 1 and l are I. */
export const folded = (text: string): string =>
  text.toUpperCase().replaceAll(/[^A-Z\d]/g, '').replaceAll('0', 'O').replaceAll(/[1L]/g, 'I')

const within = (typed: string, meant: string, left: number): boolean => {
  if (Math.abs(typed.length - meant.length) > left) return false
  let same = 0
  while (same < typed.length && typed[same] === meant[same]) same++
  if (same === typed.length && same === meant.length) return true
  if (left === 0) return false
  const [a, b] = [typed.slice(same), meant.slice(same)]
  return within(a.slice(1), b.slice(1), left - 1) || within(a.slice(1), b, left - 1) || within(a, b.slice(1), left - 1) ||
    (a.slice(0, 2) === b.charAt(1) + b.charAt(0) && within(a.slice(2), b.slice(2), left - 1))
}

/**
 * How many slips lie between two texts: a letter left out, added, wrong, or exchanged with its neighbour.
 * `undefined`: more than `most`, which must be small, because the cost grows with its power.
 */
export const slips = (typed: string, meant: string, most: number): number | undefined => {
  for (let count = 0; count <= most; count++) if (within(typed, meant, count)) return count
  return undefined
}

/** A run of Latin letters and digits, folded. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** What stands between it and the word before. */
  readonly gap: string
}

export const wordsOf = (line: string): Word[] => {
  let end = 0
  return [...line.matchAll(/[a-z\d]+/gi)].map(match => {
    const gap = line.slice(end, match.index)
    end = match.index + match[0].length
    return { text: folded(match[0]), start: match.index, end, gap }
  })
}

/** Some neighbouring words, taken for one. */
export interface Span { readonly first: number, readonly last: number, readonly text: string }

/** Punctuation and spaces, also around a line break; words of another script end a span. */
const narrow = /^[^\p{L}\p{N}]{0,3}$/u

/** The spans that begin with this word, the shortest first. */
export const spansFrom = (words: readonly Word[], first: number, mostWords: number): Span[] => {
  const found: Span[] = []
  let text = ''
  for (let last = first; last < Math.min(words.length, first + mostWords); last++) {
    const word = words[last]!
    if (last > first && !narrow.test(word.gap)) break
    text += word.text
    found.push({ first, last, text })
  }
  return found
}
