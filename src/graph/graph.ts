/** Reads the person's PCs and recovery keys from Microsoft Graph, as that person. */
import { Failure } from '../core/failure'
import type { Devices, RecoveryKeys } from '../ports'

export interface GraphOptions {
  /** With the version: `https://graph.microsoft.com/v1.0`. A bare origin means `/v1.0`. */
  readonly graphUrl: string
  readonly log?: { debug(fields: object, message: string): void } | undefined
}

export const makeGraph = (options: GraphOptions): { readonly devices: Devices, readonly keys: RecoveryKeys } => {
  const unfinished = async (): Promise<never> => {
    throw new Failure('unexpected', `not written yet: ${options.graphUrl}`)
  }
  return { devices: { own: unfinished }, keys: { of: unfinished, read: unfinished } }
}
