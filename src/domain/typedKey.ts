/**
 * Tells somebody who types the 48 digits which group is wrong, by arithmetic alone.
 *
 * Every group is divisible by 11 and below 720896. So any single wrong digit, and any exchange of two different neighbours, is found
 * within its group. Two whole groups exchanged are not, and of random groups one in fifteen passes. `possible` never means that it is the right key.
 */
import { checkGroup, type GroupCheck } from './recoveryPassword'
import { groupsIn } from './typedGroups'

/** What can be said of a group without saying any of its digits. */
export interface TypedGroup {
  /** 1 to 8. */
  readonly number: number
  readonly problem: 'none' | 'length' | 'notDivisible' | 'tooLarge' | 'letters'
  /** Characters typed. */
  readonly length: number
  /** Neighbouring positions, 1 to 6, whose exchange would make it right. */
  readonly swaps: ReadonlyArray<readonly [number, number]>
  /** Positions, 1 to 6, where one other digit would make it right. */
  readonly single: readonly number[]
}

/**
 * Holds counts and positions, and no digit of the key: it may be stored and logged. Of a right group it tells that it is right,
 * and of a wrong one about five of its twenty bits.
 */
export interface TypedKey {
  /** Eight at most. */
  readonly groups: readonly TypedGroup[]
  /** Groups short of eight. */
  readonly missing: number
  /** Groups beyond eight; 99 also stands for more. */
  readonly extra: number
  /** `sample`: the broken key that many articles copy from each other. `none`: no digits worth checking. */
  readonly verdict: 'possible' | 'groupsWrong' | 'incomplete' | 'tooMany' | 'sample' | 'none'
}

/** No key: its third group has five digits. In parts, so that nothing that looks for keys finds one here. */
const sample: ReadonlySet<string> = new Set([...'419595 387156 44334'.split(' '), ...'315590 197472'.split(' '), ...'399399 320562 361383'.split(' ')])

const isSample = (groups: readonly string[]): boolean => new Set(groups.filter(group => sample.has(group))).size >= 6

const problems: Readonly<Record<GroupCheck, TypedGroup['problem']>> = { ok: 'none', length: 'length', digits: 'letters', range: 'tooLarge', checksum: 'notDivisible' }

const problemOf = (text: string): TypedGroup['problem'] => /\D/.test(text) ? 'letters' : problems[checkGroup(text)]

const isRight = (text: string): boolean => checkGroup(text) === 'ok'
const places = [0, 1, 2, 3, 4, 5]
const digits = [...'0123456789']

const exchanged = (text: string, place: number): string => text.slice(0, place) + text.charAt(place + 1) + text.charAt(place) + text.slice(place + 2)
const replaced = (text: string, place: number, digit: string): string => text.slice(0, place) + digit + text.slice(place + 1)

const checked = (text: string, number: number): TypedGroup => {
  const problem = problemOf(text)
  const mendable = problem !== 'none' && text.length === 6
  return {
    number, problem, length: text.length,
    swaps: mendable ? places.slice(0, 5).filter(place => isRight(exchanged(text, place))).map(place => [place + 1, place + 2] as const) : [],
    single: mendable ? places.filter(place => digits.some(digit => isRight(replaced(text, place, digit)))).map(place => place + 1) : []
  }
}

/** As the groups were called, where that makes sense; else counted. */
const numbersOf = (labels: ReadonlyArray<number | undefined>): number[] => {
  const numbers: number[] = []
  for (const label of labels) numbers.push(label ?? (numbers.at(-1) ?? 0) + 1)
  const rising = numbers.every((number, index) => number <= 8 && number > (numbers[index - 1] ?? 0))
  return rising ? numbers : numbers.map((_, index) => index + 1)
}

const verdictOf = (groups: readonly TypedGroup[], extra: number): TypedKey['verdict'] => {
  if (groups.length === 0) return 'none'
  if (extra > 0) return 'tooMany'
  if (groups.some(({ problem }) => problem !== 'none')) return 'groupsWrong'
  return groups.length === 8 ? 'possible' : 'incomplete'
}

/** Takes the first 2,000 characters. One group alone can be checked too. */
export const checkTypedKey = (text: string): TypedKey => {
  const typed = groupsIn(text)
  const first = typed.slice(0, 8)
  const numbers = numbersOf(first.map(({ label }) => label))
  const groups = first.map((group, index) => checked(group.text, numbers[index] ?? index + 1))
  const extra = Math.min(typed.length - groups.length, 99)
  const verdict = isSample(typed.map(group => group.text)) ? 'sample' : verdictOf(groups, extra)
  return { groups, missing: 8 - groups.length, extra, verdict }
}
