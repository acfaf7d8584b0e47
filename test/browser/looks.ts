/** What anybody would see is wrong on a screen: words cut off, letters too pale, buttons too small for a thumb. */
// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- there is no import for a part of the DOM’s types
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core'

/** Sentences on what is wrong, none when all is well. */
export async function faultsInSight(page: Page): Promise<string[]> {
  await settled(page)
  return page.evaluate(findFaults)
}

/** Waits until nothing moves any more, except what moves for ever. */
export const settled = (page: Page): Promise<void> => page.evaluate(async () => {
  // A change of colours is noticed with the next frame, and drawn with the one after.
  for (let frame = 0; frame < 2; frame += 1) {
    await new Promise(resolve => {
      requestAnimationFrame(resolve)
    })
  }
  const finite = document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity)
  await Promise.allSettled(finite.map(one => one.finished))
})

/** Runs in the page: it can use nothing from outside itself. */
function findFaults(): string[] {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const thumb = 40
  const faults = new Set<string>()
  const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && element.closest('.unseen, .skip') === null
  const ancestors = (element: Element): Element[] => element.parentElement ? [element, ...ancestors(element.parentElement)] : [element]
  const short = (text: string): string => `“${text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`

  const colours = (css: string): Colour[] => (css.match(/(?:rgba?|color)\([^)]*\)/g) ?? []).map(one => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (one.replace(/^color\(srgb/, '').match(/[\d.]+/g) ?? []).map(Number)
    return one.startsWith('color') ? [red * 255, green * 255, blue * 255, alpha] as const : [red, green, blue, alpha] as const
  })
  const over = (top: Colour, ground: Colour): Colour => {
    const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + ground[index] * (1 - top[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map(one => one / 255).map(one => one <= 0.040_45 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: Colour, b: Colour): number => {
    const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
    return (high + 0.05) / (low + 0.05)
  }
  /** Everything a letter may stand on: one colour, or those of a gradient. */
  const grounds = (element: Element): Colour[] => {
    const layers: Colour[] = []
    for (const one of ancestors(element)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(one)
      const [colour] = colours(backgroundColor)
      const stops = colours(backgroundImage)
      const bases = stops.length > 0 ? stops : (colour?.[3] === 1 ? [colour] : [])
      if (bases.length > 0) return bases.map(base => layers.reduceRight((ground, layer) => over(layer, ground), base))
      if (colour && colour[3] > 0) layers.push(colour)
    }
    const canvas: Colour = matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1]
    return [layers.reduceRight((ground, layer) => over(layer, ground), canvas)]
  }

  const checkContrast = (element: Element, text: string): void => {
    const style = getComputedStyle(element)
    if (style.textShadow !== 'none' || element.closest(':disabled')) return
    const [ink] = colours(style.color)
    if (!ink) return
    const opacity = ancestors(element).reduce((product, one) => product * Number(getComputedStyle(one).opacity), 1)
    const size = Number.parseFloat(style.fontSize)
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 600) ? 3 : 4.5
    for (const ground of grounds(element)) {
      const found = contrast(over([ink[0], ink[1], ink[2], ink[3] * opacity], ground), ground)
      if (found < needed) faults.add(`${short(text)} is pale: ${found.toFixed(1)} to 1, ${style.color} on ${ground.map(Math.round).join(' ')}`)
    }
  }

  const checkInSight = (node: Text, element: Element): void => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const frames = ancestors(element).filter(one => getComputedStyle(one).overflowX !== 'visible')
    const bounds = frames.map(one => one.getBoundingClientRect())
    const left = Math.max(0, ...bounds.map(one => one.left))
    const right = Math.min(innerWidth, ...bounds.map(one => one.right))
    for (const box of range.getClientRects()) {
      if (box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5)) faults.add(`${short(node.data)} is cut off: ${Math.round(box.left)} to ${Math.round(box.right)}, seen is ${Math.round(left)} to ${Math.round(right)}`)
    }
  }

  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement
    if (!element || !(node instanceof Text) || node.data.trim() === '' || !isSeen(element)) continue
    if (getComputedStyle(element).textOverflow !== 'ellipsis') checkInSight(node, element)
    checkContrast(element, node.data)
  }

  for (const element of document.querySelectorAll('html, body, .log, .card, .card .ac-textBlock, .card .ac-richTextBlock, .bubble, .desk, .it, .threads, .directory, .people, main')) {
    if (isSeen(element) && element.scrollWidth > element.clientWidth + 1) faults.add(`${element.tagName.toLowerCase()}.${element.className} is ${element.scrollWidth - element.clientWidth} px wider than it may be: ${short(element.textContent)}`)
  }

  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], .ac-selectable')) {
    const target = element.matches('[type=radio], [type=checkbox]') ? element.closest('label') ?? element : element
    if (!isSeen(target) || getComputedStyle(element).display === 'inline') continue
    const { height, width } = target.getBoundingClientRect()
    if (Math.min(height, width) < thumb) faults.add(`${short(element.getAttribute('aria-label') ?? element.textContent)} is too small for a thumb: ${Math.round(width)} by ${Math.round(height)}`)
  }
  return [...faults]
}
