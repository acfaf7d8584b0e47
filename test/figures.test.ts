/** How far it is from "hi" to an end, for each kind of lock-out: counted in the transcripts. `npm run figures` prints it with the other figures. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { map } from './dialogs/map'

const folder = path.join(__dirname, 'transcripts')

/** The situations of whose store a key is in, and the page that begins with the shortest way of each. */
const situations = {
  'A1 work account': '20-work-pc', 'A2 no owner': '21-no-owner', 'A3 tenant switch': '08-the-tenant-switch', 'A4 on premises': '22-help-desk-hint', 'A5 private account': '23-personal-account',
  'A6 local account': '24-local-account', 'A7 somebody else': '25-somebody-else', 'A8 a colleague’s PC': '26-a-colleagues-pc', 'A9 private and registered': '27-registered-pc', 'A10 does not know': '28-i-do-not-know'
} as const

/** The key is shown, or found elsewhere, or a person has the case. */
const end = /Your recovery key|Now type the key|IT has your case/

function shortest(page: string): { readonly messages: number, readonly taps: number } {
  const [, chat = ''] = /```chat\n([\s\S]*?)\n```/.exec(readFileSync(path.join(folder, `${page}.md`), 'utf8')) ?? []
  const until = chat.split('\n').findIndex(line => end.test(line))
  if (until === -1) throw new Error(`${page} does not come to an end`)
  const acts = chat.split('\n').slice(0, until).filter(line => line.startsWith('Dana: '))
  const taps = acts.filter(line => line.startsWith('Dana: [')).length
  return { messages: acts.length - taps, taps }
}

const distances = Object.fromEntries(Object.entries(situations).map(([situation, page]) => [situation, shortest(page)]))

test('nobody taps more than six times on the shortest way to an end', () => {
  expect(Object.entries(distances).filter(([, { taps }]) => taps > 6)).toEqual([])
})

/** Where IT releases a key, or has it in another store, and the page that tells of it. */
const withIT = { 'A2 no owner': '52-it-releases-a-key', 'A3 tenant switch': '56-their-own-pc', 'A4 on premises': '58-not-ours', 'A8 a colleague’s PC': '59-a-colleagues-pc-released' } as const

const firstChat = (page: string): string => /```chat\n([\s\S]*?)\n```/.exec(readFileSync(path.join(folder, `${page}.md`), 'utf8'))?.[1] ?? ''

/** What IT cannot work without, and what stands on a case or is found by IT where it is known. */
const needed: ReadonlyArray<readonly [what: string, known: RegExp]> = [
  ['who it is', /^ {6}Who$/m], ['the Key ID', /^ {6}Key ID on the screen$/m], ['the PC', /^ {6}(?:PC|Key found)$|^ {6}“.*\b[A-Z]+-[A-Z0-9]+\b.*”$/m], ['how to reach them', /^ {6}Object ID$/m]
]

/** What the employee has to be asked again, besides what IT asks in writing. */
function questions(page: string): readonly string[] {
  const chat = firstChat(page)
  const asked = chat.split('\n').filter(line => /^Ivo.*\?$/.test(line))
  return [...needed.filter(([, known]) => !known.test(chat)).map(([what]) => what), ...asked]
}

test('IT has nothing left to ask where the screen was read to the bot', () => {
  expect(Object.entries(withIT).flatMap(([situation, page]) => questions(page).map(what => `${situation}: ${what}`))).toEqual([])
})

test('from "talk to a person" to the case in IT’s channel it is one tap', () => {
  const lines = firstChat('13-talk-to-a-person').split('\n')
  const asks = lines.indexOf('Dana: [Talk to a person]')
  const arrives = lines.findIndex(line => line.startsWith('IT:   Locked PC'))
  expect([asks, lines.slice(asks + 1, arrives).filter(line => line.startsWith('Dana: '))]).toEqual([expect.any(Number), []])
  expect(arrives).toBeGreaterThan(asks)
})

test('the manual has at least 45 pages', () => {
  const pages = readdirSync(folder)
  const chats = pages.flatMap(page => [...readFileSync(path.join(folder, page), 'utf8').matchAll(/```chat/g)])
  if (process.env['FIGURES'] === '1') {
    const lines = Object.entries(distances).map(([situation, { messages, taps }]) => `  ${situation}: ${messages} messages, ${taps} taps`)
    const asked = Object.entries(withIT).map(([situation, page]) => `  ${situation}: ${questions(page).length} questions`)
    process.stdout.write(['', JSON.stringify({ ...map().figures, pages: pages.length, conversations: chats.length }), 'From "hi" to the end:', ...lines, 'What IT still has to ask:', ...asked, ''].join('\n'))
  }
  expect(pages.length).toBeGreaterThanOrEqual(45)
})
