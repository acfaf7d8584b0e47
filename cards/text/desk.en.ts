/** What IT reads on a case: the cause, and what to do first. Unlike the employee, IT is told which cause it was. */
import type { CaseReason } from '../../dialogs/vocabulary'

export const desk = {
  heading: (reference: string) => `Locked PC: ${reference}`,
  summary: (reference: string) => `New case ${reference}`,
  labels: { name: 'Who', keyId: 'Key ID on the screen', device: 'PC', shown: 'Key shown', opened: 'Opened', oid: 'Object ID' },
  unknown: 'not known',
  yes: 'yes, in the chat with the bot',
  no: 'no',
  remember: 'They were told that nobody has to ask again for what stands here. Verify who it is before you give out a key. Never post a key in this channel.',

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
    'audit.down': 'The bot’s audit log could not be written, so no key was read. See to its storage.',
    'key.malformed': 'The key in Entra fails its checksum, so it was not shown. Look for another copy, in Active Directory for example.',
    'channel.down': 'Teams did not take the bot’s message.',
    unexpected: 'The bot failed. Its log, under this reference, says why.',
    asked: 'The person asked for a human.',
    noKey: 'No key in Entra is saved for a PC this person owns. Look in Active Directory, and at who the registered owner is.',
    noDevice: 'The person owns no Windows PC in Entra. Hybrid joined PCs often have no owner; look them up by name or Key ID.',
    notAccepted: 'A key was shown, and the screen did not accept it. Compare the Key ID; it may be another drive or another PC.',
    notBitLocker: 'What the person sees does not look like BitLocker. It may be a hoax: ask for a photo.',
    otherScreen: 'The person sees another screen than BitLocker’s. Ask for a photo.'
  } satisfies Record<CaseReason, string>
}
