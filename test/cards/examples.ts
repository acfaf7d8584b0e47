/** Views as they may come, with the names and slips of a whole company: every rule for cards is held against each. */
import type { CaseReason, View } from '../../dialogs/vocabulary'
import { failureCodes } from '../../src/core/failure'
import type { Device, RecoveryKeyInfo, Volume } from '../../src/domain/device'

const id = (kind: string, number: number) => `${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`

export const pc = (name: string, more: Partial<Device> = {}): Device => ({ id: id('00d0d0d0', name.length), name, ...more })

export const laptop = pc('LT-ADELE-01', { model: 'Latitude 7440', lastSeen: '2026-03-02T08:15:00Z' })

export const savedKey = (keyId: string, more: Partial<RecoveryKeyInfo> = {}): RecoveryKeyInfo =>
  ({ keyId, volume: 'operatingSystem', saved: '2026-03-02T08:15:00Z', device: laptop, ...more })

export const key = savedKey('4290B6C0-B17A-497A-8552-272CC30E80D4')

/** Names that try to be more than a name. */
export const oddNames = {
  long: 'A very long name of a PC that somebody in IT gave it years ago, and nobody ever changed',
  oneWord: 'W'.repeat(60),
  markdown: '**bold** [tap](https://evil.example) _x_ # 1. - `code`',
  html: '<script>alert(1)</script><b>x</b>&amp;',
  bidi: 'LT-\u202Egpj.exe\u202C-\u200Fx\u2066',
  rightToLeft: 'מחשב של אדל 7',
  emoji: '💻🏴󠁧󠁢󠁥󠁮󠁧󠁿 my PC',
  lines: 'first\nsecond\r\n\tthird\u0000'
}

const volumes: Volume[] = ['operatingSystem', 'data', 'removable', 'unknown']

export const twelveKeys = Array.from({ length: 12 }, (_, index) => savedKey(
  `${(0xA1_B2_C3_00 + (index * 0x01_01_01_11)).toString(16).toUpperCase()}-1111-4222-8333-${String(index).padStart(12, '0')}`,
  { saved: `2026-0${1 + index % 9}-1${index % 10}T10:00:00Z`, volume: volumes[index % 4] ?? 'unknown' }
))

const reasons: CaseReason[] = [...failureCodes, 'asked', 'noKey', 'noDevice', 'notAccepted', 'notBitLocker', 'otherScreen']

const perOddName = Object.entries(oddNames).flatMap(([kind, name]): Array<[string, View]> => [
  [`confirm ${kind}`, { view: 'confirm', key: { ...key, device: pc(name, { model: name }) }, read: { typed: name, as: '4290B6C0' } }],
  [`choose a PC ${kind}`, { view: 'chooseDevice', devices: [pc(name, { model: name }), laptop] }],
  [`choose a key ${kind}`, { view: 'chooseKey', device: pc(name), keys: [key] }],
  [`no match ${kind}`, { view: 'noMatch', typed: name, guesses: [], isDeviceIdOf: kind === 'long' ? undefined : pc(name), reference: 'BL-7K2QM' }],
  [`too short ${kind}`, { view: 'askKeyId', problem: { type: 'tooShort', typed: name } }]
])

export const examples: ReadonlyArray<readonly [what: string, view: View]> = [
  ['welcome', { view: 'welcome' }],
  ['ask for the Key ID', { view: 'askKeyId' }],
  ['too short', { view: 'askKeyId', problem: { type: 'tooShort', typed: '4290' } }],
  ['a serial number', { view: 'askKeyId', problem: { type: 'serialNumber', typed: '5CG1234XYZ' } }],
  ['not hexadecimal', { view: 'askKeyId', problem: { type: 'notHexadecimal', typed: '5QWDRJ67' } }],
  ['a recovery key instead', { view: 'askKeyId', problem: { type: 'recoveryKey' } }],
  ['nothing of use', { view: 'askKeyId', problem: { type: 'none' } }],
  ['signing in', { view: 'signingIn' }],
  ['choose a PC', { view: 'chooseDevice', devices: [laptop, pc('LT-ADELE-02'), pc('Büro-PC', { lastSeen: 'no date' })] }],
  ['choose a key of one', { view: 'chooseKey', device: laptop, keys: [key] }],
  ['choose a key of three', { view: 'chooseKey', device: laptop, keys: [key, ...twelveKeys.slice(0, 2)] }],
  ['choose a key of twelve', { view: 'chooseKey', device: laptop, keys: twelveKeys }],
  ['confirm', { view: 'confirm', key }],
  ['confirm a look-alike', { view: 'confirm', key, read: { typed: '429OB6CO', as: '4290B6C0' } }],
  ['no match', { view: 'noMatch', typed: '00000000', guesses: [], reference: 'BL-7K2QM' }],
  ['no match, last character', { view: 'noMatch', typed: '4290B6C8', guesses: [key], reference: 'BL-7K2QM' }],
  ['no match, third character and whole', { view: 'noMatch', typed: '4280b6c0-b17a-497a-8552-272cc30e80d4', guesses: [key], reference: 'BL-7K2QM' }],
  ['no match, three guesses', { view: 'noMatch', typed: '4290B6C1', guesses: [key, savedKey('4290B6C7-1111-4111-8111-111111111111'), savedKey('4290B611-1111-4111-8111-111111111111')], reference: 'BL-7K2QM' }],
  ['a device ID', { view: 'noMatch', typed: laptop.id, guesses: [], isDeviceIdOf: laptop, reference: 'BL-7K2QM' }],
  ['several begin so', { view: 'narrow', typed: '4290B6C0', keys: [key, savedKey('4290B6C0-0000-4000-8000-000000000001', { volume: 'data' })] }],
  ['hidden', { view: 'hidden', key }],
  ['hidden for good', { view: 'hidden', key, finished: true }],
  ['unlocking', { view: 'unlocking', key }],
  ['not accepted', { view: 'notAccepted', key }],
  ['not accepted, data drive', { view: 'notAccepted', key: { ...key, volume: 'data' } }],
  ['unlocked', { view: 'unlocked', key }],
  ...reasons.flatMap((why): Array<[string, View]> => [
    [`stuck ${why}`, { view: 'stuck', why, reference: 'BL-7K2QM', withIT: false }],
    [`stuck with IT ${why}`, { view: 'stuck', why, reference: 'BL-7K2QM', withIT: true }]
  ]),
  ...perOddName
]

/** Valid by their checksum, and of no PC. */
export const digits = '091707-241043-291038-310772-542377-213224-102663-353529'
