/** What the small world's directory tells IT: everything to whoever has a helpdesk role, and nothing to anybody else. */
import { Failure } from '../core/failure'
import type { Device } from '../domain/device'
import { matchesKeyId } from '../domain/keyId'
import { samePerson, type Person } from '../domain/person'
import type { HelpDesk } from '../desk/ports'
import type { Session } from '../ports'
import type { Employee, SavedKey } from './smallWorld'

/** The world, as far as IT may ask it. */
export interface Directory {
  readonly people: readonly Employee[]
  readonly pcs: readonly Device[]
  readonly keys: readonly SavedKey[]
  /** Whose token it is. Throws what is broken today. */
  asking(session: Session): Employee
  owner(device: Device): Employee | undefined
  /** Intune tells the PC to make itself a new key. */
  rotates(device: Device): void
}

export function smallHelpDesk(directory: Directory): HelpDesk {
  const { people, pcs, keys } = directory
  const agent = (session: Session): void => {
    if (!directory.asking(session).helpdesk) throw new Failure('graph.forbidden', 'Only a helpdesk role may look this up.')
  }
  const employee = (person: Person): Employee => {
    const found = people.find(one => samePerson(one.person, person))
    if (!found) throw new Failure('graph.notFound', 'There is nobody of this id.')
    return found
  }

  return {
    async find(address, session) {
      agent(session)
      return whoOf(people.find(({ name }) => address.trim().toLowerCase() === `${name.toLowerCase()}@contoso.example`))
    },
    async contact(person, session) {
      agent(session)
      const { phone, manager } = employee(person)
      return { phones: phone ? [phone] : [], mail: undefined, manager: whoOf(manager) }
    },
    async devicesOf(person, session) {
      agent(session)
      const owner = employee(person)
      return pcs.filter(pc => directory.owner(pc) === owner).map(pc => described(pc))
    },
    async devicesNamed(name, session) {
      agent(session)
      return pcs.filter(pc => pc.name.toLowerCase() === name.trim().toLowerCase()).map(pc => described(pc))
    },
    async ownerOf(device, session) {
      agent(session)
      return whoOf(directory.owner(device))
    },
    async devicesWithKey(keyId, session) {
      agent(session)
      const found = new Set(keys.filter(key => matchesKeyId(keyId, key.keyId)).map(key => key.device.id))
      return pcs.filter(pc => found.has(pc.id)).map(pc => described(pc))
    },
    /** As Intune does, it manages the PCs of which it knows whether they are encrypted. */
    async rotate(device, session) {
      if (!directory.asking(session).helpdesk || !pcs.some(pc => pc.id === device.id && pc.encrypted !== undefined)) return false
      directory.rotates(device)
      return true
    }
  }
}

const whoOf = (employee: Employee | undefined) => employee && { person: employee.person, name: employee.name }

/** The directory does not know what Intune knows. */
const described = ({ encrypted: _, ...pc }: Device): Device => pc
