/** The cards after a key was shown. */
import type { View } from '../dialogs/vocabulary'
import { button, buttons, card, column, columns, heading, main, say, type Card, type ColumnSet } from './kit'
import { outside } from './outside'
import { firstOf, person } from './parts'
import { en as text } from './text/en'

export const hidden = ({ key, finished }: Extract<View, { view: 'hidden' }>): Card => finished
  ? card(say(text.hidden.finished, { isSubtle: true }))
  : card(
    heading(text.hidden.heading),
    say(outside(key.device.name), { weight: 'Bolder' }),
    say(text.hidden.text),
    ...buttons(main(button(text.buttons.worked, 'worked')), button(text.buttons.showAgain, 'again'), person())
  )

export const unlocking = ({ key }: Extract<View, { view: 'unlocking' }>): Card => card(
  heading(text.unlocking.heading),
  say(outside(key.device.name), { weight: 'Bolder' }),
  say(text.unlocking.text),
  ...buttons(
    main(button(text.buttons.worked, 'worked')), button(text.buttons.notAccepted, 'notAccepted'),
    button(text.buttons.showAgain, 'again'), person())
)

export const notAccepted = ({ key }: Extract<View, { view: 'notAccepted' }>): Card => card(
  heading(text.notAccepted.heading),
  ...[
    text.notAccepted.keyId(firstOf(key.keyId)),
    text.notAccepted.groups,
    text.notAccepted.drive(text.volumes[key.volume]),
    text.notAccepted.password
  ].map((check, index) => numbered(index + 1, check)),
  ...buttons(
    button(text.buttons.worked, 'worked'), button(text.buttons.otherKeyId, 'retype'),
    button(text.buttons.showAgain, 'again'), person())
)

const numbered = (number: number, words: string): ColumnSet => columns([
  column([say(String(number), { weight: 'Bolder', color: 'Accent' })], { width: 'auto' }),
  column([say(words)], { spacing: 'Small' })
], { spacing: 'Small' })

export const unlocked = (): Card => card(
  heading(text.unlocked.heading),
  say(text.unlocked.replace(text.it)),
  say(text.unlocked.again, { isSubtle: true })
)
