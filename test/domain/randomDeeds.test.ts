/** Thousands of cases in which anybody does anything at any time: no release comes about that the rules do not allow, and nothing is forgotten. */
import fc from 'fast-check'
import { verifiedFor, type Deed, type Progress, type Who } from '../../src/domain/progress'
import { samePerson } from '../../src/domain/person'
import { approval, code, dana, disclosure, ivo, mara, minutes, noah, open, target, tries } from './casework'

interface Done { readonly deed: Deed, readonly by: Who | undefined, readonly at: number, /** Why not. */ readonly no: string | undefined }
type Of<T extends Deed['type']> = Extract<Deed, { type: T }>

const targets = [target(), target({ keyId: 'another' }), target({ device: 'd-2', owner: undefined }), target({ keyId: 'own', device: 'd-3', owner: dana })]
const people = [ivo, mara, noah, dana, undefined]

const one = <const T>(...of: readonly T[]) => fc.constantFrom(...of)
const keyId = one('another', 'own', target().keyId, target().keyId)
const reason = one('shared', 'shared', 'manager', undefined)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  one<Deed>({ type: 'taken' }, { type: 'takenOver' }, { type: 'givenBack' }, { type: 'asked' }, { type: 'answered' },
    { type: 'confirmed' }, { type: 'reminded' }, { type: 'escalated', to: 'lead' }, { type: 'resolved', outcome: 'reset' }),
  fc.record<Of<'handed'>>({ type: fc.constant('handed'), to: one(ivo, mara, dana) }),
  fc.record<Of<'targeted'>>({ type: fc.constant('targeted'), target: one(...targets) }),
  one<Deed>({ type: 'codeSent', code: code() }), fc.record<Of<'codeTried'>>({ type: fc.constant('codeTried'), right: one(true, true, false) }),
  fc.record({ requester: one(ivo, mara), approver: one(ivo, mara, noah, dana), said: one('nothing', 'yes'), aloud: one(true, undefined) }).map((asked): Deed => ({ type: 'approvalAsked', approval: approval(asked), manager: noah })),
  one<Deed>({ type: 'approved', id: 'a1' }, { type: 'approved', id: 'a1' }, { type: 'declined', id: 'a1' }, { type: 'approvalExpired', id: 'a1' }),
  fc.record<Of<'released'>>({ type: fc.constant('released'), keyId, reason, aloud: one(undefined, undefined, true) }),
  fc.record({ type: one('rotationAsked', 'replaced'), keyId }), one<Deed>({ type: 'disclosed', disclosure: disclosure() })
)

/** The way to a release and beyond, which chance alone would seldom find. */
const way = (asks: Who, says: Who, aloud: true | undefined): ReadonlyArray<readonly [Deed, Who]> => [
  [{ type: 'takenOver' }, asks], [{ type: 'targeted', target: target() }, asks], [{ type: 'codeSent', code: code() }, asks], [{ type: 'codeTried', right: true }, asks],
  [{ type: 'approvalAsked', approval: approval({ requester: asks, approver: says, aloud }), manager: noah }, asks], [{ type: 'approved', id: 'a1' }, says], [{ type: 'released', keyId: target().keyId, reason: 'shared', aloud }, asks], [{ type: 'released', keyId: target().keyId, reason: 'shared', aloud }, asks]
]
/** What may come in between, for a moment only. */
const detours: ReadonlyArray<(asks: Who) => Array<{ readonly deed: Deed, readonly by: Who, readonly passes: number }>> = [
  () => [],
  asks => [target({ device: 'd-2' }), target()].map(found => ({ deed: { type: 'targeted', target: found }, by: asks, passes: 0 })),
  asks => [noah, asks].map(by => ({ deed: { type: 'takenOver' }, by, passes: 0 })),
  asks => [{ deed: { type: 'givenBack' }, by: asks, passes: 0 }, { deed: { type: 'taken' }, by: asks, passes: 0 }]
]
const onTheWay = fc.record({ asks: one(ivo, mara), says: one(ivo, mara, noah, noah, dana), aloud: one(undefined, undefined, true), from: fc.nat(3), to: one(5, 6, 7, 8), instead: one(...detours), at: fc.nat(12) })
  .map(({ asks, says, aloud, from, to, instead, at }) => {
    const steps = way(asks, says, aloud).map(([deed, by]) => ({ deed, by, passes: 1 }))
    return [...steps.slice(from, at), ...instead(asks), ...steps.slice(Math.max(from, at), to)]
  })

/** Seldom, because little happens afterwards. */
const ends = one<Deed>({ type: 'closed' }, { type: 'closed', anyway: true }, { type: 'cancelled' })
const anything = fc.oneof(ends, { arbitrary: deed, weight: 30 })
const atRandom = fc.record({ deed: anything, by: one<Who | undefined>(...people), passes: one(0, 0, 1, 5, 31, 61) }).map(step => [step])
const sequence = fc.array(fc.oneof(onTheWay, { arbitrary: atRandom, weight: 3 }), { minLength: 4, maxLength: 16 }).map(parts => parts.flat())

/** The last one that was really done, and what was done since. */
function since<T extends Deed['type']>(done: readonly Done[], type: T, holds: (deed: Of<T>, done: Done) => boolean = () => true): { readonly deed: Of<T>, readonly at: number, readonly by: Who | undefined, readonly rest: readonly Done[] } | undefined {
  const index = done.findLastIndex(one => one.no === undefined && one.deed.type === type && holds(one.deed as Of<T>, one))
  const found = done[index]
  return found && { deed: found.deed as Of<T>, at: found.at, by: found.by, rest: done.slice(index + 1) }
}

const has = (done: readonly Done[], ...types: ReadonlyArray<Deed['type']>) => done.some(one => one.no === undefined && types.includes(one.deed.type))
/** What ends a code and an approval. */
const moves = ['taken', 'takenOver', 'handed', 'givenBack', 'resolved', 'cancelled'] as const
const isBy = (one: Who | undefined, other: Who | undefined) => one !== undefined && other !== undefined && samePerson(one.person, other.person)

function wrongWithCall(done: readonly Done[], reason: string | undefined, at: number): string | undefined {
  if (!reason) return 'no reason'
  const called = since(done, 'codeTried')
  const sent = called && since(done.slice(0, -called.rest.length - 1), 'codeSent')
  if (!called || !sent || called.at + verifiedFor <= at || called.at >= sent.deed.code.until) return 'nobody was called in time'
  if (has(sent.rest, ...moves) || sent.rest.filter(one => one.no === 'wrongCode').length > 2) return 'the code was void'
  return undefined
}

/** Told from what happened alone, without a look at the case. Why the release should not have been; nothing where all is well. */
function wrongWith(done: readonly Done[], { keyId, reason, aloud }: Of<'released'>, by: Who | undefined, at: number, readAloud: boolean): string | undefined {
  const holder = done.findLast(one => one.no === undefined && ['taken', 'takenOver', 'handed', 'givenBack'].includes(one.deed.type))
  const holds = holder?.deed.type === 'handed' ? holder.deed.to : holder?.deed.type === 'givenBack' ? undefined : holder?.by
  if (!isBy(holds, by) || isBy(by, dana)) return 'not by the agent who has the case'
  const found = since(done, 'targeted')
  if (found?.deed.target.keyId !== keyId) return 'not the key that was found'
  if (aloud && !readAloud) return 'nobody may read a key aloud'
  if (!aloud && isBy(found.deed.target.owner, dana)) return undefined
  const missed = aloud ? undefined : wrongWithCall(done, reason, at)
  if (missed) return missed
  const said = since(done, 'approved')
  const asked = said && since(done.slice(0, -said.rest.length - 1), 'approvalAsked')
  if (!said || !asked || asked.deed.approval.until <= at || (!aloud && asked.deed.approval.reason !== reason) || asked.deed.approval.keyId !== keyId) return 'nobody else said yes to this'
  const { requester, approver, device } = asked.deed.approval
  if (Boolean(asked.deed.approval.aloud) !== Boolean(aloud) || (aloud && !isBy(approver, noah))) return 'not the word for this'
  if (!isBy(said.by, approver) || !isBy(requester, by) || isBy(approver, by) || isBy(approver, dana) || device !== found.deed.target.device) return 'not three people'
  if (has([...asked.rest, ...said.rest], ...moves, 'approvalExpired', 'approvalAsked')) return 'the approval was withdrawn'
  if (said.rest.some(one => one.no === undefined && one.deed.type === 'targeted' && (one.deed.target.keyId !== keyId || one.deed.target.device !== device))) return 'another key in between'
  return said.rest.some(one => one.no === undefined && one.deed.type === 'released' && one.deed.keyId === keyId) ? 'the second with one approval' : undefined
}

/** Nothing was lost, and no line without a change. */
const isKept = (before: Progress, after: Progress): boolean =>
  before.history.every((line, index) => after.history[index] === line) && after.history.length - before.history.length === (after === before ? 0 : 1) && after.disclosed.length >= before.disclosed.length

test('five thousand cases at random release nothing against the rules, lose no line of their history, and hold no digits in it', () => {
  const releases = { shown: 0, aloud: 0 }
  const refusals = new Set<string>()
  fc.assert(fc.property(sequence, fc.boolean(), (steps, readAloud) => {
    const policy = { secondPerson: true, readAloud }
    let now = open
    let at = 0
    const done: Done[] = []
    for (const { deed, by, passes } of steps) {
      at += passes
      const timed: Deed = deed.type === 'codeSent' ? { ...deed, code: { ...deed.code, until: minutes(at + 10) } } : deed.type === 'approvalAsked' ? { ...deed, approval: { ...deed.approval, until: minutes(at + 30) } } : deed
      const result = tries(now, by, timed, { at, policy })
      const [no, next] = 'no' in result ? [result.no, result.progress] : [undefined, result]
      if (!isKept(now, next)) throw new Error(`${deed.type} lost something`)
      if (no) refusals.add(`${deed.type} ${no}`)
      if (deed.type === 'released' && !no) {
        releases[deed.aloud ? 'aloud' : 'shown']++
        expect(wrongWith(done, deed, by, minutes(at), readAloud)).toBeUndefined()
      }
      if (next.state === 'closed') expect(next.outcome).toBeDefined()
      if (next !== now || no || deed.type === 'released') done.push({ deed: timed, by, at: minutes(at), no })
      now = next
    }
    for (const secret of [code().salt, code().hash, code().reverse]) expect(JSON.stringify(now.history)).not.toContain(secret)
  }), { numRuns: 5000, seed: 20_260_304 })
  // Else chance has proved nothing.
  expect(releases.shown).toBeGreaterThan(500)
  expect(releases.aloud).toBeGreaterThan(50)
  for (const no of ['changed', 'unverified', 'unapproved', 'notYours', 'own', 'ended', 'noReason', 'noTarget', 'notAllowed']) expect(refusals).toContain(`released ${no}`)
})
