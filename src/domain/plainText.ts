/** Takes off a text what phones, clipboards and chat clients put on it, so that rules can be written for plain characters. */

/** Nobody types more to a bot; whoever pastes more pays no more than this. */
const longest = 2000

const quotes = [[/[‘’‚‛′`´ʼ＇]/g, '\''], [/[“”„‟″«»＂]/g, '"']] as const

/** Zero-width characters, bidirectional controls, soft hyphens, emoji variation selectors, keycap frames and stacked accents. */
const invisible = /[\p{Cf}\p{Me}\u{FE00}-\u{FE0F}\u0300-\u036F]/gu

/** Hyphens and dashes of every length, the minus sign, the hyphen bullet, and the long-vowel mark that Japanese keyboards give for a dash. */
const dashes = /[\p{Pd}\u2212\u2043\u30FC]/gu

/** The zeros of the digits that Arabic, Persian, Hindi and East Asian keyboards give. */
const zeros = [0x06_60, 0x06_F0, 0x09_66, 0xFF_10]

/** The same text, of the same length, with digits that can be calculated with. */
export const asciiDigits = (text: string): string =>
  text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\uFF10-\uFF19]/g, digit => {
    const code = digit.codePointAt(0) ?? 0
    return String(code - (zeros.findLast(zero => zero <= code) ?? code))
  })

/** One line of plain characters: NFKC, ASCII dashes, quotes, spaces and digits, nothing invisible. Cut after 2,000 characters. */
export const plain = (text: string): string => {
  let line = text.slice(0, longest)
  // Before NFKC, which would split an acute accent used as an apostrophe into a space and an accent.
  for (const [typographic, ascii] of quotes) line = line.replace(typographic, ascii)
  line = line.normalize('NFKC').slice(0, longest).replaceAll(invisible, '').replaceAll(dashes, '-')
  // Some Teams clients send the entity instead of the character.
  return asciiDigits(line).replaceAll('&nbsp;', ' ').replaceAll(/[\s\p{Z}\p{Cc}]+/gu, ' ').trim()
}
