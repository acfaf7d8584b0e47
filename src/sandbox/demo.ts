/** The demo: a Contoso in a box and the bot beside it, each its own process. With `--script` one recovery is played, without a browser. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { portFor, startBot, type BotProcess } from './botProcess'
import { loadCompany, type Company } from './company'
import { startSandbox, usualPorts, type Sandbox } from './sandbox'
import { playRecovery } from './script'

const botMain = path.join(__dirname, '../main.js')
const usualBotPort = 3978
/** Nobody waits until the next day to see how the bot asks after a PC. */
const hurry = { FOLLOW_UP_HOURS: '0.05' }

interface Running { readonly sandbox: Sandbox, readonly bot: BotProcess, stop(): Promise<void> }

/** On the usual ports, or, where nobody has to find it, on free ones. */
async function start(company: Company, free: boolean): Promise<Running> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'contoso-'))
  const clean = () => {
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const botUrl = `http://localhost:${await portFor('the bot', free ? 0 : usualBotPort)}`
    const ports = free ? { page: 0, entra: 0, graph: 0, channel: 0 } : usualPorts
    const sandbox = await startSandbox({ company, ports, botUrl, folder })
    try {
      const bot = await startBot(botMain, sandbox.botEnv(hurry), botUrl)
      return {
        sandbox, bot,
        async stop() {
          await bot.stop()
          await sandbox.stop()
          clean()
        }
      }
    } catch (error) {
      await sandbox.stop()
      throw error
    }
  } catch (error) {
    clean()
    throw error
  }
}

const greeting = ({ name, employees }: Company, page: string): string => `
${name} in a box runs. Open ${page}

Pick an employee, say "hi" on the phone, type the digits into the blue screen. Each one is a situation of its own:
${employees.map(one => `  ${one.situation.padEnd(4)}${one.name}: ${one.story}`).join('\n')}

Where a person is needed, turn to IT's side: the help desk's Teams channel, and the private chats of ${employees.filter(one => one.desk).map(one => one.name).join(', ') || 'nobody'}.
Two windows, one for each side, show both at once.

Three minutes after a PC was unlocked the bot asks how it starts; in earnest it waits a day (FOLLOW_UP_HOURS).
A conversation that nobody goes on with is closed after an hour.

Ctrl-C stops everything.
`

async function show(running: Running, company: Company): Promise<void> {
  console.log(greeting(company, running.sandbox.urls.page))
  let stopping = false
  const asked = new Promise<undefined>(resolve => {
    const stop = () => {
      stopping = true
      resolve(undefined)
    }
    process.once('SIGINT', stop).once('SIGTERM', stop)
  })
  const lastWords = await Promise.race([asked, running.bot.ended])
  await running.stop()
  if (!stopping) throw new Error(`The bot ended. Its last words:\n${lastWords ?? ''}`)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { script: { type: 'boolean', default: false }, company: { type: 'string' } } })
  const company = loadCompany(values.company)
  const running = await start(company, values.script)
  if (!values.script) {
    await show(running, company)
    return
  }
  try {
    const started = await playRecovery(running.sandbox.urls.page, line => {
      console.log(line)
    })
    console.log(started ? '\nThe PC started.' : '\nThe PC did not start.')
    process.exitCode = started ? 0 : 1
  } finally {
    await running.stop()
  }
}

async function run(): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

void run()
