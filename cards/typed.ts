/** Checks what somebody typed as their key: a place to type it, and what arithmetic says of it. No digit of it comes back. */
import type { View } from '../dialogs/views'
import type { TypedGroup, TypedKey } from '../src/domain/typedKey'
import { box, button, buttons, card, column, columns, heading, input, main, say, send, type Card, type ColumnSet, type Element, type Execute } from './kit'
import { person, remark } from './parts'
import { en } from './text/en'

const text = en.typedVerdict

/** Eight groups with whatever stands between them. */
const longest = 200

export const askTyped = (): Card => card(
  heading(en.askTyped.heading),
  say(en.askTyped.text),
  ...remark(en.askTyped.private),
  input('typed', { label: en.askTyped.label, placeholder: en.askTyped.example, empty: en.askTyped.empty }, longest),
  ...buttons(main(send(en.buttons.check, 'typedKey')), button(en.buttons.checked, 'checked'), person())
)

export const typedVerdict = ({ check, key }: Extract<View, { view: 'typedVerdict' }>): Card => card(
  heading(text.heading[check.verdict]),
  ...findings(check),
  ...(check.verdict === 'possible' && key ? [say(text.possible.show)] : []),
  ...buttons(
    ...firstOf(check.verdict), button(en.buttons.stillRefused, 'checked'),
    ...(key ? [button(en.buttons.showAgain, 'again')] : []), person())
)

/** Where nothing is wrong with it, there is no use in typing it once more. */
const firstOf = (verdict: TypedKey['verdict']): Execute[] => verdict === 'possible'
  ? [main(button(en.buttons.worked, 'worked')), button(en.buttons.checkAgain, 'check')]
  : [button(en.buttons.worked, 'worked'), main(button(en.buttons.checkAgain, 'check'))]

function findings(check: TypedKey): Element[] {
  switch (check.verdict) {
    case 'possible': return [say(text.possible.text)]
    case 'sample': return [say(text.sample)]
    case 'none': return [say(text.none)]
    default: return counted(check)
  }
}

/** Which groups cannot be right, and why; then how many there are. */
function counted({ groups, missing, extra }: TypedKey): Element[] {
  const wrong = groups.filter(({ problem }) => problem !== 'none')
  return [
    ...(wrong.length > 0 ? [box(wrong.map(finding), { style: 'warning' })] : []),
    ...(wrong.length > 0 && wrong.length < groups.length ? [say(text.rightSoFar)] : []),
    ...(missing > 0 ? [say(text.missing(missing))] : []),
    ...(extra > 0 ? [say(text.extra(extra))] : [])
  ]
}

const finding = (group: TypedGroup): ColumnSet => columns([
  column([say(text.group(group.number), { weight: 'Bolder' })], { width: 'auto' }),
  column([say(why(group))], { spacing: 'Small' })
], { spacing: 'Small' })

function why({ problem, length, swaps, single }: TypedGroup): string {
  if (problem === 'letters') return text.letters
  if (problem === 'length') return text.length(length)
  const [swap, ...others] = swaps
  if (swap) return others.length === 0 ? text.swapped(...swap) : text.swappedSomewhere
  const [position] = single
  if (position !== undefined && single.length === 1) return text.single(position)
  return problem === 'tooLarge' ? text.tooLarge : text.wrong
}
