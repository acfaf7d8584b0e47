/** Cards laid on the page's own chat, each turned to every face it has, and what a person would find wrong with them. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- there is no import for a part of the DOM’s types
/// <reference lib="dom.iterable" />
import type { Browser, Page } from 'playwright-core'
import { files } from '../../src/sandbox/files'

export interface Look { readonly width: number, readonly scheme: 'light' | 'dark', /** In percent, as the page's own button sets it. */ readonly letters: number }

/** `folds`: the titles of the buttons that turn it. `quotes`: words in it are not ours, and may be parted. */
export interface Laid { readonly what: string, readonly card: object, readonly folds: readonly string[], readonly quotes: boolean }

export interface Found {
  readonly what: string
  readonly faults: readonly string[]
  /** How many faces it has. */
  readonly faces: number
  /** What stands there after a tap on "More" and did not before. */
  readonly unfolded: readonly string[]
}

const home = 'http://phone.example'

/** In the place of the page's own start: nobody's phone, and nobody to ask. */
const start = `
  import { drawCard, startCards } from './cards.js'
  import { loadHostConfigs } from './hostConfig.js'
  import { setPhoneOpen } from './tabs.js'
  await loadHostConfigs()
  startCards()
  setPhoneOpen(true)
  globalThis.draw = drawCard
`

export async function layOut(browser: Browser, { width, scheme, letters }: Look, cards: readonly Laid[]): Promise<Found[]> {
  const context = await browser.newContext({ viewport: { width, height: 2000 }, isMobile: true, hasTouch: true, reducedMotion: 'reduce', colorScheme: scheme })
  try {
    const page = await context.newPage()
    await serve(page)
    await page.goto(home)
    // A machine with two cores and much to do takes its time over the first page.
    await page.waitForFunction(() => 'draw' in globalThis, undefined, { timeout: 120_000 })
    await page.evaluate(percent => {
      document.documentElement.style.fontSize = `${percent}%`
    }, letters)
    return await page.evaluate(lookAtAll, cards)
  } finally {
    await context.close()
  }
}

async function serve(page: Page): Promise<void> {
  const handler = files()
  await page.route(`${home}/**`, async route => {
    const url = new URL(route.request().url())
    if (url.pathname === '/main.js') return route.fulfill({ contentType: 'text/javascript', body: start })
    const { status, body, headers } = await handler({ method: 'GET', url, headers: {}, body: '', in: {} })
    return route.fulfill({ status, headers: headers ?? {}, body: body instanceof Buffer ? body : '' })
  })
}

/** Runs in the page: it can use nothing from outside itself. */
function lookAtAll(cards: readonly Laid[]): Found[] {
  const { draw } = globalThis as unknown as { draw(card: object): HTMLElement }
  const thumb = 44
  const log = document.querySelector('#log')!
  const short = (text: string): string => `“${text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`
  const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
  const buttonsIn = (frame: Element): HTMLButtonElement[] => [...frame.querySelectorAll('button')].filter(isSeen)
  const textIn = (frame: Element): string => [...frame.querySelectorAll('.ac-textBlock, .ac-richTextBlock, button')].filter(isSeen).map(one => one.textContent).join('|')
  const titled = (frame: Element, title: string) => buttonsIn(frame).find(one => one.textContent === title)

  const laid = (card: object): HTMLElement => {
    const message = document.createElement('article')
    message.className = 'message bots'
    const frame = draw(card)
    message.append(frame)
    log.replaceChildren(message)
    return frame
  }

  const checkBox = (element: HTMLElement, faults: Set<string>): void => {
    const { display, textOverflow, overflowX, overflowY } = getComputedStyle(element)
    if (display === 'inline') return
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
    if (scrollWidth > clientWidth) faults.add(`${short(element.textContent)} is ${scrollWidth - clientWidth} px wider than its place`)
    if (overflowY !== 'visible' && scrollHeight > clientHeight + 1) faults.add(`${short(element.textContent)} is ${scrollHeight - clientHeight} px higher than its place`)
    if (textOverflow === 'ellipsis' && overflowX !== 'visible' && element.textContent.trim() !== '') faults.add(`${short(element.textContent)} may end in an ellipsis`)
    if (!element.matches('button, input, textarea, select, .ac-selectable')) return
    const { height, width } = element.getBoundingClientRect()
    if (Math.min(height, width) < thumb) faults.add(`${short(element.textContent)} is too small for a thumb: ${Math.round(width)} by ${Math.round(height)}`)
  }

  /** A word may be parted where it has a hyphen or a slash; a name may be longer than a line. */
  const checkWords = (text: Text, faults: Set<string>): void => {
    const range = document.createRange()
    for (const { 0: part, index } of text.data.matchAll(/[\p{L}\d._’]{2,}/gu)) {
      if (part.length > 24) continue
      range.setStart(text, index)
      range.setEnd(text, index + part.length)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) faults.add(`${short(part)} is parted inside the word`)
    }
  }

  /** Whatever is hidden is left out with all that is in it. */
  const check = (frame: HTMLElement, quotes: boolean, faults: Set<string>): void => {
    const { left, right } = frame.getBoundingClientRect()
    const range = document.createRange()
    const isHidden = (node: Node): boolean => node instanceof Element && getComputedStyle(node).display === 'none'
    const nodes = document.createTreeWalker(frame, NodeFilter.SHOW_ELEMENT + NodeFilter.SHOW_TEXT, node => isHidden(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT)
    for (let node: Node | null = frame; node; node = nodes.nextNode()) {
      if (node instanceof HTMLElement) checkBox(node, faults)
      if (!(node instanceof Text) || node.data.trim() === '') continue
      range.selectNodeContents(node)
      if ([...range.getClientRects()].some(box => box.width > 0 && (box.left < left || box.right > right))) faults.add(`${short(node.data)} leaves the card`)
      if (!quotes) checkWords(node, faults)
    }
  }

  /** By taps, as a person does it: every face is reached from the first one. */
  const look = ({ what, card, folds, quotes }: Laid): Found => {
    const faults = new Set<string>()
    const faces = new Set<string>()
    let unfolded: string[] = []
    const open: string[][] = [[]]
    let frame = laid(card)
    let tapped: string[] = []
    const tap = (title: string): void => {
      const before = buttonsIn(frame)
      titled(frame, title)?.click()
      if (title === 'More') unfolded = buttonsIn(frame).filter(button => !before.includes(button)).map(button => button.textContent)
    }
    for (let path = open.pop(); path; path = open.pop()) {
      const isOneOn = path.slice(0, -1).join('|') === tapped.join('|') && path.length > 0
      if (!isOneOn) frame = laid(card)
      for (const title of isOneOn ? path.slice(-1) : path) tap(title)
      tapped = path
      const face = textIn(frame)
      if (faces.has(face)) continue
      faces.add(face)
      check(frame, quotes, faults)
      for (const title of folds) if (titled(frame, title)) open.push([...path, title])
    }
    return { what, faults: [...faults], faces: faces.size, unfolded }
  }

  return cards.map(look)
}
