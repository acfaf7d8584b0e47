/** Before the bad day and besides it: who is prepared, how to practise, and what was shown to whom. */
import { it } from './who.en'

export const readiness = {
  heading: { none: 'I found no PC of yours', ready: 'You are prepared', gaps: 'Something is missing' },
  none: `No PC is registered to your work account. If you have a work PC, ask ${it} why. The key of your own PC is mostly at aka.ms/myrecoverykey.`,
  encrypted: { yes: 'Encrypted', no: 'Not encrypted', unknown: 'I cannot see whether it is encrypted' },
  saved: (date: string) => `key saved ${date}`,
  savedSomeday: 'key saved',
  notSaved: 'no key saved',
  advice: {
    ready: 'All is well: you can get its key here.',
    noKey: `Ask ${it} to save its key, before you need it.`,
    notEncrypted: `Ask ${it} to encrypt it: whoever finds it could read everything.`,
    unknownNoKey: `If it is encrypted, its key may be elsewhere. Ask ${it} to look.`
  },
  more: (count: number) => `And ${count} more.`
}

export const practice = {
  pretend: 'This is practice. The PC is a pretend one, and nothing is read.',
  intro: {
    heading: 'Practise once',
    text: 'In two minutes you know the way to a key: you find the Key ID, compare it, and read the key group by group.',
    start: 'Begin'
  },
  keyId: {
    heading: 'Find the Key ID',
    text: 'This is how a locked PC looks. Type the first 8 characters of its Key ID.',
    wrong: 'Not quite. Look for the marked characters, and type those 8.'
  },
  key: {
    heading: 'The pretend key',
    text: 'On the bad day you compare the Key ID first, and then type these groups into the PC. Here it is enough to look.',
    typed: 'Done'
  },
  done: {
    heading: 'That was all',
    text: 'On the bad day, write to me from your phone. It is the same way, with your PC and your key.',
    tip: 'Good to have beforehand: Teams on your phone, and a look at whether your keys are saved.'
  }
}

export const released = {
  heading: 'Keys you were shown',
  none: 'In the last 90 days, I showed you no key.',
  text: 'In the last 90 days:',
  more: (count: number) => `And ${count} more.`,
  unknownPc: 'A PC',
  notYou: 'If one of these was not you, tell me now. Then nobody gets a key for your account until it is cleared up.'
}

export const ownerNotice = {
  shown: (device: string, when: string) => `A key for ${device} was shown here, ${when}.`,
  you: 'If that was you, all is well.'
}

export const rest = {
  stopped: { heading: 'We have stopped', text: 'I keep in mind what you told me. Write me a word, and we go on.' },
  silent: { heading: 'I am still here', text: 'It was quiet for an hour, so I paused. I keep in mind what you told me. Write me a word, and we go on.' }
}
