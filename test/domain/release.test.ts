/** When a key may be released by IT: whose PC it is, who was called, who else said yes, and for how long all that counts. */
import { verifiedFor, type Deed, type Progress } from '../../src/domain/progress'
import { approval, approved, asked, called, code, dana, does, ivo, left, mara, noah, open, refusal, seen, start, taken, target, targeted, verified } from './casework'

const { keyId } = target()
const release: Deed = { type: 'released', keyId, reason: 'shared' }
const right: Deed = { type: 'codeTried', right: true }
const wrong: Deed = { type: 'codeTried', right: false }
const yes: Deed = { type: 'approved', id: 'a1' }
const handsOn: ReadonlyArray<readonly [string, (progress: Progress) => Progress]> = [
  ['handed on', one => does(one, ivo, { type: 'handed', to: noah })],
  ['taken over', one => does(one, noah, { type: 'takenOver' })],
  ['given back and taken', one => does(does(one, ivo, { type: 'givenBack' }), noah, { type: 'taken' })]
]

describe('a release for the employee’s own PC', () => {
  const own = does(taken, ivo, { type: 'targeted', target: target({ owner: dana }) })

  test('takes neither a call, nor a reason, nor a second person', () => {
    expect(does(own, ivo, { type: 'released', keyId }).state).toBe('taken')
  })

  test('is refused without a key that was found, and for any other key than the one that was', () => {
    expect(refusal(taken, ivo, release)).toBe('noTarget')
    expect(refusal(own, ivo, { type: 'released', keyId: 'another' })).toBe('changed')
  })

  test('is not what a PC of the same name, or of nobody, gets', () => {
    const [stranger, nobody] = [{ ...dana, person: { ...dana.person, oid: noah.person.oid } }, undefined]
    for (const owner of [stranger, nobody]) expect(refusal(does(taken, ivo, { type: 'targeted', target: target({ owner }) }), ivo, release)).toBe('unverified')
    const elsewhere = { ...dana, person: { ...dana.person, tid: 'another tenant' } }
    expect(refusal(does(taken, ivo, { type: 'targeted', target: target({ owner: elsewhere }) }), ivo, release)).toBe('unverified')
  })
})

describe('a release for any other PC', () => {
  test('takes the code, a reason and a second person', () => {
    expect(does(approved, ivo, release).history.at(-1)).toMatchObject({ what: 'released', by: ivo, detail: 'shared' })
  })

  test('is refused without the code', () => {
    const unasked = does(does(targeted, ivo, { type: 'approvalAsked', approval: approval() }), mara, yes)
    expect(refusal(unasked, ivo, release)).toBe('unverified')
    expect(refusal(does(unasked, ivo, { type: 'codeSent', code: code() }), ivo, release)).toBe('unverified')
  })

  test('is refused once the call was too long ago', () => {
    const later = { at: verifiedFor / 60_000 }
    const lasting = does(does(verified, ivo, { type: 'approvalAsked', approval: approval({ until: start + (3 * verifiedFor) }) }), mara, yes)
    expect(refusal(lasting, ivo, release, { at: later.at - 1 })).toBeUndefined()
    expect(refusal(lasting, ivo, release, later)).toBe('unverified')
  })

  test('is refused without a reason', () => {
    expect(refusal(approved, ivo, { type: 'released', keyId })).toBe('noReason')
  })

  test('is refused until the second person has said yes', () => {
    expect(refusal(verified, ivo, release)).toBe('unapproved')
    expect(refusal(asked, ivo, release)).toBe('unapproved')
    expect(refusal(does(asked, mara, { type: 'declined', id: 'a1' }), ivo, release)).toBe('unapproved')
  })

  test('takes no second person where the company wants none, but everything else', () => {
    const policy = { secondPerson: false }
    expect(refusal(verified, ivo, release, { policy })).toBeUndefined()
    expect(refusal(verified, ivo, { type: 'released', keyId }, { policy })).toBe('noReason')
    expect(refusal(targeted, ivo, release, { policy })).toBe('unverified')
  })

  test('is not the second person’s to do', () => {
    expect(refusal(approved, mara, release)).toBe('notYours')
  })
})

describe('the code', () => {
  test('counts once it was right, and is then gone', () => {
    expect(verified.verified).toEqual({ how: 'code', by: ivo, at: start })
    expect(verified.code).toBeUndefined()
    expect(refusal(verified, ivo, right)).toBe('noCode')
  })

  test('may be wrong twice; the third time it is spent, and the right one comes too late', () => {
    const [once, twice] = [left(called, ivo, wrong), left(left(called, ivo, wrong), ivo, wrong)]
    expect([refusal(called, ivo, wrong), refusal(once, ivo, wrong), refusal(twice, ivo, wrong)]).toEqual(['wrongCode', 'wrongCode', 'codeSpent'])
    expect(does(twice, ivo, right).verified).toBeDefined()
    expect(refusal(left(twice, ivo, wrong), ivo, right)).toBe('noCode')
  })

  test('lapses at its minute, even when it is right', () => {
    expect(refusal(called, ivo, right, { at: 9 })).toBeUndefined()
    expect(refusal(called, ivo, right, { at: 10 })).toBe('codeLapsed')
    const lapsed = left(called, ivo, right, { at: 10 })
    expect([lapsed.code, lapsed.verified]).toEqual([undefined, undefined])
  })

  test('gives way to a new one, which has all its tries', () => {
    const anew = does(left(left(called, ivo, wrong), ivo, wrong), ivo, { type: 'codeSent', code: code({ hash: 'another' }) })
    expect(anew.code).toEqual(code({ hash: 'another' }))
  })

  test.each(handsOn)('is void once the case was %s', (_, goesOn) => {
    expect(refusal(goesOn(called), noah, right)).toBe('noCode')
  })

  test('is nobody’s to try but the agent’s', () => {
    expect([refusal(called, mara, right), refusal(called, dana, right), refusal(called, undefined, right)]).toEqual(['notYours', 'own', 'own'])
  })
})

describe('an approval', () => {
  test('takes three different people', () => {
    const asks = (overrides: Parameters<typeof approval>[0]) => refusal(verified, ivo, { type: 'approvalAsked', approval: approval(overrides) })
    expect([asks({ approver: ivo }), asks({ approver: dana }), asks({})]).toEqual(['notThree', 'notThree', undefined])
  })

  test('is not asked for in another’s name, so that nobody says yes to themselves', () => {
    expect(refusal(verified, ivo, { type: 'approvalAsked', approval: approval({ requester: mara, approver: ivo }) })).toBe('notYours')
  })

  test('is nobody’s before it was given, whatever it was asked with', () => {
    expect(does(verified, ivo, { type: 'approvalAsked', approval: approval({ said: 'yes' }) }).approval?.said).toBe('nothing')
  })

  test('is for the key that was found, on the PC that was found', () => {
    const asks = (overrides: Parameters<typeof approval>[0]) => refusal(verified, ivo, { type: 'approvalAsked', approval: approval(overrides) })
    expect([asks({ keyId: 'another' }), asks({ device: 'd-2' })]).toEqual(['changed', 'changed'])
    expect(refusal(does(open, ivo, { type: 'taken' }), ivo, { type: 'approvalAsked', approval: approval() })).toBe('noTarget')
  })

  test('is given by whoever was asked, and by nobody else', () => {
    expect([noah, ivo, dana, undefined].map(by => refusal(asked, by, yes))).toEqual(['notYours', 'notYours', 'own', 'own'])
  })

  test('is given once', () => {
    expect(refusal(approved, mara, yes)).toBe('lapsed')
    expect(refusal(does(asked, mara, { type: 'declined', id: 'a1' }), mara, yes)).toBe('lapsed')
    expect(refusal(asked, mara, { type: 'approved', id: 'an older one' })).toBe('lapsed')
  })

  test('is given in time, and used in time', () => {
    expect([refusal(asked, mara, yes, { at: 29 }), refusal(asked, mara, yes, { at: 30 })]).toEqual([undefined, 'lapsed'])
    expect([refusal(approved, ivo, release, { at: 29 }), refusal(approved, ivo, release, { at: 30 })]).toEqual([undefined, 'unapproved'])
  })

  test('allows one release, and no second', () => {
    expect(refusal(does(approved, ivo, release), ivo, release)).toBe('unapproved')
    expect(refusal(seen, ivo, release)).toBe('unapproved')
  })

  test('is for the reason it was asked with', () => {
    expect(refusal(approved, ivo, { type: 'released', keyId, reason: 'manager' })).toBe('unapproved')
  })

  test('is withdrawn with another key or another PC, and not brought back by the first', () => {
    for (const other of [target({ keyId: 'another' }), target({ device: 'd-2' })]) {
      const moved = does(approved, ivo, { type: 'targeted', target: other })
      expect(moved.approval).toBeUndefined()
      expect(refusal(does(moved, ivo, { type: 'targeted', target: target() }), ivo, release)).toBe('unapproved')
      expect(refusal(does(asked, ivo, { type: 'targeted', target: other }), mara, yes)).toBe('lapsed')
    }
    expect(does(approved, ivo, { type: 'targeted', target: target() }).approval).toBeDefined()
  })

  test.each(handsOn)('is withdrawn, and the voice to be verified anew, once the case was %s', (_, goesOn) => {
    expect(goesOn(approved).approval).toBeUndefined()
    expect(refusal(goesOn(approved), noah, release)).toBe('unverified')
    expect(refusal(goesOn(asked), mara, yes)).toBe('lapsed')
  })

  test('that nobody gave, or used, lapses; a no stays, for the agent to read', () => {
    const lapses: Deed = { type: 'approvalExpired', id: 'a1' }
    expect(does(asked, undefined, lapses)).toMatchObject({ state: 'taken' })
    expect(refusal(does(approved, undefined, lapses), ivo, release)).toBe('unapproved')
    const declined = does(asked, mara, { type: 'declined', id: 'a1' })
    expect(does(declined, undefined, lapses)).toBe(declined)
    expect(does(asked, undefined, { type: 'approvalExpired', id: 'an older one' })).toBe(asked)
  })

  test('is asked for anew in the place of the one before', () => {
    const anew = does(approved, ivo, { type: 'approvalAsked', approval: approval({ id: 'a2', approver: noah }) })
    expect(refusal(anew, ivo, release)).toBe('unapproved')
    expect(refusal(anew, mara, yes)).toBe('lapsed')
  })
})

describe('a key that an agent is to read aloud', () => {
  const policy = { secondPerson: true, readAloud: true }
  const aloud: Deed = { type: 'released', keyId, aloud: true }
  const asks = (approver = mara, manager = mara): Deed => ({ type: 'approvalAsked', approval: approval({ approver, aloud: true }), manager })
  const allowed = does(does(targeted, ivo, asks(), { policy }), mara, yes, { policy })

  test('takes the manager’s word, and no code: they have no Teams to see one in', () => {
    expect(does(allowed, ivo, aloud, { policy }).history.at(-1)).toMatchObject({ what: 'released', detail: 'aloud' })
  })

  test('is not read where the company does not allow it, not even once it was approved', () => {
    expect(refusal(targeted, ivo, asks())).toBe('notAllowed')
    expect(refusal(allowed, ivo, aloud)).toBe('notAllowed')
  })

  test('is approved by the manager alone: by no colleague, and not where nobody knows the manager', () => {
    expect(refusal(targeted, ivo, asks(mara, noah), { policy })).toBe('notManager')
    expect(refusal(targeted, ivo, { type: 'approvalAsked', approval: approval({ aloud: true }) }, { policy })).toBe('notManager')
  })

  test('is not read on their own PC either without that word', () => {
    const own = does(taken, ivo, { type: 'targeted', target: target({ owner: dana }) })
    expect(refusal(own, ivo, aloud, { policy })).toBe('unapproved')
  })

  test('is not read on the word for a release to the chat, nor shown in the chat on the word for reading', () => {
    expect(refusal(approved, ivo, aloud, { policy })).toBe('unapproved')
    const both = does(does(verified, ivo, asks(), { policy }), mara, yes, { policy })
    expect(refusal(both, ivo, release, { policy })).toBe('unapproved')
  })

  test('is read once, in time, by the agent who asked, and only that key', () => {
    expect(refusal(does(allowed, ivo, aloud, { policy }), ivo, aloud, { policy })).toBe('unapproved')
    expect(refusal(allowed, ivo, aloud, { policy, at: 30 })).toBe('unapproved')
    expect(refusal(allowed, ivo, { ...aloud, keyId: 'another' }, { policy })).toBe('changed')
    expect(refusal(does(allowed, noah, { type: 'takenOver' }), noah, aloud, { policy })).toBe('unapproved')
  })
})
