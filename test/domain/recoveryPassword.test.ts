/** The arithmetic of the 48 digits, and finding them where they must not be. */
import fc from 'fast-check'
import { checkGroup, containsRecoveryPassword, groupsOf, isRecoveryPassword, maskRecoveryPasswords, maskTypedDigits, resemblesRecoveryPassword, withoutTags } from '../../src/domain/recoveryPassword'

const key = '091707-241043-291038-310772-542377-213224-102663-353529'
const others = ['348249-187682-506803-000946-706420-203786-501380-224169', '230197-668206-130977-635151-336567-058366-405966-280709']
const brokenKey = '419595-387156-44334-315590-197472-399399-320562-361383'

const written = (value: number): string => String(value * 11).padStart(6, '0')
const everyGroup = Array.from({ length: 65_536 }, (_, value) => written(value))
const keys = fc.array(fc.integer({ min: 0, max: 65_535 }).map(written), { minLength: 8, maxLength: 8 })

describe('a group', () => {
  test('is right for each of the 65,536 numbers it can stand for', () => {
    expect(everyGroup.filter(group => checkGroup(group) !== 'ok')).toEqual([])
  })

  test('with any one digit wrong is refused', () => {
    const missed: string[] = []
    for (const group of everyGroup) {
      for (let place = 0; place < 6; place++) {
        const head = group.slice(0, place)
        const tail = group.slice(place + 1)
        for (let digit = 0; digit < 10; digit++) {
          const typed = head + digit + tail
          if (typed !== group && checkGroup(typed) === 'ok') missed.push(typed)
        }
      }
    }

    expect(missed).toEqual([])
  })

  test('with two different neighbours exchanged is refused', () => {
    const missed: string[] = []
    for (const group of everyGroup) {
      for (let place = 0; place < 5; place++) {
        const typed = group.slice(0, place) + group[place + 1]! + group[place]! + group.slice(place + 2)
        if (typed !== group && checkGroup(typed) === 'ok') missed.push(typed)
      }
    }

    expect(missed).toEqual([])
  })

  test.each([
    ['000000', 'ok'], ['720885', 'ok'], ['091707', 'ok'], ['720896', 'range'], ['999999', 'range'], ['091708', 'checksum'], ['720886', 'checksum'],
    ['', 'length'], ['44334', 'length'], ['0917070', 'length'], ['O91707', 'digits'], ['09170-', 'digits'], ['      ', 'digits'], ['+91707', 'digits'], ['1e5000', 'digits']
  ])('%j is %s', (text, check) => {
    expect(checkGroup(text)).toBe(check)
  })
})

describe('a recovery key', () => {
  test.each([key, ...others, '496298-461032-321464-595518-463221-173943-033616-139579', '471207-278498-422125-177177-561902-537405-468006-693451'])('%s is valid', text => {
    expect(isRecoveryPassword(text)).toBe(true)
  })

  test('of eight right groups is valid, however it is written', () => {
    const separators = fc.constantFrom('-', '–', ' ', '\u00A0', '', '\n', ' - ', '.', ', ')
    fc.assert(fc.property(keys, separators, (groups, separator) => {
      const text = groups.join(separator)
      expect(groupsOf(text)).toEqual(groups)
      expect(isRecoveryPassword(text)).toBe(true)
      expect(containsRecoveryPassword(`Recovery Key:\n\n\t${text}.`)).toBe(true)
      expect(resemblesRecoveryPassword(text)).toBe(true)
    }))
  })

  test('copied from many articles has a group of five digits, and is not valid', () => {
    expect(isRecoveryPassword(brokenKey)).toBe(false)
    expect(containsRecoveryPassword(brokenKey)).toBe(false)
    expect(resemblesRecoveryPassword(brokenKey)).toBe(true)
    expect(groupsOf(brokenKey)?.map(checkGroup)).toEqual(['ok', 'ok', 'length', 'ok', 'ok', 'ok', 'ok', 'ok'])
  })

  test('with two groups exchanged is valid: nobody can see that', () => {
    const [first, second, ...rest] = key.split('-')
    expect(isRecoveryPassword([second, first, ...rest].join('-'))).toBe(true)
  })

  test('with a group too few, too many or wrong is not', () => {
    expect(isRecoveryPassword(key.slice(7))).toBe(false)
    expect(isRecoveryPassword(`${key}-091707`)).toBe(false)
    expect(isRecoveryPassword(key.replace('241043', '241034'))).toBe(false)
    expect(isRecoveryPassword(`my key is ${key}`)).toBe(false)
    expect(groupsOf('I am locked out of my laptop now')).toBeUndefined()
    expect(groupsOf('')).toBeUndefined()
  })

  test('with a letter in a group still shows its groups, so that the wrong one can be named', () => {
    expect(groupsOf(key.replace('091707', 'O91707'))?.map(checkGroup)).toEqual(['digits', ...Array.from({ length: 7 }, () => 'ok')])
  })
})

const numbered = key.split('-').map((group, index) => `${index + 1}. ${group}`).join('\n')
const inCells = JSON.stringify(key.split('-'))
const wide = key.replaceAll(/\d/g, digit => String.fromCodePoint(0xFF_10 + Number(digit)))

describe('a key anywhere in a text', () => {
  test.each([
    key, `{"text":"${key}"}`, numbered, inCells, wide, key.replaceAll('-', ''), `7${key.replaceAll('-', '')}7`, `12345678 ${key}`, `123456 ${key}`, `091707-${key}-091707`, `${'x'.repeat(100_000)}${key}`,
    key.replaceAll('-', '\u200B'), key.replaceAll('-', ' \u2013 ')
  ].map(text => [text.slice(-100), text]))('is found and masked: %j', (_, text) => {
    expect(containsRecoveryPassword(text)).toBe(true)
    const masked = maskRecoveryPasswords(text)
    expect(masked).toContain('[recovery key]')
    expect(masked).not.toContain('353529')
    expect(containsRecoveryPassword(masked)).toBe(false)
  })

  test('is masked although two groups are mistyped, and nothing around it is', () => {
    expect(maskRecoveryPasswords(`a ${key.replace('310772', '310773')} b`)).toBe('a [recovery key] b')
    expect(maskRecoveryPasswords(`It is ${brokenKey}, and 4290B6C0`)).toBe('It is [recovery key], and 4290B6C0')
    expect(maskRecoveryPasswords(`${key} and ${others[0]}`)).toBe('[recovery key] and [recovery key]')
    expect(maskRecoveryPasswords(`code ${key}`)).toBe('code [recovery key]')
  })

  test.each([
    '', '4290B6C0-B17A-497A-8552-272CC30E80D4', '11111111-1111-1111-1111-111111111111 22222222-2222-2222-2222-222222222222', '2024-06-19T10:30:00.000Z 2024-06-19T10:31:00.000Z 2024-06-19T10:32:00.000Z',
    '103000 103001 103002 103003 103004 103005 103006 103007 103008 103009', '1718793000000 1718793000001 1718793000002 1718793000003', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    'call 555 0134 2211 or 555 0134 2212 or 555 0134 2213 or 555 0134 2214', key.slice(0, 48), '1234567890'.repeat(6), '123456-'.repeat(8)
  ])('is not seen in %j', text => {
    expect(containsRecoveryPassword(text)).toBe(false)
    expect(maskRecoveryPasswords(text)).toBe(text)
  })

  test('is not seen in GUIDs and times', () => {
    const noise = fc.array(fc.oneof(fc.uuid(), fc.date({ noInvalidDate: true }).map(date => date.toISOString()), fc.nat().map(String)), { maxLength: 20 }).filter(words => words.filter(word => /^0*$/.test(word)).length < 8)
    fc.assert(fc.property(noise, words => {
      expect(containsRecoveryPassword(words.join(' '))).toBe(false)
    }))
  })

  test('never survives masking', () => {
    fc.assert(fc.property(keys, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.constantFrom('-', ' ', '', '\n', '–'), (groups, before, after, separator) => {
      expect(containsRecoveryPassword(maskRecoveryPasswords(before + groups.join(separator) + after))).toBe(false)
    }))
  })

  test.each(['1', '123456 ', '123456-', '091707-', 'a', ' ', '1 ', '１', 'O0'])('a long text of %j is looked through', unit => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length))
    expect(() => maskRecoveryPasswords(text)).not.toThrow()
  })
})

describe('a key that somebody sends', () => {
  const groups = key.split('-')
  const mistyped = key.replace('310772', '310773')
  const inTwo = `${groups.slice(0, 4).join('-')}\n${groups.slice(4).join('-')}`
  const ways: ReadonlyArray<readonly [string, string]> = [
    ['as it is', key], ['in two lines', inTwo], ['in two lines of a Windows PC', inTwo.replace('\n', '\r\n')], ['in eight lines', groups.join('\n')],
    ['with spaces', groups.join(' ')], ['with bars', groups.join(' | ')], ['with slashes', groups.join('/')], ['with arrows', groups.join(' → ')], ['with bullets', groups.join(' • ')],
    ['with commas', groups.join(', ')], ['with underscores', groups.join('_')], ['with emoji', groups.join('👉')], ['with long dashes', groups.join(' — ')], ['with nothing', groups.join('')],
    ['with a hard space as some clients write it', groups.join('&nbsp;')], ['in brackets', groups.map(group => `(${group})`).join('')],
    ['numbered', numbered], ['in paragraphs', groups.map(group => `<p style="font-size:14px">${group}</p>`).join('')], ['with line breaks of a page', groups.join('<br/>')],
    ['in twos', key.replaceAll('-', '').replaceAll(/(\d\d)(?=\d)/g, '$1 ')], ['in threes', key.replaceAll('-', '').replaceAll(/(\d{3})(?=\d)/g, '$1|')], ['in fours', key.replaceAll('-', '').replaceAll(/(\d{4})(?=\d)/g, '$1 - ')],
    ['with a wrong digit', mistyped], ['with a wrong digit, in lines', mistyped.replaceAll('-', '\n')], ['with a wrong digit and bars', mistyped.replaceAll('-', '|')],
    ['with a digit too few', key.replace('310772', '31072')], ['with a digit too many', key.replace('310772', '3107772')], ['with letters', key.replace('091707', 'O9l7O7')], ['with three groups wrong', '|091708|241044|291039|310772|542377|213224|102663|353529|'.slice(1, -1)],
    ['without its last group', groups.slice(0, 7).join('-')], ['without its first half', groups.slice(4).join('-')], ['in full-width digits', wide], ['as an article shows it', brokenKey]
  ]
  const left = /[\p{N}]/u

  test.each(ways)('%s is noticed, and nothing of it is left', (_, typed) => {
    for (const text of [typed, `my key is ${typed} but it says no`, `${typed}.`, `it is (${typed})`]) {
      expect(resemblesRecoveryPassword(text)).toBe(true)
      expect(maskTypedDigits(text)).not.toMatch(left)
    }
    expect(maskTypedDigits(`it says no to ${typed}, why?`)).toMatch(/^it says no to .*\[recovery key\].*, why\?$/)
  })

  test.each(ways)('%s leaves the Key ID beside it as it is', (_, typed) => {
    for (const keyId of ['4290B6C0', '4290b6c0', '4290B6C0-B17A-497A-8552-272CC30E80D4', '{4290b6c0-b17a-497a-8552-272cc30e80d4}', '4290B6C0B17A497A8552272CC30E80D4', '42909610-B17A-497A-8552-272CC30E80D4']) {
      for (const text of [`the Key ID is ${keyId} and my key is ${typed}`, `Key ID: ${keyId}\nRecovery key: ${typed}`, `I typed ${typed} for ${keyId}`]) {
        expect(resemblesRecoveryPassword(text)).toBe(true)
        expect(maskTypedDigits(text).match(/\w*\d\w*/g)).toEqual([keyId.replace('{', '').slice(0, 8)])
      }
    }
  })

  test('leaves a Key ID of digits alone, or in two halves, where it is called so and the key is complete without it', () => {
    expect(maskTypedDigits(`Key ID 42909610, key ${key}`)).toBe('Key ID 42909610, key [recovery key]')
    expect(maskTypedDigits(`Key ID is 4290 B6C0, key ${key}`)).toBe('Key ID is 4290 B6C0, key [recovery key]')
    expect(maskTypedDigits(`Key ID ${key}`)).toBe('Key ID [recovery key]')
    expect(maskTypedDigits(`ID ${key.replaceAll('-', '').replaceAll(/(\d{8})(?=\d)/g, '$1 ')}`)).toBe('ID [recovery key]')
  })

  test('takes every other number with it', () => {
    expect(maskTypedDigits(`room 412, LAPTOP-7Q2: ${key} since 10:30`)).toBe('room [recovery key], LAPTOP-[recovery key] since [recovery key]')
  })

  test.each([
    'hello', 'my PC is locked, the Key ID is 4290B6C0', '4290B6C0-B17A-497A-8552-272CC30E80D4 7F3A21C4-5B0D-4E11-9C0A-2D6E8F1A0B31 7F3A21C4-9E42-4C7F-8A15-64D0C3B7E952',
    'call +1 425 555 0101, +1 425 555 0102, +1 425 555 0103 or +1 425 555 0104', 'it was 091707 once', '<p>my PC asks for a key since 2026-03-02</p>', 'tickets 412345, 412346 and 412347'
  ])('is not seen in %j', text => {
    expect(resemblesRecoveryPassword(text)).toBe(false)
  })

  test('is without the tags that some clients put around words, and nothing else', () => {
    expect(withoutTags('<div>a<br/>b</div> 3 < 4 > 2 <3')).toBe(' a b  3 < 4 > 2 <3')
  })

  test('is looked for in any text without hanging', () => {
    const units = ['1', '1 ', '12 - ', '123456 ', '123456-', '<', '<p', 'id ', 'ID 1234 ', 'a1', '\uE000', 'B0', '1 1-', 'O0 ']
    for (const unit of units) {
      const text = unit.repeat(2000)
      expect(typeof resemblesRecoveryPassword(text)).toBe('boolean')
      expect(typeof maskTypedDigits(text)).toBe('string')
    }
  })
})
