/** People at work on a case of Dana’s: every case here came about by deeds that the rules allowed. */
import { doTo } from '../../src/domain/deeds'
import { begun, type Approval, type Code, type Deed, type DeskPolicy, type Disclosure, type Progress, type Refused, type Target, type Who } from '../../src/domain/progress'

const tid = '7c1c8a52-5a3f-4f5e-9a44-2f8e0f6f6a01'
const named = (name: string, at: number): Who => ({ person: { tid, oid: `00000000-0000-4000-8000-00000000000${at}` }, name })

/** Whose case it is. */
export const dana = named('Dana', 1)
export const ivo = named('Ivo', 2)
export const mara = named('Mara', 3)
export const noah = named('Noah', 4)

export const start = Date.UTC(2026, 2, 4, 9, 30)
export const minutes = (count: number): number => start + count * 60_000

export const target = (overrides: Partial<Target> = {}): Target =>
  ({ keyId: '4290B6C0-B17A-497A-8552-272CC30E80D4', device: 'd-1', deviceName: 'LAPTOP-7Q2', saved: '2026-03-02T08:15:00Z', volume: 'operatingSystem', owner: noah, ...overrides })

export const code = (overrides: Partial<Code> = {}): Code =>
  ({ salt: 'salt-of-it', hash: 'hash-of-739105', reverse: '482913', until: minutes(10), tries: 3, ...overrides })

export const approval = (overrides: Partial<Approval> = {}): Approval =>
  ({ id: 'a1', requester: ivo, approver: mara, keyId: target().keyId, device: 'd-1', reason: 'shared', until: minutes(30), said: 'nothing', ...overrides })

export const disclosure = (overrides: Partial<Disclosure> = {}): Disclosure =>
  ({ keyId: target().keyId, device: 'd-1', deviceName: 'LAPTOP-7Q2', at: start, by: ivo, ...overrides })

/** `at`: minutes since the start. */
export interface Now { readonly at?: number, readonly policy?: DeskPolicy }

export const tries = (progress: Progress, by: Who | undefined, deed: Deed, { at = 0, policy = { secondPerson: true } }: Now = {}): Progress | Refused =>
  doTo(progress, deed, { at: minutes(at), by, employee: dana.person, policy })

/** Throws where the rules refuse it. */
export function does(progress: Progress, by: Who | undefined, deed: Deed, now: Now = {}): Progress {
  const result = tries(progress, by, deed, now)
  if ('no' in result) throw new Error(`${deed.type}: ${result.no}`)
  return result
}

/** Why not; `undefined` where it was done, or there was nothing to do. */
export function refusal(progress: Progress, by: Who | undefined, deed: Deed, now: Now = {}): string | undefined {
  const result = tries(progress, by, deed, now)
  return 'no' in result ? result.no : undefined
}

/** What is left after a refusal. */
export const left = (progress: Progress, by: Who | undefined, deed: Deed, now: Now = {}): Progress => {
  const result = tries(progress, by, deed, now)
  return 'no' in result ? result.progress : result
}

export const open = begun(start)
export const taken = does(open, ivo, { type: 'taken' })
/** Of a PC that is Noah’s. */
export const targeted = does(taken, ivo, { type: 'targeted', target: target() })
export const called = does(targeted, ivo, { type: 'codeSent', code: code() })
export const verified = does(called, ivo, { type: 'codeTried', right: true })
export const asked = does(verified, ivo, { type: 'approvalAsked', approval: approval() })
export const approved = does(asked, mara, { type: 'approved', id: 'a1' })
/** Released, and seen. */
export const seen = does(does(approved, ivo, { type: 'released', keyId: target().keyId, reason: 'shared' }), ivo, { type: 'disclosed', disclosure: disclosure() })
export const resolved = does(seen, ivo, { type: 'resolved', outcome: 'notConfirmed' })
export const closed = does(resolved, ivo, { type: 'closed', anyway: true })
export const waiting = does(targeted, ivo, { type: 'asked' })
