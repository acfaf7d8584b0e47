/** Words between an employee and IT: text only, and never a key. */
import { randomUUID } from 'node:crypto'
import { renderDesk } from '../../cards'
import type { Answer } from '../../dialogs/vocabulary'
import { asFailure, Failure } from '../core/failure'
import type { Outbound } from '../host/channel'
import type { World } from '../world'
import type { Case } from './ports'
import { act } from './act'
import { doing, packet, type AtWork } from './atWork'
import { firstName } from './packet'

/** The employee’s chat, where they still have the app. */
export async function chatOf({ conversations, channel }: Pick<World, 'conversations' | 'channel'>, { conversation }: Case): Promise<{ readonly out: Outbound, readonly timeZone: string | undefined } | undefined> {
  const found = await conversations.load(conversation)
  return found && { out: channel.to(found.address), timeZone: found.address.timeZone }
}

/** From an agent to the employee. False where the chat cannot be reached. */
export async function say(world: World, found: Case, agent: string, text: string): Promise<boolean> {
  const chat = await chatOf(world, found)
  if (!chat) return false
  try {
    await chat.out.post(...renderDesk({ view: 'fromIT', reference: found.reference, agent: firstName(agent), text }))
  } catch (error) {
    world.log.warn({ err: asFailure(error), reference: found.reference }, 'what an agent wrote did not reach the employee')
    return false
  }
  await tellOthers(world, found, 'agent', text)
  return true
}

export async function writeTo(at: AtWork, found: Case, text: string): Promise<Answer> {
  const done = await doing(at, found.reference, { type: 'asked' })
  if (done.type !== 'packet' || done.no) return done
  const reached = await say(at.world, found, at.agent.name, text)
  const thread = await at.world.cases.thread(found.reference)
  if (reached && thread) await at.world.channel.inThread(found.serviceUrl, thread.conversation).post(...renderDesk({ view: 'toEmployee', agent: at.agent.name, text }))
  return reached ? done : packet(at, found, 'unreachable')
}

/** From the employee to the thread of their case. `typed`: it held what looks like a key, which is masked. */
export async function passOn(world: World, { name }: { readonly name: string }, found: Case, text: string, typed: boolean): Promise<void> {
  const { reference, serviceUrl } = found
  const thread = await world.cases.thread(reference)
  if (!thread) throw new Failure('channel.down', 'What an employee wrote could not be passed on: their case has no thread in the Teams channel. See DESK_CHANNEL.')
  const below = world.channel.inThread(serviceUrl, thread.conversation)
  await below.post(...renderDesk({ view: 'fromEmployee', name, text }))
  if (typed) await below.post(...renderDesk({ view: 'keyPasted' }))
  await act(world, reference, { type: 'answered' })
  await tellOthers(world, found, 'employee', text)
}

/** Desks outside Teams have no chat: they hear of it as of everything else. */
async function tellOthers({ desks, timers, clock }: World, { reference }: Case, from: 'employee' | 'agent', text: string): Promise<void> {
  const at = clock.now()
  const event = { id: randomUUID(), at, what: 'said' as const, from, text }
  await Promise.all(desks.filter(({ name }) => name !== 'teams').map(({ name }) => timers.set(at, { type: 'tellDesk', desk: name, reference, event, since: at })))
}
