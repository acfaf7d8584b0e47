/** What happens in IT’s Teams channel: a case is taken or opened by a button of its card, and an agent’s reply in its thread reaches the employee. Nothing secret is said there. */
import { renderCase, renderDesk } from '../../cards'
import { textIn } from '../core/wire'
import type { Who } from '../domain/progress'
import type { Inbound, Outbound, Status } from '../host/channel'
import type { Address } from '../ports'
import type { Opening } from '../../dialogs/vocabulary'
import { note } from '../setting'
import type { World } from '../world'
import { asFailure } from '../core/failure'
import { write } from './relay'
import { act } from './act'
import type { Case } from './ports'

/** Opens a dialog in an agent’s private chat. */
interface Hands { opensFor(who: Who, address: Address, opening: Opening): Promise<void> }

/** `undefined`: this has nothing to do with a case. Whoever is not an agent is refused in the same way, whatever they named. */
export async function inChannel(world: World, hands: Hands, inbound: Inbound, out: Outbound): Promise<Status | undefined> {
  if (inbound.kind === 'tapped') return tapped(world, hands, inbound, out)
  return inbound.kind === 'said' ? said(world, inbound, out) : undefined
}

const verbs: ReadonlySet<string> = new Set(['take', 'case'])

async function tapped(world: World, hands: Hands, inbound: Extract<Inbound, { kind: 'tapped' }>, out: Outbound): Promise<Status | undefined> {
  if (!verbs.has(inbound.verb)) return undefined
  const found = await caseFor(world, inbound, textIn(inbound.data, 'reference', 20))
  if (!found) return 403
  const { agent, kept } = found
  const now = inbound.verb === 'take' ? (await act(world, kept.reference, { type: 'taken' }, agent))?.now ?? kept : kept
  await out.show(...renderCase(now, world.settings.desk.minutes, world.clock.now()))
  await openPrivately(world, hands, inbound, now, agent)
  return 200
}

/** Where they have not the app in a private chat, the channel’s card is all there is; they are told how to get there. */
async function openPrivately(world: World, hands: Hands, { address }: Inbound, { reference }: Case, agent: Who): Promise<void> {
  try {
    const chat = await world.channel.personal(address.serviceUrl, agent.person)
    await hands.opensFor(agent, { ...chat, name: agent.name }, { type: 'desk', told: {}, ask: { reference } })
  } catch (error) {
    world.log.warn({ err: asFailure(error), reference }, 'an agent’s private chat cannot be reached: have they the app?')
  }
}

/** A reply in the thread of a case goes to the employee, without what looks like a key. */
async function said(world: World, inbound: Extract<Inbound, { kind: 'said' }>, out: Outbound): Promise<Status | undefined> {
  const reference = await world.cases.inThread(inbound.address.conversation)
  if (reference === undefined) return undefined
  const found = await caseFor(world, inbound, reference)
  if (!found) return undefined
  if (inbound.typed) await out.post(...renderDesk({ view: 'keyPasted' }))
  const { kept, agent } = found
  const { now, no } = await write(world, kept, agent, inbound.text)
  if (no === 'unreachable') await out.post(...renderDesk({ view: 'notReached' }))
  else if (no) await out.post(...renderDesk({ view: 'notYours', agent: now.progress.agent?.name, ended: no === 'ended' }))
  return 200
}

/** The case, where whoever asks is an agent. */
async function caseFor(world: World, { person, address }: Inbound, reference: string | undefined): Promise<{ readonly agent: Who, readonly kept: Case } | undefined> {
  const agent = await world.agents.find(person, address.serviceUrl)
  const found = reference === undefined ? undefined : await world.cases.find(reference)
  if (agent && found) return { agent, kept: found.kept }
  await note(world, { action: 'case.refused', person, conversation: address.conversation, reference: reference ?? '', detail: agent ? 'there is no such case' : 'not an agent' })
  return undefined
}
