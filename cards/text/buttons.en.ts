/** What stands on the buttons that several cards share. */
export const buttons = {
  person: 'Talk to a person', more: 'More', back: 'Back', startOver: 'Start over', stop: 'Stop',
  next: 'Continue', goOn: 'Go on', loopGuide: 'What I can do meanwhile', again: 'Try again', locked: 'It asks for a recovery key', practice: 'Practise once', prepared: 'Am I prepared?', notMe: 'That was not me', resetPassword: 'Reset it at Microsoft', privately: 'Open our private chat',

  // From a Key ID to the key.
  noKeyId: 'I cannot find it', otherPc: 'It is not a work PC', otherDevice: 'It is another PC', notMine: 'It is none of these',
  yes: 'Yes, show the key', no: 'No, another PC', retype: 'Type it again', elsewhere: 'The key may be elsewhere',

  // Once there is a key.
  worked: 'It worked', notAccepted: 'It was not accepted', hide: 'Hide it now', showAgain: 'Show the key again',
  oneGroup: 'One group at a time', allGroups: 'All groups', nextGroup: 'Next', previousGroup: 'Back',
  checkTyped: 'Check what I typed', check: 'Check it', checkAgain: 'Check it again', checked: 'I compared it myself', stillRefused: 'Still not accepted',
  sameKeyId: 'Yes, the same', otherKeyId: 'No, it shows another', unsure: 'I cannot tell',
  sameDrive: 'Yes, the same drive', otherDrive: 'No, another drive',

  // Where there is none, and afterwards.
  searchAgain: 'Search again', reset: 'Install Windows anew', startsNormally: 'Yes, it does', loop: 'No, it asks again'
}
