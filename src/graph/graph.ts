/** Reads the person's PCs and recovery keys from Microsoft Graph, as that person. */
import type { Devices, RecoveryKeys } from '../ports'
import { makeGet, type GraphOptions } from './client'
import { makeDevices } from './devices'
import { makeRecoveryKeys } from './recoveryKeys'

export const makeGraph = (options: GraphOptions): { readonly devices: Devices, readonly keys: RecoveryKeys } => {
  const get = makeGet(options)
  return { devices: makeDevices(get, options.log), keys: makeRecoveryKeys(get) }
}
