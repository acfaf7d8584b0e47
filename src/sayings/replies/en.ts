/** What people answer and order in English. The first rule that fits counts, so the order is part of the meaning. */
import { holdsKey } from '../clues/en'
import type { Saying } from '../language'

const pc = '(?:laptop|pc|computer|device|machine|notebook|desktop|tablet|surface|thinkpad|elitebook|drive|disk)'
const someone = '(?:person|human|human being|someone|somebody|agent|operator|representative|technician|support|help ?desk|service ?desk|it (?:support|desk|team|department|guys?|people)|admin|administrator)'
const keyId = '(?:key id|recovery id|id|identifier)'
const digits = '(?:key|code|number|numbers|digits|one)'
const politely = '(?: (?:please|pls|plz|now|again|thanks|thank you|thx|immediately))*'

const say = (pattern: string): RegExp => new RegExp(pattern)

const startOver: Saying[] = [
  { means: 'startOver', when: say(`^(?:please |lets |let us |can we |i want to |i would like to )*(?:start|begin|go) (?:all )?(?:over|again|anew|(?:back )?(?:from|to) (?:the )?(?:start|beginning|scratch|menu))${politely}$`) },
  { means: 'startOver', when: /\b(?:start|begin) over\b/, unless: /\b(?:disk|drive|windows|empty|everything|erase)\b/, affirmed: true },
  { means: 'startOver', when: say(`^(?:please )?(?:restart|reset|main menu|menu|back to (?:the )?(?:start|beginning|menu))(?: (?:it|that|this|the|chat|bot|conversation|everything))*${politely}$`) },
  { means: 'stop', when: say(`^(?:please )?(?:cancel|stop|quit|exit|abort|end|never ?mind|forget it)(?: (?:it|that|this|the|chat|bot|conversation|everything))*${politely}$`) },
  { means: 'back', when: say(`^(?:please |lets |let us |can we |i want to |i would like to )*(?:go |one step |a step |step )*(?:back|previous|previous (?:step|question))${politely}$`) }
]

const person: Saying[] = [
  { means: 'person', when: say(String.raw`\b(?:talk|speak|chat|connect|transfer|pass|hand|put|escalate|need|want|get|give|call|phone|ring|contact|reach|ask|have)(?: (?:a|an|the|me|us|my|our|to|with|through|over|on|some|real|live|actual|it|in|touch|another|this)){0,5} ${someone}\b`), affirmed: true },
  { means: 'person', when: /\b(?:call|phone|ring|contact|ask|reach|talk to|talk with|speak to|speak with|chat with|escalate to|(?:connect|transfer) me (?:to|with)) (?:the |my |our )?it\b(?! (?:an?|the|is|was|off|how|if|when|on|in|from)\b)/, affirmed: true },
  { means: 'person', when: /\b(?:call|phone|ring) me\b/, affirmed: true },
  { means: 'person', when: say(`^(?:an? |the |real |live |actual |it )*${someone}${politely}$`) }
]

const notAccepted: Saying[] = [
  { means: 'notAccepted', when: /\b(?:did|does|do|has|have|is|was|were|are|will|would)? ?not(?: (?:seem|to|being|been|yet|really|even|want)){0,3} (?:work|works|worked|working|accept|accepted|accepting|take|taken|valid|help|match|recogni[sz]ed?|fit|go through|do anything)\b/,
    unless: say(String.raw`\b(?:${pc}|password|pin|teams|wifi|internet|network|login|account|mouse|phone|battery|link|camera) (?:(?:did|does|do|has|is|will|are) )?not\b|\bcan not work\b`) },
  { means: 'notAccepted', when: /\bit (?:did|does|will) not (?:unlock|open|start|boot)\b/ },
  { means: 'notAccepted', when: say(String.raw`\b(?:wrong|invalid|incorrect|bad) (?:recovery )?(?:key|code|number|digits)\b(?! id)`), affirmed: true },
  { means: 'notAccepted', when: /\b(?:key|code|digits|numbers?)(?: (?!id\b)\w+){0,5} (?:is|was|are|were|seems?|looks?|must be)(?: (?:the|still|to|be|just)){0,2} (?:wrong|invalid|incorrect|bad|not (?:right|correct))\b/ },
  { means: 'notAccepted', when: /\b(?:says|said|saying|shows|tells me|telling me)(?: \w+){0,6} (?:invalid|incorrect|wrong|try again|error|not correct|not right)\b/ },
  { means: 'notAccepted', when: /\b(?:invalid|rejected|rejects|refused|refuses|denied|no luck|no joy|to no avail|same screen)\b/, affirmed: true },
  { means: 'notAccepted', when: /^not (?:correct|valid|accepted)\b/ },
  { means: 'notAccepted', when: /^(?:it |that |no it |the key )?(?:has )?(?:failed|fails|incorrect|wrong)(?: again)?$/ },
  { means: 'notAccepted', when: /\bstill (?:locked|ask|asks|asking|wants|blue|(?:at |on |in |see |get |have )?the (?:same|blue|bitlocker|recovery)|says|stuck|no|not|get the|getting the)\b/ },
  { means: 'notAccepted', when: /\bnothing (?:happens|happened|changed|works|worked)\b/ }
]

const working = '(?:worked|works|working|unlocked|booted|boots|booting|fixed|solved)'
const earlier = /\bwhy\b|^(?:has|have|did|does|is|was|will|should) (?:it|this|that|the (?!trick)|my|you|anyone|anybody)\b|\b(?:yesterday|until|till|before|earlier|last (?:week|night|time|month|year)|used to|if|when|how|need|want|could|would|not sure|bitlocker)\b/

const worked: Saying[] = [
  { means: 'worked', when: say(String.raw`\b(?:it|that|this|key|code|which|everything|${pc}|windows) (?:(?:has|is|just|finally|now|actually|all|did|totally) ){0,3}${working}\b`), unless: earlier, affirmed: true },
  { means: 'worked', when: say(String.raw`\b(?:it|${pc}|windows) (?:(?:has|is|just|finally|now|did) ){0,3}(?:started|starts|starting|start|opened|open|running|up|back|loading|on again)(?: (?:up|now|again|fine|normally|windows|properly|thanks?|you|ok|okay|great|finally|and running|yay))*$`), unless: earlier, affirmed: true },
  { means: 'worked', when: /^(?:yes |yeah |yep |great |ok |perfect |super |wow |finally )*(?:worked|works|working|unlocked|solved|fixed|success|it did|all good|up and running)(?: (?:now|again|great|perfectly|fine|thanks?|you|so|much|thx|cheers|a|treat|like|charm|lot))*$/, unless: earlier },
  { means: 'worked', when: /\b(?:(?:i|we) (?:am|are|got|can get)|got|let me|lets me|let us|gets me)(?: (?:finally|now|back|me|just))* in(?: (?:now|again|finally|thanks?|you|so|much|thx|a|lot|very|cheers|great|ok|okay|yay|windows|to|perfect|wow))*$/, unless: earlier, affirmed: true },
  { means: 'worked', when: /\bi can (?:log|sign) in\b|\bdid the trick\b|\b(?:that|this) did it\b|\bproblem solved\b|\bup and running\b|\bi (?:have )?unlocked it\b|\b(?:it|everything|all) is (?:all )?(?:fine|good|ok|okay|well) (?:now|again)\b/, unless: earlier, affirmed: true }
]

const noKeyId: Saying[] = [
  { means: 'noKeyId', when: say(String.raw`\b(?:no|not|without|lost|missing|unsure|forgot)(?: (?:a|an|any|the|my|this|that|see|seeing|find|have|got|know|read|sure|about|which|where|what|is|locate|remember|such|thing|as|recovery|get|even|there|show|shown|showing|really)){0,6} ${keyId}\b`) },
  { means: 'noKeyId', when: say(String.raw`\b(?:where|which|what|how)\b(?: (?!key\b)\w+){0,6} (?:recovery )?${keyId}\b`) },
  { means: 'noKeyId', when: say(String.raw`\b${keyId} is(?: (?:not|missing|unreadable|cut|off|gone|hidden|nowhere|there|shown|visible|on|the|screen))+$`) },
  { means: 'noKeyId', when: /\b(?:can|do|could|did) not(?: (?:really|even|seem|to))* (?:see|find|read|locate|spot|make out) (?:it|this|that|one|any|anything|them|(?:the|any|that) (?:code|number|characters|text))\b/ },
  { means: 'noKeyId', when: /^(?:(?:and|but|so|ok|okay|sorry|hm+|yes|no|nope) )*where(?: (?:is|do|does|can|to|would|should|exactly|i|it|that|this|find|see|look|get|on|the|screen))*$/ },
  { means: 'noKeyId', when: /\b(?:it|that|there) is(?: \w+)? ?(?:not (?:there|here|on|shown|visible|displayed|showing|any|one)|none|nothing)\b/ },
  { means: 'noKeyId', when: /\b(?:nothing like that|no such thing|does not show (?:it|one|any(?! (?:\w+ ){0,2}keys?\b(?! id))|that|anything))\b/ },
  { means: 'noKeyId', asked: true, when: /^(?:(?:i|sorry|no|nope|but|hm+|well|really) )*(?:(?:do|have) not|dunno|no idea|idk|not sure|none|nothing|no clue|have no idea|can not (?:see|find|read)|not (?:there|here))(?: (?:know|have|see|got|find|it|one|that|any|sure|which|what|you|mean|is|where))*$/ },
  { means: 'noKeyId', asked: true, when: /\b(?:screen|it|pc|laptop)(?: (?:is|went|has|just|switched|turned|turns|switches|keeps|going)){1,3} (?:off|black|blank|dark|too fast|broken|cracked)\b/ }
]

const hide: Saying[] = [
  { means: 'hide', when: say(`^(?:please |yes |ok |quick )*hide${politely}$`) },
  { means: 'hide', when: say(String.raw`\b(?:hide|conceal|remove|delete|erase|take away|get rid of) (?:it|this|that|the|my|${digits}) ?(?:recovery )?(?:${digits}|card|message)?(?! id)\b`), unless: /\b(?:laptop|pc|computer|disk|drive|windows|everything|data|files)\b/, affirmed: true }
]

const again: Saying[] = [
  { means: 'again', when: say(`^(?:(?:please|ok|yes|and|so|now|lets|can you) )*(?:again|once more|one more time|repeat|resend|retry|try (?:it |that )?again|show (?:it )?again|unhide)(?: (?:it|that|this))*${politely}$`) },
  { means: 'again', when: say(String.raw`\b(?:show|send|give|display|see|need|want|get|tell|reveal|post|view)(?: (?:it|me|us|the|my|to|that|this|them|recovery|see|have|${digits})){0,6} (?:again|once more|one more time)\b`), affirmed: true },
  { means: 'again', when: /\b(?:it|key|code|card|message)(?: (?:is|has|was|just|already)){0,2} (?:gone|hidden|disappeared|vanished|deleted)\b/, unless: /\b(?:note|paper|desk|account|list|from)\b/ }
]

const lockedWords = /\b(?:bitlocker|locked|blue screen|recovery (?:key|screen|code))\b/

/** What "no" only begins. */
const noSuch = /\bno (?:idea|clue|problem|worries|(?:\w+ ){0,2}keys?)\b|\bi (?:have )?found (?:it|the|my)\b/

const yesOrNo: Saying[] = [
  { means: 'yes', when: /^(?:yes|yep|yeah|yup|yea|ya|y|sure|correct|right|exactly|true|ok|okay|k|indeed|absolutely|definitely|of course|certainly|go ahead|do it|please do)(?: \w+){0,7}$/, unless: /\b(?:no|not|but|where|what|how|which|why|wrong|help|locked out|bitlocker|blue screen)\b/ },
  { means: 'yes', when: say(String.raw`^(?:that|this|it) is (?:it|mine|me|right|correct|true|the (?:right )?one|my (?:\w+ )?${pc})(?: \w+){0,3}$|^it is$`) },
  { means: 'no', when: /^(?:no|nope|nah|n|negative|not really|no no)(?: \w+){0,7}$/, unless: new RegExp(`${lockedWords.source}|${noSuch.source}`) },
  { means: 'no', when: say(String.raw`\bnot (?:mine|it$|that one|this one|the right|the one|correct|right|my (?:\w+ )?${pc})\b|\b(?:wrong|another|different|other) (?:one|${pc})\b`), unless: lockedWords }
]

const locked: Saying[] = [
  { means: 'locked', when: /\b(?:bitlocker|locked out|recovery (?:key|screen|code|password|mode)|blue ?(?:screen|recovery|page)|48 ?digits?|encryption key|decrypt)\b/, affirmed: true, unless: holdsKey },
  { means: 'locked', when: say(String.raw`\b(?:${pc}|it|windows|i|account)(?: \w+){0,4} (?:locked|encrypted)\b|^(?:locked|unlock|key|the key|my key|no (?:recovery |bitlocker )*keys?(?: yet)?)${politely}$`), affirmed: true, unless: /\bnot (?:\w+ )?locked\b|\blocked (?:the|my|a) (?:door|car|house)\b/ },
  { means: 'locked', when: say(String.raw`\bunlock(?:ing)? (?:it|this|that|the|my|me|a)\b|\b(?:unlock|unlocked) ${pc}\b|\bnot unlock\b`) },
  { means: 'locked', when: /\b(?:need|needs|want|wants|give|get|show|send|find|have|lost|forgot|enter|ask|asks|asking|asked|wanting|where)(?: \w+){0,6} (?:key|code)\b/, unless: holdsKey },
  { means: 'locked', when: /\b(?:asks|asking|asked)(?: \w+){0,4} again\b/ },
  { means: 'locked', when: say(String.raw`\bnot (?:\w+ ){0,2}(?:get|log|sign|boot|start|access|enter|open|use|turn|unlock)(?: \w+){0,5} (?:${pc}|windows)\b|\b(?:${pc}|windows) (?:will|does|can|is) not (?:start|starting|boot|booting|open|turn on|let me)\b|\bnot (?:get|log|sign|let me|letting me) in\b`) }
]

/** What, right before a phrase, turns it round. */
export const negation = /\b(?:not|never|no|without|nobody|instead of)(?: (?:want|wanna|need|like|to|an?|the|have|really|even|yet|been|is|sure|think|that|it|longer|be)){0,4} $/

export const replies: readonly Saying[] = [...startOver, ...person, ...notAccepted, ...worked, ...noKeyId, ...hide, ...again, ...yesOrNo, ...locked]
