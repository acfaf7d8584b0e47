/** How near a question is to one that a page answers: both must ask the same, and neither much more. */
import { asking, padding, small, subjects, understood } from './fillers'
import { sensesOf } from './words'

const fillers = sensesOf(`${small} ${padding} ${understood}`)
const subjectWords = sensesOf(subjects)
const askingWords = sensesOf(asking)

/** Particles and endings of Japanese. */
const hiragana = /^\p{Script=Hiragana}+$/u

const isFiller = (word: string): boolean => fillers.has(word) || hiragana.test(word)

/** The words that carry a question. */
export const tellingOf = (words: readonly string[]): string[] => [...new Set(words)].filter(word => !isFiller(word))

/** Whether anything is asked, and not only named that everybody here has. */
export const asks = (telling: readonly string[]): boolean => telling.some(word => !subjectWords.has(word))

/** Whether a phrase asks "why" where the question does, and the other way round. "What" may stand for nothing: it is also "that" in Spanish. */
export const asksAlike = (question: readonly string[], phrase: readonly string[]): boolean =>
  phrase.every(word => !askingWords.has(word) || question.includes(word)) &&
  question.every(word => !askingWords.has(word) || word === 'what' || phrase.includes(word))

export type Weight = (word: string) => number

const fillerWeight = 0.05
const mostOfSubject = 0.7
/** A word that no page knows counts as if half a page did: it most likely changes what is asked. */
const unknown = 0.5

/** How much a word tells: the more, the fewer pages know it. */
export const makeWeight = (pages: ReadonlyArray<readonly string[]>): Weight => {
  const known = new Map<string, number>()
  for (const page of pages) for (const word of new Set(page)) known.set(word, (known.get(word) ?? 0) + 1)
  const weigh = (word: string): number => {
    const rarity = Math.log(1 + pages.length / (known.get(word) ?? unknown))
    if (isFiller(word)) return rarity * fillerWeight
    return subjectWords.has(word) ? Math.min(rarity, mostOfSubject) : rarity
  }
  const weights = new Map([...known.keys()].map(word => [word, weigh(word)]))
  return word => weights.get(word) ?? weigh(word)
}

/** One way to ask what a page answers. */
export interface Phrase {
  readonly words: readonly string[]
  readonly telling: readonly string[]
  /** What the word weighs that tells most. */
  readonly anchor: number
}

export const makePhrase = (text: readonly string[], weight: Weight): Phrase => {
  const words = [...new Set(text)]
  const telling = tellingOf(words)
  return { words, telling, anchor: Math.max(...telling.map(weight)) }
}

/** How a question and a phrase meet. Nearly equal words count as found. */
export interface Meeting {
  readonly question: readonly string[]
  readonly phrase: Phrase
  /** Words of the question that were found in the phrase. */
  readonly heard: ReadonlySet<string>
  /** Words of the phrase that were found in the question. */
  readonly met: ReadonlySet<string>
  /** Words of the question that were found in the answer of the page. */
  readonly answered: ReadonlySet<string>
}

/** From 0 to 1, how much of both together was found in the other; and whether that is enough. */
export interface Nearness { readonly together: number, readonly good: boolean }

const nearlyEqual = 0.85
const inTheAnswer = 0.3

const total = (words: readonly string[], value: (word: string) => number): number => words.reduce((sum, word) => sum + value(word), 0)

/** `undefined` where the most telling word of the phrase is missing: it asks something else. */
export const nearnessOf = ({ question, phrase: { words, telling, anchor }, heard, met, answered }: Meeting, weight: Weight): Nearness | undefined => {
  if (!telling.some(word => met.has(word) && weight(word) === anchor)) return undefined
  const ofQuestion = total(question, weight)
  const ofPhrase = total(words, weight)
  const inPhrase = total(question, word => weight(word) * (met.has(word) ? 1 : heard.has(word) ? nearlyEqual : answered.has(word) ? inTheAnswer : 0))
  const inQuestion = total(words, word => weight(word) * (met.has(word) ? question.includes(word) ? 1 : nearlyEqual : 0))
  const together = (inPhrase + inQuestion) / (ofQuestion + ofPhrase)
  // A short phrase that lacks a word asks something else.
  const good = asksAlike(question, telling) && (telling.every(word => met.has(word))
    ? inPhrase / ofQuestion >= (telling.length > 1 ? 0.65 : 0.75)
    : telling.length > 3 && inPhrase / ofQuestion >= 0.7 && inQuestion / ofPhrase >= 0.72)
  return { together, good }
}
