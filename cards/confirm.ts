/** One match, and one question before the key is read. */
import type { View } from '../dialogs/views'
import { button, buttons, card, heading, main, say, type Card } from './kit'
import { outside } from './outside'
import { detail, footnote, keyFacts, keyIdLine, person } from './parts'
import { en as text } from './text/en'

export const confirm = ({ key, read }: Extract<View, { view: 'confirm' }>, timeZone?: string): Card => card(
  heading(text.confirm.heading),
  ...(read ? [say(text.confirm.read(outside(read.typed), outside(read.as)))] : []),
  say(outside(key.device.name), { weight: 'Bolder', size: 'Large' }),
  ...(key.device.model ? [detail(outside(key.device.model))] : []),
  keyIdLine(key.keyId),
  detail(keyFacts(key, timeZone)),
  ...buttons(main(button(text.buttons.yes, 'yes')), button(text.buttons.no, 'no'), person()),
  footnote(text.confirm.recorded)
)
