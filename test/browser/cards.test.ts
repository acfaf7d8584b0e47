/** Every card at the width of the narrowest phone: nothing is cut off, nothing is too small, and what is folded unfolds. */
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { render } from '../../cards'
import { house } from '../../dialogs'
import type { View } from '../../dialogs/views'
import { everyCard, parts } from '../cards/every'
import { walk } from '../dialogs/walk'
import { layOut, type Found, type Laid, type Look } from './drawn'
import { chromiumPath, openBrowser } from './rig'

const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) console.warn(`No browser at ${chromiumPath}: cards are not drawn. Name one in CHROMIUM.`)

const describeInBrowser = hasBrowser ? describe : describe.skip

const titlesIn = (value: unknown, type: string): string[] => parts(value).filter(part => part.type === type).map(part => part['title'] as string)

/** What IT reads of a case quotes people’s own words and names, however long they are. */
const laid = (what: string, card: object): Laid => ({ what, card, quotes: /^(?:case|packet|call) /.test(what), folds: [...new Set(titlesIn(card, 'Action.ToggleVisibility'))] })

/** What each place shows when somebody comes there, and what reminds them of it. */
const ofPlaces = (): Array<readonly [name: string, view: View]> => walk().visited.flatMap(({ name, dialog, state, effects }) =>
  [...effects, house.dialog(dialog)?.reminder(state)].flatMap(effect => effect && 'view' in effect ? [[name, effect.view] as const] : []))

/** Each card once, however many ways lead to it. */
function everyCardOnce(): Laid[] {
  const all = [...ofPlaces().map(([name, view]) => [name, render(view).card] as const), ...everyCard]
  return [...new Map(all.map(([what, card]) => [JSON.stringify(card), laid(what, card)])).values()]
}

const looks: readonly Look[] = ([100, 130] as const).flatMap(letters => (['light', 'dark'] as const).map(scheme => ({ width: 320, scheme, letters })))
const usualLook: Look = { width: 320, scheme: 'light', letters: 100 }

const faultsIn = (found: readonly Found[]): string[] => found.flatMap(({ what, faults }) => faults.map(fault => `${what}: ${fault}`))

describeInBrowser('on the narrowest phone', () => {
  const cards = everyCardOnce()
  let browser: Browser
  let found: ReadonlyMap<Look, readonly Found[]>
  beforeAll(async () => {
    browser = await openBrowser()
    const laidOut: Array<readonly [Look, readonly Found[]]> = []
    for (const look of looks) laidOut.push([look, await layOut(browser, look, cards)])
    found = new Map(laidOut)
  }, 400_000)
  afterAll(async () => {
    await browser.close()
  })

  test.each(looks)('every card is whole, on each of its faces: $scheme, letters at $letters %', look => {
    expect(faultsIn(found.get(look) ?? [])).toEqual([])
    // All groups and each of the eight, with the ways out folded and unfolded.
    expect(found.get(look)?.find(({ what }) => what === 'reveal')?.faces).toBe(18)
  })

  test.each(looks)('"More" unfolds to the ways out of the place, and to nothing else: $scheme, letters at $letters %', look => {
    const ways = ({ card }: Laid): string[] => titlesIn(parts(card).filter(part => part['id'] === 'ways'), 'Action.Execute')
    expect(found.get(look)?.map(({ what, unfolded }) => [what, unfolded])).toEqual(cards.map(one => [one.what, ways(one)]))
    expect(new Set(found.get(look)?.map(({ unfolded }) => unfolded.join(', ')))).toEqual(new Set(['', 'Stop', 'Back', 'Back, Stop', 'Start over, Stop', 'Back, Start over, Stop']))
  })

  test('a card that is cut off, too wide, too small or parted inside a word is noticed', async () => {
    const broken = (...body: object[]) => laid('broken', { type: 'AdaptiveCard', version: '1.5', body })
    const words = 'Whatever stands here is far too long for one line of a phone'
    const action = { type: 'Action.Execute', title: 'x', verb: 'x' }
    const faultsOf = async (...body: object[]) => faultsIn(await layOut(browser, usualLook, [broken(...body)])).join('\n')
    expect(await faultsOf({ type: 'TextBlock', text: words, wrap: false })).toMatch(/may end in an ellipsis[^]*px wider than its place/)
    expect(await faultsOf({ type: 'TextBlock', text: words, wrap: true, maxLines: 1 })).toMatch(/px higher than its place/)
    expect(await faultsOf({ type: 'ColumnSet', columns: [{ type: 'Column', width: '400px', items: [{ type: 'TextBlock', text: words, wrap: true }] }] })).toMatch(/px wider than its place/)
    expect(await faultsOf({ type: 'Container', selectAction: action, items: [{ type: 'TextBlock', text: 'tap', wrap: true }] })).toMatch(/too small for a thumb/)
    expect(await faultsOf({ type: 'TextBlock', size: 'ExtraLarge', weight: 'Bolder', text: 'Donaudampfschiffahrtkapi', wrap: true })).toMatch(/parted inside the word/)
    expect(await faultsOf({ type: 'TextBlock', text: words, wrap: true })).toBe('')
    const face = { ...action, type: 'Action.ToggleVisibility', title: 'More', targetElements: [{ elementId: 'face', isVisible: true }] }
    expect(await faultsOf({ type: 'ActionSet', actions: [face] }, { type: 'TextBlock', id: 'face', isVisible: false, text: words })).toMatch(/may end in an ellipsis/)
  }, 60_000)
})
