/** From a text to the words it is searched by, in languages that put spaces between words and in Japanese. */
import { meanings, phrases } from './synonyms'

/** Nobody asks in more characters, and nobody pays for more. */
const longest = 500

/** Nothing longer is a word, and comparing it would be costly. */
const longestWord = 32

/** More than this is not a question in passing. */
const mostSentences = 8

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Accents that people leave out on a phone. The marks of Japanese sounds stay. */
const accents = /[\u0300-\u036F]/g

/** A long vowel, also where a keyboard or a filter made a dash of it. */
const longVowel = /(?<=[\u30A1-\u30FA])[\u30FC-]/g

/** Cut, in lower case, and the same for every way of typing it. */
const folded = (text: string): string => {
  let line = text.slice(0, longest).normalize('NFKD').slice(0, longest).replaceAll(accents, '').normalize('NFC').toLowerCase()
    .replaceAll(longVowel, 'ー').replaceAll('ß', 'ss')
  for (const [written, meant] of phrases) line = line.replace(written, meant)
  return line
}

/** Endings that change nothing about what is asked. Crude on purpose: questions and pages are cut alike. */
const stem = (word: string): string => /^[a-z]+$/.test(word) ? word.replace(/(?<=[a-z]{4})(?:ing|ed|es|en|s|e|n|a|o)$/, '') : word

/** Without the endings and the long vowels of Japanese: where a word ends depends on the dictionary of the machine. */
const bare = (word: string): string => word.replace(/(?<=^\p{Script=Han}+)\p{Script=Hiragana}+$/u, '').replaceAll('ー', '')

const lines = meanings.trim().split('\n').map(line => line.split(' ').map(bare))
const meant = new Map([
  ...lines.flatMap(([first = '', ...others]) => others.map(word => [stem(word), first] as const)),
  ...lines.flatMap(([first = '', ...others]) => [first, ...others].map(word => [word, first] as const))
])

/** What a word stands for. */
const sense = (word: string): string => meant.get(word) ?? meant.get(stem(word)) ?? stem(word)

/** What the words of a list stand for. */
export const sensesOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/).map(sense))

/** What the words of a text stand for, in its order. */
export const wordsOf = (text: string): string[] => {
  const segments = [...segmenter.segment(folded(text))].filter(({ isWordLike }) => isWordLike)
  return segments.flatMap(({ segment }) => segment.split(/[^\p{L}\p{N}]+/u)).filter(word => word && word.length <= longestWord).map(word => sense(bare(word)))
}

/** The whole text, and each of its sentences where there are several. */
export const sentencesOf = (text: string): string[] => {
  const whole = text.slice(0, longest)
  const sentences = whole.split(/[.!?;:。！？\n]+(?=\s|$)|[。！？]/u).filter(sentence => sentence.trim())
  return sentences.length > 1 ? [whole, ...sentences.slice(0, mostSentences)] : [whole]
}
