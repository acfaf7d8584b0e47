/** One step of a guide: what to do, and what may have come of it. */
import { guides, type Guide, type GuideKind, type GuideName } from '../dialogs/guides'
import type { View } from '../dialogs/views'
import { links } from '../src/domain/links'
import { button, buttons, card, heading, link, main, say, type Card, type Element, type Execute } from './kit'
import { outside } from './outside'
import { firstOf, person } from './parts'
import { ruledOut } from './ruledOut'
import { guideText as text, type StepWords } from './text/guides.en'

type Shown = Extract<View, { view: 'guide' }>

export function guide({ guide: name, step, told }: Shown): Card {
  const { kind, steps }: Guide = guides[name]
  const last = steps.length - 1
  // A guide may have grown shorter since the step was stored.
  const at = Math.min(step, last)
  const words = wordsOf(name, at)
  return card(
    ...(steps.length > 1 ? [say(text.progress(at + 1, steps.length), { isSubtle: true, size: 'Small' })] : []),
    heading(words.heading),
    say(words.text),
    ...(kind === 'search' ? known(told) : []),
    ...buttons(
      ...(words.link ? [link(words.link.title, links[words.link.to])] : []),
      ...answers[kind](at === last))
  )
}

/** Every step has its words: their type demands it. */
function wordsOf(name: GuideName, at: number): StepWords {
  const { steps }: Guide = guides[name]
  const words: Readonly<Record<string, StepWords>> = text.steps[name]
  return words[steps[at]!]!
}

/** Which Key ID to look for, and where nobody needs to look again. */
function known(told: Shown['told']): Element[] {
  const lines = [told.keyId === undefined ? undefined : text.keyId(outside(firstOf(told.keyId))), ruledOut(told)]
  return lines.filter(line => line !== undefined).map(line => say(line, { isSubtle: true, size: 'Small' }, { spacing: 'Small' }))
}

const answers: Readonly<Record<GuideKind, (isLast: boolean) => Execute[]>> = {
  search: isLast => [main(button(text.buttons.found, 'found')), button(isLast ? text.buttons.notThere : text.buttons.notThereNext, 'notThere'), person()],
  odds: () => [main(button(text.buttons.next, 'next')), button(text.buttons.found, 'found'), person()],
  cure: isLast => [main(button(text.buttons.started, 'worked')), button(isLast ? text.buttons.stillAsks : text.buttons.next, 'notThere'), person()],
  advice: isLast => isLast
    ? [main(person()), button(text.buttons.startedNormally, 'worked'), button(text.buttons.getKey, 'locked')]
    : [main(button(text.buttons.next, 'next')), button(text.buttons.getKey, 'locked'), person()],
  // No button asks to be tapped while it leads to erasing everything.
  reset: isLast => isLast ? [main(button(text.buttons.done, 'worked')), person()] : [button(text.buttons.next, 'next'), person()]
}
