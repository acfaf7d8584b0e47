/** IT's Teams channel: one thread per case, the newest first, with what the bot and agents wrote below it. */
import { post, type Employee, type Post, type TapAnswer } from './api.js'
import { touchedBy, type Tap, type Touched } from './cards.js'
import { h } from './dom.js'
import { isVisible } from './message.js'
import { drawPost } from './post.js'
import { drawReplyBox } from './replyBox.js'
import { awaitAnswer } from './scroll.js'

/** Who acts, and how people are called. */
export interface Acting { agent(): string | undefined, person(id: string): { readonly employee: Employee, readonly index: number } | undefined }

export interface ChannelView {
  show(posts: readonly Post[]): void
  redraw(): void
}

interface Drawn { post: Post, element: HTMLElement, /** What each agent's taps were answered with, and the card it stands in the place of. */ readonly answers: Map<string, { readonly card: object, readonly instead: string }> }
interface Thread { readonly element: HTMLElement, readonly posts: HTMLElement, readonly drawn: Map<string, Drawn> }

const standing = ({ card }: Post): string => JSON.stringify(card ?? null)

export function createChannel(place: HTMLElement, acting: Acting): ChannelView {
  const threads = new Map<string, Thread>()
  const empty = h('p', { class: 'empty' }, 'No case yet. The bot posts one here when a person is needed.')
  place.replaceChildren(empty)

  function element(drawn: Pick<Drawn, 'post' | 'answers'>, touched?: Touched): HTMLElement {
    const { post: shown, answers } = drawn
    const mine = answers.get(acting.agent() ?? '')
    const card = mine?.instead === standing(shown) ? mine.card : shown.card
    return drawPost(shown, card, acting, tap => answerTap(shown.thread, shown.id, tap), touched)
  }

  function draw(drawn: Drawn): void {
    const old = drawn.element
    const card = old.querySelector<HTMLElement>('.card')
    const hadFocus = old.contains(document.activeElement)
    drawn.element = element(drawn, card ? touchedBy(card) : undefined)
    old.replaceWith(drawn.element)
    // Who tapped with a keyboard or a screen reader goes on reading at the answer.
    if (hadFocus) drawn.element.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
  }

  async function answerTap(thread: string, message: string, tap: Tap): Promise<string | undefined> {
    const agent = acting.agent()
    if (agent === undefined) return 'Nobody is in the team.'
    // What comes of it comes into the private chat, too.
    awaitAnswer()
    const { status, card, text } = await post<TapAnswer>('/api/it/tap', { agent, message, ...tap })
    if (status >= 400) throw new Error(`the bot answered ${status}`)
    const drawn = threads.get(thread)?.drawn.get(message)
    if (drawn && card) {
      drawn.answers.set(agent, { card, instead: standing(drawn.post) })
      draw(drawn)
    }
    return text
  }

  function begin(id: string): Thread {
    const posts = h('div', { class: 'posts' })
    const box = drawReplyBox(text => post('/api/it/reply', { agent: acting.agent() ?? '', thread: id, text }))
    const thread = { element: h('section', { 'class': 'thread', 'data-testid': 'it-thread', 'aria-label': 'A case' }, posts, box), posts, drawn: new Map<string, Drawn>() }
    threads.set(id, thread)
    place.prepend(thread.element)
    return thread
  }

  function put(shown: Post): void {
    const { drawn, posts } = threads.get(shown.thread) ?? begin(shown.thread)
    const known = drawn.get(shown.id)
    if (!known) {
      const answers: Drawn['answers'] = new Map()
      const added: Drawn = { post: shown, answers, element: element({ post: shown, answers }) }
      drawn.set(shown.id, added)
      posts.append(added.element)
    } else if (JSON.stringify(known.post) !== JSON.stringify(shown)) {
      known.post = shown
      draw(known)
    }
  }

  function drop(posts: readonly Post[]): void {
    const left = new Set(posts.map(one => one.id))
    for (const [id, { element, drawn }] of threads) {
      for (const [message, gone] of drawn) {
        if (left.has(message)) continue
        gone.element.remove()
        drawn.delete(message)
      }
      if (drawn.size > 0) continue
      element.remove()
      threads.delete(id)
    }
  }

  return {
    show(all) {
      const posts = all.filter(one => isVisible(one))
      drop(posts)
      for (const one of posts) put(one)
      empty.remove()
      if (threads.size === 0) place.append(empty)
    },
    redraw() {
      for (const { drawn } of threads.values()) for (const one of drawn.values()) draw(one)
    }
  }
}
