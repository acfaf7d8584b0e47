/** Reads the answers that buttons of the triage carry. */
import { textIn } from '../src/core/wire'
import type { Cause } from '../src/domain/errorCode'
import type { Account, Hint, Pc } from '../src/domain/keyStore'

/** What each question's card offers. */
export const pcs = ['work', 'own', 'other', 'unsure'] as const satisfies readonly Pc[]
export const accounts = ['personal', 'work', 'local', 'unsure'] as const satisfies readonly Account[]
export const hints = ['microsoftAccount', 'entra', 'helpdesk', 'printout', 'unsure'] as const satisfies readonly Hint[]
export const causes = ['media', 'secureBoot', 'firmware', 'lockout', 'unknown'] as const satisfies readonly Cause[]

const oneOf = <T extends string>(key: string, offered: readonly T[]) => (data: unknown): T | undefined => {
  const text = textIn(data, key)
  return offered.find(one => one === text)
}

export const pcIn = oneOf('pc', pcs)
export const accountIn = oneOf('account', accounts)
export const hintIn = oneOf('hint', hints)
export const causeIn = oneOf('cause', causes)
