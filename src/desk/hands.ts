/** Does what an agent asks for in their private chat. Before anything else: are they one? */
import type { DeskEffect } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import type { Setting } from '../setting'
import type { World } from '../world'
import { samePerson } from '../domain/person'
import type { Case } from './ports'
import { askApproval, askManager } from './approving'
import { doByButton } from './byButton'
import { agentIn, packet, refused, type AtWork } from './atWork'
import { call, findTargets, rotate, tryCode } from './lookUp'
import { lineOf, statusFor } from './packet'
import { openFor } from './openFor'
import { readAloud } from './readAloud'
import { allowRelease, deliver } from './release'
import { writeTo } from './relay'

type AgentEffect = Exclude<DeskEffect, { type: 'caseStatus' | 'cancelCase' }>

const most = 50

export async function asAgent(world: World, setting: Setting, effect: AgentEffect, n: number): Promise<Answer> {
  const agent = await agentIn(world, setting)
  if (!agent) return notAnAgent(world, setting, effect)
  const at: AtWork = { world, setting, agent }
  switch (effect.type) {
    case 'listCases': {
      const cases = await world.cases.unfinished(effect.which === 'mine' ? { agent: agent.person } : {}, most)
      return { type: 'cases', cases: cases.filter(({ progress }) => effect.which === 'mine' || progress.state !== 'resolved').map(one => lineOf(one)) }
    }
    case 'openPacket': return onCase(at, effect.reference, async found => packet(at, found))
    case 'doToCase': return onCase(at, effect.reference, found => doByButton(at, found, effect.deed))
    case 'findTargets': return onCase(at, effect.reference, found => findTargets(at, found, effect.pc))
    case 'call': return onCase(at, effect.reference, found => call(at, found))
    case 'tryCode': return onCase(at, effect.reference, found => tryCode(at, found, effect.typed))
    case 'listColleagues': return onCase(at, effect.reference, found => colleagues(at, found, effect.what))
    case 'askApproval': return onCase(at, effect.reference, found => askApproval(at, found, effect))
    case 'allowRelease': return onCase(at, effect.reference, found => allowRelease(at, found, effect))
    case 'askManager': return onCase(at, effect.reference, found => askManager(at, found))
    case 'readAloud': return onCase(at, effect.reference, found => readAloud(at, found, effect, n))
    case 'openFor': return openFor(at, effect)
    case 'deliver': return onCase(at, effect.reference, found => deliver(at, found, effect))
    case 'rotate': return onCase(at, effect.reference, found => rotate(at, found))
    case 'writeTo': return onCase(at, effect.reference, found => writeTo(at, found, effect))
  }
}

/** Whose case it is may ask how far it is, by whatever name. Nobody else is told whether there is one. */
async function notAnAgent(world: World, setting: Setting, effect: AgentEffect): Promise<Answer> {
  const asked = effect.type === 'openPacket' ? await world.cases.find(effect.reference) : undefined
  if (asked && samePerson(asked.kept.person, setting.who.person)) return { type: 'caseStatus', status: await statusFor(world, setting.who.person) }
  return refused(world, setting, 'not an agent')
}

async function onCase(at: AtWork, reference: string, then: (found: Case) => Promise<Answer>): Promise<Answer> {
  const found = await at.world.cases.find(reference)
  return found ? then(found.kept) : refused(at.world, at.setting, `there is no case ${reference}`)
}

/** Whoever could say yes: never the agent, never the employee. */
async function colleagues({ world, setting, agent }: AtWork, { person, progress: { manager } }: Case, what: 'hand' | 'approve'): Promise<Answer> {
  const team = await world.agents.all(setting.who.address.serviceUrl)
  const all = what === 'approve' && manager ? [manager, ...team.filter(one => one.person.oid !== manager.person.oid)] : team
  const not = new Set([agent.person.oid, person.oid])
  return { type: 'colleagues', people: all.filter(one => !not.has(one.person.oid)) }
}
