/** What an agent can do by button, and how each button’s data is read. */
import { textIn } from '../src/core/wire'
import { readKeyId } from '../src/domain/keyId'
import { plain } from '../src/domain/plainText'
import { reasons, type Outcome, type Reason } from '../src/domain/progress'
import { maskTypedDigits, resemblesRecoveryPassword } from '../src/domain/recoveryPassword'
import type { Place } from './deskPlaces'
import { bare } from './everywhere'
import type { Plain, Said, Table } from './vocabulary'

export const outcomes = ['unlocked', 'notConfirmed', 'reset', 'notOurs'] as const satisfies readonly Outcome[]

export type DeskTap =
  | Plain<'take' | 'takeOver' | 'giveBack' | 'find' | 'call' | 'release' | 'rotate' | 'write' | 'hand' | 'resolve' | 'closeIt' | 'closeAnyway' | 'refreshed' | 'otherPc' | 'aloud' | 'askManager' | 'newCase'>
  /** Who called, and what their screen shows. */
  | { readonly type: 'caller', readonly who: string, readonly keyId: string | undefined }
  | { readonly type: 'replaced', readonly keyId: string }
  | { readonly type: 'target', readonly keyId: string }
  | { readonly type: 'pc', readonly pc: string }
  | { readonly type: 'code', readonly typed: string }
  | { readonly type: 'reason', readonly reason: Reason }
  | { readonly type: 'outcome', readonly outcome: Outcome }
  | { readonly type: 'colleague', readonly oid: string }
  /** What the agent writes to the employee: a key in it is masked. */
  | { readonly type: 'words', readonly text: string, readonly masked: boolean }

const withKeyId = <T extends 'replaced' | 'target'>(type: T) => (data: unknown) => {
  const keyId = textIn(data, 'keyId')
  return keyId ? { type, keyId } : undefined
}

/** Whatever else was typed there is left out. */
function keyIdIn(data: unknown): string | undefined {
  const reading = readKeyId(textIn(data, 'keyId') ?? '', true)
  return reading.type === 'keyId' ? reading.keyId : undefined
}

const oneOf = <T extends string>(all: readonly T[], data: unknown, key: string): T | undefined => all.find(one => one === textIn(data, key))

/** Numbers of other kinds stay: an extension, a room. */
const withoutKey = (text: string) => resemblesRecoveryPassword(text) ? { text: maskTypedDigits(text), masked: true } : { text, masked: false }

/** More than that is a letter. */
const longestWords = 1000

export const deskTaps: Table<'desk', Place, DeskTap>['taps'] = {
  ...bare('take', 'takeOver', 'giveBack', 'find', 'call', 'release', 'rotate', 'write', 'hand', 'resolve', 'closeIt', 'closeAnyway', 'refreshed', 'otherPc', 'aloud', 'askManager', 'newCase', 'hide', 'worked', 'notAccepted'),
  caller: data => ({ type: 'caller', who: textIn(data, 'who') ?? '', keyId: keyIdIn(data) }),
  replaced: withKeyId('replaced'),
  target: withKeyId('target'),
  case: data => caseIn(data),
  listCases: data => ({ type: 'listCases', which: textIn(data, 'which') === 'mine' ? 'mine' : 'open' }),
  // An empty input is an answer too: it is asked again.
  pc: data => ({ type: 'pc', pc: textIn(data, 'pc') ?? '' }),
  code: data => ({ type: 'code', typed: (textIn(data, 'code') ?? '').replaceAll(/\D/g, '') }),
  reason: data => {
    const reason = oneOf(reasons, data, 'reason')
    return reason && { type: 'reason', reason }
  },
  outcome: data => {
    const outcome = oneOf(outcomes, data, 'outcome')
    return outcome && { type: 'outcome', outcome }
  },
  colleague: data => {
    const oid = textIn(data, 'oid')
    return oid ? { type: 'colleague', oid } : undefined
  },
  words: data => ({ type: 'words', ...withoutKey(plain(textIn(data, 'words', longestWords) ?? '')) })
}

/** A case that is named by a button. */
export function caseIn(data: unknown): Extract<Said, { type: 'case' }> | undefined {
  const reference = textIn(data, 'reference', 20)
  return reference && /^BL-[0-9A-Z]{4,8}$/.test(reference) ? { type: 'case', reference } : undefined
}
