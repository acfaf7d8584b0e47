/** A case for somebody who called, opened by the agent who took the call. */
import type { DeskEffect } from '../../dialogs/deskVocabulary'
import type { Answer } from '../../dialogs/vocabulary'
import { act } from './act'
import { packet, sessionOf, type AtWork } from './atWork'
import { openCase } from './openCase'

export async function openFor(at: AtWork, { who, keyId }: Extract<DeskEffect, { type: 'openFor' }>): Promise<Answer> {
  const { world, setting, agent } = at
  const caller = await world.helpDesk.find(who, sessionOf(at))
  if (!caller) return { type: 'nobody' }
  // They may have the app on another device, or never have had it.
  const address = await world.channel.personal(setting.who.address.serviceUrl, caller.person).catch(() => ({ ...setting.who.address, conversation: '' }))
  const reference = await openCase(world, { ...setting, by: agent.person, who: { ...caller, address } }, { type: 'openCase', why: 'called', told: keyId === undefined ? {} : { keyId } })
  const done = await act(world, reference, { type: 'taken' }, agent)
  return done ? packet(at, done.now, done.no) : { type: 'noCase' }
}
