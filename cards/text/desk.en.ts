/** What IT reads on a case: the cause, what to do first, and all that was told. Unlike the employee, IT is told which cause it was. */
import type { GuideName } from '../../dialogs/guides'
import type { CaseReason } from '../../dialogs/vocabulary'
import type { Cause } from '../../src/domain/errorCode'
import type { Account, Hint, KeyStore, Pc } from '../../src/domain/keyStore'

export const desk = {
  heading: (reference: string) => `Locked PC: ${reference}`,
  summary: (reference: string) => `New case ${reference}`,
  labels: {
    name: 'Who', oid: 'Object ID', device: 'PC', pc: 'Whose PC', account: 'Signs in with', keyId: 'Key ID on the screen', hint: 'Last line of the screen',
    errorCode: 'Code on the screen', cause: 'Why it asks', ruledOut: 'Already looked', tried: 'Already tried', unlocks: 'Unlocked in 14 days', shown: 'Key shown', opened: 'Opened'
  },
  unknown: 'not known',
  suspicious: 'somebody may have tried to get in',
  yes: 'yes, in the chat with the bot',
  times: (count: number) => count === 1 ? 'once' : `${count} times`,
  remember: 'They were told that nobody has to ask again for what stands here. Verify who it is before you give out a key. Never post a key in this channel.',

  pcs: { work: 'a work PC', own: 'their own', other: 'somebody else’s, or set up by somebody else', unsure: 'they are not sure' } satisfies Record<Pc, string>,
  accounts: { work: 'a work or school account', personal: 'a private Microsoft account', local: 'a local account', unsure: 'they are not sure' } satisfies Record<Account, string>,
  hints: {
    microsoftAccount: 'saved to a Microsoft account (aka.ms/myrecoverykey)', entra: 'saved to Entra ID (aka.ms/aadrecoverykey)',
    helpdesk: 'contact your organization’s help desk; mostly Active Directory', printout: 'look for a printout or a text file',
    custom: 'an address of your own', faqOnly: 'only the line that every screen has', unsure: 'they are not sure'
  } satisfies Record<Hint, string>,
  whys: {
    media: 'something was plugged in', secureBoot: 'Secure Boot was switched or changed', firmware: 'a firmware update or a repair', hardware: 'a changed part',
    bootFiles: 'the boot configuration changed', tpm: 'the TPM', lockout: 'too many wrong PINs or passwords', userRequest: 'Esc was pressed at start', update: 'a Windows update',
    moved: 'the drive was moved', power: 'an empty or removed battery', policy: 'a policy', unknown: 'they do not know'
  } satisfies Record<Cause, string>,
  stores: {
    entra: 'Entra ID', organisation: 'your own records', microsoftAccount: 'a Microsoft account', someoneElse: 'whoever set it up', printout: 'printouts',
    stick: 'USB sticks', cloudFile: 'files in the cloud', passwordManager: 'password managers'
  } satisfies Record<KeyStore, string>,
  guides: {
    microsoftAccount: 'looked in a Microsoft account', someoneElse: 'asked who set it up', printout: 'looked for a printout', stick: 'looked on USB sticks',
    cloudFile: 'looked in cloud storage', passwordManager: 'looked in a password manager', media: 'took out what was plugged in', secureBoot: 'switched Secure Boot on',
    localAccount: 'was told that without an account there may be no copy', loop: 'suspended and resumed protection', cleanInstall: 'was shown how to install Windows anew'
  } satisfies Record<GuideName, string>,

  causes: {
    'signIn.consent': 'The bot has no admin consent for its Graph permissions. Grant it in Entra, under Enterprise applications, Permissions.',
    'signIn.mfa': 'Sign-in stopped at multifactor authentication.',
    'signIn.mfaSetup': 'Sign-in stopped: the person has no method for multifactor authentication. A Temporary Access Pass helps.',
    'signIn.blocked': 'Conditional Access blocked the sign-in. The sign-in log names the policy.',
    'signIn.unassigned': 'The person is not assigned to the bot’s enterprise application.',
    'signIn.disabled': 'The person’s account is disabled.',
    'signIn.expired': 'The sign-in lapsed.',
    'signIn.misconfigured': 'The bot’s app registration or its credential is wrong. The bot’s log, under this reference, says what.',
    'signIn.otherPerson': 'Somebody signed in with another account than the one in the chat. Ask whether this was intended.',
    'signIn.otherTenant': 'Somebody signed in with an account of another tenant.',
    'signIn.guest': 'The person is a guest in this tenant.',
    'signIn.cancelled': 'The sign-in was not finished.',
    'signIn.down': 'Entra did not answer.',
    'graph.forbidden': 'Graph refused the read. Either the person is not the registered owner, or the tenant does not let owners read their own keys.',
    'graph.notFound': 'The key is no longer in Entra.',
    'graph.throttled': 'Graph is throttling the bot.',
    'graph.signedOut': 'The sign-in ended before the key was read.',
    'graph.challenged': 'Graph asked for a stronger sign-in than the person could give.',
    'graph.down': 'Graph did not answer.',
    'person.frozen': 'Releases to this person are stopped, because somebody said “That was not me”. Speak with the person by a way you trust, then lift the stop.',
    'audit.down': 'The bot’s audit log could not be written, so no key was read. See to its storage.',
    'key.malformed': 'The key in Entra fails its checksum, so it was not shown. Look for another copy, in Active Directory for example.',
    'channel.down': 'Teams did not take the bot’s message.',
    'desk.down': 'The service desk’s system did not take the bot’s report.',
    unexpected: 'The bot failed. Its log, under this reference, says why.',
    asked: 'The person asked for a human.',
    noKey: 'No key in Entra is saved for a PC this person owns. Look in Active Directory, and at who the registered owner is.',
    noDevice: 'The person owns no Windows PC in Entra. Hybrid joined PCs often have no owner; look them up by name or Key ID.',
    notAccepted: 'A key was typed, and the screen did not accept it. Compare the Key ID; it may be another drive or another PC.',
    notBitLocker: 'What the person sees does not look like BitLocker. It may be a hoax: ask for a photo.',
    otherScreen: 'The person sees another screen than BitLocker’s. Ask for a photo.',
    onPremises: 'The screen points to your organization’s own store. Look in Active Directory, MBAM or Configuration Manager, by the Key ID.',
    loop: 'The PC asks again and again. Look at what changed (firmware, dock, boot order), suspend and resume protection, and check the TPM.',
    notMe: 'The person says that a key was shown to somebody else. Releases are stopped. Tell security, sign out all sessions, replace the key, and find out who has the PC.',
    notStopped: 'The person says that a key was shown to somebody else, and the bot could NOT stop further releases. Disable the account or the bot first, then tell security and replace the key.',
    called: 'They called, and an agent opened the case.',
    lost: 'Nobody has found a key. Look in Active Directory and backups. If there is none, only a new installation helps: decide about the data first.'
  } satisfies Record<CaseReason, string>
}
