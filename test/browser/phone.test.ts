/** A person in front of a locked PC, with a phone: the whole product as a browser shows it. */
import { existsSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { digitsFor } from '../../src/sandbox/company'
import { employee } from '../sandbox/client'
import { usual, type Person, type Size } from './person'
import { chromiumPath, startRig, type Rig } from './rig'

const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) console.warn(`No browser at ${chromiumPath}: what a person sees is not tried. Name one in CHROMIUM.`)

const sizes: readonly Size[] = [{ width: 390, height: 844 }, { width: 320, height: 568 }]
const keyId = '4290B6C0'

const describeInBrowser = hasBrowser ? describe : describe.skip

describeInBrowser('a person with a phone', () => {
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

  const visit = async (...visitor: Parameters<Rig['visit']>): Promise<Person> => {
    person = await rig.visit(...visitor)
    return person
  }

  /** From the welcome to where the Key ID is asked for: two questions, answered as most people can. */
  const tellPc = async (me: Person): Promise<void> => {
    await me.card('Locked out? I can help.')
    await me.tap('A work PC')
    await me.card('Do you know why it asks?')
    await me.tap('I do not know')
    await me.card('Find the Key ID')
  }

  /** From the welcome to the question whether it is the right PC, or to the sign-in button. */
  const tellKeyId = async (me: Person, typed = keyId): Promise<void> => {
    await tellPc(me)
    await me.type('First 8 characters of the Key ID', typed)
    await me.tap('Continue')
  }

  /** Group by group, as a person does, and only what a person can read. */
  const readKey = async (card: Locator, { width }: Size): Promise<string[]> => {
    const lines = await card.locator('.ac-richTextBlock').allTextContents()
    const groups = lines.map(line => line.trim()).filter(line => /^\d\s+\d{6}$/.test(line))
    expect(groups.map(group => group[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    const digits = groups.map(group => group.slice(-6))
    for (const group of digits) {
      const place = card.getByText(group, { exact: true })
      const box = await place.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
      expect(await place.evaluate(element => getComputedStyle(element).fontFamily)).toMatch(/mono/)
      expect(await place.evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThanOrEqual(22)
    }
    return digits
  }

  /** Those that can be read without scrolling. */
  const inSight = async (card: Locator, groups: readonly string[]): Promise<string[]> => {
    const seen = await Promise.all(groups.map(group => card.getByText(group, { exact: true }).evaluate(element => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return document.elementsFromPoint(x + width / 2, y + 2)[0] === element && document.elementsFromPoint(x + width / 2, y + height - 2)[0] === element
    })))
    return groups.filter((_, index) => seen[index])
  }

  /** The digits flow from box to box, so a person types on without looking up. */
  const typeIntoPc = async (me: Person, groups: readonly string[], first = 1): Promise<void> => {
    await me.turnTo('PC')
    await me.page.getByRole('textbox', { name: `Group ${first} of 8` }).tap()
    for (const group of groups) await me.page.keyboard.type(group)
  }

  /** In a tab of its own, which is closed afterwards: nothing more is needed there. */
  const signIn = async (me: Person): Promise<void> => {
    const [tab] = await Promise.all([me.page.context().waitForEvent('page'), me.tap('Sign in')])
    await tab.getByRole('heading', { name: 'Pick an account' }).waitFor()
    await me.look('authorize', tab)
    await tab.getByRole('button', { name: /Amina Okafor/ }).tap()
    await tab.getByRole('heading', { name: 'You are signed in' }).waitFor()
    await me.look('signedIn', tab)
    await tab.close()
  }

  describe.each(sizes)('of $width x $height', size => {
    test('gets by taps from "hi" to the started PC', async () => {
      const { company } = rig.sandbox.world
      // A PC that asks a second time is IT's: each size has a person of its own.
      const { id, name } = employee(rig.sandbox, size.width === usual.width ? 'amina' : 'deniz')
      const me = await visit(undefined, { size })
      await me.look('people')
      await me.tap(new RegExp(name))
      await me.say('hi')
      await me.card('Locked out? I can help.')
      await me.look('welcome')
      await me.tap('A work PC')
      await me.card('Do you know why it asks?')
      await me.look('askCause')
      await me.tap('I do not know')
      await me.card('Find the Key ID')
      await me.look('askKeyId')
      await me.turnTo('PC')
      await me.look('pc-locked')
      const shown = await me.page.getByTestId('pc-keyid').textContent() ?? ''
      await me.turnTo('Phone')
      await me.type('First 8 characters of the Key ID', shown.slice(0, 8))
      await me.tap('Continue')
      await me.card('Is this your PC?')
      await me.look('confirm')
      await me.tap('Yes, show the key')
      const groups = await readKey(await me.card('Your recovery key'), size)
      await me.look('key')
      expect(groups.join('-')).toBe(digitsFor(company, company.pcs.find(one => one.employeeId === id)!))

      await typeIntoPc(me, groups)
      await me.tap(/Enter/)
      await me.page.getByText('Windows 11 24H2 is running again').waitFor()
      await me.look('pc-started')
      await me.turnTo('Phone')
      await me.tap('It worked')
      await me.card('Well done. Your PC is open again.')
      await me.look('unlocked')
      const left = await me.page.content()
      expect(groups.filter(group => left.includes(group))).toEqual([])
      await me.turnTo('IT')
      await me.enter('Directory')
      await me.page.getByTestId('it-read').first().waitFor()
      await me.look('it-after')
    })

    test('signs in on the page in a second tab, and finds the chat gone on by itself', async () => {
      const me = await visit('amina', { size })
      await me.page.getByLabel('Settings of this phone').tap()
      await me.page.getByRole('radio', { name: 'Off' }).tap()
      await me.look('settings')
      await me.page.getByRole('heading', { name: 'BitLocker Recovery' }).tap()
      await tellKeyId(me)
      await me.page.getByTestId('sign-in-card').waitFor()
      await me.look('signIn')
      await signIn(me)
      await me.card('Is this your PC?')
      await me.look('confirm-after-signIn')
      await me.tap('Yes, show the key')
      await me.page.getByTestId('sign-in-card').nth(1).waitFor()
      await me.look('signIn-again')
      await signIn(me)
      const card = await me.card('Your recovery key')
      const groups = await readKey(card, size)
      await typeIntoPc(me, groups.slice(0, 4))
      await me.turnTo('Phone')
      expect(await inSight(card, groups)).toEqual(groups)
      await typeIntoPc(me, groups.slice(4), 5)
      await me.tap(/Enter/)
      await me.page.getByText('Windows 11 24H2 is running again').waitFor()
    })

    test('who cannot find the Key ID compares with the keys of the PC, hides the key, and is given to a person', async () => {
      const me = await visit('mateus', { size })
      await tellPc(me)
      await me.tap('I cannot find it')
      await me.card('Which PC is locked?')
      await me.look('chooseDevice')
      await me.tap(/CONTOSO-LT-0288/)
      await me.card('Compare with your screen')
      await me.look('chooseKey')
      await me.tap('4F77E029')
      const groups = await readKey(await me.card('Your recovery key'), size)
      await me.tap('Hide it now')
      await me.card('The key is hidden again')
      const left = await me.page.content()
      expect(groups.filter(group => left.includes(group))).toEqual([])
      await me.look('hidden')
      await me.tap('Show the key again')
      await me.card('Your recovery key')
      await me.tap('It was not accepted')
      await me.card('Let us find out why')
      await me.look('notAccepted')
      await me.tap('Talk to a person')
      await me.page.getByText(/has your case/).waitFor()
      await me.look('stuck')
      await me.turnTo('IT')
      await me.page.getByTestId('it-case').first().waitFor()
      await me.look('it-case')
    })

    test('who mistypes is told what is wrong, on the phone and on the PC', async () => {
      const me = await visit('amina', { size })
      await tellKeyId(me, 'PF3K9Z2')
      await me.page.getByText(/looks like a serial number/).waitFor()
      await me.look('serialNumber')
      await me.type('First 8 characters of the Key ID', '4290B6C1')
      await me.tap('Continue')
      await me.card('I found no match')
      await me.look('noMatch')
      await me.tap('4290B6C0')
      const [first = '', second = ''] = await readKey(await me.card('Your recovery key'), size)
      await typeIntoPc(me, [first, second.replace(/.$/, last => String((Number(last) + 1) % 10))])
      await me.page.getByText('Mistyped', { exact: true }).waitFor()
      await me.tap(/Enter/)
      await me.page.getByText(/Check the marked groups/).waitFor()
      await me.look('pc-mistyped')
    })

    test('with large letters, gets the key for a single message', async () => {
      const me = await visit('amina', { size, letters: 21 })
      await me.card('Locked out? I can help.')
      await me.look('welcome')
      await me.say('my pc wants a recovery key, the key id is 4290b6c0')
      const card = await me.card('Your recovery key')
      await me.look('key')
      const groups = await readKey(card, size)
      await card.getByText(groups[7] ?? '', { exact: true }).scrollIntoViewIfNeeded()
      expect(await inSight(card, groups)).toEqual(groups)
      await typeIntoPc(me, groups)
      await me.look('pc-typed')
      await me.tap(/Enter/)
      await me.page.getByText('Windows 11 24H2 is running again').waitFor()
    })
  })

  test('that is read to them hears what everything is, and the key digit by digit', async () => {
    const me = await visit('amina')
    await me.card('Locked out? I can help.')
    const said = async () => me.page.locator('body').ariaSnapshot()
    const nameless = /^\s*- (?:button|textbox|link|combobox|radio|switch|checkbox)(?:$|:| \[)/gm
    expect(await said()).toMatch(/log "Messages".*heading "Locked out\? I can help\." \[level=3].*button "A work PC".*button "My own PC".*textbox "Message to the bot".*button "Send"/s)
    await tellPc(me)
    expect(await said()).toMatch(/heading "Find the Key ID".*textbox "First 8 characters of the Key ID.*button "Continue".*button "I cannot find it".*button "Talk to a person"/s)
    expect((await said()).match(nameless)).toBeNull()
    await me.type('First 8 characters of the Key ID', keyId)
    await me.tap('Continue')
    await me.card('Is this your PC?')
    await me.tap('Yes, show the key')
    const [first = ''] = await readKey(await me.card('Your recovery key'), usual)
    expect(await said()).toContain(`Group 1: ${[...first].join(' ')}.`)
    await me.turnTo('PC')
    expect(await said()).toMatch(/heading "BitLocker recovery".*group "Recovery key".*textbox "Group 1 of 8".*textbox "Group 8 of 8".*button "Press Enter to continue"/s)
    expect((await said()).match(nameless)).toBeNull()
    await me.turnTo('IT')
    expect(await said()).toMatch(/combobox "You act as".*heading "BitLocker help desk"/s)
    expect((await said()).match(nameless)).toBeNull()
    await me.enter('Directory')
    expect(await said()).toMatch(/switch "Employees may read the keys of their own PCs" \[checked].*combobox "Graph"/s)
    expect((await said()).match(nameless)).toBeNull()
  })
})
