/** What may be read as a Key ID in people's sentences, and what may not. */
import fc from 'fast-check'
import { formatKeyId, isIdOf, matchesKeyId, nearKeyId, readKeyId, type KeyIdReading } from '../../src/domain/keyId'

const full = '4290B6C0-B17A-497A-8552-272CC30E80D4'
const whole = full.replaceAll('-', '')
const key = '091707-241043-291038-310772-542377-213224-102663-353529'
const brokenKey = '419595-387156-44334-315590-197472-399399-320562-361383'

const brief = (reading: KeyIdReading): string =>
  reading.type === 'keyId' ? reading.keyId
    : reading.type === 'lookAlike' ? `${reading.typed} as ${reading.keyId}`
      : reading.type === 'none' || reading.type === 'recoveryKey' ? reading.type
        : `${reading.type}: ${reading.typed}`

describe('a Key ID is found in a sentence, asked for or not', () => {
  test.each([
    ['4290B6C0', '4290B6C0'],
    ['4290b6c0', '4290B6C0'],
    ['locked out, key id 4290B6C0', '4290B6C0'],
    ['locked out 4290B6C0', '4290B6C0'],
    ['key ID is 4290 b6c0 thx', '4290B6C0'],
    ['4290B6C0–B17A', '4290B6C0B17A'],
    ['4290B6C0 - B17A', '4290B6C0B17A'],
    ['4290-B6C0', '4290B6C0'],
    ['its 4290b6co with an o', '4290b6co as 4290B6C0'],
    ['My laptop died call me at 555 0134 2211, id 4290B6C0', '4290B6C0'],
    ['id 4290B6C0, my phone is 55501342', '4290B6C0'],
    ['call 5550134221 or +1 (555) 013-4221. key id: 4290B6C0', '4290B6C0'],
    ['ticket INC0012345 from 2024-06-19, Key ID 4290B6C0', '4290B6C0'],
    ['since 20240619 my pc wants a key, 4290B6C0', '4290B6C0'],
    ['case 12345678 key id 87654321', '87654321'],
    ['serial 5CG1234XYZ, id 4290B6C0', '4290B6C0'],
    [full, whole],
    [`{${full}}`, whole],
    [`“${full.toLowerCase()}”`, whole],
    [`Recovery key ID (to identify your key): ${full}`, whole],
    [`BitLocker recovery\nEnter the recovery key for this drive\nRecovery key ID (to identify your key): ${full}\nHere’s how to find your key:`, whole],
    [full.replaceAll('-', ' '), whole],
    ['4290 B6C0 B17A 497A 8552 272C C30E 80D4', whole],
    ['4290B6C0-B17A-497A-\n8552-272CC30E80D4', whole],
    ['4290B6C0-B17A-497A-8552-272CC3', '4290B6C0B17A497A8552272CC3'],
    ['4290B6C0-B17-497A-8552-272CC30E80D4', '4290B6C0'],
    ['4290B6C0 B17A 497A', '4290B6C0B17A497A'],
    ['4290B6C0 2024', '4290B6C0'],
    ['4290\u00A0B6C0', '4290B6C0'],
    ['4290\u200BB6\u200DC0', '4290B6C0'],
    ['\u202E4290B6C0\u202C', '4290B6C0'],
    ['\u2066key id\u2069 \u200F4290B6C0', '4290B6C0'],
    ['４２９０Ｂ６Ｃ０', '4290B6C0'],
    ['４２９０Ｂ６Ｃ０ー Ｂ１７Ａ', '4290B6C0B17A'],
    ['4290\u2011B6C0', '4290B6C0'],
    ['4290\u2212B6C0', '4290B6C0'],
    ['4290В6С0', '4290B6C0'],
    ['٤٢٩٠B6C٠', '4290B6C0'],
    ['4️⃣2️⃣9️⃣0️⃣B6C0', '4290B6C0'],
    ['key id:4290B6C0', '4290B6C0'],
    ['keyid4290b6c0', '4290B6C0'],
    ['ID4290B6C0', '4290B6C0'],
    ['Key-ID=4290B6C0;', '4290B6C0'],
    ['"4290B6C0"', '4290B6C0'],
    ['4290B6C0.', '4290B6C0'],
    ['(4290B6C0)', '4290B6C0'],
    ['4290B6C0 is the key id', '4290B6C0'],
    ['12345678 is what it says, that is the recovery key id', '12345678'],
    ['the key ID begins with 42901160', '42901160'],
    ['key id deadbeef', 'DEADBEEF'],
    ['key id 4290 BEEF', '4290BEEF'],
    ['key id 4 2 9 0 B 6 C 0', '4290B6C0'],
    ['key id 42 90 b6 c0', '4290B6C0'],
    ['locked out again!!! bitlocker 4290B6C0 pls help asap', '4290B6C0'],
    ['bob.cafe1234@contoso.com locked out 4290B6C0', '4290B6C0'],
    ['see https://contoso.com/a1b2c3d4 it says 4290B6C0', '4290B6C0'],
    ['key id 429OB6CO', '429OB6CO as 4290B6C0'],
    ['Key ID 42906bcl', '42906bcl as 42906BC1'],
    ['Key ID: I290B6C0', 'I290B6C0 as 1290B6C0'],
    ['key id 4z90b6c0', '4z90b6c0 as 4290B6C0'],
    ['key id 4290bGc0', '4290bGc0 as 4290B6C0'],
    ['key id 4Z9O BGCO', '4Z9O BGCO as 4290B6C0'],
    ['key id S290B6C0', 'S290B6C0 as 5290B6C0'],
    ['4290B6CO-B17A-497A-8552-272CC3OE8OD4', `4290B6CO-B17A-497A-8552-272CC3OE8OD4 as ${whole}`],
    ['B290D6C8', 'B290D6C8'],
    ['5QWDRJ67-K2LM-9XYZ-8552-272CC30E80D4', 'notHexadecimal: 5QWDRJ67-K2LM-9XYZ-8552-272CC30E80D4'],
    ['key id 5QWDRJ67', 'notHexadecimal: 5QWDRJ67'],
    ['the key ID is 5QWDRJ67-12', 'notHexadecimal: 5QWDRJ67-12'],
    ['key id 4290B6', 'tooShort: 4290B6'],
    [key, 'recoveryKey'],
    [key.replaceAll('-', ' '), 'recoveryKey'],
    [key.replaceAll('-', ''), 'recoveryKey'],
    [key.replaceAll('-', '–'), 'recoveryKey'],
    [key.replaceAll('-', '\n'), 'recoveryKey'],
    [key.replaceAll('-', '').replaceAll(/\d{4}/g, '$& '), 'recoveryKey'],
    [`key id 4290B6C0 and the key is ${key}`, 'recoveryKey'],
    [key.replace('291038', '29103'), 'recoveryKey'],
    [key.replace('291038', '29I038'), 'recoveryKey'],
    [key.replace('291038', '291039'), 'recoveryKey'],
    [key.slice(0, 27), 'recoveryKey'],
    [brokenKey, 'recoveryKey']
  ])('%j', (text, expected) => {
    expect(brief(readKeyId(text, false))).toBe(expected)
    expect(brief(readKeyId(text, true))).toBe(expected)
  })
})

describe('an answer to "what is the Key ID?" is read generously', () => {
  test.each([
    ['42901160', '42901160'],
    ['20240619', '20240619'],
    ['deadbeef', 'DEADBEEF'],
    ['42 90 B6 C0', '4290B6C0'],
    ['4 2 9 0 b 6 c 0', '4290B6C0'],
    ['429 0b6c0', '4290B6C0'],
    ['4290. B6c0', '4290B6C0'],
    ['its 4290b6c0 i think', '4290B6C0'],
    ['i think a 4290b6c0', '4290B6C0'],
    ['so 4290b6c0', '4290B6C0'],
    ['4290b6c0b', '4290B6C0B'],
    ['4290B6C0B17A', '4290B6C0B17A'],
    ['4290B6C0B17A497A8552272CC30E80D', '4290B6C0B17A497A8552272CC30E80D'],
    ['429011602211', '429011602211'],
    ['number on the screen is 42901160', '42901160'],
    ['it starts with 4290 b6co', '4290 b6co as 4290B6C0'],
    ['OOOO1234', 'none'],
    ['4290BGCO', '4290BGCO as 4290B6C0'],
    ['4290', 'tooShort: 4290'],
    ['it only shows 4290b6 and then the screen ends', 'tooShort: 4290b6'],
    ['4290b6c', 'tooShort: 4290b6c'],
    ['4290 b6c', 'tooShort: 4290 b6c'],
    ['it is 4290BO', 'tooShort: 4290BO'],
    ['5CG1234XYZ', 'serialNumber: 5CG1234XYZ'],
    ['5CG1234LGD', 'serialNumber: 5CG1234LGD'],
    ['s/n 7XK9P12', 'serialNumber: 7XK9P12'],
    ['PF2ABC3D', 'serialNumber: PF2ABC3D'],
    ['DESKTOP-4F2K9QL', 'serialNumber: 4F2K9QL'],
    ['5QWDRJ67', 'notHexadecimal: 5QWDRJ67'],
    ['5QWDRJ67-', 'notHexadecimal: 5QWDRJ67'],
    ['4290B6V0', 'notHexadecimal: 4290B6V0'],
    ['091707-241043', 'none']
  ])('%j', (text, expected) => {
    expect(brief(readKeyId(text, true))).toBe(expected)
  })
})

const innocent = [
  '', ' ', '🙈', '🔑🆔👍🏽', '…', '---', '{}', 'hi', 'hello there', 'help', 'I am locked out', 'baseball', 'accessed', 'disclose', 'it was accessed by somebody', 'please disclose it',
  'a bad face', 'be a dad', 'a decade ago', 'I added a facade', 'face to face', 'face 2 face', 'Cafe2024', 'Office365', 'Office 365', 'Office2019', 'my Office365 account', 'Windows 11',
  'Windows11', 'win11', 'Dell 5590', 'Dell5590', 'a Dell Latitude 7440', 'EliteBook 840 G5', 'SSD256GB', '512 GB SSD', 'no', 'yes', 'it worked', 'where is it?', 'no key id', 'I can\'t see it',
  'key id?', 'what is a key id', 'where do I find the recovery key id', 'the key id is not accessed', 'key id is a bad idea', 'call me at 555 0134', 'call me at 555 0134 2211', 'call me on 55501342',
  'phone: 55501342', '+1 555 013 4221', '+15550134221', '(555) 013-4221', 'my number is 55501342', '555-0134-2211', 'ticket 12345678', 'ticket number 12345678', 'INC0012345', 'KB5034441',
  '2024-06-19', '19.06.2024', '06/19/2024', 'since 19.06.2024 10:30', '20240619', '2024-06-19T10:30:00.000Z', 'employee id 12345678', '0x80310000', 'E_FVE_PCR_MISMATCH', 'E_FVE_SECUREBOOT_DISABLED',
  'A4-5E-60-D1-22-3F', 'A4:5E:60:D1:22:3F', '192.168.10.20', 'https://aka.ms/a1b2c3d4', 'aka.ms/myrecoverykey', 'bob.decaf123@contoso.com', '1234', '12345', '1e3', 'so so', 'cool', 'ill do it', 'LOL',
  'OOOOOOOO', 'SOLIDISO', 'oooooooo', 'ssssssss', 'I see a logo', 'all 8 of 10', '5 of 8', 'on the 3rd of July 2024 at 8', 'the bios is old', '8 Gig', 'big gold disc', 'my dog ate it'
]

describe('no Key ID is found where none was typed', () => {
  test.each(innocent)('%j', text => {
    expect(readKeyId(text, false)).toEqual({ type: 'none' })
  })

  test.each(innocent)('%j, although one was asked for', text => {
    // What is plainly an attempt (a number alone) may be one; a word may not.
    if (/^\D*$/.test(text)) expect(readKeyId(text, true)).toEqual({ type: 'none' })
  })

  test.each(['I have Windows11', 'my Office365 account', 'call me at 555 0134 2211', 'it is a Dell 5590', 'KB5034441', '0x80310000', 'INC0012345', 'ticket 12345678', 'since 2019',
    'it was fine until 2024', 'A4-5E-60-D1-22-3F', '5 minutes', 'wait 10 minutes please'])('%j, although one was asked for', text => {
    expect(readKeyId(text, true)).toEqual({ type: 'none' })
  })
})

const dashes = fc.constantFrom('-', '‐', '‑', '‒', '–', '—', '−', '－', ' – ', '')
const frame = fc.constantFrom<readonly [string, string]>(['', ''], ['{', '}'], ['"', '"'], ['“', '”'], ['‘', '’'], ['(', ')'], ['\u202A', '\u202C'], ['\u00A0', '\u3000'], ['Key ID: ', ''], ['locked out, key id ', ' thanks'], ['', '.'])
const style = fc.constantFrom<(text: string) => string>(
  text => text, text => text.toLowerCase(), text => text.toUpperCase(),
text => text.replaceAll(/[!-~]/g, character => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xFE_E0)),
text => [...text].join('\u200B'))

test('every GUID is found in every styling', () => {
  fc.assert(fc.property(fc.uuid(), dashes, frame, style, fc.boolean(), (guid, dash, [open, close], styled, expected) => {
    const text = open + styled(guid.replaceAll('-', dash)) + close
    expect(readKeyId(text, expected)).toEqual({ type: 'keyId', keyId: guid.replaceAll('-', '').toUpperCase() })
  }), { numRuns: 2000 })
})

test('the first eight characters of every GUID are found when they are called a Key ID', () => {
  fc.assert(fc.property(fc.uuid(), frame, style, fc.boolean(), (guid, [open, close], styled, expected) => {
    const text = `key id ${open}${styled(guid.slice(0, 8))}${close}`
    expect(readKeyId(text, expected)).toEqual({ type: 'keyId', keyId: guid.slice(0, 8).toUpperCase() })
  }), { numRuns: 2000 })
})

test('every beginning of a GUID is found when it was asked for', () => {
  fc.assert(fc.property(fc.uuid(), fc.integer({ min: 8, max: 36 }), fc.boolean(), (guid, length, dashed) => {
    const start = guid.slice(0, length)
    // Made-up GUIDs often are nothing but zeros, and so would be groups of a key.
    fc.pre(length < 12 || /[a-f]/.test(start))
    expect(readKeyId(dashed ? start : start.replaceAll('-', ''), true)).toEqual({ type: 'keyId', keyId: start.replaceAll('-', '').toUpperCase() })
  }), { numRuns: 2000 })
})

const group = fc.integer({ min: 0, max: 65_535 }).map(value => String(value * 11).padStart(6, '0'))
const keys = fc.array(group, { minLength: 8, maxLength: 8 })

test('the 48 digits are recognised with any separator, and are not carried along', () => {
  fc.assert(fc.property(keys, dashes, frame, style, fc.boolean(), (groups, dash, [open, close], styled, expected) => {
    expect(readKeyId(open + styled(groups.join(dash)) + close, expected)).toEqual({ type: 'recoveryKey' })
  }), { numRuns: 2000 })
})

test('nor are they with one group mistyped, in a sentence', () => {
  const slip = fc.constantFrom<(digits: string) => string>(
    digits => digits.slice(1), digits => `${digits}0`, digits => digits.slice(0, 4), digits => digits.replace(/.$/, 'O'), digits => [...digits].reverse().join(''), digits => digits.replace(/\d/, 'B'))
  const separator = fc.constantFrom('-', ' ', ' - ', '–', '. ', '\n', ', ')
  fc.assert(fc.property(keys, fc.nat(7), slip, separator, frame, fc.boolean(), (groups, at, slipped, between, [open, close], expected) => {
    const typed = groups.with(at, slipped(groups[at]!)).join(between)
    expect(readKeyId(`it is ${open}${typed}${close} and no more`, expected)).toEqual({ type: 'recoveryKey' })
  }), { numRuns: 2000 })
})

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: fc.constantFrom(...'0189abfAFoOlIsSzZgG-–_ .,:{}\'"keyidKEYID\u00A0\u200B\u202E🙈'), maxLength: 200 }))

test('any text is answered, with at most 32 digits of it', () => {
  fc.assert(fc.property(anyText, fc.boolean(), (text, expected) => {
    const reading = readKeyId(text, expected)
    if (reading.type === 'keyId' || reading.type === 'lookAlike') expect(reading.keyId).toMatch(/^[\dA-F]{8,32}$/)
    if ('typed' in reading) expect(reading.typed.match(/\d/g)?.length ?? 0).toBeLessThanOrEqual(32)
  }), { numRuns: 3000 })
})

test.each(['4', '4290B6C0 ', '1 ', 'a-', '4290B6C0-', 'key id ', 'id is it the ', '\u200B', '\uFDFA', '@', '1-', '123456 ', '123456-', '{', 'ー', 'e\u0301', '🙈'])('a megabyte of %j is answered', unit => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
  expect(() => readKeyId(text, true)).not.toThrow()
  expect(() => readKeyId(text, false)).not.toThrow()
})

describe('groups of a recovery key in a row', () => {
  const groupsTo = (count: number) => ['558954', '356763', '629519', '520476', '320078', '665676', '086636'].slice(0, count).join('')
  const nowhere = (groups: string) => {
    for (const text of [groups, `key id ${groups}`, `Key ID: ${groups}.`, `the key is ${groups}`, `${groups} it says wrong`]) {
      for (const expected of [true, false]) expect(readKeyId(text, expected)).not.toHaveProperty('keyId')
    }
  }

  test.each([2, 3, 4, 5, 6, 7])('%d of them are no Key ID, wherever they are typed', count => nowhere(groupsTo(count)))
  test.each([3, 4, 5, 6, 7])('%d of them are none with a mistake in one, and with half of the next', count => {
    nowhere(groupsTo(count).replace('8', '7'))
    nowhere(groupsTo(count) + '590')
  })
})

test('twelve digits that are no groups of a key may be a Key ID, where it is called so', () => {
  expect(readKeyId('key id 429016014497', false)).toEqual({ type: 'keyId', keyId: '429016014497' })
})

test('what comes after 2,000 characters is not read', () => {
  expect(readKeyId(`${'hello '.repeat(400)}4290B6C0`, false)).toEqual({ type: 'none' })
  expect(readKeyId(`4290B6C0 ${'hello '.repeat(400_000)}`, false)).toEqual({ type: 'keyId', keyId: '4290B6C0' })
})

describe('which key a Key ID names', () => {
  test('its beginning names it, in any case, with dashes anywhere', () => {
    for (const typed of ['4290B6C0', '4290b6c0', '4290-B6C0', '4290B6C0-B17A', '4290b6c0b17a49', full, `{${full.toLowerCase()}}`]) expect(matchesKeyId(typed, full)).toBe(true)
  })

  test('nothing else does, and less than eight characters name no key', () => {
    for (const typed of ['', '-', '4290', '4290B6C', '4290B6C1', 'B17A497A', `${full}0`, '497A']) expect(matchesKeyId(typed, full)).toBe(false)
  })

  test('a device is named by its own id in the same way', () => {
    expect(isIdOf('4290B6C0', full.toLowerCase())).toBe(true)
    expect(isIdOf('4290B6C1', full)).toBe(false)
  })

  test('one wrong character or two exchanged neighbours are near', () => {
    for (const typed of ['4290B6C8', '4290-b6d0', '4290B6C0-B17B', '2490B6C0', '4290B60C', '4290B6CB0'.slice(0, 8)]) expect(nearKeyId(typed, full)).toBe(true)
  })

  test('the key itself, two wrong characters, exchanged strangers and short texts are not near', () => {
    for (const typed of ['4290B6C0', full, '4290B6D1', '9240B6C0', '0294B6C0', '4290B6', '', `${full}00`]) expect(nearKeyId(typed, full)).toBe(false)
  })

  test('every substitution and every swap of neighbours in what was typed is near, and matches no more', () => {
    fc.assert(fc.property(fc.uuid(), fc.integer({ min: 8, max: 32 }), fc.nat(31), fc.constantFrom(...'0123456789ABCDEF'), (guid, length, at, character) => {
      const typed = [...guid.replaceAll('-', '').slice(0, length).toUpperCase()]
      const place = at % length
      const wrong = typed.with(place, character).join('')
      expect(nearKeyId(wrong, guid)).toBe(wrong !== typed.join(''))
      expect(matchesKeyId(wrong, guid)).toBe(wrong === typed.join(''))
      if (place === 0) return
      const swapped = typed.with(place, typed[place - 1]!).with(place - 1, typed[place]!).join('')
      expect(nearKeyId(swapped, guid)).toBe(swapped !== typed.join(''))
    }))
  })

  test('it is shown as the screen shows it', () => {
    expect(formatKeyId('4290b6c0')).toBe('4290B6C0')
    expect(formatKeyId('4290b6c0b')).toBe('4290B6C0-B')
    expect(formatKeyId(whole.toLowerCase())).toBe(full)
    expect(formatKeyId('')).toBe('')
  })
})
