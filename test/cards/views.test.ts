/** Every card, held against what Teams takes, what a phone can show, and what must never be said. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { read, render, renderReveal, taps } from '../../cards'
import { stamp, type Card } from '../../cards/kit'
import { en } from '../../cards/text/en'
import { isAllowedLink } from '../../src/domain/links'
import { breaking, everyCard, inSight, of, parts, reveal, textIn } from './every'
import { examples } from './examples'
import { digits, key, oddNames, pc } from './names'

const inputsOf = (card: Card) => parts(card).filter(part => part.type?.startsWith('Input.'))

describe('every card', () => {
  const schema = join(__dirname, '../../../shared/contracts/adaptive-cards/adaptive-card-1.5.0.ajv.json')
  const present = existsSync(schema)

  test('there are examples of every view', () => {
    const { reveal: _, ...views } = en.summaries
    expect([...new Set(examples.map(([, { view }]) => view))].toSorted()).toEqual(Object.keys(views).toSorted())
    expect(new Set(examples.map(([what]) => what)).size).toBe(examples.length)
  })

  ;(present ? test : test.skip)(`is an Adaptive Card 1.5${present ? '' : ' (skipped: the contracts folder is not beside the repository)'}`, () => {
    const ajv = new Ajv({ strict: false })
    addFormats(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
    // The schema does not know what Teams adds for mentions.
    expect(breaking(({ msteams: _, ...card }) => validate(card))).toEqual([])
    expect(validate({ ...render({ view: 'signingIn' }).card, body: [{ type: 'TextBlock' }] })).toBe(false)
  })

  test('says version 1.5 and stays under 28 KB', () => {
    expect(breaking(card => card.version === '1.5' && Buffer.byteLength(JSON.stringify(card), 'utf16le') < 28 * 1024)).toEqual([])
  })

  test('that shows a key fits one message too, whatever the PC is called and however long the conversation was', () => {
    const sizes = Object.values(oddNames).map(name => Buffer.byteLength(JSON.stringify(stamp(renderReveal({ ...reveal, key: { ...key, device: pc(name) } }).card, 999_999)), 'utf16le'))
    expect(sizes.filter(size => size > 28 * 1024)).toEqual([])
  })

  test('has at most six buttons in a set, and Action.Execute for what the bot must hear', () => {
    expect(breaking(card => of(card, 'ActionSet').every(set => (set['actions'] as unknown[]).length <= 6) && of(card, 'Action.Submit').length === 0)).toEqual([])
  })

  test('has at most six buttons in sight, besides rows to choose from', () => {
    const buttons = (card: Card) => inSight(card).filter(part => part.type === 'ActionSet').flatMap(set => set['actions'] as unknown[])
    expect(breaking(card => buttons(card).length <= 6)).toEqual([])
  })

  test('has no two elements and no two inputs of one name', () => {
    const names = (card: Card) => parts(card).map(part => part['id']).filter(id => id !== undefined && typeof id === 'string')
    expect(breaking(card => new Set(names(card)).size === names(card).length)).toEqual([])
  })

  test('shows and hides only what is on it', () => {
    const targets = (card: Card) => of(card, 'Action.ToggleVisibility').flatMap(action => action['targetElements'] as Array<{ elementId: string }>)
    expect(breaking(card => targets(card).every(({ elementId }) => parts(card).some(part => part['id'] === elementId)))).toEqual([])
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
    const senders: Readonly<Record<string, string>> = { keyId: 'keyId', typed: 'typedKey', pc: 'pc', code: 'code', words: 'words', who: 'caller' }
    expect(breaking(card => sending(card).join(' ') === [...new Set(inputsOf(card).map(part => inputsOf(card).length > 1 ? 'caller' : senders[part['id'] as string]))].join(' '))).toEqual([])
  })

  test('leads nowhere but to the pages that people need, and to the private chat', () => {
    const urls = everyCard.flatMap(([what, card]) => of(card, 'Action.OpenUrl').map(action => [what, action['url'] as string] as const))
    expect(urls.filter(([what, url]) => !isAllowedLink(url) && !(what.startsWith('notice') && url.startsWith('https://teams.microsoft.com/')))).toEqual([])
    expect(urls.some(([what]) => what.startsWith('guide'))).toBe(true)
  })
})

describe('what must never be said', () => {
  const groups = digits.split('-')

  test('a notification shows no digits of a key, no Key ID and no name', () => {
    expect(breaking((_, summary) => !/\d{6}|4290B6C0|ADELE|WWW|Adele/u.test(summary) && !groups.some(group => summary.includes(group)))).toEqual([])
  })

  test('only the key card holds digits of a key', () => {
    expect(breaking(card => !groups.some(group => JSON.stringify(card).includes(group)))).toEqual(['reveal'])
    expect(breaking(card => !/\d{6}(?:\D\d{6}){7}/u.test(JSON.stringify(card)))).toEqual([])
  })

  test('nobody is shouted at, and nobody is blamed', () => {
    const ours = (value: unknown): string[] => typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(ours) : []
    const { desk: _, ...forPeople } = en
    expect(ours(forPeople).filter(words => /!|\byour fault(?! )|\byou should have|\byou failed|firmware|\bUEFI\b|\bTPM\b|\btenant\b|\bprotector\b(?!s)/u.test(words.replace('not your fault', '')))).toEqual([])
  })

  test('"there is no key", "it is not yours" and "it is gone" read exactly the same', () => {
    for (const withIT of [true, false]) {
      const [noKey, ...others] = (['noKey', 'graph.forbidden', 'graph.notFound'] as const)
        .map(why => render({ view: 'stuck', why, reference: 'BL-7K2QM', withIT }))
      for (const other of others) expect(other).toEqual(noKey)
    }
  })

  test('nothing from outside stands where Teams reads Markdown', () => {
    // Teams mentions people in a TextBlock only: there a name has lost whatever could act.
    const markdown = (card: Card) => of(card, 'TextBlock').map(block => (block['text'] as string).replace(/^<at>[^<>[\]()*_`#~|\\]+<\/at>$/u, '')).join('\n')
    expect(breaking(card => !/evil|script|ADELE|WWW|gpj|מחשב|💻|very long|second third/u.test(markdown(card)) && of(card, 'FactSet').length === 0)).toEqual([])
  })

  test('no mark turns the direction of writing around, and none is invisible', () => {
    expect(breaking(card => !/[\u202A-\u202E\u200F\u2066\u0000]/u.test([...read(card), ...textIn(card)].join('\n')))).toEqual([])
  })
})
