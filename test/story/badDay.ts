/** A recovery that is under way, and what can spoil it: Teams as it is on a bad day, a bot that dies in the middle. */
import { read, taps } from '../../cards/read'
import type { Conversations } from '../../src/ports'
import type { Outbound } from '../../src/host/channel'
import { makeStage, type Stage } from './stage'

export const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'

/** Dana, her PC, its key, and a sign-in that was just asked for. */
export async function asking() {
  const stage = makeStage()
  const dana = stage.employee('Dana')
  const { digits } = stage.company.saves(stage.company.gives(dana, { name: 'LAPTOP-7Q2' }), { keyId })
  const says = (text: string) => stage.does(dana, { kind: 'said', text })
  await says(`key id ${keyId}`)
  const request = stage.chat.offer()?.exchange ?? ''
  const signsIn = (id = stage.chat.offer()?.exchange ?? '') => stage.does(dana, { kind: 'exchanged', request: id, assertion: stage.company.assertion(dana) })
  /** The newest button of this name, on a card with these words. */
  const tapsOn = async (verb: string, words = '') => {
    const message = stage.chat.messages.findLast(({ card }) => JSON.stringify(card).includes(words) && taps(card).some(tap => tap.verb === verb))
    if (!message) throw new Error(`there is no button ${verb}`)
    return stage.does(dana, { kind: 'tapped', verb, data: taps(message.card).find(tap => tap.verb === verb)?.data, message: message.id })
  }
  return { stage, dana, says, signsIn, tapsOn, request, group: digits.slice(0, 6) }
}

/** The bot's way out, with one thing changed. Resolves to what ends it. */
export function badDay(stage: Stage, change: (well: Outbound) => Partial<Outbound>): () => void {
  const { chat } = stage
  const { tapping } = chat
  const wrap = (well: Outbound): Outbound => ({ ...well, ...change(well) })
  chat.tapping = message => wrap(tapping(message))
  return () => {
    Object.assign(chat, { tapping })
  }
}

/** The bot ends when it is about to save this, or has just saved it. Calls what starts it again. */
export function dies(stage: Stage, when: 'before' | 'after', where: (state: object) => boolean): () => void {
  const { conversations } = stage.store
  const { save } = conversations
  let dead = false
  const deadly: Conversations['save'] = async (next, ...rest) => {
    const ends = where(next.saved.state)
    const etag = dead || (ends && when === 'before') ? '' : await save(next, ...rest)
    dead ||= ends
    if (dead) throw new Error('killed')
    return etag
  }
  Object.assign(conversations, { save: deadly })
  return () => {
    Object.assign(conversations, { save })
  }
}

/** What stands in the chat: the first line of each message. */
export const headings = ({ chat }: Stage): string[] => chat.messages.map(({ card }) => read(card)[0] ?? '')

export const actions = ({ entries }: Stage): string[] => entries.map(({ action, detail }) => detail ? `${action} (${detail})` : action)

export const visible = ({ chat }: Stage, group: string): boolean => chat.messages.some(({ card }) => JSON.stringify(card).includes(group))

export const stands = ({ chat }: Stage, words: string): boolean => chat.messages.some(({ card }) => JSON.stringify(card).includes(words))
