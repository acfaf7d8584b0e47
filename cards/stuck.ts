/** One honest sentence, a next step and a reference. */
import type { View } from '../dialogs/views'
import { curedBySigningIn, curedByWaiting } from '../src/core/failure'
import { button, buttons, card, heading, say, type Card } from './kit'
import { whenExpected } from './cases'
import { person } from './parts'
import { en as text } from './text/en'

type Stuck = Extract<View, { view: 'stuck' }>

export function stuck({ why, reference, withIT, status }: Stuck, timeZone?: string): Card {
  const who = text.it
  const { says, next } = text.troubles(who)[why]
  return card(
    withIT ? say(text.stuck.withIT(who), { size: 'Large', weight: 'Bolder' }) : heading(text.stuck.heading),
    say(says),
    say(next),
    ...(withIT ? [say(text.stuck.told(who))] : []),
    ...(status ? whenExpected(status, timeZone).map(words => say(words)) : []),
    ...(withIT && curable.has(why) ? [say(text.stuck.tryAgain)] : []),
    say(text.stuck.reference(reference), { weight: 'Bolder' }),
    ...buttons(
      ...(withIT && why === 'loop' ? [button(text.buttons.loopGuide, 'loop')] : []),
      ...(canTryAgain(why, withIT) ? [button(text.buttons.again, 'again')] : []),
      ...(withIT ? [button(text.agent.buttons.again, 'status')] : [person()]),
      button(text.buttons.startOver, 'startOver'))
  )
}

const curable: ReadonlySet<string> = new Set([...curedBySigningIn, ...curedByWaiting])

/** Once IT has the case there is nothing left to repeat; starting over is still possible. */
const canTryAgain = (why: Stuck['why'], withIT: boolean) => !withIT && curable.has(why)
