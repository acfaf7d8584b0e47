/** Opens the sign-in page in a window of its own, and tells Teams when somebody closed it without signing in. */
import { byId, h, isWebAddress } from './dom.js'

/** How long the chat may take to go on after the window closed by itself. */
const grace = 1500
const look = 400

export interface SignInWatch { somethingHappened(): void }

/** `closed` is called when the window goes away and nothing happened in the chat since it opened. */
export function openSignIn(url: string, closed: () => void): SignInWatch | undefined {
  if (!isWebAddress(url)) return undefined
  const wide = matchMedia('(min-width: 1000px)').matches
  const opened = window.open(url, 'sandbox-sign-in', wide ? 'popup,width=480,height=720' : '')
  if (!opened) return undefined
  opened.focus()
  let happened = false
  const timer = setInterval(() => {
    if (!opened.closed) return
    clearInterval(timer)
    setTimeout(() => {
      if (!happened) closed()
    }, grace)
  }, look)
  return {
    somethingHappened() {
      happened = true
    }
  }
}

/** Browsers let only a tap open a window: without one, the page offers a button. */
export function offerSignIn(open: () => void): void {
  const button = h('button', { type: 'button', class: 'button', 'data-testid': 'open-sign-in' }, 'Open')
  button.addEventListener('click', () => {
    byId('offer').replaceChildren()
    open()
  })
  byId('offer').replaceChildren('Teams wants to open the sign-in page.', button)
}

export function withdrawOffer(): void {
  byId('offer').replaceChildren()
}
