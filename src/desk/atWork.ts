/** An agent at work in one turn, and the answers that every step of theirs may end in. */
import type { Answer } from '../../dialogs/vocabulary'
import type { Deed, Who } from '../domain/progress'
import { entry, note, type Setting } from '../setting'
import type { World } from '../world'
import { Failure } from '../core/failure'
import type { Session } from '../ports'
import type { Case } from './ports'
import { act } from './act'
import { packetOf } from './packet'

export interface AtWork { readonly world: World, readonly setting: Setting, readonly agent: Who }

export const agentIn = ({ agents }: Pick<World, 'agents'>, { who }: Pick<Setting, 'who'>): Promise<Who | undefined> => agents.find(who.person, who.address.serviceUrl)

/** The same answer for what is not there and for what is not theirs. */
export async function refused(world: World, setting: Setting, why: string): Promise<Answer> {
  await note(world, entry(setting, 'case.refused', { detail: why }))
  return { type: 'noCase' }
}

export const packet = ({ world, agent }: AtWork, now: Case, no?: Extract<Answer, { type: 'packet' }>['no']): Answer =>
  ({ type: 'packet', packet: packetOf(world, now, agent), no })

/** The case as it is afterwards, with why nothing was done where that was so. */
export async function doing(at: AtWork, reference: string, deed: Deed): Promise<Answer> {
  const done = await act(at.world, reference, deed, at.agent)
  if (!done) return refused(at.world, at.setting, `there is no case ${reference}`)
  return packet(at, done.now, done.no)
}

export function sessionOf({ setting: { session } }: AtWork): Session {
  if (!session) throw new Failure('graph.signedOut', 'This turn has no sign-in: the desk asked for the directory outside the turn of a sign-in.')
  return session
}
