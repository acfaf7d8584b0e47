/** Answers what people ask in passing. It finds a page only where the match is really good: a wrong answer is worse than none. */
import MiniSearch from 'minisearch'
import { asks, makePhrase, makeWeight, nearnessOf, tellingOf, type Nearness } from './nearness'
import type { Page } from './page'
import { sentencesOf, wordsOf } from './words'

export { readPages, type Page } from './page'

export interface Knowledge {
  /** The page that answers it; `undefined` unless there is no doubt. Never throws. */
  find(question: string): Page | undefined
  /** `undefined` where there is no such page. */
  page(slug: string): Page | undefined
}

/** Each way of asking is an entry of its own, so that words of two of them never add up. An answer only supports them. */
interface Entry {
  readonly id: number
  readonly page: Page
  readonly question?: string
  readonly alsoAsked?: string
  readonly answer?: string
}

const entriesOf = (pages: readonly Page[]): Entry[] =>
  pages.flatMap(page => [{ question: page.question }, ...page.alsoAsked.map(alsoAsked => ({ alsoAsked })), { answer: page.answer }].map(text => ({ ...text, page })))
    .map((entry, id) => ({ ...entry, id }))

/** Short words have too many neighbours: `key` must not find `kept`. */
const long = (word: string): boolean => /^[a-z]{5,}$/.test(word)

const indexOf = (entries: readonly Entry[]): MiniSearch<Entry> => {
  const index = new MiniSearch<Entry>({
    fields: ['question', 'alsoAsked', 'answer'], tokenize: wordsOf, processTerm: word => word,
    searchOptions: { boost: { question: 3, alsoAsked: 2 }, fuzzy: word => long(word) ? 1 : false, prefix: long }
  })
  index.addAll(entries)
  return index
}

interface Candidate extends Nearness { readonly page: Page }

const best = (candidates: readonly Candidate[]): Candidate | undefined => candidates.toSorted((a, b) => b.together - a.together)[0]

/** Two pages this near to each other are a doubt. */
const doubt = 0.05

/** The nearest page, unless another is nearly as near. */
const decide = (candidates: readonly Candidate[]): Candidate | undefined => {
  const nearest = best(candidates)
  if (!nearest?.good) return undefined
  const rival = best(candidates.filter(({ page }) => page !== nearest.page))
  return rival && nearest.together - rival.together < doubt ? undefined : nearest
}

export function makeKnowledge(pages: readonly Page[]): Knowledge {
  const entries = entriesOf(pages)
  const texts = entries.map(({ question, alsoAsked }) => wordsOf(question ?? alsoAsked ?? ''))
  const weight = makeWeight(pages.map(page => entries.flatMap(entry => entry.page === page ? texts[entry.id] ?? [] : [])))
  const phrases = texts.map(text => makePhrase(text, weight))
  const index = indexOf(entries)

  const candidatesFor = (sentence: string, question: readonly string[]): Candidate[] => {
    const results = index.search(sentence).map(({ id, terms, queryTerms }) => ({ entry: entries[Number(id)], phrase: phrases[Number(id)], met: new Set(terms), heard: new Set(queryTerms) }))
    const answered = new Map(results.filter(({ entry }) => entry?.answer).map(({ entry, heard }) => [entry?.page, heard]))
    return results.flatMap(({ entry, phrase, met, heard }) => {
      if (!entry || !phrase || entry.answer) return []
      const nearness = nearnessOf({ question, phrase, met, heard, answered: answered.get(entry.page) ?? new Set() }, weight)
      return nearness ? [{ page: entry.page, ...nearness }] : []
    })
  }

  const findIn = (sentence: string): Candidate | undefined => {
    const words = wordsOf(sentence)
    const question = [...new Set(words)]
    return words.length > 1 && asks(tellingOf(question)) ? decide(candidatesFor(sentence, question)) : undefined
  }

  return {
    find: question => best(sentencesOf(question).flatMap(sentence => findIn(sentence) ?? []))?.page,
    page: slug => pages.find(page => page.slug === slug)
  }
}
