/** Draws one post of IT's channel: the bot's as on a phone, an agent's under their own name and face. */
import type { Post } from './api.js'
import type { OnTap, Touched } from './cards.js'
import type { Acting } from './channel.js'
import { clock, h } from './dom.js'
import { drawMessage } from './message.js'
import { face } from './people.js'

export function drawPost(post: Post, card: object | undefined, acting: Acting, tap: OnTap, touched?: Touched): HTMLElement {
  return post.author === undefined ? drawBots(post, card, tap, touched) : drawAgents(post, post.author, acting)
}

/** Under names of its own: a test that looks for the phone's last card must not find IT's. */
function drawBots(post: Post, card: object | undefined, tap: OnTap, touched?: Touched): HTMLElement {
  const element = drawMessage(post, card, { tap }, touched)
  element.dataset['testid'] = 'it-case'
  element.querySelector('.card')?.setAttribute('data-testid', 'it-card')
  return element
}

function drawAgents({ id, at, text = '' }: Post, author: string, { person }: Acting): HTMLElement {
  const found = person(author)
  const name = found?.employee.name ?? 'Somebody who left'
  return h('article', { 'class': 'message bots', 'data-testid': 'it-reply', 'data-id': id, 'aria-label': name },
    face(name, found ? found.index : 0),
    h('p', { class: 'meta' }, h('span', { class: 'who' }, name), h('time', { datetime: at }, clock(at))),
    h('div', { class: 'bubble', dir: 'auto' }, h('span', { class: 'at' }, 'BitLocker Recovery'), ` ${text}`))
}
