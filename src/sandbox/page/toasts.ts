/** Notifications as a phone shows them: only the summary, for as long as the chat itself is out of sight. */
import type { Message } from './api.js'
import { byId, h, icon } from './dom.js'
import { toPlain } from './markdown.js'
import { isItSide, isPhoneInSight, showPhone } from './tabs.js'

const shownFor = 6000
let unread = 0

export function notify(message: Message): void {
  if (isPhoneInSight()) return
  unread += 1
  const toast = h('button', { 'type': 'button', 'class': 'toast', 'data-testid': 'toast' },
    h('span', { 'class': 'hexagon small', 'aria-hidden': 'true' }, icon('key')),
    h('span', { class: 'toast-text' }, h('b', {}, 'BitLocker Recovery'), h('span', {}, notificationText(message))))
  toast.addEventListener('click', () => {
    showPhone()
  })
  byId('toasts').replaceChildren(toast)
  setTimeout(() => {
    toast.remove()
  }, shownFor)
  badge()
}

/** Teams writes the summary; without one the text, and for a bare card only that there is one. */
export function notificationText(message: Message): string {
  return toPlain(message.summary ?? message.text ?? 'Sent a card')
}

export function allRead(): void {
  unread = 0
  byId('toasts').replaceChildren()
  badge()
}

function badge(): void {
  for (const [id, here] of [['unread', !isItSide()], ['unread-chat', isItSide()]] as const) {
    byId(id).hidden = unread === 0 || !here
    byId(id).textContent = String(unread)
  }
}
