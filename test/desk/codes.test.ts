/** The codes that IT and an employee compare on the phone. */
import { isCode, newCode } from '../../src/desk/codes'

const now = Date.UTC(2026, 2, 4, 9, 30)
const many = Array.from({ length: 2000 }, () => newCode(now))

test('a code has six digits on either side, also where they begin with zeros', () => {
  for (const { says, kept } of many) expect([says, kept.reverse]).toEqual([expect.stringMatching(/^\d{6}$/), expect.stringMatching(/^\d{6}$/)])
  // One in ten does, so of so many some do.
  expect(many.some(({ says }) => says.startsWith('0'))).toBe(true)
})

test('a code is good for ten minutes and three tries', () => {
  for (const { kept } of many) expect({ until: kept.until, tries: kept.tries }).toEqual({ until: now + 10 * 60_000, tries: 3 })
})

test('what the employee says is not kept, neither as it is nor as others say it', () => {
  for (const { says, kept } of many) {
    const { hash, salt } = kept
    expect(hash === says || salt === says).toBe(false)
    expect(JSON.stringify({ hash, salt })).not.toContain(`"${says}"`)
  }
})

test('only what the employee was shown is the code: not what the agent says, not another’s, not nothing', () => {
  const [{ says, kept }, other] = [newCode(now), newCode(now)]
  expect(isCode(kept, says)).toBe(true)
  const next = String((Number(says) + 1) % 1_000_000).padStart(6, '0')
  for (const wrong of ['', kept.reverse, kept.hash, kept.salt, next, `${says}0`, says.slice(1), ` ${says}`, '９'.repeat(6)]) expect(isCode(kept, wrong)).toBe(false)
  expect(isCode({ ...kept, hash: other.kept.hash }, says)).toBe(false)
})

test('the same digits look different in the store each time, and codes do not repeat themselves', () => {
  expect(new Set(many.map(({ kept }) => kept.salt)).size).toBe(many.length)
  expect(new Set(many.map(({ kept }) => kept.hash)).size).toBe(many.length)
  // Of two thousand in a million about two pairs are equal.
  expect(new Set(many.map(({ says }) => says)).size).toBeGreaterThan(1980)
})
