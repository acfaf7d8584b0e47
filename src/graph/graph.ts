/** Asks Microsoft Graph as the person who is signed in: their PCs and recovery keys, and what IT looks up. */
import type { HelpDesk } from '../desk/ports'
import type { Devices, RecoveryKeys } from '../ports'
import { makeGet, makePost, type GraphOptions } from './client'
import { makeDevices } from './devices'
import { makeHelpDesk } from './helpDesk'
import { makeRecoveryKeys } from './recoveryKeys'

export const makeGraph = (options: GraphOptions): { readonly devices: Devices, readonly keys: RecoveryKeys, readonly helpDesk: HelpDesk } => {
  const get = makeGet(options)
  return { devices: makeDevices(get, options.log), keys: makeRecoveryKeys(get), helpDesk: makeHelpDesk(get, makePost(options), options.log) }
}
