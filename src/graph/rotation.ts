/** Asks Intune to replace the recovery keys of a PC. It happens when the PC is next online, never while it is locked. */
import { asFailure, Failure, type FailureCode } from '../core/failure'
import { textIn } from '../core/wire'
import type { Device } from '../domain/device'
import type { Session } from '../ports'
import type { Get, GraphLog, Post } from './client'
import { checked, guid } from './ids'
import { allOf } from './pages'

/** Refused for good: asking again would change nothing. `unexpected`: a tenant without Intune answers 400. */
const refused = new Set<FailureCode>(['graph.forbidden', 'graph.notFound', 'unexpected'])

const mend = 'Rotate it by hand: Intune admin centre > Devices > (the PC) > BitLocker key rotation. For the bot to do it, it takes Intune, the delegated permissions DeviceManagementManagedDevices.Read.All and DeviceManagementConfiguration.ReadWrite.All, and for the agent a role in Intune with the remote task "Rotate BitLockerKeys", such as Help Desk Operator.'

export async function rotate(get: Get, post: Post, session: Session, device: Device, log: GraphLog | undefined): Promise<boolean> {
  const id = checked(device.id, 'device id')
  try {
    const managed = await enrolmentOf(get, session, id)
    if (!managed) throw new Failure('graph.notFound', 'Intune does not manage this PC.')
    await post(session, `/deviceManagement/managedDevices/${managed}/rotateBitLockerKeys`)
    return true
  } catch (error) {
    const failure = asFailure(error)
    if (!refused.has(failure.code)) throw failure
    log?.warn({ device: id, code: failure.code, why: failure.message }, `The recovery key of a PC could not be rotated. ${mend}`)
    return false
  }
}

/** A PC that was enrolled again leaves its old enrolment behind: the one Intune heard of last is alive. */
async function enrolmentOf(get: Get, session: Session, deviceId: string): Promise<string | undefined> {
  const items = await allOf(get, session, `/deviceManagement/managedDevices?$filter=${encodeURIComponent(`azureADDeviceId eq '${deviceId}'`)}&$select=id,azureADDeviceId,lastSyncDateTime`)
  return items
    // Whatever the filter was: another PC's keys must not change.
    .filter(item => textIn(item, 'azureADDeviceId')?.toLowerCase() === deviceId)
    .toSorted((a, b) => (textIn(b, 'lastSyncDateTime') ?? '').localeCompare(textIn(a, 'lastSyncDateTime') ?? ''))
    .map(item => textIn(item, 'id')).find(id => id !== undefined && guid.test(id))
}
