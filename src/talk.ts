/** What a person says and taps: which event it is, and what answers where no dialog takes it. */
import { house, openedBy } from '../dialogs'
import { caseIn } from '../dialogs/deskTaps'
import type { Opening, Said, Telling } from '../dialogs/vocabulary'
import { renderNotice } from '../cards'
import { asFailure } from './core/failure'
import { back, begin, heard, missed, remind, turn, whereIs, type Outcome } from './core/turn'
import { countIn } from './core/wire'
import { cutShort } from './cutShort'
import { decide } from './desk/approving'
import { freeze } from './freezing'
import type { Inbound } from './host/channel'
import type { Page } from './knowledge/knowledge'
import { meaningOf } from './meaning'
import { passedOn } from './passing'
import type { Turn } from './turn'
import { comprehend, type Understood } from './understand'
import type { World } from './world'

export async function said(of: Turn, message: Extract<Inbound, { kind: 'said' }>): Promise<void> {
  const { setting, host, world } = of
  const { text, typed } = message
  const here = whereIs(house, of.conversation?.saved)
  const asks = here?.dialog.asksFor(here.state)
  const ended = here?.dialog.ends(here.state) ?? true
  const idle = here?.dialog.idle(here.state) ?? true
  const meant = meaningOf(text, typed, here)
  // It stands in the chat, where the bot cannot delete it. Who was asked for the Key ID is told so by the answer.
  if (typed && asks !== 'keyId') await setting.out.post(...renderNotice('pastedKey'))
  if (meant.type === 'notMe') await stopReleases(of)
  if (await passedOn(of, message, meant)) return
  if (await inPassing(of, text, meant)) return
  if (await happens(of, meant) === 'done' || await cutShort(of)) return
  // There is nothing before this.
  if (here && meant.type === 'back') {
    await remind(house, host)
    return
  }
  world.log.debug({ reference: setting.reference, meant: meant.type }, 'no dialog takes it')
  if (meant.type === 'outOfScope') return declines(of)
  if (here && !ended && meant.type === 'locked' && meant.facts && await happens(of, { type: 'facts', facts: meant.facts }) === 'done') return
  const opening = inTheirWords(openedBy(meant), text)
  if (!here || (idle && opening)) await begin(house, opening ?? welcome, host)
  else if (ended || meant.type === 'locked') await remind(house, host)
  else await notUnderstood(of)
}

const longestWords = 300
/** What opens a search for a key. */
const searching: ReadonlySet<Opening['type']> = new Set(['triage', 'recover', 'unlock', 'guide', 'handOver'])

/** IT reads how it began, and need not ask. A word or two tells nothing. */
function inTheirWords(opening: Opening | undefined, text: string): Opening | undefined {
  if (!opening || !searching.has(opening.type) || opening.told.words !== undefined || text.trim().split(/\s+/).length < 4) return opening
  const { language } = comprehend(text)
  return { ...opening, told: { ...opening.told, words: text.slice(0, longestWords), ...(language === 'en' ? {} : { language }) } }
}

/** Where nothing better is known to begin with. */
const welcome: Opening = { type: 'triage', told: {}, ask: 'welcome' }

async function happens({ host }: Turn, event: Said, n?: number): Promise<Outcome> {
  if (event.type === 'back' && (n === undefined || n === host.loaded?.saved.n)) return await back(house, host) ? 'done' : 'deaf'
  return turn(house, { event, n }, host)
}

/** Orders, answers and Key IDs are no questions, whatever words they come with. */
const neverAsking: ReadonlySet<Said['type']> = new Set([
  'keyId', 'typedKey', 'facts', 'person', 'startOver', 'back', 'stop', 'notMe', 'hide', 'again', 'yes', 'no', 'unsure', 'worked', 'found', 'notThere', 'practice', 'released'
])

/** What is answered where nothing in the words finds a page, but what they are about is plain. */
const pageOf: Readonly<Partial<Record<Understood['intent'], string>>> = { key_id_question: 'key-id', rotate_key: 'change-key' }

/** Questions in passing are answered from the knowledge base, and the conversation goes on where it was. */
async function inPassing(of: Turn, text: string, meant: Said): Promise<boolean> {
  const { world } = of
  if (neverAsking.has(meant.type) || tells(meant, text)) return false
  const page = world.knowledge.find(text) ?? (meant.type === 'unclear' ? about(world, comprehend(text)) : undefined)
  if (!page) return false
  await besides(of, 'answer', page)
  return true
}

/** Who says something about their PC, and asks nothing, wants to be heard. */
const tells = (meant: Said, text: string): boolean => 'facts' in meant && meant.facts !== undefined && !/[?？]/.test(text)

const about = ({ knowledge }: World, { intent, confidence }: Understood): Page | undefined => {
  const slug = confidence < 0.5 ? undefined : pageOf[intent]
  return slug === undefined ? undefined : knowledge.page(slug)
}

/** One sentence, a person as the offer, and back to where it was. */
async function declines(of: Turn): Promise<void> {
  await besides(of, 'outOfScope', { n: of.host.loaded?.saved.n })
}

/** Says something, and shows where things are. */
async function besides(of: Turn, ...notice: Parameters<typeof renderNotice>): Promise<void> {
  const { setting, host } = of
  await heard(house, host)
  await setting.out.post(...renderNotice(...notice))
  if (!await remind(house, host) && !await cutShort(of)) await begin(house, welcome, host)
}

/** One helpful sentence, then the question again; the third time a person is offered. */
async function notUnderstood({ setting, host, conversation }: Turn): Promise<void> {
  const misses = await missed(house, host)
  const here = whereIs(house, conversation?.saved)
  // A greeting where nothing has begun yet is answered by the question itself.
  const begins = misses === 1 && here?.dialog.idle(here.state)
  if (!begins) await setting.out.post(...renderNotice(misses > 2 ? 'offerPerson' : 'notUnderstood', { n: host.loaded?.saved.n }))
  await remind(house, host)
}

/** Buttons that hold for ever, on whatever card: they stop something, and open nothing that could be misused. */
const standing: ReadonlySet<string> = new Set(['notMe', 'approve', 'decline', 'case'])

/** First of all nothing more is released, whatever becomes of the rest. Where that fails, the dialog tries again, and tells. */
async function stopReleases({ world, setting }: Turn): Promise<void> {
  await freeze(world, setting).catch((error: unknown) => world.log.error({ err: asFailure(error), reference: setting.reference }, 'releases are not stopped yet'))
}

/** A late tap on an old card changes nothing, and the person is told, and shown where they are. */
export async function tapped(of: Turn, verb: string, data: unknown): Promise<void> {
  const { setting, host, conversation } = of
  const here = whereIs(house, conversation?.saved)
  if (standing.has(verb)) return stands(of, verb, data)
  const n = isOnShownKey(of, verb) ? conversation?.saved.n : countIn(data, 'n')
  const event = here?.dialog.decode(verb, data)
  // Only what a person can send is decoded: an answer of the host has no decoder.
  const outcome = event && n !== undefined ? await happens(of, event as Said, n) : 'stale'
  if (outcome === 'done') return
  const message = setting.tapped?.message
  // "Hide it now" holds for ever. No entry in the audit log: whose key it was is not known any more, and a tap repeated for ever must not fill the log.
  if (verb === 'hide' && message) return setting.out.replace(message, ...renderNotice('hidden'))
  if (outcome === 'stale') await setting.out.post(...renderNotice('outdated'))
  if (!await remind(house, host)) await cutShort(of)
}

async function stands(of: Turn, verb: string, data: unknown): Promise<void> {
  const { setting, host, conversation, world } = of
  const told = (whereIs(house, conversation?.saved)?.state as Telling | undefined)?.told ?? {}
  if (verb === 'approve' || verb === 'decline') return decide(world, setting, verb, data)
  if (verb === 'case') {
    const asked = caseIn(data)
    return asked ? begin(house, { type: 'desk', told, ask: asked }, host) : setting.out.post(...renderNotice('outdated')).then(() => undefined)
  }
  await stopReleases(of)
  return begin(house, { type: 'disown', told }, host)
}

/** What ends the showing. */
const ending: ReadonlySet<string> = new Set(['worked', 'hide', 'person'])

/** The card with the key stays good while it is visible, though questions were asked below it meanwhile. */
function isOnShownKey({ conversation, setting: { tapped: on } }: Turn, verb: string): boolean {
  const { shown } = (conversation?.saved.state ?? {}) as { readonly shown?: { readonly message: string } }
  return ending.has(verb) && Boolean(on?.message) && shown?.message === on?.message
}
