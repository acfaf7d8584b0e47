/** Every view the bot can show, drawn as a card. A view without a card does not compile. */
import type { Reveal, View } from '../dialogs/views'
import { followedUp, followUp, unlocked } from './aftermath'
import { askKeyId, narrow } from './askKeyId'
import { caseCard, type CaseToDraw } from './caseCard'
import { askWho, cases, caseStatus, noCase } from './cases'
import { chooseDevice, chooseKey } from './choose'
import { confirm } from './confirm'
import { askPc, calling, chooseOutcome, choosePerson, chooseReason, chooseTarget, readingAloud, writeTo } from './deskAsk'
import { deskNotice, deskSummary, type DeskNotice } from './deskNotices'
import { guide } from './guide'
import type { Card } from './kit'
import { lost } from './lost'
import { withMore } from './more'
import { noMatch } from './noMatch'
import { notice, type Notice, type NoticeMore } from './notices'
import { otherHelp, otherScreen } from './otherScreen'
import { outside } from './outside'
import { packet } from './packet'
import { practice } from './practice'
import { askAccount, askCause, askHint, menu } from './questions'
import { readiness } from './readiness'
import { ownerNotice, released } from './released'
import { revealCard } from './reveal'
import { stuck } from './stuck'
import { en as text } from './text/en'
import { askTyped, typedVerdict } from './typed'
import { askDrive, compareKeyId, hidden, unlocking } from './unlock'
import { rest, signingIn, welcome } from './welcome'

export { read, taps } from './read'

/** `summary` is what a notification shows. */
export interface Drawn { readonly card: Card, readonly summary: string }

/** `timeZone`: the person's IANA time zone. Without one that is known, times are in UTC. */
export const render = (view: View, timeZone?: string): Drawn => ({ card: withMore(draw(view, timeZone), view), summary: summaryOf(view) })

export const renderReveal = (reveal: Reveal, timeZone?: string): Drawn => ({ card: withMore(revealCard(reveal, timeZone), 'reveal'), summary: text.summaries.reveal })

export const summaryOf = ({ view }: View): string => text.summaries[view]

/** The arguments of a post. */
export const renderNotice = (which: Notice, more?: NoticeMore): readonly [card: Card, summary: string] => [notice(which, more), text.notices[which].heading]

/** The arguments of a post to IT's channel. `minutes`: after so many a case that nobody took is late. */
export const renderCase = (opened: CaseToDraw, minutes: number, now: number): readonly [card: Card, summary: string] => [caseCard(opened, minutes, now), text.desk.summary(outside(opened.reference))]

/** The arguments of a post besides any dialog, when IT works on a case. */
export const renderDesk = (notice: DeskNotice, timeZone?: string): readonly [card: Card, summary: string] => [deskNotice(notice, timeZone), deskSummary(notice)]

function draw(view: View, timeZone: string | undefined): Card {
  switch (view.view) {
    case 'welcome': return welcome(view)
    case 'menu': return menu()
    case 'askAccount': return askAccount(view)
    case 'askHint': return askHint(view)
    case 'askCause': return askCause()
    case 'otherScreen': return otherScreen()
    case 'otherHelp': return otherHelp(view)
    case 'lost': return lost(view)
    case 'askKeyId': return askKeyId(view)
    case 'signingIn': return signingIn()
    case 'chooseDevice': return chooseDevice(view, timeZone)
    case 'chooseKey': return chooseKey(view, timeZone)
    case 'confirm': return confirm(view, timeZone)
    case 'noMatch': return noMatch(view)
    case 'narrow': return narrow(view)
    case 'hidden': return hidden(view)
    case 'unlocking': return unlocking(view)
    case 'compareKeyId': return compareKeyId(view)
    case 'askTyped': return askTyped()
    case 'typedVerdict': return typedVerdict(view)
    case 'askDrive': return askDrive(view)
    case 'unlocked': return unlocked(view)
    case 'guide': return guide(view)
    case 'followUp': return followUp(view)
    case 'followedUp': return followedUp()
    case 'readiness': return readiness(view, timeZone)
    case 'practice': return practice(view)
    case 'released': return released(view, timeZone)
    case 'ownerNotice': return ownerNotice(view, timeZone)
    case 'stuck': return stuck(view, timeZone)
    case 'rest': return rest(view)
    case 'cases': return cases(view, timeZone)
    case 'readingAloud': return readingAloud(view)
    case 'askWho': return askWho(view)
    case 'noCase': return noCase(view)
    case 'caseStatus': return caseStatus(view, timeZone)
    case 'packet': return packet(view, timeZone)
    case 'chooseTarget': return chooseTarget(view, timeZone)
    case 'askPc': return askPc(view)
    case 'calling': return calling(view, timeZone)
    case 'chooseReason': return chooseReason()
    case 'choosePerson': return choosePerson(view)
    case 'chooseOutcome': return chooseOutcome()
    case 'writeTo': return writeTo(view)
  }
}
