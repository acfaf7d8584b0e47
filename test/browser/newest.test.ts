/** Where the newest card stands when it comes: whoever looks begins at its heading, however small the phone. */
import { existsSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { settled } from './looks'
import type { Person } from './person'
import { chromiumPath, startRig, type Rig } from './rig'

const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) console.warn(`No browser at ${chromiumPath}: what a person sees is not tried. Name one in CHROMIUM.`)

const describeInBrowser = hasBrowser ? describe : describe.skip

describeInBrowser('a person with a small phone', () => {
  let rig: Rig
  let me: Person
  beforeAll(async () => {
    rig = await startRig()
  })
  afterAll(async () => {
    await rig.stop()
  })
  beforeEach(async () => {
    me = await rig.visit('tomasz', { size: { width: 320, height: 568 } })
  })
  afterEach(async () => {
    await me.leave()
    rig.reset()
    expect(me.faults).toEqual([])
  })

  /** It is on the screen, and nothing lies on it. */
  const canBeRead = async (heading: string): Promise<boolean> => {
    const place: Locator = (await me.card(heading)).getByRole('heading', { name: heading })
    await settled(me.page)
    return place.evaluate(element => {
      const { x, y, height } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(x + 5, y + height / 2))
    })
  }

  test('reads a chat that was picked up from the heading of its last card', async () => {
    expect(await canBeRead('Locked out? I can help.')).toBe(true)
  })

  test('reads what came while they looked at the PC from its heading', async () => {
    await me.card('Locked out? I can help.')
    await me.page.getByRole('textbox', { name: 'Message to the bot' }).fill('it is my own pc')
    await me.page.evaluate(() => {
      document.querySelector<HTMLElement>('#composer .send')?.click()
      document.querySelector<HTMLElement>('.tabs [data-tab=pc]')?.click()
    })
    await me.page.getByTestId('message').filter({ hasText: 'How do you sign in to this PC?' }).waitFor({ state: 'attached' })
    await me.turnTo('Phone')
    expect(await canBeRead('How do you sign in to this PC?')).toBe(true)
  })
})
