/** Checks what somebody typed as their key: only the result of the arithmetic leaves this file. */
import type { Secret } from '../src/core/secret'
import { secretIn } from '../src/core/wire'
import { checkTypedKey, type TypedKey } from '../src/domain/typedKey'

export const check = (typed: Secret): TypedKey => checkTypedKey(typed.reveal())

export const typedIn = (data: unknown): { readonly type: 'typedKey', readonly check: TypedKey } => ({ type: 'typedKey', check: check(secretIn(data, 'typed')) })
