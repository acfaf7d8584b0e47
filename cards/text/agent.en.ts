/** What IT agents read in their private chat, in the thread of a case, and what employees read of a case. */
import type { CaseState, Deed, No, Outcome, Reason } from '../../src/domain/progress'
import type { DeskTrouble } from '../../dialogs/deskVocabulary'
import type { FailureCode } from '../../src/core/failure'

type Told = No | Exclude<DeskTrouble, FailureCode>

export const agent = {
  cases: { mine: 'Your cases', open: 'Open cases', none: 'There is none.', line: (name: string, state: string, since: string) => `${name} · ${state} · ${since}` },
  noCase: { heading: 'I do not know this case', text: 'It may have been mistyped, or it is not for you to see.' },
  states: {
    open: 'Nobody has it yet', taken: 'In work', waitingForEmployee: 'Waits for the employee', waitingForApproval: 'Waits for an approval', resolved: 'Solved, not closed', closed: 'Closed'
  } satisfies Record<CaseState, string>,
  mine: 'you have it',
  theirs: (name: string) => `${name} has it`,
  since: (long: string) => `opened ${long} ago`,
  minutes: (count: number) => count < 60 ? `${count} min` : count < 60 * 48 ? `${Math.floor(count / 60)} h` : `${Math.floor(count / 60 / 24)} days`,
  words: 'In their own words', language: 'Writes in', target: 'Key found', owner: 'Owner in Entra', nobody: 'nobody', verified: 'Verified', approval: 'Second person', seen: 'Key seen', history: 'So far', pending: 'Outcome',
  saved: (keyId: string, pc: string, date: string) => `${keyId}, ${pc}, saved ${date}`,
  byCode: (name: string, when: string) => `the voice, by the code in their chat (${name}, ${when})`,
  approvals: {
    nothing: (name: string, until: string) => `${name} was asked, until ${until}`, yes: (name: string, until: string) => `${name} said yes, once, until ${until}`, no: (name: string) => `${name} said no`
  },
  disclosed: (keyId: string, when: string) => `${keyId}, ${when}: still valid`,
  asked: (keyId: string, when: string) => `${keyId}, ${when}: still valid, Intune was asked to replace it`,
  replaced: (keyId: string, when: string) => `${keyId}, ${when}: replaced`,

  remember: 'Nobody has to ask again for what stands here. Verify who it is before a key goes to their chat.',
  buttons: {
    take: 'Take it', takeOver: 'Take it over', open: 'Open in private', find: 'Find the key', call: 'Call and verify', release: 'Release to their chat', approve: 'Release: ask a second person', write: 'Write to them',
    hand: 'Hand over', resolve: 'Finish', rotate: 'Replace the key', replaced: 'It was replaced', closeIt: 'Close it', closeAnyway: 'Close it anyway', refreshed: 'Refresh',
    giveBack: 'Give it back', check: 'Check the code', newCode: 'New codes', send: 'Send', search: 'Search', otherPc: 'None of these', mine: 'My cases', all: 'Open cases', yes: 'Approve', no: 'Decline', cancel: 'I need no help any more', again: 'How far is IT?', askManager: 'Read aloud: ask the manager', aloud: 'Read it to them', newCase: 'Somebody called', caller: 'Open a case', case: 'Open the case'
  },

  no: {
    taken: 'Somebody was faster.', notYours: 'You do not have this case. Take it first.', ended: 'This case is closed.', noTarget: 'First find the key.', noCode: 'There is no code to compare with. Call with new codes.',
    codeSpent: 'Three wrong codes: none counts any more. Call with new codes.', codeLapsed: 'The code has lapsed. Call with new codes.', wrongCode: 'That is not the code in their chat.',
    unverified: 'The PC is not registered to them. First call and verify.', noReason: 'First say why.', unapproved: 'A second person has to say yes first, for this key and this reason.',
    notAllowed: 'Your company does not let agents see a key.', notManager: 'The directory names no manager who could confirm this.', notThree: 'You, the employee and the second person must be three different people.', lapsed: 'This is no longer valid.', changed: 'Meanwhile it is another key, or the PC belongs to somebody else. Look again.',
    stillValid: 'A key that was seen is still valid. Replace it first, or close anyway.', noOutcome: 'First say how it ended.', own: 'This is your own case. A colleague has to help you.',
    unreachable: 'The employee’s chat could not be reached.', approverUnreachable: 'This person cannot be reached: they have not installed the app.', notManaged: 'Intune could not be asked to replace it. Replace it by hand, then say so.',
    notYet: 'Intune was asked. The new key is there once the PC was online; look again then.', overtaken: 'Meanwhile the case changed, so the key was not shown. Look again.', masked: 'What looked like a recovery key was taken out. Never write one here.', frozen: 'Somebody said “That was not me” for this account. Nothing is released until the stop is lifted.'
  } satisfies Record<Told, string>,

  failures: {
    'graph.forbidden': 'Graph refuses your account. To look this up takes a directory role such as Helpdesk Administrator.', 'graph.notFound': 'The directory does not have it any more.'
  } satisfies Partial<Record<FailureCode, string>>,

  chooseTarget: { heading: 'Which key?', text: 'Compare with the Key ID on their screen.' },
  askPc: { heading: 'Where should I look?', text: 'Type the PC’s name, or the whole Key ID.', again: 'I found no such key. Try the PC’s name, or the whole Key ID.', label: 'PC or Key ID', placeholder: 'LAPTOP-7Q2', empty: 'Type a name or a Key ID.' },
  calling: {
    heading: (name: string) => `Call ${name}`, number: 'Number in the directory', none: 'The directory has no number. Reach them by a way you trust, or through their manager.', manager: 'Manager',
    first: (code: string) => `Say your code first: ${code}. They see it in their chat.`, second: 'Then ask for theirs, and type it.', until: (time: string) => `Both are valid until ${time}.`,
    label: 'Their code', placeholder: '6 digits', empty: 'Type the six digits.'
  },
  chooseReason: { heading: 'Why do they need this key?', text: 'The PC is registered to somebody else, or to nobody.' },
  reasons: {
    shared: 'It is a shared PC', replaced: 'They took it over from somebody', noOwner: 'Nobody is registered, and it is theirs', handedOver: 'The owner asked them to', manager: 'Their manager asked for it'
  } satisfies Record<Reason, string>,
  choosePerson: { hand: 'Who takes it?', approve: 'Who can confirm this?', text: 'They get a message from me.', none: 'There is nobody else in the team.' },
  readingAloud: { heading: (name: string) => `Read it to ${name}`, text: 'The key is in the message above, until it is hidden. Read one group at a time, and let them repeat it.' },
  askWho: {
    heading: 'Who called?', text: 'I look them up in the directory. Verify who it is before you give out anything.', again: 'I found nobody. Type the whole address they sign in with.',
    who: { label: 'Address', placeholder: 'dana@contoso.com', empty: 'Type an address.' }, keyId: { label: 'Key ID on their screen', placeholder: '4290B6C0', empty: '' }
  },
  chooseOutcome: { heading: 'How did it end?' },
  outcomes: { unlocked: 'Unlocked, they confirmed it', notConfirmed: 'Solved, not confirmed', reset: 'Windows was installed anew', notOurs: 'Not ours' } satisfies Record<Outcome, string>,
  writeTo: { heading: (name: string) => `Write to ${name}`, text: 'They read it in their chat with me. Never write a key.', label: 'Message', placeholder: 'What they need to know', empty: 'Type a message.' },

  happened: (what: string, by: string | undefined) => by ? `${by} ${what}` : what,
  deeds: {
    opened: 'opened', taken: 'took it', takenOver: 'took it over', handed: 'handed it to', givenBack: 'gave it back', asked: 'wrote to the employee', answered: 'the employee answered', added: 'the employee came back', targeted: 'chose the key', codeSent: 'started a call with codes',
    codeTried: 'compared the code', approvalAsked: 'asked for the word of', approved: 'approved the release', declined: 'declined the release', approvalExpired: 'the approval lapsed', released: 'released the key', disclosed: 'the key was shown',
    rotationAsked: 'asked Intune to replace the key', replaced: 'the key was replaced', resolved: 'finished it', closed: 'closed it', cancelled: 'the employee needs no help any more', confirmed: 'the employee says that it worked', escalated: 'it waited too long', reminded: 'the employee was asked again', said: 'wrote'
  } satisfies Record<Deed['type'] | 'said', string>,
  /** Of a case that ended because nobody answered. */
  unanswered: 'the employee did not answer',
  details: {
    right: 'it was right', wrongCode: 'it was wrong', codeSpent: 'it was wrong for the third time, and counts no more', codeLapsed: 'it had lapsed',
    anyway: 'although a key that was seen is still valid', aloud: 'to be read on the phone', onCall: 'whoever is on call was told', lead: 'the lead was told'
  },

  status: {
    heading: 'Your case with IT', none: 'You have no open case with IT.', closed: 'It is closed.',
    open: 'IT knows. Nobody has taken it yet.', taken: (name: string) => `${name} from IT has it.`, minutes: (count: number) => `Lately IT took most cases within ${count} minutes.`,
    opens: (when: string) => `IT is back ${when}. They see your case then.`, write: 'What you write here reaches them.', resolved: 'IT says that it is solved.'
  },
  codes: {
    heading: (name: string) => `${name} from IT calls you`, hears: (code: string) => `First they say: ${code}`, says: (code: string) => `Then you say: ${code}`,
    text: 'If they say anything else, hang up. Nobody needs these digits but the person on the phone. I never ask for a password.', until: (time: string) => `Valid until ${time}.`
  },
  fromIT: (name: string) => `${name} from IT writes:`,
  fromEmployee: (name: string) => `${name} writes:`,
  toEmployee: (name: string) => `${name} wrote to the employee:`,
  askApproval: {
    heading: 'A release needs your word', text: (requester: string, name: string, pc: string) => `${requester} wants to show ${name} the recovery key of ${pc}.`, reason: (reason: string) => `Reason: ${reason}.`,
    aloud: (requester: string) => `${requester} would see the key, and read it to them on the phone.`,
    careful: (requester: string) => `Say yes only if you know that this is right. Ask ${requester} by a way you trust.`, until: (time: string) => `Until ${time}.`
  },
  decided: { approve: 'You approved it.', decline: 'You declined it.', lapsed: 'This is no longer valid.' },
  answered: { approve: (name: string) => `${name} approved the release.`, decline: (name: string) => `${name} declined the release.` },
  releasedToOther: (pc: string, to: string, by: string) => `${by} from IT released the recovery key of ${pc}, which is registered to you, to ${to}.`,
  readAloud: (pc: string, by: string) => `${by} from IT read the recovery key of ${pc} to somebody on the phone.`,
  readAloudHint: 'If that was not you, stop it now.',
  releasedHint: 'If you do not know why, tell IT.',
  keyPasted: 'A recovery key was pasted here. I did not pass it on. Delete the message, and replace that key.',
  keyPastedByThem: 'They pasted a recovery key, and were told to delete it. I did not pass it on. Replace that key.',
  handed: { handed: (by: string, name: string) => `${by} handed you the case of ${name}.`, takenOver: (by: string, name: string) => `${by} took over the case of ${name}.` },
  finished: 'IT has finished your case. If it still asks for a key, write to me.',
  notYours: (name: string | undefined) => name ? `${name} has this case. Only they write to the employee.` : 'Take the case first, then what you write here reaches the employee.',
  ended: 'This case is closed. Nothing was passed on.',
  notReached: 'The employee’s chat could not be reached. Nothing was passed on.',
  waiting: (reference: string, minutes: string) => `${reference} has waited for ${minutes}.`,
  stillThere: { heading: 'Do you still need help?', text: 'IT waits for an answer from you. Write it here.' },
  closedUnanswered: 'IT heard nothing from you, so your case is closed. If it still asks for a key, write to me.',
  stillValid: (pc: string, keyId: string) => `The key ${keyId} of ${pc} was seen and is still valid. Replace it, or say that it was replaced.`,
  passedOn: 'I passed that on to IT.'
}
