/** Draws one message of the chat: a bubble, a card, a sign-in card, or several of them. */
import type { Message } from './api.js'
import { drawCard, type OnTap, type Touched } from './cards.js'
import { clock, h, icon } from './dom.js'
import { toHtml } from './markdown.js'

export interface MessageActions {
  readonly tap?: OnTap | undefined
  signIn?(url: string): void
}

/** Whether there is anything to see. A sign-in card that was answered silently leaves nothing behind. */
export function isVisible(message: Message): boolean {
  return Boolean(message.text) || message.card !== undefined || message.signIn?.hidden === false
}

/** `card` is the one to show, which may be newer than the message's own. */
export function drawMessage(message: Message, card: object | undefined, actions: MessageActions, touched?: Touched): HTMLElement {
  const mine = message.from === 'me'
  const article = h('article', { 'class': `message ${mine ? 'mine' : 'bots'}`, 'data-testid': 'message', 'data-id': message.id, 'data-from': message.from, 'aria-label': mine ? 'You' : 'Bot' })
  if (!mine) article.append(h('span', { 'class': 'hexagon small', 'aria-hidden': 'true' }, icon('key')))
  article.append(h('p', { class: 'meta' }, ...(mine ? [] : [h('span', { class: 'who' }, 'BitLocker Recovery')]), h('time', { datetime: message.at }, clock(message.at)), ...(message.edited ? [h('span', { class: 'edited' }, 'Edited')] : [])))
  if (message.text) article.append(bubble(message.text, mine))
  if (card) article.append(drawCard(card, actions.tap, touched))
  if (message.signIn && !message.signIn.hidden) article.append(signInCard(message.signIn, actions))
  return article
}

function bubble(text: string, mine: boolean): HTMLElement {
  const element = h('div', { class: 'bubble', dir: 'auto' })
  // What a person typed is shown as typed; a bot's text is Markdown.
  if (mine) element.textContent = text
  else element.innerHTML = toHtml(text, true)
  return element
}

function signInCard({ text, button, url }: NonNullable<Message['signIn']>, actions: MessageActions): HTMLElement {
  const open = h('button', { 'type': 'button', 'class': 'ac-pushButton style-positive', 'data-testid': 'sign-in' }, button ?? 'Sign in')
  open.addEventListener('click', () => {
    actions.signIn?.(url)
  })
  return h('div', { 'class': 'card sign-in', 'data-testid': 'sign-in-card', 'tabindex': '-1' }, h('p', {}, text ?? 'Please sign in.'), open)
}

/** A message on its way: not yet known to the server. */
export function drawPending(text: string): HTMLElement {
  return h('article', { 'class': 'message mine pending', 'data-testid': 'pending', 'aria-label': 'You' },
    h('div', { class: 'bubble', dir: 'auto' }, text), h('p', { class: 'fate' }, 'Sending…'))
}

export function drawTyping(): HTMLElement {
  return h('div', { 'class': 'message bots typing', 'data-testid': 'typing', 'role': 'status', 'aria-label': 'The bot is typing' },
    h('span', { 'class': 'hexagon small', 'aria-hidden': 'true' }, icon('key')), h('div', { class: 'bubble dots' }, h('i'), h('i'), h('i')))
}
