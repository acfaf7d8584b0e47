/** While a key is at hand: how it is typed, and what can be wrong where the screen refuses it. */
export const reveal = {
  heading: 'Your recovery key',
  keyId: 'Key ID',
  sameOnScreen: 'Compare it with the blue screen first.',
  spoken: (groups: readonly string[]) => `Your recovery key, eight groups of six digits. ${groups.map((group, index) => `Group ${index + 1}: ${[...group].join(' ')}.`).join(' ')}`,
  progress: (number: number, of: number) => `Group ${number} of ${of}`,
  allTyped: 'All eight typed? Press Enter on the PC.',
  typing: 'Type the eight groups in order. If the number keys do nothing: F1 to F9 are 1 to 9, and F10 is 0.',
  idle: 'The PC may switch off after a minute. Press power, and start again.',
  hides: (minutes: number) => `I hide the key in ${duration(minutes)}. Show it to nobody.`
}

export const hidden = {
  heading: 'The key is hidden again',
  text: 'Did your PC start?',
  finished: 'A recovery key was shown here. It is hidden now.'
}

export const unlocking = {
  heading: 'Did your PC start?',
  text: 'If you can no longer see the key, I can show it again.',
  /** The key was found elsewhere. */
  found: {
    heading: 'Now type the key',
    steps: [
      'Compare first. Beside your key stands a Key ID: it must begin with the 8 characters on the blue screen.',
      'Type the eight groups in order. If the number keys do nothing: F1 to F9 are 1 to 9, and F10 is 0.',
      'On a tablet, open the recovery options. There is a keyboard on the screen.',
      'The PC may switch off after a minute. Press power, and start again.'
    ],
    password: 'Your Windows password or PIN does not work on the blue screen.'
  }
}

export const compareKeyId = {
  heading: 'Let us find out why',
  withKey: 'Does the blue screen show these 8 characters?',
  without: 'Does the Key ID beside your key begin with the same 8 characters as the one on the blue screen?',
  why: 'A key opens only the drive with its own Key ID.',
  password: 'Your Windows password or PIN does not work on this screen.'
}

export const askTyped = {
  heading: 'Let me check the numbers',
  text: 'Type what stands on the PC’s screen, or on your printout. I can tell which group cannot be right. One group alone is fine too.',
  private: 'What you type into this card is checked by arithmetic, and not kept. Please do not send it as a message.',
  label: 'The numbers of the key',
  example: 'Eight groups of six numbers',
  empty: 'Please type at least one group.'
}

const count = (number: number, one: string, many: string) => number === 1 ? `One ${one}` : `${number} ${many}`

export const typedVerdict = {
  heading: { possible: 'Each group could be right', groupsWrong: 'I found something', incomplete: 'So far it could be right', tooMany: 'There is too much', sample: 'That is a sample', none: 'I see no key in that' },
  possible: {
    text: 'That does not prove that it is this PC’s key. What I cannot see: whether two whole groups changed places.',
    show: 'Instead of comparing, I can show you the key again.'
  },
  sample: 'It is the well-known sample from many articles. It opens no PC. Look for the key that belongs to yours.',
  none: 'A key has eight groups of six numbers. Please type at least one group.',
  group: (number: number) => `Group ${number}`,
  length: (length: number) => `It has ${length === 1 ? 'one number' : `${length} numbers`}, and needs six.`,
  letters: 'There is something in it that is not a number.',
  tooLarge: 'It is too large for a key. Look at its first two numbers.',
  swapped: (left: number, right: number) => `Did numbers ${left} and ${right} change places?`,
  swappedSomewhere: 'Did two neighbours change places?',
  single: (position: number) => `Number ${position} cannot be right.`,
  wrong: 'At least one number in it is wrong.',
  rightSoFar: 'The others could be right.',
  missing: (missing: number) => `${count(missing, 'group is', 'groups are')} missing. A key has eight.`,
  extra: (extra: number) => `${count(extra, 'group is', 'groups are')} too many. A key has eight. Is one there twice?`
}

export const askDrive = {
  heading: 'Is it the same drive?',
  withKey: (volume: string, device: string) => `The key is for ${volume} of ${device}. Every drive has a key of its own.`,
  without: 'Every drive has a key of its own. Do you know which one yours is for?',
  text: 'Before Windows starts, the PC asks for the Windows drive. In Windows, it asks for the drive you opened.'
}

function duration(minutes: number): string {
  const seconds = Math.max(1, Math.round(minutes * 60))
  if (seconds === 1) return 'one second'
  if (minutes < 1.5) return minutes > 0.99 ? 'one minute' : `${seconds} seconds`
  return `${Math.round(minutes)} minutes`
}
