/** What the questions offer to tap, and what the pretend screen of the practice shows. */
import type { Cause } from '../src/domain/errorCode'
import type { Account, Hint, Pc } from '../src/domain/keyStore'

export const pcs = ['work', 'own', 'other', 'unsure'] as const satisfies readonly Pc[]
export const accounts = ['personal', 'work', 'local', 'unsure'] as const satisfies readonly Account[]
export const hints = ['microsoftAccount', 'entra', 'helpdesk', 'printout', 'unsure'] as const satisfies readonly Hint[]
export const causes = ['media', 'secureBoot', 'firmware', 'lockout', 'unknown'] as const satisfies readonly Cause[]

export const pretendKeyId = '1A2B3C4D-5E6F-7A8B-9C0D-1E2F3A4B5C6D'
