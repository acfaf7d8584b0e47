/** Every step of every guide: that it has words, that they fit a phone, and that its buttons are the ones its place understands. */
import { guide as draw } from '../../cards/guide'
import type { Card, OpenUrl } from '../../cards/kit'
import { read, taps } from '../../cards/read'
import { ruledOut } from '../../cards/ruledOut'
import { guideText } from '../../cards/text/guides.en'
import { house } from '../../dialogs'
import { guides, type GuideName } from '../../dialogs/guides'
import type { Told } from '../../dialogs/vocabulary'
import type { Place } from '../../src/core/dialog'
import { keyStores } from '../../src/domain/keyStore'
import { isAllowedLink, links } from '../../src/domain/links'

/** What becomes of a tap in a place of a dialog; nothing, if the place does not understand it. */
function tapped(dialog: 'guide' | 'triage', place: Place & { readonly told: Told }, verb: string, data: unknown = {}) {
  const tap = house.dialog(dialog)?.decode(verb, data)
  return tap && house.dialog(dialog)?.step(place, tap)
}

const following = (guide: GuideName, step: number, told: Told) => ({ at: 'following', guide, step, told })

interface Screen { readonly guide: GuideName, readonly step: number, readonly last: boolean, readonly card: Card }

const names = Object.keys(guides) as GuideName[]
const show = (guide: GuideName, step: number, told: Told = {}): Card => draw({ view: 'guide', guide, step, told })
const screens: readonly Screen[] = names.flatMap(guide => guides[guide].steps.map((_, step, { length }) => ({ guide, step, last: step === length - 1, card: show(guide, step) })))

const shownOn = ({ body }: Card): string[] => body.flatMap(part => part.type === 'TextBlock' ? [part.text] : part.type === 'RichTextBlock' ? [part.inlines.map(({ text }) => text).join('')] : [])
/** Progress, heading and text; a guide of one step has no progress to tell. */
const textsOf = (card: Card): string[] => shownOn(card).length === 2 ? ['', ...shownOn(card)] : shownOn(card)
const linksOf = ({ body }: Card): OpenUrl[] => body.flatMap(part => part.type === 'ActionSet' ? part.actions.filter(action => action.type === 'Action.OpenUrl') : [])
const verbsOf = (card: Card): string[] => taps(card).map(({ verb }) => verb)
const buttonsOf = (card: Card): string[] => read(card).filter(line => line.startsWith('['))
const breaking = (rule: (screen: Screen) => boolean): string[] => screens.filter(screen => !rule(screen)).map(({ guide, step }) => `${guide} ${step + 1}`)

describe('every step', () => {
  test('says which step it is, what it is about and what to do', () => {
    expect(breaking(({ card, guide, step }) => textsOf(card)[0] === (guides[guide].steps.length > 1 ? `Step ${step + 1} of ${guides[guide].steps.length}` : ''))).toEqual([])
    expect(breaking(({ card }) => textsOf(card).length === 3 && shownOn(card).every(text => text.trim() !== ''))).toEqual([])
  })

  test('has words of its own, and no words are left over', () => {
    expect(new Set(screens.map(({ card }) => textsOf(card)[1])).size).toBe(screens.length)
    for (const name of names) expect(Object.keys(guideText.steps[name]).toSorted()).toEqual([...guides[name].steps].toSorted())
  })

  test('fits a small phone: five words in the heading, 45 in the text, three buttons and a link', () => {
    expect(breaking(({ card }) => (textsOf(card)[1] ?? '').split(' ').length <= 5 && (textsOf(card)[1] ?? '').length < 40)).toEqual([])
    expect(breaking(({ card }) => (textsOf(card)[2] ?? '').split(/\s+/).length <= 45)).toEqual([])
    expect(breaking(({ card }) => (textsOf(card)[2] ?? '').split(/[.?]\s/).length <= 4)).toEqual([])
    expect(breaking(({ card }) => taps(card).length <= 3 && linksOf(card).length <= 1)).toEqual([])
    expect(breaking(({ card }) => buttonsOf(card).every(words => words.length <= 32))).toEqual([])
  })

  test('has a person, once', () => {
    expect(breaking(({ card }) => verbsOf(card).filter(verb => verb === 'person').length === 1)).toEqual([])
  })

  test('has one main button, or none on the way to erasing everything', () => {
    const mains = (card: Card) => taps(card).filter(({ style }) => style === 'positive').length
    expect(breaking(({ card, guide, last }) => mains(card) === (guides[guide].kind === 'reset' && !last ? 0 : 1))).toEqual([])
  })

  test('has no button that its place does not understand', () => {
    const told: Told = { pc: 'own' }
    expect(breaking(({ card, guide, step }) => taps(card).every(({ verb, data }) => tapped('guide', following(guide, step, told), verb, data) !== undefined))).toEqual([])
    expect(tapped('guide', following('stick', 0, told), 'reset')).toBeUndefined()
  })

  test('asks for no secret, and names none', () => {
    expect(breaking(({ card }) => !/\d{6}|(?:send|tell|type|write) me (?:the|your)/iu.test(textsOf(card).join(' ')))).toEqual([])
  })
})

describe('the buttons', () => {
  const [onTheWay, atTheEnd] = [false, true].map(last => (kind: string) => new Set(screens.filter(one => guides[one.guide].kind === kind && one.last === last)
    .map(({ card }) => buttonsOf(card).slice(linksOf(card).length).join(' '))))

  test.each([
    ['search', '[I found it] [Not there, next] [Talk to a person]', '[I found it] [Not there] [Talk to a person]'],
    ['cure', '[It started] [Next] [Talk to a person]', '[It started] [It still asks] [Talk to a person]'],
    ['advice', '[Next] [It asks now: get the key] [Talk to a person]', '[Talk to a person] [It started normally] [It asks now: get the key]'],
    ['reset', '[Next] [Talk to a person]', '[It is done] [Talk to a person]']
  ])('of a %s are %s, and at its end %s', (kind, before, end) => {
    expect(onTheWay?.(kind)).toEqual(new Set([before]))
    expect(atTheEnd?.(kind)).toEqual(new Set([end]))
  })

  test('of every search mean found and not there, to the dialog', () => {
    expect(breaking(({ card, guide }) => guides[guide].kind !== 'search' || verbsOf(card).join(' ') === 'found notThere person')).toEqual([])
  })
})

describe('links', () => {
  test('on cards are all allowed', () => {
    expect(screens.flatMap(({ card }) => linksOf(card)).length).toBeGreaterThan(5)
    expect(breaking(({ card }) => linksOf(card).every(({ url, title }) => isAllowedLink(url) && title !== ''))).toEqual([])
  })

  test('lead to Microsoft alone, encrypted, with nothing behind the path', () => {
    for (const url of Object.values(links)) expect(url).toMatch(/^https:\/\/(?:aka\.ms|(?:account|myaccount|support)\.microsoft\.com|account\.live\.com)\/[\w/-]+$/u)
  })

  test.each([
    ['http://aka.ms/myrecoverykey'], ['https://aka.ms.myrecoverykey.example'], ['https://aka.ms/myrecoverykey@evil.example'], ['https://aka.ms/myrecoverykey/..'],
    ['https://aka.ms/MYRECOVERYKEY'], [' https://aka.ms/myrecoverykey'], ['https://evil.example/?u=https://aka.ms/myrecoverykey'], ['data:text/html,x'], ['']
  ])('do not include %j', url => {
    expect(isAllowedLink(url)).toBe(false)
  })

  test('written out in a text are the ones that the button opens elsewhere', () => {
    const written = screens.flatMap(({ card }) => textsOf(card).join(' ').match(/aka\.ms\S*[a-z]/gu) ?? [])
    expect(new Set(written.map(address => isAllowedLink(`https://${address}`)))).toEqual(new Set([true]))
  })
})

describe('a search', () => {
  test('says where somebody has looked already, each place once', () => {
    expect(ruledOut({ ruledOut: ['entra', 'printout', 'entra'] })).toBe('Already looked: your work account, printouts.')
    expect(textsOf(show('stick', 0, { ruledOut: ['microsoftAccount', 'printout'] }))).toContain('Already looked: your Microsoft account, printouts.')
    expect(ruledOut({ ruledOut: [...keyStores] })?.split(', ').length).toBe(keyStores.length)
  })

  test('says nothing of it before anybody has looked', () => {
    expect([ruledOut({}), ruledOut({ ruledOut: [] })]).toEqual([undefined, undefined])
    expect(read(show('printout', 0)).join(' ')).not.toContain('Already')
  })

  test('reminds of the Key ID that was told: its first 8 characters, and nothing that could act', () => {
    expect(textsOf(show('printout', 0, { keyId: '4290B6C0-B17A-497A-8552-272CC30E80D4' }))).toContain('Your Key ID starts with 4290B6C0.')
    expect(textsOf(show('printout', 0, { keyId: '\u202E<b>[x](' }))).toContain('Your Key ID starts with <b>[x](.')
  })

  test('is all that looks back: advice names neither', () => {
    expect(textsOf(show('loop', 0, { keyId: '4290B6C0', ruledOut: ['entra'] }))).toHaveLength(3)
  })
})

test('a step that a guide no longer has is its last one', () => {
  expect(show('printout', 99)).toEqual(show('printout', 1))
})

describe('erasing everything', () => {
  const work: readonly Told[] = [{ pc: 'work' }, { account: 'work' }, { hint: 'entra' }, { pc: 'unsure', hint: 'helpdesk' }, { pc: 'unsure', account: 'work' }]

  test.each(work)('is never told for a work PC: %j', told => {
    const place = { at: 'lost', told } as const
    expect(house.dialog('triage')?.shows(place)).toMatchObject({ view: { own: false } })
    expect(tapped('triage', place, 'reset')).toEqual({ state: place, effects: [], stays: true })
  })

  test('is told for an own PC whose key nobody has, and ends at a person for any other', () => {
    expect(tapped('triage', { at: 'lost', told: { pc: 'own' } }, 'reset')).toMatchObject({ opens: { type: 'guide', guide: 'cleanInstall' } })
    const step = guides.cleanInstall.steps.length - 1
    expect(tapped('guide', following('cleanInstall', step, { pc: 'work' }), 'next')).toMatchObject({ opens: { type: 'handOver', why: 'lost' } })
  })

  test('says that everything is lost before anything is erased', () => {
    const said = screens.filter(({ guide }) => guide === 'cleanInstall').map(({ card }) => textsOf(card)[2] ?? '')
    expect(said.findIndex(text => text.includes('will be lost'))).toBe(0)
    expect(said.findIndex(text => text.includes('delete the partitions'))).toBeGreaterThan(2)
  })
})
