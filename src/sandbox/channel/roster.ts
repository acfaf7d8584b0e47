/** Who is in a conversation, as the connector API tells it: in a chat one person, in the desk's Teams channel its team. */
import type { Employee } from '../company'
import { ok, type Asked, type Reply } from '../web'
import type { World } from '../world'
import { isInDesk, type Desk } from './desk'
import { userOf, type Phones } from './phones'
import { refuse, unknown } from './refusals'

const account = (world: World, employee: Employee) => ({
  id: userOf(world, employee), name: employee.name, objectId: employee.id, aadObjectId: employee.id, email: employee.mail ?? null,
  userPrincipalName: employee.upn, tenantId: world.company.tenantId, userRole: employee.guest ? 'guest' : 'user'
})

const people = (world: World, phones: Phones, desk: Desk, conversation: string): readonly Employee[] | undefined => {
  if (isInDesk(world, conversation)) return world.company.employees.filter(one => desk.members.has(one.id))
  const phone = phones.inConversation(conversation)
  return phone && [phone.employee]
}

export interface Roster { all(asked: Asked): Reply, page(asked: Asked): Reply, one(asked: Asked): Reply }

export function createRoster(world: World, phones: Phones, desk: Desk): Roster {
  const among = (asked: Asked, answer: (found: readonly Employee[]) => Reply): Reply => {
    const found = people(world, phones, desk, asked.in['conversation'] ?? '')
    return found ? answer(found) : unknown()
  }
  return {
    all: asked => among(asked, found => ok(found.map(one => account(world, one)))),
    /** In small pages, whatever is asked for, so that paging is always walked. */
    page: asked => among(asked, found => {
      const from = Number(asked.url.searchParams.get('continuationToken') ?? 0)
      const next = from + world.pageSize
      return ok({ members: found.slice(from, next).map(one => account(world, one)), ...next < found.length && { continuationToken: String(next) } })
    }),
    one: asked => among(asked, found => {
      const wanted = (asked.in['member'] ?? '').toLowerCase()
      const member = found.find(one => [one.id, userOf(world, one).toLowerCase()].includes(wanted))
      return member ? ok(account(world, member)) : refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation.')
    })
  }
}
