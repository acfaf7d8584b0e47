/**
 * The blue recovery screen in small, with the Key ID or the last line marked.
 *
 * Drawn with card elements and not as an image: it needs no address that a phone must be able to load, grows with
 * the letters the person has set, follows light and dark, and a screen reader reads it.
 */
import { box, rich, run, say, type Container, type Element } from './kit'
import { en } from './text/en'

const text = en.screen

export const recoveryScreen = (marked: 'keyId' | 'lastLine' = 'keyId'): Container => box([
  say(text.title, { weight: 'Bolder' }),
  ...(marked === 'keyId' ? keyId : lastLine)
], { style: 'accent' })

const keyId: readonly Element[] = [
  say(text.ask, { size: 'Small' }, { spacing: 'None' }),
  say(text.label, { size: 'Small' }, { spacing: 'Small' }),
  rich([
    run(text.first, { weight: 'Bolder', fontType: 'Monospace', highlight: true }),
    run(text.rest, { size: 'Small', fontType: 'Monospace', isSubtle: true })
  ], { spacing: 'None' }),
  say(text.here, { weight: 'Bolder', size: 'Small' }, { spacing: 'None' })
]

const lastLine: readonly Element[] = [
  say(`${text.label} ${text.first}…`, { size: 'Small', isSubtle: true }, { spacing: 'None' }),
  say(text.find, { size: 'Small' }, { spacing: 'Small' }),
  rich([run(text.lastLine, { weight: 'Bolder', highlight: true })], { spacing: 'None' }),
  say(text.hereLine, { weight: 'Bolder', size: 'Small' }, { spacing: 'None' })
]
