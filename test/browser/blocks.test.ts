/** Typing with one hand: a thumb goes through the groups of a key on the real page, one at a time, and nobody else hears of it. */
import { existsSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { digitsFor } from '../../src/sandbox/company'
import { usual, type Person, type Size } from './person'
import { chromiumPath, startRig, type Rig } from './rig'

const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) console.warn(`No browser at ${chromiumPath}: what a person sees is not tried. Name one in CHROMIUM.`)

const tastes: ReadonlyArray<{ readonly size: Size, readonly letters?: number }> = [
  { size: usual }, { size: { width: 320, height: 568 } }, { size: { width: 320, height: 568 }, letters: 24 }
]

const describeInBrowser = hasBrowser ? describe : describe.skip

describeInBrowser('a person who types with one hand', () => {
  let rig: Rig
  let person: Person | undefined
  beforeAll(async () => {
    rig = await startRig()
  })
  afterAll(async () => {
    await rig.stop()
  })
  afterEach(async () => {
    const faults = person?.faults ?? []
    await person?.leave()
    person = undefined
    rig.reset()
    expect(faults).toEqual([])
  })

  /** A person with the key card before them, its digits, and what their phone sends from now on. */
  const withKey = async (taste: (typeof tastes)[number]) => {
    person = await rig.visit('amina', taste)
    await person.card('Locked out? I can help.')
    await person.say('key id 4290b6c0')
    const card = await person.card('Your recovery key')
    const sent: string[] = []
    person.page.on('request', request => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`)
    })
    const { company } = rig.sandbox.world
    return { me: person, card, sent, groups: digitsFor(company, company.pcs[0]!).split('-') }
  }

  /** What of the key can be read: all groups in their order, or the one that is there. */
  const inSight = async (card: Locator): Promise<string[]> => {
    const words = await card.getByText(/^\d{3} ?\d{3}$/).filter({ visible: true }).allTextContents()
    return words.map(six => six.replace(' ', ''))
  }

  test.each(tastes)('goes through all groups and back, and sees no second one: %j', async taste => {
    const { me, card, sent, groups } = await withKey(taste)
    expect(await inSight(card)).toEqual(groups)
    await me.look('key-all')
    await me.tap('One group at a time')
    for (const [index, group] of groups.entries()) {
      await card.getByText(`Group ${index + 1} of 8`).waitFor()
      expect(await inSight(card)).toEqual([group])
      if (index === 2) {
        await me.look('key-group-3')
        // Colours were changed meanwhile, and the person has not lost their place.
        expect(await inSight(card)).toEqual([group])
      }
      if (index < 7) await me.tap('Next')
    }
    await card.getByText('All eight typed? Press Enter on the PC.').waitFor()
    await me.look('key-group-8')
    await me.tap('Back')
    expect(await inSight(card)).toEqual([groups[6]])
    await me.tap('All groups')
    expect(await inSight(card)).toEqual(groups)
    expect(sent).toEqual([])
    await me.tap('It worked')
    await me.page.getByText('A recovery key was shown here. It is hidden now.').waitFor()
    expect(sent).toHaveLength(1)
    const left = await me.page.content()
    expect(groups.filter(group => left.includes(group) || left.includes(`${group.slice(0, 3)} ${group.slice(3)}`))).toEqual([])
  })

  test.each(tastes)('who taps everything twice sees one group at most, and answers no question by it: %j', async taste => {
    const { me, card, sent, groups } = await withKey(taste)
    for (const name of ['One group at a time', 'Next', 'Next', 'Back', 'Next', 'Next', 'Next', 'All groups']) {
      const button = card.getByRole('button', { name })
      // The first of two taps may have led back to where the button is not.
      if (!await button.isVisible()) continue
      await button.scrollIntoViewIfNeeded()
      const { x, y, width, height } = (await button.boundingBox())!
      for (let taps = 0; taps < 2; taps += 1) await me.page.touchscreen.tap(x + width / 2, y + height / 2)
      const seen = await inSight(card)
      expect([1, 8]).toContain(seen.length)
      expect(groups).toEqual(expect.arrayContaining(seen))
    }
    expect(sent).toEqual([])
  })

  test('who uses a keyboard stays on the button, and on the card when it is gone', async () => {
    const { me, card, groups } = await withKey({ size: usual })
    const focused = async () => me.page.evaluate(() => document.activeElement?.textContent)
    await card.getByRole('button', { name: 'One group at a time' }).press('Enter')
    expect(await card.evaluate(element => element === document.activeElement)).toBe(true)
    await me.page.keyboard.press('Tab')
    expect(await focused()).toBe('Back')
    await me.page.keyboard.press('Tab')
    for (let presses = 0; presses < 3; presses += 1) await me.page.keyboard.press('Enter')
    expect(await focused()).toBe('Next')
    expect(await inSight(card)).toEqual([groups[3]])
  })
})
