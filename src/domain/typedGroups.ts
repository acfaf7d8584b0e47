/** Cuts what somebody typed into the groups of a recovery key, also where some are too short, too long or misread. */
import { plain } from './plainText'
import { checkGroup } from './recoveryPassword'

export interface Group {
  readonly text: string
  /** Which group it was called: "group 3: ...", "3) ...". */
  readonly label?: number | undefined
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const ordinal = new RegExp(String.raw`\b(?:${ordinals.join('|')})\b`, 'gi')

const guid = /[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}/gi
/** What stands on a printout or in a sentence besides the key. */
const others = [guid, /\b(?:id|identifier)\b[^\p{L}\p{N}]*(?:is )?[\dA-F]{8}\b/giu, /\b(?:\d\d?|one|two|six|eight|all) ?-?(?:digits?|groups?|numbers?|characters?|blocks?)\b(?! ?[1-8]\b)/gi]
const called = /\b(?:group|grp|block|gruppe|groupe|grupo|bloque|number|no\.?|nr\.?)[ #]*([1-8])(?!\d)|\b([1-8])(?:st|nd|rd|th|\.) (?:group|block|gruppe)\b/gi
const numbered = /(?<![\d.-])([1-8]) ?[).:\]] ?(?=[\dOQDILSZGB]{4})/gi

/** A label becomes `#3`, so that it is no number of its own. */
const labelled = (line: string): string => {
  let text = line
  for (const other of others) text = text.replaceAll(other, ' ')
  text = text.replaceAll(ordinal, word => ` #${ordinals.indexOf(word.toLowerCase()) + 1} `)
  return text.replaceAll(called, (_, after?: string, before?: string) => ` #${after ?? before} `).replaceAll(numbered, ' #$1 ')
}

const digits = (text: string): number => text.match(/\d/g)?.length ?? 0

/** Letters that a hurried eye takes for digits, or that stand among enough digits. Eight characters are rather a Key ID. */
const isMisread = (text: string): boolean => {
  const likeDigits = /^[\dOQDILSZGB]+$/i.test(text)
  if (text.length > 11) return likeDigits && digits(text) * 4 > text.length * 3
  return text.length >= 5 && text.length <= 7 && digits(text) >= (likeDigits ? 2 : 4)
}

const isDigits = (text: string): boolean => /^\d+$/.test(text)

/** `near`: no word and no label stands between it and the piece before. */
interface Piece extends Group { readonly near: boolean }

/** Numbers and misread ones, each with the label before it. Words say nothing. */
const piecesOf = (line: string): Piece[] => {
  const spaced = labelled(line).replaceAll(/[^\p{ASCII}]/gu, ' ').replaceAll(/(?<![a-z\d])([a-z]{3,})(?=\d{4})/gi, '$1 ')
  const pieces: Piece[] = []
  let label: number | undefined
  let near = false
  for (const [text] of spaced.matchAll(/#[1-8](?= )|[a-z\d]+/gi)) {
    const counts = isDigits(text) || isMisread(text)
    if (counts) pieces.push({ text, label, near })
    if (counts) label = undefined
    else if (text.startsWith('#')) label = Number(text.slice(1))
    near = counts
  }
  return pieces
}

const wrong = (groups: readonly string[]): number => groups.filter(group => checkGroup(group) !== 'ok').length
const sixes = (run: string): string[] => run.match(/.{1,6}/g) ?? []

/** A run of digits as groups. If one digit is missing or too many, the group is looked for with which the fewest others are wrong. */
const cut = (run: string): string[] => {
  const count = Math.round(run.length / 6)
  const surplus = run.length - (count * 6)
  if (Math.abs(surplus) !== 1 || count > 9) return sixes(run)
  const ways = Array.from({ length: count }, (_, odd) => {
    const end = (odd * 6) + 6 + surplus
    return [...sixes(run.slice(0, odd * 6)), run.slice(odd * 6, end), ...sixes(run.slice(end))]
  })
  return ways.reduce((best, way) => wrong(way) < wrong(best) ? way : best)
}

/** Typed in twos, threes or fours. */
const inBits = (pieces: readonly Piece[]): boolean => pieces.length > 1 && pieces.every(({ text }) => text.length <= 4)

const isGroupLike = ({ text }: Piece): boolean => text.length >= 5 && text.length <= 7

/** "1 091707 2 241043". */
const withLabels = (pieces: readonly Piece[]): Piece[] => {
  const numbered = pieces.every((piece, index) => index % 2 === 0 ? /^[1-8]$/.test(piece.text) : isGroupLike(piece))
  return numbered ? pieces.flatMap((piece, index) => index % 2 === 0 ? [] : [{ ...piece, label: Number(pieces[index - 1]?.text) }]) : [...pieces]
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

/** Two or three bits in a row that make six digits together. */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const found: Piece[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    const bits = [2, 3].map(count => pieces.slice(index, index + count)).find(some => lengthOf(some) === 6 && some.slice(1).every(({ near }) => near))
    found.push(bits ? { ...piece, text: bits.map(({ text }) => text).join('') } : piece)
    if (bits) index += bits.length - 1
  }
  return found
}

/** Eight numbers and no word between them: even a very short one is a group. */
const isWhole = (pieces: readonly Piece[]): boolean => pieces.length === 8 && pieces.slice(1).every(({ near, label }) => near || label !== undefined)

/** Numbers of one to three digits are groups only when something speaks for it. */
export const groupsIn = (text: string): Group[] => {
  const pieces = piecesOf(plain(text))
  if (inBits(pieces)) return cut(pieces.map(piece => piece.text).join('')).map(run => ({ text: run }))
  const groups = joined(withLabels(pieces))
  const shortest = groups.length === 1 ? 3 : isWhole(groups) ? 1 : 4
  return groups.filter(group => group.text.length >= shortest)
    .flatMap(group => group.text.length < 10 ? [group] : cut(group.text).map(run => ({ text: run })))
}
