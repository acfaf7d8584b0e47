/** A release by an agent: allowed by the case, recorded, read as the agent, and shown to the employee. The agent never sees the digits. */
import type { DeskEffect } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import { samePerson } from '../domain/person'
import { isOver } from '../domain/progress'
import { isFrozen } from '../freezing'
import type { AuditEntry } from '../ports'
import { note } from '../setting'
import type { Case } from './ports'
import { act } from './act'
import { packet, sessionOf, type AtWork } from './atWork'
import { firstName } from './packet'
import { chatOf, saysTo } from './relay'

type Of<T extends DeskEffect['type']> = Extract<DeskEffect, { type: T }>

export const entryFor = ({ agent }: AtWork, { person, conversation, reference }: Case, { keyId, device }: Of<'deliver'>['key'], action: AuditEntry['action'], detail?: string): AuditEntry =>
  ({ action, person, by: agent.person, conversation, reference, subject: keyId, device: device.id, deviceName: device.name, detail })

export async function allowRelease(at: AtWork, found: Case, { key, reason, aloud }: Of<'allowRelease'>): Promise<Answer> {
  const { world, agent } = at
  if (await isFrozen(world, found.person)) {
    await world.audit.record(entryFor(at, found, key, 'key.refused', 'frozen'))
    return packet(at, found, 'frozen')
  }
  // Nothing is read, and no approval spent, for nobody.
  if (!aloud && !await chatOf(world, found)) return packet(at, found, 'unreachable')
  if (!await ownerIsSame(at, found)) return packet(at, (await world.cases.find(found.reference))?.kept ?? found, 'changed')
  const done = await act(world, found.reference, { type: 'released', keyId: key.keyId, reason, aloud }, agent)
  if (!done || done.no) return packet(at, done?.now ?? found, done?.no)
  // The case may have been given another PC since the agent looked.
  if (done.now.progress.target?.device !== key.device.id) return packet(at, done.now, 'changed')
  return { type: 'allowed', receipt: await world.audit.record(entryFor(at, found, key, 'key.read', aloud ? 'aloud' : reason)) }
}

/** Whose PC it is may have changed since it was found: then the case knows better now, and whatever was approved is asked for anew. */
async function ownerIsSame(at: AtWork, { reference, progress: { target } }: Case): Promise<boolean> {
  if (!target) return true
  const owner = await at.world.helpDesk.ownerOf({ id: target.device, name: target.deviceName }, sessionOf(at))
  if (owner?.person.oid === target.owner?.person.oid) return true
  await act(at.world, reference, { type: 'targeted', target: { ...target, owner } }, at.agent)
  return false
}

/** It becomes the employee’s own conversation about that key: they type it, check it and hide it as any other. */
export async function deliver(at: AtWork, found: Case, { key, secret }: Of<'deliver'>): Promise<Answer> {
  const { world, setting, agent } = at
  const { told, why, reference } = found
  const opening = {
    type: 'unlock', key, secret,
    told: { ...told, keyId: key.keyId, device: key.device.name, deviceId: key.device.id, caseOf: { why, reference } }
  } as const
  // First it is on the case that it is seen: a key that cannot be shown after all is one too many, and not one too few.
  const disclosure = { keyId: key.keyId, device: key.device.id, deviceName: key.device.name, at: world.clock.now(), by: agent } as const
  const done = await act(world, reference, { type: 'disclosed', disclosure }, agent)
  const shown = await setting.others?.shows(found, opening, agent.person, () => stillAllowed(at, found, key))
  if (!shown) return packet(at, done?.now ?? found, await stillAllowed(at, found, key) ? 'unreachable' : 'overtaken')
  await tellOwner(at, found, key)
  return packet(at, done?.now ?? found, done?.no)
}

/** Meanwhile somebody may have said “That was not me”, cancelled, or taken the case over. */
export async function stillAllowed({ world, agent }: AtWork, { reference, person }: Case, key: Of<'deliver'>['key']): Promise<boolean> {
  const progress = (await world.cases.find(reference))?.kept.progress
  if (!progress || isOver(progress) || !progress.agent || !samePerson(progress.agent.person, agent.person)) return false
  return progress.target?.keyId === key.keyId && progress.target.device === key.device.id && !await isFrozen(world, person)
}

/** Where the PC is somebody else’s, they hear of it too, if they have the app. */
export async function tellOwner({ world, agent }: AtWork, found: Case, { device }: Of<'deliver'>['key']): Promise<void> {
  const { person, name, reference, progress: { target } } = found
  const owner = target?.owner
  if (!owner || samePerson(owner.person, person)) return
  const told = await saysTo(world, found, owner, { view: 'releasedToOther', device: device.name, to: name, agent: firstName(agent.name), at: world.clock.now(), reference })
  if (!told) await note(world, { action: 'case.changed', person, by: agent.person, conversation: '', reference, detail: 'owner not told' })
}
