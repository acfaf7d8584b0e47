/** What the bot says outside of any dialog, and what a notification shows. */
export const notices = {
  private: { heading: 'Let us talk privately', text: 'Others can read along here. Write to me in our own chat, and I help you there.' },
  failed: { heading: 'Something went wrong on my side', text: 'You did nothing wrong. Write me a word in a minute, and we go on.' },
  notPassedOn: { heading: 'That did not reach IT', text: 'Write it once more in a minute, or call IT and name the reference.' },
  outdated: { heading: 'That card is out of date', text: 'Nothing was changed. Write me a word, and we go on.' },
  hidden: { heading: 'The key is hidden again', text: 'Write me a word, and we go on.' },
  pastedKey: { heading: 'Please delete your message', text: 'It holds numbers of a recovery key. Whoever reads them could open your PC, and I cannot delete the message for you. To check a key, use the card I offer for that: nothing of it is kept.' },
  mayStillBeVisible: { heading: 'Please look after your key', text: 'I was interrupted while I showed you a recovery key, so I may not be able to hide it. If you see one above, show this chat to nobody and ask for the key to be replaced.' },
  notUnderstood: { heading: 'I did not understand that', text: 'Here is my question again. Tap an answer, or say it in other words.' },
  offerPerson: { heading: 'Shall a person help you?', text: 'I still do not understand you, and that is not your fault.' },
  outOfScope: { heading: 'That is not what I can do', text: 'I only help with locked PCs and recovery keys.' },
  /** Where a question and its answer stand on the card. */
  answer: { heading: 'An answer to your question', text: 'I have no answer to that.' }
}

/** No name, no Key ID, no digits: a locked phone shows it to everybody. */
export const summaries = {
  welcome: 'Locked out? I can help.', menu: 'What would you like to do?', askAccount: 'How do you sign in to this PC?', askHint: 'What does the last line say?',
  askCause: 'Do you know why it asks?', otherScreen: 'What do you see?', otherHelp: 'I know this screen', lost: 'What can still be done',
  askKeyId: 'I need the Key ID from your screen', signingIn: 'Signing you in', chooseDevice: 'Which PC is locked?', chooseKey: 'Compare with your screen',
  confirm: 'Is this your PC?', noMatch: 'I found no match', narrow: 'I need a few more characters',
  hidden: 'The key is hidden again', unlocking: 'Did your PC start?', compareKeyId: 'Let us find out why', askTyped: 'Let me check the numbers',
  typedVerdict: 'I checked the numbers', askDrive: 'Is it the same drive?', unlocked: 'Your PC is open again', guide: 'Your next step',
  followUp: 'Does your PC start normally?', followedUp: 'Good to hear', readiness: 'How well you are prepared', practice: 'Practice',
  released: 'Keys you were shown', ownerNotice: 'A recovery key was shown to you', stuck: 'I have an answer for you', rest: 'I am here when you need me',
  reveal: 'Your recovery key is ready. Open the chat to see it.',
  caseStatus: 'Your case with IT', cases: 'Cases', noCase: 'I do not know this case', packet: 'A case', chooseTarget: 'Which key?', askPc: 'Where should I look?', calling: 'Call and verify',
  chooseReason: 'Why do they need this key?', choosePerson: 'Who?', chooseOutcome: 'How did it end?', writeTo: 'Write to the employee', askWho: 'Who called?', readingAloud: 'A key to read aloud'
}

/** For what is posted besides any dialog. */
export const deskSummaries = {
  codes: 'IT calls you', fromIT: 'IT wrote to you', toEmployee: 'Written to the employee', fromEmployee: 'The employee wrote', happened: 'News of the case', waiting: 'A case waits', keyPasted: 'A key was pasted here',
  notYours: 'Not passed on', notReached: 'Not passed on', askApproval: 'A release needs your word', decided: 'Thank you', answered: 'There is an answer', stillValid: 'A key is still valid',
  releasedToOther: 'A recovery key was released', stillThere: 'Do you still need help?', closedUnanswered: 'Your case is closed', finished: 'Your case with IT', handed: 'News of a case', passedOn: 'Passed on', readAloud: 'A recovery key was read aloud'
}
