/** From the Key ID on the blue screen to the one key it names. */
import type { KeyIdProblem } from '../../dialogs/vocabulary'
import { it } from './who.en'

type ProblemSays = Record<KeyIdProblem['type'], (typed: string) => string>

export const keyId = {
  heading: 'Find the Key ID',
  forIT: `${it} finds the key by it. It is on the blue screen: the first 8 characters are enough.`,
  offerPerson: 'This is not easy, and that is not your fault. Shall a person help you?',
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
}

/** The blue recovery screen in small. */
export const screen = {
  title: 'BitLocker recovery',
  ask: 'Enter the recovery key for this drive',
  label: 'Recovery key ID:',
  first: '1A2B3C4D', rest: '-5E6F-7A8B-9C0D-1E2F3A4B5C6D',
  here: '↑ These 8 characters',
  find: 'Here’s how to find your key:',
  lastLine: 'whatever stands here',
  hereLine: '↑ This line'
}

export const signingIn = {
  heading: 'One moment',
  text: 'I make sure that it is you. If a sign-in button appears below, tap it. Then I go on by myself.'
}

export const chooseDevice = {
  heading: 'Which PC is locked?',
  text: 'These are your PCs.',
  lastSeen: (date: string) => `Last used ${date}`,
  more: (count: number) => count === 1 ? 'There is one more. Send me its Key ID, and I find it.' : `There are ${count} more. Send me the Key ID, and I find the right one.`
}

export const chooseKey = {
  heading: 'Compare with your screen',
  text: (device: string, count: number) => count === 1
    ? `One key is saved for ${device}. Tap it if the blue screen shows the same 8 characters.`
    : `${count} keys are saved for ${device}. Tap the one whose 8 characters the blue screen shows.`,
  saved: (date: string) => `saved ${date}`,
  more: (count: number) => count === 1 ? 'There is one older key. Send me its Key ID, and I find it.' : `There are ${count} older keys. Send me the Key ID, and I find the right one.`
}

export const confirm = {
  heading: 'Is this your PC?',
  read: (typed: string, as: string) => `You typed “${typed}”. I read it as ${as}, because some letters look like numbers.`,
  recorded: 'I write down that you asked for the key.'
}

export const noMatch = {
  heading: 'I found no match',
  text: (typed: string) => `None of the keys I can show you begins with “${typed}”.`,
  didYouMean: (one: boolean) => one ? 'Did you mean this one? Compare it with your screen.' : 'Did you mean one of these? Compare them with your screen.',
  differs: (position: number, of: number, guess: string, typed: string) =>
    `${position === of ? 'The last character' : `Character ${position}`} is ${guess}, not ${typed}.`,
  differsMore: 'The marked characters are different.',
  deviceId: (device: string) => `That is the device ID of ${device}. The Key ID is another code: it is on the blue screen.`,
  otherwise: 'Please compare every character with the screen. If it is right, the key may be elsewhere, and a person can help you too.'
}

export const narrow = {
  heading: 'A few more characters',
  text: (typed: string, count: number) => `${count} of your keys begin with ${typed}. Please type the whole Key ID, as the screen shows it.`,
  label: 'Whole Key ID',
  example: 'Such as 1A2B3C4D-5E6F-…',
  empty: 'Please type the Key ID.'
}
