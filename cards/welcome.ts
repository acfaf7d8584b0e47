/** The first card, the one that stands still while the person signs in, and the one when nothing is going on. */
import { pcs } from '../dialogs/choices'
import type { View } from '../dialogs/views'
import type { Told } from '../dialogs/vocabulary'
import { button, buttons, card, heading, main, say, type Card, type Element } from './kit'
import { outside } from './outside'
import { choice, firstOf, footnote, person, remark } from './parts'
import { ruledOut } from './ruledOut'
import { en as text } from './text/en'

export const welcome = ({ told }: Extract<View, { view: 'welcome' }>): Card => card(
  heading(text.welcome.heading),
  ...stillKnown(told),
  say(text.welcome.text),
  ...pcs.map(pc => choice(text.welcome.pcs[pc], 'facts', { pc })),
  ...buttons(button(text.welcome.menu, 'menu'), person()),
  footnote(text.welcome.hint)
)

/** Nobody has to say again what they said before a silence. */
function stillKnown(told: Told): Element[] {
  const { pc, account, keyId, device, errorCode } = told
  const what = [
    device === undefined ? undefined : text.known.device(outside(device)),
    keyId === undefined ? undefined : text.known.keyId(outside(firstOf(keyId))),
    errorCode === undefined ? undefined : text.known.errorCode(errorCode),
    pc === undefined || pc === 'unsure' ? undefined : text.known.pc[pc],
    account === undefined || account === 'unsure' ? undefined : text.known.account[account]
  ].filter(one => one !== undefined)
  return [...remark(what.length > 0 ? text.known.says(what) : undefined), ...remark(ruledOut(told))]
}

export const signingIn = (): Card => card(heading(text.signingIn.heading), say(text.signingIn.text))

export const rest = ({ why }: Extract<View, { view: 'rest' }>): Card =>
  card(heading(text.rest[why].heading), say(text.rest[why].text), ...buttons(main(button(text.buttons.goOn, 'again')), button(text.buttons.startOver, 'startOver'), person()))
