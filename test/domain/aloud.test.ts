/** A key that an agent is to see: only where the company allows it, and only on the word of the employee’s manager. */
import { doTo } from '../../src/domain/deeds'
import { begun, type Approval, type Deed, type Doing, type No, type Progress, type Target, type Who } from '../../src/domain/progress'

const named = (name: string, at: number): Who => ({ name, person: { tid: 't', oid: `o${at}` } })
const dana = named('Dana', 1)
const ivo = named('Ivo', 2)
const mara = named('Mara', 3)
const mila = named('Mila', 4)
const target: Target = { keyId: '4290B6C0-B17A-497A-8552-272CC30E80D4', device: 'd', deviceName: 'LAPTOP-7Q2', saved: '2026-03-02', volume: 'operatingSystem', owner: dana }
const approval: Approval = { id: 'a', requester: ivo, approver: mila, keyId: target.keyId, device: 'd', reason: 'manager', aloud: true, until: 1000, said: 'nothing' }
const asking: Deed = { type: 'approvalAsked', approval, manager: mila }
const reading: Deed = { type: 'released', keyId: target.keyId, aloud: true }

const doing = (by: Who, more: Partial<Doing> = {}): Doing => ({ at: 10, by, employee: dana.person, policy: { secondPerson: true, readAloud: true }, ...more })

/** Does one after the other; each must be allowed. */
const after = (...deeds: ReadonlyArray<readonly [Who, Deed]>): Progress => deeds.reduce((progress, [by, deed]) => {
  const next = doTo(progress, deed, doing(by))
  if ('no' in next) throw new Error(`${deed.type}: ${next.no}`)
  return next
}, begun(0))

const refused = (progress: Progress, deed: Deed, by = ivo, more: Partial<Doing> = {}): No | undefined => {
  const next = doTo(progress, deed, doing(by, more))
  return 'no' in next ? next.no : undefined
}

const found = () => after([ivo, { type: 'taken' }], [ivo, { type: 'targeted', target }])
const asked = () => after([ivo, { type: 'taken' }], [ivo, { type: 'targeted', target }], [ivo, asking])
const agreed = () => after([ivo, { type: 'taken' }], [ivo, { type: 'targeted', target }], [ivo, asking], [mila, { type: 'approved', id: 'a' }])

test('it takes the word of the manager, and one word is good for one reading', () => {
  const read = doTo(agreed(), reading, doing(ivo))
  expect('no' in read).toBe(false)
  expect(refused(read as Progress, reading)).toBe('unapproved')
})

test('not even the employee’s own PC is read aloud without it', () => {
  expect(refused(found(), reading)).toBe('unapproved')
  expect(refused(asked(), reading)).toBe('unapproved')
})

test('where the company does not allow it, it can be neither asked for nor done', () => {
  const policy = { secondPerson: true }
  expect(refused(found(), asking, ivo, { policy })).toBe('notAllowed')
  expect(refused(agreed(), reading, ivo, { policy })).toBe('notAllowed')
})

test('a colleague’s word is not enough, and who the manager is, the directory says', () => {
  const byColleague: Deed = { type: 'approvalAsked', approval: { ...approval, approver: mara }, manager: mila }
  expect(refused(found(), byColleague)).toBe('notManager')
  expect(refused(found(), { type: 'approvalAsked', approval })).toBe('notManager')
  expect(refused(asked(), { type: 'approved', id: 'a' }, mara)).toBe('notYours')
})

test('a word on reading it aloud is none on showing it, and the other way round', () => {
  const other = { ...target, owner: undefined }
  const verified = after([ivo, { type: 'taken' }], [ivo, { type: 'targeted', target: other }], [ivo, { type: 'codeSent', code: { salt: '', hash: '', reverse: '', until: 1000, tries: 3 }, manager: mila }], [ivo, { type: 'codeTried', right: true }])
  const yes = (aloud: true | undefined): Progress => [[ivo, { type: 'approvalAsked', approval: { ...approval, aloud } }], [mila, { type: 'approved', id: 'a' }]].reduce((progress, [by, deed]) => doTo(progress, deed as Deed, doing(by as Who)) as Progress, verified)
  expect(refused(yes(true), { type: 'released', keyId: target.keyId, reason: 'manager' })).toBe('unapproved')
  expect(refused(yes(undefined), reading)).toBe('unapproved')
  expect(refused(yes(undefined), { type: 'released', keyId: target.keyId, reason: 'manager' })).toBeUndefined()
})

test('it lapses, and is withdrawn when the case gets another key or another agent', () => {
  expect(refused(agreed(), reading, ivo, { at: 1000 })).toBe('unapproved')
  expect(refused(doTo(agreed(), { type: 'targeted', target: { ...target, device: 'e' } }, doing(ivo)) as Progress, reading)).toBe('unapproved')
  expect(refused(doTo(agreed(), { type: 'takenOver' }, doing(mara)) as Progress, reading, mara)).toBe('unapproved')
})
