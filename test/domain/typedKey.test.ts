/** What is told of a typed key: which group is wrong and why, and never a digit of it. */
import fc from 'fast-check'
import { checkTypedKey, type TypedGroup, type TypedKey } from '../../src/domain/typedKey'

const key = '091707-241043-291038-310772-542377-213224-102663-353529'
const other = '348249-187682-506803-000946-706420-203786-501380-224169'
const groups = key.split('-')
const sample = '419595-387156-44334-315590-197472-399399-320562-361383'

const written = (value: number): string => String(value * 11).padStart(6, '0')
const keys = fc.array(fc.integer({ min: 0, max: 65_535 }).map(written), { minLength: 8, maxLength: 8 })
const separators = fc.constantFrom('-', '–', ' ', '', '\n', ' - ', '.', ', ', '/', '\u00A0', ' ー ')
const wide = (text: string): string => text.replaceAll(/\d/g, digit => String.fromCodePoint(0xFF_10 + Number(digit)))
const arabic = (text: string): string => text.replaceAll(/\d/g, digit => String.fromCodePoint(0x06_60 + Number(digit)))

const problems = ({ groups }: TypedKey): Array<TypedGroup['problem']> => groups.map(({ problem }) => problem)
const lengths = ({ groups }: TypedKey): number[] => groups.map(({ length }) => length)
const wrongOnes = (typed: TypedKey): TypedGroup[] => typed.groups.filter(({ problem }) => problem !== 'none')
const withGroup = (index: number, text: string, all: readonly string[] = groups): string[] => all.with(index, text)

/** How people write a whole key down. */
const ways: ReadonlyArray<readonly [string, (groups: readonly string[]) => string]> = [
  ['dashes', all => all.join('-')],
  ['spaces', all => all.join(' ')],
  ['lines', all => all.join('\n')],
  ['dots', all => all.join('.')],
  ['no separators', all => all.join('')],
  ['threes', all => all.join('').replaceAll(/\d{3}/g, '$& ')],
  ['fours', all => all.join('').replaceAll(/\d{4}/g, '$& ')],
  ['twos', all => all.join('').replaceAll(/\d\d/g, '$&-')],
  ['single digits', all => [...all.join('')].join(' ')],
  ['threes within groups', all => all.map(group => `${group.slice(0, 3)} ${group.slice(3)}`).join('-')],
  ['halves', all => `${all.slice(0, 4).join('')} ${all.slice(4).join('')}`],
  ['1) 2) 3)', all => all.map((group, index) => `${index + 1}) ${group}`).join(' ')],
  ['1. 2. 3.', all => all.map((group, index) => `${index + 1}. ${group}`).join('\n')],
  ['1: 2: 3:', all => all.map((group, index) => `${index + 1}:${group}`).join(', ')],
  ['(1) (2) (3)', all => all.map((group, index) => `(${index + 1}) ${group}`).join(' ')],
  ['bare numbers', all => all.map((group, index) => `${index + 1} ${group}`).join(' ')],
  ['group 1: group 2:', all => all.map((group, index) => `group ${index + 1}: ${group}`).join(', ')],
  ['Gruppe', all => all.map((group, index) => `Gruppe ${index + 1} ist ${group}`).join('. ')],
  ['ordinals', all => all.map((group, index) => `the ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'][index]} group is ${group}`).join('\n')],
  ['wide digits', all => wide(all.join('-'))],
  ['Arabic digits', all => arabic(all.join(' '))],
  ['a sentence', all => `My 48 digits are ${all.join('-')}, all 8 groups. Is that right?`],
  ['a Japanese sentence', all => `回復キーは${all.join('-')}です`],
  ['a printout', all => `BitLocker Drive Encryption recovery key\n\nIdentifier:\n\n\t4290B6C0-B17A-497A-8552-272CC30E80D4\n\nRecovery Key:\n\n\t${all.join('-')}\n`],
  ['a Key ID of digits', all => `key id 12345678 key ${all.join('-')}`],
  ['a Key ID of letters', all => `4290B6C0: ${all.join(' ')}`],
  ['glued words', all => `key:key${all.join('-')}`]
]

describe('a right key is possible', () => {
  test.each(ways)('with %s', (_, write) => {
    fc.assert(fc.property(keys, all => {
      const typed = checkTypedKey(write(all))
      expect([write(all), typed.verdict, typed.groups.length, typed.missing, typed.extra]).toEqual([write(all), 'possible', 8, 0, 0])
      expect(typed.groups.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(wrongOnes(typed)).toEqual([])
    }), { numRuns: 50 })
  })

  test('also with two groups exchanged, and also when it is another PC’s: possible is not right', () => {
    const [first, second, ...rest] = groups
    expect(checkTypedKey([second, first, ...rest].join('-')).verdict).toBe('possible')
    expect(checkTypedKey(other).verdict).toBe('possible')
  })
})

describe('a wrong digit', () => {
  const anyPlace = fc.tuple(keys, fc.nat(7), fc.nat(5), fc.integer({ min: 1, max: 9 }), separators)

  test('is named with its group, and its place is among those that one digit would mend', () => {
    fc.assert(fc.property(anyPlace, ([all, index, place, by, separator]) => {
      const group = all[index]!
      const changed = group.slice(0, place) + String((Number(group[place]) + by) % 10) + group.slice(place + 1)
      const typed = checkTypedKey(withGroup(index, changed, all).join(separator))
      expect(typed.verdict).toBe('groupsWrong')
      expect(wrongOnes(typed).map(({ number, length }) => ({ number, length }))).toEqual([{ number: index + 1, length: 6 }])
      expect(['notDivisible', 'tooLarge']).toContain(typed.groups[index]!.problem)
      expect(typed.groups[index]!.single).toContain(place + 1)
    }))
  })

  test('and its neighbour exchanged are named as that exchange, unless they are equal', () => {
    fc.assert(fc.property(keys, fc.nat(7), fc.nat(4), separators, (all, index, place, separator) => {
      const group = all[index]!
      fc.pre(group[place] !== group[place + 1])
      const changed = group.slice(0, place) + group[place + 1]! + group[place]! + group.slice(place + 2)
      const typed = checkTypedKey(withGroup(index, changed, all).join(separator))
      expect(typed.verdict).toBe('groupsWrong')
      expect(wrongOnes(typed).map(({ number }) => number)).toEqual([index + 1])
      expect(typed.groups[index]!.swaps).toContainEqual([place + 1, place + 2])
    }))
  })

  test('that makes a group too large is told apart', () => {
    expect(problems(checkTypedKey(withGroup(4, '942377').join('-')))).toEqual(['none', 'none', 'none', 'none', 'tooLarge', 'none', 'none', 'none'])
    expect(problems(checkTypedKey(withGroup(4, '720896').join('-')))[4]).toBe('tooLarge')
    expect(problems(checkTypedKey(withGroup(4, '720885').join('-')))[4]).toBe('none')
  })
})

describe('a group that is too short or too long', () => {
  test.each(ways.filter(([name]) => !['threes', 'fours', 'twos', 'single digits', 'threes within groups', 'halves', 'no separators'].includes(name)))('is named by its length, with %s', (_, write) => {
    const short = checkTypedKey(write(withGroup(2, '29103')))
    expect([short.verdict, short.missing, short.extra, wrongOnes(short)]).toEqual(['groupsWrong', 0, 0, [{ number: 3, problem: 'length', length: 5, swaps: [], single: [] }]])
    const long = checkTypedKey(write(withGroup(6, '1022663')))
    expect([long.verdict, wrongOnes(long)]).toEqual(['groupsWrong', [{ number: 7, problem: 'length', length: 7, swaps: [], single: [] }]])
  })

  test('while another makes up for it, is still itself', () => {
    expect(lengths(checkTypedKey(withGroup(3, '7542377', withGroup(2, '29103')).join('-')))).toEqual([6, 6, 5, 7, 6, 6, 6, 6])
    expect(lengths(checkTypedKey(withGroup(3, '3107', withGroup(2, '29103838')).join('-')))).toEqual([6, 6, 8, 4, 6, 6, 6, 6])
  })

  test('of one to three digits is still a group among eight', () => {
    expect(lengths(checkTypedKey(withGroup(2, '29').join('-')))).toEqual([6, 6, 2, 6, 6, 6, 6, 6])
    expect(lengths(checkTypedKey(withGroup(7, '3').join(' ')))).toEqual([6, 6, 6, 6, 6, 6, 6, 1])
  })

  test('by a space where none belongs, is none', () => {
    expect(checkTypedKey(`09170 7-${groups.slice(1).join('-')}`).verdict).toBe('possible')
    expect(checkTypedKey(`${groups.slice(0, 7).join('-')}-35352 9`).verdict).toBe('possible')
    expect(checkTypedKey(`${groups.slice(0, 7).join('-')}-3 535 29`).verdict).toBe('possible')
  })

  test('in 47 or 49 digits without separators is the one with which the others are right', () => {
    for (const [index, group] of groups.entries()) {
      for (const [text, length] of [[group.slice(0, 5), 5], [`${group}4`, 7]] as const) {
        expect(lengths(checkTypedKey(withGroup(index, text).join('')))).toEqual(groups.map((_, at) => at === index ? length : 6))
      }
    }
  })
})

describe('letters', () => {
  test.each(['O91707', '09l707', '0917O7', 'o9I7o7', '09170B', '0S1707', 'Z91707', '09G707', '09x707', '0917l7', '9I7O7'])('in a group are named: %s', text => {
    const typed = checkTypedKey(withGroup(0, text).join('-'))
    expect([typed.verdict, typed.groups[0]!.problem, typed.groups.length]).toEqual(['groupsWrong', 'letters', 8])
  })

  test('are named without separators too', () => {
    expect(problems(checkTypedKey(withGroup(2, '29lO38').join('')))).toEqual(['none', 'none', 'letters', 'none', 'none', 'none', 'none', 'none'])
  })

  test('one letter in the place of one digit can be mended there', () => {
    expect(checkTypedKey('O91707').groups).toEqual([{ number: 1, problem: 'letters', length: 6, swaps: [], single: [1] }])
    expect(checkTypedKey('O917O7').groups).toEqual([{ number: 1, problem: 'letters', length: 6, swaps: [], single: [] }])
  })
})

describe('fewer or more groups than eight', () => {
  test('one alone can be asked about', () => {
    expect(checkTypedKey('is 44334 right?')).toEqual({ groups: [{ number: 1, problem: 'length', length: 5, swaps: [], single: [] }], missing: 7, extra: 0, verdict: 'groupsWrong' })
    expect(checkTypedKey('091707')).toEqual({ groups: [{ number: 1, problem: 'none', length: 6, swaps: [], single: [] }], missing: 7, extra: 0, verdict: 'incomplete' })
    expect(checkTypedKey('is 091 707 ok').verdict).toBe('incomplete')
    expect(checkTypedKey('it is 0917070').groups).toMatchObject([{ length: 7, problem: 'length' }])
  })

  test.each([
    ['group 3: 44334', [3]], ['the third group is 44334', [3]], ['3rd group 44334', [3]], ['group 3 is 091707 and group 5 is 241043', [3, 5]], ['3) 091707 4) 241043', [3, 4]], ['group #7 = 091707, 241043', [7, 8]],
    ['Block 2: 091707', [2]], ['group 9: 091707', [1]], ['group 5: 091707, group 3: 241043', [1, 2]], ['group 8: 091707 241043', [1, 2]], ['091707 group 3: 241043', [1, 3]]
  ])('%j keeps the numbers that the groups were given, where they make sense', (text, numbers) => {
    expect(checkTypedKey(text).groups.map(({ number }) => number)).toEqual(numbers)
  })

  test('are counted', () => {
    for (let count = 1; count <= 7; count++) {
      const typed = checkTypedKey(groups.slice(0, count).join('-'))
      expect([typed.verdict, typed.groups.length, typed.missing, typed.extra]).toEqual(['incomplete', count, 8 - count, 0])
    }
    const more = checkTypedKey(`${key}-091707`)
    expect([more.verdict, more.groups.length, more.missing, more.extra]).toEqual(['tooMany', 8, 0, 1])
    expect(checkTypedKey(`${key} ${other}`)).toMatchObject({ verdict: 'tooMany', extra: 8 })
    expect(checkTypedKey('091707 '.repeat(1000))).toMatchObject({ verdict: 'tooMany', extra: 99 })
    expect(checkTypedKey(`${groups.slice(0, 3).join('-')}-291039`)).toMatchObject({ verdict: 'groupsWrong', missing: 4 })
  })

  test.each(['', ' ', 'hello', 'group 3', 'all 8 groups are wrong', 'the 48 digits', '12', 'I have 2 PCs', 'please help me', '4290B6C0-B17A-497A-8552-272CC30E80D4', 'key id 12345678', 'E_FVE_PCR_MISMATCH', '👍'])('%j holds no group', text => {
    expect(checkTypedKey(text)).toEqual({ groups: [], missing: 8, extra: 0, verdict: 'none' })
  })
})

describe('the broken key that many articles show', () => {
  test.each(ways.filter(([name]) => !['threes', 'fours', 'twos', 'single digits', 'threes within groups'].includes(name)))('is recognised, and its third group named, with %s', (_, write) => {
    const typed = checkTypedKey(write(sample.split('-')))
    expect([typed.verdict, wrongOnes(typed).map(({ number, problem, length }) => [number, problem, length])]).toEqual(['sample', [[3, 'length', 5]]])
  })

  test('is recognised by six of its groups, and not by five', () => {
    const [one, two, three, ...rest] = sample.split('-')
    expect(checkTypedKey([one, two, `${three}0`, ...rest].join('-')).verdict).toBe('sample')
    expect(checkTypedKey(rest.join('-')).verdict).toBe('incomplete')
    expect(checkTypedKey([one, ...rest].join('-')).verdict).toBe('sample')
    expect(checkTypedKey(Array.from({ length: 8 }, () => one).join('-')).verdict).toBe('possible')
  })
})

describe('what is told holds nothing of the key', () => {
  const anyDigits = fc.array(fc.stringMatching(/^\d{4,8}$/), { minLength: 1, maxLength: 12 })
  const anyKey = fc.oneof(keys, anyDigits)
  const words = new Set(['groups', 'number', 'problem', 'length', 'swaps', 'single', 'missing', 'extra', 'verdict', 'none', 'notDivisible', 'tooLarge', 'letters',
    'possible', 'groupsWrong', 'incomplete', 'tooMany', 'sample'])

  test('no three digits in a row stand in it, these or others, and no word that is not ours', () => {
    fc.assert(fc.property(fc.oneof(anyKey.map(all => all.join('-')), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\dOlIS .-]{0,400}$/)), text => {
      const told = JSON.stringify(checkTypedKey(text))
      expect(told).not.toMatch(/\d{3}/)
      expect((told.match(/[a-z]+/gi) ?? []).filter(word => !words.has(word))).toEqual([])
    }), { numRuns: 500 })
  })

  test('of a right key the very same is told as of any other right key', () => {
    fc.assert(fc.property(keys, separators, (all, separator) => {
      expect(checkTypedKey(all.join(separator))).toEqual(checkTypedKey(key))
    }))
  })

  test('of ten thousand groups only a few hundred different things are told', () => {
    const told = Array.from({ length: 10_000 }, (_, index) => JSON.stringify(checkTypedKey(String(index * 97).padStart(6, '0'))))
    expect(new Set(told).size).toBeLessThan(500)
  })
})

test('any text is checked, and a long one only as far as people type', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
    const { groups: found, missing, extra } = checkTypedKey(text)
    expect(found.length + missing).toBe(8)
    expect(extra).toBeGreaterThanOrEqual(0)
  }))
  for (const unit of ['1', '12 ', '123456 ', '12345-', 'O', '0O', '#1 ', 'group 3 ', '1) ', 'first ', '4290B6C0-', 'id ', 'aaa1', '９', 'ﷺ', '\n']) {
    expect(checkTypedKey(unit.repeat(100_000)).groups.length).toBeLessThanOrEqual(8)
  }
  expect(checkTypedKey(`${'x '.repeat(2000)}${key}`).verdict).toBe('none')
})
