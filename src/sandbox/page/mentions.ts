/** Who a card mentions is written into its text between marks; a reader sees the name alone. */

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The card with its mentions as names. A mark that is not among the card’s entities stays as it was written. */
export function withNames(card: object): object {
  const marks = marksOf(card)
  return marks.length === 0 ? card : replaced(card, marks) as object
}

function marksOf(card: object): string[] {
  const teams = 'msteams' in card && isFields(card.msteams) ? card.msteams : {}
  const entities: unknown[] = Array.isArray(teams['entities']) ? teams['entities'] : []
  return entities.flatMap(one => isFields(one) && one['type'] === 'mention' && typeof one['text'] === 'string' && /^<at>.*<\/at>$/s.test(one['text']) ? [one['text']] : [])
}

function replaced(value: unknown, marks: readonly string[]): unknown {
  if (typeof value === 'string') return marks.reduce((text, mark) => text.replaceAll(mark, () => mark.slice('<at>'.length, -'</at>'.length)), value)
  if (Array.isArray(value)) return value.map(one => replaced(one, marks))
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'msteams' ? one : replaced(one, marks)])) : value
}
