/** The words of the guides, in English: one screen for each step. A step without words does not compile. */
import type { GuideName, StepOf } from '../../dialogs/guides'
import type { KeyStore } from '../../src/domain/keyStore'
import type { LinkName } from '../../src/domain/links'

/** What one screen says. On a small phone there is room for some 45 words. */
export interface StepWords {
  readonly heading: string
  readonly text: string
  readonly link?: { readonly to: LinkName, readonly title: string }
}

type Words = { readonly [G in GuideName]: Readonly<Record<StepOf<G>, StepWords>> }

/** After "Already looked:", and wherever else a store is named. */
export const stores: Readonly<Record<KeyStore, string>> = {
  entra: 'your work account',
  organisation: 'IT’s own records',
  microsoftAccount: 'your Microsoft account',
  someoneElse: 'whoever set it up',
  printout: 'printouts',
  stick: 'USB sticks',
  cloudFile: 'files in the cloud',
  passwordManager: 'password managers'
}

const steps: Words = {
  microsoftAccount: {
    open: {
      heading: 'Open your Microsoft account',
      text: 'The locked PC cannot do this, but this phone can. Tap the button: Microsoft’s page lists the recovery keys of your own account.',
      link: { to: 'myRecoveryKey', title: 'Open aka.ms/myrecoverykey' }
    },
    link: {
      heading: 'Does the page not load?',
      text: 'Typed by hand, it has a slash and no second dot: aka.ms/myrecoverykey. Or try the long address below, another browser, or mobile data. Do not search the web for it: there are fake pages.',
      link: { to: 'microsoftAccountKeys', title: 'Open the long address' }
    },
    account: {
      heading: 'Check who is signed in',
      text: 'Your phone may be signed in with another account: look for the mail address at the top of the page. It must be the one you use on that PC. Newer blue screens show a part of it.',
      link: { to: 'microsoftAccountKeys', title: 'Open the page again' }
    },
    password: {
      heading: 'Forgotten the password?',
      text: 'The password of a Microsoft account can be reset on this phone. Do that first, then open the list of keys again. It is not the key: the blue screen does not take a password.',
      link: { to: 'passwordReset', title: 'Reset the password' }
    },
    match: {
      heading: 'Compare the Key ID',
      text: 'The page may list several keys. Yours is the one whose Key ID starts with the same 8 characters as on the blue screen. Do not go by the name of the PC.',
      link: { to: 'microsoftAccountKeys', title: 'Open the page again' }
    },
    others: {
      heading: 'Try your other accounts',
      text: '“No BitLocker recovery keys found” mostly means: wrong account. Sign out, and try every other address you have: private, gaming, school, work. Tap “Not there” when you have tried all of them.',
      link: { to: 'microsoftAccountKeys', title: 'Open the page again' }
    }
  },
  someoneElse: {
    who: {
      heading: 'Who set the PC up?',
      text: 'The key is often in the account of whoever signed in first: family, a friend, a technician or a shop. For a student, it may be a parent or the school.'
    },
    ask: {
      heading: 'Ask them to look',
      text: 'They sign in to their own account at aka.ms/myrecoverykey, and find the key whose Key ID starts like yours. Let them read it to you on the phone: no mail, and no passwords.'
    },
    seller: {
      heading: 'Was it bought used?',
      text: 'Then the key may still be with the previous owner or the seller. Call them, and ask them to look in the same way: in their own account, for your Key ID.'
    }
  },
  localAccount: {
    odds: {
      heading: 'A copy may not exist',
      text: 'Without an email address, Windows saves no copy of the key by itself. Somebody may have printed it or kept it in a file. Let us look in each place once. If it is nowhere, I say so.'
    }
  },
  printout: {
    home: {
      heading: 'Look through your papers',
      text: 'Look for a page with “BitLocker” and 48 digits: in your files, the PC’s box, the papers that came with it, a safe. The Key ID on it must start like yours.'
    },
    away: {
      heading: 'Think of other places',
      text: 'It may also be at the office, among the papers from your first day, in a bank deposit box, or with somebody who keeps papers for you.'
    }
  },
  stick: {
    text: {
      heading: 'Search your USB sticks',
      text: 'Put each into another computer, and search it for “BitLocker”. The file is called “BitLocker Recovery Key”, then the Key ID, then .TXT. It is never on the locked drive itself.'
    },
    bek: {
      heading: 'Only a .BEK file?',
      text: 'It does not hold the 48 digits: the stick itself is the key. Put it into the locked PC, and start the PC again. If it starts, write “it works”. Such a file is often hidden, so try old sticks too.'
    }
  },
  cloudFile: {
    search: {
      heading: 'Search your cloud storage',
      text: 'On this phone, open OneDrive, Google Drive, Dropbox or whatever you use. Search for “BitLocker”, then for “recovery key”. It may be a text file, a PDF or a screenshot.'
    },
    mail: {
      heading: 'Search your mail and photos',
      text: 'Search every mailbox you have for the same words, also what you sent and archived. Then look through your photos: a picture counts too.'
    }
  },
  passwordManager: {
    search: {
      heading: 'Search your password manager',
      text: 'Search it for “BitLocker”, “recovery key” and the name of the PC. Look into secure notes and attached files too. A shared family safe counts as well.'
    },
    trusted: {
      heading: 'Ask whom you trust',
      text: 'Did you leave a copy with family, a friend or an attorney? Call them, and let them read you the key whose Key ID starts like yours.'
    }
  },
  media: {
    remove: {
      heading: 'Take everything out',
      text: 'Remove USB sticks, discs, memory cards and external drives, and undock the PC. Only the power cable, the keyboard and the mouse may stay.'
    },
    restart: {
      heading: 'Switch off, and on again',
      text: 'Hold the power button until the PC is off, and wait ten seconds. Then switch it on. It may now start without a key.'
    }
  },
  secureBoot: {
    enter: {
      heading: 'Open the BIOS settings',
      text: 'On a work PC, do this only if IT lets you; otherwise talk to a person. Switch the PC off, then on, and at once tap the key for its settings: often F2, Delete or Esc.'
    },
    switch: {
      heading: 'Switch Secure Boot on',
      text: 'Look under Security or Boot. If Secure Boot is off, switch it on again, as it was. If it is on, leave it. Change nothing else, save and exit: the PC starts again.'
    }
  },
  loop: {
    undo: {
      heading: 'Undo what changed',
      text: 'Did something change before it began: a BIOS setting, the boot order, a dock, a stick left in? Set it back as it was, if you may. Then unlock the PC once more.'
    },
    suspend: {
      heading: 'Suspend protection',
      text: 'On a work PC, IT does this. On your own: search Windows for “Manage BitLocker”, and choose “Suspend protection”. Not every Windows has it: if yours does not, talk to a person.'
    },
    resume: {
      heading: 'Resume protection',
      text: 'In the same place, choose “Resume protection” at once: until then, anybody with the PC can open it. With that, it accepts itself as it is now. Restart it: it should no longer ask.'
    },
    console: {
      heading: 'If it still asks',
      text: 'If Windows does not come up at all, the recovery menu has a command prompt. There, the drive can be unlocked and its protectors switched off for the next start. Do that together with IT.'
    }
  },
  cleanInstall: {
    last: {
      heading: 'One last look',
      text: 'Everything on the drive will be lost. First look for your files in OneDrive, mail and backups. Are you sure that nobody has the key? Then go on.'
    },
    media: {
      heading: 'Make installation media',
      text: 'You need another computer, and a USB stick with 8 GB or more. Microsoft’s page says how. What is on the stick is erased too.',
      link: { to: 'installationMedia', title: 'Open Microsoft’s page' }
    },
    start: {
      heading: 'Start from the stick',
      text: 'Put the stick into the locked PC, and switch it on. If it does not start from the stick, tap the key for its boot menu: often F12, F9 or Esc.'
    },
    erase: {
      heading: 'Erase and install',
      text: 'From here nothing comes back. Where Setup asks for a place, delete the partitions of the encrypted drive, and of no other drive. Install Windows into the free space.'
    },
    save: {
      heading: 'Save the new key',
      text: 'Sign in to Windows. Encrypted anew, the PC has a new key: save it in two places away from the PC, such as your Microsoft account and a printout. Check today that you find it.'
    }
  }
}

export const guideText = {
  steps,
  stores,
  progress: (step: number, of: number) => `Step ${step} of ${of}`,
  ruledOut: (looked: readonly string[]) => `Already looked: ${looked.join(', ')}.`,
  keyId: (first: string) => `Your Key ID starts with ${first}.`,
  buttons: {
    found: 'I found it', notThereNext: 'Not there, next', notThere: 'Not there',
    started: 'It started', stillAsks: 'It still asks', next: 'Next', startedNormally: 'It started normally', getKey: 'It asks now: get the key', done: 'It is done'
  }
}
