/** Every view the bot can show, drawn as a card. A view without a card does not compile. */
import type { Reveal, View } from '../dialogs/vocabulary'
import { hidden, notAccepted, unlocked, unlocking } from './afterKey'
import { askKeyId, narrow } from './askKeyId'
import { caseCard, type CaseToDraw } from './caseCard'
import { chooseDevice, chooseKey } from './choose'
import { confirm } from './confirm'
import type { Card } from './kit'
import { noMatch } from './noMatch'
import { notice, type Notice, type NoticeMore } from './notices'
import { outside } from './outside'
import { revealCard } from './reveal'
import { stuck } from './stuck'
import { en as text } from './text/en'
import { signingIn, welcome } from './welcome'

export { read, taps } from './read'

/** `summary` is what a notification shows. */
export interface Drawn { readonly card: Card, readonly summary: string }

export const render = (view: View): Drawn => ({ card: draw(view), summary: summaryOf(view) })

export const renderReveal = (reveal: Reveal): Drawn => ({ card: revealCard(reveal), summary: text.summaries.reveal })

export const summaryOf = ({ view }: View): string => text.summaries[view]

/** The arguments of a post. */
export const renderNotice = (which: Notice, more?: NoticeMore): readonly [card: Card, summary: string] => [notice(which, more), text.notices[which].heading]

/** The arguments of a post to IT. */
export const renderCase = (opened: CaseToDraw): readonly [card: Card, summary: string] => [caseCard(opened), text.desk.summary(outside(opened.reference))]

function draw(view: View): Card {
  switch (view.view) {
    case 'welcome': return welcome()
    case 'askKeyId': return askKeyId(view)
    case 'signingIn': return signingIn()
    case 'chooseDevice': return chooseDevice(view)
    case 'chooseKey': return chooseKey(view)
    case 'confirm': return confirm(view)
    case 'noMatch': return noMatch(view)
    case 'narrow': return narrow(view)
    case 'hidden': return hidden(view)
    case 'unlocking': return unlocking(view)
    case 'notAccepted': return notAccepted(view)
    case 'unlocked': return unlocked()
    case 'stuck': return stuck(view)
  }
}
