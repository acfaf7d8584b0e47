/** What people type in a Key ID's place: part of one, a serial number, or what a hoax shows. */
import { contextsOf, type Context } from './keyIdContext'
import { followsGuid, hexLike } from './keyIdShape'
import { asTyped, spans, type Sentence, type Span } from './keyIdText'

export type Mistake = 'notHexadecimal' | 'serialNumber' | 'tooShort'

const alphanumeric = /^[\dA-Z]+$/
const digits = (text: string): number => text.match(/\d/g)?.length ?? 0

/** "Windows11", "iPhone15", "LAPTOP01", and the numbers of tickets, updates and error codes. */
const knownOther = /^[A-Z]{4,}\d{1,4}$|^0X|^(?:CASE|CHG|CS|INC|KB|PRB|REQ|RITM|SCTASK|SR|TASK|TICKET)\d+$|^\d+(?:AM|GB|HRS?|MB|MIN|MINS|MINUTES|PM|ST|ND|RD|TH|TB|X)$/

/** Eight characters that a maker prints on a PC (Lenovo), although one might take them for a Key ID with a typo. */
const eightCharacterSerial = /^[H-Z][A-Z\d]\d?[A-Z\d]{5,6}$/

/** Asked for, or called a Key ID in so many words: otherwise any word with a number would be one. */
const wanted = (context: Context, expected: boolean): boolean => context.named || (expected && !context.otherThing)

const isHoaxShaped = (span: Span, sizes: readonly number[], expected: boolean, context: Context): boolean => {
  if (sizes[0] !== 8 || hexLike.test(span.joined) || digits(span.joined) === 0) return false
  const [block] = span.pieces
  if (span.pieces.length > 1) {
    if (!span.dashed || !followsGuid(sizes)) return false
    return sizes.length > 2 || (wanted(context, expected) && digits(block!.text) > 0 && !knownOther.test(block!.text))
  }
  if (context.named) return true
  return wanted(context, expected) && digits(span.joined) > 1 && !knownOther.test(span.joined) && !eightCharacterSerial.test(span.joined)
}

/** Seven look-alikes are rather a Key ID with a character missing. */
const isSerialNumber = ({ pieces, joined }: Span): boolean =>
  pieces.length === 1 && joined.length >= 7 && joined.length <= 12 && digits(joined) > 1 && /[A-Z]/.test(joined) && !knownOther.test(joined) &&
  !(joined.length === 7 && hexLike.test(joined))

const year = /^(?:19|20)\d\d$/

/** Part of a longer number, such as a telephone's. */
const hasNumberBeside = ({ pieces }: Sentence, { first, pieces: inside }: Span): boolean => {
  const after = pieces[first + inside.length]
  return (inside[0]!.gap !== 'break' && digits(pieces[first - 1]?.text ?? '') > 0) || (after !== undefined && after.gap !== 'break' && digits(after.text) > 0)
}

/** Four to seven digits. In a sentence they must not be a year or a word, and digits alone not be the number of another thing. */
const isTooShort = (said: Sentence, span: Span, expected: boolean, context: Context): boolean => {
  if (span.joined.length < 4 || span.joined.length > 7 || digits(span.joined) === 0 || hasNumberBeside(said, span)) return false
  if (context.named) return !year.test(span.joined)
  if (!wanted(context, expected)) return false
  if (context.alone) return true
  if (year.test(span.joined) || /[A-Z]{3}/.test(span.joined) || span.pieces.some(piece => digits(piece.text) === 0)) return false
  const otherWords = said.pieces.filter(piece => !piece.filler).length - span.pieces.length
  return otherWords <= (/[A-Z]/.test(span.joined) ? 12 : 1)
}

const typedAs = (said: Sentence, expected: boolean, span: Span, context: Context): Mistake | undefined => {
  if (digits(span.joined) === 0) return undefined
  if (isHoaxShaped(span, span.pieces.map(piece => piece.text.length), expected, context)) return 'notHexadecimal'
  if (isSerialNumber(span) && wanted(context, expected)) return 'serialNumber'
  return hexLike.test(span.joined) && isTooShort(said, span, expected, context) ? 'tooShort' : undefined
}

const wholeGuid = '8 4 4 4 12'

/** A whole ID of the right shape with letters that no Key ID has: nothing inside it may be taken for a better one. */
export const hoaxIn = (said: Sentence): string | undefined => {
  const span = spans(said, alphanumeric, 32).find(({ pieces, joined, dashed }) =>
    dashed && !hexLike.test(joined) && pieces.map(piece => piece.text.length).join(' ') === wholeGuid)
  return span && asTyped(said, span)
}

/** A hoax is named where a serial number would also fit. */
const gravest: readonly Mistake[] = ['notHexadecimal', 'serialNumber', 'tooShort']

/** The gravest mistake; of equals the longest. */
export const mistakeIn = (said: Sentence, expected: boolean): { readonly type: Mistake, readonly typed: string } | undefined => {
  const context = contextsOf(said)
  const mistakes = spans(said, alphanumeric, 4).flatMap(span => {
    const type = typedAs(said, expected, span, context(span))
    return type ? [{ type, span }] : []
  })
  const [worst] = mistakes.sort((a, b) => gravest.indexOf(a.type) - gravest.indexOf(b.type) || b.span.joined.length - a.span.joined.length)
  return worst && { type: worst.type, typed: asTyped(said, worst.span) }
}
