/** Somebody with a phone: sees what the page's API shows, says, taps, signs in. */
import type { Message } from '../../src/sandbox/channel/message'
import type { Employee } from '../../src/sandbox/company'
import { read, taps, type Drawable } from '../../src/sandbox/drawn'
import { openPhone, post } from '../../src/sandbox/phoneClient'
import { groupsIn } from '../../src/sandbox/script'
import { open, type Shown } from './browser'

export type Seen = readonly Message[]

export interface Person {
  readonly employee: Employee
  /** Everything in the chat. */
  chat(): Promise<Seen>
  say(text: string): Promise<void>
  /** The newest button of this name, and of several beside each other the one that says this; what it does not say is typed into the card. */
  tap(verb: string, data?: Readonly<Record<string, string>>): Promise<void>
  /** Waits for something in the chat; throws with the whole chat when it does not come. */
  sees<T>(what: string, found: (messages: Seen) => T | undefined): Promise<T>
  /** The newest message of the bot, once it begins like this. */
  seesCard(heading: string): Promise<Message>
  /** The groups of a visible key. */
  seesKey(): Promise<Key>
  /** The end of the way: a key, or a sentence with a reference. */
  seesEnd(): Promise<Key | Told>
  seesSentence(text: string): Promise<Told>
  /** The address behind a sign-in button that is shown. */
  seesSignIn(): Promise<string>
  /** Opens the sign-in page and picks the account there, the own one or another's. */
  opensSignIn(upn?: string): Promise<Shown>
  put(mode: { readonly silent: 'works' | 'fails' | 'off' }): Promise<void>
  /** Resolves when the bot has finished what it is doing in this chat: a chat is served one thing at a time. */
  waitsForTheBot(): Promise<void>
  leave(): void
}

export interface Key { readonly groups: readonly string[], readonly message: Message }
export interface Told { readonly lines: readonly string[], readonly reference: string, readonly message: Message }

const patience = 20_000

export const cardOf = (message: Message): Drawable | undefined => (message.view ?? message.card) as Drawable | undefined
export const linesOf = (message: Message): string[] => [...message.text ? [message.text] : [], ...read(cardOf(message)), ...message.signIn && !message.signIn.hidden ? [`[${message.signIn.button}]`] : []]

export const keyIn = (messages: Seen): Key | undefined => {
  for (const message of messages.toReversed()) {
    const groups = groupsIn(cardOf(message))
    if (groups) return { groups, message }
  }
  return undefined
}

const toldIn = (messages: Seen): Told | undefined => {
  const message = messages.findLast(one => one.from === 'bot')
  const lines = message ? linesOf(message) : []
  const reference = lines.map(line => /^Reference (BL-\w{5})$/.exec(line)?.[1]).find(Boolean)
  return message && reference ? { lines, reference, message } : undefined
}

/** `fresh`: with an empty chat. */
export async function takePhone(page: string, employee: Employee, fresh: boolean): Promise<Person> {
  const phone = `${page}/api/phones/${employee.id}`
  if (fresh) await post(`${phone}/reset`, {})
  let seen: Seen = []
  const client = await openPhone(page, employee.id, messages => {
    seen = messages
  })
  const person: Person = {
    employee,
    async chat() {
      await client.until(() => true, 0)
      return seen
    },
    say: text => client.say(text),
    async tap(verb, data = {}) {
      const { message, tap } = await person.sees(`a button ${verb} ${JSON.stringify(data)}`, messages => buttonIn(messages, verb, data))
      await client.tap(message, verb, { ...tap.data, ...data })
    },
    async sees(what, found) {
      const result = await client.until(found, patience)
      if (result === undefined) throw new Error(`${employee.name} does not see ${what}. The chat:\n${seen.map(one => `${one.from}: ${linesOf(one).join('\n     ')}`).join('\n')}`)
      return result
    },
    seesCard: heading => person.sees(`"${heading}"`, messages => {
      const newest = messages.findLast(one => one.from === 'bot')
      return newest && linesOf(newest).includes(heading) ? newest : undefined
    }),
    seesKey: () => person.sees('a key', keyIn),
    seesEnd: () => person.sees<Key | Told>('a key or a reference', messages => keyIn(messages) ?? toldIn(messages)),
    seesSentence: text => person.sees(`"${text}"`, messages => {
      const told = toldIn(messages)
      return told?.lines.includes(text) ? told : undefined
    }),
    seesSignIn: () => person.sees('a sign-in button', messages => messages.findLast(one => one.signIn && !one.signIn.hidden)?.signIn?.url),
    async opensSignIn(upn = employee.upn) {
      const page = await open(await person.seesSignIn())
      return page.press(upn)
    },
    async put({ silent }) {
      await post(`${phone}/silent`, { mode: silent })
    },
    async waitsForTheBot() {
      await post(`${phone}/window-closed`, {})
    },
    leave() {
      client.close()
    }
  }
  return person
}

function buttonIn(messages: Seen, verb: string, says: Readonly<Record<string, string>>) {
  const fits = (data: Readonly<Record<string, unknown>>) => Object.entries(says).every(([name, value]) => !(name in data) || data[name] === value)
  for (const message of messages.toReversed()) {
    const tap = taps(cardOf(message)).find(one => one.verb === verb && fits({ ...one.data }))
    if (tap && message.from === 'bot') return { message, tap }
  }
  return undefined
}
