/** A person with a phone: sees the page, taps, types, and notices what a page must not do. */
import { mkdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { faultsInSight, settled } from './looks'

export interface Size { readonly width: number, readonly height: number }
export interface Taste { readonly size?: Size, /** In pixels, as set in the phone's own settings. */ readonly letters?: number }

export interface Person {
  readonly page: Page
  /** What was on the screens and should not be, and what the page did and should not do. */
  readonly faults: readonly string[]
  tap(name: string | RegExp): Promise<void>
  say(text: string): Promise<void>
  type(label: string | RegExp, text: string): Promise<void>
  turnTo(tab: 'Phone' | 'PC' | 'IT'): Promise<void>
  /** On IT’s side. */
  enter(room: 'Channel' | 'Private chat' | 'Directory'): Promise<void>
  /** The newest card under this heading, once it is there. */
  card(heading: string | RegExp): Promise<Locator>
  /** Looks closely at what is on the screen now, in light and in dark. */
  look(name: string, page?: Page): Promise<void>
  leave(): Promise<void>
}

export const usual: Size = { width: 390, height: 844 }

/** `hosts`: the only addresses the phone may talk to. */
export async function pickUpPhone(browser: Browser, home: string, hosts: readonly string[], { size = usual, letters }: Taste = {}): Promise<Person> {
  const context = await browser.newContext({
    viewport: size, deviceScaleFactor: 2, isMobile: true, hasTouch: true, reducedMotion: 'reduce', colorScheme: 'light', locale: 'en-GB'
  })
  context.setDefaultTimeout(15_000)
  const faults: string[] = []
  watch(context, hosts, faults)
  const page = await context.newPage()
  if (letters !== undefined) await (await context.newCDPSession(page)).send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } })
  await page.goto(home)
  const folder = `${size.width}x${size.height}${letters === undefined ? '' : '-large'}`

  return {
    page, faults,
    async tap(name) {
      await page.getByRole('button', { name }).last().tap()
    },
    async say(text) {
      await page.getByRole('textbox', { name: 'Message to the bot' }).fill(text)
      await page.getByRole('button', { name: 'Send' }).tap()
    },
    async type(label, text) {
      await page.getByRole('textbox', { name: label }).last().fill(text)
    },
    async turnTo(tab) {
      await page.getByRole('navigation').getByRole('button', { name: tab }).tap()
    },
    async enter(room) {
      await page.getByRole('group', { name: 'IT\'s screens' }).getByRole('button', { name: room }).tap()
    },
    async card(heading) {
      const card = page.getByTestId('card').filter({ has: page.getByRole('heading', { name: heading }) }).last()
      await card.waitFor()
      return card
    },
    async look(name, where = page) {
      for (const scheme of ['light', 'dark'] as const) {
        await wears(where, scheme)
        faults.push(...(await faultsInSight(where)).map(fault => `${name}, ${scheme}: ${fault}`))
        await picture(where, folder, `${name}-${scheme}`)
      }
      await wears(where, 'light')
      await settled(where)
    },
    leave: () => context.close()
  }
}

/** The page hears of it when it has the time, and draws its cards anew; a page without cards has its colours at once. */
async function wears(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.waitForFunction(wanted => {
    const { drawn } = document.documentElement.dataset
    return drawn === undefined || drawn === wanted
  }, scheme)
}

function watch(context: BrowserContext, hosts: readonly string[], faults: string[]): void {
  context.on('request', request => {
    if (!request.url().startsWith('data:') && !hosts.includes(new URL(request.url()).origin)) faults.push(`asked another host: ${request.url()}`)
  })
  context.on('console', message => {
    // Browsers ask for an icon by themselves; a page that has none is right to say so.
    const { url } = message.location()
    if (['error', 'warning'].includes(message.type()) && !url.endsWith('/favicon.ico')) faults.push(`console: ${message.text()} (${url})`)
  })
  context.on('weberror', error => {
    faults.push(`error: ${error.error().message}`)
  })
}

/** Pictures are for people who want to look: SCREENSHOTS names a folder among the temporary ones. */
async function picture(page: Page, folder: string, name: string): Promise<void> {
  const wanted = process.env['SCREENSHOTS']
  if (!wanted) return
  const place = path.join(os.tmpdir(), path.basename(wanted), folder)
  mkdirSync(place, { recursive: true })
  await page.screenshot({ path: path.join(place, `${name}.png`) })
}
