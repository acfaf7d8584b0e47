/** Does what was put off: hides keys whose time is up, tells IT of cases. Durable: it goes on after a restart. */
import { renderNotice } from '../cards'
import type { RecoveryBot } from './bot'
import { asFailure } from './core/failure'
import { caseDue } from './desk/caseDue'
import { tellDesk } from './desk/tell'
import { draw } from './draw'
import { lanes, type Lane, type Timers, type Work } from './ports'
import { note } from './setting'
import type { World } from './world'

type Hands = Pick<RecoveryBot, 'silent' | 'opens'>
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
const day = 24 * 60 * 60_000
/** After trying for so long, a message that cannot be changed is given up: its person has removed the bot. A desk may be down for longer, and is given up when its channel is gone for good. */
const patience = { chat: day, desk: 14 * day } as const

/** Starts looking, at once and then whenever something is due: in each lane by itself. */
export function startLater(world: World, bot: Hands): Later {
  const started = world.clock.now()
  const watches = lanes.map(lane => startWatch(world, async () => {
    if (lane === 'rest') await tidy(world, bot)
    await workOff(world, bot, started, lane)
  }))
  return {
    look: async () => {
      for (const one of watches.toReversed()) await one.look()
    },
    stop: async () => {
      await Promise.all(watches.map(one => one.stop()))
    }
  }
}

function startWatch(world: World, work: () => Promise<void>): Later {
  let wake: NodeJS.Timeout | undefined
  let stopped = false
  let looking: Promise<void> = Promise.resolve()

  const look = async (): Promise<void> => {
    looking = looking.then(work).catch((error: unknown) => world.log.error({ err: asFailure(error) }, 'timers not read'))
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

async function tidy(world: World, bot: Hands): Promise<void> {
  await world.signIns.sweep(world.clock.now())
  await closeSilent(world, bot)
}

async function workOff(world: World, bot: Hands, started: number, lane: Lane): Promise<void> {
  const due = await world.timers.take(world.clock.now(), lease, atOnce, lane)
  await Promise.all(due.map(one => attempt(world, bot, one, started)))
  if (due.length === atOnce) await workOff(world, bot, started, lane)
}

/** What fails stays claimed for the lease and is then tried again. Time in which nobody was there to try does not count. */
async function attempt(world: World, bot: Hands, { id, work }: Due, started: number): Promise<void> {
  try {
    await perform(world, bot, work)
    await world.timers.clear(id)
  } catch (error) {
    world.log.warn({ err: asFailure(error), reference: work.reference, work: work.type }, 'not done yet, tried again')
    if (world.clock.now() - Math.max(work.since, started) > patience[work.type === 'tellDesk' ? 'desk' : 'chat']) await giveUp(world, id, work)
  }
}

async function giveUp(world: World, id: string, { reference, type }: Work): Promise<void> {
  world.log.error({ reference, work: type }, 'given up: the conversation or the desk cannot be reached')
  await world.timers.clear(id)
}

function perform(world: World, bot: Hands, work: Work): Promise<void> {
  switch (work.type) {
    case 'hide': return hide(world, work)
    case 'followUp': return followUp(world, bot, work)
    case 'postCase': return tellDesk(world, { desk: 'teams', reference: work.reference, event: { id: work.reference, at: work.since, what: 'opened' } })
    case 'tellDesk': return tellDesk(world, work)
    case 'caseDue': return caseDue(world, work)
  }
}

/** One that cannot be told so is closed all the same, or it would come up again for ever. */
async function closeSilent(world: World, bot: Hands): Promise<void> {
  const silent = await world.conversations.silent(world.clock.now(), atOnce)
  await Promise.all(silent.map(async id => bot.silent(id).catch((error: unknown) => world.log.warn({ err: asFailure(error) }, 'a silent conversation could not be closed'))))
}

/** After so long nobody remembers what it is about. */
const stale = 72 * 60 * 60_000

/** Somebody in the middle of something is asked later. */
async function followUp(world: World, bot: Hands, work: Extract<Work, { type: 'followUp' }>): Promise<void> {
  if (await bot.opens(work.conversation, { type: 'followUp', told: work.told })) return
  if (world.clock.now() - work.since < stale) await world.timers.set(world.clock.now() + 60 * 60_000, work)
}

async function hide(world: World, work: Extract<Work, { type: 'hide' }>): Promise<void> {
  const chat = world.channel.to(work.address)
  if (work.message) {
    const { card, summary } = draw(work.view, work.n, work.address)
    await chat.replace(work.message, card, summary)
  } else {
    await chat.post(...renderNotice('mayStillBeVisible'))
  }
  const { conversation, person, reference } = work
  await note(world, { action: 'key.hidden', person, conversation, reference, subject: work.subject, detail: work.message ? 'timer' : 'not known to be shown' })
}
