/** Runs a piece of TypeScript in a process of its own, for what only another process can show: locks, and sudden death. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export const root = join(__dirname, '..', '..')

/** Lets Node load the project's TypeScript as it stands. */
const loader = `
  const swc = require('@swc/core')
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }
  require.extensions['.ts'] = (module, file) => module._compile(swc.transformFileSync(file, options).code, file)
  const say = text => require('node:fs').writeSync(1, text + '\\n')
`

/** `script` may call \`say(line)\`, which has reached the parent's pipe when it returns. */
export const run = (script: string): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, ['-e', `${loader};(async () => {${script}})()`], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })

/** Runs an entry point as it stands, with these arguments and nothing else in its environment. */
export const runFile = (file: string, words: readonly string[], env: Readonly<Record<string, string>>): ChildProcessByStdio<null, Readable, Readable> =>
  spawn(process.execPath, ['-e', `${loader};require('./${file}')`, '--', file, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env })

/** Resolves to everything it said, and how it ended. */
export async function ended(child: ReturnType<typeof run>): Promise<{ said: string, wrong: string, code: number | null }> {
  let said = ''
  let wrong = ''
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
  })
  child.stderr.on('data', (piece: Buffer) => {
    wrong += piece.toString()
  })
  const code = await new Promise<number | null>(resolve => {
    child.on('close', resolve)
  })
  return { said, wrong, code }
}
