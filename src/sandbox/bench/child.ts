/** A process that is measured: started with its settings and nothing else, weighed, and ended by its own id. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

export interface Child {
  /** `performance.now()` of its start. */
  readonly began: number
  /** Throws with the last words of a process that has ended. */
  check(): void
  /** Resident memory in megabytes; `undefined` where there is no `ps`. */
  memory(): Promise<number | undefined>
  /** Milliseconds of processor time so far, all threads; `undefined` but on Linux. */
  worked(): number | undefined
  stop(): Promise<void>
}

const running = new Set<Child>()

/** `folder`: where it runs, away from any `.env`, and where what it says is written. */
export function startChild(name: string, main: string, settings: Readonly<Record<string, string>>, folder: string): Child {
  const said = path.join(folder, `${name}-${performance.now()}.log`)
  const log = openSync(said, 'w', 0o600)
  const began = performance.now()
  const child = spawn(process.execPath, [...profiled(name), main], { cwd: folder, env: { PATH: process.env['PATH'], ...settings }, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended = once(child, 'close')
  const self: Child = {
    began,
    check() {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended (${child.exitCode ?? child.signalCode}). Its last words:\n${readFileSync(said, 'utf8').slice(-3000)}`)
    },
    worked: () => workedBy(child.pid),
    async memory() {
      try {
        const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)])
        return Number(stdout) / 1024
      } catch {
        return undefined
      }
    },
    async stop() {
      child.kill('SIGTERM')
      const impatient = setTimeout(() => child.kill('SIGKILL'), 3000)
      await ended
      clearTimeout(impatient)
      running.delete(self)
    }
  }
  running.add(self)
  return self
}

export async function stopChildren(): Promise<void> {
  await Promise.all([...running].map(child => child.stop()))
}

/** The kernel counts in hundredths of a second; a process's name may hold spaces, but it ends with the last bracket. */
function workedBy(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return undefined
  }
}

/** BENCH_PROFILE names a folder for a CPU profile of each process that answers turns. */
function profiled(name: string): string[] {
  const folder = process.env['BENCH_PROFILE']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(folder, name)}`] : []
}
