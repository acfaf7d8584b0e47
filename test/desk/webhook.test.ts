/** Cases told to any system: a documented event, signed so that forgeries and replays are refused, and never a key. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Failure } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { makeWebhook, type WebhookOptions } from '../../src/desk/webhook'
import { containsRecoveryPassword } from '../../src/domain/recoveryPassword'
import type { Case, Desk } from '../../src/desk/ports'
import { listen, type Asked, type Reply, type Service } from '../../src/sandbox/web'
import { agent, employee, givenCase, givenEvent, givenProgress, lead, recoveryPassword } from './given'

const secret = `whsec_${Buffer.from('a secret of thirty-two bytes, no').toString('base64')}`
const time = Date.parse('2026-03-02T10:00:00Z')
const received: Asked[] = []
const events: Array<Record<string, unknown>> = []
let service: Service
let answer: (asked: Asked) => Reply | Promise<Reply>

/** What docs/webhook.md shows. */
function isGenuine(headers: Asked['headers'], body: string, key: string, now: number): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers
  if (!(Math.abs(now / 1000 - Number(timestamp)) <= 300)) return false
  const expected = createHmac('sha256', Buffer.from(key.replace(/^whsec_/, ''), 'base64')).update(`${String(id)}.${String(timestamp)}.${body}`).digest()
  return String(signatures).split(' ').some(one => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}

/** A receiver as it should be: it believes only what is genuine, and does everything once. */
function makeReceiver(now = () => time): (asked: Asked) => Reply {
  const seen = new Set<unknown>()
  return ({ headers, body }) => {
    if (!isGenuine(headers, body, secret, now())) return { status: 401 }
    if (!seen.has(headers['webhook-id'])) events.push(JSON.parse(body) as Record<string, unknown>)
    seen.add(headers['webhook-id'])
    return { status: 204 }
  }
}

const desk = (more: Partial<WebhookOptions> = {}): Desk => makeWebhook({
  url: `http://127.0.0.1:${service.port}/hook?sig=part-of-the-address`, secret: new Secret(secret), source: 'https://bot.contoso.example', clock: { now: () => time }, ...more
})

beforeAll(async () => {
  service = await listen('webhook', 0)
  service.serve(asked => {
    received.push(asked)
    return answer(asked)
  })
})
afterAll(async () => service.stop())
beforeEach(() => {
  received.length = 0
  events.length = 0
  answer = makeReceiver()
})
afterEach(() => {
  expect(received.filter(({ body, headers }) => containsRecoveryPassword(body + JSON.stringify(headers)))).toEqual([])
})

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work
  } catch (error) {
    return error as Failure
  }

  throw new Error('it did not fail')
}

const repeat = async ({ headers, body }: Asked, more: Record<string, string> = {}, other = body): Promise<number> => {
  const kept = Object.entries(headers).filter(([name]) => name.startsWith('webhook-')).map(([name, value]) => [name, String(value)] as const)
  const { status } = await fetch(`http://127.0.0.1:${service.port}/hook`, { method: 'POST', body: other, headers: { ...Object.fromEntries(kept), ...more } })
  return status
}

const sent = (): Asked => {
  const [first] = received
  if (!first) throw new Error('nothing was sent')
  return first
}

test('an event is a CloudEvent that tells of the case and of what happened', async () => {
  const event = givenEvent({ what: 'taken', by: agent })
  await desk().tell(givenCase({ progress: givenProgress({ state: 'taken', agent }) }), event)
  expect(sent().headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
  expect(events).toEqual([{
    specversion: '1.0', id: event.id, source: 'https://bot.contoso.example', type: 'bitlocker.case.taken', subject: 'BL-7K2QM',
    time: '2026-03-02T09:20:00.000Z', datacontenttype: 'application/json',
    data: {
      reference: 'BL-7K2QM', state: 'taken', opened: '2026-03-02T09:15:00.000Z', why: 'noDevice',
      employee: { ...employee.person, name: employee.name }, agent: { ...agent.person, name: agent.name },
      told: { keyId: '4DE9A3F1', device: 'LAPTOP-4711', pc: 'work', account: 'work', hint: 'entra', ruledOut: ['printout'] },
      disclosed: [],
      event: { id: event.id, at: '2026-03-02T09:20:00.000Z', what: 'taken', by: { ...agent.person, name: agent.name } }
    }
  }])
})

const secretive: Case = givenCase({
  progress: givenProgress({
    state: 'waitingForApproval', agent,
    target: { keyId: '4DE9A3F1-0000-4000-8000-000000000001', device: 'dev-1', deviceName: 'LAPTOP-4711', saved: '2025-01-01T00:00:00Z', volume: 'operatingSystem', owner: lead },
    code: { salt: 'the-salt', hash: 'the-hash', reverse: '8315', until: time, tries: 3 },
    approval: {
      id: 'the-approval', requester: agent, approver: lead, keyId: '4DE9A3F1-0000-4000-8000-000000000001', device: 'dev-1',
      reason: 'shared', until: time, said: 'nothing'
    },
    disclosed: [{ keyId: '4DE9A3F1-0000-4000-8000-000000000001', device: 'dev-1', deviceName: 'LAPTOP-4711', at: time, replaced: time }]
  })
})

test('neither the code, nor what answers an approval, nor the way to the chat leaves', async () => {
  await desk().tell(secretive, givenEvent({ what: 'approvalAsked', by: agent, detail: lead.name }))
  const { body } = sent()
  for (const kept of ['the-salt', 'the-hash', '8315', 'the-approval', secretive.conversation, secretive.serviceUrl]) expect(body).not.toContain(kept)
  expect(events[0]).toHaveProperty('data.target.owner.name', lead.name)
  expect(events[0]).toHaveProperty('data.disclosed.0.replaced', '2026-03-02T10:00:00.000Z')
})

test('what is added to a case later does not leave by itself', async () => {
  const odd = { salt: 'unforeseen' }
  await desk().tell(
    { ...secretive, ...odd, told: { ...secretive.told, ...odd }, progress: { ...secretive.progress, ...odd, agent: { ...agent, ...odd } } },
    { ...givenEvent({ what: 'taken', by: { ...agent, ...odd } }), ...odd }
  )
  expect(sent().body).not.toContain('unforeseen')
})

test('a recovery key does not leave, wherever it was typed', async () => {
  await desk().tell(
    givenCase({ name: recoveryPassword, told: { device: recoveryPassword, keyId: recoveryPassword } }),
    givenEvent({ what: 'said', from: 'employee', text: `It is\n${recoveryPassword.replaceAll('-', '\n')}`, detail: recoveryPassword })
  )
  expect(sent().body).toContain('[recovery key]')
  expect(sent().body).not.toContain(recoveryPassword.slice(0, 6))
})

test('an event told twice carries the same id, and the receiver does it once', async () => {
  const event = givenEvent({ what: 'taken', by: agent })
  await desk().tell(givenCase(), event)
  await desk({ clock: { now: () => time + 60_000 } }).tell(givenCase(), event)
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([event.id, event.id])
  expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(2)
  expect(events).toHaveLength(1)
})

test('the receiver’s check is the one of Standard Webhooks: it takes the signature its libraries are tested with', () => {
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
  }
  expect(isGenuine(headers, '{"test": 2432232314}', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 1_614_265_330_000)).toBe(true)
  expect(isGenuine(headers, '{"test": 2432232315}', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 1_614_265_330_000)).toBe(false)
})

test('the receiver refuses what was changed, signed with another secret, or given another id or time', async () => {
  await desk().tell(givenCase(), givenEvent())
  const first = sent()
  expect(await repeat(first, {}, first.body.replace('Megan', 'Mallory'))).toBe(401)
  expect(await repeat(first, { 'webhook-id': 'another' })).toBe(401)
  expect(await repeat(first, { 'webhook-timestamp': String(time / 1000 + 1) })).toBe(401)
  expect(await repeat(first, { 'webhook-timestamp': 'soon' })).toBe(401)
  expect(await repeat(first, { 'webhook-signature': 'v1,' })).toBe(401)
  const other = new Secret(`whsec_${Buffer.alloc(32, 1).toString('base64')}`)
  expect((await failureOf(desk({ secret: other }).tell(givenCase(), givenEvent()))).message).toMatch(/does not accept the signature/)
  expect(events).toHaveLength(1)
})

test('the receiver refuses a replay once five minutes are over, and before that does nothing twice', async () => {
  let now = time
  answer = makeReceiver(() => now)
  await desk().tell(givenCase(), givenEvent())
  expect(await repeat(sent())).toBe(204)
  now += 301_000
  expect(await repeat(sent())).toBe(401)
  expect(events).toHaveLength(1)
})

test('a redirect is not followed, not even to the same host', async () => {
  answer = () => ({ status: 307, headers: { location: `http://127.0.0.1:${service.port}/elsewhere` } })
  const failure = await failureOf(desk().tell(givenCase(), givenEvent()))
  expect(failure.message).toMatch(/answered 307: a redirect, which is not followed/)
  expect(received).toHaveLength(1)
})

test.each([[400, /did not take the event/], [403, /signature/], [410, /no longer wants/], [429, /slow down/], [500, /not well/], [503, /not well/]])('an answer of %i is told again, and the operator reads why', async (status, sentence) => {
  answer = () => ({ status })
  const failure = await failureOf(desk().tell(givenCase(), givenEvent()))
  expect(failure.code).toBe('desk.down')
  expect(failure.message).toMatch(sentence)
})

test('an answer without end is not read', async () => {
  answer = () => ({ status: 200, stream: () => () => undefined })
  await desk().tell(givenCase(), givenEvent())
  expect(received).toHaveLength(1)
})

test('whoever does not answer in time is given up', async () => {
  answer = async () => {
    await pause(500)
    return { status: 204 }
  }

  const failure = await failureOf(desk({ within: 30 }).tell(givenCase(), givenEvent()))
  expect(failure.message).toMatch(/did not answer within 0.03 seconds/)
})

test('the log and the failures name the host of the address, and neither the rest nor the secret', async () => {
  const lines: unknown[] = []
  const log = { debug: (...line: unknown[]) => lines.push(line), warn: (...line: unknown[]) => lines.push(line) }
  answer = () => ({ status: 500 })
  const failure = await failureOf(desk({ log }).tell(givenCase(), givenEvent()))
  const written = JSON.stringify([lines, failure.message, failure.cause])
  expect(written).toContain('127.0.0.1')
  for (const hidden of ['part-of-the-address', secret, employee.name]) expect(written).not.toContain(hidden)
})

test.each(['http://hooks.contoso.example', 'hooks.contoso.example', 'https://user:word@hooks.contoso.example'])('%s is no address for it', url => {
  expect(() => desk({ url })).toThrow(/The webhook: the address/)
})

test.each(['', 'whsec_', 'short', `whsec_${Buffer.alloc(23).toString('base64')}`, 'not base64, but long enough for anybody'])('"%s" is no secret to sign with, and the refusal does not repeat it', text => {
  expect(() => desk({ secret: new Secret(text) })).toThrow(/The webhook’s secret must be base64 of 24 bytes or more\. Make one: openssl rand -base64 32$/)
})
