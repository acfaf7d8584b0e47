/** Finds the recovery screen's code in what people type. */
import { errorCodes, type ErrorCode } from './errorCause'
import { plain } from './plainText'
import { bare, folded, slips, spansFrom, wordsOf, type Span, type Word } from './sloppy'

export { causeOf, curable, errorCodes, suspicious, type Cause, type ErrorCode } from './errorCause'

interface Meant { readonly code: ErrorCode, readonly letters: string }

const meant: readonly Meant[] = errorCodes.map(code => ({ code, letters: folded(code.replace(/^E_(?:FVE_)?/, '')) }))

/** Nobody says these words unless a screen does. */
const unmistakable = new Set<ErrorCode>(['E_FVE_PCR_MISMATCH', 'E_FVE_BAD_SRK', 'E_FVE_DEVICE_LOCKOUT_MISMATCH', 'E_MATCHING_PCRS_TPM_FAILURE', 'E_FVE_BAD_CODE_OPTION'])
/** Anybody says these words: "device locked out" is why people come. */
const ordinary = new Set<ErrorCode>(['E_FVE_DEVICE_LOCKEDOUT', 'E_FVE_USER_REQUESTED_RECOVERY'])

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(folded))
const names = setOf('code codes error errorcode fehler fehlercode erreur codigo')
const fillers = setOf('a an and are category get hi i is it its me message my of on pc reads recovery saying says screen see shows that the there this with')

/** The code with the fewest slips; none if two codes are equally near. */
const nearest = (spans: readonly Span[], most: (letters: string) => number, spelling: (letters: string) => string): ErrorCode | undefined => {
  let best = Infinity
  let found: ErrorCode | undefined
  for (const { code, letters } of meant) {
    for (const { text } of spans) {
      const count = slips(text, spelling(letters), most(letters))
      if (count === undefined || count > best || (count === best && code === found)) continue
      found = count < best ? code : undefined
      best = count
    }
  }
  return found
}

const asIs = (letters: string): string => letters
/** A short code with a slip is soon another word, and a long one with two soon another sentence ("secure boot is disabled"). */
const few = ({ length }: string): number => length < 8 ? 0 : 1
const more = ({ length }: string): number => length < 8 ? 1 : 2
const some = (letters: string): number => letters.length < 16 ? few(letters) : more(letters)
const prefixes = ['EFVE', 'FVEE', 'FVE'] as const

const first = <T, R>(all: readonly T[], read: (one: T, index: number) => R | undefined): R | undefined => {
  for (const [index, one] of all.entries()) {
    const found = read(one, index)
    if (found !== undefined) return found
  }
  return undefined
}

/** Words with nothing but underscores between them, which Markdown may have escaped, or with nothing at all: all of them are the code, or none. */
const isTied = ({ gap }: Word): boolean => /^[\\_]*$/.test(gap)

const inOnePiece = (words: readonly Word[]): ErrorCode | undefined => {
  const starts = words.flatMap((word, index) => index > 0 && isTied(word) ? [] : [index])
  return first(starts, (start, index) => {
    const end = starts[index + 1] ?? words.length
    const run = { first: start, last: end - 1, text: words.slice(start, end).map(({ text }) => text).join('') }
    return first(prefixes, prefix => nearest([run], more, letters => prefix + letters))
  })
}

/** "E_FVE_TPM_FAILURE_OF_A_NEW_KIND" is a code that is not known yet. */
const endingSpans = (words: readonly Word[], start: number, most: number): Span[] =>
  spansFrom(words, start, most).filter(({ last }) => !words[last + 1]?.gap.includes('_'))

/** "i've" must not be one. */
const isPrefix = (text: string): boolean => text === 'FVE' || slips(text, 'EFVE', 1) !== undefined || slips(text, 'FVEE', 1) !== undefined

/** Where the prefix ends can be read in two ways: what is equally near to two codes is neither. */
const afterPrefix = (words: readonly Word[]): ErrorCode | undefined =>
  first(words, (_, start) => nearest(
    spansFrom(words, start, 4).filter(({ text }) => isPrefix(text)).flatMap(({ last }) => endingSpans(words, last + 1, 7)), more, asIs))

/** "code: ...", and the whole message. */
const isNamed = (words: readonly Word[], start: number): boolean => {
  for (let index = start - 1; index >= 0; index--) {
    const { text } = words[index]!
    if (names.has(text)) return true
    if (!fillers.has(text)) return false
  }
  return false
}

const isAlone = (words: readonly Word[], span: Span): boolean =>
  words.every(({ text }, index) => (index >= span.first && index <= span.last) || fillers.has(text) || names.has(text))

const isOnePiece = (words: readonly Word[], span: Span): boolean => words.slice(span.first + 1, span.last + 1).every(word => isTied(word))

const isCode = (words: readonly Word[], span: Span, code: ErrorCode): boolean =>
  unmistakable.has(code) || isOnePiece(words, span) || isNamed(words, span.first) || (!ordinary.has(code) && isAlone(words, span))

/** The longest first: one code ends with another. */
const withoutPrefix = (words: readonly Word[]): ErrorCode | undefined =>
  first(words, ({ gap }, start) => gap.includes('_') ? undefined : first(endingSpans(words, start, 6).toReversed(), span => {
    const most = isOnePiece(words, span) ? some : few
    const code = nearest([span], most, asIs) ?? (span.text.startsWith('E') ? nearest([span], most, letters => `E${letters}`) : undefined)
    return code && isCode(words, span, code) ? code : undefined
  }))

/** A prefix run together with what follows is a word of its own. */
const cut = (line: string): string => line.replaceAll(/(?<![a-z\d])(?:e?fvee?)(?=[a-z]{3})/gi, '$&_')

/** The code in a sentence, however it was typed. Its bare words count only where they cannot be meant otherwise. */
export const readErrorCode = (text: string): ErrorCode | undefined => {
  const words = wordsOf(cut(bare(plain(text))))
  return inOnePiece(words) ?? afterPrefix(words) ?? withoutPrefix(words)
}
