/** What the recovery screen knows about digits: which key is which digit, how they fall into groups, and when a group cannot be right. */

export const groupCount = 8
export const groupLength = 6

/** 48 digits carry 128 bits: each group is a 16-bit number times eleven. */
const factor = 11
const limit = 65_536 * factor

/** Whether six digits can be a group of a recovery key. Every single wrong digit and every swap of two neighbours fails. */
export function isGroupRight(group: string): boolean {
  if (!/^\d{6}$/.test(group)) return false
  const value = Number(group)
  return value % factor === 0 && value < limit
}

/** The digit a key stands for: before Windows runs, F1 to F9 are 1 to 9 and F10 is 0. */
export function digitOfKey(key: string): string | undefined {
  const match = /^F([1-9]|10)$/.exec(key)
  return match?.[1]?.slice(-1)
}

/** Only the digits of what was typed or pasted. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '')
}

/** Digits in groups of six, the last one perhaps shorter, never more than eight. */
export function groupsOf(digits: string): string[] {
  return digits.slice(0, groupCount * groupLength).match(/\d{1,6}/g) ?? []
}
