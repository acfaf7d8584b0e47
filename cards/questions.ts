/** The plain questions that find out whose PC it is and why it asks. Every answer is a row, so that a thumb finds it. */
import { accounts, causes, hints } from '../dialogs/choices'
import type { View } from '../dialogs/views'
import { buttons, card, heading, say, type Card } from './kit'
import { choice, footnote, person, remark } from './parts'
import { recoveryScreen } from './recoveryScreen'
import { ruledOut } from './ruledOut'
import { en as text } from './text/en'

export const askAccount = ({ told }: Extract<View, { view: 'askAccount' }>): Card => card(
  heading(text.askAccount.heading),
  say(text.askAccount.text),
  ...remark(ruledOut(told)),
  ...accounts.map(account => choice(text.askAccount.accounts[account], 'facts', { account })),
  ...buttons(person())
)

export const askHint = ({ told }: Extract<View, { view: 'askHint' }>): Card => card(
  heading(text.askHint.heading),
  say(text.askHint.text),
  ...remark(ruledOut(told)),
  recoveryScreen('lastLine'),
  ...hints.map(hint => choice(text.askHint.hints[hint], 'facts', { hint })),
  ...buttons(person())
)

export const askCause = (): Card => card(
  heading(text.askCause.heading),
  say(text.askCause.text),
  ...causes.map(cause => choice(text.askCause.causes[cause], 'facts', { cause })),
  ...buttons(person()),
  footnote(text.askCause.code)
)

const wishes = ['readiness', 'practice', 'released', 'otherScreen', 'notMe'] as const

export const menu = (): Card => card(
  heading(text.menu.heading),
  ...wishes.map(wish => choice(text.menu.wishes[wish], wish)),
  ...buttons(person())
)
