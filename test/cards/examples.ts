/** Views as they may come, with the names and slips of a whole company: every rule for cards is held against each. */
import { guides, type GuideName } from '../../dialogs/guides'
import type { View } from '../../dialogs/views'
import type { CaseReason, Told } from '../../dialogs/vocabulary'
import { failureCodes } from '../../src/core/failure'
import { causeOf, errorCodes, type Cause } from '../../src/domain/errorCode'
import { keyStores } from '../../src/domain/keyStore'
import { checkTypedKey } from '../../src/domain/typedKey'
import { deskExamples } from './deskExamples'
import { digits, key, laptop, manyKeys, manyPcs, oddNames, pc, savedKey, volumes } from './names'

type Example = readonly [what: string, view: View]

const reasons: CaseReason[] = [
  ...failureCodes, 'asked', 'noKey', 'noDevice', 'notAccepted', 'notBitLocker', 'otherScreen', 'onPremises', 'loop', 'notMe', 'notStopped', 'lost'
]

export const causes: Cause[] = [...new Set<Cause>([...Object.values(causeOf), 'firmware', 'hardware', 'update', 'moved', 'power', 'policy'])]

/** Everything that can be known. */
export const allTold: Told = {
  pc: 'own', account: 'personal', hint: 'microsoftAccount', errorCode: errorCodes[13], cause: 'media', keyId: key.keyId, device: laptop.name, shown: true,
  ruledOut: keyStores, tried: Object.keys(guides) as GuideName[], unlocks: 2
}
const someTold: Told = { keyId: key.keyId, ruledOut: ['entra', 'printout'] }
const at = Date.UTC(2026, 2, 2, 8, 15)

/** What somebody may type as their key. */
const typed = {
  right: digits, 'one wrong digit': digits.replace('241043', '241044'), 'two neighbours': digits.replace('291038', '219038'), 'too large': digits.replace('310772', '980000'),
  letters: digits.replace('542377', '54z377'), length: digits.replace('213224', '21322'), half: digits.slice(0, 27), 'one group': '091707',
  'all wrong': digits.replaceAll(/\d-/gu, '1-').replace('353529', '353528'), 'too many': `${digits}-091707-241043`,
  sample: '419595-387156-44334-315590-197472-399399-320562-361383', nothing: 'hello'
}

const triage: Example[] = [
  ['welcome', { view: 'welcome', told: {} }],
  ['welcome, something known', { view: 'welcome', told: someTold }],
  ['welcome, all known', { view: 'welcome', told: allTold }],
  ['welcome, nothing sure', { view: 'welcome', told: { pc: 'unsure', account: 'unsure', hint: 'unsure', cause: 'unknown' } }],
  ['menu', { view: 'menu' }],
  ...([{}, someTold, allTold] as const).flatMap((told, known): Example[] => [
    [`ask for the account ${known}`, { view: 'askAccount', told }],
    [`ask for the hint ${known}`, { view: 'askHint', told }],
    [`ask for the cause ${known}`, { view: 'askCause', told }],
    [`lost, own ${known}`, { view: 'lost', own: true, told }],
    [`lost, work ${known}`, { view: 'lost', own: false, told }]
  ]),
  ['another screen', { view: 'otherScreen' }],
  ...(['crash', 'pin', 'windowsPassword'] as const).map((screen): Example => [`other help ${screen}`, { view: 'otherHelp', screen }]),
  ...(Object.keys(guides) as GuideName[]).flatMap(guide => guides[guide].steps.map((name, step): Example => [`guide ${guide} ${name}`, { view: 'guide', guide, step, told: someTold }]))
]

const finding: Example[] = [
  ['ask for the Key ID', { view: 'askKeyId' }],
  ['too short', { view: 'askKeyId', problem: { type: 'tooShort', typed: '4290' } }],
  ['a serial number', { view: 'askKeyId', problem: { type: 'serialNumber', typed: '5CG1234XYZ' } }],
  ['not hexadecimal', { view: 'askKeyId', problem: { type: 'notHexadecimal', typed: '5QWDRJ67' } }],
  ['a recovery key instead', { view: 'askKeyId', problem: { type: 'recoveryKey' } }],
  ['nothing of use', { view: 'askKeyId', problem: { type: 'none' } }],
  ['signing in', { view: 'signingIn' }],
  ['choose a PC', { view: 'chooseDevice', devices: [laptop, pc('LT-ADELE-02'), pc('Büro-PC', { lastSeen: 'no date' })] }],
  ['choose one of forty PCs', { view: 'chooseDevice', devices: manyPcs(40) }],
  ['choose a key of one', { view: 'chooseKey', device: laptop, keys: [key] }],
  ['choose a key of three', { view: 'chooseKey', device: laptop, keys: [key, ...manyKeys(2)] }],
  ['choose a key of twelve', { view: 'chooseKey', device: laptop, keys: manyKeys(12) }],
  ['choose a key of thirty', { view: 'chooseKey', device: laptop, keys: manyKeys(30) }],
  ['confirm', { view: 'confirm', key }],
  ['confirm a look-alike', { view: 'confirm', key, read: { typed: '429OB6CO', as: '4290B6C0' } }],
  ['no match', { view: 'noMatch', typed: '00000000', guesses: [], reference: 'BL-7K2QM' }],
  ['no match, last character', { view: 'noMatch', typed: '4290B6C8', guesses: [key], reference: 'BL-7K2QM' }],
  ['no match, third character and whole', { view: 'noMatch', typed: '4280b6c0-b17a-497a-8552-272cc30e80d4', guesses: [key], reference: 'BL-7K2QM' }],
  ['no match, three guesses', { view: 'noMatch', typed: '4290B6C1', guesses: [key, savedKey('4290B6C7-1111-4111-8111-111111111111'), savedKey('4290B611-1111-4111-8111-111111111111')], reference: 'BL-7K2QM' }],
  ['a device ID', { view: 'noMatch', typed: laptop.id, guesses: [], isDeviceIdOf: laptop, reference: 'BL-7K2QM' }],
  ['several begin so', { view: 'narrow', typed: '4290B6C0', keys: [key, savedKey('4290B6C0-0000-4000-8000-000000000001', { volume: 'data' })] }]
]

const unlocking: Example[] = [
  ['hidden', { view: 'hidden', key }],
  ['hidden for good', { view: 'hidden', key, finished: true }],
  ...([undefined, key] as const).flatMap((one): Example[] => {
    const withKey = one ? 'with a key' : 'without a key'
    return [
      [`unlocking ${withKey}`, { view: 'unlocking', key: one }],
      [`compare the Key ID ${withKey}`, { view: 'compareKeyId', key: one }],
      [`ask for the drive ${withKey}`, { view: 'askDrive', key: one }],
      ...Object.entries(typed).map(([what, text]): Example => [`typed ${what} ${withKey}`, { view: 'typedVerdict', check: checkTypedKey(text), key: one }])
    ]
  }),
  ...volumes.map((volume): Example => [`ask for the drive ${volume}`, { view: 'askDrive', key: { ...key, volume } }]),
  ['ask what was typed', { view: 'askTyped' }]
]

const aftermath: Example[] = [
  ...([['own', { pc: 'own' }], ['work', { pc: 'work' }], ['whose is not known', {}]] as const).flatMap(([whose, told]) => [undefined, key].flatMap(one =>
    [undefined, ...causes].map((cause): Example => [`unlocked ${whose} ${one ? 'shown' : 'found'} ${cause ?? 'asked'}`, { view: 'unlocked', key: one, cause, told }]))),
  ['follow up', { view: 'followUp' }],
  ['follow up on a PC', { view: 'followUp', device: laptop.name }],
  ['followed up', { view: 'followedUp' }]
]

const ready: Example[] = [
  ['ready, no PC', { view: 'readiness', devices: [], keys: [] }],
  ['ready, all well', { view: 'readiness', devices: [{ ...laptop, encrypted: true }], keys: [key] }],
  ['ready, no date', { view: 'readiness', devices: [laptop], keys: [{ ...key, saved: 'some day' }] }],
  ['ready, gaps', { view: 'readiness', devices: [laptop, pc('LT-2', { encrypted: true }), pc('LT-33', { encrypted: false }), pc('LT-444')], keys: [key] }],
  ['ready, forty', { view: 'readiness', devices: manyPcs(40), keys: [] }],
  ...(['intro', 'keyId', 'key', 'done'] as const).map((step): Example => [`practice ${step}`, { view: 'practice', step }]),
  ['practice wrong', { view: 'practice', step: 'keyId', wrong: true }],
  ['released none', { view: 'released', releases: [] }],
  ['released two', { view: 'released', releases: [{ keyId: key.keyId, device: laptop.name, at }, { keyId: '', device: '', at: at - 86_400_000 }] }],
  ['released fifty', { view: 'released', releases: Array.from({ length: 50 }, (_, index) => ({ keyId: key.keyId, device: laptop.name, at: at - index * 86_400_000 })) }],
  ['owner notice', { view: 'ownerNotice', release: { keyId: key.keyId, device: laptop.name, at } }],
  ['rest, stopped', { view: 'rest', why: 'stopped' }],
  ['rest, silent', { view: 'rest', why: 'silent' }],
  ...reasons.flatMap((why): Example[] => [
    [`stuck ${why}`, { view: 'stuck', why, reference: 'BL-7K2QM', withIT: false }],
    [`stuck with IT ${why}`, { view: 'stuck', why, reference: 'BL-7K2QM', withIT: true }]
  ])
]

const perOddName = Object.entries(oddNames).flatMap(([kind, name]): Example[] => {
  const odd = { ...key, device: pc(name, { model: name }) }
  return [
    [`confirm ${kind}`, { view: 'confirm', key: odd, read: { typed: name, as: '4290B6C0' } }],
    [`choose a PC ${kind}`, { view: 'chooseDevice', devices: [odd.device, laptop] }],
    [`choose a key ${kind}`, { view: 'chooseKey', device: odd.device, keys: [key] }],
    [`no match ${kind}`, { view: 'noMatch', typed: name, guesses: [], isDeviceIdOf: kind === 'long' ? undefined : odd.device, reference: 'BL-7K2QM' }],
    [`too short ${kind}`, { view: 'askKeyId', problem: { type: 'tooShort', typed: name } }],
    [`welcome ${kind}`, { view: 'welcome', told: { device: name, keyId: name } }],
    [`guide ${kind}`, { view: 'guide', guide: 'printout', step: 0, told: { keyId: name } }],
    [`hidden ${kind}`, { view: 'hidden', key: odd }],
    [`unlocking ${kind}`, { view: 'unlocking', key: odd }],
    [`compare ${kind}`, { view: 'compareKeyId', key: odd }],
    [`drive ${kind}`, { view: 'askDrive', key: odd }],
    [`follow up ${kind}`, { view: 'followUp', device: name }],
    [`ready ${kind}`, { view: 'readiness', devices: [odd.device], keys: [odd] }],
    [`released ${kind}`, { view: 'released', releases: [{ keyId: name, device: name, at }] }],
    [`owner notice ${kind}`, { view: 'ownerNotice', release: { keyId: name, device: name, at } }]
  ]
})

export const examples: readonly Example[] = [...triage, ...finding, ...unlocking, ...aftermath, ...ready, ...perOddName, ...deskExamples]
