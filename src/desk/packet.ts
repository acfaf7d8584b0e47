/** A case as an agent, and as its employee, may see it. Built field by field: the employee’s code is never in it. */
import type { CaseLine, CaseStatus, Packet } from '../../dialogs/deskVocabulary'
import { isOpen, nextOpen } from '../domain/hours'
import { samePerson } from '../domain/person'
import type { Who } from '../domain/progress'
import { expectedMinutes } from '../domain/waiting'
import type { World } from '../world'
import type { Case } from './ports'

export function packetOf({ clock, settings }: Pick<World, 'clock' | 'settings'>, { reference, person, name, why, told, opened, progress: { code, ...progress } }: Case, viewer: Who): Packet {
  const now = clock.now()
  return {
    reference, person, name, why, told, opened, now, progress,
    reverse: code && code.until > now ? { code: code.reverse, until: code.until } : undefined,
    mine: progress.agent !== undefined && samePerson(progress.agent.person, viewer.person),
    own: samePerson(person, viewer.person),
    secondPerson: settings.desk.policy.secondPerson,
    readAloud: settings.desk.policy.readAloud === true
  }
}

export const lineOf = ({ reference, name, opened, progress: { state, agent } }: Case): CaseLine => ({ reference, name, state, opened, agent: agent?.name })

/** The newest one that is not over. */
export async function statusFor({ cases, clock, settings }: Pick<World, 'cases' | 'clock' | 'settings'>, person: Case['person']): Promise<CaseStatus | undefined> {
  const newest = (await cases.unfinished({ person }, 50)).at(-1)
  if (!newest) return undefined
  const { reference, progress: { state, agent } } = newest
  const now = clock.now()
  const { hours } = settings.desk
  const waits = state === 'open'
  return {
    reference, state, agent: agent && firstName(agent.name),
    minutes: waits && isOpen(hours, now) ? expectedMinutes(await cases.latest(20)) : undefined,
    opens: waits && !isOpen(hours, now) ? nextOpen(hours, now) : undefined
  }
}

/** Employees are told no more of an agent’s name. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
