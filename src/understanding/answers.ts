/** What a text answers to the question on the person's screen. */
import type { Said } from '../../dialogs/vocabulary'
import type { Meaning } from '../sayings/language'
import { answered, causeIn, factsIn } from './facts'
import type { Heard } from './hear'
import type { Guess } from './comprehend'

export type Asks = 'keyId' | 'pc' | 'account' | 'hint' | 'cause' | 'typedKey' | 'guide'

const has = (replies: readonly Meaning[], ...some: readonly Meaning[]): Meaning | undefined => some.find(one => replies.includes(one))

type Answer = (heard: Heard, replies: readonly Meaning[], guess: Guess) => Said | undefined

const answers: Readonly<Record<Exclude<Asks, 'keyId'>, Answer>> = {
  pc: (heard, replies, { intent }) => {
    const facts = factsIn(heard, intent)
    const said = facts?.pc ?? answered.pc(heard)
    // In a whole sentence “my laptop” says nothing: most people call the one from work so.
    const pc = said === 'own' && facts?.pc === undefined && !heard.signs.has('short') ? undefined : said
    if (pc) return { type: 'facts', facts: { ...facts, pc } }
    return has(replies, 'unsure') ? { type: 'facts', facts: { ...facts, pc: 'unsure' } } : undefined
  },
  account: (heard, replies, { intent }) => {
    const facts = factsIn(heard, intent)
    const account = facts?.account ?? answered.account(heard)
    if (account) return { type: 'facts', facts: { ...facts, account } }
    return has(replies, 'unsure') ? { type: 'facts', facts: { ...facts, account: 'unsure' } } : undefined
  },
  hint: (heard, replies, { intent }) => {
    if (heard.screenHint) return { type: 'facts', facts: { ...factsIn(heard, intent), hint: heard.screenHint } }
    return has(replies, 'unsure', 'notThere') ? { type: 'facts', facts: { hint: 'unsure' } } : undefined
  },
  cause: (heard, replies, { intent }) => {
    const cause = causeIn(heard)
    if (cause) return { type: 'facts', facts: { ...factsIn(heard, intent), cause } }
    return has(replies, 'unsure') ?? answered.nothing(heard) ? { type: 'unsure' } : undefined
  },
  typedKey: (_, replies) => {
    const reply = has(replies, 'notAccepted', 'worked', 'yes', 'unsure')
    return reply && { type: reply }
  },
  guide: (_, replies) => {
    const reply = has(replies, 'found', 'notThere', 'worked', 'notAccepted')
    return reply && { type: reply }
  }
}

/** About the PC or its account in passing, and surely about something else. */
const besides: ReadonlySet<Guess['intent']> = new Set(['other', 'lost_key_reset', 'prevent_backup', 'rotate_key', 'key_id_question'])
const sure = 0.8

export function answerTo(asks: string | undefined, heard: Heard, replies: readonly Meaning[], guess: Guess): Said | undefined {
  if (asks === undefined || !Object.hasOwn(answers, asks)) return undefined
  if ((asks === 'pc' || asks === 'account') && besides.has(guess.intent) && guess.confidence >= sure && !heard.signs.has('short')) return undefined
  return answers[asks as keyof typeof answers](heard, replies, guess)
}
