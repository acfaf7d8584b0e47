/** Secrets, receipts, and what may be taken from the wire. */
import { inspect } from 'node:util'
import { Secret } from '../src/core/secret'
import { Receipt } from '../src/core/receipt'
import { countIn, secretIn, textIn } from '../src/core/wire'

test('a secret prints, logs, joins and serialises as [secret]', () => {
  const secret = new Secret('091707-241043')
  expect([secret].join(' ') + String(secret)).toBe('[secret][secret]')
  expect(JSON.stringify({ secret, list: [secret] })).toBe('{"secret":"[secret]","list":["[secret]"]}')
  expect(inspect({ secret }, { depth: 9, showHidden: true })).not.toContain('091707')
  expect(Object.keys(secret)).toEqual([])
  expect(structuredClone({ ...secret })).toEqual({})
})

test('a receipt for one key does not cover another', () => {
  const receipt = Receipt.issue('7', 'A')
  expect([receipt.entry, receipt.covers('A'), receipt.covers('B'), receipt.covers('')]).toEqual(['7', true, false, false])
})

test('fields from the wire: only own, only text, only so long', () => {
  expect(textIn({ a: ' x ' }, 'a')).toBe('x')
  for (const bad of [undefined, null, 'a', 7, [], { a: 1 }, { a: '' }, { a: '  ' }, { a: 'x'.repeat(201) }, Object.create({ a: 'x' })]) expect(textIn(bad, 'a')).toBeUndefined()
  expect(textIn(JSON.parse('{"__proto__": {"a": "x"}}'), 'a')).toBeUndefined()
  expect(countIn({ n: 3 }, 'n')).toBe(3)
  for (const bad of [{ n: -1 }, { n: 1.5 }, { n: '3' }, { n: Number.NaN }, { n: 2 ** 60 }, {}, null]) expect(countIn(bad, 'n')).toBeUndefined()
})

test('what was typed as a key stays the secret that the channel made of it', () => {
  const typed = new Secret('091707')
  expect(secretIn({ typed }, 'typed')).toBe(typed)
  expect(secretIn({ typed: '091707' }, 'typed').reveal()).toBe('091707')
  for (const bad of [undefined, null, 7, {}, { typed: 7 }, Object.create({ typed: 'x' })]) expect(secretIn(bad, 'typed').reveal()).toBe('')
})
