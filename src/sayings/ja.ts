/** How Japanese is written by people in a hurry. It has no spaces, so the patterns look for parts of words. */
import { clues, parts } from './clues/ja'
import { examples } from './examples/ja'
import { facts } from './facts/ja'
import type { Language } from './language'
import { negation, replies } from './replies/ja'

export const japanese: Language = {
  code: 'ja',
  spaced: false,
  spelling: [],
  mistyped: [],
  marks: [],
  polite: [],
  parts, clues, replies, negation, facts, examples
}
