/** The cards once the PC is open again: what helps against the next time, and a day later whether it does. */
import { causes } from '../dialogs/choices'
import type { View } from '../dialogs/views'
import { isWork } from '../src/domain/keyStore'
import { button, buttons, card, heading, main, say, type Card, type Element } from './kit'
import { choice, footnote, pcLine, person } from './parts'
import { en as text } from './text/en'

type Unlocked = Extract<View, { view: 'unlocked' }>

export function unlocked(view: Unlocked): Card {
  const { key, cause } = view
  const whose = whoseOf(view)
  return card(
    heading(text.unlocked.heading),
    ...(cause ? [say(text.unlocked.causes[cause][whose])] : []),
    ...(wasCured(view) ? [] : [say(text.unlocked.newKey[key || view.told.shown ? 'shown' : 'notShown'][whose])]),
    ...(cause ? [] : whyDidIt()),
    ...buttons(person()),
    footnote(text.unlocked.again)
  )
}

/** It started without a key: none has to be replaced. */
const wasCured = ({ key, told }: Unlocked): boolean => !key && told.cured === true

const whyDidIt = (): Element[] => [say(text.unlocked.why), ...causes.map(cause => choice({ title: text.unlocked.short[cause] }, 'facts', { cause }))]

/** A key that was shown here comes from work, unless somebody says that the PC is their own. */
const whoseOf = ({ key, told }: Unlocked): 'work' | 'own' => isWork(told) || (key && told.pc !== 'own' && told.pc !== 'other') ? 'work' : 'own'

export const followUp = ({ device }: Extract<View, { view: 'followUp' }>): Card => card(
  heading(text.followUp.heading),
  ...(device ? [pcLine(device)] : []),
  say(text.followUp.text),
  ...buttons(main(button(text.buttons.startsNormally, 'yes')), button(text.buttons.loop, 'loop'), person())
)

export const followedUp = (): Card => card(heading(text.followedUp.heading), say(text.followedUp.text), ...buttons(person()))
