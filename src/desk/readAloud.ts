/** The agent sees a key, to read it to somebody who has no Teams on their phone. The employee’s manager said yes; the employee’s chat, wherever it is open, is told. */
import type { DeskEffect } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import { reveal } from '../reveal'
import { act } from './act'
import { packet, type AtWork } from './atWork'
import { saysToEmployee } from './relay'
import type { Case } from './ports'
import { entryFor, stillAllowed, tellOwner } from './release'

export async function readAloud(at: AtWork, found: Case, { secret, key }: Extract<DeskEffect, { type: 'readAloud' }>, n: number): Promise<Answer> {
  const { world, setting, agent } = at
  // First it is on the case that it is seen: a key that cannot be shown after all is one too many, and not one too few.
  const disclosure = { keyId: key.keyId, device: key.device.id, deviceName: key.device.name, at: world.clock.now(), by: agent, aloud: true } as const
  const done = await act(world, found.reference, { type: 'disclosed', disclosure }, agent)
  if (!await stillAllowed(at, found, key)) return packet(at, done?.now ?? found, 'overtaken')
  const tell = async () => {
    // Whoever has no Teams on their phone reads it later: that nobody can be told now stops nothing.
    await saysToEmployee(world, found, { view: 'readAloud', device: key.device.name, agent: agent.name, at: world.clock.now(), reference: found.reference })
    await tellOwner(at, found, key)
  }
  return reveal(world, setting, { secret, key }, n, { tell, entry: entryFor(at, found, key, 'key.shown', 'to the agent') })
}
