/** Reads the answers that buttons of the triage carry. */
import { textIn } from '../src/core/wire'
import { accounts, causes, hints, pcs } from './choices'

const oneOf = <T extends string>(key: string, offered: readonly T[]) => (data: unknown): T | undefined => {
  const text = textIn(data, key)
  return offered.find(one => one === text)
}

export const pcIn = oneOf('pc', pcs)
export const accountIn = oneOf('account', accounts)
export const hintIn = oneOf('hint', hints)
export const causeIn = oneOf('cause', causes)
