/** What the agent looks up, as themselves: the key by what the screen shows, the number to call, and whether a new key is there. */
import type { Answer } from '../../dialogs/vocabulary'
import { pcNamesIn, type Device, type RecoveryKeyInfo } from '../domain/device'
import { matchesKeyId, readKeyId } from '../domain/keyId'
import { stillValid, type Disclosure, type Target } from '../domain/progress'
import type { Case } from './ports'
import { act, refusalOf } from './act'
import { isCode, newCode } from './codes'
import { doing, packet, sessionOf, type AtWork } from './atWork'
import { firstName, packetOf } from './packet'
import { chatOf, saysToEmployee } from './relay'

const mostTargets = 12

/** By what is most certain first, and no further than to where the key is. Reads no digits. `pc`: what the agent typed instead. */
export async function findTargets(at: AtWork, found: Case, pc?: string): Promise<Answer> {
  const { world, agent } = at
  const session = sessionOf(at)
  for (const look of pc === undefined ? placesFor(at, found) : placesOf(at, pc)) {
    const fitting = fits(await world.keys.of(await look(), session), found.told.keyId)
    if (fitting.length === 0) continue
    const targets = await Promise.all(fitting.slice(0, mostTargets).map(key => target(at, key)))
    return { type: 'targets', packet: packetOf(world, found, agent), targets }
  }
  return { type: 'targets', packet: packetOf(world, found, agent), targets: [] }
}

/** Without a Key ID every key of the PC may be the one; the agent asks. */
const fits = (keys: readonly RecoveryKeyInfo[], keyId: string | undefined): readonly RecoveryKeyInfo[] => {
  const read = keyId === undefined ? undefined : readKeyId(keyId, true)
  return read?.type === 'keyId' ? keys.filter(key => matchesKeyId(read.keyId, key.keyId)) : keys
}

async function target(at: AtWork, { keyId, device, saved, volume }: RecoveryKeyInfo): Promise<Target> {
  const owner = await at.world.helpDesk.ownerOf(device, sessionOf(at))
  return { keyId, device: device.id, deviceName: device.name, saved, volume, owner }
}

const wholeKeyId = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

type Look = () => Promise<readonly Device[]>

/** The PC that was told of, whatever the employee has, what they named, and at last every key of the company that begins so. */
function placesFor(at: AtWork, { person, told }: Case): readonly Look[] {
  const { helpDesk } = at.world
  const session = sessionOf(at)
  const { deviceId, device, keyId } = told
  const names = device === undefined ? pcNamesIn(told.words ?? '') : [device]
  return [
    async () => deviceId !== undefined && device !== undefined ? [{ id: deviceId, name: device }] : [],
    () => helpDesk.devicesOf(person, session),
    async () => (await Promise.all(names.map(name => helpDesk.devicesNamed(name, session)))).flat(),
    async () => keyId === undefined ? [] : helpDesk.devicesWithKey(keyId, session)
  ]
}

function placesOf(at: AtWork, pc: string): readonly Look[] {
  const { helpDesk } = at.world
  const session = sessionOf(at)
  return [async () => wholeKeyId.test(pc) ? helpDesk.devicesWithKey(pc, session) : [], () => helpDesk.devicesNamed(pc, session)]
}

/** The number comes from the directory, never from who asks. The employee’s code goes to their chat, and nowhere else. */
export async function call(at: AtWork, found: Case): Promise<Answer> {
  const { world, agent } = at
  const { phones, manager } = await world.helpDesk.contact(found.person, sessionOf(at))
  const { kept, says } = newCode(world.clock.now())
  const deed = { type: 'codeSent', code: kept, manager } as const
  // Nobody could see a code.
  if (!await chatOf(world, found) && !refusalOf(world, found, deed, agent)) return { type: 'contact', packet: packetOf(world, found, agent), phones, manager, no: 'unreachable' }
  const done = await act(world, found.reference, deed, agent)
  if (!done || done.no) return packet(at, done?.now ?? found, done?.no)
  const sent = await saysToEmployee(world, found, { view: 'codes', reference: found.reference, agent: firstName(agent.name), says, hears: kept.reverse, until: kept.until })
  return { type: 'contact', packet: packetOf(world, done.now, agent), phones, manager, no: sent ? undefined : 'unreachable' }
}

export async function tryCode(at: AtWork, { reference, progress: { code } }: Case, typed: string): Promise<Answer> {
  return doing(at, reference, { type: 'codeTried', right: code !== undefined && isCode(code, typed) })
}

/** Each key that was seen; looks first, because a key that was replaced needs no second replacing. */
export async function rotate(at: AtWork, found: Case): Promise<Answer> {
  const { world, agent } = at
  let now = found
  const outcomes = new Set<Followed>()
  for (const seen of stillValid(found.progress)) {
    const outcome = await follow(at, seen)
    outcomes.add(outcome)
    if (outcome === 'notManaged') continue
    const done = await act(world, found.reference, { type: outcome, keyId: seen.keyId }, agent)
    if (done?.no) return packet(at, done.now, done.no)
    now = done?.now ?? now
  }

  return packet(at, now, outcomes.has('notManaged') ? 'notManaged' : outcomes.has('rotationAsked') ? 'notYet' : undefined)
}

type Followed = 'replaced' | 'rotationAsked' | 'notManaged'

/** A newer key of the same drive takes its place. */
async function follow(at: AtWork, { keyId, device, deviceName, at: seen }: Disclosure): Promise<Followed> {
  const { world } = at
  const session = sessionOf(at)
  const pc: Device = { id: device, name: deviceName }
  const keys = await world.keys.of([pc], session)
  const drive = keys.find(key => key.keyId === keyId)?.volume
  if (keys.some(key => key.keyId !== keyId && (drive ?? key.volume) === key.volume && Date.parse(key.saved) > seen)) return 'replaced'
  return await world.helpDesk.rotate(pc, session) ? 'rotationAsked' : 'notManaged'
}
