/** The bot as its own process, as an administrator starts it: everything it writes is kept, and it can be killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

const main = path.join(__dirname, '../../dist/src/main.js')

export interface BotProcess {
  readonly port: number
  /** Asks it to stop; resolves to its exit code. */
  stop(): Promise<number | null>
  /** Without a warning. */
  kill(): Promise<void>
}

export interface Start {
  readonly env: Readonly<Record<string, string>>
  /** Where it runs, away from any `.env`. */
  readonly folder: string
  /** Hears every byte of stdout and stderr. */
  readonly hear: (bytes: Buffer) => void
  /** Minutes by which its clock is ahead, as when it was started later. */
  readonly ahead?: number | undefined
}

/** The clock of a process that was started later, without anybody waiting. */
const clockAhead = (minutes: number): string => `data:text/javascript,${encodeURIComponent(`
  const Now = globalThis.Date
  const now = () => Now.now() + ${minutes * 60_000}
  globalThis.Date = class Date extends Now {
    constructor(...given) { given.length > 0 ? super(...given) : super(now()) }
    static now() { return now() }
  }`)}`

/** Resolves when the bot says that it is ready. Throws with what it said when it ends before. */
export async function startBot({ env, folder, hear, ahead }: Start): Promise<BotProcess> {
  if (!existsSync(main)) throw new Error('There is no dist/src/main.js: run "npx tsc -b" first. These tests start the bot as it is shipped.')
  const child = spawn(process.execPath, [...ahead === undefined ? [] : ['--import', clockAhead(ahead)], main], {
    cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, TMPDIR: process.env['TMPDIR'], ...env }, stdio: ['ignore', 'pipe', 'pipe']
  })
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (bytes: Buffer) => {
      hear(bytes)
      words.push(bytes.toString())
    })
  }
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const ready = new Promise<number>(resolve => {
    createInterface({ input: child.stdout }).on('line', line => {
      const { msg, port } = fieldsIn(line)
      if (msg === 'ready' && typeof port === 'number') resolve(port)
    })
  })
  const port = await Promise.race([ready, ended.then(() => undefined)])
  if (port === undefined) throw new Error(`The bot ended before it was ready: ${words.join('')}`)
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return ended
  }
  return { port, stop: () => end('SIGTERM'), async kill() {
    await end('SIGKILL')
  } }
}

function fieldsIn(line: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return {}
  }
}
