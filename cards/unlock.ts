/** The cards while a key is at hand, shown here or found elsewhere: it is typed, and where the screen refuses it, questions tell why. */
import type { View } from '../dialogs/views'
import { button, buttons, card, heading, main, say, type Card } from './kit'
import { outside } from './outside'
import { firstOf, footnote, numbered, pcLine, person, remark } from './parts'
import { en as text } from './text/en'

const { worked, notAccepted, showAgain } = text.buttons
const again = (key: unknown) => key ? [button(showAgain, 'again')] : []

export const hidden = ({ key, finished }: Extract<View, { view: 'hidden' }>): Card => finished
  ? card(say(text.hidden.finished, { isSubtle: true }))
  : card(
    heading(text.hidden.heading),
    pcLine(key.device.name),
    say(text.hidden.text),
    ...buttons(main(button(worked, 'worked')), button(showAgain, 'again'), person())
  )

export const unlocking = ({ key }: Extract<View, { view: 'unlocking' }>): Card => card(
  ...(key
    ? [heading(text.unlocking.heading), pcLine(key.device.name), say(text.unlocking.text)]
    : [heading(text.unlocking.found.heading), ...numbered(text.unlocking.found.steps), ...remark(text.unlocking.found.password)]),
  ...buttons(main(button(worked, 'worked')), button(notAccepted, 'notAccepted'), button(text.buttons.checkTyped, 'check'), ...again(key), person())
)

export const compareKeyId = ({ key }: Extract<View, { view: 'compareKeyId' }>): Card => card(
  heading(text.compareKeyId.heading),
  ...(key
    ? [say(text.compareKeyId.withKey), say(firstOf(key.keyId), { weight: 'Bolder', size: 'ExtraLarge', fontType: 'Monospace' }, { spacing: 'Small' })]
    : [say(text.compareKeyId.without)]),
  ...remark(text.compareKeyId.why),
  ...buttons(
    main(button(text.buttons.sameKeyId, 'same')), button(text.buttons.otherKeyId, 'retype'),
    button(text.buttons.unsure, 'unsure'), button(worked, 'worked'), person()),
  footnote(text.compareKeyId.password)
)

export const askDrive = ({ key }: Extract<View, { view: 'askDrive' }>): Card => card(
  heading(text.askDrive.heading),
  say(key ? text.askDrive.withKey(text.volumes[key.volume], outside(key.device.name)) : text.askDrive.without),
  say(text.askDrive.text),
  ...buttons(
    button(text.buttons.sameDrive, 'sameDrive'), button(text.buttons.otherDrive, 'otherDrive'),
    button(text.buttons.unsure, 'unsure'), button(worked, 'worked'), person())
)
