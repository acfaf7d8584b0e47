/** The phones: one per employee, each with a personal chat with the bot. */
import { createHash, randomBytes } from 'node:crypto'
import type { Employee } from '../company'
import { employeeOf, type World } from '../world'
import type { Message } from './message'
import type { Conversation } from './toBot'

export type Silent = Employee['silent']

export type PhoneEvent =
  | { readonly type: 'message' | 'update' | 'delete', readonly message: Message }
  | { readonly type: 'typing' }
  | { readonly type: 'signIn', readonly url: string }

export interface Phone {
  readonly employee: Employee
  conversation: Conversation
  installed: boolean
  silent: Silent
  messages: Message[]
  /** Puts a message in the chat, or another version in the place of one. */
  put(message: Message, tell?: boolean): void
  remove(id: string): void
  find(id: string): Message | undefined
  tell(event: PhoneEvent): void
  listen(listener: (event: PhoneEvent) => void): () => void
  /** An empty chat under a new id. */
  clear(): void
}

export interface Phones {
  of(employeeId: string): Phone | undefined
  inConversation(id: string): Phone | undefined
  withUser(user: string): Phone | undefined
}

export function createPhones(world: World): Phones {
  const phones = new Map<string, Phone>()
  return {
    of(employeeId) {
      const employee = employeeOf(world, employeeId.toLowerCase())
      if (!employee) return undefined
      const phone = phones.get(employee.id) ?? createPhone(world, employee)
      phones.set(employee.id, phone)
      return phone
    },
    inConversation: id => [...phones.values()].find(phone => phone.installed && phone.conversation.id === id),
    withUser: user => [...phones.values()].find(phone => phone.conversation.user === user)
  }
}

function createPhone(world: World, employee: Employee): Phone {
  const listeners = new Set<(event: PhoneEvent) => void>()
  const phone: Phone = {
    employee, conversation: newConversation(world, employee), installed: false, silent: employee.silent, messages: [],
    put(message, tell = true) {
      const known = phone.messages.some(one => one.id === message.id)
      phone.messages = known ? phone.messages.map(one => one.id === message.id ? message : one) : [...phone.messages, message]
      if (tell) phone.tell({ type: known ? 'update' : 'message', message })
    },
    remove(id) {
      const message = phone.find(id)
      phone.messages = phone.messages.filter(one => one !== message)
      if (message) phone.tell({ type: 'delete', message })
    },
    find: id => phone.messages.find(one => one.id === id),
    tell(event) {
      for (const listener of listeners) listener(event)
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    clear() {
      for (const message of phone.messages) phone.tell({ type: 'delete', message })
      Object.assign(phone, { conversation: newConversation(world, employee), installed: false, messages: [] })
    }
  }
  return phone
}

const newConversation = (world: World, employee: Employee): Conversation => ({
  id: `a:${randomBytes(32).toString('base64url')}`, employee, user: userOf(world, employee)
})

/** The channel's own id of a person, another one for each bot. */
export const userOf = (world: World, employee: Employee): string => `29:${createHash('sha256').update(`${world.app.id}:${employee.id}`).digest('base64url')}`
