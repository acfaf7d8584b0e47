/** What the bot is to do with a text: orders first, then the answer to its question, then a Key ID, then what somebody wants. */
import type { Said } from '../../dialogs/vocabulary'
import type { Meaning } from '../sayings/language'
import { answerTo } from './answers'
import { guess, type Guess } from './comprehend'
import { factsIn } from './facts'
import type { Heard } from './hear'
import { repliesIn } from './replies'
import type { Intent } from './intents'

/** Count whatever was asked. */
const orders: ReadonlySet<Meaning> = new Set(['person', 'startOver', 'back', 'stop', 'notMe', 'hide', 'again'])
/** Count even for somebody who names a Key ID: "start over with 4290B6C0" is rather about the Key ID. */
const leaving: ReadonlySet<Meaning> = new Set(['person', 'stop', 'notMe'])
/** Below it, the person is asked again rather than led the wrong way. */
const enough = 0.5

const wishes = {
  get_key: 'locked', where_is_key_personal: 'whereIsMyKey', key_not_found: 'keyNotFound', recovery_loop: 'loop', why_locked: 'whyLocked',
  local_account: 'localAccount', shared_family_device: 'sharedPc', lost_key_reset: 'lostKey', prevent_backup: 'readiness', work_account: 'workAccount'
} as const satisfies Partial<Record<Intent, Said['type']>>

export function meant(heard: Heard, asks: string | undefined): Said {
  if (heard.signs.has('injection')) return { type: 'unclear' }
  const guessed = guess(heard)
  const replies = repliesIn(heard, asks === 'keyId')
  const reading = heard.keyId(asks === 'keyId')
  const order = replies.find(reply => orders.has(reply))
  if (order && (reading.type !== 'keyId' || leaving.has(order))) return { type: order }
  const facts = factsIn(heard, guessed.intent)
  // Who names their Key ID has said more than was asked.
  if (reading.type === 'keyId') return { type: 'keyId', reading, ...(facts ? { facts } : {}) }
  const answer = answerTo(asks, heard, replies, guessed)
  if (answer) return answer
  if (reading.type !== 'none') return { type: 'keyId', reading, ...(facts ? { facts } : {}) }
  return wanted(heard, guessed, replies)
}

function wanted(heard: Heard, guessed: Guess, [reply]: readonly Meaning[]): Said {
  const { intent, confidence } = guessed
  if (reply && reply !== 'locked') return { type: reply }
  const facts = factsIn(heard, intent)
  // Only who stands before the screen can read it out.
  if ((intent === 'other' || confidence < enough) && (heard.errorCode ?? heard.screenHint)) return { type: 'locked', ...(facts ? { facts } : {}) }
  if (intent === 'other') return isElsewhere(heard) ? { type: 'outOfScope' } : { type: 'unclear' }
  if (confidence < enough) return reply ? { type: reply } : { type: 'unclear' }
  switch (intent) {
    case 'talk_to_human': return { type: 'person' }
    case 'key_rejected': return { type: 'notAccepted' }
    case 'key_id_question':
    case 'rotate_key': return { type: 'unclear' }
    default: return { type: wishes[intent], ...(facts ? { facts } : {}) }
  }
}

const isElsewhere = ({ signs }: Heard): boolean => signs.has('otherTopic') || signs.has('otherKey') || signs.has('windowsPassword')
