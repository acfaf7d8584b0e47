/** From a sentence to what is meant: by rules, because the same words must mean the same thing every time, and nothing is sent elsewhere. */
import type { Said } from '../dialogs/vocabulary'
import { readKeyId } from './domain/keyId'
import { plain } from './domain/plainText'
import { english } from './sayings/en'
import type { Language, Meaning, Saying } from './sayings/language'

const languages: readonly Language[] = [english]

const wordsOf = (text: string, { spelling }: Language): string => {
  let words = plain(text).toLowerCase()
  for (const [written, meant] of spelling) words = words.replaceAll(written, meant)
  return words.replaceAll('\'', '').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

const fits = (words: string, { negation }: Language, { when, unless, affirmed }: Saying): boolean => {
  const match = when.exec(words)
  if (!match || unless?.test(words)) return false
  return !affirmed || !negation.test(words.slice(0, match.index))
}

const meaningIn = (text: string, asked: boolean, language: Language): Meaning | undefined => {
  const words = wordsOf(text, language)
  return language.sayings.find(saying => (asked || !saying.asked) && fits(words, language, saying))?.means
}

/** What the question on the person's screen expects. */
export type Asks = 'keyId' | 'pc' | 'account' | 'hint' | 'cause' | 'typedKey' | 'guide'

/** `asks`: after the question for the Key ID, a bare number is an attempt at one. */
export const understand = (text: string, asks?: string): Said => {
  const reading = readKeyId(text, asks === 'keyId')
  if (reading.type !== 'none') return { type: 'keyId', reading }
  for (const language of languages) {
    const type = meaningIn(text, asks === 'keyId', language)
    // Every meaning is complete without anything besides.
    if (type) return { type } as Said
  }

  return { type: 'unclear' }
}
