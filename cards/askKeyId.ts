/** Asks for the Key ID: where it stands, what was wrong with the last try, or more of it. */
import type { View } from '../dialogs/views'
import type { KeyIdProblem } from '../dialogs/vocabulary'
import { box, button, buttons, card, heading, input, main, say, send, type Card, type Container, type Execute } from './kit'
import { outside } from './outside'
import { person } from './parts'
import { recoveryScreen } from './recoveryScreen'
import { en as text } from './text/en'

/** Long enough that a whole recovery key pasted here is recognised as one. */
const longest = 100

const answers = (...others: readonly Execute[]) => buttons(main(send(text.buttons.next, 'keyId')), button(text.buttons.noKeyId, 'noKeyId'), ...others, person())

/** From the third wrong try on a person is offered, and not only there. */
const oftenWrong = 3

export const askKeyId = ({ problem, forIT, times = 0 }: Extract<View, { view: 'askKeyId' }>): Card => card(
  heading(text.keyId.heading),
  ...(forIT ? [say(text.keyId.forIT)] : []),
  ...(problem ? [whatIsWrong(problem)] : forIT ? [] : [say(text.keyId.text)]),
  ...(times < oftenWrong ? [] : [say(text.keyId.offerPerson, { weight: 'Bolder' })]),
  recoveryScreen(),
  input('keyId', { label: text.keyId.label, placeholder: text.keyId.example, empty: text.keyId.empty }, longest),
  ...answers(...(forIT ? [] : [button(text.buttons.otherPc, 'otherPc')]))
)

const serious: ReadonlySet<KeyIdProblem['type']> = new Set(['recoveryKey', 'notHexadecimal'])

const whatIsWrong = (problem: KeyIdProblem): Container => box(
  [say(text.keyId.problems[problem.type]('typed' in problem ? outside(problem.typed, 40) : ''))],
  { style: serious.has(problem.type) ? 'warning' : 'emphasis' }
)

export const narrow = ({ typed, keys }: Extract<View, { view: 'narrow' }>): Card => card(
  heading(text.narrow.heading),
  say(text.narrow.text(outside(typed), keys.length)),
  input('keyId', { label: text.narrow.label, placeholder: text.narrow.example, empty: text.narrow.empty }, longest),
  ...answers()
)
