/** On a small screen only one of phone, PC and IT is seen at a time; on a large one all of them are. */
import { byId } from './dom.js'

export type Tab = 'phone' | 'pc' | 'it'

const small = matchMedia('(max-width: 999px)')
const listeners: Array<() => void> = []

export function startTabs(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.tabs button')) {
    button.addEventListener('click', () => {
      showTab(button.dataset['tab'] as Tab)
    })
  }
  showTab('phone')
}

export function showTab(tab: Tab): void {
  document.body.dataset['tab'] = tab
  for (const button of document.querySelectorAll<HTMLElement>('.tabs button')) {
    button.setAttribute('aria-current', String(button.dataset['tab'] === tab))
  }
  for (const listener of listeners) listener()
}

export function onTab(listener: () => void): void {
  listeners.push(listener)
}

export function isPhoneInSight(): boolean {
  return !document.hidden && !(small.matches && document.body.dataset['tab'] !== 'phone')
}

/** Whether a phone is in the hand, or the people to choose from are on the table. */
export function setPhoneOpen(open: boolean): void {
  document.body.dataset['open'] = open ? 'yes' : 'no'
  byId('idle').hidden = open
  byId('chat').hidden = !open
}
