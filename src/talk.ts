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
  const meant: Said = typed ? { type: 'typedKey', check: check(typed) } : understand(text, here?.dialog.asksFor(here.state))
  // It stands in the chat, where the bot cannot delete it.
  if (typed) await setting.out.post(...renderNotice('pastedKey'))
  if (await inPassing(of, text, meant)) return
  const outcome = await happens(of, meant)
  if (outcome === 'done') return
  world.log.debug({ reference: setting.reference, meant: meant.type }, 'no dialog takes it')
  if (!here || (here.dialog.ends(here.state) && meant.type !== 'outOfScope')) await begin(house, openedBy(meant), host)
  else await notUnderstood(of, meant)
}

async function happens({ host }: Turn, event: Said, n?: number): Promise<Outcome> {
  if (event.type === 'back' && (n === undefined || n === host.loaded?.saved.n)) return await back(house, host) ? 'done' : 'deaf'
  return turn(house, { event, n }, host)
}

/** What may be a question, where it is nothing that any dialog waits for. */
const maybeAsking: ReadonlySet<Said['type']> = new Set(['unclear', 'outOfScope', 'whyLocked', 'readiness', 'noKeyId', 'lostKey', 'keyNotFound'])

/** Questions in passing are answered from the knowledge base, and the conversation goes on where it was. */
async function inPassing({ world, setting, host, conversation }: Turn, text: string, meant: Said): Promise<boolean> {
  const page = maybeAsking.has(meant.type) ? world.knowledge.find(text) : undefined
  if (!page) return false
  await setting.out.post(...renderNotice('answer', page))
  if (conversation && await remind(house, host)) return true
  await begin(house, openedBy({ type: 'unclear' }), host)
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
