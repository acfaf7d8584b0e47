/** What is in sight: the employee's side or IT's. On a small screen only one of phone, PC and IT is seen at a time, and of IT one room. */
import { byId } from './dom.js'

export type Tab = 'phone' | 'pc' | 'it'
export type Room = 'channel' | 'chat' | 'directory'

const small = matchMedia('(max-width: 999px)')
const listeners: Array<() => void> = []

export function startTabs(): void {
  for (const button of document.querySelectorAll<HTMLElement>(':is(.tabs, .sides) button')) {
    button.addEventListener('click', () => {
      showTab(button.dataset['tab'] as Tab)
    })
  }
  for (const button of document.querySelectorAll<HTMLElement>('.rooms button')) {
    button.addEventListener('click', () => {
      showRoom(button.dataset['room'] as Room)
    })
  }
  showRoom('channel')
  showTab('phone')
}

export function showTab(tab: Tab): void {
  document.body.dataset['tab'] = tab
  for (const button of document.querySelectorAll<HTMLElement>('.tabs button')) button.setAttribute('aria-current', String(button.dataset['tab'] === tab))
  for (const button of document.querySelectorAll<HTMLElement>('.sides button')) button.setAttribute('aria-pressed', String((button.dataset['tab'] === 'it') === isItSide()))
  for (const listener of listeners) listener()
}

function showRoom(room: Room): void {
  document.body.dataset['room'] = room
  for (const button of document.querySelectorAll<HTMLElement>('.rooms button')) button.setAttribute('aria-pressed', String(button.dataset['room'] === room))
  for (const listener of listeners) listener()
}

/** The phone of whichever side is in sight: an agent’s private chat is their phone. */
export function showPhone(): void {
  if (isItSide()) showRoom('chat')
  else showTab('phone')
}

/** Called when another tab or room was turned to. */
export function onTab(listener: () => void): void {
  listeners.push(listener)
}

export const isItSide = (): boolean => document.body.dataset['tab'] === 'it'

export function isPhoneInSight(): boolean {
  const { tab, room } = document.body.dataset
  return !document.hidden && (!small.matches || (tab === 'it' ? room === 'chat' : tab === 'phone'))
}

/** Whether a phone is in the hand, or the people to choose from are on the table. */
export function setPhoneOpen(open: boolean): void {
  document.body.dataset['open'] = open ? 'yes' : 'no'
  byId('idle').hidden = open
  byId('chat').hidden = !open
}
