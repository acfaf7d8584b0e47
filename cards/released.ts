/** What was released to somebody: the list they ask for, and the notice each time. */
import type { View } from '../dialogs/views'
import type { Release } from '../dialogs/vocabulary'
import { button, buttons, card, heading, rich, run, say, type Card, type RichTextBlock } from './kit'
import { outside } from './outside'
import { detail, firstOf, footnote, person } from './parts'
import { en } from './text/en'
import { readableMoment } from './time'

const text = en.released

const inFull = 10

export function released({ releases }: Extract<View, { view: 'released' }>, timeZone?: string): Card {
  const left = releases.length - inFull
  return card(
    heading(text.heading),
    ...(releases.length === 0 ? [say(text.none)] : [say(text.text), ...releases.slice(0, inFull).flatMap(release => line(release, timeZone))]),
    ...(left > 0 ? [say(text.more(left))] : []),
    ...buttons(button(en.buttons.notMe, 'notMe'), person()),
    ...(releases.length === 0 ? [] : [footnote(text.notYou)])
  )
}

const line = ({ keyId, device, at }: Release, timeZone: string | undefined): RichTextBlock[] => [
  rich([
    run(outside(device) || text.unknownPc, { weight: 'Bolder' }),
    ...(keyId ? [run(` ${outside(firstOf(keyId))}`, { isSubtle: true, fontType: 'Monospace' })] : [])
  ], { spacing: 'Small' }),
  detail(readableMoment(at, timeZone))
]

/** Two lines and one button: it stands right under the key, which must stay in sight. */
export const ownerNotice = ({ release: { device, at } }: Extract<View, { view: 'ownerNotice' }>, timeZone?: string): Card => card(
  say(en.ownerNotice.shown(outside(device) || text.unknownPc, readableMoment(at, timeZone)), { size: 'Small' }),
  detail(en.ownerNotice.you),
  ...buttons(button(en.buttons.notMe, 'notMe'))
)
