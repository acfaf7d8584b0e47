/** A second person’s word on a release: asked for in their private chat, given by a button that carries ids only, and good once. */
import { randomUUID } from 'node:crypto'
import { renderDesk } from '../../cards'
import type { DeskEffect } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import { textIn } from '../core/wire'
import { samePerson } from '../domain/person'
import type { Approval, Who } from '../domain/progress'
import { entry, note, type Setting } from '../setting'
import type { World } from '../world'
import type { Case } from './ports'
import { act } from './act'
import { agentIn, doing, packet, sessionOf, type AtWork } from './atWork'
import { saysTo } from './relay'

type Asked = Pick<Extract<DeskEffect, { type: 'askApproval' }>, 'approver' | 'reason'>

export const askApproval = (at: AtWork, found: Case, { approver, reason }: Asked): Promise<Answer> => asked(at, found, { approver, reason })

/** To read a key aloud takes the employee’s manager, as the directory names them now. */
export async function askManager(at: AtWork, found: Case): Promise<Answer> {
  const { manager } = await at.world.helpDesk.contact(found.person, sessionOf(at))
  return manager ? asked(at, found, { approver: manager, reason: 'manager', aloud: true }, manager) : packet(at, found, 'notManager')
}

async function asked(at: AtWork, found: Case, { approver, reason, aloud }: Asked & Pick<Approval, 'aloud'>, manager?: Who): Promise<Answer> {
  const { world, agent } = at
  const { target } = found.progress
  if (!target) return packet(at, found, 'noTarget')
  const until = world.clock.now() + world.settings.desk.approvalMinutes * 60_000
  const approval: Approval = { id: randomUUID(), requester: agent, approver, keyId: target.keyId, device: target.device, reason, aloud, until, said: 'nothing' }
  const done = await doing(at, found.reference, { type: 'approvalAsked', approval, manager })
  if (done.type !== 'packet' || done.no) return done
  if (await ask(world, found, approval)) return done
  const back = await act(world, found.reference, { type: 'approvalExpired', id: approval.id })
  return packet(at, back?.now ?? found, 'approverUnreachable')
}

const ask = (world: World, found: Case, { id, approver, requester, reason, aloud, until }: Approval): Promise<boolean> => saysTo(world, found, approver, {
  view: 'askApproval', reference: found.reference, approval: id, requester: requester.name, name: found.name,
  device: found.progress.target?.deviceName ?? '', keyId: found.progress.target?.keyId ?? '', reason, aloud, until
})

/** The approver’s tap. Whoever they say they are, the case knows who was asked. */
export async function decide(world: World, setting: Setting, verb: 'approve' | 'decline', data: unknown): Promise<void> {
  const { who, out } = setting
  const by: Who = { person: who.person, name: who.name }
  const reference = textIn(data, 'reference', 20) ?? ''
  const found = await world.cases.find(reference)
  const allowed = found && await mayDecide(world, setting, found.kept)
  const done = allowed ? await act(world, reference, { type: verb === 'approve' ? 'approved' : 'declined', id: textIn(data, 'approval') ?? '' }, by) : undefined
  if (!done) await note(world, entry(setting, 'case.refused', { detail: `${verb}: not theirs` }))
  await out.show(...renderDesk({ view: 'decided', said: done && !done.no ? verb : (done && saidBefore(done.now, textIn(data, 'approval'), by, world.clock.now())) ?? 'lapsed' }))
  // Who asked for it waits.
  const requester = done?.now.progress.agent
  if (done && !done.no && requester) await saysTo(world, done.now, requester, { view: 'answered', reference, said: verb, by: by.name })
}

/** A button that is pressed again: what they said still counts. */
function saidBefore({ progress: { approval } }: Case, id: string | undefined, by: Who, now: number): 'approve' | 'decline' | undefined {
  if (!approval || approval.id !== id || approval.said === 'nothing' || approval.until <= now) return undefined
  if (!samePerson(approval.approver.person, by.person)) return undefined
  return approval.said === 'yes' ? 'approve' : 'decline'
}

/** Agents only while they are agents; the manager because the directory said so. */
async function mayDecide(world: World, setting: Setting, { progress: { manager } }: Case): Promise<boolean> {
  return (manager !== undefined && samePerson(manager.person, setting.who.person)) || await agentIn(world, setting) !== undefined
}
