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

test('the manual has at least 45 pages', () => {
  const pages = readdirSync(folder)
  const chats = pages.flatMap(page => [...readFileSync(path.join(folder, page), 'utf8').matchAll(/```chat/g)])
  if (process.env['FIGURES'] === '1') {
    const lines = Object.entries(distances).map(([situation, { messages, taps }]) => `  ${situation}: ${messages} messages, ${taps} taps`)
    process.stdout.write(['', JSON.stringify({ ...map().figures, pages: pages.length, conversations: chats.length }), 'From "hi" to the end:', ...lines, ''].join('\n'))
  }
  expect(pages.length).toBeGreaterThanOrEqual(45)
})
