/** IT's side of the page: the channel, and who acts in it. The bot only listens and answers as it is told. */
import { existsSync } from 'node:fs'
import type { Browser, Locator } from 'playwright-core'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { employee, listeningBot, tryOut, type ListeningBot } from '../sandbox/client'
import { pickUpPhone, type Person, type Size } from './person'
import { chromiumPath, openBrowser } from './rig'

const hasBrowser = existsSync(chromiumPath)
if (!hasBrowser) console.warn(`No browser at ${chromiumPath}: IT’s side is not tried. Name one in CHROMIUM.`)

const describeInBrowser = hasBrowser ? describe : describe.skip
const phones: readonly Size[] = [{ width: 390, height: 844 }, { width: 320, height: 568 }]
const desks: readonly Size[] = [{ width: 1280, height: 860 }, { width: 1040, height: 800 }]

const content = (text: string, ...titles: string[]) => ({
  type: 'AdaptiveCard', version: '1.5',
  body: [
    { type: 'TextBlock', text, wrap: true, style: 'heading', weight: 'Bolder', size: 'Large' },
    { type: 'TextBlock', text: 'Nobody has it yet: <at>Ngozi Eze</at>, please look.', wrap: true },
    ...titles.map(title => ({ type: 'ActionSet', actions: [{ type: 'Action.Execute', title, verb: 'take', data: { reference: 'BL-7K2QM' } }] }))
  ],
  msteams: { entities: [{ type: 'mention', text: '<at>Ngozi Eze</at>', mentioned: { id: 'x', name: 'Ngozi Eze' } }] }
})

describeInBrowser('an agent', () => {
  let sandbox: Sandbox
  let bot: ListeningBot
  let browser: Browser
  let person: Person | undefined
  beforeAll(async () => {
    bot = await listeningBot()
    sandbox = await tryOut({ botUrl: bot.url })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await sandbox.stop()
    await bot.stop()
  })
  beforeEach(() => {
    bot.heard.length = 0
    bot.answer = () => ({ status: 200 })
  })
  afterEach(async () => {
    const faults = person?.faults ?? []
    const hasMouse = (person?.page.viewportSize()?.width ?? 0) >= 1000
    await person?.leave()
    person = undefined
    // Where there is a mouse, buttons may be smaller than a thumb; and a browser always mentions a request that failed.
    expect(faults.filter(fault => !(hasMouse && fault.includes('too small for a thumb')) && !fault.includes('502'))).toEqual([])
  })

  let reported = 0
  /** A case of its own; resolves to its heading and its thread. */
  const report = () => {
    const heading = `Case ${++reported}`
    const message = { id: `1:${heading}`, from: 'bot', card: content(heading, 'Take it'), at: new Date().toISOString() } as const
    return { heading, message, thread: sandbox.channel.desk.open(message) }
  }
  const sit = async (name: string, size: Size): Promise<Person> => {
    person = await pickUpPhone(browser, `${sandbox.urls.page}/?it=${employee(sandbox, name).id}`, [sandbox.urls.page], { size })
    return person
  }
  const threadOf = ({ page }: Person, heading: string): Locator => page.getByTestId('it-thread').filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
  const taps = () => bot.heard.map(({ activity }) => activity).filter(({ name }) => name === 'adaptiveCard/action')

  test.each([...phones, ...desks])('takes a case in the channel, and reads the answer in its place: $width px', async size => {
    const { heading, thread } = report()
    const me = await sit('oliver', size)
    const taken = content(`${heading}, taken`)
    bot.answer = activity => ({ status: 200, ...activity.name === 'adaptiveCard/action' && { body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: taken } } })
    const place = threadOf(me, heading)
    await place.getByText('Nobody has it yet: Ngozi Eze, please look.').waitFor()
    await me.look('it-channel')
    await place.getByRole('button', { name: 'Take it' }).tap()
    await me.page.getByRole('heading', { name: `${heading}, taken` }).waitFor()
    expect(taps()).toMatchObject([{ from: { aadObjectId: employee(sandbox, 'oliver').id }, conversation: { id: thread, conversationType: 'channel' } }])
  })

  test.each([...phones, ...desks])('replies in a thread, and goes on when the card is replaced under their hands: $width px', async size => {
    const { heading, message, thread } = report()
    const me = await sit('deniz', size)
    const place = threadOf(me, heading)
    await place.getByRole('button', { name: 'Reply' }).tap()
    const box = place.getByRole('textbox', { name: 'Reply, which the employee reads' })
    await box.fill('Are you at the PC?')
    sandbox.channel.desk.thread(thread)?.put({ ...message, card: content(heading, 'Open in private'), edited: true })
    await place.getByRole('button', { name: 'Open in private' }).waitFor()
    expect(await box.inputValue()).toBe('Are you at the PC?')
    await me.look('it-replying')
    await place.getByRole('button', { name: 'Send the reply' }).tap()
    await place.getByRole('article', { name: 'Deniz Yılmaz' }).getByText('Are you at the PC?').waitFor()
    await me.look('it-replied')
    expect(bot.heard.at(-1)?.activity).toMatchObject({ text: '<at>BitLocker recovery</at> Are you at the PC?', conversation: { id: thread } })
  })

  test('is told when the bot does not answer a reply', async () => {
    const { heading } = report()
    const me = await sit('deniz', phones[0]!)
    bot.answer = () => ({ status: 500 })
    const place = threadOf(me, heading)
    await place.getByRole('button', { name: 'Reply' }).tap()
    await place.getByRole('textbox').fill('Hello')
    await place.getByRole('button', { name: 'Send the reply' }).tap()
    await place.getByText('The bot did not answer. Try again in a moment.').waitFor()
  })

  test('has the own private chat beside the channel, and whoever acts next has theirs; an answer is for the one who tapped', async () => {
    const { heading } = report()
    const me = await sit('deniz', desks[0]!)
    bot.answer = activity => ({ status: 200, ...activity.name === 'adaptiveCard/action' && { body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content('For Deniz alone') } } })
    await me.page.getByText('Deniz Yılmaz’s private chat').waitFor()
    await threadOf(me, heading).getByRole('button', { name: 'Take it' }).tap()
    await me.page.getByRole('heading', { name: 'For Deniz alone' }).waitFor()
    await me.page.getByRole('combobox', { name: 'You act as' }).selectOption({ label: 'Ngozi Eze, IT help desk' })
    await me.page.getByText('Ngozi Eze’s private chat').waitFor()
    await threadOf(me, heading).getByRole('button', { name: 'Take it' }).waitFor()
    expect(await me.page.getByRole('heading', { name: 'For Deniz alone' }).count()).toBe(0)
    expect(new URL(me.page.url()).searchParams.get('it')).toBe(employee(sandbox, 'ngozi').id)
  })

  test.each(phones)('goes from the channel to the private chat and to the directory: $width px', async size => {
    report()
    const me = await sit('margit', size)
    await me.enter('Private chat')
    await me.page.getByText('Margit Solberg’s private chat').waitFor()
    await me.look('it-chat')
    await me.say(`hello at ${size.width}`)
    await me.page.getByTestId('messages').getByText(`hello at ${size.width}`).waitFor()
    await me.enter('Directory')
    await me.look('it-directory')
    const heard = me.page.waitForResponse(response => response.url().endsWith('/api/faults'))
    await me.page.getByRole('combobox', { name: 'IT’s channel' }).selectOption({ label: 'Bot was removed (403)' })
    await heard
    expect(sandbox.world.faults.desk).toBe('removed')
  })

  test.each(desks)('comes back to the employee whose phone was in the hand: $width px', async size => {
    person = await pickUpPhone(browser, `${sandbox.urls.page}/?employee=${employee(sandbox, 'lars').id}`, [sandbox.urls.page], { size })
    const { page } = person
    await page.getByRole('button', { name: 'IT\'s side' }).tap()
    await page.getByText('Deniz Yılmaz’s private chat').waitFor()
    await page.getByRole('button', { name: 'The employee\'s side' }).tap()
    await page.getByText('Lars Nygård’s phone').waitFor()
    await person.look('employees-side')
  })
})
