/** The one card that shows a recovery key, and the one place where cards open a secret. */
import type { Reveal } from '../dialogs/views'
import { keyFaces } from './keyFaces'
import { button, buttons, card, heading, main, say, type Card } from './kit'
import { outside } from './outside'
import { detail, keyFacts, keyIdLine, person } from './parts'
import { en } from './text/en'

const text = en.reveal

/** `timeZone`: the person's, for the date. */
export function revealCard({ secret, key, visibleMinutes }: Reveal, timeZone?: string): Card {
  const groups = secret.reveal().split('-')
  return {
    ...card(
      heading(text.heading),
      say(outside(key.device.name), { weight: 'Bolder' }, { spacing: 'Small' }),
      keyIdLine(key.keyId),
      detail(keyFacts(key, timeZone)),
      detail(text.sameOnScreen),
      ...keyFaces(groups),
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
