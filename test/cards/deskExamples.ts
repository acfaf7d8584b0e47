/** What agents, and employees with a case, may see: in every state, and with the names of a whole company. */
import type { View } from '../../dialogs/views'
import type { DeskNotice } from '../../cards/deskNotices'
import { en } from '../../cards/text/en'
import { dana, ivo, mara, packetOf, packets, target } from '../dialogs/deskEvents'
import { oddNames } from './names'

type Example = readonly [what: string, view: View]

const at = Date.UTC(2026, 2, 4, 9, 30)
const nos = [...Object.keys(en.agent.no) as Array<keyof typeof en.agent.no>, 'graph.forbidden', 'signIn.mfa', 'graph.throttled'] as const
const line = { reference: 'BL-7K2QM', name: dana.name, state: 'open', opened: at } as const
const named = (name: string) => ({ ...mara, name })
const asked = packetOf({ target }, { reverse: { code: '123456', until: at } })

const perOddName = Object.entries(oddNames).flatMap(([kind, name]): Example[] => {
  const owner = named(name)
  const odd = packetOf({ target: { ...target, deviceName: name, owner }, agent: owner, history: [{ at, what: 'handed', by: owner, detail: name }] }, { name, told: { words: `${name} ${name}`, device: name }, mine: false })
  return [
    [`packet ${kind}`, { view: 'packet', packet: odd }],
    [`cases ${kind}`, { view: 'cases', which: 'open', cases: [{ ...line, name, agent: name }] }],
    [`choose a key for ${kind}`, { view: 'chooseTarget', packet: odd, targets: [{ ...target, deviceName: name, owner }] }],
    [`call ${kind}`, { view: 'calling', packet: { ...odd, reverse: asked.reverse }, phones: [name], manager: owner }],
    [`choose ${kind}`, { view: 'choosePerson', packet: odd, people: [owner], what: 'hand' }],
    [`read aloud to ${kind}`, { view: 'readingAloud', packet: odd }],
    [`write to ${kind}`, { view: 'writeTo', packet: odd }],
    [`status ${kind}`, { view: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'taken', agent: name } }]
  ]
})

export const deskExamples: readonly Example[] = [
  ...packets.map((packet, index): Example => [`packet ${index}`, { view: 'packet', packet }]),
  ...nos.map((no): Example => [`packet, ${no}`, { view: 'packet', packet: packetOf({}), no }]),
  ...Object.keys(en.agent.deeds).filter(what => what !== 'said').map((what): Example => [`history ${what}`, { view: 'packet', packet: packetOf({ history: [{ at: at - 90_000_000, what: what as 'taken', by: ivo, detail: 'onCall' }] }) }]),
  ['no case', { view: 'noCase' }],
  ['no cases', { view: 'cases', which: 'mine', cases: [] }],
  ['many cases', { view: 'cases', which: 'open', cases: Array.from({ length: 40 }, () => line) }],
  ['one key', { view: 'chooseTarget', packet: packetOf({}), targets: [target] }],
  ['twelve keys', { view: 'chooseTarget', packet: packetOf({}), targets: Array.from({ length: 12 }, () => target) }],
  ['read aloud', { view: 'readingAloud', packet: asked }],
  ['who called', { view: 'askWho' }],
  ['nobody of that address', { view: 'askWho', again: true }],
  ['where to look', { view: 'askPc', packet: packetOf({}) }],
  ['nothing there', { view: 'askPc', packet: packetOf({}), again: true }],
  ['call', { view: 'calling', packet: asked, phones: ['+43 1 555 0100', '+43 664 555 0100'], manager: mara }],
  ['call, wrong code', { view: 'calling', packet: asked, phones: ['+43 1 555 0100'], no: 'wrongCode' }],
  ['call, no number and no chat', { view: 'calling', packet: packetOf({}), phones: [], no: 'unreachable' }],
  ['why', { view: 'chooseReason', packet: asked }],
  ['who approves', { view: 'choosePerson', packet: asked, people: [ivo, mara], what: 'approve' }],
  ['who takes it', { view: 'choosePerson', packet: asked, people: Array.from({ length: 30 }, () => mara), what: 'hand' }],
  ['nobody else', { view: 'choosePerson', packet: asked, people: [], what: 'approve' }],
  ['how did it end', { view: 'chooseOutcome', packet: asked }],
  ['write', { view: 'writeTo', packet: asked }],
  ['status, none', { view: 'caseStatus', status: undefined }],
  ['status, open', { view: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'open', minutes: 15 } }],
  ['status, at night', { view: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'open', opens: at } }],
  ['status, taken', { view: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'waitingForEmployee', agent: 'Ivo' } }],
  ['status, solved', { view: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'resolved', agent: 'Ivo' } }],
  ...perOddName
]

const reference = 'BL-7K2QM'

export const deskNotices: readonly DeskNotice[] = ['Ivo Example', ...Object.values(oddNames)].flatMap((name): DeskNotice[] => [
  { view: 'codes', reference, agent: name, says: '123456', hears: '654321', until: at },
  { view: 'fromIT', reference, agent: name, text: `${name} [click](javascript:alert(1)) **now**` },
  { view: 'toEmployee', agent: name, text: name },
  { view: 'fromEmployee', name, text: name.repeat(40) },
  { view: 'happened', event: { what: 'handed', by: named(name), detail: name } },
  { view: 'waiting', reference, people: [named(name), ivo], minutes: 95 },
  { view: 'waiting', reference, people: [], minutes: 5000 },
  { view: 'keyPasted' },
  { view: 'notYours', agent: name, ended: false },
  { view: 'notYours', agent: undefined, ended: false },
  { view: 'notYours', agent: undefined, ended: true },
  { view: 'notReached' },
  { view: 'passedOn' },
  { view: 'askApproval', reference, approval: 'id', requester: name, name, device: name, keyId: target.keyId, reason: 'shared', until: at },
  ...(['approve', 'decline', 'lapsed'] as const).map((said): DeskNotice => ({ view: 'decided', said })),
  { view: 'answered', reference, said: 'approve', by: name },
  { view: 'answered', reference, said: 'decline', by: name },
  { view: 'stillValid', reference, device: name, keyId: target.keyId },
  { view: 'releasedToOther', device: name, to: name, agent: name, at, reference },
  { view: 'askApproval', reference, approval: 'id', requester: name, name, device: name, keyId: target.keyId, reason: 'manager', aloud: true, until: at },
  { view: 'readAloud', device: name, agent: name, at, reference },
  { view: 'stillThere', reference },
  { view: 'closedUnanswered', reference },
  { view: 'finished', reference },
  { view: 'handed', reference, what: 'handed', by: name, name },
  { view: 'handed', reference, what: 'takenOver', by: name, name },
  { view: 'keyPasted', by: 'employee' }
])
