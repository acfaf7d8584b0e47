/** What an employee writes while IT works on their case goes to IT, unless it is an order to the bot. */
import { renderDesk, renderNotice } from '../cards'
import type { CaseStatus } from '../dialogs/deskVocabulary'
import type { Said, Telling } from '../dialogs/vocabulary'
import { house } from '../dialogs'
import { asFailure } from './core/failure'
import { heard, whereIs } from './core/turn'
import { passOn } from './desk/relay'
import { samePerson, type Person } from './domain/person'
import { isOver } from './domain/progress'
import type { Inbound } from './host/channel'
import type { Case } from './desk/ports'
import type { Turn } from './turn'
import type { World } from './world'

/** Words that are an answer to nobody but the one who is writing with them. */
const forThem: ReadonlySet<Said['type']> = new Set<Said['type']>(['unclear', 'outOfScope', 'facts', 'locked', 'yes', 'no', 'unsure', 'found', 'notThere', 'noKeyId', 'notAccepted', 'typedKey', 'whyLocked', 'workAccount', 'sharedPc', 'keyNotFound'])

/** False: this is for the bot. */
export async function passedOn(of: Turn, { text, typed }: Extract<Inbound, { kind: 'said' }>, meant: Said): Promise<boolean> {
  if (!forThem.has(meant.type)) return false
  const found = await inWork(of)
  if (!found) return false
  const { world, setting, host } = of
  await heard(house, host)
  try {
    await passOn(world, setting.who, found, text, typed !== undefined)
    await setting.out.post(...renderDesk({ view: 'passedOn' }))
  } catch (error) {
    world.log.warn({ err: asFailure(error), reference: found.reference }, 'what an employee wrote was not passed on')
    await setting.out.post(...renderNotice('notPassedOn', { reference: found.reference }))
  }
  return true
}

/** The case they were told of last, or that IT has asked them about, where an agent has it and they are busy with nothing else. */
async function inWork({ world, conversation, setting }: Turn): Promise<Case | undefined> {
  const here = whereIs(house, conversation?.saved)
  if (!here?.dialog.ends(here.state)) return undefined
  const { told, status } = here.state as Partial<Telling> & { readonly status?: CaseStatus }
  const reference = told?.caseOf?.reference ?? status?.reference ?? await askedAbout(world, setting.who.person)
  const found = reference === undefined ? undefined : await world.cases.find(reference)
  if (!found || isOver(found.kept.progress) || !found.kept.progress.agent) return undefined
  // Who writes after IT has finished begins anew.
  if (found.kept.progress.state === 'resolved') return undefined
  return samePerson(found.kept.person, setting.who.person) ? found.kept : undefined
}

/** They may have begun anew since. */
async function askedAbout({ cases }: World, person: Person): Promise<string | undefined> {
  const all = await cases.unfinished({ person }, 50)
  return all.findLast(({ progress }) => progress.state === 'waitingForEmployee')?.reference
}
