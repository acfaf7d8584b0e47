/** The locked PCs: they take 48 digits, as the recovery screen does, and start when they are right. */
import { digitsFor, type Pc } from './company'
import { groupIsRight } from './digits'
import type { World } from './world'

export interface Tried { readonly started: boolean, readonly wrong: readonly number[], readonly message: string }

export function unlock(world: World, pc: Pc, groups: readonly string[]): Tried {
  const wrong = [...groups.keys()].filter(index => !groupIsRight(groups[index] ?? ''))
  if (groups.length !== 8) return { started: false, wrong, message: 'Eight groups of six digits are needed.' }
  if (wrong.length > 0) return { started: false, wrong, message: `Check group ${wrong.map(index => index + 1).join(', ')}: that cannot be right.` }
  if (groups.join('-') !== digitsFor(world.company, pc)) return { started: false, wrong: [], message: 'That recovery key does not belong to this Key ID.' }
  world.startedPcs.add(pc.id)
  return { started: true, wrong: [], message: `${pc.name} starts.` }
}

export const stateOf = (world: World, pc: Pc): 'locked' | 'started' => world.startedPcs.has(pc.id) ? 'started' : 'locked'
