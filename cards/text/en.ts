/** Every sentence the bot says, in English. Short, calm, second person: the reader stands in front of a locked PC with a thumb on a phone. */
import type { KeyIdProblem } from '../../dialogs/vocabulary'
import type { Volume } from '../../src/domain/device'
import { desk } from './desk.en'
import { signInCard, signInPages } from './signIn.en'
import { troubles } from './troubles.en'

/** What another language must have: `const de: Text = { … }` does not compile while a sentence is missing. */
export type Text = typeof en

type ProblemSays = Record<KeyIdProblem['type'], (typed: string) => string>

export const en = {
  language: 'en-GB',
  it: 'IT',
  signInCard,
  signInPages,
  troubles,
  desk,

  buttons: {
    locked: 'A blue recovery screen', otherScreen: 'Something else', person: 'Talk to a person',
    next: 'Continue', noKeyId: 'I cannot find it', otherDevice: 'It is another PC',
    yes: 'Yes, show the key', no: 'No, another PC', retype: 'Type it again', otherKeyId: 'It shows another Key ID',
    worked: 'It worked', notAccepted: 'It was not accepted', hide: 'Hide it now',
    again: 'Try again', showAgain: 'Show the key again', startOver: 'Start over', privately: 'Open our private chat'
  },

  welcome: {
    heading: 'Locked out? I can help.',
    text: 'What does your PC show?',
    hint: 'In a hurry? Send me the Key ID from the blue screen.'
  },

  keyId: {
    heading: 'Find the Key ID',
    text: 'It is on the blue screen. I need the first 8 characters: numbers, and letters from A to F.',
    label: 'First 8 characters of the Key ID',
    example: 'Such as 1A2B3C4D',
    empty: 'Please type the first 8 characters.',
    problems: {
      tooShort: typed => `“${typed}” is a little short. I need at least the first 8 characters.`,
      serialNumber: typed => `“${typed}” looks like a serial number, the one on the PC’s label. The Key ID is on the blue screen.`,
      notHexadecimal: typed => `“${typed}” cannot be a real Key ID. A real one has only numbers, and letters from A to F. Please look again. If your screen really shows this, it may be a hoax: do not pay, do not call a number it shows, and talk to a person.`,
      recoveryKey: () => 'That is a whole recovery key. Please delete your message now; I cannot do that for you. I only need the Key ID, which is much shorter.',
      none: () => 'I see no Key ID in that. It has 8 characters, such as 1A2B3C4D.'
    } satisfies ProblemSays
  },

  /** The blue recovery screen in small. */
  screen: {
    title: 'BitLocker recovery',
    ask: 'Enter the recovery key for this drive',
    label: 'Recovery key ID:',
    first: '1A2B3C4D', rest: '-5E6F-7A8B-9C0D-1E2F3A4B5C6D',
    here: '↑ These 8 characters'
  },

  signingIn: {
    heading: 'One moment',
    text: 'I make sure that it is you. If a sign-in button appears below, tap it. Then I go on by myself.'
  },

  chooseDevice: {
    heading: 'Which PC is locked?',
    text: 'These are your PCs.',
    lastSeen: (date: string) => `Last used ${date}`
  },

  chooseKey: {
    heading: 'Compare with your screen',
    text: (device: string, count: number) => count === 1
      ? `One key is saved for ${device}. Tap it if the blue screen shows the same 8 characters.`
      : `${count} keys are saved for ${device}. Tap the one whose 8 characters the blue screen shows.`,
    saved: (date: string) => `saved ${date}`
  },

  confirm: {
    heading: 'Is this your PC?',
    read: (typed: string, as: string) => `You typed “${typed}”. I read it as ${as}, because some letters look like numbers.`,
    recorded: 'I write down that you asked for the key.'
  },

  noMatch: {
    heading: 'I found no match',
    text: (typed: string) => `None of the keys I can show you begins with “${typed}”.`,
    didYouMean: (one: boolean) => one ? 'Did you mean this one? Compare it with your screen.' : 'Did you mean one of these? Compare them with your screen.',
    differs: (position: number, of: number, guess: string, typed: string) =>
      `${position === of ? 'The last character' : `Character ${position}`} is ${guess}, not ${typed}.`,
    differsMore: 'The marked characters are different.',
    deviceId: (device: string) => `That is the device ID of ${device}. The Key ID is another code: it is on the blue screen.`,
    otherwise: 'Please compare every character with the screen. If it is right, a person can help you.'
  },

  narrow: {
    heading: 'A few more characters',
    text: (typed: string, count: number) => `${count} of your keys begin with ${typed}. Please type the whole Key ID, as the screen shows it.`,
    label: 'Whole Key ID',
    example: 'Such as 1A2B3C4D-5E6F-…',
    empty: 'Please type the Key ID.'
  },

  reveal: {
    heading: 'Your recovery key',
    keyId: 'Key ID',
    sameOnScreen: 'Compare it with the blue screen first.',
    spoken: (groups: readonly string[]) => `Your recovery key, eight groups of six digits. ${groups.map((group, index) => `Group ${index + 1}: ${[...group].join(' ')}.`).join(' ')}`,
    typing: 'Type the eight groups in order. If the number keys do nothing: F1 to F9 are 1 to 9, and F10 is 0.',
    idle: 'The PC may switch off after a minute. Press power, and start again.',
    hides: (minutes: number) => `I hide the key in ${duration(minutes)}. Show it to nobody.`
  },

  hidden: {
    heading: 'The key is hidden again',
    text: 'Did your PC start?',
    finished: 'A recovery key was shown here. It is hidden now.'
  },

  unlocking: {
    heading: 'Did your PC start?',
    text: 'If you can no longer see the key, I can show it again.'
  },

  notAccepted: {
    heading: 'Let us find out why',
    keyId: (first: string) => `Compare the Key ID. The screen must show ${first}. If it shows another one, tell me below.`,
    groups: 'Compare the eight groups one by one. Did two of them change places?',
    drive: (volume: string) => `This key is for one drive: ${volume}. Another drive needs another key.`,
    password: 'Your Windows password or PIN does not work on this screen.'
  },

  unlocked: {
    heading: 'Well done. Your PC is open again.',
    replace: (it: string) => `Because the key was shown, it should be replaced and saved anew. Many work PCs do that by themselves; if you are not sure, ask ${it}.`,
    again: 'Should it ask again, I am here.'
  },

  stuck: {
    heading: 'That did not work yet',
    withIT: (it: string) => `${it} has your case`,
    tryAgain: 'To try it once more yourself, start over.',
    told: (it: string) => `I gave ${it} everything you told me, so you need not say it again. If you call, name the reference.`,
    reference: (reference: string) => `Reference ${reference}`
  },

  notices: {
    private: { heading: 'Let us talk privately', text: 'Others can read along here. Write to me in our own chat, and I help you there.' },
    failed: { heading: 'Something went wrong on my side', text: 'You did nothing wrong. Write me a word in a minute, and we go on.' },
    outdated: { heading: 'That card is out of date', text: 'Nothing was changed. Write me a word, and we go on.' },
    hidden: { heading: 'The key is hidden again', text: 'Write me a word, and we go on.' },
    pastedKey: { heading: 'Please delete your message', text: 'It holds a whole recovery key. Whoever reads it could open your PC, and I cannot delete it for you. I do not need the key: I only need the Key ID, the first 8 characters.' },
    mayStillBeVisible: { heading: 'Please look after your key', text: 'I was interrupted while I showed you a recovery key, so I may not be able to hide it. If you see one above, show this chat to nobody and ask for the key to be replaced.' }
  },

  /** What a notification may show on a locked phone: no name, no Key ID, no digits. */
  summaries: {
    welcome: 'Locked out? I can help.', askKeyId: 'I need the Key ID from your screen', signingIn: 'Signing you in',
    chooseDevice: 'Which PC is locked?', chooseKey: 'Compare with your screen', confirm: 'Is this your PC?', noMatch: 'I found no match',
    narrow: 'I need a few more characters', hidden: 'The key is hidden again', unlocking: 'Did your PC start?', notAccepted: 'Let us find out why',
    unlocked: 'Your PC is open again', stuck: 'I have an answer for you', reveal: 'Your recovery key is ready. Open the chat to see it.'
  },

  volumes: {
    operatingSystem: 'the Windows drive', data: 'a second drive inside the PC', removable: 'a USB stick or an external drive', unknown: 'a drive'
  } satisfies Record<Volume, string>,
  dateUnknown: 'date not known'
}

function duration(minutes: number): string {
  const seconds = Math.max(1, Math.round(minutes * 60))
  if (seconds === 1) return 'one second'
  if (minutes < 1.5) return minutes > 0.99 ? 'one minute' : `${seconds} seconds`
  return `${Math.round(minutes)} minutes`
}
