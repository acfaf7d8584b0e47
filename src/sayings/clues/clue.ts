/** Everything a text may hold that tells what somebody wants; each language says in its own words how. */

/** Found by the words of a language. */
export const clues = [
  // The thing itself.
  'pc', 'bek', 'bitlocker', 'recoveryKey', 'key', 'screen', 'lockedOut', 'asksKey', 'needs', 'holdsKey',
  // The Key ID.
  'keyId', 'eight', 'asksWhat', 'otherNumber', 'unreadable', 'whatToType', 'noId',
  // Questions.
  'where', 'why', 'maybe', 'meaning', 'inverted',
  // Whose it is.
  'mine', 'notWork', 'msAccount', 'msDoor', 'work', 'workStore', 'workSays', 'notPrivate', 'workMail', 'noMsAccount', 'localAccount', 'someoneElse', 'kin', 'account', 'files',
  // What came of it.
  'absent', 'looked', 'listed', 'rejected', 'typed', 'mismatch', 'incomplete', 'repeats', 'lockout',
  // What to do without a key.
  'lost', 'bypass', 'withoutKey',
  // Before and after the bad day.
  'save', 'ahead', 'prevent', 'suspend', 'isEncrypted', 'fine', 'renew', 'exposed', 'watched', 'risk', 'worry', 'options',
  // People.
  'human', 'contact', 'callMe', 'declinesPerson',
  // None of the bot's business.
  'injection', 'othersKey', 'robot', 'otherKey', 'otherTopic', 'windowsPassword', 'smallTalk', 'isThere', 'thanks'
] as const

export type Clue = typeof clues[number]

/** Patterns in the small notation of `understanding/pattern.ts`. A clue that a language lacks is not found in it. */
export type Clues = Readonly<Partial<Record<Clue, readonly string[]>>>

/** Found by other means than words. `short`: three words at most; `brief`: eight. */
export type Trait = 'question' | 'short' | 'brief' | 'hasKeyId' | 'hasErrorCode' | 'hasCause'
