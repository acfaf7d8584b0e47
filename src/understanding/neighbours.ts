/** Which of the examples a text is nearest to: a second opinion, where the clues are few or disagree. */
import MiniSearch from 'minisearch'
import type { Heard } from './hear'
import type { Intent } from './intents'
import { readers, type Reader } from './reader'
import { wordsOf } from './words'

/** So many of the nearest are asked. */
const asked = 8

const pairsIn = (letters: string): string[] => Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(index, index + 2))

/** Words and the beginnings of long ones; where words are not spaced, pairs of letters. */
const termsOf = (words: string, { language: { spaced } }: Reader): string =>
  [...new Set(spaced ? words.split(' ').flatMap(word => word.length > 5 ? [word, `${word.slice(0, 5)}~`] : [word]) : pairsIn(words))].join(' ')

interface Example { readonly id: number, readonly words: string, readonly clues: string, readonly intent: Intent }

/** English words of the field count in every language. */
const cluesIn = (text: string, reader: Reader): string[] =>
  readers.filter(one => one === reader || one.language.code === 'en').flatMap(({ language, clues }) => {
    const words = wordsOf(text, language)
    return clues.filter(([, pattern]) => pattern.test(words)).map(([clue]) => `#${clue}`)
  })

function* examples(): Generator<Example> {
  let id = 0
  for (const reader of readers) {
    for (const [intent, texts] of Object.entries(reader.language.examples) as Array<[Intent, readonly string[]]>) {
      for (const text of texts) yield { id: id++, words: termsOf(wordsOf(text, reader.language), reader), clues: [...new Set(cluesIn(text, reader))].join(' '), intent }
    }
  }
}

const bySpaces = (text: string): string[] => text.split(' ').filter(Boolean)

function indexed(): MiniSearch<Example> {
  const index = new MiniSearch<Example>({ fields: ['words', 'clues'], storeFields: ['intent'], tokenize: bySpaces, processTerm: term => term, searchOptions: { boost: { words: 1, clues: 2 } } })
  index.addAll([...examples()])
  return index
}

let index: MiniSearch<Example> | undefined

/** How the nearest examples divide, from 0 to 1 altogether; less where they have little in common with the text. */
export function votesFor({ readings, language, signs }: Heard): ReadonlyMap<Intent, number> {
  index ??= indexed()
  const { reader, words } = readings.find(one => one.reader.language.code === language) ?? readings[0]!
  const terms = [...bySpaces(termsOf(words, reader)), ...[...signs].map(sign => `#${sign}`)]
  const nearest = index.search(terms.join(' ')).slice(0, asked)
  const total = nearest.reduce((sum, { score }) => sum + score, 0)
  const votes = new Map<Intent, number>()
  for (const { intent, score } of nearest as unknown as ReadonlyArray<{ intent: Intent, score: number }>) votes.set(intent, (votes.get(intent) ?? 0) + (score / total))
  return votes
}
