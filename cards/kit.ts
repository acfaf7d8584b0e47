/** The part of Adaptive Cards 1.5 this bot speaks, as types and functions. FactSet and Table are left out: facts take Markdown, and tables do not fit a phone. */
export type Size = 'Small' | 'Default' | 'Large' | 'ExtraLarge'
export type Color = 'Default' | 'Accent' | 'Good' | 'Warning' | 'Attention'
export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large'
type Style = 'default' | 'emphasis' | 'accent' | 'good' | 'attention' | 'warning'

interface Placed { readonly id?: string, readonly spacing?: Spacing, readonly separator?: boolean, readonly isVisible?: boolean }
interface Lettering { readonly size?: Size, readonly weight?: 'Bolder', readonly color?: Color, readonly isSubtle?: boolean, readonly fontType?: 'Monospace' }

/** Teams reads its text as Markdown, so it takes only words of our own. */
export interface TextBlock extends Placed, Lettering { readonly type: 'TextBlock', readonly text: string, readonly wrap: true, readonly style?: 'heading' }
export interface TextRun extends Lettering { readonly type: 'TextRun', readonly text: string, readonly highlight?: boolean }
/** Its runs are shown letter by letter: what comes from outside goes here. */
export interface RichTextBlock extends Placed { readonly type: 'RichTextBlock', readonly inlines: readonly TextRun[] }
export interface Container extends Placed { readonly type: 'Container', readonly items: readonly Element[], readonly style?: Style, readonly bleed?: true, readonly selectAction?: Execute }
export interface Column { readonly type: 'Column', /** A number: its share among those with numbers. */ readonly width: 'auto' | 'stretch' | number, readonly items: readonly Element[], readonly spacing?: Spacing, readonly verticalContentAlignment?: 'Center' }
export interface ColumnSet extends Placed { readonly type: 'ColumnSet', readonly columns: readonly Column[] }
export interface TextInput extends Placed {
  readonly type: 'Input.Text', readonly id: string, readonly label: string, readonly placeholder: string, readonly maxLength: number
  readonly isRequired: boolean, readonly errorMessage: string, readonly isMultiline?: true
}
export interface ActionSet extends Placed { readonly type: 'ActionSet', readonly actions: readonly Action[] }
export type Element = TextBlock | RichTextBlock | Container | ColumnSet | TextInput | ActionSet

/** `associatedInputs: 'none'`: an empty required input does not stop it. */
export interface Execute {
  readonly type: 'Action.Execute', readonly title: string, readonly verb: string, readonly data: Readonly<Record<string, string | number>>
  readonly associatedInputs: 'auto' | 'none', readonly style?: 'positive', readonly tooltip?: string
}
export interface OpenUrl { readonly type: 'Action.OpenUrl', readonly title: string, readonly url: string }
/** Changes what is seen of the card on the person's own phone: nothing is sent, so it carries no data and no place of the dialog. */
export interface Toggle { readonly type: 'Action.ToggleVisibility', readonly title: string, readonly targetElements: readonly Target[], readonly style?: 'positive' }
/** Always says what it wants: an element that were merely turned over would be wrong again after a double tap. */
export interface Target { readonly elementId: string, readonly isVisible: boolean }
export type Action = Execute | OpenUrl | Toggle

/** Draws Teams’ attention to somebody; `text` stands in a TextBlock. */
export interface Mention { readonly type: 'mention', readonly text: string, readonly mentioned: { readonly id: string, readonly name: string } }

/** `speak`: what a screen reader says for the whole card. */
export interface Card {
  readonly type: 'AdaptiveCard', readonly version: '1.5', readonly body: readonly Element[], readonly speak?: string
  readonly msteams?: { readonly entities: readonly Mention[] }
}

type More<T, Taken extends keyof T> = Partial<Omit<T, Taken | 'type'>>

export const card = (...body: readonly Element[]): Card => ({ type: 'AdaptiveCard', version: '1.5', body })
export const heading = (own: string): TextBlock => ({ type: 'TextBlock', text: own, wrap: true, style: 'heading', size: 'Large', weight: 'Bolder' })
/** A plain line of our own words: where a card is full, it takes half the room of what `say` makes. */
export const line = (own: string): TextBlock => ({ type: 'TextBlock', text: own, wrap: true })
export const run = (text: string, more: More<TextRun, 'text'> = {}): TextRun => ({ type: 'TextRun', text, ...more })
export const rich = (inlines: readonly TextRun[], more: More<RichTextBlock, 'inlines'> = {}): RichTextBlock => ({ type: 'RichTextBlock', inlines, ...more })
/** A paragraph. Nothing in it acts, whoever wrote it. */
export const say = (text: string, lettering: More<TextRun, 'text'> = {}, placed: Placed = {}): RichTextBlock => rich([run(text, lettering)], placed)
export const box = (items: readonly Element[], more: More<Container, 'items'> = {}): Container => ({ type: 'Container', items, ...more })
export const columns = (list: readonly Column[], placed: Placed = {}): ColumnSet => ({ type: 'ColumnSet', columns: list, ...placed })
export const column = (items: readonly Element[], more: More<Column, 'items'> = {}): Column => ({ type: 'Column', width: 'stretch', items, ...more })
export const input = (id: string, words: { label: string, placeholder: string, empty: string }, maxLength: number): TextInput =>
  ({ type: 'Input.Text', id, label: words.label, placeholder: words.placeholder, maxLength, isRequired: true, errorMessage: words.empty })

/** A button that needs no input. */
export const button = (title: string, verb: string, data: Execute['data'] = {}): Execute => ({ type: 'Action.Execute', title, verb, data, associatedInputs: 'none' })
/** The button most people need. */
export const main = <A extends Execute | Toggle>(action: A): A => ({ ...action, style: 'positive' })
/** A button that sends the card's inputs along. */
export const send = (title: string, verb: string): Execute => ({ type: 'Action.Execute', title, verb, data: {}, associatedInputs: 'auto' })
export const link = (title: string, url: string): OpenUrl => ({ type: 'Action.OpenUrl', title, url })
/** A button that shows some of the faces of the card, and hides all the others. */
export const turnTo = (title: string, shown: readonly string[], faces: readonly string[]): Toggle =>
  ({ type: 'Action.ToggleVisibility', title, targetElements: faces.map(elementId => ({ elementId, isVisible: shown.includes(elementId) })) })
/** Buttons with words of a few letters, beside each other. */
export const pair = (left: Action, right: Action): ActionSet => ({ type: 'ActionSet', actions: [left, right] })
/** Buttons one below the other: side by side, a phone cuts their words or hides the last ones. */
export const buttons = (...actions: readonly Action[]): Element[] =>
  actions.map((action, index) => ({ type: 'ActionSet', actions: [action], spacing: index === 0 ? 'Medium' : 'Small' }))

/** The card with `n` in the data of every button and row: the place of the dialog it was drawn for. `more`: what else each of them says. */
export const stamp = (drawn: Card, n: number, more: Execute['data'] = {}): Card => ({ ...drawn, body: drawn.body.map(element => stamped(element, { ...more, n })) })

function stamped(element: Element, data: Execute['data']): Element {
  switch (element.type) {
    case 'ActionSet': return { ...element, actions: element.actions.map(action => action.type === 'Action.Execute' ? saying(action, data) : action) }
    case 'ColumnSet': return { ...element, columns: element.columns.map(one => ({ ...one, items: one.items.map(item => stamped(item, data)) })) }
    case 'Container': return {
      ...element, items: element.items.map(item => stamped(item, data)), ...(element.selectAction ? { selectAction: saying(element.selectAction, data) } : {})
    }
    default: return element
  }
}

const saying = (action: Execute, data: Execute['data']): Execute => ({ ...action, data: { ...action.data, ...data } })
