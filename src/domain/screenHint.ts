/** Reads which hint the recovery screen ends with: where the key was saved, as far as the PC knows. */
import { plain } from './plainText'
import { bare, folded, slips, spansFrom, wordsOf, type Word } from './sloppy'

/**
 * `microsoftAccount` does not rule out a copy in Entra: where the key was saved to both, the screen names only the Microsoft account.
 * `helpdesk`: nothing is known to the PC but that an organisation has it, such as in Active Directory. `custom`: the organisation's own address.
 * `faqOnly`: the line that every screen has, and no other. Source: Microsoft Learn, "BitLocker preboot recovery screen".
 */
export type ScreenHint = 'microsoftAccount' | 'entra' | 'helpdesk' | 'printout' | 'custom' | 'faqOnly'

/** Of any two that mean different hints, three letters or more differ: with one slip allowed, none is read for another. */
const addresses: ReadonlyArray<readonly [ScreenHint, string]> = [
  ['microsoftAccount', folded('aka.ms/myrecoverykey')],
  ['microsoftAccount', folded('account.microsoft.com/devices/recoverykey')],
  ['microsoftAccount', folded('onedrive.com/recoverykey')],
  ['entra', folded('aka.ms/aadrecoverykey')],
  ['faqOnly', folded('aka.ms/recoverykeyfaq')],
  ['faqOnly', folded('windows.microsoft.com/recoverykeyfaq')]
]

/** The end of an address, where nobody would write it as one word otherwise. */
const endings: ReadonlyArray<readonly [ScreenHint, string]> = [
  ['microsoftAccount', folded('myrecoverykey')], ['entra', folded('aadrecoverykey')], ['faqOnly', folded('recoverykeyfaq')]
]

/** In plain text, the long-vowel mark is a dash. The wording of other languages than English is a translation: the screens themselves were not seen. */
const wordings: ReadonlyArray<readonly [ScreenHint, RegExp]> = [
  ['helpdesk', /\byour? (?:org|comp)[a-z]{4,11}(?:'?s)?'? (?:it )?(?:h[elp]{2,4} ?-?des?[ck]k?|service ?desk)\b/],
  ['helpdesk', /\b(?:help ?-?desk|support|it-abteilung) (?:ihrer|deiner) (?:organisation|firma)\b/],
  ['helpdesk', /\b(?:support(?: technique)?|assistance(?: technique)?|service informatique|help ?desk) de (?:votre|ton) (?:organisation|entreprise)\b/],
  ['helpdesk', /\b(?:soporte(?: tecnico)?|asistencia(?: tecnica)?|help ?desk|departamento de (?:ti|it|informatica)) de (?:su|tu) (?:organizacion|empresa)\b/],
  ['helpdesk', /(?:組織|会社)の ?(?:ヘルプ ?デスク|サポ-ト ?(?:デスク|窓口|部門)?)/],
  ['printout', /\blook for (?:an? |the )?pr[a-z]{2,5} ?-?outs? or (?:an? |the )?te?xt ?-?file/],
  ['printout', /\b(?:look for )?(?:an? |the )?(?:pr[a-z]{2,5} ?-?out|te?xt ?-?file) with the key\b/],
  ['printout', /\bsuchen sie .{0,12}(?:ausdruck|ausgedruckt).{0,16}text ?-?datei/],
  ['printout', /\b(?:re)?cherchez .{0,12}(?:imprim|impression).{0,20}fichier texte/],
  ['printout', /\bbus(?:que|ca) .{0,12}(?:impres).{0,20}archivo de texto/],
  ['printout', /印刷.{0,12}テキスト ?ファイル/]
]

/** "It does not say ...": what follows is not on the screen. */
const denied = /\b(?:not|never|isnt|isn't|doesnt|doesn't|nicht|pas|sin) (?:(?:say|show|at|the|an?|it)\W+){0,3}\S*$/

/** What may stand around the end of an address that is the whole message. */
const around = new Set(['https http www aka ms the it its is says say shows screen link hint last line on'].flatMap(line => line.split(' ').map(folded)))

/** Behind a slash or a dot, or the whole message. */
const isEnding = (line: string, words: readonly Word[], word: Word): boolean =>
  /[/\\.]/.test(line.charAt(word.start - 1)) || words.every(other => other === word || around.has(other.text))

const inAddresses = (line: string): ScreenHint[] => {
  const words = wordsOf(line)
  const readAt = (index: number): ScreenHint | undefined => {
    const word = words[index]!
    if (denied.test(line.slice(0, word.start))) return undefined
    const whole = spansFrom(words, index, 8).flatMap(({ text }) => addresses.filter(([, address]) => slips(text, address, 1) !== undefined))
    const [found] = whole.length > 0 ? whole : endings.filter(([, ending]) => slips(word.text, ending, 1) !== undefined && isEnding(line, words, word))
    return found?.[0]
  }
  return words.map((_, index) => readAt(index)).filter(hint => hint !== undefined)
}

const inWordings = (line: string): ScreenHint[] => wordings.flatMap(([hint, wording]) => {
  const match = wording.exec(line)
  return match && !denied.test(line.slice(0, match.index)) ? [hint] : []
})

const ownAddress = /(?<![@a-z\d.-])(?:https?:\/\/|www\.)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?/g
const known = /\b(?:aka\.ms|(?:microsoft|microsoftonline|windows|live|office|onedrive|bing|google|youtube|reddit)\.com)\b/
/** The screen is quoted, or its own words are. */
const quoted = /(?:\b(?:says?|shows?|reads?|displays?|screen|last line|hint|for more information)\b.{0,60}|^(?:please )?(?:go to|visit) )$/

/** A badly mistyped one of the known addresses is nobody's own. */
const isKnown = (address: string): boolean =>
  known.test(address) || addresses.some(([, one]) => slips(folded(address.replace(/^https?:\/\//, '')), one, 4) !== undefined)

/** Only where the screen is said to show it: people mention addresses for many reasons. */
const inOwnAddresses = (line: string): ScreenHint[] =>
  [...line.matchAll(ownAddress)].some(({ 0: address, index }) =>
    /^https?:|^www|\//.test(address) && (address === line || quoted.test(line.slice(0, index))) && !isKnown(address)) ? ['custom'] : []

const single = (hints: readonly ScreenHint[]): ScreenHint | undefined => new Set(hints).size === 1 ? hints[0] : undefined

/** The hint in a sentence; none where two of equal weight are named. The line that every screen has gives way to any other. */
export const readScreenHint = (text: string): ScreenHint | undefined => {
  const line = bare(plain(text)).toLowerCase()
  const found = inAddresses(line)
  const specific = found.filter(hint => hint !== 'faqOnly')
  const strongest = [specific, inWordings(line), inOwnAddresses(line), found].find(({ length }) => length > 0)
  return single(strongest ?? [])
}
