/** How well people are understood, measured on phrasings that were written before the rules: the half to tune with, and the half that nobody tunes with. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openedBy } from '../dialogs'
import { readers } from '../src/understanding/reader'
import { comprehend, understand } from '../src/understand'
import { plain } from '../src/domain/plainText'

interface Phrasing { readonly text: string, readonly language: string, readonly intent: string, readonly accountHint?: string, readonly keyId?: string, readonly errorCode?: string }

const half = (name: string): readonly Phrasing[] =>
  readFileSync(path.join(__dirname, 'phrasings', `${name}.jsonl`), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Phrasing)

const tune = half('tune')
const heldOut = half('heldOut')
const spoken = ['en', 'de', 'fr', 'es', 'ja']

const share = (phrasings: readonly Phrasing[], right: (phrasing: Phrasing) => boolean): number =>
  phrasings.filter(phrasing => right(phrasing)).length / phrasings.length

const isRight = ({ text, intent }: Phrasing): boolean => comprehend(text).intent === intent

test('there are at least 400 phrasings, half of them held out, and none twice', () => {
  expect(tune.length + heldOut.length).toBeGreaterThanOrEqual(400)
  expect(Math.abs(tune.length - heldOut.length)).toBeLessThan(10)
  expect(new Set([...tune, ...heldOut].map(({ text }) => text)).size).toBe(tune.length + heldOut.length)
})

test('no phrasing that is held out is an example that the bot compares with', () => {
  const bare = (text: string) => plain(text).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  const known = new Set(readers.flatMap(({ language: { examples } }) => Object.values(examples).flat().map(text => bare(text))))
  expect(known.size).toBeGreaterThan(400)
  expect(heldOut.filter(({ text }) => known.has(bare(text))).length).toBe(0)
})

test('the half to tune with is understood, and of the half that is held out five of six', () => {
  expect(share(tune, isRight)).toBeGreaterThan(0.95)
  expect(share(heldOut, isRight)).toBeGreaterThan(0.83)
})

test.each(spoken)('in %s, four of five that are held out are understood', language => {
  expect(share(heldOut.filter(one => one.language === language), isRight)).toBeGreaterThan(0.78)
})

test('a guess that claims to be sure mostly is', () => {
  const sure = heldOut.filter(({ text }) => comprehend(text).confidence >= 0.5)
  expect(sure.length).toBeGreaterThan(heldOut.length / 2)
  expect(share(sure, isRight)).toBeGreaterThan(0.88)
})

test('Key IDs and codes are read, and none where there is none', () => {
  for (const part of [tune, heldOut]) {
    expect(share(part, ({ text, keyId }) => comprehend(text).keyId === keyId)).toBeGreaterThan(0.98)
    expect(share(part, ({ text, errorCode }) => comprehend(text).errorCode === errorCode)).toBeGreaterThan(0.98)
  }
})

/** What somebody is led to by mistake must not be a guide, a sign-in or a case. "It works, thanks" is only thanked for. */
test('small talk, other things and orders to the machine open nothing', () => {
  const opening = tune.filter(({ intent }) => intent === 'other').filter(({ text }) => ![undefined, 'followUp'].includes(openedBy(understand(text))?.type))
  expect(opening.map(({ text }) => text)).toEqual([])
})
