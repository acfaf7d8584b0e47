/** Every view, held against what Teams takes, what a thumb can do, and what must never be said. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { read, render, renderCase, renderNotice, renderReveal, summaryOf, taps } from '../../cards'
import type { Card } from '../../cards/kit'
import type { CaseReason, View } from '../../dialogs/vocabulary'
import { curedBySigningIn, curedByWaiting } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { digits, examples, key, laptop, oddNames, pc } from './examples'

const reveal = { secret: new Secret(digits), key, visibleMinutes: 10 }
const anyCase = {
  reference: 'BL-7K2QM', person: { tid: laptop.id, oid: laptop.id }, name: 'Adele Vance', why: 'graph.forbidden',
  told: { keyId: '4290B6C0', device: 'LT-ADELE-01', shown: true }, opened: Date.UTC(2026, 2, 2, 8, 15)
} as const

const cards: ReadonlyArray<readonly [what: string, card: Card, summary: string]> = [
  ...examples.map(([what, view]) => [what, render(view).card, render(view).summary] as const),
  ['reveal', renderReveal(reveal).card, renderReveal(reveal).summary],
  ...(['private', 'outdated', 'pastedKey', 'mayStillBeVisible'] as const).map(which => [`notice ${which}`, ...renderNotice(which, { chat: 'https://teams.example/l/chat' })] as const),
  ...[anyCase, ...Object.values(oddNames).map(name => ({ ...anyCase, name, told: { keyId: name, device: name } }))].map((one, index) => [`case ${index}`, ...renderCase(one)] as const)
]

interface Part { readonly type?: string, readonly [field: string]: unknown }

/** Every object in the card, at any depth. */
const parts = (value: unknown): Part[] => typeof value === 'object' && value !== null
  ? [...(Array.isArray(value) ? [] : [value as Part]), ...Object.values(value).flatMap(parts)]
  : []

const of = (card: Card, type: string) => parts(card).filter(part => part.type === type)

/** The names of the cards that break a rule: a rule holds when there are none. */
const breaking = (rule: (card: Card, summary: string, what: string) => boolean): string[] =>
  cards.filter(([what, card, summary]) => !rule(card, summary, what)).map(([what]) => what)

const textIn = (card: Card): string[] => [...of(card, 'TextBlock'), ...of(card, 'TextRun')].map(part => part['text'] as string)

describe('every card', () => {
  const schema = join(__dirname, '../../../shared/contracts/adaptive-cards/adaptive-card-1.5.0.ajv.json')
  const present = existsSync(schema)

  test('there are examples enough', () => {
    expect(examples.length).toBeGreaterThan(40)
  })

  ;(present ? test : test.skip)(`is an Adaptive Card 1.5${present ? '' : ' (skipped: the contracts folder is not beside the repository)'}`, () => {
    const ajv = new Ajv({ strict: false })
    addFormats(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
    expect(breaking(card => validate(card))).toEqual([])
    expect(validate({ ...card('welcome'), body: [{ type: 'TextBlock' }] })).toBe(false)
  })

  test('says version 1.5 and stays under 28 KB', () => {
    expect(breaking(card => card.version === '1.5' && Buffer.byteLength(JSON.stringify(card), 'utf16le') < 28 * 1024)).toEqual([])
  })

  test('has at most six buttons in a set, and Action.Execute for what the bot must hear', () => {
    expect(breaking(card => of(card, 'ActionSet').every(set => (set['actions'] as unknown[]).length <= 6) && of(card, 'Action.Submit').length === 0)).toEqual([])
  })

  test('has no two inputs of one name', () => {
    expect(breaking(card => new Set(inputsOf(card).map(part => part['id'])).size === inputsOf(card).length)).toEqual([])
  })

  test('has no blank sentence, no button without words and no value that was forgotten', () => {
    const titles = (card: Card) => parts(card).filter(part => part.type?.startsWith('Action.')).map(part => part['title'] as string)
    expect(breaking((card, summary) => [...read(card), ...textIn(card), ...titles(card), summary].every(words => words.trim() !== ''))).toEqual([])
    expect(breaking(card => !/undefined|null|NaN|Invalid|\[object/u.test(read(card).join('\n')))).toEqual([])
  })

  test('reads the same after it went over the wire', () => {
    expect(breaking(card => read(structuredClone(card)).join('\n') === read(card).join('\n'))).toEqual([])
  })

  test('can be left without filling in anything, but for the one button that sends the input', () => {
    const sending = (card: Card) => taps(card).filter(tap => tap.associatedInputs !== 'none').map(tap => tap.verb)
    expect(breaking(card => sending(card).join(' ') === inputsOf(card).map(() => 'keyId').join(' '))).toEqual([])
  })
})

const inputsOf = (card: Card) => parts(card).filter(part => part.type?.startsWith('Input.'))

const card = (view: 'welcome' | 'signingIn') => render({ view }).card

/** What the comment of each view promises. */
function promised(view: View): string[] {
  switch (view.view) {
    case 'welcome': return ['locked', 'otherScreen', 'person']
    case 'askKeyId': return ['keyId', 'noKeyId', 'person']
    case 'signingIn': return []
    case 'chooseDevice': return ['device', 'person']
    case 'chooseKey': return ['key', 'otherDevice', 'person']
    case 'confirm': return ['yes', 'no', 'person']
    case 'noMatch': return [...(view.guesses.length > 0 ? ['key'] : []), 'retype', 'noKeyId', 'person']
    case 'narrow': return ['keyId', 'noKeyId', 'person']
    case 'hidden': return view.finished ? [] : ['worked', 'again', 'person']
    case 'unlocking': return ['worked', 'notAccepted', 'again', 'person']
    case 'notAccepted': return ['worked', 'retype', 'again', 'person']
    case 'unlocked': return []
    case 'stuck': return [...(canCure(view) ? ['again'] : []), ...(view.withIT ? [] : ['person']), 'startOver']
  }
}

const canCure = ({ why, withIT }: Extract<View, { view: 'stuck' }>) => !withIT && ([...curedBySigningIn, ...curedByWaiting] as string[]).includes(why)

describe('what can be tapped', () => {
  test.each(examples)('%s offers what its view promises, and nothing else', (_, view) => {
    expect([...new Set(taps(render(view).card).map(tap => tap.verb))]).toEqual(promised(view))
  })

  test('the key card offers four ways on', () => {
    expect(taps(renderReveal(reveal).card).map(tap => tap.verb)).toEqual(['worked', 'notAccepted', 'hide', 'person'])
  })

  test('what IT and a notice show cannot be tapped', () => {
    expect(taps(renderNotice('private', { chat: 'https://teams.example' })[0])).toEqual([])
    expect(taps(renderCase(anyCase)[0])).toEqual([])
  })

  test('each row carries the id of its own PC or key, and nothing but ids', () => {
    for (const [, view] of examples) {
      const carried = taps(render(view).card).filter(tap => tap.verb === 'key' || tap.verb === 'device').map(tap => tap.data)
      if (view.view === 'chooseDevice') expect(carried).toEqual(view.devices.map(device => ({ deviceId: device.id })))
      if (view.view === 'chooseKey') expect(new Set(carried.map(data => data['keyId']))).toEqual(new Set(view.keys.map(one => one.keyId)))
      if (view.view === 'noMatch') expect(carried).toEqual(view.guesses.map(guess => ({ keyId: guess.keyId })))
    }
  })
})

describe('what must never be said', () => {
  const groups = digits.split('-')

  test('a notification shows no digits of a key, no Key ID and no name', () => {
    expect(breaking((_, summary) => !/\d{6}|4290B6C0|ADELE|WWW|Adele/u.test(summary) && !groups.some(group => summary.includes(group)))).toEqual([])
  })

  test('only the key card holds digits of a key', () => {
    expect(breaking(card => !groups.some(group => JSON.stringify(card).includes(group)) && !/\d{6}(?:\D\d{6}){7}/u.test(JSON.stringify(card)))).toEqual(['reveal'])
  })

  test('"there is no key", "it is not yours" and "it is gone" read exactly the same', () => {
    for (const withIT of [true, false]) {
      const [noKey, ...others] = (['noKey', 'graph.forbidden', 'graph.notFound'] as const)
        .map(why => render({ view: 'stuck', why, reference: 'BL-7K2QM', withIT }))
      for (const other of others) expect(other).toEqual(noKey)
    }
  })

  test('nothing from outside stands where Teams reads Markdown', () => {
    const markdown = (card: Card) => of(card, 'TextBlock').map(block => block['text'] as string).join('\n')
    expect(breaking(card => !/evil|script|ADELE|WWW|gpj|מחשב|💻|very long|second third/u.test(markdown(card)) && of(card, 'FactSet').length === 0)).toEqual([])
  })

  test('no mark turns the direction of writing around, and none is invisible', () => {
    expect(breaking(card => !/[\u202A-\u202E\u200F\u2066\u0000]/u.test([...read(card), ...textIn(card)].join('\n')))).toEqual([])
  })
})

describe('what a view says', () => {
  const lines = (view: View) => read(render(view).card).join('\n')

  test('the key card shows eight numbered groups in order, and never in more than two columns', () => {
    const { card } = renderReveal(reveal)
    const shown = read(card)
    expect(shown.filter(line => /^\d {2}\d{6}$/u.test(line))).toEqual(digits.split('-').map((group, index) => `${index + 1}  ${group}`))
    for (const set of of(card, 'ColumnSet')) expect((set['columns'] as unknown[]).length).toBe(2)
    expect(card.speak).toContain('Group 1: 0 9 1 7 0 7.')
    expect(shown.join('\n')).toContain('LT-ADELE-01')
    expect(shown).toContain('Key ID 4290B6C0-B17A-497A-8552-272CC30E80D4')
    expect(shown).toContain('The Windows drive, saved 2 March 2026')
  })

  test.each([[10, '10 minutes'], [1, 'one minute'], [0.1, '6 seconds'], [0.001, 'one second'], [2.4, '2 minutes']])('a key visible for %d minutes says %s', (visibleMinutes, words) => {
    expect(read(renderReveal({ ...reveal, visibleMinutes }).card).join('\n')).toContain(words)
  })

  test('a key without a date says so', () => {
    expect(read(renderReveal({ ...reveal, key: { ...key, saved: 'some day' } }).card).join('\n')).toContain('date not known')
  })

  test('a near miss names the character that is different', () => {
    expect(lines({ view: 'noMatch', typed: '4290b6c8', guesses: [key], reference: 'BL-7K2QM' })).toContain('[4290B6C0] The last character is 0, not 8.')
    expect(lines({ view: 'noMatch', typed: '4280B6C0', guesses: [key], reference: 'BL-7K2QM' })).toContain('[4290B6C0] Character 3 is 9, not 8.')
  })

  test('a difference behind the first eight characters shows the whole Key ID', () => {
    expect(lines({ view: 'noMatch', typed: '4290B6C0-B17A-497A-8552-272CC30E80D5', guesses: [key], reference: 'BL-7K2QM' }))
      .toContain('[4290B6C0-B17A-497A-8552-272CC30E80D4] The last character is 4, not 5.')
  })

  test('two look-alikes in one are marked, not counted', () => {
    expect(lines({ view: 'noMatch', typed: '429OB6CO', guesses: [key], reference: 'BL-7K2QM' })).toContain('The marked characters are different.')
  })

  test('keys of one PC stand with the newest first', () => {
    const [older, newer] = [{ ...key, keyId: 'AAAAAAAA-0', saved: '2024-01-01T00:00:00Z' }, { ...key, keyId: 'BBBBBBBB-0', saved: '2025-01-01T00:00:00Z' }]
    expect(taps(render({ view: 'chooseKey', device: laptop, keys: [older, newer] }).card).map(tap => tap.title).slice(0, 2)).toEqual(['BBBBBBBB', 'AAAAAAAA'])
  })

  test('a case with IT offers to start over where a second try may help, and only there', () => {
    const withIT = (why: CaseReason) => lines({ view: 'stuck', why, reference: 'BL-7K2QM', withIT: true })
    expect(withIT('graph.down')).toContain('To try it once more yourself, start over.')
    expect(withIT('noKey')).not.toContain('once more')
  })

  test('a very long name is cut, a very long word may break', () => {
    expect(lines({ view: 'chooseDevice', devices: [pc(oddNames.long)] })).toContain('A very long name of a PC that somebody in IT ga…')
    expect(lines({ view: 'chooseDevice', devices: [pc(oddNames.oneWord)] })).toContain('WWWW\u200BWWWW')
    expect(lines({ view: 'chooseDevice', devices: [pc('DESKTOP-ABCDEFG')] })).toContain('DESKTOP-ABCDEFG')
  })

  test('a summary is the same for every view of a kind', () => {
    for (const [, view] of examples) expect(render(view).summary).toBe(summaryOf(view))
  })
})
