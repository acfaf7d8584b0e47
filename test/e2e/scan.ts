/** Looks for secrets where none may be: recovery keys in any grouping, tokens, the bot's own password. */
import { genesis } from '../../src/audit/chain'
import { containsRecoveryPassword } from '../../src/domain/recoveryPassword'

/** A text that was written somewhere. `mayHoldTokens`: the token service is sent tokens, and only it. */
export interface Place { readonly where: string, readonly text: string, readonly mayHoldTokens?: boolean }

export interface Secrets {
  /** 48 digits in eight groups. */
  readonly keys: readonly string[]
  readonly tokens: readonly string[]
}

const jwt = /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{40,}/g

export const tokensIn = (text: string): string[] => text.match(jwt) ?? []

/** What was found and where; never the secret itself. */
export function leaksIn(places: readonly Place[], { keys, tokens }: Secrets): string[] {
  const forms = keys.flatMap(key => formsOf(key.split('-')))
  const grouped = new RegExp(forms.map(({ grouped: form }) => form).join('|'))
  const ends = [...new Set(tokens.map(token => token.split('.').at(-1) ?? token))]
  return places.flatMap(({ where, text, mayHoldTokens }) => {
    const digits = text.replaceAll(/\D/g, '')
    return [
      // What the audit chain begins with is eight times 000000, and more.
      containsRecoveryPassword(text.replaceAll(genesis, '')) && 'a recovery key',
      (grouped.test(text) || forms.some(({ plain }) => plain.some(form => digits.includes(form)))) && 'a key of the company',
      !mayHoldTokens && jwt.test(text) && 'something like a token',
      !mayHoldTokens && ends.some(end => text.includes(end)) && 'a token'
    ].filter(found => found !== false).map(found => `${where}: ${found}`)
  }).filter(Boolean)
}

/** Three groups in a row are as good as the key. Between groups may stand a card's worth of text, or their numbers; between digits anything but digits. */
function formsOf(groups: readonly string[]): Array<{ readonly grouped: string, readonly plain: readonly string[] }> {
  return groups.slice(0, -2).map((_, start) => {
    const three = groups.slice(start, start + 3)
    return { grouped: three.join(String.raw`[\s\S]{0,400}?`), plain: [three.join(''), three.map((group, index) => `${start + index + 1}${group}`).join('')] }
  })
}

/** Where even one group stands of what people typed: nobody needs to keep any digit of it. */
export function typedIn(places: readonly Place[], typed: readonly string[]): string[] {
  const groups = typed.flatMap(text => text.match(/\d{6}/g) ?? [])
  if (groups.length === 0) return []
  const alone = new RegExp(`(?<![\\dA-Za-z])(?:${groups.join('|')})(?![\\dA-Za-z])`)
  const found = places.filter(({ text }) => alone.test(text)).map(({ where }) => `${where}: a group that somebody typed`)
  const keys = typed.filter(text => text.length > 20)
  return keys.length === 0 ? found : [...found, ...leaksIn(places.map(place => ({ ...place, mayHoldTokens: true })), { keys, tokens: [] })]
}
