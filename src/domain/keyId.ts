/** The Key ID: what it looks like, how people mistype it, and which escrowed key it names. */
import { contextsOf } from './keyIdContext'
import { hoaxIn, mistakeIn } from './keyIdMistakes'
import { corrected, hexLike, isHex, likelihood, type Neighbours } from './keyIdShape'
import { asTyped, sentence, spans, type Sentence, type Span } from './keyIdText'
import { resemblesRecoveryPassword } from './recoveryPassword'

/** What a person's text holds where a Key ID was hoped for. A `keyId` is 8 to 32 upper-case hexadecimal digits without dashes. */
export type KeyIdReading =
  | { readonly type: 'keyId', readonly keyId: string }
  /** Letters that hexadecimal has not were read as the digits they resemble (O I l S Z G). Ask, never assume. */
  | { readonly type: 'lookAlike', readonly typed: string, readonly keyId: string }
  | { readonly type: 'tooShort', readonly typed: string }
  | { readonly type: 'serialNumber', readonly typed: string }
  /** Formed like a Key ID and not hexadecimal: BitLocker shows no such thing. */
  | { readonly type: 'notHexadecimal', readonly typed: string }
  /** The 48 digits themselves. They are not carried along. */
  | { readonly type: 'recoveryKey' }
  | { readonly type: 'none' }

/** What the screen always shows of a Key ID. */
const shortest = 8

const neighboursOf = ({ pieces }: Sentence, { first, pieces: inside }: Span): Neighbours => {
  const after = pieces[first + inside.length]
  return {
    left: inside[0]!.gap === 'dash' ? pieces[first - 1]?.text ?? '' : '',
    right: after?.gap === 'dash' ? after.text : ''
  }
}

/** The likeliest; of equals the first. */
const likeliest = (said: Sentence, expected: boolean): Span | undefined => {
  const context = contextsOf(said)
  let best: { readonly span: Span, readonly score: number } | undefined
  for (const span of spans(said, hexLike, shortest)) {
    const score = likelihood(span, neighboursOf(said, span), expected, context(span))
    if (score > (best?.score ?? 0)) best = { span, score }
  }
  return best?.span
}

/**
 * Finds a Key ID in whatever somebody wrote. `expected`: the bot has just asked for one, so a plausible attempt is enough;
 * otherwise a sentence must contain something that can hardly be anything else.
 */
export const readKeyId = (text: string, expected: boolean): KeyIdReading => {
  if (resemblesRecoveryPassword(text)) return { type: 'recoveryKey' }
  const said = sentence(text)
  const hoax = hoaxIn(said)
  if (hoax) return { type: 'notHexadecimal', typed: hoax }
  const span = likeliest(said, expected)
  if (!span) return mistakeIn(said, expected) ?? { type: 'none' }
  const keyId = corrected(span.joined)
  return isHex(span.joined) ? { type: 'keyId', keyId } : { type: 'lookAlike', typed: asTyped(said, span), keyId }
}

/** Also braces and spaces. */
const bare = (id: string): string => id.replaceAll(/[^\dA-Za-z]/g, '').toUpperCase()

/** Whether what was typed is the beginning of the full Key ID, in any case and with dashes anywhere. Fewer than 8 characters match nothing. */
export const matchesKeyId = (keyId: string, fullKeyId: string): boolean =>
  bare(keyId).length >= shortest && bare(fullKeyId).startsWith(bare(keyId))

/** Whether what was typed is a device's id, which some instructions mistake for the Key ID. */
export const isIdOf = matchesKeyId

/** Whether exactly one character is wrong, or two neighbours are exchanged, over the length typed: "did you mean". */
export const nearKeyId = (keyId: string, fullKeyId: string): boolean => {
  const typed = bare(keyId)
  const meant = bare(fullKeyId)
  if (typed.length < shortest || typed.length > meant.length) return false
  const wrong = [...typed].flatMap((character, index) => character === meant[index] ? [] : [index])
  const [first = 0, second] = wrong
  if (wrong.length === 1) return true
  return wrong.length === 2 && second === first + 1 && typed[first] === meant[second] && typed[second] === meant[first]
}

/** Upper case with a GUID's dashes, as far as it goes. */
export const formatKeyId = (keyId: string): string => {
  const digits = bare(keyId)
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].filter(Boolean).join('-')
}
