/** The number a person can read out and an operator can search for. */
import { randomBytes } from 'node:crypto'

/** No 0/O, 1/I/L, 5/S, 2/Z, 8/B, and no vowels that make words. */
const letters = '34679CDFGHJKMNPQRTVWXY'

/** Such as `BL-7K4QM`: one in five million. */
export const newReference = (): string => `BL-${Array.from(randomBytes(5), byte => letters[byte % letters.length]).join('')}`
