/** A help desk on the stage: Ivo and Mara work there, Dana has a case, and any number of processes look after what is due. */
import { en } from '../../cards/text/en'
import type { DeskNotice } from '../../cards/deskNotices'
import { makeBot } from '../../src/bot'
import type { Case } from '../../src/desk/ports'
import { openCase } from '../../src/desk/openCase'
import type { Who } from '../../src/domain/progress'
import { startLater, type Later } from '../../src/later'
import { lanes } from '../../src/ports'
import type { World } from '../../src/world'
import type { Employee } from '../../src/sandbox/smallWorld'
import { makeStage, type Stage } from '../story/stage'
import { addressOf } from '../story/teams'

export const whoIs = ({ person, name }: Employee): Who => ({ person, name })

/** Another process with the same store. */
export const makeProcess = (world: World): Later => startLater(world, makeBot(world))

export interface AtDesk {
  readonly stage: Stage
  readonly world: World
  readonly dana: Employee
  readonly ivo: Who
  readonly mara: Who
  readonly reference: string
  /** The case as it is kept. */
  kept(): Promise<Case>
  /** What was done to it, in order. */
  history(): Promise<string[]>
  /** Lets time pass, and sees to what is due then. */
  later(minutes: number): Promise<void>
  /** How often something was said, in the channel and in chats. */
  said(view: DeskNotice['view']): number
}

export async function atDesk(): Promise<AtDesk> {
  const stage = makeStage()
  const [dana, ivo, mara] = ['Dana', 'Ivo', 'Mara'].map(name => stage.employee(name)) as [Employee, Employee, Employee]
  stage.teams.team.push(ivo, mara)
  // It looks when it is told to, and never in between.
  await stage.later.stop()
  await stage.does(dana, { kind: 'installed' })
  const reference = await opens(stage.world, dana)
  await stage.later.look()
  const kept = async () => (await stage.store.cases.find(reference))!.kept
  return {
    stage, dana, reference, kept, world: stage.world, ivo: whoIs(ivo), mara: whoIs(mara),
    history: async () => (await kept()).progress.history.map(({ what, detail }) => detail ? `${what} ${detail}` : what),
    later: async minutes => {
      stage.clock.pass(minutes)
      // What became due just now is due at once.
      for (let looks = 0; looks < 2; looks++) await stage.later.look()
    },
    said: view => [...stage.teams.sent, ...stage.teams.chats().flatMap(({ sent }) => sent)].filter(one => one.endsWith(`"summary":${JSON.stringify(en.deskSummaries[view])}}`)).length
  }
}

export const opens = (world: World, employee: Employee, reference = 'BL-7K2QM'): Promise<string> => openCase(world, {
  who: { person: employee.person, name: employee.name, address: addressOf(employee) }, out: world.channel.to(addressOf(employee)), reference
}, { type: 'openCase', why: 'noKey', told: { device: 'LAPTOP-7Q2' } })

/** What is due in the store, whenever that is. Nobody finds it due afterwards. */
export const allDue = async ({ timers }: World): Promise<string[]> =>
  (await Promise.all(lanes.map(lane => timers.take(Date.UTC(2100, 0), 1, 1000, lane)))).flat().map(({ work }) => work.type === 'tellDesk' ? `tell ${work.event.what}` : work.type === 'caseDue' ? `look ${work.what}` : work.type)
