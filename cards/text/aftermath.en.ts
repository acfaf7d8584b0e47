/** Once the PC is open again: what to do so that it does not ask again, and where the new key will be. */
import type { causes } from '../../dialogs/choices'
import type { Cause } from '../../src/domain/errorCode'
import { it } from './who.en'

interface Advice { readonly work: string, readonly own: string }

const same = (says: string): Advice => ({ work: says, own: says })

export const unlocked = {
  heading: 'Well done. Your PC is open again.',
  newKey: {
    shown: {
      work: `Because the key was shown, it should be replaced. Many work PCs do that by themselves, and the new key is saved where I find it. If you are not sure, ask ${it}.`,
      own: 'Because the key was shown, replace it: in Windows, search for “Manage BitLocker”, or for “Device encryption” where there is none. Turn it off, wait until it is done, turn it on again, and save the new key.'
    },
    notShown: {
      work: `If you used a key, tell ${it}: it should be replaced, and the new one saved where you find it.`,
      own: 'If you used a key, make sure that you find it next time: in Windows, search for “Manage BitLocker”, or for “Device encryption” where there is none, choose to back up the key, and keep it in two places that are not the PC.'
    }
  },
  causes: {
    media: same('What was plugged in caused it. Take sticks and discs out before you start the PC.'),
    secureBoot: same('A setting in the BIOS caused it: Secure Boot. Leave it switched on.'),
    firmware: {
      work: `An update or a repair caused it. Before the next one, ask ${it} to suspend BitLocker, and to resume it afterwards.`,
      own: 'An update or a repair caused it. Before the next BIOS update, suspend BitLocker in “Manage BitLocker”, and resume it afterwards.'
    },
    hardware: {
      work: `A changed part caused it. Before the next repair, ask ${it} to suspend BitLocker, and to resume it afterwards.`,
      own: 'A changed part caused it. Before the next repair, suspend BitLocker in “Manage BitLocker”, and resume it afterwards.'
    },
    bootFiles: { work: `The way Windows starts was changed. If that was not you, tell ${it}.`, own: 'The way Windows starts was changed. Install the newest updates, and check the PC for viruses.' },
    tpm: {
      work: `The security chip caused it. Tell ${it}, so that somebody looks at it.`,
      own: 'The security chip caused it. In Windows, search for “tpm.msc”: it should say that the chip is ready for use.'
    },
    lockout: {
      work: `Too many wrong tries caused it. Reset your PIN or password now, while you are in. If the tries were not yours, tell ${it}.`,
      own: 'Too many wrong tries caused it. Reset your PIN or password now, while you are in. If the tries were not yours, somebody had your PC in their hands.'
    },
    userRequest: same('Somebody pressed Esc while it started. Nothing is wrong with the PC.'),
    update: same('A Windows update caused it. Install the newest updates now.'),
    moved: same('The drive was in another PC. If it stays there, turn BitLocker off and on again.'),
    power: same('An empty or removed battery caused it. Keep the PC charged.'),
    policy: same('A new rule of your organization caused it. You need not do anything.'),
    unknown: {
      work: `If nobody changed anything on this PC, tell ${it}. Somebody may have handled it.`,
      own: 'If nobody changed anything on this PC, think of who had it in their hands lately.'
    }
  } satisfies Record<Cause, Advice>,
  why: 'Do you know why it asked? Then I can tell you what helps.',
  short: {
    media: 'Something was plugged in', secureBoot: 'Secure Boot was switched', firmware: 'An update or a repair', lockout: 'Wrong PIN or password too often', unknown: 'I do not know'
  } satisfies Record<typeof causes[number], string>,
  again: 'Should it ask again, I am here.'
}

export const followUp = {
  heading: 'Does your PC start normally?',
  text: 'It asked for a recovery key a while ago. If it still does, we find out why.'
}

export const followedUp = { heading: 'Good to hear', text: 'Should it ask again, I am here.' }
