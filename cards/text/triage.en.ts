/** The questions that find out whose PC it is, where its key can be, and why it asks. */
import type { Account, Pc } from '../../src/domain/keyStore'
import type { accounts, causes, hints, pcs } from '../../dialogs/choices'
import { it } from './who.en'

/** A row to tap: what it is called, and what helps to tell it from the others. */
export interface Choice { readonly title: string, readonly detail?: string }

type Choices<T extends readonly string[]> = Readonly<Record<T[number], Choice>>

export const welcome = {
  heading: 'Locked out? I can help.',
  text: 'Whose PC is it?',
  pcs: {
    work: { title: 'A work PC', detail: 'from your employer or school' },
    own: { title: 'My own PC' },
    other: { title: 'Somebody else’s PC', detail: 'or somebody else set it up' },
    unsure: { title: 'I am not sure' }
  } satisfies Choices<typeof pcs>,
  menu: 'Something else',
  hint: 'In a hurry? Send me the Key ID from the blue screen.'
}

/** What is still known from before. `what`: such as "the Key ID 4290B6C0". */
export const known = {
  says: (what: readonly string[]) => `I still know: ${what.join(', ')}.`,
  pc: { work: 'it is a work PC', own: 'it is your own PC', other: 'it is somebody else’s PC' } satisfies Record<Exclude<Pc, 'unsure'>, string>,
  account: { personal: 'you sign in with a private account', work: 'you sign in with your work account', local: 'you sign in without an email address' } satisfies Record<Exclude<Account, 'unsure'>, string>,
  keyId: (keyId: string) => `the Key ID ${keyId}`,
  device: (device: string) => `the PC ${device}`,
  errorCode: (code: string) => `the code ${code}`
}

export const askAccount = {
  heading: 'How do you sign in to this PC?',
  text: 'Think of how it was before it was locked.',
  accounts: {
    personal: { title: 'With a private email address', detail: 'such as Outlook, Hotmail or Gmail' },
    work: { title: 'With my work or school account', detail: 'the one I use in Teams' },
    local: { title: 'With a name only', detail: 'no email address' },
    unsure: { title: 'I am not sure' }
  } satisfies Choices<typeof accounts>
}

export const askHint = {
  heading: 'What does the last line say?',
  text: 'It stands low on the blue screen. Tap the one you see.',
  hints: {
    microsoftAccount: { title: 'aka.ms/myrecoverykey' },
    entra: { title: 'aka.ms/aadrecoverykey' },
    helpdesk: { title: 'Contact your organization’s help desk' },
    printout: { title: 'Look for a printout or a text file with the key' },
    unsure: { title: 'None of these, or not sure' }
  } satisfies Choices<typeof hints>
}

export const askCause = {
  heading: 'Do you know why it asks?',
  text: 'Some causes can be undone without a key.',
  causes: {
    media: { title: 'Something is plugged in', detail: 'a USB stick, a disc or a dock' },
    secureBoot: { title: 'Secure Boot was switched', detail: 'a setting in the BIOS' },
    firmware: { title: 'After an update or a repair' },
    lockout: { title: 'Wrong PIN or password too often' },
    unknown: { title: 'I do not know', detail: 'most people do not, and we go on' }
  } satisfies Choices<typeof causes>,
  code: 'Newer PCs show a code when you press the Alt key on the blue screen. You can write it to me, such as E_FVE_PCR_MISMATCH.'
}

export const menu = {
  heading: 'What would you like to do?',
  wishes: {
    readiness: { title: 'Am I prepared?', detail: 'whether a key is saved for each of my PCs' },
    practice: { title: 'Practise once', detail: 'with a pretend PC' },
    released: { title: 'Which keys was I shown?', detail: 'in the last 90 days' },
    otherScreen: { title: 'My screen shows something else', detail: 'not the blue recovery screen' },
    notMe: { title: 'That was not me', detail: 'stops all keys for my account' }
  }
}

export const otherScreen = {
  heading: 'What do you see?',
  screens: {
    locked: { title: 'It is blue and asks for a recovery key' },
    crash: { title: 'A sad face', detail: 'or that it ran into a problem' },
    pin: { title: 'It asks for a PIN before Windows starts' },
    windowsPassword: { title: 'It asks for my Windows password or PIN', detail: 'with my name or picture' },
    hoax: { title: 'It asks for money or a phone call', detail: 'or says that the PC has a virus' }
  }
}

export const otherHelp = {
  crash: {
    heading: 'Your PC is not locked',
    says: [
      'It stopped because of a fault. Mostly it starts again by itself.',
      'If it does not: hold the power button for ten seconds, wait a little, and press it again.',
      'If the same screen comes back, take a photo of it, and talk to a person.'
    ]
  },
  pin: {
    heading: 'That is the BitLocker PIN',
    says: [
      'You type it before Windows starts. It is another one than the PIN you use in Windows.',
      'If you do not know it: press Esc. Then the blue recovery screen comes, and I can help you there.'
    ]
  },
  windowsPassword: {
    heading: 'That is not BitLocker',
    says: [
      'It asks for your Windows password or PIN. A recovery key does not open this screen, and does not reset the password.',
      `On a work PC, ${it} can reset it. On your own PC, you can reset the password of a Microsoft account on this phone.`
    ]
  }
}

export const lost = {
  heading: 'Without the key, nobody can open it',
  text: 'There is no back door. Neither the maker, nor a repair shop, nor Microsoft can open the drive. Whoever promises it only takes your money.',
  own: [
    'You can search again: another account, another drawer, another stick. Files you kept in OneDrive or a backup are not lost.',
    'Or you install Windows anew. That erases everything on the PC, and then you can use it again.'
  ],
  work: [`Please do not erase a work PC. ${it} can look in more places, and decides with you what comes next.`]
}
