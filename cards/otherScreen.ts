/** Screens that are not BitLocker's recovery: which one it is, and what helps with it. */
import type { View } from '../dialogs/views'
import { links } from '../src/domain/links'
import { button, buttons, card, heading, link, say, type Card } from './kit'
import { choice, person } from './parts'
import { en as text } from './text/en'

const screens = ['locked', 'crash', 'pin', 'windowsPassword', 'hoax'] as const

export const otherScreen = (): Card => card(
  heading(text.otherScreen.heading),
  ...screens.map(screen => choice(text.otherScreen.screens[screen], screen)),
  ...buttons(person())
)

export const otherHelp = ({ screen }: Extract<View, { view: 'otherHelp' }>): Card => card(
  heading(text.otherHelp[screen].heading),
  ...text.otherHelp[screen].says.map(paragraph => say(paragraph)),
  ...buttons(
    ...(screen === 'windowsPassword' ? [link(text.buttons.resetPassword, links.passwordReset)] : []),
    button(text.buttons.locked, 'locked'), person())
)
