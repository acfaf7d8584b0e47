/** The 48 digits of a recovery key: made from a seed, and checked as the recovery screen checks them. */
import { createHash } from 'node:crypto'

/** A group is a 16-bit number times eleven. */
const highest = 0xFF_FF * 11

export const groupIsRight = (group: string): boolean =>
  /^\d{6}$/.test(group) && Number(group) % 11 === 0 && Number(group) <= highest

export const digitsAreRight = (digits: string): boolean => {
  const groups = digits.split('-')
  return groups.length === 8 && groups.every(group => groupIsRight(group))
}

/** The same seed gives the same digits, so that a company file need not spell them out. */
export function digitsFrom(seed: string): string {
  const hash = createHash('sha256').update(seed.toLowerCase()).digest()
  return Array.from({ length: 8 }, (_, group) => String(hash.readUInt16LE(group * 2) * 11).padStart(6, '0')).join('-')
}
