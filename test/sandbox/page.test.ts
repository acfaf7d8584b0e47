/** The page's server: its API, its files, and whom it refuses. */
import type { Sandbox } from '../../src/sandbox/sandbox'
import { ask, employee, listeningBot, tryOut, type Answer, type Json, type ListeningBot } from './client'

let sandbox: Sandbox
let bot: ListeningBot
beforeAll(async () => {
  bot = await listeningBot()
  sandbox = await tryOut({ botUrl: bot.url })
})
afterAll(async () => {
  await sandbox.stop()
  await bot.stop()
})

const json = { 'content-type': 'application/json' }
const page = (method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = json): Promise<Answer> =>
  ask('', `${sandbox.urls.page}${path}`, { method, headers, ...body && { body: JSON.stringify(body) } })

test('tells the company without a single digit of a key', async () => {
  const { json: company, text } = await page('GET', '/api/company')
  expect(company).toMatchObject({ name: 'Contoso', policy: { allowedToReadBitlockerKeysForOwnedDevice: true }, faults: { graph: null, entra: null, channel: null } })
  expect((company['pcs'] as Json[])[0]).toEqual({ id: 'amina-laptop', employeeId: employee(sandbox, 'amina').id, name: 'Amina\'s laptop', keyId: '4290B6C0-B17A-497A-8552-272CC30E80D4', hint: 'https://aka.ms/aadrecoverykey', windows: 'Windows 11 24H2', state: 'locked' })
  expect(text).not.toMatch(/\d{6}-\d{6}/)
})

test('streams what happens', async () => {
  const stop = new AbortController()
  const stream = await fetch(`${sandbox.urls.page}/api/phones/${employee(sandbox, 'priya').id}/events`, { signal: stop.signal })
  await page('POST', `/api/phones/${employee(sandbox, 'priya').id}/say`, { text: 'hi' })
  const decoder = new TextDecoder()
  const reader = stream.body!.getReader()
  let text = ''
  while (!text.includes('"hi"')) text += decoder.decode((await reader.read()).value, { stream: true })
  stop.abort()
  expect(stream.headers.get('content-type')).toBe('text/event-stream')
  expect(text).toMatch(/data: \{"type":"message","message":\{.*"from":"me","text":"hi"/)
})

test('turns the switches, starts and locks PCs', async () => {
  expect((await page('POST', '/api/policy', { allowedToReadBitlockerKeysForOwnedDevice: false })).json).toEqual({ policy: { allowedToReadBitlockerKeysForOwnedDevice: false } })
  await page('POST', '/api/policy', { allowedToReadBitlockerKeysForOwnedDevice: true })
  expect((await page('POST', '/api/faults', { graph: 'down' })).json['faults']).toMatchObject({ graph: 'down', entra: null })
  await page('POST', '/api/faults', { graph: null })
  expect((await page('POST', '/api/pcs/amina-laptop/unlock', { groups: ['123456'] })).json).toMatchObject({ started: false, wrong: [0] })
  expect((await page('POST', '/api/pcs/amina-laptop/lock')).json).toEqual({ ok: true })
})

test.each([
  ['another Host', 'GET', '/api/company', { host: 'evil.example' }, 421],
  ['another Origin', 'POST', '/api/policy', { origin: 'https://evil.example', ...json }, 403],
  ['the Origin of another local port', 'GET', '/api/company', { origin: 'http://localhost:1' }, 403],
  ['a form', 'POST', '/api/policy', { 'content-type': 'text/plain' }, 415],
  ['an unknown switch', 'POST', '/api/faults', json, 400],
  ['nobody’s phone', 'GET', '/api/phones/nobody', json, 404],
  ['no PC', 'POST', '/api/pcs/none/lock', json, 404],
  ['a file outside its folder', 'GET', '/..%2f..%2f..%2fpackage.json', json, 404],
  ['its own sources', 'GET', '/main.ts', json, 404]
])('refuses %s', async (_, method, path, headers, status) => {
  expect((await page(method, path, method === 'POST' ? { graph: 'x', unknown: 1 } : undefined, headers as Record<string, string>)).status).toBe(status)
})

test('serves the library that draws cards', async () => {
  const { status, headers } = await page('GET', '/adaptivecards.min.js')
  expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, 'text/javascript; charset=utf-8', 'nosniff'])
})

test('refuses to start on a port that is taken, and says so', async () => {
  await expect(tryOut({ ports: { page: Number(new URL(sandbox.urls.page).port), entra: 0, graph: 0, channel: 0 } })).rejects.toThrow(/Port \d+ \(the page\) is taken/)
})
