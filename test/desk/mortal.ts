/** A process that ends in the middle of whatever it does: from one call to the outside on, nothing it does happens any more. */
import { makeBot, type RecoveryBot } from '../../src/bot'
import { makeRoster } from '../../src/desk/roster'
import { makeTeamsDesk } from '../../src/desk/teamsDesk'
import type { Outbound } from '../../src/host/channel'
import { startLater, type Later } from '../../src/later'
import type { World } from '../../src/world'
import type { Stage } from '../story/stage'

/** At which call to the outside it ends, and whether that call still has its effect: then nobody hears of it. */
export interface Kill { readonly call: number, readonly after: boolean }

export interface Life {
  readonly bot: RecoveryBot
  readonly later: Later
  isOver(): boolean
  /** Its way to answer somebody. */
  outbound(real: Outbound): Outbound
}

const killed = () => new Error('killed')

/** Every process has a world of its own; the store, Teams and the directory are those of the stage. */
export function live({ world, teams, settings, clock }: Stage, kill?: Kill): Life {
  let calls = 0
  let isOver = false
  const step = async (act: () => unknown): Promise<unknown> => {
    if (isOver) throw killed()
    isOver = kill !== undefined && ++calls > kill.call
    if (!isOver) return act()
    if (kill?.after) await act()
    throw killed()
  }
  /** `ways`: what only leads to something that can be called. */
  const mortal = <T extends object>(port: T, ways: readonly string[] = []): T => new Proxy(port, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      const call = (given: readonly unknown[]): unknown => Reflect.apply(found, target, given)
      return (...given: unknown[]) => ways.includes(String(name)) ? mortal(call(given) as object) : step(() => call(given))
    }
  })
  const { conversations, signIns, timers, cases, audit, history, helpDesk, keys, devices, signIn } = world
  const channel = mortal<World['channel']>(teams, ['to', 'inThread'])
  const own = { cases: mortal(cases), conversations: mortal(conversations), signIns: mortal(signIns), timers: mortal(timers), audit: mortal(audit), history: mortal(history), helpDesk: mortal(helpDesk), keys: mortal(keys), devices: mortal(devices), signIn: mortal(signIn) }
  const living: World = {
    ...world, ...own, channel, agents: makeRoster(channel, teams.desk),
    desks: [makeTeamsDesk({ team: teams.desk, minutes: settings.desk.minutes, cases: own.cases, channel, clock })]
  }
  const bot = makeBot(living)
  return { bot, later: startLater(living, bot), isOver: () => isOver, outbound: real => mortal(real) }
}
