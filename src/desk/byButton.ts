/** What an agent does by a button alone, and who hears of it: whoever has the case now, whoever had it, and the employee whose case is finished. */
import type { DeskDeed } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import { samePerson } from '../domain/person'
import { act } from './act'
import { packet, refused, type AtWork } from './atWork'
import type { Case } from './ports'
import { saysTo, saysToEmployee } from './relay'

export async function doByButton(at: AtWork, before: Case, deed: DeskDeed): Promise<Answer> {
  const { world, setting, agent } = at
  const done = await act(world, before.reference, deed, agent)
  if (!done) return refused(world, setting, `there is no case ${before.reference}`)
  if (!done.no) await tells(at, before, done.now, deed)
  return packet(at, done.now, done.no)
}

async function tells({ world, agent }: AtWork, before: Case, now: Case, deed: DeskDeed): Promise<void> {
  const { reference, name, progress } = now
  const had = before.progress.agent
  switch (deed.type) {
    case 'handed':
    case 'takenOver': {
      const whom = deed.type === 'handed' ? deed.to : had
      // Who has left the desk hears of no case any more.
      if (whom && !samePerson(whom.person, agent.person) && await world.agents.find(whom.person, now.serviceUrl)) await saysTo(world, now, whom, { view: 'handed', reference, what: deed.type, by: agent.name, name })
      break
    }
    // Who said that it worked knows.
    case 'resolved': if (!progress.history.some(({ what }) => what === 'confirmed')) await saysToEmployee(world, now, { view: 'finished', reference }); break
    default:
  }
}
