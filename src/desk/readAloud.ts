/** The agent sees a key, to read it to somebody who has no Teams on their phone. The employee’s manager said yes; the employee’s chat, wherever it is open, is told. */
import { renderDesk } from '../../cards'
import type { DeskEffect } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import { asFailure } from '../core/failure'
import { reveal } from '../reveal'
import { act } from './act'
import type { AtWork } from './atWork'
import { chatOf } from './relay'
import type { Case } from './ports'
import { entryFor, tellOwner } from './release'

export async function readAloud(at: AtWork, found: Case, { secret, key }: Extract<DeskEffect, { type: 'readAloud' }>, n: number): Promise<Answer> {
  const { world, setting, agent } = at
  // First it is on the case that it is seen: a key that cannot be shown after all is one too many, and not one too few.
  const disclosure = { keyId: key.keyId, device: key.device.id, deviceName: key.device.name, at: world.clock.now(), by: agent, aloud: true } as const
  await act(world, found.reference, { type: 'disclosed', disclosure }, agent)
  const tell = async () => {
    await tellEmployee(at, found, key.device.name)
    await tellOwner(at, found, key)
  }
  return reveal(world, setting, { secret, key }, n, { tell, entry: entryFor(at, found, key, 'key.shown', 'to the agent') })
}

/** Whoever has no Teams on their phone reads it later: that nobody can be told now stops nothing. */
async function tellEmployee({ world, agent }: AtWork, found: Case, device: string): Promise<void> {
  const chat = await chatOf(world, found)
  await chat?.out.post(...renderDesk({ view: 'readAloud', device, agent: agent.name, at: world.clock.now(), reference: found.reference }, chat.timeZone))
    .catch((error: unknown) => world.log.warn({ err: asFailure(error), reference: found.reference }, 'an employee could not be told that their key was read aloud'))
}
