/** What IT looks up in Graph. Everything is asked as the agent who is signed in: their role in the directory decides, not the bot. */
import type { HelpDesk } from '../desk/ports'
import type { Get, GraphLog, Post } from './client'
import { contactOf, findPerson } from './contact'
import { devicesWithKey } from './devicesWithKey'
import { devicesNamed, devicesOf, ownerOf } from './findDevices'
import { rotate } from './rotation'

export const makeHelpDesk = (get: Get, post: Post, log: GraphLog | undefined): HelpDesk => ({
  find: async (address, session) => findPerson(get, session, address),
  contact: async (person, session) => contactOf(get, session, person),
  devicesOf: async (person, session) => devicesOf(get, session, person),
  devicesNamed: async (name, session) => devicesNamed(get, session, name),
  ownerOf: async (device, session) => ownerOf(get, session, device),
  devicesWithKey: async (keyId, session) => devicesWithKey(get, session, keyId),
  rotate: async (device, session) => rotate(get, post, session, device, log)
})
