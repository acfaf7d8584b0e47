/**
 * A small whole world in memory: a company with people, their PCs and the recovery keys saved for them,
 * who can sign in, and what is broken today. The transcripts play in it.
 */
import { Failure, type FailureCode } from '../core/failure'
import { Secret } from '../core/secret'
import type { Device, RecoveryKeyInfo, Volume } from '../domain/device'
import { samePerson, type Person } from '../domain/person'
import { isRecoveryPassword } from '../domain/recoveryPassword'
import { ProvenSession } from '../identity/session'
import type { HelpDesk } from '../desk/ports'
import type { Clock, Devices, RecoveryKeys, Session, SignIn } from '../ports'
import { smallHelpDesk } from './smallHelpDesk'

/** Somebody who works here. Change the fields to change their luck. */
export interface Employee {
  readonly person: Person
  readonly name: string
  /** What Teams' silent sign-in comes to once it reaches the bot. */
  silent: Outcome
  /** What signing in on the bot's own page comes to. */
  page: Outcome
  /** A helpdesk role: Graph shows them every key of the company, and lets them look up people and PCs. */
  helpdesk: boolean
  /** As the directory has it. */
  phone?: string | undefined
  manager?: Employee | undefined
}

export type Outcome = 'works' | { readonly code: FailureCode, readonly claims?: string | undefined }

export interface SavedKey extends RecoveryKeyInfo { readonly digits: string }

export interface World {
  readonly signIn: SignIn
  readonly devices: Devices
  readonly keys: RecoveryKeys
  readonly helpDesk: HelpDesk
  readonly people: readonly Employee[]

  hires(name: string, more?: Partial<Omit<Employee, 'name'>>): Employee
  /** Gives somebody a PC; without an owner nobody's. `encrypted`: what Intune tells of it; without, Intune does not manage it, and cannot rotate its keys. */
  gives(owner: Employee | undefined, pc: Partial<Device> & { readonly name: string }): Device
  /** Saves a recovery key for a PC. Digits not given are made up, and valid. */
  saves(device: Device, key?: Partial<Omit<SavedKey, 'device'>>): SavedKey
  /** The PC belongs to somebody else from now on. */
  moves(device: Device, owner: Employee | undefined): void
  /** The directory forgets the key. */
  loses(key: RecoveryKeyInfo): void

  /** What Teams sends when this person's client signs in silently. */
  assertion(employee: Employee): Secret
  /** What the browser brings back when this person signed in on the page. */
  code(employee: Employee): Secret

  /** What is broken for everybody; set and clear it at will. */
  readonly faults: Faults
  /** The tenant's switch: may owners read their own keys? */
  allowsOwners: boolean
  /** Every key that was really read, oldest first. */
  readonly reads: ReadonlyArray<{ readonly by: Person, readonly keyId: string, readonly entry: string }>
  /** Sign-ins whose turn has not ended. Empty between turns, or a token outlived its turn. */
  readonly open: ReadonlySet<Session>
}

export interface Faults {
  signIn?: FailureCode | undefined
  /** Lists of PCs and keys. */
  graph?: FailureCode | undefined
  /** Reading a key. */
  read?: FailureCode | undefined
  /** Whether PCs are encrypted: never a failure, only nothing to tell. */
  encryption?: FailureCode | undefined
}

export const tenant = '7e0a1d52-0000-4000-8000-00000000c0de'

/** Deterministic GUIDs: the same story has the same ids every time. */
const guids = (kind: string) => {
  let made = 0
  return () => `${kind}-0000-4000-8000-${String(++made).padStart(12, '0')}`
}

/** Valid digits from a small generator: every group is divisible by 11 and below 720896. */
const digitsFrom = (seed: number): string => {
  let state = seed
  return Array.from({ length: 8 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return String(Math.floor(state / 256) % 65_536 * 11).padStart(6, '0')
  }).join('-')
}

class SmallWorld implements World {
  readonly faults: Faults = {}
  readonly people: Employee[] = []
  readonly reads: Array<{ by: Person, keyId: string, entry: string }> = []
  readonly open = new Set<Session>()
  allowsOwners = true
  readonly #pcs: Device[] = []
  readonly #owners = new Map<string, Employee>()
  readonly #keys: SavedKey[] = []
  readonly #personId = guids('000a11ce')
  readonly #deviceId = guids('00d0d0d0')
  readonly #keyId = guids('4E4E4E4E')
  /** Device ids of PCs that were told to make themselves a new key: it is there when their keys are next listed. */
  readonly #rotating = new Set<string>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  hires(name: string, more: Partial<Omit<Employee, 'name'>> = {}): Employee {
    const employee: Employee = { person: { tid: tenant, oid: this.#personId() }, name, silent: 'works', page: 'works', helpdesk: false, ...more }
    this.people.push(employee)
    return employee
  }

  gives(owner: Employee | undefined, pc: Partial<Device> & { readonly name: string }): Device {
    const device: Device = { id: this.#deviceId(), ...pc }
    this.#pcs.push(device)
    this.moves(device, owner)
    return device
  }

  moves(device: Device, owner: Employee | undefined): void {
    if (owner) this.#owners.set(device.id, owner)
    else this.#owners.delete(device.id)
  }

  saves(device: Device, key: Partial<Omit<SavedKey, 'device'>> = {}): SavedKey {
    const volume: Volume = 'operatingSystem'
    const saved = { keyId: this.#keyId(), volume, saved: '2026-03-02T08:15:00Z', digits: digitsFrom(this.#keys.length + 1), ...key, device }
    this.#keys.push(saved)
    return saved
  }

  loses(key: RecoveryKeyInfo): void {
    this.#keys.splice(this.#keys.findIndex(saved => saved.keyId === key.keyId), 1)
  }

  assertion(employee: Employee): Secret {
    return new Secret(`assertion of ${employee.person.oid}`)
  }

  code(employee: Employee): Secret {
    return new Secret(`code of ${employee.person.oid}`)
  }

  readonly signIn: SignIn = {
    exchange: async (assertion, person) => this.#prove(assertion, person, 'silent'),
    authorizeUrl: async request => `https://login.example/authorize?state=${request.id}`,
    redeem: async (code, request) => this.#prove(code, request.person, 'page'),
    explain: error => new Failure(error === 'consent_required' ? 'signIn.consent' : 'signIn.cancelled', 'The page came back without a code.')
  }

  readonly devices: Devices = {
    own: async session => {
      const asking = this.#asking(session, this.faults.graph)
      return this.#ownedBy(asking).map(({ encrypted: _, ...pc }) => pc)
    },
    encryption: async session => {
      const fault = this.faults.encryption ?? this.faults.graph
      const asking = this.#asking(session, fault === 'graph.signedOut' || fault === 'graph.challenged' ? fault : undefined)
      const told = fault ? [] : this.#ownedBy(asking)
      return new Map(told.flatMap(({ id, encrypted }) => encrypted === undefined ? [] : [[id, encrypted]]))
    }
  }

  readonly keys: RecoveryKeys = {
    of: async (devices, session) => {
      const asking = this.#asking(session, this.faults.graph)
      for (const device of devices) this.#obey(device)
      return devices.flatMap(device => this.#keys.filter(key => key.device.id === device.id && this.#sees(asking, key))
        .map(({ digits: _, ...info }) => ({ ...info, device })))
    },
    read: async (key, session, receipt) => {
      if (!receipt.spend(key.keyId)) throw new Failure('unexpected', 'The receipt was written for another key, or used before.')
      const asking = this.#asking(session, this.faults.read)
      const saved = this.#keys.find(one => one.keyId === key.keyId)
      if (!saved) throw new Failure('graph.notFound', 'There is no such key.')
      if (!this.#sees(asking, saved) || !(this.allowsOwners || asking.helpdesk)) throw new Failure('graph.forbidden', 'This person may not read this key.')
      this.reads.push({ by: asking.person, keyId: saved.keyId, entry: receipt.entry })
      if (!isRecoveryPassword(saved.digits)) throw new Failure('key.malformed', 'The digits fail their checksum.')
      return new Secret(saved.digits)
    }
  }

  readonly helpDesk: HelpDesk = smallHelpDesk({
    people: this.people, pcs: this.#pcs, keys: this.#keys,
    asking: session => this.#asking(session, this.faults.graph),
    owner: device => this.#owners.get(device.id),
    rotates: device => void this.#rotating.add(device.id)
  })

  #obey({ id }: Device): void {
    const pc = this.#rotating.delete(id) && this.#pcs.find(one => one.id === id)
    if (pc) this.saves(pc, { saved: new Date(this.#clock.now()).toISOString() })
  }

  #ownedBy(asking: Employee): Device[] {
    return this.#pcs.filter(pc => this.#owners.get(pc.id) === asking)
  }

  #prove(proof: Secret, person: Person, way: 'silent' | 'page'): Session {
    if (this.faults.signIn) throw new Failure(this.faults.signIn, 'The world was told to fail.')
    const who = this.people.find(one => proof.reveal().endsWith(` of ${one.person.oid}`))
    if (!who) throw new Failure('signIn.expired', 'Nobody here has this proof.')
    if (who.person.tid !== person.tid) throw new Failure('signIn.otherTenant', 'Somebody of another company signed in.')
    if (!samePerson(who.person, person)) throw new Failure('signIn.otherPerson', 'Somebody else signed in.')
    const outcome = who[way]
    if (outcome !== 'works') throw new Failure(outcome.code, 'The world was told to fail.', { claims: outcome.claims })
    return this.#session(who)
  }

  #session(who: Employee): Session {
    const proven = new ProvenSession(who.person, new Secret(`token of ${who.person.oid}`))
    const session: Session = {
      person: who.person,
      token: () => proven.token(),
      end: () => {
        proven.end()
        this.open.delete(session)
      }
    }
    this.open.add(session)
    return session
  }

  /** The world trusts the token and nothing else. */
  #asking(session: Session, fault: FailureCode | undefined): Employee {
    const token = session.token().reveal()
    if (fault) throw new Failure(fault, 'The world was told to fail.')
    const who = this.people.find(one => token === `token of ${one.person.oid}`)
    if (!who) throw new Failure('graph.signedOut', 'Nobody here has this token.')
    return who
  }

  #sees(asking: Employee, key: SavedKey): boolean {
    return asking.helpdesk || this.#owners.get(key.device.id) === asking
  }
}

/** `clock`: when a key that is made later was saved. */
export const makeSmallWorld = (clock: Clock = Date): World => new SmallWorld(clock)
