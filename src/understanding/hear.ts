/** Reads a text once for all that is to be found in it: its words in every language that it may be in. */
import { plain } from '../domain/plainText'
import { readErrorCode, type ErrorCode } from '../domain/errorCode'
import { readKeyId, type KeyIdReading } from '../domain/keyId'
import { readScreenHint, type ScreenHint } from '../domain/screenHint'
import type { Clue, Trait } from '../sayings/clues/clue'
import type { LanguageCode } from '../sayings/language'
import { readers, type Reader } from './reader'
import { tonguesOf } from './tongues'
import { wordsOf } from './words'

export type Sign = Clue | Trait
export type Signs = ReadonlySet<Sign>

/** A text as one language reads it. `core`: without the polite words around it. `isSpoken`: it may well be in this language. */
export interface Reading { readonly reader: Reader, readonly words: string, readonly core: string, readonly isSpoken: boolean }

export interface Heard {
  readonly language: LanguageCode | 'und'
  readonly readings: readonly Reading[]
  readonly signs: Signs
  readonly keyId: (expected: boolean) => KeyIdReading
  readonly errorCode: ErrorCode | undefined
  readonly screenHint: ScreenHint | undefined
}

const languages = readers.map(({ language }) => language)

/** Letters count where words are not spaced. */
const isWithin = (words: string, language: Heard['language'], most: number): boolean =>
  language === 'ja' ? words.length <= 3 * most + 1 : words.length < 13 * most && words.split(' ').length <= most

/** English words of the field are used everywhere; where nothing tells the language, it may be any. */
export function hear(text: string): Heard {
  const line = plain(text)
  const spoken = tonguesOf(line, languages)
  const language = spoken[0]?.language.code ?? 'und'
  const readings = readers
    .filter(reader => spoken.length === 0 ? reader.language.spaced : reader.language.code === 'en' || spoken.some(one => one.language === reader.language))
    .map(reader => {
      const words = wordsOf(line, reader.language)
      return { reader, words, core: coreOf(words, reader.polite), isSpoken: spoken.length === 0 || spoken.some(one => one.language === reader.language && one.share > 0.5) }
    })
  const keyId = (expected: boolean) => readKeyId(spacedOut(line), expected)
  const errorCode = readErrorCode(line)
  const signs = new Set<Sign>(readings.flatMap(({ reader, words }) => reader.clues.filter(([, pattern]) => pattern.test(words)).map(([clue]) => clue)))
  if (/[?？]/.test(line) || signs.has('inverted')) signs.add('question')
  if (readings.some(({ reader, words }) => reader.cause.some(([, pattern]) => pattern.test(words)))) signs.add('hasCause')
  const words = readings.find(({ reader }) => reader.language.code === language)?.core ?? line
  if (isWithin(words, language, 3)) signs.add('short')
  if (isWithin(words, language, 8)) signs.add('brief')
  if (errorCode) signs.add('hasErrorCode')
  if (keyId(false).type === 'keyId') signs.add('hasKeyId')
  return { language, readings, signs, keyId, errorCode, screenHint: readScreenHint(line) }
}

/** Japanese needs no space around an ID, and a telephone number is none. */
const spacedOut = (line: string): string =>
  line.replaceAll(/\+\d[\d ()/-]{6,20}/g, ' ').replaceAll(/(?<=[a-z\d])(?=[\u3041-\u30FF\u4E00-\u9FFF])|(?<=[\u3041-\u30FF\u4E00-\u9FFF])(?=[a-z\d])/gi, ' ')

function coreOf(words: string, polite: ReadonlySet<string>): string {
  const all = words.split(' ')
  const first = all.findIndex(word => !polite.has(word))
  return first === -1 ? words : all.slice(first, all.findLastIndex(word => !polite.has(word)) + 1).join(' ')
}
