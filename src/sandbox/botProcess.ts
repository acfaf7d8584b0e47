/** The bot as a process of its own, started as anybody would start it: settings in, health out. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

export interface BotProcess {
  /** Resolves when the process has ended, by itself or not, to its last words. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

/** What of this process's surroundings the bot gets besides its settings: nothing that could configure it. */
const surroundings = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'TZ', 'LANG', 'SystemRoot', 'ComSpec']
const patience = 30_000
const linesKept = 30

/** Resolves when the bot is healthy. Throws with the bot's last words when it ends or does not get there. */
export async function startBot(main: string, settings: Readonly<Record<string, string>>, address: string, milliseconds = patience): Promise<BotProcess> {
  const inherited = Object.fromEntries(surroundings.flatMap(name => process.env[name] === undefined ? [] : [[name, process.env[name]]]))
  // In a group of its own, so that Ctrl-C reaches it once: through us.
  const child = spawn(process.execPath, [main], { env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' })
  const said = lastLines([child.stdout, child.stderr])
  const ended = (async () => {
    await once(child, 'close')
    return said()
  })()
  const running = () => child.exitCode === null && child.signalCode === null
  const stop = async () => {
    child.kill('SIGTERM')
    const deadline = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(deadline)
  }
  const until = Date.now() + milliseconds
  while (running() && Date.now() < until) {
    if (await isHealthy(address)) return { ended, stop }
    await pause(100)
  }
  const end = running() ? 'is not healthy yet' : 'ended before it was ready'
  await stop()
  throw new Error(`The bot (${address}) ${end}. Its last words:\n${said() || '(none)'}`)
}

async function isHealthy(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}

function lastLines(streams: readonly NodeJS.ReadableStream[]): () => string {
  const lines: string[] = []
  for (const stream of streams) {
    createInterface({ input: stream }).on('line', line => {
      lines.push(line)
      if (lines.length > linesKept) lines.shift()
    })
  }
  return () => lines.join('\n')
}

/** The port itself, or a free one for 0. Throws with a clear sentence when somebody has it. */
export async function portFor(name: string, port: number): Promise<number> {
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`Port ${port} (${name}) is taken: stop what listens there, then try again.`, { cause: error })
  }
  const free = (server.address() as AddressInfo).port
  server.close()
  await once(server, 'close')
  return free
}
