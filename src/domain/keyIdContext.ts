/** What the words around a run of characters say about it: is it called a Key ID, is it called something else, does it stand alone? */
import type { Sentence, Span } from './keyIdText'

export interface Context {
  /** It is called a Key ID. */
  readonly named: boolean
  /** It is called an ID, a key or a code, and not of another thing. */
  readonly hinted: boolean
  /** It is called a phone number, a ticket, a date and the like. */
  readonly otherThing: boolean
  /** Nothing else was said that means anything. */
  readonly alone: boolean
}

/** Up to five of the words that may stand between a name and what it names. */
const between = String.raw`[^A-Z\d]*(?:(?:A|AS|BE|BEGINS|CODE|FIRST|FOLLOWS|I|IM|IS|IT|ITS|JUST|KEY|LAPTOP|LIKE|MAYBE|MY|NUMBER|ON|ONLY|PC|READS|S|SAYS|SCREEN|SEEMS|SHOULD|SHOWS|STARTS|THE|THINK|THIS|TO|IDENTIFY|WAS|WITH|YOUR)[^A-Z\d]+){0,5}$`
const before = (names: string): RegExp => new RegExp(String.raw`(?:^|[^A-Z\d])(?:${names})` + between)

const keyId = String.raw`(?:KEY|KYE|PASSWORD|RECOVERY)[ -]?(?:ID|LD|I\.D\.?|IDENTIFIER|IDENTIFICATION)`
const namedBefore = before(keyId)
/** Unless another number follows, which is then the one that is named. */
const namedAfter = new RegExp(String.raw`^[^A-Z\d]*(?:(?:AS|FOR|IS|IT|MY|S|THAT|THATS|THE|WAS)[^A-Z\d]+){0,4}(?:RECOVERY )?${keyId}(?![A-Z\d])(?![^A-Z\d]*(?:ITS?|IS)?[^A-Z\d]*[A-F]{0,7}\d)`)
const hintedBefore = before('ID|IDENTIFIER|KEY|CODE')
const otherBefore = before([
  String.raw`(?:APPLE|ASSET|BADGE|CALLER|CASE|DEVICE|EMPLOYEE|LOGIN|ORDER|PERSONNEL|REQUEST|SESSION|STAFF|STUDENT|TICKET|USER|WORKER) ?(?:ID|CODE|NO|NUMBER)?`,
  'PHONE|TELEPHONE|TEL|MOBILE|CELL|FAX|WHATSAPP|EXT|EXTENSION|ROOM|INCIDENT|REF|REFERENCE|INVOICE|SERIAL|DATED?|BORN|BIRTHDAY|SINCE|UNTIL',
  String.raw`(?:CALL|RING|TEXT|REACH|PHONE) (?:ME|US)(?: BACK)?(?: (?:AT|ON|UNDER|UP|VIA))*`,
  '(?:PHONE|TELEPHONE|MOBILE|CELL|MY|CONTACT) (?:NUMBER|NO)'
].join('|'))

const reach = 60

/** Remembers what was computed for a place in the text: thousands of spans begin and end at the same few places. */
const perPlace = (compute: (place: number) => boolean): ((place: number) => boolean) => {
  const known = new Map<number, boolean>()
  return place => {
    const value = known.get(place) ?? compute(place)
    known.set(place, value)
    return value
  }
}

/** Answers for every span of one sentence; each question is worked out when it is asked. */
export const contextsOf = ({ text, pieces }: Sentence): ((span: Span) => Context) => {
  const ahead = (start: number): string => text.slice(Math.max(0, start - reach), start).toUpperCase()
  const namedAhead = perPlace(start => namedBefore.test(ahead(start)))
  const namedBehind = perPlace(end => namedAfter.test(text.slice(end, end + reach).toUpperCase()))
  const hintedAhead = perPlace(start => hintedBefore.test(ahead(start)))
  const otherAhead = perPlace(start => !namedAhead(start) && (text[start - 1] === '+' || otherBefore.test(ahead(start))))
  const telling = pieces.filter(piece => !piece.filler).length
  return span => {
    const { start } = span.pieces[0]!
    const { end } = span.pieces.at(-1)!
    return {
      get named() {
        return namedAhead(start) || (!otherAhead(start) && namedBehind(end))
      },
      get hinted() {
        return this.named || (!otherAhead(start) && hintedAhead(start))
      },
      get otherThing() {
        return otherAhead(start)
      },
      get alone() {
        return telling === span.pieces.filter(piece => !piece.filler).length
      }
    }
  }
}
