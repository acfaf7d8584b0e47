/** Who may import what, and who may touch a secret: each rule with its reason. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.join(__dirname, '..')

interface Source { readonly file: string, readonly text: string, readonly imports: readonly string[] }

const sources: readonly Source[] = ['dialogs', 'cards', 'src'].flatMap(folder =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => read(`${folder}/${name.replaceAll(path.sep, '/')}`)))

function read(file: string): Source {
  const text = readFileSync(path.join(root, file), 'utf8')
  const imports = ts.preProcessFile(text, true, true).importedFiles
    .map(({ fileName }) => fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName)
  return { file, text, imports }
}

const inside = (...folders: readonly string[]) => (file: string) => folders.some(folder => file === folder || file.startsWith(`${folder}/`))

/** What lives here may import only this. */
const rooms: ReadonlyArray<{ room: string, may: (imported: string) => boolean, why: string }> = [
  { room: 'src/core', may: inside('src/core'), why: 'the core imports nothing: it outlives every library' },
  { room: 'src/domain', may: inside('src/domain', 'src/core'), why: 'rules are pure: they can be proven without a world' },
  { room: 'dialogs', may: inside('dialogs', 'src/core', 'src/domain'), why: 'dialogs are pure: they read no clock, call no service and send no message' },
  { room: 'cards', may: file => inside('cards', 'src/core', 'src/domain', 'dialogs/vocabulary', 'dialogs/deskVocabulary', 'dialogs/views', 'dialogs/guides', 'dialogs/choices')(file), why: 'cards are pure: a view in, an Adaptive Card out; of the dialogs they know what is shown and what is offered' }
]

describe.each(rooms)('$room keeps to its side', ({ room, may, why }) => {
  test.each(sources.filter(({ file }) => inside(room)(file)).map(source => [source.file, source] as const))('%s', (_, { imports }) => {
    expect({ why, imports: imports.filter(one => !may(one)) }).toEqual({ why, imports: [] })
  })
})

/** A library is known in one room, so that another can take its place there. */
const onlyIn: ReadonlyArray<{ library: RegExp, room: string, and?: string, why: string }> = [
  { library: /^(botbuilder|botframework-|@microsoft\/teams-ai)/, room: 'src/host', why: 'the bot SDK is at its end of life: its successor takes one folder' },
  { library: /^restify/, room: 'src/server.ts', why: 'one place decides what may come in' },
  { library: /^@azure\/(identity|msal-node|core-rest-pipeline)/, room: 'src/identity', why: 'one place proves who is asking' },
  { library: /^@microsoft\/microsoft-graph-client/, room: 'src/graph', why: 'one place reads as the person' },
  { library: /^(kysely|libsql|pg)$/, room: 'src/store', why: 'one place knows SQL' },
  { library: /^minisearch/, room: 'src/knowledge', and: 'src/understanding/neighbours.ts', why: 'two places search: among pages, and among examples of what people mean' },
  { library: /^openai/, room: 'nowhere', why: 'it is only here because teams-ai names it as a peer' }
]

/** The bench compares the bot with the SDKs as they come: this one file is not the product, and must not be built like it. */
const stockEcho = 'src/sandbox/bench/stockEcho.ts'

test.each(onlyIn)('$library is imported only in $room', ({ library, room, and = room, why }) => {
  const strangers = sources.filter(({ file, imports }) => imports.some(one => library.test(one)) && !inside(room, and, stockEcho)(file)).map(({ file }) => file)
  expect({ why, strangers }).toEqual({ why, strangers: [] })
})

test('nothing outside the sandbox imports it: the bot has no sandbox branch', () => {
  const strangers = sources.filter(({ file, imports }) => !inside('src/sandbox')(file) && imports.some(inside('src/sandbox'))).map(({ file }) => file)
  expect(strangers).toEqual([])
  expect(sources.filter(({ file, text }) => !inside('src/sandbox')(file) && /sandbox/i.test(text)).map(({ file }) => file)).toEqual([])
})

/** Files that contain this text, outside the sandbox. */
const users = (text: string): string[] => sources.filter(source => !inside('src/sandbox')(source.file) && source.text.includes(text)).map(({ file }) => file)

test('only the configuration reads the environment', () => {
  expect(users('process.env')).toEqual(['src/config.ts'])
})

test('only the audit log issues receipts: no key is read without a record', () => {
  expect(users('Receipt.issue(')).toEqual(['src/audit/auditLog.ts'])
})

test('only the reveal card opens a recovery key; the others that open a secret send a token or a proof to where it belongs', () => {
  expect(users('.reveal()').toSorted()).toEqual([
    'cards/reveal.ts', 'dialogs/unlockTaps.ts', 'src/desk/serviceNowTable.ts', 'src/desk/serviceNowToken.ts', 'src/desk/webhook.ts', 'src/graph/client.ts', 'src/host/deliver.ts',
    'src/identity/authorizationCode.ts', 'src/identity/onBehalfOf.ts', 'src/identity/proof.ts', 'src/identity/tokens.ts'
  ])
})

test('nobody silences the compiler', () => {
  expect(sources.filter(({ text }) => /(?<!\?): any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)|eslint-disable/.test(text.replaceAll(/\/\*\*[\s\S]*?\*\//g, ''))).map(({ file }) => file)).toEqual([])
})

test('no file is longer than 250 lines, and each begins with why it exists', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 251).map(({ file }) => file)).toEqual([])
  expect(sources.filter(({ text }) => !text.startsWith('/**')).map(({ file }) => file)).toEqual([])
})
