/** What the page and the sandbox's server say to each other, as types and two functions. */

export interface Employee { readonly id: string, readonly name: string, readonly title?: string, readonly situation: string, readonly story: string }
export interface Pc { readonly id: string, readonly employeeId: string, readonly name: string, readonly keyId: string, readonly hint: string, readonly windows?: string, readonly state: 'locked' | 'started' }
export interface Policy { readonly allowedToReadBitlockerKeysForOwnedDevice: boolean }
export interface Faults { readonly graph?: string | null, readonly entra?: string | null, readonly channel?: string | null, readonly desk?: string | null }
export interface Company {
  readonly name: string
  readonly employees: readonly Employee[]
  readonly pcs: readonly Pc[]
  readonly policy: Policy
  readonly faults: Faults
}

export interface SignIn { readonly text?: string, readonly button?: string, readonly url: string, readonly hidden: boolean }
export interface Message {
  readonly id: string
  readonly from: 'bot' | 'me'
  readonly text?: string
  readonly card?: object
  /** What a tap was answered with: it is shown in the card's place until the bot updates the message. */
  readonly view?: object
  readonly signIn?: SignIn
  /** What a phone shows of it in a notification. */
  readonly summary?: string
  /** ISO time. */
  readonly at: string
  readonly edited?: boolean
}

/** In IT’s channel. `thread`: where it stands; the first one begins it. `author`: an agent; the bot without. */
export interface Post extends Message { readonly thread: string, readonly author?: string }

export type Silent = 'works' | 'fails' | 'off'
export interface PhoneState { readonly messages: readonly Message[], readonly silent: Silent }
export type PhoneEvent =
  | { readonly type: 'message' | 'update', readonly message: Message }
  | { readonly type: 'delete', readonly message: Message }
  | { readonly type: 'typing' }
  | { readonly type: 'signIn', readonly url: string }

export interface TapAnswer { readonly status: number, readonly card?: object, readonly text?: string }
export interface UnlockAnswer { readonly started: boolean, readonly wrong?: readonly number[], readonly message?: string }

export interface KeyRead {
  readonly id?: string
  readonly activityDateTime?: string
  readonly result?: string
  readonly initiatedBy?: { readonly user?: { readonly displayName?: string | null, readonly userPrincipalName?: string | null } | null }
  readonly targetResources?: ReadonlyArray<{ readonly displayName?: string | null }>
}
/** `members`: who is in the team, by id. */
export interface ItState { readonly cases: readonly Post[], readonly members: readonly string[], readonly reads: readonly KeyRead[], readonly notices: readonly unknown[] }

/** A bot may think for a while (a slow channel, a throttled Graph), but not for ever. */
const longestWait = 90_000

export async function get<T>(path: string): Promise<T> {
  return ask<T>(path, {})
}

export async function post<T = unknown>(path: string, body: object = {}): Promise<T> {
  return ask<T>(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(longestWait) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return await answer.json() as T
}

export function phonePath(employee: string, rest = ''): string {
  return `/api/phones/${encodeURIComponent(employee)}${rest}`
}

/** For requests whose failure is shown and not thrown. */
export async function attempt(request: Promise<unknown>, failed?: () => void, done?: () => void): Promise<void> {
  try {
    await request
  } catch {
    failed?.()
    return
  }
  done?.()
}
