/** Everything that can happen, in examples: what people say and tap, and what the host reports. */
import type { Event } from '../../dialogs'
import { causes, accounts, hints, pcs } from '../../dialogs/choices'
import type { Answer, Said } from '../../dialogs/vocabulary'
import type { Place } from '../../src/core/dialog'
import type { FailureCode } from '../../src/core/failure'
import { Receipt } from '../../src/core/receipt'
import { Secret } from '../../src/core/secret'
import type { Device, RecoveryKeyInfo } from '../../src/domain/device'
import { checkTypedKey } from '../../src/domain/typedKey'
import { deskReports, deskSentences, deskTaps } from './deskEvents'

export const laptop: Device = { id: '00d0d0d0-0000-4000-8000-000000000001', name: 'LAPTOP-7Q2' }
export const tablet: Device = { id: '00d0d0d0-0000-4000-8000-000000000002', name: 'TABLET-3' }
const key = (keyId: string, device = laptop): RecoveryKeyInfo => ({ keyId, device, volume: 'operatingSystem', saved: '2026-03-02T08:15:00Z' })
export const mainKey = key('4290B6C0-B17A-497A-8552-272CC30E80D4')
export const nearKey = key('4290D6C0-0C11-4D7E-9D1F-5B7A8E6C2D10')
export const twinKey = key('4290B6C0-FFFF-4C3B-8A9F-10B2C3D4E5F6', tablet)
export const digits = '091707-241043-291038-310772-542377-213224-102663-353529'

const replies = [
  'yes', 'no', 'unsure', 'worked', 'notAccepted', 'hide', 'again', 'noKeyId', 'found', 'notThere', 'person', 'startOver', 'stop', 'unclear', 'outOfScope', 'status', 'cancel'
] as const
const wishes = [
  'whereIsMyKey', 'keyNotFound', 'loop', 'whyLocked', 'localAccount', 'sharedPc', 'lostKey', 'workAccount', 'readiness', 'practice', 'released', 'notMe'
] as const

export const sentences: readonly Said[] = [
  ...replies.map(type => ({ type })),
  ...wishes.map(type => ({ type })),
  { type: 'locked' },
  { type: 'locked', facts: { pc: 'own', account: 'personal', cause: 'firmware' } },
  { type: 'keyId', reading: { type: 'keyId', keyId: '4290B6C0' } },
  { type: 'keyId', reading: { type: 'keyId', keyId: '4290B6C0' }, facts: { cause: 'media' } },
  { type: 'keyId', reading: { type: 'keyId', keyId: '1A2B3C4D' } },
  { type: 'keyId', reading: { type: 'lookAlike', typed: '4290B6CO', keyId: '4290B6C0' } },
  { type: 'keyId', reading: { type: 'tooShort', typed: '4290' } },
  { type: 'keyId', reading: { type: 'notHexadecimal', typed: '5QWDRJ67' } },
  { type: 'typedKey', check: checkTypedKey(digits) },
  { type: 'typedKey', check: checkTypedKey('091708') },
  ...pcs.map(pc => ({ type: 'facts', facts: { pc } }) as const),
  ...accounts.map(account => ({ type: 'facts', facts: { account } }) as const),
  ...hints.map(hint => ({ type: 'facts', facts: { hint } }) as const),
  ...causes.map(cause => ({ type: 'facts', facts: { cause } }) as const),
  ...deskSentences
]

const bare = [
  'menu', 'otherScreen', 'hoax', 'crash', 'pin', 'windowsPassword', 'reset', 'searchAgain', 'retype', 'otherDevice', 'otherPc', 'notMine', 'elsewhere',
  'same', 'check', 'checked', 'sameDrive', 'otherDrive', 'next'
]

/** Buttons that only one dialog knows. */
export const taps = [
  ...bare.map(type => ({ type })),
  { type: 'device', deviceId: laptop.id }, { type: 'device', deviceId: tablet.id }, { type: 'device', deviceId: 'of nobody' },
  { type: 'key', keyId: mainKey.keyId }, { type: 'key', keyId: nearKey.keyId }, { type: 'key', keyId: 'of nobody' },
  ...deskTaps
] as unknown as readonly Event[]

/** One of each kind: what waiting cures, what signing in cures, what only IT can mend. The others differ in their words. */
const kinds: readonly FailureCode[] = ['graph.down', 'graph.challenged', 'graph.forbidden', 'person.frozen', 'audit.down', 'channel.down']

const failures: readonly Answer[] = kinds.map(why => ({ type: 'failed', why, reference: 'BL-33333' }))

const found = (devices: readonly Device[], keys: readonly RecoveryKeyInfo[]): Answer => ({ type: 'keysFound', devices, keys, reference: 'BL-33333' })

const finding: readonly Answer[] = [
  found([laptop, tablet], [mainKey, nearKey, twinKey]), found([laptop], [mainKey]), found([laptop, tablet], [mainKey]), found([laptop], [nearKey]),
  found([laptop], []), found([], [])
]

const reports: Readonly<Record<string, readonly Answer[] | undefined>> = {
  'recover.signingIn': [{ type: 'signedIn' }, { type: 'silentSignInFailed' }],
  'recover.looking': finding,
  'recover.recording': [{ type: 'recorded', receipt: Receipt.issue('1', mainKey.keyId) }],
  'recover.reading': [{ type: 'keyRead', secret: new Secret(digits) }],
  'unlock.unlocking': [{ type: 'revealed', message: 'm1', timer: 't1' }],
  'aftermath.noting': [{ type: 'unlockedBefore', times: 1 }, { type: 'unlockedBefore', times: 2 }],
  'handOver.opening': [{ type: 'caseOpened', reference: 'BL-44444' }],
  'disown.freezing': [{ type: 'frozen' }],
  'released.listing': [{ type: 'releases', releases: [{ keyId: mainKey.keyId, device: 'LAPTOP-7Q2', at: 0 }] }, { type: 'releases', releases: [] }],
  'readiness.signingIn': [{ type: 'signedIn' }, { type: 'silentSignInFailed' }],
  'readiness.looking': finding,
  ...deskReports
}

/** What the host may report in this place; an hour of silence and a failure anywhere. */
export const answersTo = (dialog: string, { at }: Place): readonly Answer[] => [...reports[`${dialog}.${at}`] ?? [], { type: 'silent' }, ...failures]

/** Every answer there is, wherever it comes from. */
export const answers: readonly Answer[] = [...Object.values(reports).flatMap(list => list ?? []), { type: 'silent' }, ...failures]
