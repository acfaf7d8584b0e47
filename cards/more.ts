/** The ways that are open at every place: one button, and they unfold on the phone itself. */
import type { View } from '../dialogs/views'
import { box, button, buttons, turnTo, type Card, type Element } from './kit'
import { en } from './text/en'

type Way = 'back' | 'startOver' | 'stop'

/** Both are named at each tap, so that a double tap folds nothing in again. */
const more = 'more'
const ways = 'ways'

/** The card with the ways out of this place below it; the person to talk to stands on each card itself. */
export function withMore(drawn: Card, view: View | 'reveal'): Card {
  const open = view === 'reveal' ? everyWay : waysFrom(view)
  return open.length === 0 ? drawn : { ...drawn, body: belowButtons(drawn.body, folded(open)) }
}

/** Small print stays at the very end. */
function belowButtons(body: readonly Element[], below: readonly Element[]): Element[] {
  const end = body.findLastIndex(({ type }) => type === 'ActionSet') + 1 || Number(body.length)
  return [...body.slice(0, end), ...below, ...body.slice(end)]
}

const folded = (open: readonly Way[]): Element[] => [
  ...buttons(turnTo(en.buttons.more, [ways], [more, ways])).map(set => ({ ...set, id: more, spacing: 'Small' as const })),
  box(buttons(...open.map(way => button(en.buttons[way], way))), { id: ways, isVisible: false, spacing: 'Small' })
]

const everyWay: readonly Way[] = ['back', 'startOver', 'stop']
const onlyBack: readonly Way[] = ['back']
const noWayBack: readonly Way[] = ['startOver', 'stop']

/** Where something has come to its end, nothing is left behind it to go back to. */
function waysFrom(view: View): readonly Way[] {
  switch (view.view) {
    case 'signingIn':
    case 'ownerNotice':
    case 'rest':
    case 'cases':
    case 'noCase':
    case 'packet':
    case 'readingAloud': return []
    case 'caseStatus': return noWayBack
    case 'chooseTarget':
    case 'askWho':
    case 'askPc':
    case 'calling':
    case 'chooseReason':
    case 'choosePerson':
    case 'chooseOutcome':
    case 'writeTo': return onlyBack
    case 'hidden': return view.finished ? [] : everyWay
    // Starting over stands on the card itself.
    case 'stuck': return view.withIT ? ['stop'] : ['back', 'stop']
    case 'practice': return view.step === 'done' ? noWayBack : everyWay
    case 'welcome':
    case 'unlocked':
    case 'followUp':
    case 'followedUp':
    case 'readiness':
    case 'released': return noWayBack
    default: return everyWay
  }
}
