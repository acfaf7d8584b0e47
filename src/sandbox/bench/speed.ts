/** How fast the bot is, beside a stock echo in the same minute on the same machine: both get the same people, connections and channel. */
import path from 'node:path'
import { portFor } from '../botProcess'
import { startSandbox, type Sandbox } from '../sandbox'
import type { Surroundings } from './chat'
import { startChild, type Child } from './child'
import { median } from './figures'
import { makeDriver, type Driver, type Kind, type Weighed } from './load'
import { firstTurn } from './start'

export interface Contest { readonly bot: Weighed, readonly stock: Weighed, readonly ratio: number }

export interface Body { readonly start: number, readonly memory: number | undefined }

export interface Speed { readonly said: Contest, readonly tapped: Contest, readonly bot: Body, readonly stock: Body }

export const roundsPlayed = 5
const round = { milliseconds: 1500, turns: 10_000 }
/** Long enough for the compiler: the bot's own code gets faster for some seconds. */
const warmUps: Readonly<Record<Kind, number>> = { said: 5000, tapped: 2500 }
const starts = 3

interface Contestant { readonly name: string, readonly main: string, readonly port: number, readonly token: string | undefined, settings(folder: string): Record<string, string> }

interface Running { readonly child: Child, readonly driver: Driver, readonly start: number }

export async function measureSpeed(botMain: string, folder: string): Promise<Speed> {
  const [botPort, stockPort, channelPort] = [await portFor('the bot', 0), await portFor('the echo', 0), await portFor('the channel', 0)]
  const channelUrl = `http://127.0.0.1:${channelPort}`
  const sandbox = await startSandbox({ botUrl: `http://localhost:${botPort}`, ports: { page: 0, entra: 0, graph: 0, channel: 0 }, folder: path.join(folder, 'speed') })
  const channel = startChild('channel', path.join(__dirname, 'lightChannel.js'), { PORT: String(channelPort) }, folder)
  try {
    const count = async () => Number(await (await fetch(channelUrl)).text())
    await firstTurn(channel, async () => {
      await count()
    })
    const { company, app } = sandbox.world
    const surroundings: Surroundings = { appId: app.id, tenantId: company.tenantId, serviceUrl: `${channelUrl}/` }
    const bot: Contestant = {
      name: 'bot', main: botMain, port: botPort, token: await tokenNaming(sandbox, channelUrl),
      settings: data => sandbox.botEnv({ SERVICE_URL_HOSTS: new URL(channelUrl).host, DATA_DIR: data })
    }
    const stock: Contestant = { name: 'stock', main: path.join(__dirname, 'stockEcho.js'), port: stockPort, token: undefined, settings: () => ({ PORT: String(stockPort) }) }
    return await contest(bot, stock, surroundings, count, folder)
  } finally {
    await channel.stop()
    await sandbox.stop()
  }
}

/** A channel token names the address it is for. The sandbox's own is another one, so it moves for as long as it signs. */
async function tokenNaming({ world: { urls }, channel }: Sandbox, address: string): Promise<string> {
  const usual = urls.channel
  urls.channel = address
  try {
    return await channel.bot.token()
  } finally {
    urls.channel = usual
  }
}

async function contest(bot: Contestant, stock: Contestant, surroundings: Surroundings, count: () => Promise<number>, folder: string): Promise<Speed> {
  const born: Record<string, number[]> = { bot: [], stock: [] }
  const running = new Map<Contestant, Running>()
  for (let start = 0; start < starts; start++) {
    for (const one of [bot, stock]) {
      const before = running.get(one)
      before?.driver.close()
      await before?.child.stop()
      const now = await launch(one, surroundings, path.join(folder, `data-${start}`), folder)
      born[one.name]?.push(now.start)
      running.set(one, now)
    }
  }
  const [ours, theirs] = [running.get(bot), running.get(stock)]
  if (!ours || !theirs) throw new Error('Nobody runs.')
  const said = await play('said', ours, theirs, count)
  const tapped = await play('tapped', ours, theirs, count)
  const bodies = { bot: { start: median(born['bot'] ?? []), memory: await ours.child.memory() }, stock: { start: median(born['stock'] ?? []), memory: await theirs.child.memory() } }
  for (const { driver, child } of [ours, theirs]) {
    driver.close()
    await child.stop()
  }
  return { said, tapped, ...bodies }
}

async function launch({ name, main, port, token, settings }: Contestant, surroundings: Surroundings, data: string, folder: string): Promise<Running> {
  const child = startChild(name, main, settings(data), folder)
  const driver = makeDriver(port, token, surroundings)
  return { child, driver, start: await firstTurn(child, driver.first) }
}

/** Turn and turn about, so that whatever else the machine does falls on both. */
async function play(kind: Kind, bot: Running, stock: Running, count: () => Promise<number>): Promise<Contest> {
  const loads: Array<{ readonly bot: Weighed, readonly stock: Weighed }> = []
  for (const { driver } of [bot, stock]) {
    await driver.prepare(kind)
    await driver.drive(kind, { ...round, milliseconds: warmUps[kind] })
  }
  for (let played = 0; played < roundsPlayed; played++) {
    loads.push({ bot: await counted(kind, bot, count), stock: await counted(kind, stock, count) })
  }
  return {
    bot: middle(loads.map(load => load.bot)), stock: middle(loads.map(load => load.stock)),
    ratio: median(loads.map(load => load.bot.perSecond / load.stock.perSecond))
  }
}

/** A turn whose answer did not arrive is no turn: what is said is answered at the channel, a tap in the answer to its request. */
async function counted(kind: Kind, { child, driver }: Running, count: () => Promise<number>): Promise<Weighed> {
  await driver.prepare(kind)
  const before = await count()
  const worked = child.worked() ?? Number.NaN
  const load = await driver.drive(kind, round)
  const cpu = ((child.worked() ?? Number.NaN) - worked) / load.turns
  const answers = await count() - before
  child.check()
  const expected = kind === 'said' ? load.turns : 0
  if (answers !== expected) throw new Error(`${load.turns} turns, ${answers} activities at the channel instead of ${expected}.`)
  return { ...load, cpu }
}

const middle = (loads: readonly Weighed[]): Weighed => ({
  turns: median(loads.map(load => load.turns)), perSecond: median(loads.map(load => load.perSecond)),
  p50: median(loads.map(load => load.p50)), p99: median(loads.map(load => load.p99)), cpu: median(loads.map(load => load.cpu))
})
