/** From a sentence to what is meant: by rules, because the same words must mean the same thing every time, and nothing is sent elsewhere. */
import type { Said } from '../dialogs/vocabulary'
import type { Cause, ErrorCode } from './domain/errorCode'
import { formatKeyId } from './domain/keyId'
import type { Pc } from './domain/keyStore'
import type { ScreenHint } from './domain/screenHint'
import { guess } from './understanding/comprehend'
import { accountHintIn, causeIn, factsIn, type AccountHint } from './understanding/facts'
import { hear, type Heard } from './understanding/hear'
import { meant } from './understanding/meant'
import type { Intent } from './understanding/intents'

export type { Asks } from './understanding/answers'

/** What is left out is not in the text. `confidence`: 0 to 1; from 0.5 on, nine of ten are right. */
export interface Understood {
  readonly intent: Intent
  readonly accountHint?: AccountHint | undefined
  readonly keyId?: string | undefined
  readonly errorCode?: ErrorCode | undefined
  readonly screenHint?: ScreenHint | undefined
  readonly pc?: Pc | undefined
  readonly cause?: Cause | undefined
  readonly language: Heard['language']
  readonly confidence: number
}

/** Upper case: the whole ID where all of it was written, and otherwise what the screen always shows of it. */
const keyIdIn = (heard: Heard): string | undefined => {
  const reading = heard.keyId(false)
  if (reading.type !== 'keyId') return undefined
  return reading.keyId.length === 32 ? formatKeyId(reading.keyId) : reading.keyId.slice(0, 8)
}

/** Deterministic, and bounded: what follows the first 2,000 characters is not read. */
export function comprehend(text: string): Understood {
  const heard = hear(text)
  const { intent, confidence } = guess(heard)
  const { errorCode, screenHint, language } = heard
  const facts = factsIn(heard, intent)
  return { intent, accountHint: accountHintIn(heard, intent), keyId: keyIdIn(heard), errorCode, screenHint, pc: facts?.pc, cause: causeIn(heard), language, confidence }
}

/** `asks`: what the question on the person's screen expects. */
export const understand = (text: string, asks?: string): Said => meant(hear(text), asks)
