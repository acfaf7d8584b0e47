/** What can happen at the desk, in examples: a case in every state that matters for where it goes next. */
import type { Packet } from '../../dialogs/deskVocabulary'
import { outcomes } from '../../dialogs/deskTaps'
import type { Answer, Said } from '../../dialogs/vocabulary'
import { Receipt } from '../../src/core/receipt'
import { Secret } from '../../src/core/secret'
import { reasons, type Approval, type Disclosure, type Progress, type Target, type Who } from '../../src/domain/progress'

const tid = '7e0a1d52-0000-4000-8000-00000000c0de'
const named = (name: string, at: number): Who => ({ name, person: { tid, oid: `000a11ce-0000-4000-8000-00000000000${at}` } })
export const dana = named('Dana Example', 1)
export const ivo = named('Ivo Example', 2)
export const mara = named('Mara Example', 3)
const pc = '00d0d0d0-0000-4000-8000-000000000001'
const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'

export const target: Target = { keyId, device: pc, deviceName: 'LAPTOP-7Q2', saved: '2026-03-02T08:15:00Z', volume: 'operatingSystem' }
const own: Target = { ...target, owner: dana }
const other: Target = { ...target, keyId: '4290D6C0-0C11-4D7E-9D1F-5B7A8E6C2D10' }
const at = Date.UTC(2026, 2, 4, 9, 30)
const verified = { how: 'code', by: ivo, at } as const
export const approval: Approval = { id: 'a', requester: ivo, approver: mara, keyId, device: pc, reason: 'noOwner', until: at + 1_800_000, said: 'yes' }
const seen: Disclosure = { keyId, device: pc, deviceName: 'LAPTOP-7Q2', at, by: ivo }

/** `mine`: whoever looks has it. */
export const packetOf = (progress: Partial<Progress>, more: Partial<Packet> = {}): Packet => ({
  reference: 'BL-7K2QM', person: dana.person, name: dana.name, why: 'noKey', told: { keyId: '4290B6C0', words: 'my laptop asks for a key' }, opened: at, now: at + 720_000, mine: true, own: false, secondPerson: true, readAloud: false,
  progress: { state: 'taken', agent: ivo, disclosed: [], history: [{ at, what: 'opened' }, { at, what: 'taken', by: ivo }], ...progress }, ...more
})

export const packets: readonly Packet[] = [
  packetOf({ state: 'open', agent: undefined }, { mine: false }),
  packetOf({ agent: mara }, { mine: false }),
  packetOf({ agent: mara }, { mine: false, own: true }),
  packetOf({}),
  packetOf({ target: own }),
  packetOf({ target }),
  packetOf({ target, verified }, { secondPerson: false }),
  packetOf({ target, verified }),
  packetOf({ target, verified, state: 'waitingForApproval', approval: { ...approval, said: 'nothing' } }),
  packetOf({ target, verified, approval }),
  packetOf({ target, verified, disclosed: [seen] }),
  packetOf({ target }, { readAloud: true }),
  packetOf({ target, approval: { ...approval, aloud: true } }, { readAloud: true }),
  packetOf({ target, state: 'resolved', outcome: 'unlocked', disclosed: [seen, { ...seen, rotation: 'asked' }] }),
  packetOf({ target, state: 'resolved', outcome: 'unlocked', disclosed: [{ ...seen, replaced: at }] }),
  packetOf({ target, state: 'closed', outcome: 'unlocked', disclosed: [seen] }),
  packetOf({ state: 'closed', outcome: 'notOurs' })
]

const shown: readonly Answer[] = [...packets.map((packet): Answer => ({ type: 'packet', packet })), { type: 'packet', packet: packetOf({}), no: 'notYours' }, { type: 'noCase' }]
const asked = packetOf({ target }, { reverse: { code: '123456', until: at + 600_000 } })
const lines = [{ reference: 'BL-7K2QM', name: dana.name, state: 'open', opened: at }, { reference: 'BL-3C4DF', name: mara.name, state: 'taken', opened: at, agent: ivo.name }] as const

export const deskReports: Readonly<Record<string, readonly Answer[]>> = {
  'desk.looking': [...shown, { type: 'caseStatus', status: undefined }, { type: 'cases', cases: lines }, { type: 'cases', cases: [] }],
  'desk.signingIn': [{ type: 'signedIn' }, { type: 'silentSignInFailed' }],
  'desk.working': [
    ...shown,
    { type: 'targets', packet: packetOf({}), targets: [] }, { type: 'targets', packet: packetOf({}), targets: [target] }, { type: 'targets', packet: packetOf({}), targets: [target, other, own] },
    { type: 'contact', packet: asked, phones: ['+43 1 555 0100'], manager: mara }, { type: 'contact', packet: packetOf({}), phones: [], no: 'unreachable' },
    { type: 'allowed', receipt: Receipt.issue('1', keyId) }
  ],
  'desk.signingInFor': [{ type: 'signedIn' }, { type: 'silentSignInFailed' }],
  'desk.openingFor': [{ type: 'nobody' }, ...shown],
  'desk.readingAloud': [{ type: 'revealed', message: 'm1', timer: 't1' }],
  'desk.delivering': [{ type: 'keyRead', secret: new Secret('091707-241043-291038-310772-542377-213224-102663-353529') }, ...shown],
  'desk.checking': [...shown, { type: 'packet', packet: asked, no: 'wrongCode' }],
  'desk.gathering': [{ type: 'colleagues', people: [mara] }, { type: 'colleagues', people: [] }, { type: 'noCase' }],
  'status.looking': [
    { type: 'caseStatus', status: undefined },
    { type: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'open', minutes: 15 } },
    { type: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'open', opens: at } },
    { type: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'taken', agent: 'Ivo' } },
    { type: 'caseStatus', status: { reference: 'BL-7K2QM', state: 'resolved', agent: 'Ivo' } }
  ]
}

export const deskSentences: readonly Said[] = [{ type: 'case', reference: 'BL-7K2QM' }, { type: 'listCases', which: 'mine' }, { type: 'listCases', which: 'open' }]

const bare = ['aloud', 'askManager', 'newCase', 'take', 'takeOver', 'giveBack', 'find', 'call', 'release', 'rotate', 'write', 'hand', 'resolve', 'closeIt', 'closeAnyway', 'refreshed']

/** Buttons that only the desk knows. */
export const deskTaps: readonly object[] = [
  ...bare.map(type => ({ type })),
  { type: 'replaced', keyId }, { type: 'target', keyId }, { type: 'target', keyId: 'of nobody' }, { type: 'pc', pc: 'LAPTOP-7Q2' }, { type: 'pc', pc: '' }, { type: 'caller', who: 'dana@contoso.example', keyId: '4290B6C0' }, { type: 'caller', who: '' }, { type: 'code', typed: '123456' },
  ...reasons.map(reason => ({ type: 'reason', reason })), ...outcomes.map(outcome => ({ type: 'outcome', outcome })),
  { type: 'colleague', oid: mara.person.oid }, { type: 'colleague', oid: 'of nobody' }, { type: 'words', text: 'I call you in a minute.' }, { type: 'words', text: '' }
]
