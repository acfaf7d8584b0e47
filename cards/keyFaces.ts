/** The digits of a key in two ways: all groups at once, or one at a time for who types with one hand and loses the place. */
import { box, buttons, column, columns, line, main, pair, rich, run, turnTo, type ColumnSet, type Container, type Element, type RichTextBlock, type Toggle } from './kit'
import { en } from './text/en'

const text = en.reveal

/** Everything is in the card from the start, and the phone itself turns from group to group: that needs no connection, and outlasts a locked screen. */
export const keyFaces = (groups: readonly string[]): Element[] => [allGroups(groups), groupByGroup(groups)]

/** The names are short, because every button spells out what it hides: they are most of the card's size. */
const all = 'all'
const one = 'one'
const idsOf = (groups: readonly string[]) => groups.map((_, index) => `g${index + 1}`)

/**
 * A button between two groups names all eight, and one between the two ways names both of them.
 * So one way is in sight, and in it one group, whatever was tapped: twice, late, or two buttons at once.
 */
const toAll = (title: string): Toggle => turnTo(title, [all], [all, one])
const toOne = (title: string, groups: readonly string[]): Toggle => turnTo(title, [one, 'g1'], [all, one, ...idsOf(groups)])
/** Before the first group and after the last one stand all of them. */
const toGroup = (title: string, groups: readonly string[], index: number): Toggle =>
  groups[index] === undefined ? toAll(title) : turnTo(title, [`g${index + 1}`], idsOf(groups))

const allGroups = (groups: readonly string[]): Container => box([
  ...inTwoColumns(groups),
  ...buttons(toOne(en.buttons.oneGroup, groups))
], { id: all, style: 'emphasis', bleed: true })

const groupByGroup = (groups: readonly string[]): Container => box([
  ...groups.map((group, index) => box([
    line(text.progress(index + 1, groups.length)),
    rich([digits(inHalves(group))]),
    ...(index + 1 === groups.length ? [line(text.allTyped)] : []),
    pair(toGroup(en.buttons.previousGroup, groups, index - 1), main(toGroup(en.buttons.nextGroup, groups, index + 1)))
  ], { id: `g${index + 1}`, isVisible: false })),
  ...buttons(toAll(en.buttons.allGroups))
], { id: one, style: 'emphasis', bleed: true, isVisible: false })

/** Line by line, as people read: the order on the screen is the order a screen reader follows. */
const inTwoColumns = (groups: readonly string[]): ColumnSet[] =>
  groups.flatMap((left, index) => index % 2 === 0
    ? [columns([column([numbered(index + 1, left)]), column([numbered(index + 2, groups[index + 1] ?? '')], { spacing: 'Small' })], { spacing: 'Small' })]
    : [])

/** Two plain spaces are drawn as one by a browser: the number must not be taken for a digit. */
const gap = '\u00A0 '

/** In one block, so that very large letters wrap between the number and its digits. */
const numbered = (number: number, group: string): RichTextBlock => rich([run(`${number}${gap}`, { isSubtle: true, size: 'Small' }), digits(group)])

const digits = (group: string) => run(group, { size: 'ExtraLarge', weight: 'Bolder', fontType: 'Monospace' })

/** Three digits are read and kept at one glance, six are not; and very large letters break here rather than anywhere. */
const inHalves = (group: string) => `${group.slice(0, 3)} ${group.slice(3)}`
