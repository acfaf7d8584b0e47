/** The one card that shows a recovery key, and the one place where cards open a secret. */
import type { Reveal } from '../dialogs/vocabulary'
import { box, button, buttons, card, column, columns, heading, main, rich, run, say, type Card, type ColumnSet, type RichTextBlock } from './kit'
import { outside } from './outside'
import { detail, keyFacts, keyIdLine, person } from './parts'
import { en } from './text/en'

const text = en.reveal

export function revealCard({ secret, key, visibleMinutes }: Reveal): Card {
  const groups = secret.reveal().split('-')
  return {
    ...card(
      heading(text.heading),
      say(outside(key.device.name), { weight: 'Bolder' }, { spacing: 'Small' }),
      keyIdLine(key.keyId),
      detail(keyFacts(key)),
      detail(text.sameOnScreen),
      box(inTwoColumns(groups), { style: 'emphasis', bleed: true }),
      say(text.typing),
      detail(text.idle),
      detail(text.hides(visibleMinutes)),
      ...buttons(
        main(button(en.buttons.worked, 'worked')), button(en.buttons.notAccepted, 'notAccepted'),
        button(en.buttons.hide, 'hide'), person())
    ),
    speak: text.spoken(groups)
  }
}

/** Line by line, as people read: the order on the screen is the order a screen reader follows. */
const inTwoColumns = (groups: readonly string[]): ColumnSet[] =>
  groups.flatMap((left, index) => index % 2 === 0
    ? [columns([column([group(index + 1, left)]), column([group(index + 2, groups[index + 1] ?? '')], { spacing: 'Small' })], { spacing: 'Small' })]
    : [])

/** Two plain spaces are drawn as one by a browser: the number must not be taken for a digit. */
const gap = '\u00A0 '

/** In one block, so that very large letters wrap between the number and its digits. */
const group = (number: number, digits: string): RichTextBlock => rich([
  run(`${number}${gap}`, { isSubtle: true, size: 'Small' }),
  run(digits, { size: 'ExtraLarge', weight: 'Bolder', fontType: 'Monospace' })
])
