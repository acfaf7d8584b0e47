/** A language made ready for reading: all its patterns compiled, once. */
import type { Cause } from '../domain/errorCode'
import type { Clue } from '../sayings/clues/clue'
import { german } from '../sayings/de'
import { english } from '../sayings/en'
import { spanish } from '../sayings/es'
import { french } from '../sayings/fr'
import { japanese } from '../sayings/ja'
import type { Language, Saying, Words } from '../sayings/language'
import { compile } from './pattern'

export interface Rule { readonly saying: Saying, readonly when: RegExp, readonly unless: RegExp | undefined }

type Table<T extends string> = ReadonlyArray<readonly [T, RegExp]>

export interface Reader {
  readonly language: Language
  readonly polite: ReadonlySet<string>
  readonly clues: Table<Clue>
  readonly rules: readonly Rule[]
  readonly pc: Table<'work' | 'own' | 'other'>
  readonly account: Table<'personal' | 'work' | 'local'>
  readonly cause: Table<Cause>
  readonly nothing: RegExp
}

function readerOf(language: Language): Reader {
  const { parts, spaced, clues, replies, facts } = language
  const compiled = (words: Words): RegExp => words instanceof RegExp ? words : compile(words, parts, spaced)
  const table = <T extends string>(entries: Readonly<Partial<Record<T, readonly string[]>>>): Table<T> =>
    (Object.entries(entries) as Array<[T, readonly string[]]>).map(([name, patterns]) => [name, compile(patterns, parts, spaced)] as const)
  return {
    language,
    polite: new Set(language.polite),
    clues: table(clues),
    rules: replies.map(saying => ({ saying, when: compiled(saying.when), unless: saying.unless && compiled(saying.unless) })),
    pc: table(facts.pc), account: table(facts.account), cause: table(facts.cause), nothing: compiled(facts.nothing)
  }
}

export const readers: readonly Reader[] = [english, german, french, spanish, japanese].map(language => readerOf(language))
