/** The list of messages: what is in it, in which order, and which card each shows at the moment. */
import type { Message } from './api.js'
import { touchedBy, type Touched } from './cards.js'
import { byId, h } from './dom.js'
import { drawMessage, drawPending, drawTyping, isVisible, type MessageActions } from './message.js'
import { isAtEnd, keepAtEnd, reveal, startScroll } from './scroll.js'

interface Entry { message: Message, element: HTMLElement | undefined, answer?: { card: object, instead: string } | undefined }

export interface Chat {
  load(messages: readonly Message[]): void
  put(message: Message, fresh: boolean): void
  remove(id: string): void
  /** Shows a card in the place of a message's own, until that message is updated. */
  answer(id: string, card: object): void
  typing(on: boolean): void
  /** Shows a message before the server has it; returns how to say that it could not be sent. */
  pending(text: string, retry: () => void): { sent(): void, failed(): void }
  redraw(): void
  clear(): void
}

const typingFor = 8000

export function createChat(actionsFor: (message: Message) => MessageActions): Chat {
  const log = byId('log')
  const entries = new Map<string, Entry>()
  const waiting: Array<{ text: string, element: HTMLElement }> = []
  const dots = drawTyping()
  let timer: ReturnType<typeof setTimeout> | undefined
  startScroll(log)

  function draw(entry: Entry, touched?: Touched): void {
    const { message } = entry
    if (entry.answer && entry.answer.instead !== JSON.stringify(message.card)) entry.answer = undefined
    const next = isVisible(message) ? drawMessage(message, entry.answer?.card ?? message.view ?? message.card, actionsFor(message), touched) : undefined
    const old = entry.element
    entry.element = next
    const hadFocus = old?.contains(document.activeElement) ?? false
    if (old && next) old.replaceWith(next)
    else if (old) old.remove()
    else if (next) place(next, message)
    // Who tapped with a keyboard or a screen reader goes on reading at the answer.
    if (hadFocus) next?.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true })
  }

  /** Puts a new element before the first message that is younger in the list, so that what was hidden reappears where it was. */
  function place(element: HTMLElement, message: Message): void {
    const ids = [...entries.keys()]
    const next = ids.slice(ids.indexOf(message.id) + 1).map(id => entries.get(id)?.element).find(Boolean)
    log.insertBefore(element, next ?? waiting[0]?.element ?? (dots.isConnected ? dots : null))
  }

  const newest = (): Entry | undefined => [...entries.values()].findLast(entry => entry.element)

  const chat: Chat = {
    load(messages) {
      const known = new Set(messages.map(message => message.id))
      for (const id of entries.keys()) if (!known.has(id)) chat.remove(id)
      const follow = isAtEnd()
      const before = newest()?.message.id
      for (const message of messages) chat.put(message, false)
      const after = newest()
      if (!follow) return
      // A connection that comes back with nothing new moves nobody who reads the end of a long card.
      if (after?.element && after.message.id !== before) reveal(after.element, true)
      else keepAtEnd()
    },
    put(message, fresh) {
      const entry = entries.get(message.id)
      const follow = isAtEnd() || message.from === 'me'
      if (message.from === 'me' && !entry) settle(message.text)
      if (message.from === 'bot' && !entry) chat.typing(false)
      if (entry) {
        if (JSON.stringify(entry.message) === JSON.stringify(message)) return
        entry.message = message
        if (fresh) entry.answer = undefined
        draw(entry)
      } else {
        const created: Entry = { message, element: undefined }
        entries.set(message.id, created)
        draw(created)
      }
      const element = entries.get(message.id)?.element
      if (fresh && element) reveal(element, follow)
    },
    remove(id) {
      entries.get(id)?.element?.remove()
      entries.delete(id)
    },
    answer(id, card) {
      const entry = entries.get(id)
      if (!entry) return
      const follow = isAtEnd()
      entry.answer = { card, instead: JSON.stringify(entry.message.card) }
      draw(entry)
      const isLast = [...entries.values()].at(-1) === entry
      if (follow && isLast && entry.element) reveal(entry.element, true)
      else entry.element?.scrollIntoView({ block: 'nearest' })
    },
    typing(on) {
      clearTimeout(timer)
      const follow = isAtEnd()
      if (on) {
        log.append(dots)
        timer = setTimeout(() => {
          dots.remove()
        }, typingFor)
        if (follow) keepAtEnd()
      } else dots.remove()
    },
    pending(text, retry) {
      const element = drawPending(text)
      const item = { text, element }
      waiting.push(item)
      log.append(element)
      keepAtEnd()
      return {
        sent() {
          setFate(element, '')
        },
        failed() {
          fail(item, retry)
        }
      }
    },
    redraw() {
      for (const entry of entries.values()) {
        const card = entry.element?.querySelector<HTMLElement>('.card')
        draw(entry, card ? touchedBy(card) : undefined)
      }
    },
    clear() {
      chat.typing(false)
      entries.clear()
      waiting.length = 0
      log.replaceChildren()
      keepAtEnd()
    }
  }

  /** The server's copy has come: the one that was waiting goes. */
  function settle(text = ''): void {
    const index = waiting.findIndex(item => item.text === text)
    if (index !== -1) waiting.splice(index, 1)[0]?.element.remove()
  }

  function fail(item: { text: string, element: HTMLElement }, retry: () => void): void {
    // The message arrived, its copy is already here: it is the bot that did not take it.
    if (!waiting.includes(item)) {
      log.append(h('p', { class: 'system', role: 'status' }, 'The bot did not answer. Try again in a moment.'))
      keepAtEnd()
      return
    }
    item.element.classList.add('failed')
    const again = setFate(item.element, 'Not sent. Tap to try again.', true)
    again?.addEventListener('click', () => {
      settle(item.text)
      retry()
    })
  }

  return chat
}

function setFate(element: HTMLElement, text: string, asButton = false): HTMLElement | undefined {
  const fate = document.createElement(asButton ? 'button' : 'p')
  fate.className = 'fate'
  fate.textContent = text
  element.querySelector('.fate')?.replaceWith(fate)
  return fate
}
