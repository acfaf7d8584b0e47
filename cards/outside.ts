/** Text from outside (names of PCs and people, what somebody typed), made harmless for a card. Only RichTextBlock, button titles and rows may show it. */

/** Control characters, and the marks that turn the direction of writing around. */
const unseen = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu
/** Letters that are written from right to left. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u

/** Words longer than a PC's name may be get places to break, or they would run out of the card. */
const unbroken = /[^\s-]{16,}/gu

/** One line, at most `longest` characters. Names written from right to left are isolated, so that they cannot turn the sentence around. */
export function outside(value: string, longest = 48): string {
  const letters = [...value.replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').trim()]
  const short = letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('')
  const breakable = short.replaceAll(unbroken, word => word.replaceAll(/.{12}(?=.)/gu, '$&\u200B'))
  return rightToLeft.test(breakable) ? `\u2068${breakable}\u2069` : breakable
}
