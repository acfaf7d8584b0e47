/** Which language a text is in, and which others it mixes in. */
import type { Language, LanguageCode } from '../sayings/language'
import { wordsOf } from './words'

/** `share`: how much speaks for it, against what speaks for the likeliest. */
export interface Tongue { readonly language: Language, readonly share: number }

const japanese = /[\u3041-\u30FF\u4E00-\u9FFF\uFF66-\uFF9F]/
/** Letters that only one of our languages has, or that one has far more often. */
const letters: ReadonlyArray<readonly [LanguageCode, RegExp]> = [
  ['de', /[äöüß]/i], ['fr', /[àâçèêëîïôùûœ]|[cdjlmnstu]['’][aehiouéêy]/i], ['es', /[ñ¿¡áíóú]/i], ['fr', /é/i], ['es', /é/i]
]

/** The likeliest first. Left out: what half as much, or less, speaks for; none where nothing does. */
export function tonguesOf(text: string, languages: readonly Language[]): Tongue[] {
  if (japanese.test(text)) return languages.filter(({ spaced }) => !spaced).map(language => ({ language, share: 1 }))
  const scored = languages.filter(({ spaced }) => spaced).map(language => {
    const marks = new Set(language.marks)
    const known = wordsOf(text, language).split(' ').filter(word => marks.has(word)).length
    const special = letters.filter(([code, some]) => code === language.code && some.test(text)).length
    return { language, score: known + (special * 1.5) }
  })
  const most = Math.max(...scored.map(({ score }) => score))
  return most === 0 ? [] : scored.map(({ language, score }) => ({ language, share: score / most })).filter(({ share }) => share >= 0.5).toSorted((a, b) => b.share - a.share)
}
