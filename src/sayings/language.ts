/** What a language must bring so that people are understood in it. */
import type { Reply } from '../../dialogs/vocabulary'
import type { Parts } from '../understanding/pattern'
import type { Writing } from '../understanding/words'
import type { Clues } from './clues/clue'
import type { Examples } from './examples/examples'
import type { FactWords } from './facts/fact'

export type LanguageCode = 'en' | 'de' | 'fr' | 'es' | 'ja'

/** What is answered or ordered in so many words; what else somebody may want is told by clues. */
export type Meaning = Exclude<Reply, 'unclear' | 'outOfScope'> | 'locked' | 'notMe' | 'practice' | 'released'

/** Over lower-case words with single spaces: a regular expression, or patterns in the notation of the clues. */
export type Words = RegExp | readonly string[]

/** One rule. */
export interface Saying {
  readonly means: Meaning
  readonly when: Words
  /** Words that make it mean something else. */
  readonly unless?: Words
  /** Does not count right after a negation. */
  readonly affirmed?: boolean
  /** Only in answer to the question for the Key ID. */
  readonly asked?: boolean
}

export interface Language extends Writing {
  readonly code: LanguageCode
  /** Small words by which the language is known. */
  readonly marks: readonly string[]
  /** Words around an answer that change nothing about it. */
  readonly polite: readonly string[]
  readonly parts: Parts
  readonly clues: Clues
  /** The first that fits counts. */
  readonly replies: readonly Saying[]
  /** What, right before a phrase, turns it round. */
  readonly negation: RegExp
  readonly facts: FactWords
  readonly examples: Examples
}
