/** A card as a person reads it, line by line: for the transcripts, the terminal and the tests. */
import type { Action, Card, ColumnSet, Container, Element, Execute, Target, Toggle } from './kit'

/** Buttons are [Title], inputs <label>. A row that can be tapped is one line. What is folded away is not read. */
export const read = (card: Card): string[] => lines(card.body)

/** Every button and row of the card that does something, in reading order. */
export const taps = (card: Card): Execute[] => card.body.flatMap(element => tapsIn(element))

/** Everything in sight that can be tapped and asks nothing of another program, in reading order. */
export const inReach = (card: Card): Array<Execute | Toggle> => card.body.flatMap(element => inReachOf(element))

/** Every button in sight that only turns the card to another face, in reading order. */
export const toggles = (card: Card): Toggle[] => inReach(card).filter(isToggle)

/** The card after a tap on the button with this title, as the person's own phone shows it: the bot hears nothing of it. Throws where no such button is in sight. */
export function toggle(card: Card, title: string): Card {
  const tapped = toggles(card).find(one => one.title === title)
  if (!tapped) throw new Error(`nothing in sight turns this card by [${title}]; there is ${toggles(card).map(one => `[${one.title}]`).join(' ')}`)
  return { ...card, body: card.body.map(element => turned(element, tapped.targetElements)) }
}

const lines = (elements: readonly Element[]): string[] => elements.flatMap(element => element.isVisible === false ? [] : linesOf(element))

function linesOf(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock': return [element.text]
    case 'RichTextBlock': return [element.inlines.map(run => run.text).join('').replaceAll('\u00A0', ' ')]
    case 'Container': return element.selectAction ? [row(element)] : lines(element.items)
    case 'ColumnSet': return sideBySide(element)
    case 'Input.Text': return [`<${element.label}>`]
    case 'ActionSet': return [element.actions.map(action => `[${action.title}]`).join(' ')]
  }
}

/** Columns are read one after the other, as a screen reader does. */
const sideBySide = (set: ColumnSet): string[] => set.columns.flatMap(column => lines(column.items))

function row({ selectAction, items }: Container): string {
  const title = selectAction?.title ?? ''
  const rest = lines(items).filter(line => line !== title && line !== '›')
  return [`[${title}]`, ...rest].join(' ')
}

function tapsIn(element: Element): Execute[] {
  if (element.type === 'Container') return [...(element.selectAction ? [element.selectAction] : []), ...element.items.flatMap(tapsIn)]
  if (element.type === 'ColumnSet') return element.columns.flatMap(column => column.items.flatMap(tapsIn))
  return element.type === 'ActionSet' ? element.actions.filter(isExecute) : []
}

const isExecute = (action: Action): action is Execute => action.type === 'Action.Execute'

function inReachOf(element: Element): Array<Execute | Toggle> {
  if (element.isVisible === false) return []
  if (element.type === 'Container') return [...(element.selectAction ? [element.selectAction] : []), ...element.items.flatMap(inReachOf)]
  if (element.type === 'ColumnSet') return element.columns.flatMap(column => column.items.flatMap(inReachOf))
  return element.type === 'ActionSet' ? element.actions.filter(action => isExecute(action) || isToggle(action)) : []
}

const isToggle = (action: Action): action is Toggle => action.type === 'Action.ToggleVisibility'

function turned(element: Element, targets: readonly Target[]): Element {
  const target = targets.find(one => one.elementId === element.id)
  const itself = target ? { ...element, isVisible: target.isVisible } : element
  switch (itself.type) {
    case 'Container': return { ...itself, items: itself.items.map(item => turned(item, targets)) }
    case 'ColumnSet': return { ...itself, columns: itself.columns.map(column => ({ ...column, items: column.items.map(item => turned(item, targets)) })) }
    default: return itself
  }
}
