/** Any Adaptive Card as lines and buttons. It knows no bot: a card may come from anywhere. */
export type Drawable = Readonly<Record<string, unknown>>

export interface Tap { readonly verb: string, readonly data: object }

const isDrawable = (value: unknown): value is Drawable => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts in reading order, with what is folded away left out. */
function parts(value: unknown): readonly Drawable[] {
  if (Array.isArray(value)) return value.flatMap(parts)
  if (!isDrawable(value) || value['isVisible'] === false) return []
  const inside = ['body', 'items', 'columns', 'rows', 'cells', 'actions', 'selectAction', 'card'].flatMap(name => parts(value[name]))
  return [value, ...inside]
}

export const read = (card: Drawable | undefined): string[] => parts(card).flatMap(part => {
  const line = lineOf(part)
  return line ? [line] : []
})

function lineOf(part: Drawable): string {
  if (Array.isArray(part['inlines'])) return part['inlines'].map(run => isDrawable(run) ? textOf(run['text']) : textOf(run)).join('')
  const type = textOf(part['type'])
  if (type === 'TextBlock') return textOf(part['text'])
  if (type === 'Image') return `(${textOf(part['altText'])})`
  if (type.startsWith('Input.')) return `<${textOf(part['label'])}>`
  return type.startsWith('Action.') && part['title'] ? `[${textOf(part['title'])}]` : ''
}

/** What can be tapped: `Action.Execute`, as buttons and as rows. */
export const taps = (card: Drawable | undefined): Tap[] => parts(card)
  .filter(part => part['type'] === 'Action.Execute')
  .map(part => ({ verb: textOf(part['verb']), data: isDrawable(part['data']) ? part['data'] : {} }))

const textOf = (value: unknown): string => typeof value === 'string' ? value : ''
