/** Runs the sandbox alone, for a bot that is started by hand. */
import { parseArgs } from 'node:util'
import { startSandbox } from './sandbox'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { company: { type: 'string' }, bot: { type: 'string', default: 'http://localhost:3978' }, folder: { type: 'string', default: '.data/sandbox' } } })
  const sandbox = await startSandbox({ company: values.company, botUrl: values.bot, folder: values.folder })
  console.log(`The sandbox runs: ${sandbox.urls.page}\nStart the bot with these settings:\n`)
  for (const [name, value] of Object.entries(sandbox.botEnv())) console.log(`${name}=${value}`)
  const stop = async () => sandbox.stop()
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
