/** The few lines that make plain DOM pleasant enough to need no framework. */

export type Attributes = Readonly<Record<string, string | boolean | undefined>>

/** An element; an attribute that is `false` or `undefined` is left out, `true` is written empty. Children that are text stay text. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Array<Node | string>): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue
    element.setAttribute(name, value === true ? '' : value)
  }
  element.append(...children)
  return element
}

/** The element with this id, which index.html promises. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.querySelector<T>(`#${id}`)
  if (!element) throw new Error(`index.html has no #${id}`)
  return element
}

export function icon(name: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `#icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.append(use)
  return svg
}

/** Hours and minutes in the reader's own way of writing them. */
export function clock(at: string | Date): string {
  const time = new Date(at)
  return Number.isNaN(time.getTime()) ? '' : time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}

/** Tells a screen reader something once. It is a label and not text, so that searching the page finds each sentence only where it is seen. */
export function announce(text: string): void {
  const line = h('span', { 'role': 'img', 'aria-label': text })
  byId('announcer').append(line)
  setTimeout(() => {
    line.remove()
  }, 10_000)
}

/** Whether an address is one a person may safely follow. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^(?:https?:\/\/|tel:|mailto:)/i.test(url)
}
