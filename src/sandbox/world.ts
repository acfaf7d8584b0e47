/** Everything that can change while the sandbox runs, in one place that a test may look into. */
import type { Company, Employee } from './company'

export interface Urls { page: string, entra: string, graph: string, channel: string, bot: string }

export interface Faults {
  graph: 'down' | 'throttled' | null
  entra: 'down' | null
  /** `slow`: two seconds per message. `limited`: 429. */
  channel: 'slow' | 'limited' | null
  /** The help desk’s Teams channel: the bot was taken out of the team, the channel was deleted, or it cannot be written to for now (412). */
  desk: 'removed' | 'deleted' | 'busy' | null
}

/** An entry of Entra's audit log, in the form of Graph's `directoryAudit`. */
export interface AuditEntry extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly activityDisplayName: string
  readonly result: 'success' | 'failure'
}

/** One request that reached a service, and when it came and was answered (milliseconds, `performance.now()`). Nothing of its body is kept. */
export interface Call {
  readonly service: 'entra' | 'graph' | 'channel'
  readonly method: string
  readonly path: string
  readonly status: number
  readonly began: number
  readonly ended: number
}

export interface World {
  readonly company: Company
  readonly urls: Urls
  readonly policy: { allowedToReadBitlockerKeysForOwnedDevice: boolean }
  readonly faults: Faults
  /** The bot's registration in Entra. */
  readonly app: {
    readonly id: string
    secret: string
    /** PEM of the certificate it may sign in with. */
    certificate: string
    /** Delegated permissions for Graph that it asks for. */
    readonly scopes: readonly string[]
    /** Further ones that an administrator granted: every token carries them, asked for or not. It has no other. */
    optional: readonly string[]
    /** Whether the optional claim `acct` is set up. */
    acct: boolean
  }
  /** Employees an administrator consented for while the sandbox runs. */
  readonly consented: Set<string>
  /** Who passed a second factor because a claims challenge asked for it, and when (seconds since 1970). */
  readonly steppedUp: Map<string, number>
  readonly audit: AuditEntry[]
  /** The newest requests, oldest first. */
  readonly calls: Call[]
  readonly startedPcs: Set<string>
  /** Device ids of PCs that Intune told to make themselves a new key, and that have not yet. */
  readonly rotating: Set<string>
  /** Objects per page in Graph's lists: small, so that paging is always walked. */
  pageSize: number
  /** Seconds, as Graph writes them when it is throttled. */
  retryAfter: string
  /** Milliseconds Graph takes for every answer, so that requests made at once can be told from requests made in turn. */
  graphTakes: number
  /** The Teams channel the help desk reads. */
  readonly desk: string
  listen(listener: (event: WorldEvent) => void): () => void
  tell(event: WorldEvent): void
}

export type WorldEvent = { readonly type: 'read', readonly read: AuditEntry } | { readonly type: 'message' | 'update' | 'delete', readonly message: unknown }

export function createWorld(company: Company, secret: string): World {
  const listeners = new Set<(event: WorldEvent) => void>()
  return {
    company, urls: { page: '', entra: '', graph: '', channel: '', bot: '' },
    policy: { ...company.policy },
    faults: { graph: null, entra: null, channel: null, desk: null },
    app: { id: company.botAppId, secret, certificate: '', scopes: ['User.Read', 'Device.Read.All', 'BitlockerKey.Read.All'], optional: company.optionalPermissions, acct: true },
    consented: new Set(), steppedUp: new Map(), audit: [], calls: [], startedPcs: new Set(), rotating: new Set(),
    pageSize: 2, retryAfter: '2.128', graphTakes: 0, desk: '19:desk@thread.tacv2',
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    tell(event) {
      for (const listener of listeners) listener(event)
    }
  }
}

export const employeeOf = (world: World, id: string): Employee | undefined =>
  world.company.employees.find(one => one.id === id)

const kept = 2000

export function noteCall(world: World, call: Omit<Call, 'ended'>): void {
  world.calls.push({ ...call, ended: performance.now() })
  if (world.calls.length > kept) world.calls.shift()
}
