/** Prints what one recovery costs, and how fast the bot is beside a stock echo. Everything runs on loopback and in a folder that is thrown away. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stopChildren } from './child'
import { table } from './figures'
import { connections, type Weighed } from './load'
import { graphTakes, measureRecoveries, type Cost } from './recovery'
import { measureSpeed, roundsPlayed, type Body, type Contest, type Speed } from './speed'

const longest = 85_000
const botMain = path.join(__dirname, '../../main.js')

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'))
  try {
    console.log(`\nNode ${process.version}, ${os.cpus().length} processors, load ${os.loadavg()[0]?.toFixed(1)}\n`)
    console.log(ofRecoveries(await measureRecoveries(botMain, folder)))
    console.log(ofSpeed(await measureSpeed(botMain, folder)))
  } finally {
    await stopChildren()
    rmSync(folder, { recursive: true, force: true })
  }
}

function ofRecoveries(costs: readonly Cost[]): string {
  const rows = costs.map(({ pcs, activities, requests, rounds, milliseconds }) =>
    [`with ${pcs} PC${pcs === 1 ? '' : 's'}`, of(activities, 2), of(requests, 2 + pcs), of(rounds, 3), whole(milliseconds)])
  return `One recovery, from "I am locked out, key id …" to the key card; what overlaps is one round
${table([['', 'activities', 'Graph requests', 'in rounds', `ms, Graph taking ${graphTakes}`], ...rows])}
`
}

/** Beside its goal, where it misses it. */
const of = (value: number, goal: number): string => value <= goal ? String(value) : `${value} (goal ${goal})`

function ofSpeed({ said, tapped, bot, stock }: Speed): string {
  const rows = [...ofContest('"hi" in a new chat, welcome card', said), ['', '', '', '', ''], ...ofContest('a tap, next card in its place', tapped)]
  return `Turns over ${connections} connections, medians of ${roundsPlayed} rounds in turn; stock: restify, CloudAdapter and teams-ai, without JWT and store
${table([['', 'turns/s', 'p50 ms', 'p99 ms', 'CPU ms/turn'], ...rows])}

${table([['', 'first turn ms after start', 'RSS MB after load'], ofBody('bot', bot), ofBody('stock echo', stock)])}
`
}

const ofContest = (name: string, { bot, stock, ratio }: Contest): string[][] => [
  [name, ...ofLoad(bot)], ['  stock echo', ...ofLoad(stock)], [`  the bot is ${ratio.toFixed(1)} times as fast`, ratio < 2 ? '(goal 2)' : '', '', '', '']
]

const ofLoad = ({ perSecond, p50, p99, cpu }: Weighed): string[] => [whole(perSecond), p50.toFixed(1), p99.toFixed(1), Number.isNaN(cpu) ? 'unknown' : cpu.toFixed(2)]

const ofBody = (name: string, { start, memory }: Body): string[] => [name, whole(start), memory === undefined ? 'unknown' : whole(memory)]

const whole = (value: number): string => value.toFixed(0)

async function run(): Promise<void> {
  const giveUp = async (why: string): Promise<never> => {
    console.error(why)
    await stopChildren()
    process.exit(1)
  }
  const late = setTimeout(() => void giveUp(`The bench takes longer than ${longest / 1000} seconds: it was stopped.`), longest)
  process.once('SIGINT', () => void giveUp('Stopped.')).once('SIGTERM', () => void giveUp('Stopped.'))
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  } finally {
    clearTimeout(late)
  }
}

void run()
