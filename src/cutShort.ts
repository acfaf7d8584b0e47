/** A turn that ended in the middle leaves its conversation in a place that is only passed through: without this, nobody would ever get out of there. */
import { house } from '../dialogs'
import { Failure } from './core/failure'
import { turn, whereIs } from './core/turn'
import type { Turn } from './turn'

/** Its dialog hears that it failed, and tells the person. False where the conversation is in a place that can be shown. */
export async function cutShort({ conversation, host }: Turn): Promise<boolean> {
  const here = whereIs(house, conversation?.saved)
  if (!here || here.dialog.reminder(here.state)) return false
  const event = host.failed(new Failure('unexpected', 'An earlier turn of this conversation was cut short: the bot ended in the middle of it, or could not save what came of it.'))
  return await turn(house, { event }, host) === 'done'
}
