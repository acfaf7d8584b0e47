/** How English is written by people in a hurry. */
import { clues, parts } from './clues/en'
import { examples } from './examples/en'
import { facts } from './facts/en'
import type { Language } from './language'
import { alarms } from './replies/alarms.en'
import { moreReplies } from './replies/more.en'
import { negation, replies as firstReplies } from './replies/en'

const spelling: Language['spelling'] = [
  [/\b(did|does|do|has|have|had|is|was|are|were|would|could|should)(?:n't|nt|n t)\b/g, '$1 not'],
  [/\b(?:dosen?t|dosn'?t|doesent|dosent)\b/g, 'does not'],
  [/\b(?:din't|dint|ddint|didint)\b/g, 'did not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\b(?:can'?t|cannot|cant|can t)\b/g, 'can not'],
  [/\bi'?m\b/g, 'i am'],
  [/\bi've\b/g, 'i have'],
  [/\bi'd\b/g, 'i would'],
  [/\b(?:(it|that|there|where|what)s|(it|that|there|where|what|laptop|pc|computer|screen|key|windows|drive)'s)\b/g, '$1$2 is'],
  [/\bwe're\b/g, 'we are'],
  [/\b(?:bit[ -]?loc?k?er|bit[ -]?lock|bitlokcer|bitlcoker|bitlcker|bitlockr|bitlocked|bitlocke|bitlockerr|but locker|bit looker|bill locker|bitlooker)\b/g, 'bitlocker'],
  [/\b(?:recov[a-z]{1,6}|revcovery|recvery|recorvery)(?= (?:key|screen|code|id|password))/g, 'recovery'],
  [/\b(?:lockd|lcoked|loked|lokced|loced|lockedd)\b/g, 'locked'],
  [/\b(?:locked|lock|looked|locket) ?out\b/g, 'locked out'],
  [/\b(?:key ?i\.d\.?|key-id|keyid|key ids|key identifier|kye id)/g, 'key id'],
  [/\b(?:labtop|laptp|lap top|latop|loptop)\b/g, 'laptop'],
  // An answer, and not the negation of what follows.
  [/^(?:no|nah)(?=\s*[.,!;:-])/g, 'nope'],
  [/\bcould'?ve\b/g, 'could have'], [/\bi'?ll\b/g, 'i will'], [/\b(it|that|we|you|they)'ll\b/g, '$1 will'], [/\b(you|they)'?re\b/g, '$1 are'], [/\b(you|they|we)'ve\b/g, '$1 have'], [/\b(he|she|who|everything|somebody|someone|nobody|here)'s\b/g, '$1 is'],
  [/\b(?:dont|don't|don t)\b/g, 'do not'], [/\bu\b/g, 'you'], [/\bpls\b|\bplz\b/g, 'please'], [/\bgonna\b/g, 'going to'], [/\bwanna\b/g, 'want to'], [/\bisnt\b/g, 'is not']
]

export const english: Language = {
  code: 'en',
  spaced: true,
  spelling,
  mistyped: ['bitlocker', 'encryption', 'password', 'computer', 'microsoft', 'account', 'helpdesk', 'technician', 'invalid', 'incorrect', 'accepted', 'startup', 'motherboard', 'firmware', 'employer', 'university'],
  marks: ['nope', 'stolen', 'y', 'n', 'k', 'i', 'my', 'me', 'we', 'our', 'you', 'your', 'he', 'she', 'it', 'they', 'the', 'an', 'this', 'that', 'there', 'is', 'are', 'was', 'am', 'be', 'been', 'do', 'does', 'did', 'have', 'has', 'had', 'can', 'could', 'will', 'would', 'should', 'not', 'no', 'and', 'or', 'but', 'if', 'of', 'to', 'in', 'on', 'at', 'for', 'from', 'with', 'without', 'by', 'what', 'where', 'why', 'who', 'how', 'which', 'when', 'please', 'help', 'need', 'want', 'get', 'blue', 'locked', 'out', 'just', 'again', 'every', 'time', 'after', 'before', 'only', 'any', 'some', 'new', 'wrong', 'hi', 'hello', 'thanks', 'thank', 'ok', 'yes', 'test', 'stuck', 'human', 'agent', 'good', 'reason', 'says', 'nobody', 'somebody', 'someone', 'lost', 'asks', 'keeps', 'speak', 'call', 'change', 'reset', 'disable', 'open', 'company', 'so', 'then', 'now', 'all', 'as', 'its', 'needed', 'endless', 'loop', 'urgent', 'once', 'more', 'than', 'about', 'into', 'these', 'those', 'wants', 'got', 'still', 'same', 'mine', 'shows', 'came', 'cannot', 'forgot', 'password', 'thing', 'nothing', 'anything', 'something', 'here', 'lot', 'very', 'too', 'much', 'many', 'whose', 'were', 'done', 'goes', 'went', 'let', 'back', 'down', 'up', 'off', 'over', 'under', 'because', 'since', 'until', 'while', 'also', 'never', 'always', 'often', 'else', 'own', 'old', 'next', 'last', 'first', 'second', 'third', 'page', 'button', 'card', 'phone', 'email', 'address', 'work', 'home', 'school'],
  polite: ['please', 'thanks', 'thank', 'you', 'thx', 'pls', 'now', 'hi', 'hello', 'hey', 'then', 'right', 'just', 'sir'],
  parts, clues, replies: [...alarms, ...firstReplies, ...moreReplies], negation, facts, examples
}
