/** The pages, the state of health, and an orderly end. */
import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import pino from 'pino'
import { makeServer, type Server } from '../../src/server'
import type { Page } from '../../src/signInPages'

const quiet = { frame: 'frame-ancestors \'none\'', nothing: 'default-src \'none\'' }
const logged: string[] = []
let asked: string[] = []
let page: () => Promise<Page>
let healthy: () => Promise<boolean>
let serve: () => Promise<void>
let server: Server
let address: string

beforeEach(async () => {
  asked = []
  logged.length = 0
  page = async () => ({ status: 200, html: '<!doctype html><style>p{color:red}</style><p>x</p>' })
  healthy = async () => true
  server = makeServer({
    guard: () => undefined, log: pino({ level: 'trace' }, { write: (line: string) => logged.push(line) }), host: '127.0.0.1', port: 0,
    async serve(_request, response) {
      await serve?.()
      response.end('served')
    },
    pages: {
      async start(id) {
        asked.push(`start ${id}`)
        return page()
      },
      async callback(query) {
        asked.push(`callback ${query.toString()}`)
        return page()
      }
    },
    healthz: async () => healthy()
  })
  address = `http://127.0.0.1:${(await server.listen()).port}`
})
afterEach(async () => server.close())

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(address + path, { redirect: 'manual', ...init })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test('a page may use its own style, and nothing else', async () => {
  const { status, text, headers } = await get('/signin/abc')
  expect({ status, text }).toEqual({ status: 200, text: '<!doctype html><style>p{color:red}</style><p>x</p>' })
  const hash = createHash('sha256').update('p{color:red}').digest('base64')
  expect(headers.get('content-security-policy')).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(asked).toEqual(['start abc'])
})

test('the browser comes back with what the token service gave it', async () => {
  await get('/signin/callback?code=a%2Bb&state=s')
  expect(asked).toEqual(['callback code=a%2Bb&state=s'])
})

test('a page can send the browser on', async () => {
  page = async () => ({ status: 302, location: 'https://login.example/authorize?a=b' })
  const { status, headers } = await get('/signin/abc')
  expect([status, headers.get('location')]).toEqual([302, 'https://login.example/authorize?a=b'])
})

test.each(['/signin/abc', '/signin/callback', '/healthz', '/nowhere', '/api/messages'])('%s is not cached, framed, sniffed, or told to others', async path => {
  const { headers } = await get(path)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('server')).toBe('bot')
  expect(headers.get('content-security-policy')).toContain(quiet.frame)
  expect(headers.get('content-security-policy')).toContain(quiet.nothing)
})

test.each([
  ['GET', '/nowhere', 404], ['GET', '/', 404], ['GET', '/signin', 404], ['GET', '/signin/a/b', 404], ['GET', '/api/messages', 405], ['PUT', '/api/messages', 405],
  ['POST', '/signin/abc', 405], ['DELETE', '/healthz', 405], ['GET', '/signin/%zz', 404], ['GET', `/signin/${'x'.repeat(200)}`, 404]
])('%s %s is answered %i without a word', async (method, path, status) => {
  expect(await get(path, { method })).toMatchObject({ status, text: '' })
  expect(asked).toEqual([])
})

test('a page that breaks says nothing of why; the log does, without the address', async () => {
  page = async () => {
    throw new Error('the cause')
  }
  expect(await get('/signin/callback?code=very-secret')).toMatchObject({ status: 500, text: '' })
  expect(logged.join('')).toContain('the cause')
  expect(logged.join('')).not.toContain('very-secret')
})

test('a bot that breaks says nothing of why', async () => {
  serve = async () => {
    throw new Error('the cause')
  }
  expect(await get('/api/messages', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).toMatchObject({ status: 500, text: '' })
})

test('health is told in a status', async () => {
  expect((await get('/healthz')).status).toBe(200)
  healthy = async () => false
  expect((await get('/healthz')).status).toBe(503)
  healthy = () => Promise.reject(new Error('the database is gone'))
  expect(await get('/healthz')).toMatchObject({ status: 500, text: '' })
})

test('at the end a running request is answered, and a silent connection does not keep the server', async () => {
  const idle = connect(Number(new URL(address).port), '127.0.0.1')
  await once(idle, 'connect')
  const steps = new EventEmitter()
  serve = async () => {
    steps.emit('running')
    await once(steps, 'finish')
  }
  const running = once(steps, 'running')
  const answered = get('/api/messages', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  await running
  const closed = server.close()
  steps.emit('finish')
  expect(await answered).toMatchObject({ status: 200, text: 'served' })
  await closed
  await expect(get('/healthz')).rejects.toThrow('fetch failed')
})

test('at the end a connection that never asked for anything is ended', async () => {
  const idle = connect(Number(new URL(address).port), '127.0.0.1')
  await get('/healthz')
  const ended = once(idle, 'close')
  await server.close()
  await ended
})

test('an address that is taken is told', async () => {
  const second = makeServer({ guard: () => undefined, serve, pages: { start: page, callback: page }, healthz: healthy, log: pino({ level: 'silent' }), host: '127.0.0.1', port: Number(new URL(address).port) })
  await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

/** What the server answers to these very bytes; the connection must be ended by the server, because the request asks for it. */
const raw = async (request: string): Promise<string> => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  let answer = ''
  socket.on('data', chunk => {
    answer += chunk.toString()
  })
  socket.write(request)
  await once(socket, 'close')
  return answer.split('\r\n', 1)[0] ?? ''
}

test.each([
  ['a target that is no address', 'GET http://[ HTTP/1.1\r\nHost: x'],
  ['a port that is no port', 'GET /healthz HTTP/1.1\r\nHost: x:999999'],
  ['a host that is no host', 'GET /healthz HTTP/1.1\r\nHost: ['],
  ['a target for a proxy', 'GET http://elsewhere.example/healthz HTTP/1.1\r\nHost: x'],
  ['no target at all', 'OPTIONS * HTTP/1.1\r\nHost: x']
])('%s is refused, and the process lives on', async (_what, request) => {
  expect(await raw(`${request}\r\nConnection: close\r\n\r\n`)).toBe('HTTP/1.1 400 Bad Request')
  expect((await get('/healthz')).status).toBe(200)
})

test('an upgrade nobody offers is answered as a plain request, and holds no connection', async () => {
  expect(await raw('GET /healthz HTTP/1.0\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')).toBe('HTTP/1.1 200 OK')
})
