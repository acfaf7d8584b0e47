/** Keeps the newest message in sight, unless the person is reading further up. */
import { byId } from './dom.js'

let log: HTMLElement
/** Nearer to the end than this counts as at the end. */
const slack = 60
let following = true
/** Came while the phone was out of sight, and is still to be shown. */
let unseen: HTMLElement | undefined

export function startScroll(element: HTMLElement): void {
  log = element
  const newer = byId('newer')
  newer.addEventListener('click', () => {
    keepAtEnd()
    log.focus({ preventScroll: true })
  })
  log.addEventListener('scroll', () => {
    following = log.scrollHeight - log.scrollTop - log.clientHeight < slack
    if (following) newer.hidden = true
  }, { passive: true })
  // A keyboard that slides in, or a turned phone, must not hide the last message.
  new ResizeObserver(() => {
    if (!following || log.clientHeight === 0) return
    if (unseen?.isConnected) show(unseen)
    else keepAtEnd()
  }).observe(log)
}

export function isAtEnd(): boolean {
  return following
}

/** Whoever taps waits for the answer, however far up the tapped card stands. */
export function awaitAnswer(): void {
  following = true
}

export function keepAtEnd(): void {
  following = true
  log.scrollTop = log.scrollHeight
  byId('newer').hidden = true
}

/** Shows a new message: its end, or its beginning when it is taller than the screen. Offers a way down to who reads above. */
export function reveal(element: HTMLElement, follow: boolean): void {
  if (!follow) {
    byId('newer').hidden = false
    return
  }
  if (log.clientHeight === 0) unseen = element
  show(element)
}

function show(element: HTMLElement): void {
  keepAtEnd()
  if (log.clientHeight === 0) return
  unseen = undefined
  if (element.offsetHeight > log.clientHeight) log.scrollTop = element.offsetTop - log.offsetTop
}
