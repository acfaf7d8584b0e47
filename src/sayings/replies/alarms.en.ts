/** What must never be taken for the wish for a key: something was stolen, somebody is in the account, or a stranger is after the key. */
import type { Saying } from '../language'

const pc = '(?:laptops?|pcs?|computers?|notebooks?|desktops?|tablets?|surface|thinkpad|devices?|machines?|workstation|hard (?:drive|disk)|ssd)'
const phone = '(?:phones?|mobiles?|cell ?phones?|smart ?phones?|iphones?|handset)'
const our = '(?:my|our|the|his|her)(?: \\S+){0,2}'
/** What is of no concern at work. */
const elsewhere = '(?:facebook|instagram|netflix|steam|game|gaming|bank|whatsapp|xbox|linkedin|spotify|amazon|paypal)'
const account = `(?:my|our)(?: (?!${elsewhere})\\S+){0,2} (?:accounts?|e ?mails?|mail|mailbox|logins?|identity|passwords?|credentials)`
const happened = '(?: (?:was|is|were|has|have|been|got|just|also|being|probably|apparently))+'
const helpDesk = '(?:(?:from|with|at|of|the|an?|our|my|your|some|company|corporate|microsoft) )*(?:it|i t|support|help ?desk|service ?desk|microsoft|security|technician|admin(?:istrator)?|tech support)'
const asksForKey = '(?: (?:me|us|for|to|give|tell|read|send|have|him|her|them|my|our|the|out|recovery|bitlocker)){0,8} (?:keys?|48 digits|digits)(?! ids?)'

/** Who asks about it does not say that it happened. */
const onlyAsked = ['^how (?:do|can|could|would|will) (?:i|we|you) (?:know|tell|see|check)', '^(?:how|is|has|was|were|did|does|can|could|would|should|may) (?:my|our|the|a|it|this|that|someone|somebody|anyone|anybody|they|hackers?)', 'if (?:my|our|the|a|i|it|this|that|someone|somebody|anyone|they)', 'in case', 'nobody']

const impostor = [
  `(?:claim(?:s|ed|ing)?|pretend(?:s|ed|ing)?|purport(?:s|ed|ing)?|pos(?:es|ed|ing)) (?:to be|as|(?:that )?(?:he|she|they) (?:is|was|are|were)) ${helpDesk}`,
  `(?:says|said|saying) (?:that )?(?:he|she|they) (?:is|was|are|were) ${helpDesk} (?:and )?(?:wants?|wanted|asks|asked|needs|needed|demands|demanded)${asksForKey}`,
  `impersonat(?:es|ed|ing) ${helpDesk}`
]

export const alarms: readonly Saying[] = [
  // Nothing is read any more, and IT is told.
  { means: 'notMe', when: [`(?:hacked|hijacked|compromised|stole|took over|taken over|broke into|broken into)(?: into)? ${account}`, `(?:somebody|someone|hackers?|stranger)(?: (?:has|have|is|just|else))* (?:logged in ?to|signed in ?to|got into|gotten into|in) ${account}`, `${account}${happened} (?:hacked|hijacked|compromised|stolen|taken over|broken into)`], unless: onlyAsked },
  { means: 'notMe', when: impostor, unless: [...onlyAsked, '^(?:should|may|can|do|must) (?:i|we)'] },
  // Whether anything has to be stopped, IT decides.
  { means: 'person', when: impostor },
  { means: 'person', when: [`(?:somebody|someone|support|help ?desk|(?:a|the|some) (?:man|woman|guy|stranger|caller))(?: (?:from|at|in|on|with|who|that|just|has|have|is|called|phoned|rang|and|me|the|phone|telephone|it|our|my|microsoft|support|help|desk|security|department|team)){0,8} (?:asked|asking|wanted|wants|demanded)${asksForKey}`], unless: onlyAsked },
  { means: 'person', when: [`${our} ${pc}${happened} (?:stolen|nicked|snatched)`, `${our} ${pc}${happened} missing$`, `(?:stole|nicked|snatched|ran off with|took off with) ${our} ${pc}`, `lost ${our} ${pc}(?:$|(?= (?:and|on|in|at|yesterday|today|last|this|while|during|somewhere|with it)\\b))`], unless: onlyAsked },
  { means: 'person', when: [`^(?:(?:hi|hello|help|my|a|the|work|company) )*${pc} (?:is )?(?:stolen|theft|robbed)`, `^(?:(?:hi|hello|help|my|a|the) )*stolen ${pc}`, `report(?: \\S+){0,3} (?:stolen|lost|missing) (?:\\S+ )?(?:${pc}|${phone})`] },
  { means: 'person', when: [`${our} ${phone}${happened} (?:stolen|nicked|snatched|hacked|lost)`, `(?:stole|nicked|snatched|hacked|lost) ${our} ${phone}(?:$|(?= (?:and|on|in|at|yesterday|today|last|this|while|during|somewhere)\\b))`], unless: [...onlyAsked, 'keys?', 'locked', 'bitlocker'] }
]
