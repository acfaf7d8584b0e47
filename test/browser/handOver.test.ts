/** The whole hand-over as people play it in one browser: the channel, two agents’ private chats, and the employee’s phone. */
import { existsSync } from 'node:fs'
import type { Locator } from 'playwright-core'
import { digitsFor } from '../../src/sandbox/company'
import { employee } from '../sandbox/client'
import { settled } from './looks'
import { usual, type Person, type Size } from './person'
import { chromiumPath, startRig, type Rig } from './rig'

const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) console.warn(`No browser at ${chromiumPath}: how the hand-over looks is not tried. Name one in CHROMIUM.`)

const describeInBrowser = hasBrowser ? describe : describe.skip
const desk: Size = { width: 1280, height: 860 }

describeInBrowser('a hand-over, played on the page', () => {
  let rig: Rig
  const people: Person[] = []
  beforeAll(async () => {
    rig = await startRig()
    // IT manages it, too: so it can be told to make itself a new key.
    Object.assign(rig.sandbox.world.company.devices.find(({ displayName }) => displayName === 'CONTOSO-LT-0330')!, { encrypted: true })
  })
  afterAll(async () => {
    for (const person of people) await person.leave()
    await rig.stop()
  })

  const sits = async (name: string, size: Size): Promise<Person> => {
    const person = await rig.visit(name, { size })
    people.push(person)
    return person
  }
  const chat = ({ page }: Person): Locator => page.getByTestId('messages')
  /** The newest card of the private chat, once it says this: it is in sight, or where it is taller than the chat, it begins there. */
  const answered = async (me: Person, words: string | RegExp): Promise<Locator> => {
    const card = chat(me).getByTestId('card').last().filter({ hasText: words })
    await card.waitFor()
    await settled(me.page)
    expect(await card.evaluate(element => {
      const log = document.querySelector('#log')!.getBoundingClientRect()
      const { top, bottom, height } = element.getBoundingClientRect()
      const itsNameAndTime = 40
      return top >= log.top && (height + itsNameAndTime > log.height ? top < log.top + itsNameAndTime : bottom <= log.bottom)
    })).toBe(true)
    return card
  }
  const tap = async (me: Person, name: string | RegExp): Promise<void> => {
    await chat(me).getByTestId('card').last().getByRole('button', { name }).tap()
  }
  /** Nobody has to look for the button that leads on. */
  const leadsOn = async (me: Person, name: string): Promise<void> => {
    expect(await chat(me).getByTestId('card').last().getByRole('button', { name }).evaluate(button =>
      button.classList.contains('style-positive') && button.getBoundingClientRect().bottom <= document.querySelector('#log')!.getBoundingClientRect().bottom)).toBe(true)
    await tap(me, name)
  }
  /** The newest card that says this. */
  const sees = async (me: Person, words: string | RegExp): Promise<Locator> => {
    const card = chat(me).getByTestId('card').filter({ hasText: words }).last()
    await card.waitFor()
    return card
  }
  const acts = async ({ page }: Person, label: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'You act as' }).selectOption({ label })
    await page.getByText(`${label.replace(/,.*/, '')}’s private chat`).waitFor()
  }

  test('from the employee’s words to the closed case', async () => {
    const { company } = rig.sandbox.world
    const hyejin = await sits('hyejin', usual)
    await hyejin.card('Locked out? I can help.')
    await hyejin.say('my work laptop asks for a recovery key, the key id is 25C59E67')
    await sees(hyejin, 'has your case')
    await hyejin.look('1-case-told')

    const it = await sits('lars', desk)
    await it.page.getByRole('button', { name: 'IT\'s side' }).tap()
    const thread = it.page.getByTestId('it-thread').first()
    await thread.getByText('Nobody has it yet').waitFor()
    await it.look('2-channel')
    await thread.getByRole('button', { name: 'Take it' }).tap()
    await answered(it, 'you have it')
    await it.look('3-taken')
    await leadsOn(it, 'Find the key')
    await answered(it, 'CONTOSO-LT-0330')
    await it.look('4-found')
    await leadsOn(it, 'Call and verify')
    await answered(it, 'Say your code first')
    await it.look('5-calling')

    const codes = await sees(hyejin, 'Deniz from IT calls you')
    await hyejin.look('6-codes')
    const theirs = /Then you say: (\d{3})\s(\d{3})/.exec(await codes.textContent() ?? '')!
    await it.page.getByRole('textbox', { name: 'Their code' }).fill(`${theirs[1]} ${theirs[2]}`)
    await leadsOn(it, 'Check the code')
    await answered(it, 'the voice, by the code in their chat')
    await it.look('7-verified')
    await leadsOn(it, 'Release: ask a second person')
    await answered(it, 'Why do they need this key?')
    await it.look('8-reason')
    await it.page.getByRole('button', { name: 'Nobody is registered, and it is theirs' }).last().tap()
    await answered(it, 'Who can confirm this?')
    await it.look('9-who')
    await it.page.getByRole('button', { name: 'Ngozi Eze' }).last().tap()
    await answered(it, 'Waits for an approval')
    await it.look('10-waiting')

    await acts(it, 'Ngozi Eze, IT help desk')
    await answered(it, 'A release needs your word')
    await it.look('11-approve')
    await tap(it, 'Approve')
    await answered(it, 'You approved it.')
    await it.look('12-approved')

    await acts(it, 'Deniz Yılmaz, IT help desk')
    await answered(it, 'Ngozi Eze approved the release.')
    await it.look('13-yes')
    await leadsOn(it, 'Open the case')
    await answered(it, 'Ngozi Eze said yes')
    await it.look('14-release')
    await leadsOn(it, 'Release to their chat')
    await answered(it, 'Key seen')
    await it.look('15-released')

    const key = await hyejin.card('Your recovery key')
    await hyejin.look('16-key')
    const groups = digitsFor(company, company.pcs.find(({ employeeId }) => employeeId === employee(rig.sandbox, 'hyejin').id)!).split('-')
    for (const group of groups) await key.getByText(group, { exact: true }).first().waitFor()
    const agents = await it.page.content()
    expect(groups.filter(group => agents.includes(group))).toEqual([])
    await hyejin.tap('It worked')
    await hyejin.card('Well done. Your PC is open again.')
    await hyejin.look('17-worked')

    await it.look('18-channel-after')
    await it.page.getByRole('textbox', { name: 'Message to the bot' }).fill('my cases')
    await it.page.getByRole('button', { name: 'Send', exact: true }).tap()
    await answered(it, 'Your cases')
    await it.look('19-cases')
    await tap(it, /^BL-/)
    await answered(it, 'the employee says that it worked')
    await leadsOn(it, 'Finish')
    await answered(it, 'How did it end?')
    await it.look('20-outcome')
    await it.page.getByRole('button', { name: 'Unlocked, they confirmed it' }).last().tap()
    await answered(it, 'Solved, not closed')
    await it.look('21-solved')
    await leadsOn(it, 'Replace the key')
    await answered(it, 'look again then')
    await it.look('22-asked')
    await tap(it, 'Replace the key')
    await answered(it, ': replaced')
    await it.look('23-replaced')
    await tap(it, 'Close it')
    await answered(it, /Closed · you have it/)
    await thread.getByText(/^Closed · Deniz/).waitFor()
    await it.look('24-closed')
  })

  test('and nothing on the way was cut off, pale or in the way', () => {
    // Where there is a mouse, buttons may be smaller than a thumb.
    expect(people.flatMap(({ page, faults }) => faults.filter(fault => !((page.viewportSize()?.width ?? 0) >= 1000 && fault.includes('too small for a thumb'))))).toEqual([])
  })
})
