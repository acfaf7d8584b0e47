/** One employee's phone: fetches its chat, follows its events, and carries words and taps to the server. */
import { attempt, get, phonePath, post, type Employee, type Message, type PhoneEvent, type Silent, type TapAnswer } from './api.js'
import type { Tap } from './cards.js'
import { createChat } from './chat.js'
import { announce, byId } from './dom.js'
import { follow } from './follow.js'
import type { MessageActions } from './message.js'
import { awaitAnswer } from './scroll.js'
import { offerSignIn, openSignIn, withdrawOffer, type SignInWatch } from './signIn.js'
import { startSilent } from './silent.js'
import { isItSide, setPhoneOpen } from './tabs.js'
import { notificationText, notify } from './toasts.js'

export interface Phone {
  open(employee: Employee, silent?: Silent): void
  close(): void
  say(text: string): void
  redraw(): void
}

export function createPhone(): Phone {
  let owner = ''
  let stop: (() => void) | undefined
  let watch: SignInWatch | undefined
  const chat = createChat(actionsFor)
  const silent = startSilent({ change: mode => post(phonePath(owner, '/silent'), { mode }), reset })

  function actionsFor(message: Message): MessageActions {
    return {
      tap: tap => answerTap(message.id, tap),
      signIn
    }
  }

  async function answerTap(message: string, tap: Tap): Promise<string | undefined> {
    const employee = owner
    withdrawOffer()
    awaitAnswer()
    const { status, card, text } = await post<TapAnswer>(phonePath(employee, '/tap'), { message, ...tap })
    if (owner !== employee) return undefined
    if (status >= 400) throw new Error(`the bot answered ${status}`)
    if (card) chat.answer(message, card)
    return text
  }

  function signIn(url: string): void {
    const employee = owner
    watch = openSignIn(url, () => {
      // If this is lost the bot waits, and asks again when somebody writes.
      void attempt(post(phonePath(employee, '/window-closed')))
    })
  }

  function receive(event: PhoneEvent): void {
    watch?.somethingHappened()
    switch (event.type) {
      case 'typing':
        chat.typing(true)
        break
      case 'signIn':
        offerSignIn(() => {
          signIn(event.url)
        })
        break
      case 'delete':
        chat.remove(event.message.id)
        break
      case 'message':
      case 'update':
        chat.put(event.message, true)
        if (isNews(event)) tell(event.message)
    }
  }

  function start(employee: string): void {
    stop = follow(employee, {
      state(state) {
        silent.show(state.silent)
        chat.load(state.messages)
      },
      event: receive,
      connection(up) {
        byId('offline').hidden = up
      }
    })
  }

  async function reset(): Promise<void> {
    await post(phonePath(owner, '/reset'))
    chat.clear()
    stop?.()
    start(owner)
  }

  return {
    open(employee, mode) {
      byId('chat-owner').textContent = `${employee.name}’s ${isItSide() ? 'private chat' : 'phone'}`
      if (owner === employee.id) return
      this.close()
      owner = employee.id
      byId('log').setAttribute('aria-busy', 'true')
      setPhoneOpen(true)
      void pickUp(employee.id, mode)
    },
    close() {
      stop?.()
      stop = undefined
      owner = ''
      watch = undefined
      withdrawOffer()
      chat.clear()
      byId('offline').hidden = true
      setPhoneOpen(false)
    },
    say(text) {
      withdrawOffer()
      const fate = chat.pending(text, () => {
        this.say(text)
      })
      void attempt(post(phonePath(owner, '/say'), { text }), fate.failed, fate.sent)
    },
    redraw: chat.redraw
  }

  /** The first fetch puts the bot on the phone; only then are there events to follow. */
  async function pickUp(employee: string, mode: Silent | undefined): Promise<void> {
    try {
      await get(phonePath(employee))
      if (mode) await post(phonePath(employee, '/silent'), { mode })
    } catch {
      byId('offline').hidden = false
    }
    if (owner === employee) start(employee)
    byId('log').removeAttribute('aria-busy')
  }
}

/** What a phone rings for: a message of the bot, and a sign-in card that appears because silent sign-in did not work. */
function isNews({ type, message }: { readonly type: 'message' | 'update', readonly message: Message }): boolean {
  return message.from === 'bot' && (message.signIn ? !message.signIn.hidden : type === 'message')
}

function tell(message: Message): void {
  announce(`Bot: ${notificationText(message)}`)
  notify(message)
}
