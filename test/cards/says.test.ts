/** What single cards say. */
import { read, render, renderCase, renderReveal, summaryOf, taps } from '../../cards'
import { readableDate, readableMoment } from '../../cards/time'
import { pretendGroups } from '../../cards/practice'
import { pretendKeyId } from '../../dialogs/choices'
import type { View } from '../../dialogs/views'
import type { CaseReason } from '../../dialogs/vocabulary'
import { isRecoveryPassword } from '../../src/domain/recoveryPassword'
import { checkTypedKey } from '../../src/domain/typedKey'
import { anyCase, of, reveal } from './every'
import { allTold, examples } from './examples'
import { digits, key, laptop, manyKeys, manyPcs, oddNames, pc } from './names'

const lines = (view: View, timeZone?: string) => read(render(view, timeZone).card).join('\n')

describe('the key card', () => {
  test('shows eight numbered groups in order, and never in more than two columns', () => {
    const { card } = renderReveal(reveal)
    const shown = read(card)
    expect(shown.filter(line => /^\d {2}\d{6}$/u.test(line))).toEqual(digits.split('-').map((group, index) => `${index + 1}  ${group}`))
    for (const set of of(card, 'ColumnSet')) expect((set['columns'] as unknown[]).length).toBe(2)
    expect(card.speak).toContain('Group 1: 0 9 1 7 0 7.')
    expect(shown.join('\n')).toContain('LT-ADELE-01')
    expect(shown).toContain('Key ID 4290B6C0-B17A-497A-8552-272CC30E80D4')
    expect(shown).toContain('The Windows drive, saved 2 March 2026')
  })

  test.each([[10, '10 minutes'], [1, 'one minute'], [0.1, '6 seconds'], [0.001, 'one second'], [2.4, '2 minutes']])('that is visible for %d minutes says %s', (visibleMinutes, words) => {
    expect(read(renderReveal({ ...reveal, visibleMinutes }).card).join('\n')).toContain(words)
  })

  test('of a key without a date says so', () => {
    expect(read(renderReveal({ ...reveal, key: { ...key, saved: 'some day' } }).card).join('\n')).toContain('date not known')
  })
})

describe('dates and times', () => {
  const lateInTheDay = '2026-03-02T23:30:00Z'

  test('are in the zone of the person', () => {
    expect(readableDate(lateInTheDay, 'Europe/Vienna')).toBe('3 March 2026')
    expect(readableMoment(Date.parse(lateInTheDay), 'America/New_York')).toBe('2 March 2026, 18:30')
    expect(lines({ view: 'confirm', key: { ...key, saved: lateInTheDay } }, 'Asia/Tokyo')).toContain('saved 3 March 2026')
    expect(read(renderReveal({ ...reveal, key: { ...key, saved: lateInTheDay } }, 'Asia/Tokyo').card)).toContain('The Windows drive, saved 3 March 2026')
    expect(lines({ view: 'chooseDevice', devices: [{ ...laptop, lastSeen: lateInTheDay }] }, 'Asia/Tokyo')).toContain('Last used 3 March 2026')
    expect(lines({ view: 'readiness', devices: [laptop], keys: [{ ...key, saved: lateInTheDay }] }, 'Asia/Tokyo')).toContain('key saved 3 March 2026')
    expect(lines({ view: 'ownerNotice', release: { keyId: key.keyId, device: laptop.name, at: Date.parse(lateInTheDay) } }, 'Asia/Tokyo')).toContain('3 March 2026, 08:30')
  })

  test.each([[undefined], [''], ['Middle/Earth'], ['../../etc'], ['x'.repeat(500)]])('in the unknown zone %j are in UTC, and a time says so', timeZone => {
    expect(readableDate(lateInTheDay, timeZone)).toBe('2 March 2026')
    expect(readableMoment(Date.parse(lateInTheDay), timeZone)).toBe('2 March 2026, 23:30 UTC')
  })
})

describe('while a key is looked for', () => {
  test('what was known and looked through before is not asked again', () => {
    expect(lines({ view: 'welcome', told: { keyId: key.keyId, device: laptop.name, ruledOut: ['entra', 'printout'] } }))
      .toContain('I still know: the PC LT-ADELE-01, the Key ID 4290B6C0.\nAlready looked: your work account, printouts.')
    expect(lines({ view: 'welcome', told: { pc: 'unsure' } })).not.toContain('still know')
    for (const view of ['askAccount', 'askHint'] as const) expect(lines({ view, told: { ruledOut: ['printout'] } })).toContain('Already looked: printouts.')
    expect(lines({ view: 'lost', own: true, told: { ruledOut: ['printout'] } })).toContain('Already looked: printouts.')
  })

  test('only an own PC may be installed anew, and it is said what that erases', () => {
    expect(lines({ view: 'lost', own: true, told: {} })).toContain('erases everything')
    expect(lines({ view: 'lost', own: false, told: {} })).toContain('do not erase a work PC')
  })

  test('a near miss names the character that is different', () => {
    expect(lines({ view: 'noMatch', typed: '4290b6c8', guesses: [key], reference: 'BL-7K2QM' })).toContain('[4290B6C0] The last character is 0, not 8.')
    expect(lines({ view: 'noMatch', typed: '4280B6C0', guesses: [key], reference: 'BL-7K2QM' })).toContain('[4290B6C0] Character 3 is 9, not 8.')
  })

  test('a difference behind the first eight characters shows the whole Key ID', () => {
    expect(lines({ view: 'noMatch', typed: '4290B6C0-B17A-497A-8552-272CC30E80D5', guesses: [key], reference: 'BL-7K2QM' }))
      .toContain('[4290B6C0-B17A-497A-8552-272CC30E80D4] The last character is 4, not 5.')
  })

  test('two look-alikes in one are marked, not counted', () => {
    expect(lines({ view: 'noMatch', typed: '429OB6CO', guesses: [key], reference: 'BL-7K2QM' })).toContain('The marked characters are different.')
  })

  test('keys of one PC stand with the newest first, PCs with the last used one, and no more than fit', () => {
    const [older, newer] = [{ ...key, keyId: 'AAAAAAAA-0', saved: '2024-01-01T00:00:00Z' }, { ...key, keyId: 'BBBBBBBB-0', saved: '2025-01-01T00:00:00Z' }]
    expect(taps(render({ view: 'chooseKey', device: laptop, keys: [older, newer] }).card).map(tap => tap.title).slice(0, 2)).toEqual(['BBBBBBBB', 'AAAAAAAA'])
    expect(lines({ view: 'chooseKey', device: laptop, keys: manyKeys(13) })).toContain('There is one older key.')
    expect(lines({ view: 'chooseDevice', devices: manyPcs(40) })).toContain('There are 28 more.')
    expect(taps(render({ view: 'chooseDevice', devices: manyPcs(40) }).card)[0]?.title).toBe('LT-ADELE-15')
  })

  test('a very long name is cut, a very long word may break', () => {
    expect(lines({ view: 'chooseDevice', devices: [pc(oddNames.long)] })).toContain('A very long name of a PC that somebody in IT ga…')
    expect(lines({ view: 'chooseDevice', devices: [pc(oddNames.oneWord)] })).toContain('WWWW\u200BWWWW')
    expect(lines({ view: 'chooseDevice', devices: [pc('DESKTOP-ABCDEFG')] })).toContain('DESKTOP-ABCDEFG')
  })
})

describe('a typed key', () => {
  const verdict = (typed: string) => lines({ view: 'typedVerdict', check: checkTypedKey(typed), key })

  test.each([
    ['two neighbours exchanged', digits.replace('291038', '219038'), 'Group 3\nDid numbers 2 and 3 change places?'],
    ['one wrong digit', digits.replace('241043', '241044'), 'Group 2\nAt least one number in it is wrong.'],
    ['five digits', digits.replace('213224', '21322'), 'Group 6\nIt has 5 numbers, and needs six.'],
    ['letters', digits.replace('542377', '54z377'), 'Group 5\nThere is something in it that is not a number.'],
    ['a group too large', digits.replace('310772', '999999'), 'Group 4\nIt is too large for a key.'],
    ['half of it', digits.slice(0, 27), '4 groups are missing.'],
    ['a group too many', `${digits}-091707`, 'One group is too many.'],
    ['the sample of many articles', '419595-387156-44334-315590-197472-399399-320562-361383', 'It opens no PC.'],
    ['no digits', 'hello', 'eight groups of six numbers']
  ])('with %s says so', (_, typed, words) => {
    expect(verdict(typed)).toContain(words)
  })

  test('that could be right is not said to be right, and the key can be shown again', () => {
    expect(verdict(digits)).toContain('That does not prove')
    expect(verdict(digits)).toContain('I can show you the key again.')
    expect(lines({ view: 'typedVerdict', check: checkTypedKey(digits) })).not.toContain('show you the key again')
  })

  test('is asked for with a word on what becomes of it', () => {
    expect(lines({ view: 'askTyped' })).toContain('checked by arithmetic, and not kept. Please do not send it as a message.')
  })
})

describe('once it starts', () => {
  const unlocked = (view: Partial<Extract<View, { view: 'unlocked' }>>) => lines({ view: 'unlocked', told: {}, ...view })

  test('the advice fits whose PC it is', () => {
    expect(unlocked({ key, told: { pc: 'work' } })).toContain('ask IT')
    expect(unlocked({ key })).toContain('ask IT')
    expect(unlocked({ key, told: { pc: 'own' } })).toContain('Manage BitLocker')
    expect(unlocked({ cause: 'lockout', told: { pc: 'own' } })).toContain('Reset your PIN or password now')
  })

  test('why it asked is asked once, and not where nobody knows', () => {
    expect(unlocked({})).toContain('Do you know why it asked?')
    expect(unlocked({ cause: 'unknown' })).not.toContain('Do you know why it asked?')
  })
})

describe('being prepared', () => {
  test('what is missing comes first, and only so many PCs are told in full', () => {
    const ready = lines({ view: 'readiness', devices: [laptop, pc('LT-2', { encrypted: true }), pc('LT-33', { encrypted: false })], keys: [key] })
    expect(ready).toMatch(/LT-33\nNot encrypted, no key saved\n.*\nLT-2\nEncrypted, no key saved\n.*\nLT-ADELE-01\nI cannot see whether it is encrypted, key saved 2 March 2026/u)
    expect(lines({ view: 'readiness', devices: manyPcs(40), keys: [] })).toContain('And 34 more.')
    expect(lines({ view: 'readiness', devices: [], keys: [] })).toContain('No PC is registered')
  })

  test('practice says on every card that it is practice, and no group of it could be of a real key', () => {
    for (const step of ['intro', 'keyId', 'key', 'done'] as const) expect(lines({ view: 'practice', step })).toContain('This is practice.')
    expect(lines({ view: 'practice', step: 'keyId' })).toContain(pretendKeyId)
    expect(pretendGroups.filter(group => isRecoveryPassword(Array.from({ length: 8 }, () => group).join('-')))).toEqual([])
  })

  test('what was released says when, and that nothing was, where nothing was', () => {
    expect(lines({ view: 'released', releases: [{ keyId: key.keyId, device: laptop.name, at: 0 }] }, 'Europe/Vienna')).toContain('LT-ADELE-01 4290B6C0\n1 January 1970, 01:00')
    expect(lines({ view: 'released', releases: [] })).toContain('I showed you no key')
  })

  test('the notice to the owner takes three lines, because it stands under the key', () => {
    expect(read(render({ view: 'ownerNotice', release: { keyId: key.keyId, device: laptop.name, at: 0 } }).card)).toEqual([
      'A key for LT-ADELE-01 was shown here, 1 January 1970, 00:00 UTC.', 'If that was you, all is well.', '[That was not me]'
    ])
  })
})

describe('with IT', () => {
  test('a case offers to start over where a second try may help, and only there', () => {
    const withIT = (why: CaseReason) => lines({ view: 'stuck', why, reference: 'BL-7K2QM', withIT: true })
    expect(withIT('graph.down')).toContain('To try it once more yourself, start over.')
    expect(withIT('noKey')).not.toContain('once more')
  })

  test('the case shows all that was told, and nothing that was not', () => {
    const told = read(renderCase({ ...anyCase, told: allTold }, 15, anyCase.opened)[0])
    for (const [label, value] of [
      ['Whose PC', 'their own'], ['Signs in with', 'a private Microsoft account'], ['Last line of the screen', 'saved to a Microsoft account (aka.ms/myrecoverykey)'],
      ['Code on the screen', 'E_FVE_PCR_MISMATCH'], ['Why it asks', 'something was plugged in'], ['Unlocked in 14 days', '2 times'], ['Key shown', 'yes, in the chat with the bot']
    ] as const) expect(told[told.indexOf(label) + 1]).toBe(value)
    expect(told[told.indexOf('Already looked') + 1]).toMatch(/^Entra ID, your own records/u)
    const labels = read(renderCase({ ...anyCase, told: {} }, 15, anyCase.opened)[0])
    expect(labels.filter(line => ['PC', 'Whose PC', 'Key ID on the screen', 'Key shown', 'Already tried', 'not known'].includes(line))).toEqual([])
  })
})

test('a summary is the same for every view of a kind', () => {
  for (const [, view] of examples) expect(render(view).summary).toBe(summaryOf(view))
})
