/** What the bot remembers of earlier recoveries: it tells a loop from a first time, and lists what was released. */
import type { Answer, Effect } from '../dialogs/vocabulary'
import { asFailure } from './core/failure'
import { act } from './desk/act'
import { about, entry, note, type Setting } from './setting'
import type { World } from './world'

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>

const hour = 3_600_000
const day = 24 * hour
/** Two recoveries within so many days are a loop. */
const loopDays = 14
/** How far back "what was released" looks. */
const listedDays = 90

export async function noteUnlocked(world: World, setting: Setting, { key, told }: Of<'noteUnlocked'>): Promise<Answer> {
  const device = key?.device.id ?? told.deviceId
  await note(world, entry(setting, 'unlocked', key ? about(key) : { device, deviceName: told.device }))
  if (told.caseOf) await act(world, told.caseOf.reference, { type: 'confirmed' })
  return { type: 'unlockedBefore', times: await timesUnlocked(world, setting, device) }
}

/** With a key found elsewhere the PC has no id: then all of those count together. A log that cannot be read must not spoil the good news. */
async function timesUnlocked({ history, clock, log }: World, { who, reference }: Setting, device: string | undefined): Promise<number> {
  try {
    const lately = await history.of(who.person, ['unlocked'], clock.now() - loopDays * day)
    return lately.filter(past => past.device === device).length
  } catch (error) {
    log.error({ err: asFailure(error), reference }, 'whether it is a loop is not known')
    return 1
  }
}

export async function followUp({ timers, settings, clock }: World, { who, reference }: Setting, { told }: Of<'followUp'>): Promise<undefined> {
  if (settings.followUpHours === 0) return
  const since = Math.ceil(clock.now() + settings.followUpHours * hour)
  await timers.set(since, { type: 'followUp', conversation: who.address.conversation, told, reference, since })
}

/** Every key that was read for them: whether it reached the chat is not always known, and one too many is better than one too few. */
export async function listReleases({ history, clock }: World, { who }: Setting): Promise<Answer> {
  const read = await history.of(who.person, ['key.read'], clock.now() - listedDays * day)
  return { type: 'releases', releases: read.map(({ subject = '', deviceName = '', at }) => ({ keyId: subject, device: deviceName, at })) }
}
