/** A conversation in the middle of a turn, and the hands its dialog acts with. */
import { randomInt } from 'node:crypto'
import type { Answer, Effect } from '../dialogs/vocabulary'
import { asFailure } from './core/failure'
import type { Host } from './core/turn'
import { makeRun } from './effects'
import type { Conversation } from './ports'
import type { Setting } from './setting'
import type { World } from './world'

/** An hour without a word closes what nobody goes on with. */
const silence = 60 * 60_000

export interface Turn {
  readonly world: World
  readonly setting: Setting
  readonly conversation: Conversation | undefined
  readonly host: Host<Effect, Answer>
}

/** `activity`: what came in; it is marked as seen with the first state that is saved. */
export function makeTurn(world: World, setting: Setting, conversation: Conversation | undefined, activity?: string): Turn {
  const { who, reference } = setting
  let unsaved = activity
  return {
    world, setting, conversation,
    host: {
      loaded: conversation,
      first: randomInt(2 ** 30),
      save: async (saved, etag) => {
        const closes = saved.ended ? undefined : world.clock.now() + silence
        const next = await world.conversations.save({ id: who.address.conversation, person: who.person, saved, address: who.address, closes }, etag, unsaved)
        unsaved = undefined
        return next
      },
      run: makeRun(world, setting),
      failed: error => {
        const failure = asFailure(error)
        world.log.warn({ err: failure, code: failure.code, reference }, 'effect failed')
        return { type: 'failed', why: failure.code, reference, claims: failure.claims }
      }
    }
  }
}
