/** Does what was put off: hides keys whose time is up, tells IT of cases. Durable: it goes on after a restart. */
import { renderCase, renderNotice } from '../cards'
import { asFailure } from './core/failure'
import { draw } from './draw'
import type { Timers, Work } from './ports'
import { note } from './setting'
import type { World } from './world'

type Due = Awaited<ReturnType<Timers['take']>>[number]

export interface Later {
  /** Looks now; resolves when everything due is done. */
  look(): Promise<void>
  stop(): Promise<void>
}

/** Longer than the slowest try of one message. */
const lease = 90_000
const atOnce = 20
const longestSleep = 1000
/** After trying for so long, a message that cannot be changed is given up: its person has removed the bot. */
const patience = 24 * 60 * 60_000

/** Starts looking, at once and then whenever something is due. */
export function startLater(world: World): Later {
  const started = world.clock.now()
  let wake: NodeJS.Timeout | undefined
  let stopped = false
  let looking: Promise<void> = Promise.resolve()

  const look = async (): Promise<void> => {
    looking = looking.then(() => workOff(world, started)).catch((error: unknown) => world.log.error({ err: asFailure(error) }, 'timers not read'))
    await looking
    if (stopped) return
    clearTimeout(wake)
    wake = setTimeout(() => void look(), await sleep(world))
    wake.unref()
  }

  void look()
  return {
    look,
    stop: async () => {
      stopped = true
      clearTimeout(wake)
      await looking
    }
  }
}

/** Turns and other processes set timers too, so it never sleeps long. */
async function sleep({ timers, clock }: World): Promise<number> {
  const next = await timers.next(clock.now()).catch(() => undefined)
  return next === undefined ? longestSleep : Math.min(longestSleep, Math.max(next - clock.now(), 50))
}

async function workOff(world: World, started: number): Promise<void> {
  await world.signIns.sweep(world.clock.now())
  const due = await world.timers.take(world.clock.now(), lease, atOnce)
  await Promise.all(due.map(one => attempt(world, one, started)))
  if (due.length === atOnce) await workOff(world, started)
}

/** What fails stays claimed for the lease and is then tried again. Time in which nobody was there to try does not count. */
async function attempt(world: World, { id, work }: Due, started: number): Promise<void> {
  try {
    await perform(world, work)
    await world.timers.clear(id)
  } catch (error) {
    world.log.warn({ err: asFailure(error), reference: work.reference, work: work.type }, 'not done yet, tried again')
    if (world.clock.now() - Math.max(work.since, started) > patience) await giveUp(world, id, work)
  }
}

async function giveUp(world: World, id: string, { reference, type }: Work): Promise<void> {
  world.log.error({ reference, work: type }, 'given up: the conversation cannot be reached')
  await world.timers.clear(id)
}

const perform = (world: World, work: Work): Promise<void> => work.type === 'hide' ? hide(world, work) : postCase(world, work)

async function hide(world: World, work: Extract<Work, { type: 'hide' }>): Promise<void> {
  const chat = world.channel.to(work.address)
  if (work.message) {
    const { card, summary } = draw(work.view, work.n)
    await chat.replace(work.message, card, summary)
  } else {
    await chat.post(...renderNotice('mayStillBeVisible'))
  }
  const { conversation, person, reference } = work
  await note(world, { action: 'key.hidden', person, conversation, reference, subject: work.subject, detail: work.message ? 'timer' : 'not known to be shown' })
}

async function postCase(world: World, { reference, serviceUrl }: Extract<Work, { type: 'postCase' }>): Promise<void> {
  const team = world.settings.deskChannel
  const open = await world.cases.find(reference)
  if (!team || !open) return
  await world.channel.postToTeam(serviceUrl, team, ...renderCase(open))
}
