/** Which language a text is in, and which others it mixes in. */
import type { Language, LanguageCode } from '../sayings/language'
import { wordsOf } from './words'

export type Tongue = LanguageCode | 'und'

const japanese = /[\u3041-\u30FF\u4E00-\u9FFF\uFF66-\uFF9F]/
/** Letters that only one of our languages has, or that one has far more often. */
const letters: ReadonlyArray<readonly [LanguageCode, RegExp]> = [
  ['de', /[äöüß]/i], ['fr', /[àâçèêëîïôùûœ]|[cdjlmnstu]['’][aehiouéêy]/i], ['es', /[ñ¿¡áíóú]/i], ['fr', /é/i], ['es', /é/i]
]

/** How much speaks for each language, the likeliest first. Languages for which nothing speaks are left out. */
export function tonguesOf(text: string, languages: readonly Language[]): Language[] {
  if (japanese.test(text)) return languages.filter(({ spaced }) => !spaced)
  const scored = languages.filter(({ spaced }) => spaced).map(language => {
    const marks = new Set(language.marks)
    const words = wordsOf(text, language).split(' ')
    const known = words.filter(word => marks.has(word)).length
    const special = letters.filter(([code, some]) => code === language.code && some.test(text)).length
    return { language, score: known + (special * 1.5) }
  }).filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score)
  return scored.filter(({ score }) => score >= (scored[0]?.score ?? 0) / 2).map(({ language }) => language)
}
