/** Shows a key and hides it again. At no moment does a key stand in a chat without a durable timer that knows of it. */
import { renderNotice, renderReveal } from '../cards'
import { stamp } from '../cards/kit'
import type { Answer, Effect } from '../dialogs/vocabulary'
import { asFailure } from './core/failure'
import { textIn } from './core/wire'
import { draw } from './draw'
import { Unsure } from './host/channel'
import type { AuditEntry } from './ports'
import { about, entry, note, type Setting } from './setting'
import type { World } from './world'

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>

const minute = 60_000

/** In the data of every button of the card that shows a key. */
const marks = { shows: 'key' } as const

/** Whose key it is, and who sees it: told before, recorded after. */
interface Shown {
  tell(): Promise<void>
  readonly entry: AuditEntry
}

/** The first timer does not know the message yet, so it only warns. It waits for at least as long as posting may take, and goes when the second one is set. */
export async function reveal(world: World, setting: Setting, { secret, key }: Pick<Of<'reveal'>, 'secret' | 'key'>, n: number, shown = toOwner(world, setting, key)): Promise<Answer> {
  const { keyVisibleMinutes } = world.settings
  const { card, summary } = renderReveal({ secret, key, visibleMinutes: keyVisibleMinutes }, setting.who.address.timeZone)
  await shown.tell()
  const warning = await setTimer(world, setting, key, n, Math.max(keyVisibleMinutes, 1))
  const message = await setting.out.post(stamp(card, n, marks), summary).catch(async (error: unknown) => {
    // Where it may have arrived all the same, the timer is all that still knows of it.
    if (!(error instanceof Unsure)) await world.timers.clear(warning)
    throw error
  })
  const timer = message ? await setTimer(world, setting, key, n, keyVisibleMinutes, message).catch(takeBack(setting, key, n, message)) : warning
  if (message) await world.timers.clear(warning).catch((error: unknown) => world.log.warn({ err: asFailure(error), reference: setting.reference }, 'a timer too many is left: it warns of a key that is hidden'))
  await note(world, shown.entry)
  return { type: 'revealed', message: message ?? '', timer }
}

const toOwner = (world: World, setting: Setting, key: Of<'reveal'>['key']): Shown => ({ tell: () => tellOwner(world, setting, key), entry: entry(setting, 'key.shown', about(key)) })

/**
 * The owner is who asked, in the chat that is theirs. Told right before the key stands there: whoever cannot be told is shown no key,
 * and the key stays the last message, which is the one in sight.
 */
async function tellOwner(world: World, { who, out, reference }: Setting, { keyId, device }: Of<'reveal'>['key']): Promise<void> {
  const view = { view: 'ownerNotice', release: { keyId, device: device.name, at: world.clock.now() } } as const
  const { card, summary } = draw(view, 0, who.address)
  await out.post(card, summary).catch((error: unknown) => {
    if (!(error instanceof Unsure)) throw error
    world.log.warn({ err: asFailure(error), reference }, 'whether the owner was told of a release is not known')
  })
}

async function setTimer(world: World, { who, reference }: Setting, key: Of<'reveal'>['key'], n: number, minutes: number, message?: string): Promise<string> {
  // Whole milliseconds: a fraction of a minute need not be one, and PostgreSQL refuses what is not.
  const since = Math.ceil(world.clock.now() + minutes * minute)
  return world.timers.set(since, {
    type: 'hide', n, reference, since, message, address: who.address, conversation: who.address.conversation,
    person: who.person, subject: key.keyId, view: { view: 'hidden', key }
  })
}

/** What nothing would hide later is hidden now; where even that fails, the first timer is left to warn. */
const takeBack = ({ out }: Setting, key: Of<'reveal'>['key'], n: number, message: string) => async (error: unknown): Promise<never> => {
  const { card, summary } = draw({ view: 'hidden', key }, n)
  await out.replace(message, card, summary).catch(() => undefined)
  throw error
}

/** Where the showing was cut short, only the card with the key can name its message, once it is tapped: another card must not be taken for it. */
export async function hide(world: World, setting: Setting, { message, timer, view }: Of<'hide'>, n: number): Promise<undefined> {
  const { out, tapped } = setting
  const shown = message || (textIn(tapped?.data, 'shows') === marks.shows ? tapped?.message : undefined)
  if (!shown) {
    await out.post(...renderNotice('mayStillBeVisible'))
    return
  }
  const { card, summary } = draw(view, n)
  await out.replace(shown, card, summary)
  if (timer) await world.timers.clear(timer)
  await note(world, entry(setting, 'key.hidden', view.view === 'hidden' ? { subject: view.key.keyId, device: view.key.device.id } : {}))
}
