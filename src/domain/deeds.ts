/** What is done to a case and what comes of it: one rule per deed. */
import { samePerson } from './person'
import { isOver, isVerified, ownsTarget, stillValid, type Approval, type Deed, type Doing, type Happened, type No, type Progress, type Refused } from './progress'

type Of<T extends Deed['type']> = Extract<Deed, { type: T }>
type Rule<T extends Deed['type']> = (progress: Progress, deed: Of<T>, doing: Doing) => Progress | No | Refused

/** Resolves to the case as it is now, or says why nothing was done. Whoever repeats what they have done already changes nothing. */
export function doTo(progress: Progress, deed: Deed, doing: Doing): Progress | Refused {
  const no = forbidden(progress, deed, doing)
  if (no) return { no, progress }
  const rule = rules[deed.type] as Rule<Deed['type']>
  const next = rule(progress, deed, doing)
  if (typeof next === 'string') return { no: next, progress }
  if ('no' in next) return { no: next.no, progress: written(progress, next.progress, deed, doing, next.no) }
  return written(progress, next, deed, doing)
}

/** Only by whoever has the case. */
const holders: ReadonlySet<Deed['type']> = new Set<Deed['type']>([
  'handed', 'givenBack', 'asked', 'targeted', 'codeSent', 'codeTried', 'approvalAsked', 'released', 'rotationAsked', 'replaced', 'resolved', 'closed'
])
/** By any agent. */
const agents: ReadonlySet<Deed['type']> = new Set<Deed['type']>([...holders, 'taken', 'takenOver', 'approved', 'declined'])
/** What is still followed to its end when the case is over. */
const afterwards: ReadonlySet<Deed['type']> = new Set<Deed['type']>(['rotationAsked', 'replaced', 'disclosed'])

function forbidden(progress: Progress, { type }: Deed, { by, employee }: Doing): No | undefined {
  if (isOver(progress) && !afterwards.has(type)) return 'ended'
  // Nobody is the desk for themselves.
  if (agents.has(type) && (!by || samePerson(by.person, employee))) return 'own'
  if (holders.has(type) && !(progress.agent && by && samePerson(progress.agent.person, by.person))) return 'notYours'
  return undefined
}

const written = (before: Progress, after: Progress, deed: Deed, { at, by }: Doing, no?: No): Progress => {
  if (before === after) return after
  const line: Happened = { at, what: deed.type, by, detail: no ?? detailOf(deed) }
  return { ...after, history: shortened([...after.history, line]) }
}

const longestHistory = 200

/** How it began is never dropped: that is what it waits for while nobody takes it. */
const shortened = (lines: Progress['history']): Progress['history'] =>
  lines.length > longestHistory ? [...lines.slice(0, 1), ...lines.slice(1 - longestHistory)] : lines

function detailOf(deed: Deed): string | undefined {
  switch (deed.type) {
    case 'handed': return deed.to.name
    case 'codeTried': return 'right'
    case 'added': return deed.why
    case 'targeted': return deed.target.keyId
    case 'approvalAsked': return deed.approval.approver.name
    case 'released': return deed.aloud ? 'aloud' : deed.reason
    case 'disclosed': return deed.disclosure.keyId
    case 'replaced':
    case 'rotationAsked': return deed.keyId
    case 'resolved': return deed.outcome
    case 'closed': return deed.anyway ? 'anyway' : undefined
    case 'cancelled': return deed.silent ? 'silent' : undefined
    case 'escalated': return deed.to
    default: return undefined
  }
}

/** It is IT’s turn. */
const atWork = (progress: Progress): Progress => ({ ...progress, state: 'taken' })

/** Another agent does not know the code, and nobody approved that one: both are asked for anew. */
const withdrawn = ({ code: _code, approval: _approval, ...rest }: Progress): Progress => rest

/** What was solved stays solved. Another agent has not heard the voice that was verified. */
function withAgent(progress: Progress, agent: Doing['by']): Progress {
  if (!agent) return progress
  const { verified: _, ...rest } = withdrawn(progress)
  return { ...rest, agent, state: progress.state === 'resolved' ? 'resolved' : 'taken' }
}

const rules: { readonly [T in Deed['type']]: Rule<T> } = {
  opened: progress => progress,
  taken: (progress, _, { by }) => {
    if (progress.agent) return by && samePerson(progress.agent.person, by.person) ? progress : 'taken'
    return withAgent(progress, by)
  },
  takenOver: (progress, _, { by }) => progress.agent && by && samePerson(progress.agent.person, by.person) ? progress : withAgent(progress, by),
  handed: (progress, { to }, { employee }) => samePerson(to.person, employee) ? 'own' : withAgent(progress, to),
  givenBack: progress => {
    const { agent: _, ...rest } = withdrawn(progress)
    return { ...rest, state: 'open' }
  },
  asked: progress => ({ ...progress, state: progress.approval?.said === 'nothing' ? progress.state : 'waitingForEmployee' }),
  answered: progress => progress.state === 'waitingForEmployee' ? atWork(progress) : progress,
  // What was solved is not, if they come back.
  added: ({ outcome: _, ...progress }) => progress.state === 'waitingForEmployee' || progress.state === 'resolved' ? atWork(progress) : progress,
  targeted: (progress, { target }) => {
    const isSame = progress.target?.keyId === target.keyId && progress.target.device === target.device && progress.target.owner?.person.oid === target.owner?.person.oid
    return isSame ? { ...progress, target } : { ...withdrawnApproval(progress), target }
  },
  codeSent: (progress, { code, manager }) => ({ ...progress, code, manager, state: 'waitingForEmployee' }),
  codeTried: tryCode,
  approvalAsked: askApproval,
  approved: (progress, { id }, doing) => answer(progress, id, doing, 'yes'),
  declined: (progress, { id }, doing) => answer(progress, id, doing, 'no'),
  approvalExpired: (progress, { id }) => progress.approval?.id === id && progress.approval.said !== 'no' ? withdrawnApproval(progress) : progress,
  released: release,
  // A key that is seen again is one key.
  disclosed: (progress, { disclosure }) => ({ ...progress, disclosed: [...progress.disclosed.filter(one => one.replaced !== undefined || one.keyId !== disclosure.keyId || one.device !== disclosure.device), disclosure] }),
  rotationAsked: (progress, { keyId }) => mark(progress, keyId, { rotation: 'asked' }),
  replaced: (progress, { keyId }, { at }) => mark(progress, keyId, { replaced: at }),
  resolved: (progress, { outcome }) => ({ ...withdrawn(progress), state: 'resolved', outcome }),
  closed: (progress, { anyway }) => {
    if (!progress.outcome) return 'noOutcome'
    return stillValid(progress).length > 0 && !anyway ? 'stillValid' : { ...withdrawn(progress), state: 'closed' }
  },
  // Where a key was seen, IT has to see to it all the same.
  cancelled: progress => ({ ...withdrawn(progress), outcome: progress.outcome ?? 'notConfirmed', state: stillValid(progress).length > 0 ? 'resolved' : 'closed' }),
  confirmed: progress => progress.history.at(-1)?.what === 'confirmed' ? progress : ({ ...progress, state: progress.state === 'waitingForEmployee' ? 'taken' : progress.state }),
  escalated: progress => ({ ...progress }),
  reminded: progress => ({ ...progress })
}

function withdrawnApproval({ approval: _, ...rest }: Progress): Progress {
  return rest.state === 'waitingForApproval' ? { ...rest, state: 'taken' } : rest
}

function tryCode(progress: Progress, { right }: Of<'codeTried'>, { at, by }: Doing): Progress | No | Refused {
  const { code, ...rest } = progress
  if (!code || !by) return 'noCode'
  if (code.until <= at) return { no: 'codeLapsed', progress: atWork(rest) }
  if (right) return { ...rest, state: 'taken', verified: { how: 'code', by, at } }
  const tries = code.tries - 1
  return tries > 0 ? { no: 'wrongCode', progress: { ...progress, code: { ...code, tries } } } : { no: 'codeSpent', progress: atWork(rest) }
}

function askApproval(progress: Progress, { approval, manager = progress.manager }: Of<'approvalAsked'>, { by, employee, policy }: Doing): Progress | No {
  const { target } = progress
  if (approval.aloud && !policy.readAloud) return 'notAllowed'
  if (approval.aloud && !(manager && samePerson(manager.person, approval.approver.person))) return 'notManager'
  // Nobody asks in another’s name: they could be the one who is asked.
  if (!by || !samePerson(by.person, approval.requester.person)) return 'notYours'
  if (!target) return 'noTarget'
  if (target.keyId !== approval.keyId || target.device !== approval.device) return 'changed'
  const three = [approval.requester.person, approval.approver.person, employee]
  if (new Set(three.map(({ tid, oid }) => `${tid}/${oid}`)).size < 3) return 'notThree'
  return { ...progress, manager, approval: { ...approval, said: 'nothing' }, state: 'waitingForApproval' }
}

/** Only by whoever was asked, in time, and for what was asked. */
function answer(progress: Progress, id: string, { at, by }: Doing, said: 'yes' | 'no'): Progress | No {
  const { approval } = progress
  if (approval?.id !== id) return 'lapsed'
  if (!by || !samePerson(by.person, approval.approver.person)) return 'notYours'
  if (approval.said !== 'nothing' || approval.until <= at) return 'lapsed'
  if (!isFor(progress, approval)) return 'changed'
  return { ...progress, approval: { ...approval, said }, state: 'taken' }
}

const isFor = ({ target }: Progress, { keyId, device }: Approval): boolean => target?.keyId === keyId && target.device === device

/** Their own PC: at once. Any other: a voice that was bound to the chat, a reason, and what the company demands. A release spends the approval it stands on. */
function release(progress: Progress, deed: Of<'released'>, doing: Doing): Progress | No {
  const { target } = progress
  if (!target) return 'noTarget'
  if (target.keyId !== deed.keyId) return 'changed'
  if (!deed.aloud) return releaseToChat(progress, deed, doing)
  if (!doing.policy.readAloud) return 'notAllowed'
  return isApproved(progress, true, doing.at) ? withdrawnApproval(progress) : 'unapproved'
}

const isApproved = (progress: Progress, aloud: boolean, at: number): boolean => {
  const { approval } = progress
  return approval?.said === 'yes' && Boolean(approval.aloud) === aloud && approval.until > at && isFor(progress, approval)
}

function releaseToChat(progress: Progress, { reason }: Of<'released'>, { at, employee, policy }: Doing): Progress | No {
  const { approval } = progress
  if (ownsTarget(progress, employee)) return { ...progress, state: 'taken' }
  if (!isVerified(progress, at)) return 'unverified'
  if (!reason) return 'noReason'
  if (!policy.secondPerson) return { ...progress, state: 'taken' }
  return isApproved(progress, false, at) && approval?.reason === reason ? withdrawnApproval(progress) : 'unapproved'
}

const mark = (progress: Progress, keyId: string, what: { readonly rotation: 'asked' } | { readonly replaced: number }): Progress => {
  const isMeant = (one: Progress['disclosed'][number]) => one.keyId === keyId && one.replaced === undefined
  return progress.disclosed.some(isMeant) ? { ...progress, disclosed: progress.disclosed.map(one => isMeant(one) ? { ...one, ...what } : one) } : progress
}
