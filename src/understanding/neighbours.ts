/** Which of the examples a text is nearest to: a second opinion, where the clues are few or disagree. */
import MiniSearch, { type SearchResult } from 'minisearch'
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

function* examplesOf(reader: Reader): Generator<Example> {
  let id = 0
  for (const [intent, texts] of Object.entries(reader.language.examples) as Array<[Intent, readonly string[]]>) {
    for (const text of texts) yield { id: id++, words: termsOf(wordsOf(text, reader.language), reader), clues: [...new Set(cluesIn(text, reader))].join(' '), intent }
  }
}

const bySpaces = (text: string): string[] => text.split(' ').filter(Boolean)

function indexed(reader: Reader): MiniSearch<Example> {
  const index = new MiniSearch<Example>({ fields: ['words', 'clues'], storeFields: ['intent'], tokenize: bySpaces, processTerm: term => term, searchOptions: { boost: { words: 1, clues: 2 } } })
  index.addAll([...examplesOf(reader)])
  return index
}

/** Made when first asked for: most sentences need no second opinion. */
const indices = new Map<Reader, MiniSearch<Example>>()

function indexOf(reader: Reader): MiniSearch<Example> {
  const index = indices.get(reader) ?? indexed(reader)
  indices.set(reader, index)
  return index
}

/** How the nearest examples of the text's own language divide, from 0 to 1 altogether. */
export function votesFor({ readings, language, signs }: Heard): ReadonlyMap<Intent, number> {
  const { reader, words } = readings.find(one => one.reader.language.code === language) ?? readings[0]!
  const terms = [...bySpaces(termsOf(words, reader)), ...[...signs].map(sign => `#${sign}`)]
  const nearest = indexOf(reader).search(terms.join(' ')).slice(0, asked) as Array<SearchResult & Pick<Example, 'intent'>>
  const total = nearest.reduce((sum, { score }) => sum + score, 0)
  const votes = new Map<Intent, number>()
  for (const { intent, score } of nearest) votes.set(intent, (votes.get(intent) ?? 0) + (score / total))
  return votes
}
