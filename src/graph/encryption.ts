/** Whether the person's PCs are encrypted, as Intune last heard: good to know, and nothing depends on it. */
import { asFailure } from '../core/failure'
import { textIn } from '../core/wire'
import type { Session } from '../ports'
import type { Get, GraphOptions } from './client'
import { allOf } from './pages'

/** What the person can do something about, by signing in once more. */
const theirs = new Set<string>(['graph.signedOut', 'graph.challenged'])

/**
 * Takes the delegated permission `DeviceManagementManagedDevices.Read.All`, which an administrator may leave out, and Intune, which a
 * company may not have: without them nothing is known, and that is no failure.
 */
export async function encryptionOf(get: Get, session: Session, log: GraphOptions['log']): Promise<ReadonlyMap<string, boolean>> {
  try {
    return told(await allOf(get, session, '/me/managedDevices?$select=azureADDeviceId,isEncrypted'))
  } catch (error) {
    const failure = asFailure(error)
    if (theirs.has(failure.code)) throw failure
    log?.debug({ code: failure.code, why: failure.message }, 'Graph does not tell which PCs are encrypted')
    return new Map()
  }
}

/** A PC that was enrolled twice and is said to be both is left out. */
function told(items: readonly unknown[]): ReadonlyMap<string, boolean> {
  const said = items.flatMap(item => {
    const id = textIn(item, 'azureADDeviceId')?.toLowerCase()
    const { isEncrypted } = (item ?? {}) as { readonly isEncrypted?: unknown }
    return id && typeof isEncrypted === 'boolean' ? [[id, isEncrypted] as const] : []
  })
  return new Map(said.filter(([id, encrypted]) => said.every(other => other[0] !== id || other[1] === encrypted)))
}
