/** The code that both can see: the employee says one of the two when IT calls, and hears the other. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { codeTries, type Code } from '../domain/progress'

const goodFor = 10 * 60_000

interface NewCode { readonly kept: Code, /** What the employee says. It stands in their chat, and nowhere else. */ readonly says: string }

export function newCode(now: number): NewCode {
  const says = sixDigits()
  const salt = randomBytes(16).toString('base64url')
  return { says, kept: { salt, hash: hash(salt, says), reverse: sixDigits(), until: now + goodFor, tries: codeTries } }
}

export const isCode = ({ salt, hash: expected }: Code, typed: string): boolean => timingSafeEqual(Buffer.from(hash(salt, typed)), Buffer.from(expected))

const sixDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0')

const hash = (salt: string, digits: string): string => createHash('sha256').update(`${salt} ${digits}`).digest('base64url')
