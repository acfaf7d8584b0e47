/**
 * The blue recovery screen in small, with the Key ID marked.
 *
 * Drawn with card elements and not as an image: it needs no address that a phone must be able to load, grows with
 * the letters the person has set, follows light and dark, and a screen reader reads it.
 */
import { box, rich, run, say, type Container } from './kit'
import { en } from './text/en'

const text = en.screen

export const recoveryScreen = (): Container => box([
  say(text.title, { weight: 'Bolder' }),
  say(text.ask, { size: 'Small' }, { spacing: 'None' }),
  say(text.label, { size: 'Small' }, { spacing: 'Small' }),
  rich([
    run(text.first, { weight: 'Bolder', fontType: 'Monospace', highlight: true }),
    run(text.rest, { size: 'Small', fontType: 'Monospace', isSubtle: true })
  ], { spacing: 'None' }),
  say(text.here, { weight: 'Bolder', size: 'Small' }, { spacing: 'None' })
], { style: 'accent' })
