/** How the directory says that somebody can be reached, and whom they report to. */
import { textIn } from '../core/wire'
import type { Person } from '../domain/person'
import type { Contact } from '../desk/ports'
import type { Who } from '../domain/progress'
import type { Session } from '../ports'
import { absent } from './absent'
import type { Get } from './client'
import { checked, whoIn } from './ids'

/** A manager is good to know: that there is none, or that the agent may not see one, is no failure. */
export async function contactOf(get: Get, session: Session, person: Person): Promise<Contact> {
  const user = `/users/${checked(person.oid, 'person')}`
  const [found, manager] = await Promise.all([
    get(session, { path: `${user}?$select=businessPhones,mobilePhone,mail`, again: true }),
    absent(get(session, { path: `${user}/manager?$select=id,displayName`, again: true }), 'graph.notFound', 'graph.forbidden')
  ])
  return { phones: phonesIn(found), mail: textIn(found, 'mail'), manager: whoIn(manager, session) }
}

/** As people sign in, such as `dana@contoso.example`: nothing else may become a part of a path. */
const address = /^[\w.'+-]{1,64}@[a-z\d-]+(?:\.[a-z\d-]+)+$/i

/** By the name they sign in with. */
export async function findPerson(get: Get, session: Session, typed: string): Promise<Who | undefined> {
  const name = typed.trim()
  if (!address.test(name)) return undefined
  return whoIn(await absent(get(session, { path: `/users/${encodeURIComponent(name).replaceAll('\'', '%27')}?$select=id,displayName`, again: true }), 'graph.notFound'), session)
}

const mostPhones = 5

/** The mobile number first: whoever is locked out is seldom at their desk. */
function phonesIn(found: object): string[] {
  const { businessPhones } = found as { readonly businessPhones?: unknown }
  const listed = Array.isArray(businessPhones) ? (businessPhones as readonly unknown[]).map(phone => textIn({ phone }, 'phone', 64)) : []
  const phones = [textIn(found, 'mobilePhone', 64), ...listed].filter(phone => phone !== undefined)
  return [...new Set(phones)].slice(0, mostPhones)
}
