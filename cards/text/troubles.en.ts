/** What a person reads when something stands in the way: what it is, and what they can do now with the phone in their hand. */
import type { CaseReason } from '../../dialogs/vocabulary'

export interface Trouble { readonly says: string, readonly next: string }

/** One sentence for "there is none" and "it is not yours": a refusal does not tell which. */
const noKeyForYou = (it: string): Trouble => ({
  says: 'I cannot show you a recovery key for this PC.',
  next: `${it} can check which PC it is, and help you from there.`
})

const soon = 'Wait a minute, then try again. Your PC can stay as it is.'

/** `it`: who helps, such as "IT". */
export const troubles = (it: string) => ({
  'signIn.consent': { says: 'Your organization has not yet allowed me to look up recovery keys.', next: `${it} has to approve me once. Until then, they can help you directly.` },
  'signIn.mfa': { says: 'Your organization asks for one more proof that it is you.', next: 'Start over, sign in, and confirm with your authenticator app or the code you get.' },
  'signIn.mfaSetup': { says: 'Your account has no second way yet to prove that it is you.', next: 'Start over, sign in, and set it up when you are asked. It takes a few minutes.' },
  'signIn.blocked': { says: 'Your organization does not allow a sign-in from here.', next: `If you have a company phone, use that one. Otherwise ${it} can help you.` },
  'signIn.unassigned': { says: 'Your account is not yet on the list of people I may help.', next: `${it} can add you, or help you directly.` },
  'signIn.disabled': { says: 'Your work account is switched off at the moment.', next: `${it} can tell you why, and switch it on again.` },
  'signIn.expired': { says: 'The sign-in took too long and is no longer valid.', next: 'Sign in again. It takes less than a minute.' },
  'signIn.misconfigured': { says: 'I am not set up correctly, so I could not sign you in.', next: `You did nothing wrong. ${it} has to repair this, and can help you meanwhile.` },
  'signIn.otherPerson': { says: 'That sign-in was for another account than the one in this chat.', next: 'Start over, and sign in with the account you use in Teams.' },
  'signIn.otherTenant': { says: 'That account belongs to another organization.', next: 'Start over, and sign in with the account you use in Teams.' },
  'signIn.guest': { says: 'You are a guest here. I can only help people who work in this organization.', next: 'Ask the IT team of the organization that your PC belongs to.' },
  'signIn.cancelled': { says: 'The sign-in was not finished.', next: 'Try again when you are ready.' },
  'signIn.down': { says: 'The sign-in service does not answer right now.', next: soon },
  'graph.forbidden': noKeyForYou(it),
  'graph.notFound': noKeyForYou(it),
  'graph.throttled': { says: 'Many people are asking for help right now.', next: soon },
  'graph.signedOut': { says: 'Your sign-in has ended.', next: 'Sign in again. It takes less than a minute.' },
  'graph.challenged': { says: 'Your organization asks once more for proof that it is you.', next: 'Sign in again, and confirm when you are asked.' },
  'graph.down': { says: 'The place where recovery keys are kept does not answer right now.', next: soon },
  'person.frozen': { says: 'No key is shown for your account now, because somebody said that it was not them.', next: `${it} can lift that, once they know that it is you.` },
  'audit.down': { says: 'I have to write down every key I show, and right now I cannot.', next: soon },
  'key.malformed': { says: 'The saved key is damaged. It would not work, so I do not show it.', next: `${it} can look for another copy.` },
  'channel.down': { says: 'My answer did not reach you.', next: soon },
  'desk.down': { says: 'IT’s own system did not answer.', next: soon },
  unexpected: { says: 'Something went wrong on my side.', next: soon },
  called: { says: 'You called IT.', next: 'They opened a case for you.' },
  asked: { says: 'You would like to talk to a person.', next: 'Keep your phone at hand. Your PC can stay as it is.' },
  noKey: noKeyForYou(it),
  noDevice: { says: 'I found no PC that is registered to you.', next: `${it} can find out which PC it is, and help you from there.` },
  notAccepted: { says: 'The screen does not accept the key.', next: 'Leave the screen as it is, or take a photo of it.' },
  notBitLocker: { says: 'This does not look like the screen I can help with.', next: 'Take a photo of the screen. Do not pay anybody, and do not call a number it shows.' },
  otherScreen: { says: 'Your screen shows something I cannot help with myself.', next: 'Take a photo of the screen. It helps to see it.' },
  onPremises: { says: 'Your organization keeps this key where only people can look.', next: `${it} finds it by the Key ID. Leave the blue screen open, or take a photo of it.` },
  loop: { says: 'A PC that keeps asking needs somebody to look at it.', next: 'If it has just started, leave it on, and save what you are working on.' },
  notMe: { says: 'From now on, nobody is shown a key for your account.', next: `Change your password, on a device that you trust. If your PC is gone, call ${it} now, and name the reference.` },
  notStopped: { says: 'I could not stop the keys for your account just now.', next: `Please call ${it} at once, and change your password on a device that you trust.` },
  lost: { says: 'We found no key for your PC.', next: `${it} may know of another place. Please erase nothing before you have spoken.` }
}) satisfies Record<CaseReason, Trouble>
