/** The 48 digits: what a well-formed recovery key is, and how to find one where none may be. */
import { asciiDigits, plain } from './plainText'

/** Why the screen would refuse a group; `ok` where it would not. */
export type GroupCheck = 'ok' | 'length' | 'digits' | 'range' | 'checksum'

/** Every group stands for a 16-bit number times 11. */
const tooLarge = 65_536 * 11

/** Finds every single wrong digit, and every exchange of two different neighbours. */
export const checkGroup = (text: string): GroupCheck => {
  if (text.length !== 6) return 'length'
  if (!/^\d{6}$/.test(text)) return 'digits'
  const value = Number(text)
  if (value >= tooLarge) return 'range'
  return value % 11 === 0 ? 'ok' : 'checksum'
}

const isGroup = (text: string): boolean => checkGroup(text) === 'ok'

const sixes = (digits: string): string[] => digits.match(/\d{6}/g) ?? []

/** The eight groups somebody typed and nothing besides, mistyped ones as they are; `undefined` when it is not eight groups. */
export const groupsOf = (text: string): string[] | undefined => {
  const pieces = plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const numbers = pieces.filter(piece => /^\d+$/.test(piece))
  // Two groups may be garbled beyond digits; fewer numbers than that, and it is a sentence of eight words.
  if (pieces.length === 8 && numbers.length >= 6) return pieces
  const digits = numbers.join('')
  return numbers.length === pieces.length && digits.length === 48 ? sixes(digits) : undefined
}

export const isRecoveryPassword = (text: string): boolean => groupsOf(text)?.every(isGroup) ?? false

/** What may stand between two groups: punctuation, spaces, quotes of a list, also the number of the group. */
const gap = String.raw`(?:[^\p{L}\p{N}]{1,8}(?:[1-8][^\p{L}\p{N}]{1,8})?)`
/** Within lookaheads, so that a stray number in front does not shift the groups. */
const whole = new RegExp(String.raw`(?=(\d{6}(?:${gap}?\d{6}){7}))`, 'gu')
/** Digits, and letters that a hurried thumb or eye takes for them. */
const garbled = String.raw`[\dOoQIilSsZzGgB]{4,8}`
const nearly = new RegExp(String.raw`(?<![\p{L}\p{N}])(?=(${garbled}(?:${gap}${garbled}){7})(?![\p{L}\p{N}]))`, 'gu')

interface Found { readonly start: number, readonly end: number }

/** All places of this shape in which at most so many groups are wrong; they may overlap by whole groups. */
const find = (text: string, shape: RegExp, group: RegExp, wrongAllowed: number): Found[] => {
  const found: Found[] = []
  const search = new RegExp(shape)
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const candidate = match[1] ?? ''
    let wrong = 0
    const good = (candidate.match(group) ?? []).every(digits => isGroup(digits) || ++wrong <= wrongAllowed)
    if (good) found.push({ start: match.index, end: match.index + candidate.length })
    search.lastIndex = match.index + (good ? 6 : 1)
  }

  return found
}

const findWhole = (text: string): Found[] => find(text, whole, /\d{6}/g, 0)

/** With up to two groups mistyped, the rest still is most of a key. */
const findNearly = (text: string): Found[] => find(text, nearly, new RegExp(garbled, 'g'), 2)

/** Whether a whole, valid key stands anywhere in a text of any length. GUIDs, times and lists of numbers fail the arithmetic. */
export const containsRecoveryPassword = (text: string): boolean => findWhole(asciiDigits(text)).length > 0

/** The text with every key in it, also a slightly mistyped one, made unreadable. */
export const maskRecoveryPasswords = (text: string): string => {
  const digits = asciiDigits(text)
  const found = [...findWhole(digits), ...findNearly(digits)].sort((a, b) => a.start - b.start)
  let masked = ''
  let done = 0
  for (const { start, end } of found) {
    if (start >= done) masked += `${text.slice(done, start)}[recovery key]`
    done = Math.max(done, end)
  }
  return masked + text.slice(done)
}

const guid = /[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/gi
/** Half a key or more in groups, or about 48 digits however they are grouped. */
const keyLike = [new RegExp(String.raw`(?<!\d)\d{6}(?:${gap}\d{6}){3}(?!\d)`, 'u'), /(?<![\dA-Z])\d(?:[^\p{L}\p{N}+,;]{0,3}\d){41,53}(?![^\p{L}\p{N}+,;]{0,3}\d)/iu]

/** What is looked at of a message: more than anybody types. */
const longest = 4000

/** Some clients send a message as it is drawn: with `<p>` and `<br>`. */
export const withoutTags = (text: string): string => text.slice(0, longest).replaceAll(/<\/?[a-z][^<>]{0,200}>/gi, ' ')

/** Whether somebody seems to have typed the 48 digits, right or wrong. Generous, for what people send us; not for scanning. */
export const resemblesRecoveryPassword = (text: string): boolean => {
  const shown = withoutTags(text)
  const line = plain(shown)
  // Also where normalising made the text longer than what is kept of it.
  if (containsRecoveryPassword(shown) || containsRecoveryPassword(line) || findNearly(line).length > 0) return true
  const rest = line.replaceAll(guid, ' guid ')
  return keyLike.some(shape => shape.test(rest))
}

/** A Key ID that is called so, also in two halves; one in full; whatever else has a digit in it. */
const called = String.raw`(?<=\bid\b[^\p{L}\p{N}]{0,4}(?:is[^\p{L}\p{N}]{1,3})?)[\dA-F]{4}[ -]?[\dA-F]{4}(?![\p{L}\p{N}-])`
const full = String.raw`(?<![\p{L}\p{N}])(?:${guid.source}|[\dA-F]{32})(?![\p{L}\p{N}])`
const numbers = new RegExp(String.raw`(${called})|(${full})|[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*`, 'giu')

/** Stands for what was taken out, until neighbours are one. */
const gone = '\uE000'
const runs = new RegExp(String.raw`${gone}(?:[^\p{L}\p{N}]*${gone})*`, 'gu')

/** The words around a recovery key that somebody typed, right or wrong: every number is taken out, but of a Key ID its first 8 characters stay. */
export const maskTypedDigits = (text: string): string => {
  const line = plain(withoutTags(text))
  return line.replaceAll(numbers, (number, name: string | undefined, id: string | undefined, start: number) => {
    const isNamed = name !== undefined || id !== undefined
    const isHex = /^[\dA-F -]*[A-F][\dA-F -]*$/i.test(number)
    // Digits alone are a Key ID only where the key is complete without them.
    const stays = isHex ? isNamed || number.length === 8 : isNamed && resemblesRecoveryPassword(line.slice(0, start) + line.slice(start + number.length))
    return stays ? name ?? number.slice(0, 8) : gone
  }).replaceAll(runs, '[recovery key]')
}
