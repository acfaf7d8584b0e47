/** Words between an employee and IT: text only, and never a key. */
import { randomUUID } from 'node:crypto'
import { renderDesk } from '../../cards'
import type { DeskNotice } from '../../cards/deskNotices'
import type { Answer } from '../../dialogs/vocabulary'
import { asFailure, Failure } from '../core/failure'
import { samePerson } from '../domain/person'
import type { No, Who } from '../domain/progress'
import type { Outbound } from '../host/channel'
import type { World } from '../world'
import type { Case } from './ports'
import { act, refusalOf } from './act'
import { packet, type AtWork } from './atWork'
import { firstName } from './packet'

/** The employee’s chat, where they still have the app. */
export async function chatOf({ conversations, channel }: Pick<World, 'conversations' | 'channel'>, { conversation, person }: Case): Promise<{ readonly out: Outbound, readonly timeZone: string | undefined } | undefined> {
  const found = await conversations.load(conversation)
  return found && samePerson(found.person, person) ? { out: channel.to(found.address), timeZone: found.address.timeZone } : undefined
}

/** First it reaches the employee, then it is on record: so nobody waits for an answer to what nobody has read. */
export async function write(world: World, found: Case, agent: Who, text: string): Promise<{ readonly now: Case, readonly no?: No | 'unreachable' | undefined }> {
  const deed = { type: 'asked' } as const
  if (!refusalOf(world, found, deed, agent) && !await say(world, found, agent.name, text)) return { now: found, no: 'unreachable' }
  return await act(world, found.reference, deed, agent) ?? { now: found }
}

/** False where the chat cannot be reached. */
async function say(world: World, found: Case, agent: string, text: string): Promise<boolean> {
  if (!await saysToEmployee(world, found, { view: 'fromIT', reference: found.reference, agent: firstName(agent), text })) return false
  await tellOthers(world, found, 'agent', text)
  return true
}

export async function writeTo(at: AtWork, found: Case, { text, masked }: { readonly text: string, readonly masked: boolean }): Promise<Answer> {
  const { world, agent } = at
  const { now, no } = await write(world, found, agent, text)
  if (!no) await inThread(world, found, { view: 'toEmployee', agent: agent.name, text })
  if (masked) await inThread(world, found, { view: 'keyPasted' })
  return packet(at, now, no ?? (masked ? 'masked' : undefined))
}

/** False where they cannot be reached: have they the app? */
export async function saysTo({ channel, log }: World, { reference, serviceUrl }: Case, { person }: Who, notice: DeskNotice): Promise<boolean> {
  try {
    const address = await channel.personal(serviceUrl, person)
    await channel.to(address).post(...renderDesk(notice, address.timeZone))
    return true
  } catch (error) {
    log.warn({ err: asFailure(error), reference, view: notice.view }, 'somebody was not told of a case in their private chat')
    return false
  }
}

/** The same for the employee: they have a chat already, or had one. */
export async function saysToEmployee(world: World, found: Case, notice: DeskNotice): Promise<boolean> {
  const chat = await chatOf(world, found)
  if (!chat) return false
  try {
    await chat.out.post(...renderDesk(notice, chat.timeZone))
    return true
  } catch (error) {
    world.log.warn({ err: asFailure(error), reference: found.reference, view: notice.view }, 'an employee was not told of their case')
    return false
  }
}

/** Whoever reads along in the channel; where that fails, nothing else depends on it. */
export async function inThread({ cases, channel, log }: World, { reference, serviceUrl }: Case, notice: DeskNotice): Promise<void> {
  try {
    const thread = await cases.thread(reference)
    if (thread) await channel.inThread(serviceUrl, thread.conversation).post(...renderDesk(notice))
  } catch (error) {
    log.warn({ err: asFailure(error), reference }, 'the thread of a case was not told')
  }
}

/** From the employee to the thread of their case. `typed`: it held what looks like a key, which is masked. */
export async function passOn(world: World, { name }: { readonly name: string }, found: Case, text: string, typed: boolean): Promise<void> {
  const { reference, serviceUrl } = found
  const thread = await world.cases.thread(reference)
  if (!thread) throw new Failure('channel.down', 'What an employee wrote could not be passed on: their case has no thread in the Teams channel. See DESK_CHANNEL.')
  const below = world.channel.inThread(serviceUrl, thread.conversation)
  await below.post(...renderDesk({ view: 'fromEmployee', name, text }))
  if (typed) await below.post(...renderDesk({ view: 'keyPasted', by: 'employee' }))
  await act(world, reference, { type: 'answered' })
  await tellOthers(world, found, 'employee', text)
}

/** Desks outside Teams have no chat: they hear of it as of everything else. */
async function tellOthers({ desks, timers, clock }: World, { reference }: Case, from: 'employee' | 'agent', text: string): Promise<void> {
  const at = clock.now()
  const event = { id: randomUUID(), at, what: 'said' as const, from, text }
  await Promise.all(desks.filter(({ name }) => name !== 'teams').map(({ name }) => timers.set(at, { type: 'tellDesk', desk: name, reference, event, since: at })))
}
