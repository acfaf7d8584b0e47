/** What the bot is to do with a text: orders first, then the answer to its question, then a Key ID, then what somebody wants. */
import type { Said } from '../../dialogs/vocabulary'
import type { Meaning } from '../sayings/language'
import { answerTo } from './answers'
import { guess, type Guess } from './comprehend'
import { factsIn } from './facts'
import type { Heard } from './hear'
import type { Intent } from './intents'
import { repliesIn } from './replies'

/** Count whatever was asked. */
const orders: ReadonlySet<Meaning> = new Set(['person', 'startOver', 'back', 'stop', 'notMe', 'hide', 'again'])
/** Count even for somebody who names a Key ID: "start over with 4290B6C0" is rather about the Key ID. */
const leaving: ReadonlySet<Meaning> = new Set(['person', 'stop', 'notMe'])
/** From few words alone. In a sentence that tells more, they are perhaps only its beginning: "No key in my account". */
const light: ReadonlySet<Meaning> = new Set(['yes', 'no', 'unsure', 'found', 'notThere', 'noKeyId', 'worked', 'notAccepted'])

/** Below it, the person is asked again rather than led the wrong way. */
const enough = 0.5
/** From here on, what the whole sentence wants counts more than a phrase in it. */
const plenty = 0.65
/** Enough to ask about it. */
const perhaps = 0.3

const wishes = {
  get_key: 'locked', where_is_key_personal: 'whereIsMyKey', key_not_found: 'keyNotFound', recovery_loop: 'loop', why_locked: 'whyLocked',
  local_account: 'localAccount', shared_family_device: 'sharedPc', lost_key_reset: 'lostKey', prevent_backup: 'readiness', work_account: 'workAccount'
} as const satisfies Partial<Record<Intent, Said['type']>>

export function meant(heard: Heard, asks: string | undefined): Said {
  // Nobody who is locked out gives orders to a machine: whatever else such a text says, it is not acted upon.
  if (heard.signs.has('injection')) return { type: 'unclear' }
  const reading = heard.keyId(asks === 'keyId')
  const replies = repliesIn(heard, asks === 'keyId')
  const order = replies.find(reply => orders.has(reply))
  if (order && (reading.type !== 'keyId' || leaving.has(order))) return { type: order }
  const guessed = guess(heard)
  // Who names their Key ID has said more than was asked.
  const answer = reading.type === 'keyId' ? undefined : answerTo(asks, heard, replies, guessed)
  if (answer) return answer
  if (reading.type !== 'none') return { type: 'keyId', reading, ...withFacts(heard, guessed) }
  const [reply] = replies
  const isAsked = asks === 'keyId' && reply === 'noKeyId'
  return reply && reply !== 'locked' && (isAsked || !isOutweighed(reply, heard, guessed)) ? { type: reply } : wanted(heard, guessed, reply)
}

const withFacts = (heard: Heard, { intent }: Guess) => {
  const facts = factsIn(heard, intent)
  return facts ? { facts } : {}
}

function isOutweighed(reply: Meaning, heard: Heard, { intent, confidence }: Guess): boolean {
  if (!light.has(reply) || confidence < plenty) return false
  if (intent === 'other') return isElsewhere(heard)
  if (intent === 'key_rejected') return reply === 'no' && heard.signs.has('key')
  if (intent === 'rotate_key') return reply === 'notAccepted'
  const isBrief = heard.signs.has('short') || (reply === 'noKeyId' && heard.signs.has('brief'))
  if (intent === 'get_key') return reply === 'unsure' && !heard.signs.has('brief')
  return intent in wishes && (!isBrief || reply === 'notThere')
}

function wanted(heard: Heard, guessed: Guess, reply: Meaning | undefined): Said {
  const { intent, confidence } = guessed
  if (intent === 'other') return isElsewhere(heard) ? { type: 'outOfScope' } : { type: 'unclear' }
  if (confidence < enough) return reply === 'locked' || isLockedPerhaps(heard, guessed) ? { type: 'locked', ...withFacts(heard, guessed) } : { type: 'unclear' }
  // What such a file is, and is not, the knowledge base tells.
  if (heard.signs.has('bek') && heard.signs.has('question')) return { type: 'unclear' }
  switch (intent) {
    case 'where_is_key_personal': return { type: seeks(heard) ? 'whereIsMyKey' : 'locked', ...withFacts(heard, guessed) }
    case 'talk_to_human': return { type: 'person' }
    case 'key_rejected': return { type: 'notAccepted' }
    // Answered in passing, from the knowledge base.
    case 'key_id_question':
    case 'rotate_key': return { type: 'unclear' }
    default: return { type: wishes[intent], ...withFacts(heard, guessed) }
  }
}

/** Somebody who only tells whose PC it is has not asked for anything yet. */
const seeks = ({ signs }: Heard): boolean => signs.has('where') || signs.has('question') || signs.has('msDoor') || signs.has('key')

/** Who tells of their PC, or reads out the screen: the first question leads nobody wrong. */
function isLockedPerhaps(heard: Heard, { intent, confidence }: Guess): boolean {
  if (heard.errorCode ?? heard.screenHint) return true
  return intent === 'get_key' && confidence > perhaps && factsIn(heard, intent) !== undefined
}

const isElsewhere = ({ signs }: Heard): boolean => signs.has('otherTopic') || signs.has('otherKey') || signs.has('windowsPassword')
