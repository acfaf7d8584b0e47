/** The product told as conversations. Every block of every page runs; `WRITE_TRANSCRIPTS=1` writes down what happened instead. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { containsRecoveryPassword } from '../src/domain/recoveryPassword'
import type { Stage } from './story/stage'
import { play } from './story/story'
import { chatOf } from './story/teams'

const folder = path.join(__dirname, 'transcripts')
const block = /```chat\n([\s\S]*?)\n```/g
const writes = process.env['WRITE_TRANSCRIPTS'] === '1'

/** A key on a card stands in groups, each by itself. One group alone may be a code. */
const showsKey = ({ keys }: Stage, card: string): boolean =>
  containsRecoveryPassword(card) || keys.some(digits => digits.split('-').filter(group => card.includes(group)).length > 1)

/** Everybody’s chats but the one the story is about. */
const others = ({ teams, holder }: Stage) => teams.chats().filter(chat => !holder || chat !== teams.chat(chatOf(holder.person)))

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
      expect(stage.teams.sent.filter(card => showsKey(stage, card))).toEqual([])
      expect(others(stage).flatMap(({ sent }) => sent).filter(card => showsKey(stage, card))).toEqual([])
      // So that looking for a key means something.
      expect(stage.chat.sent.some(card => showsKey(stage, card))).toBe(told.includes('Log:  key.shown'))
    })
    afterAll(() => {
      if (writes) writeFileSync(file, written)
    })
  })
}
