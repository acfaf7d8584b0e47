/** `npm run --silent understand`: sentences in, a line of JSON for each out. `-- --measure FILE...`: how well labelled ones are understood. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { comprehend } from './understand'
import { linesOf } from './understanding/lines'
import { labelledIn, measure, report } from './understanding/measure'

/** Always the same six, so that whoever reads it need not ask what is there. */
function understood(line: string): string {
  const { intent, accountHint = null, keyId = null, errorCode = null, language, confidence } = comprehend(line)
  return JSON.stringify({ intent, accountHint, keyId, errorCode, language, confidence })
}

async function understandLines(): Promise<void> {
  for await (const line of linesOf(process.stdin)) {
    if (!process.stdout.write(`${understood(line)}\n`)) await once(process.stdout, 'drain')
  }
}

async function measureFiles(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error('name at least one file of labelled sentences after --measure')
  for (const file of files) {
    process.stdout.write(`${file}\n${report(measure(labelledIn(await readFile(file, 'utf8'))))}\n`)
  }
}

/** Whoever reads no more has all they wanted. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const [option, ...files] = process.argv.slice(2)
const work = option === '--measure' ? measureFiles(files) : understandLines()
work.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'something went wrong'}\n`)
  process.exitCode = 1
})
