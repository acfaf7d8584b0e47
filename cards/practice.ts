/** The way to a key with a pretend PC. Every card says so, and none can be taken for the real one. */
import { pretendKeyId } from '../dialogs/choices'
import type { View } from '../dialogs/views'
import { box, button, buttons, card, heading, input, main, say, send, type Card, type Element } from './kit'
import { keyFaces } from './keyFaces'
import { keyIdLine, person, remark } from './parts'
import { recoveryScreen } from './recoveryScreen'
import { en } from './text/en'

const text = en.practice

type Practice = Extract<View, { view: 'practice' }>

/** No group of a real key can look like these. */
export const pretendGroups = ['100000', '200000', '300000', '400000', '500000', '600000', '700000', '800000'] as const

export const practice = ({ step, wrong }: Practice): Card => card(
  heading(text[step].heading),
  box([say(text.pretend)], { style: 'good', spacing: 'Small' }),
  ...steps[step](wrong)
)

const steps: Readonly<Record<Practice['step'], (wrong: boolean | undefined) => Element[]>> = {
  intro: () => [say(text.intro.text), ...buttons(main(button(text.intro.start, 'next')), person())],
  keyId: wrong => [
    say(wrong ? text.keyId.wrong : text.keyId.text),
    recoveryScreen(),
    input('keyId', { label: en.keyId.label, placeholder: en.keyId.example, empty: en.keyId.empty }, 100),
    ...buttons(main(send(en.buttons.next, 'keyId')), person())
  ],
  key: () => [
    keyIdLine(pretendKeyId),
    say(text.key.text),
    ...keyFaces(pretendGroups),
    ...buttons(main(button(text.key.typed, 'worked')), person())
  ],
  done: () => [say(text.done.text), ...remark(text.done.tip), ...buttons(main(button(en.buttons.prepared, 'readiness')), person())]
}
