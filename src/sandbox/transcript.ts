/** Tells a chat as it grows: each message once, and again when it changes. */
import { read, type Drawable } from './drawn'
import type { Message } from './channel/message'

export function createTranscript(name: string, print: (line: string) => void): (messages: readonly Message[]) => void {
  const told = new Map<string, string>()
  return messages => {
    for (const message of messages) {
      const lines = linesOf(message)
      const before = told.get(message.id)
      const now = lines.join('\n')
      if (before === now) continue
      told.set(message.id, now)
      const who = message.from === 'me' ? name : before === undefined ? 'Bot' : 'Bot, in the same place'
      print(`\n${who}:`)
      for (const line of lines) print(`  ${line}`)
    }
  }
}

function linesOf({ text, card, view, signIn }: Message): string[] {
  return [
    ...text ? [text] : [],
    ...read((view ?? card) as Drawable | undefined),
    ...signIn ? [signIn.hidden ? '(a sign-in card: Teams answers it silently)' : `${signIn.text} [${signIn.button}]`] : []
  ]
}
