/** What a language must bring so that people are understood in it. */
import type { Said } from '../../dialogs/vocabulary'

export type Meaning = Exclude<Said['type'], 'keyId' | 'typedKey' | 'facts' | 'unclear'>

/** One rule. It reads lower-case words with single spaces between them. */
export interface Saying {
  readonly means: Meaning
  readonly when: RegExp
  /** Words that make it mean something else. */
  readonly unless?: RegExp
  /** Does not count right after a negation. */
  readonly affirmed?: boolean
  /** Only in answer to the question for the Key ID. */
  readonly asked?: boolean
}

export interface Language {
  /** Contractions spelled out, and common misspellings, before anything else. */
  readonly spelling: ReadonlyArray<readonly [RegExp, string]>
  readonly negation: RegExp
  /** The first that fits counts. */
  readonly sayings: readonly Saying[]
}
