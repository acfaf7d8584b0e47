/** The figures the bench prints mean what they say. */
import { median, percentile, rounds, table } from '../../src/sandbox/bench/figures'
import { late, look, newChat, said, tapped } from '../../src/sandbox/bench/chat'

const span = (began: number, ended: number) => ({ began, ended })

test('requests in turn are as many rounds as requests', () => {
  expect(rounds([span(0, 10), span(10, 20), span(25, 30)])).toBe(3)
})

test('requests that overlap are one round, also where only their neighbours do', () => {
  expect(rounds([span(0, 10), span(5, 20), span(15, 30)])).toBe(1)
})

test('a long request spans the short ones within it, in whatever order they were noted', () => {
  expect(rounds([span(5, 6), span(7, 8), span(0, 100), span(100, 110)])).toBe(2)
})

test('nothing asked is no round', () => {
  expect(rounds([])).toBe(0)
})

test('a percentile is a value that was measured; of nothing there is none', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([median([3, 1, 2]), percentile(values, 0.99), percentile(values, 0.5)]).toEqual([2, 100, 51])
  expect(median([])).toBeNaN()
})

test('columns of a table are as wide as their widest cell, figures to the right', () => {
  expect(table([['', 'turns/s'], ['the bot', '9']])).toBe('          turns/s\nthe bot         9')
})

test('a tap names the place of the newest card, there and back', () => {
  const chat = newChat()
  const surroundings = { appId: 'app', tenantId: 'tenant', serviceUrl: 'http://127.0.0.1/' }
  look(chat, JSON.stringify({ value: { actions: [{ verb: 'menu', data: { n: 900 } }] } }))
  const first = tapped(chat, surroundings)
  look(chat, '{"n":901}')
  const taps = [first, tapped(chat, surroundings), tapped(chat, surroundings)]
  expect(taps).toMatchObject([['menu', 900], ['startOver', 901], ['menu', 901]].map(([verb, n]) => ({ value: { action: { verb, data: { n } } } })))
})

test('a late tap names no place that counts, and is no tap', () => {
  const chat = newChat()
  const surroundings = { appId: 'app', tenantId: 'tenant', serviceUrl: 'http://127.0.0.1/' }
  look(chat, '{"n":900}')
  expect(late(chat, surroundings)).toMatchObject({ value: { action: { data: { n: 0 } } }, conversation: { id: chat.conversation } })
  expect(chat).toMatchObject({ n: 900, taps: 0 })
  look(chat, 'no card')
  expect(chat.n).toBe(900)
})

test('nobody shares a chat, and no activity an id', () => {
  const surroundings = { appId: 'app', tenantId: 'tenant', serviceUrl: 'http://127.0.0.1/' }
  const one = newChat()
  const ids = [said(one, surroundings), said(one, surroundings), said(newChat(), surroundings)].map(activity => (activity as { readonly id: string }).id)
  expect(new Set(ids).size).toBe(3)
  expect(newChat().conversation).not.toBe(one.conversation)
})
