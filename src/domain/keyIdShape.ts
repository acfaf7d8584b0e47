/** How much a run of hexadecimal or hexadecimal-looking characters looks like a Key ID, in this sentence. */
import type { Context } from './keyIdContext'
import type { Span } from './keyIdText'
import { checkGroup } from './recoveryPassword'

/** The letters that hexadecimal has not, and the digits they are mistaken for. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', Z: '2', G: '6' }

/** A piece of hexadecimal digits and look-alikes only. */
export const hexLike = /^[\dA-FOILSZG]+$/

export const isHex = (text: string): boolean => /^[\dA-F]+$/.test(text)

export const corrected = (text: string): string => text.replaceAll(/[OILSZG]/g, letter => lookAlikes[letter] ?? letter)

const guid = [8, 4, 4, 4, 12]

/** Whether the pieces are the blocks of a GUID, the last one perhaps unfinished. */
export const followsGuid = (sizes: readonly number[]): boolean =>
  sizes.length <= guid.length && sizes.every((size, index) => size === guid[index] || (index === sizes.length - 1 && size < guid[index]!))

const isGuid = (sizes: readonly number[]): boolean => sizes.length === guid.length && sizes.every((size, index) => size === guid[index])

/** The pieces tied to a span by a dash. */
export interface Neighbours { readonly left: string, readonly right: string }

const digits = (text: string): number => text.match(/\d/g)?.length ?? 0
const mixed = (text: string): boolean => /\d/.test(text) && /[A-Z]/.test(text)

type Shape = 'guid' | 'guidStart' | 'block' | 'twoHalves' | 'eight' | 'run' | 'pieces'

/** Higher is likelier, other things being equal, and so is longer. A first block alone is enough to find a key, so nothing uncertain is appended to one. */
const likely: Readonly<Record<Shape, number>> = { guid: 100, guidStart: 90, block: 80, twoHalves: 70, eight: 60, run: 50, pieces: 40 }

/** An unfinished block with another behind it is a block with a digit missing. */
const startsGuid = (span: Span, sizes: readonly number[], { right }: Neighbours): boolean =>
  sizes.length > 1 && sizes[0] === 8 && followsGuid(sizes) && (right === '' || sizes.at(-1) === guid[sizes.length - 1]) &&
  (span.dashed || span.pieces.slice(1).every(piece => mixed(piece.text)))

const shapeOf = (span: Span, sizes: readonly number[], neighbours: Neighbours): Shape => {
  const uniform = sizes.every(size => size === sizes[0])
  const total = span.joined.length
  if (total === 32 && (isGuid(sizes) || uniform)) return 'guid'
  if (startsGuid(span, sizes, neighbours)) return 'guidStart'
  if (total === 8) return sizes.length === 1 ? 'block' : sizes.length === 2 && uniform ? 'twoHalves' : 'eight'
  return sizes.length === 1 ? 'run' : 'pieces'
}

/** Serial numbers that consist of look-alikes by chance (HP), and "Office365". */
const knownOther = /^(?:\d[A-Z]{2}|[A-Z]{3})\d{4}[A-Z\d]{3}$|^[A-Z]{4,}\d+$/

const acceptsLookAlikes = (span: Span, shape: Shape, sure: boolean): boolean => {
  if (shape === 'guid' || shape === 'guidStart') return digits(span.joined) >= 3
  if (digits(span.joined) < (sure ? 2 : 3) || knownOther.test(span.joined)) return false
  return sure || !/[A-Z]{3}/.test(span.joined)
}

/** Groups of a recovery key, also without anything between them; one of several may be mistyped. Of 60,000 Key IDs one begins like that. */
const isPartOfKey = ({ pieces, joined }: Span): boolean => {
  if (pieces.length > 1) return pieces.every(piece => piece.text.length === 6)
  const groups = joined.match(/\d{6}/g) ?? []
  const wrong = groups.filter(group => checkGroup(group) !== 'ok').length
  return groups.length === 2 ? wrong === 0 && joined.length === 12 : groups.length > 2 && wrong <= 1
}

/** Phone numbers, dates, parts of the recovery key: digits alone need a better reason. */
const acceptsDigits = (span: Span, shape: Shape, expected: boolean, context: Context): boolean => {
  if (context.otherThing) return false
  if (isPartOfKey(span)) return false
  if (shape === 'guid' || (shape === 'block' && (expected || context.hinted))) return true
  if (shape === 'block') return !/^(?:19|20)\d\d[01]\d[0-3]\d$|^[0-3]\d[01]\d(?:19|20)\d\d$/.test(span.joined)
  if (shape === 'pieces' || shape === 'eight') return false
  return context.named || (expected && context.alone)
}

/** English has words of hexadecimal letters ("baseball", "a bad face", "Cafe2024"). */
const acceptsLetters = (span: Span, shape: Shape, sure: boolean): boolean => {
  if (digits(span.joined) === 0) return sure && isHex(span.joined)
  if (shape === 'guid') return true
  const wordless = span.pieces.every(piece => /\d/.test(piece.text))
  const uniform = span.pieces.every(piece => piece.text.length === span.pieces[0]!.text.length)
  if (!wordless && !span.dashed) return sure && (uniform || isHex(span.joined))
  return sure || !/^[A-Z]{3,}(?:19|20)\d\d$/.test(span.joined)
}

const acceptsShape = (span: Span, shape: Shape, expected: boolean, context: Context): boolean => {
  if (shape === 'guid' || shape === 'guidStart' || shape === 'block') return true
  const halves = shape === 'twoHalves' && span.pieces.every(piece => /\d/.test(piece.text))
  if (context.named || (expected && context.alone)) return true
  if (shape === 'twoHalves' || shape === 'eight') return (halves && isHex(span.joined)) || expected || context.hinted
  return shape === 'run' && (expected || context.hinted) && isHex(span.joined)
}

/** What a dash ties to the span is part of the same number: the span would be torn out of it. */
const tornOut = ({ left, right }: Neighbours, span: Span, shape: Shape): boolean =>
  /\d/.test(left) || (shape === 'eight' && right !== '') || (/\d/.test(right) && (!hexLike.test(right) || /^\d+$/.test(span.joined + right)))

const isNetworkAddress = ({ dashed }: Span, sizes: readonly number[]): boolean => dashed && sizes.length === 6 && sizes.every(size => size === 2)

/** Cheap, because long texts have thousands of such spans: letters only, and with spaces between them. */
const isWords = (span: Span): boolean => digits(span.joined) === 0 && span.joined.length < 32 && span.pieces.length > 1 && !span.dashed

/** 0: not a Key ID. */
export const likelihood = (span: Span, neighbours: Neighbours, expected: boolean, context: Context): number => {
  if (isWords(span)) return 0
  const sizes = span.pieces.map(piece => piece.text.length)
  const shape = shapeOf(span, sizes, neighbours)
  const sure = context.named || (expected && context.alone)
  const decimal = /^\d+$/.test(span.joined)
  const accepted = acceptsShape(span, shape, expected, context) &&
    (shape === 'guid' || !tornOut(neighbours, span, shape)) &&
    !isNetworkAddress(span, sizes) &&
    (decimal ? acceptsDigits(span, shape, expected, context) : acceptsLetters(span, shape, sure)) &&
    (isHex(span.joined) || acceptsLookAlikes(span, shape, sure))
  if (!accepted) return 0
  return likely[shape] + (context.hinted ? 25 : 0) - (isHex(span.joined) ? 0 : 15) - (decimal ? 15 : 0) + (span.joined.length / 100)
}
