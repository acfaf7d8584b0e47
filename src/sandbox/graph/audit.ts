/** Entra's audit log: one entry per attempt to read the digits of a key. */
import { randomUUID } from 'node:crypto'
import type { Device, Key } from '../company'
import type { AuditEntry, World } from '../world'
import type { Caller } from './caller'

export function recordRead(world: World, { employee, address }: Caller, { key, device }: { key: Key, device: Device }, allowed: boolean): void {
  const entry: AuditEntry = {
    id: `KeyManagement_${randomUUID()}`, category: 'KeyManagement', correlationId: randomUUID(),
    activityDisplayName: 'Read BitLocker key', activityDateTime: new Date().toISOString(), loggedByService: 'Device Registration Service',
    operationType: '', result: allowed ? 'success' : 'failure', resultReason: allowed ? '' : 'Not authorized',
    initiatedBy: {
      user: { id: employee.id, displayName: employee.name, userPrincipalName: employee.upn, ipAddress: address },
      app: null
    },
    targetResources: [{ id: device.id, displayName: key.id, type: 'Device', userPrincipalName: null, groupType: null, modifiedProperties: [] }],
    additionalDetails: [{
      key: 'AdditionalInfo',
      value: `${allowed ? 'Successfully retrieved' : 'Failed to retrieve'} BitLocker recovery key associated with key ID: '${key.id}'. Backed up from device: '${device.deviceId}'`
    }]
  }
  world.audit.push(entry)
  world.tell({ type: 'read', read: entry })
}
