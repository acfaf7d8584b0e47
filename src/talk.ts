/** What a person says and taps: which event it is, and what answers where no dialog takes it. */
import { house, openedBy } from '../dialogs'
import type { Opening, Said } from '../dialogs/vocabulary'
import { renderNotice } from '../cards'
import { back, begin, missed, remind, turn, whereIs, type Outcome } from './core/turn'
import { countIn } from './core/wire'
import { check } from '../dialogs/unlockTaps'
import type { Inbound } from './host/channel'
import type { Turn } from './turn'
import { understand } from './understand'

export async function said(of: Turn, { text, typed }: Extract<Inbound, { kind: 'said' }>): Promise<void> {
  const { setting, host, world } = of
  const here = whereIs(house, of.conversation?.saved)
  const asks = here?.dialog.asksFor(here.state)
  const ended = here?.dialog.ends(here.state) ?? true
  const meant: Said = typed ? { type: 'typedKey', check: check(typed) } : understand(text, asks)
  // It stands in the chat, where the bot cannot delete it. Who was asked for the Key ID is told so by the answer.
  if (typed && asks !== 'keyId') await setting.out.post(...renderNotice('pastedKey'))
  if ((ended ? alwaysAsking : midwayAsking).has(meant.type) && await inPassing(of, text)) return
  if (await happens(of, meant) === 'done') return
  world.log.debug({ reference: setting.reference, meant: meant.type }, 'no dialog takes it')
  const opening = openedBy(meant)
  if (!here || (ended && opening)) await begin(house, opening ?? welcome, host)
  else if (ended || meant.type === 'locked') await remind(house, host)
  else await notUnderstood(of, meant)
}

/** Where nothing better is known to begin with. */
const welcome: Opening = { type: 'triage', told: {}, ask: 'welcome' }

async function happens({ host }: Turn, event: Said, n?: number): Promise<Outcome> {
  if (event.type === 'back' && (n === undefined || n === host.loaded?.saved.n)) return await back(house, host) ? 'done' : 'deaf'
  return turn(house, { event, n }, host)
}

/** What may be a question, and is nothing that a dialog does better. */
const alwaysAsking: ReadonlySet<Said['type']> = new Set(['unclear', 'outOfScope'])
/** Somebody in the middle of something rather asks than wants to leave it. */
const midwayAsking: ReadonlySet<Said['type']> = new Set([...alwaysAsking, 'whyLocked', 'readiness', 'lostKey', 'keyNotFound'])

/** Questions in passing are answered from the knowledge base, and the conversation goes on where it was. */
async function inPassing({ world, setting, host }: Turn, text: string): Promise<boolean> {
  const page = world.knowledge.find(text)
  if (!page) return false
  await setting.out.post(...renderNotice('answer', page))
  if (!await remind(house, host)) await begin(house, welcome, host)
  return true
}

/** One helpful sentence, then the question again; the third time a person is offered. */
async function notUnderstood({ setting, host }: Turn, meant: Said): Promise<void> {
  const misses = await missed(house, host)
  const which = meant.type === 'outOfScope' ? 'outOfScope' : misses > 2 ? 'offerPerson' : 'notUnderstood'
  await setting.out.post(...renderNotice(which, { n: host.loaded?.saved.n }))
  await remind(house, host)
}

/** Buttons that hold for ever, on whatever card: they stop something, and open nothing that could be misused. */
const standing: { readonly [verb: string]: Opening | undefined } = { notMe: { type: 'disown', told: {} } }

/** A late tap on an old card changes nothing, and the person is told, and shown where they are. */
export async function tapped(of: Turn, verb: string, data: unknown): Promise<void> {
  const { setting, host, conversation } = of
  const opening = Object.hasOwn(standing, verb) ? standing[verb] : undefined
  if (opening) return begin(house, opening, host)
  const n = countIn(data, 'n')
  const here = whereIs(house, conversation?.saved)
  const event = here?.dialog.decode(verb, data)
  // Only what a person can send is decoded: an answer of the host has no decoder.
  const outcome = event && n !== undefined ? await happens(of, event as Said, n) : 'stale'
  if (outcome === 'done') return
  const message = setting.tapped?.message
  // "Hide it now" holds for ever. No entry in the audit log: whose key it was is not known any more, and a tap repeated for ever must not fill the log.
  if (verb === 'hide' && message) return setting.out.replace(message, ...renderNotice('hidden'))
  await setting.out.post(...renderNotice('outdated'))
  await remind(house, host)
}
