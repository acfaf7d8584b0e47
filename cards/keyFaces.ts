/** The digits of a key in two ways: all groups at once, or one at a time for who types with one hand and loses the place. */
import { box, buttons, column, columns, line, main, pair, rich, run, turnTo, type ColumnSet, type Container, type Element, type RichTextBlock, type Toggle } from './kit'
import { en } from './text/en'

const text = en.reveal

/** Everything is in the card from the start, and the phone itself turns from group to group: that needs no connection, and outlasts a locked screen. */
export const keyFaces = (groups: readonly string[]): Element[] => [allGroups(groups), groupByGroup(groups)]

/** The names are short, because every button spells out what it hides: that is most of the card's size. */
const ways = ['all', 'one'] as const
const [all, one] = ways
const halfLength = 4
const half = (index: number) => `h${Math.floor(index / halfLength) + 1}`
const group = (index: number) => `g${index + 1}`
const halvesOf = (groups: readonly string[]) => [...new Set(groups.map((_, index) => half(index)))]

/**
 * There are three choices: the way, the half, and the group in the half. A button that changes one of them names all that can be chosen there.
 * So one way is in sight, and in it one group, whatever was tapped: twice, late, or two buttons at once.
 */
const toAll = (title: string): Toggle => turnTo(title, [all], ways)

const toOne = (title: string, groups: readonly string[]): Toggle =>
  turnTo(title, [one, half(0), group(0)], [...ways, ...halvesOf(groups), ...groups.map((_, index) => group(index))])

/** Before the first group and after the last one stand all of them. */
function toGroup(title: string, groups: readonly string[], index: number, from: number): Toggle {
  if (groups[index] === undefined) return toAll(title)
  const ids = groups.map((_, other) => group(other))
  return half(index) === half(from)
    ? turnTo(title, [group(index)], ids.filter((_, other) => half(other) === half(from)))
    : turnTo(title, [half(index), group(index)], [...halvesOf(groups), ...ids])
}

const allGroups = (groups: readonly string[]): Container => box([
  ...inTwoColumns(groups),
  ...buttons(toOne(en.buttons.oneGroup, groups))
], { id: all, style: 'emphasis', bleed: true })

const groupByGroup = (groups: readonly string[]): Container => box([
  ...halvesOf(groups).map(id => box(
    groups.flatMap((_, index) => half(index) === id ? [oneGroup(groups, index)] : []),
    { id, isVisible: false })),
  ...buttons(toAll(en.buttons.allGroups))
], { id: one, style: 'emphasis', bleed: true, isVisible: false })

function oneGroup(groups: readonly string[], index: number): Container {
  const isLast = index + 1 === groups.length
  const next = toGroup(en.buttons.nextGroup, groups, index + 1, index)
  return box([
    line(text.progress(index + 1, groups.length)),
    rich([digits(inHalves(groups[index] ?? ''))]),
    ...(isLast ? [line(text.allTyped)] : []),
    // After the last group it is the PC's turn, so Next stays where the thumb is and asks for nothing.
    pair(toGroup(en.buttons.previousGroup, groups, index - 1, index), isLast ? next : main(next))
  ], { id: group(index), isVisible: false })
}

/** Line by line, as people read: the order on the screen is the order a screen reader follows. */
const inTwoColumns = (groups: readonly string[]): ColumnSet[] =>
  groups.flatMap((left, index) => index % 2 === 0
    ? [columns([column([numbered(index + 1, left)]), column([numbered(index + 2, groups[index + 1] ?? '')], { spacing: 'Small' })], { spacing: 'Small' })]
    : [])

/** Two plain spaces are drawn as one by a browser: the number must not be taken for a digit. */
const gap = '\u00A0 '

/** In one block, so that very large letters wrap between the number and its digits. */
const numbered = (number: number, six: string): RichTextBlock => rich([run(`${number}${gap}`, { isSubtle: true, size: 'Small' }), digits(six)])

const digits = (six: string) => run(six, { size: 'ExtraLarge', weight: 'Bolder', fontType: 'Monospace' })

/** Three digits are read and kept at one glance, six are not; and very large letters break here rather than anywhere. */
const inHalves = (six: string) => `${six.slice(0, 3)} ${six.slice(3)}`
