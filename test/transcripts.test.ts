/** The product told as conversations. Every block of every page runs; `WRITE_TRANSCRIPTS=1` writes down what happened instead. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { containsRecoveryPassword } from '../src/domain/recoveryPassword'
import { play } from './story/story'

const folder = path.join(__dirname, 'transcripts')
const block = /```chat\n([\s\S]*?)\n```/g
const writes = process.env['WRITE_TRANSCRIPTS'] === '1'

for (const name of readdirSync(folder)) {
  const file = path.join(folder, name)
  const page = readFileSync(file, 'utf8')
  const chats = [...page.matchAll(block)].map(found => found[1] ?? '')

  describe(name, () => {
    let written = page
    test.each(chats.map((chat, index) => [index + 1, chat] as const))('conversation %i', async (_, chat) => {
      const { told, stage } = await play(chat)
      if (writes) written = written.replace(chat, () => told)
      else expect(told).toBe(chat)
      // What holds in every story there is.
      expect(stage.company.open.size).toBe(0)
      expect(stage.logged.filter(line => containsRecoveryPassword(line))).toEqual([])
    })
    afterAll(() => {
      if (writes) writeFileSync(file, written)
    })
  })
}
