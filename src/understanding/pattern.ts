/** Turns the small notation in which sayings are written into regular expressions whose cost is bounded. */

/** Patterns that stand for themselves wherever a pattern names them in braces. */
export type Parts = Readonly<Record<string, string>>

/** At most this many words, or letters where words are not spaced, between two parts of a pattern. */
const gap = { spaced: String.raw`(?: \S+){0,4} `, unspaced: '.{0,12}' }

const named = (pattern: string, parts: Parts): string =>
  pattern.replaceAll(/\{([a-z]\w*)\}/gi, (_, name: string) => named(parts[name] ?? '', parts))

/** Umlauts may be written with an e, without their dots, or as they are; texts have lost the dots already. */
const unmarked = (pattern: string): string =>
  pattern.replaceAll(/[äöü]/g, umlaut => `${{ ä: 'a', ö: 'o', ü: 'u' }[umlaut] ?? ''}e?`).replaceAll('ß', 'ss?').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe')

/** Katakana as hiragana, so that both count as the same. Their long-vowel mark is a dash by now. */
export const kana = (text: string): string =>
  text.replaceAll(/[\u30A1-\u30F6]/g, letter => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60)).replaceAll('ー', '-')

/**
 * One expression for all of them. `~` ends a word anyhow, ` .. ` leaves out up to four words, `{name}` is one of the parts;
 * the rest is a regular expression over lower-case words.
 */
export function compile(patterns: readonly string[], parts: Parts, spaced: boolean): RegExp {
  const whole = patterns.map(pattern => named(pattern, parts)).join('|')
  if (!spaced) return new RegExp(kana(whole).replaceAll('..', gap.unspaced), 'u')
  return new RegExp(String.raw`\b(?:${unmarked(whole).replaceAll('~', '[a-z0-9]*').replaceAll(' .. ', gap.spaced)})\b`)
}
