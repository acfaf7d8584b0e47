/** What may be done to a case, in which state, and by whom; and that nothing of it is forgotten. */
import type { Deed, Progress } from '../../src/domain/progress'
import { approval, asked, called, closed, code, dana, disclosure, does, ivo, left, mara, minutes, noah, open, refusal, resolved, seen, start, taken, target, targeted, tries, verified, waiting } from './casework'

const { keyId } = target()

/** One of each kind. */
const deeds: readonly Deed[] = [
  { type: 'taken' }, { type: 'takenOver' }, { type: 'handed', to: noah }, { type: 'givenBack' }, { type: 'asked' }, { type: 'answered' }, { type: 'added', why: 'asked' },
  { type: 'targeted', target: target({ keyId: 'another' }) }, { type: 'codeSent', code: code({ reverse: '111111' }) }, { type: 'codeTried', right: true },
  { type: 'approvalAsked', approval: approval({ approver: noah }) }, { type: 'approved', id: 'a1' }, { type: 'declined', id: 'a1' }, { type: 'approvalExpired', id: 'a1' },
  { type: 'released', keyId, reason: 'shared' }, { type: 'disclosed', disclosure: disclosure({ at: 1 }) }, { type: 'rotationAsked', keyId }, { type: 'replaced', keyId },
  { type: 'resolved', outcome: 'reset' }, { type: 'closed' }, { type: 'cancelled' }, { type: 'confirmed' }, { type: 'escalated', to: 'lead' }, { type: 'reminded' }
]
const states: Readonly<Record<string, Progress>> = { open, taken, waiting, asked, resolved, closed }
const people = { holder: ivo, colleague: mara, employee: dana, nobody: undefined }
type Whom = keyof typeof people

/** What happens by itself, or because of the employee. */
const byItself = 'added disclosed cancelled confirmed escalated reminded'

/** `done`: what changes the case. `idle`: what finds nothing to change. All the rest is refused. */
const table: ReadonlyArray<{ readonly state: string, readonly who: readonly Whom[], readonly done: string, readonly idle: string }> = [
  { state: 'open', who: ['holder', 'colleague'], done: `taken takenOver ${byItself}`, idle: 'answered approvalExpired' },
  { state: 'open', who: ['employee', 'nobody'], done: byItself, idle: 'answered approvalExpired' },
  { state: 'taken', who: ['holder'], done: `handed givenBack asked targeted codeSent resolved ${byItself}`, idle: 'taken takenOver answered approvalExpired rotationAsked replaced' },
  { state: 'taken', who: ['colleague'], done: `takenOver ${byItself}`, idle: 'answered approvalExpired' },
  { state: 'taken', who: ['employee', 'nobody'], done: byItself, idle: 'answered approvalExpired' },
  { state: 'waiting', who: ['holder'], done: `handed givenBack asked answered targeted codeSent approvalAsked resolved ${byItself}`, idle: 'taken takenOver approvalExpired rotationAsked replaced' },
  { state: 'waiting', who: ['colleague'], done: `takenOver answered ${byItself}`, idle: 'approvalExpired' },
  { state: 'waiting', who: ['employee', 'nobody'], done: `answered ${byItself}`, idle: 'approvalExpired' },
  { state: 'asked', who: ['holder'], done: `handed givenBack asked targeted codeSent approvalAsked approvalExpired resolved ${byItself}`, idle: 'taken takenOver answered rotationAsked replaced' },
  { state: 'asked', who: ['colleague'], done: `takenOver approved declined approvalExpired ${byItself}`, idle: 'answered' },
  { state: 'asked', who: ['employee', 'nobody'], done: `approvalExpired ${byItself}`, idle: 'answered' },
  { state: 'resolved', who: ['holder'], done: `handed givenBack asked targeted codeSent approvalAsked rotationAsked replaced resolved ${byItself}`, idle: 'taken takenOver answered approvalExpired' },
  { state: 'resolved', who: ['colleague'], done: `takenOver ${byItself}`, idle: 'answered approvalExpired' },
  { state: 'resolved', who: ['employee', 'nobody'], done: byItself, idle: 'answered approvalExpired' },
  { state: 'closed', who: ['holder'], done: 'disclosed rotationAsked replaced', idle: '' },
  { state: 'closed', who: ['colleague', 'employee', 'nobody'], done: 'disclosed', idle: '' }
]
const rows = table.flatMap(({ who, ...row }) => who.map(one => ({ ...row, one })))

describe('a case', () => {
  test.each(rows)('that is $state, by $one: $done', ({ state, one, done, idle }) => {
    const before = states[state]!
    const results = deeds.map(deed => ({ deed, result: tries(before, people[one], deed) }))
    const names = (which: (result: Progress | { readonly no: string }) => boolean) => results.filter(({ result }) => which(result)).map(({ deed }) => deed.type).toSorted()
    expect(names(result => !('no' in result) && result !== before)).toEqual(done.split(' ').toSorted())
    expect(names(result => result === before)).toEqual(idle.split(' ').filter(Boolean).toSorted())
  })

  test('that is refused something is as it was', () => {
    for (const before of Object.values(states)) {
      for (const by of Object.values(people)) for (const deed of deeds.filter(({ type }) => type !== 'codeTried')) if (refusal(before, by, deed)) expect(left(before, by, deed)).toBe(before)
    }
  })
})

describe('whoever', () => {
  const ofHolders: ReadonlySet<Deed['type']> = new Set<Deed['type']>(['handed', 'givenBack', 'asked', 'targeted', 'codeSent', 'codeTried', 'approvalAsked', 'released', 'rotationAsked', 'replaced', 'resolved', 'closed'])
  const ofAgents: ReadonlySet<Deed['type']> = new Set<Deed['type']>([...ofHolders, 'taken', 'takenOver', 'approved', 'declined'])

  test('has not the case does nothing that is its agent’s', () => {
    for (const before of [open, taken, waiting, asked, resolved]) for (const deed of deeds.filter(({ type }) => ofHolders.has(type))) expect([deed.type, refusal(before, noah, deed)]).toEqual([deed.type, 'notYours'])
  })

  test('is locked out is never the desk for themselves, not even as one of IT', () => {
    for (const before of [open, taken, waiting, asked, resolved]) for (const deed of deeds.filter(({ type }) => ofAgents.has(type))) expect([deed.type, refusal(before, dana, deed)]).toEqual([deed.type, 'own'])
    expect(refusal(taken, ivo, { type: 'handed', to: dana })).toBe('own')
  })

  test('is nobody takes nothing and decides nothing', () => {
    for (const deed of deeds.filter(({ type }) => ofAgents.has(type))) expect([deed.type, refusal(asked, undefined, deed)]).toEqual([deed.type, 'own'])
  })

  test('comes second hears that it is taken; whoever taps twice changes nothing', () => {
    expect(refusal(taken, mara, { type: 'taken' })).toBe('taken')
    expect(tries(taken, ivo, { type: 'taken' })).toBe(taken)
    expect(tries(taken, ivo, { type: 'takenOver' })).toBe(taken)
  })

  test('had the case has it no more once it was taken over, handed on or given back', () => {
    expect(does(taken, mara, { type: 'takenOver' })).toMatchObject({ state: 'taken', agent: mara })
    const handed = does(taken, ivo, { type: 'handed', to: mara })
    expect(handed).toMatchObject({ state: 'taken', agent: mara })
    const back = does(taken, ivo, { type: 'givenBack' })
    expect(back).toMatchObject({ state: 'open' })
    expect(back).not.toHaveProperty('agent')
    expect(does(resolved, mara, { type: 'takenOver' })).toMatchObject({ state: 'resolved', agent: mara, outcome: 'notConfirmed' })
    for (const one of [handed, back]) expect(refusal(one, ivo, { type: 'asked' })).toBe('notYours')
  })
})

describe('what an employee is waited for', () => {
  test('is over with their answer, and with nothing else they say', () => {
    expect(does(waiting, undefined, { type: 'answered' }).state).toBe('taken')
    expect(tries(taken, undefined, { type: 'answered' })).toBe(taken)
  })

  test('is over, too, when they come back with something else, which is on record', () => {
    const added = does(waiting, undefined, { type: 'added', why: 'noKey' })
    expect([added.state, added.history.at(-1)?.detail]).toEqual(['taken', 'noKey'])
    expect(does(asked, undefined, { type: 'added', why: 'noKey' }).state).toBe('waitingForApproval')
  })

  test('is over with a code that lapsed, or was spent: then it is IT’s turn', () => {
    const wrong: Deed = { type: 'codeTried', right: false }
    expect(left(called, ivo, wrong, { at: 10 }).state).toBe('taken')
    expect(left(called, ivo, wrong).state).toBe('waitingForEmployee')
    expect(left(left(left(called, ivo, wrong), ivo, wrong), ivo, wrong).state).toBe('taken')
  })

  test('does not hide that a second person is waited for', () => {
    expect(does(asked, ivo, { type: 'asked' }).state).toBe('waitingForApproval')
  })
})

describe('a case is closed', () => {
  const ended = does(taken, ivo, { type: 'resolved', outcome: 'reset' })

  test('only with an outcome', () => {
    expect(refusal(taken, ivo, { type: 'closed' })).toBe('noOutcome')
    expect(refusal(taken, ivo, { type: 'closed', anyway: true })).toBe('noOutcome')
    expect(does(ended, ivo, { type: 'closed' }).state).toBe('closed')
  })

  test('never silently while a key that was seen is still valid', () => {
    expect(refusal(resolved, ivo, { type: 'closed' })).toBe('stillValid')
    expect(does(does(resolved, ivo, { type: 'rotationAsked', keyId }), ivo, { type: 'rotationAsked', keyId }).disclosed).toMatchObject([{ rotation: 'asked' }])
    expect(refusal(does(resolved, ivo, { type: 'rotationAsked', keyId }), ivo, { type: 'closed' })).toBe('stillValid')
    expect(does(does(resolved, ivo, { type: 'replaced', keyId }), ivo, { type: 'closed' }).state).toBe('closed')
    expect(does(resolved, ivo, { type: 'closed', anyway: true }).history.at(-1)).toMatchObject({ what: 'closed', detail: 'anyway' })
  })

  test('never by an agent who says so without having it: nor is a key replaced because they say so', () => {
    expect(refusal(resolved, mara, { type: 'replaced', keyId })).toBe('notYours')
    expect(refusal(ended, mara, { type: 'closed' })).toBe('notYours')
  })

  test('by whoever needs no help any more; but one with a seen key is left for IT to see to', () => {
    expect(does(waiting, undefined, { type: 'cancelled' })).toMatchObject({ state: 'closed', outcome: 'notConfirmed' })
    expect(does(seen, undefined, { type: 'cancelled' })).toMatchObject({ state: 'resolved', outcome: 'notConfirmed' })
    expect([true, undefined].map(silent => does(waiting, undefined, silent ? { type: 'cancelled', silent } : { type: 'cancelled' }).history.at(-1)?.detail)).toEqual(['silent', undefined])
  })

  test('for good: it takes only what follows a key to its end', () => {
    const followed = new Set<Deed['type']>(['disclosed', 'rotationAsked', 'replaced'])
    for (const deed of deeds.filter(({ type }) => !followed.has(type))) expect([deed.type, refusal(closed, ivo, deed)]).toEqual([deed.type, 'ended'])
    expect(does(closed, ivo, { type: 'replaced', keyId }, { at: 5 })).toMatchObject({ state: 'closed', disclosed: [{ replaced: minutes(5) }] })
  })
})

describe('the history', () => {
  test('of a case that never ends keeps its beginning and what was last', () => {
    let long = open
    for (let at = 1; at <= 250; at++) long = does(long, undefined, { type: 'escalated', to: 'lead' }, { at })
    expect(long.history).toHaveLength(200)
    expect([long.history[0]?.what, long.history[1]?.at, long.history.at(-1)?.at]).toEqual(['opened', minutes(52), minutes(250)])
  })

  test('gets one line with each change, and keeps those before', () => {
    for (const before of Object.values(states)) {
      for (const by of Object.values(people)) for (const deed of deeds) {
        const after = left(before, by, deed, { at: 1 })
        if (after === before) continue
        expect(after.history.slice(0, -1)).toEqual(before.history)
        expect(after.history.at(-1)).toMatchObject({ at: minutes(1), what: deed.type })
      }
    }
  })

  test('says who did it, and nobody for what happened by itself', () => {
    expect(closed.history.map(({ what, by }) => `${what} ${by?.name ?? '-'}`)).toEqual([
      'opened -', 'taken Ivo', 'targeted Ivo', 'codeSent Ivo', 'codeTried Ivo', 'approvalAsked Ivo', 'approved Mara', 'released Ivo', 'disclosed Ivo', 'resolved Ivo', 'closed Ivo'
    ])
    expect(does(open, undefined, { type: 'escalated', to: 'lead' }).history.at(-1)).toEqual({ at: start, what: 'escalated', by: undefined, detail: 'lead' })
  })

  test('says of a wrong code that it was wrong, and holds no digits of it', () => {
    const wrong = left(called, ivo, { type: 'codeTried', right: false })
    expect(wrong.history.at(-1)).toMatchObject({ what: 'codeTried', detail: 'wrongCode' })
    const { salt, hash, reverse } = code()
    for (const { history } of [called, wrong, verified, closed]) for (const secret of [salt, hash, reverse]) expect(JSON.stringify(history)).not.toContain(secret)
  })

  test('names a key by its Key ID alone', () => {
    expect(targeted.history.at(-1)?.detail).toBe(keyId)
    expect(JSON.stringify(closed)).not.toMatch(/\d{6}-\d{6}/)
  })
})
