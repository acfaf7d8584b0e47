/** Cases as incidents in ServiceNow: one incident for each case, one note for each event, and never a key. */
import type { Failure } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { makeServiceNow, type ServiceNowOptions } from '../../src/desk/serviceNow'
import { containsRecoveryPassword } from '../../src/domain/recoveryPassword'
import type { Desk, DeskEvent } from '../../src/desk/ports'
import { makeSandboxServiceNow, type SandboxServiceNow, type ServiceNowFault } from '../../src/sandbox/serviceNow'
import { listen, type Service } from '../../src/sandbox/web'
import { agent, givenCase, givenEvent, givenProgress, lead, recoveryPassword } from './given'

const clientSecret = 'the-client-secret-of-the-bot'
let service: Service
let serviceNow: SandboxServiceNow
let time = Date.parse('2026-03-02T09:15:00Z')
const warnings: string[] = []

const desk = (more: Partial<ServiceNowOptions> = {}): Desk => makeServiceNow({
  url: `http://127.0.0.1:${service.port}`, clientId: 'recovery-bot', clientSecret: new Secret(clientSecret), clock: { now: () => time },
  log: { debug: () => undefined, warn(_, message) { warnings.push(message) } }, ...more
})

beforeAll(async () => {
  service = await listen('ServiceNow', 0)
})
afterAll(async () => service.stop())
beforeEach(() => {
  serviceNow = makeSandboxServiceNow({ clientId: 'recovery-bot', clientSecret })
  service.serve(serviceNow.handler)
  warnings.length = 0
})
afterEach(() => {
  expect(serviceNow.received.filter(containsRecoveryPassword)).toEqual([])
})

const failureOf = async (work: Promise<unknown>): Promise<Failure> => {
  try {
    await work
  } catch (error) {
    return error as Failure
  }

  throw new Error('it did not fail')
}

const only = () => {
  expect(serviceNow.incidents).toHaveLength(1)
  const [incident] = serviceNow.incidents
  if (!incident) throw new Error('there is no incident')
  return incident
}

const notes = (field: 'work_notes' | 'comments') => only().journal.filter(one => one.field === field).map(({ text }) => text)
const taken = givenProgress({ state: 'taken', agent })
const opened = async (on = desk()) => on.tell(givenCase(), givenEvent())

test('a case becomes an incident that says all that is known, and who is meant without a name alone', async () => {
  await desk({ assignmentGroup: 'd625dccec0a8016700a222a0f7900d06' }).tell(givenCase(), givenEvent())
  const { fields, journal } = only()
  expect(fields).toMatchObject({
    short_description: 'BitLocker: Megan Bowen is locked out (BL-7K2QM)', correlation_id: 'BL-7K2QM', state: '1', urgency: '1', impact: '3',
    assignment_group: 'd625dccec0a8016700a222a0f7900d06'
  })
  expect(fields['description']).toContain('Object ID: 1f0b7a5e-0a5c-4a58-8f0e-6f2f2a9b1c11')
  expect(fields['description']).toContain('Key ID on the screen: 4DE9A3F1')
  expect(fields['description']).toContain('PC: LAPTOP-4711')
  expect(journal).toEqual([])
})

test('somebody who may hold a key of another weighs more than one locked-out person', async () => {
  await desk().tell(givenCase({ why: 'notMe' }), givenEvent())
  expect(only().fields).toMatchObject({ urgency: '1', impact: '2' })
})

test('what IT did is a work note, what people said is a comment', async () => {
  await opened()
  await desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))
  await desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'said', from: 'agent', by: agent, text: 'Is it the PC with the sticker?' }))
  await desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'said', from: 'employee', text: 'Yes.\nAlex Wilber closed the case.' }))
  expect(notes('work_notes')).toEqual([expect.stringContaining('Alex Wilber took the case.')])
  expect(notes('comments')).toEqual([
    expect.stringContaining('Alex Wilber (IT) wrote:\n> Is it the PC with the sticker?'),
    expect.stringContaining('Megan Bowen (employee) wrote:\n> Yes.\n> Alex Wilber closed the case.')
  ])
  expect(only().fields['state']).toBe('2')
  expect(warnings).toEqual([])
})

test('the same event told twice is one incident and one note, also by another process', async () => {
  const event = givenEvent({ what: 'taken', by: agent })
  const said = givenEvent({ what: 'said', from: 'employee', text: 'Hello?' })
  const now = givenCase({ progress: taken })
  for (const again of [desk(), desk()]) {
    await again.tell(givenCase(), givenEvent())
    await again.tell(now, event)
    await again.tell(now, said)
  }

  expect(only().journal).toHaveLength(2)
})

test('two events at once open one incident', async () => {
  const one = desk()
  await Promise.all([one.tell(givenCase(), givenEvent()), one.tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))])
  expect(notes('work_notes')).toHaveLength(1)
})

test('an event that overtook the opening opens the incident itself, and the opening then adds nothing', async () => {
  await desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))
  await desk().tell(givenCase({ progress: taken }), givenEvent())
  expect(only().fields['state']).toBe('2')
  expect(only().journal).toHaveLength(1)
})

test('one failed telling does not hold up the next that waits for it', async () => {
  const one = desk()
  let asked = 0
  service.serve(request => asked++ === 0 ? { status: 503 } : serviceNow.handler(request))
  const [first, second] = await Promise.allSettled([opened(one), one.tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))])
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  expect(notes('work_notes')).toHaveLength(1)
})

test('the incident follows the case to its end, with what ServiceNow demands on the way', async () => {
  await opened()
  await desk().tell(givenCase({ progress: givenProgress({ state: 'waitingForEmployee', agent }) }), givenEvent({ what: 'asked', by: agent }))
  expect(only().fields).toMatchObject({ state: '3', hold_reason: '1' })
  await desk().tell(givenCase({ progress: givenProgress({ state: 'waitingForApproval', agent }) }), givenEvent({ what: 'approvalAsked', by: agent, detail: lead.name }))
  expect(only().fields).toMatchObject({ state: '2', hold_reason: '' })
  await desk().tell(givenCase({ progress: givenProgress({ state: 'resolved', outcome: 'unlocked' }) }), givenEvent({ what: 'resolved', by: agent, detail: 'unlocked' }))
  expect(only().fields).toMatchObject({ state: '6', close_code: 'Solution provided', close_notes: 'The PC starts again. Case BL-7K2QM.' })
  await desk().tell(givenCase({ progress: givenProgress({ state: 'closed', outcome: 'unlocked' }) }), givenEvent({ what: 'closed', by: agent }))
  expect(only().fields['state']).toBe('7')
  expect(warnings).toEqual([])
})

test('an instance with other resolution codes gets its own', async () => {
  await desk({ closeCodes: { reset: 'Solved (Work Around)' } }).tell(givenCase({ progress: givenProgress({ state: 'resolved', outcome: 'reset' }) }), givenEvent({ what: 'resolved', by: agent, detail: 'reset' }))
  expect(only().fields['close_code']).toBe('Solved (Work Around)')
})

test('what somebody closed in ServiceNow is not opened again', async () => {
  await opened()
  Object.assign(only().fields, { state: '7', close_code: 'User error', close_notes: 'Done.' })
  await desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))
  expect(only().fields['state']).toBe('7')
  expect(notes('work_notes')).toHaveLength(1)
})

test('where only administrators close incidents, it stays resolved, and the note is written all the same', async () => {
  await opened()
  serviceNow.faults.add('closesForAdministrators')
  const closed = givenCase({ progress: givenProgress({ state: 'closed', outcome: 'unlocked' }) })
  await desk().tell(closed, givenEvent({ what: 'closed', by: agent }))
  await desk().tell(closed, givenEvent({ what: 'replaced', detail: '4DE9A3F1' }))
  expect(only().fields).toMatchObject({ state: '6', close_code: 'Solution provided' })
  expect(notes('work_notes')).toHaveLength(2)
  expect(warnings).toEqual([expect.stringContaining('does not let the bot close'), expect.stringContaining('does not let the bot close')])
})

test('a closed incident that takes no more notes holds nothing up, and the operator hears of it', async () => {
  await opened()
  Object.assign(only().fields, { state: '7', close_code: 'User error', close_notes: 'Done.' })
  serviceNow.faults.add('closedIsReadOnly')
  await desk().tell(givenCase({ progress: givenProgress({ state: 'closed', outcome: 'unlocked' }) }), givenEvent({ what: 'replaced', detail: '4DE9A3F1' }))
  expect(only().journal).toEqual([])
  expect(warnings).toEqual([expect.stringContaining('takes no more notes')])
})

test.each<[string, Partial<DeskEvent>, string]>([
  ['a wrong code', { what: 'codeTried', by: agent, detail: 'wrongCode' }, 'Alex Wilber typed a code that was not right (wrongCode).'],
  ['the right code', { what: 'codeTried', by: agent }, 'Alex Wilber typed the code that the caller read out, and it was right.'],
  ['a release with its reason', { what: 'released', by: agent, detail: 'shared' }, 'Alex Wilber released the key: the PC is shared.'],
  ['a release without one', { what: 'released', by: agent }, 'Alex Wilber released the key.'],
  ['a key that was seen', { what: 'disclosed', detail: '4DE9A3F1' }, 'The employee has seen the key with Key ID 4DE9A3F1. It stays valid until it is replaced.'],
  ['an end with a valid key', { what: 'closed', by: agent, detail: 'stillValid' }, 'Alex Wilber closed the case, although a key that was seen is still valid.'],
  ['a call for the lead', { what: 'escalated', detail: 'lead' }, 'Nobody took the case in time. The lead was told.'],
  ['a name of two lines', { what: 'taken', by: { ...agent, name: 'Alex\nWilber' } }, 'Alex Wilber took the case.']
])('the work notes tell of %s', async (_, event, sentence) => {
  await desk().tell(givenCase(), givenEvent({ ...event, id: 'the-event' }))
  expect(notes('work_notes')).toEqual([`${sentence}\n[the-event]`])
})

test('a recovery key does not leave, wherever it was typed, also between two lines', async () => {
  const [first = '', second = ''] = [recoveryPassword.slice(0, 27), recoveryPassword.slice(28)]
  await desk().tell(
    givenCase({ name: recoveryPassword, told: { device: recoveryPassword, keyId: recoveryPassword } }),
    givenEvent({ what: 'said', from: 'employee', text: `My key: ${first}\n${second} and that is all. ${'x'.repeat(3400)} ${recoveryPassword}` })
  )
  await desk().tell(givenCase(), givenEvent({ what: 'handed', by: { ...agent, name: recoveryPassword }, detail: recoveryPassword }))
  const all = JSON.stringify(serviceNow.incidents)
  expect(containsRecoveryPassword(all)).toBe(false)
  for (const group of [first.slice(0, 6), recoveryPassword.slice(-6)]) expect(all).not.toContain(group)
  expect(notes('comments')[0]).toContain('My key: [recovery key] and that is all.')
})

test('nobody writes HTML into the journal', async () => {
  await desk().tell(givenCase(), givenEvent({ what: 'said', from: 'employee', text: '[code]<a href="//evil.example">[/CODE]' }))
  expect(notes('comments')[0]).not.toMatch(/\[\/?code/i)
})

test('a token is asked for once, and again before it expires', async () => {
  const one = desk()
  await Promise.all([opened(one), one.tell(givenCase({ reference: 'BL-2ZZZZ' }), givenEvent())])
  await opened(one)
  expect(serviceNow.tokens.size).toBe(1)
  time += 1790 * 1000
  await opened(one)
  expect(serviceNow.tokens.size).toBe(2)
})

test('a token that was revoked is replaced once, and nothing is written twice', async () => {
  const one = desk()
  await opened(one)
  serviceNow.revoke()
  await one.tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))
  expect(serviceNow.tokens.size).toBe(2)
  expect(only().journal).toHaveLength(1)
})

test('a token that is never accepted is not asked for without end', async () => {
  serviceNow.faults.add('refusesTokens')
  expect((await failureOf(opened())).message).toMatch(/answered 401 .*API access policy/)
  expect(serviceNow.tokens.size).toBe(2)
})

test.each<[ServiceNowFault, RegExp]>([
  ['down', /answered 503: the instance is not well/],
  ['throttled', /answered 429 \(Rate limit exceeded\): a rate limit rule .* It names 37 seconds\./],
  ['refusesClient', /answered 401 .*Application Registry/],
  ['forbidden', /answered 403 .*sn_incident_write/],
  ['missing', /answered 404 .*sn_incident_write/],
  ['redirects', /answered 302: it redirects, which is not followed/]
])('when it is %s, the operator reads why and what mends it', async (fault, sentence) => {
  serviceNow.faults.add(fault)
  const failure = await failureOf(opened())
  expect(failure.code).toBe('desk.down')
  expect(failure.message).toMatch(sentence)
  expect(JSON.stringify([failure.message, failure.cause])).not.toContain(clientSecret)
  expect(serviceNow.incidents).toEqual([])
})

test('what ServiceNow says of a refusal reaches the operator without what may be a token or a number of a key', async () => {
  const one = desk()
  await opened(one)
  const [token = ''] = serviceNow.tokens
  service.serve(() => ({ status: 403, body: { error: { message: 'Operation Failed', detail: `Bearer ${token} and ${recoveryPassword.slice(0, 20)}` } } }))
  const { message } = await failureOf(opened(one))
  expect(message).toContain('(Operation Failed: Bearer … and …')
  expect(message).not.toMatch(new RegExp(`${token}|${recoveryPassword.slice(0, 6)}`))
})

test('an instance that is asleep answers with a page, which is no success', async () => {
  const one = desk()
  await opened(one)
  serviceNow.faults.add('asleep')
  expect((await failureOf(opened(one))).message).toMatch(/asleep/)
  expect((await failureOf(opened())).message).toMatch(/gave no token/)
})

test('a search that finds something else neither writes there nor opens a second incident', async () => {
  await desk().tell(givenCase({ reference: 'BL-3AAAA' }), givenEvent())
  serviceNow.faults.add('ignoresQueries')
  const failure = await failureOf(desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent })))
  expect(failure.message).toMatch(/does not search by correlation_id/)
  expect(only().journal).toEqual([])
})

test('a user who may not read notes is reported: they could appear twice', async () => {
  serviceNow.faults.add('hidesJournals')
  await desk().tell(givenCase({ progress: taken }), givenEvent({ what: 'taken', by: agent }))
  expect(warnings).toEqual([expect.stringContaining('does not show the note')])
})

test('whoever does not answer in time is given up', async () => {
  serviceNow.faults.add('slow')
  const failure = await failureOf(opened(desk({ within: 30 })))
  expect(failure.code).toBe('desk.down')
  expect(failure.message).toMatch(/did not answer within 0.03 seconds/)
})

test('whoever cannot be reached is named with the reason', async () => {
  const gone = await listen('gone', 0)
  await gone.stop()
  const failure = await failureOf(opened(desk({ url: `http://127.0.0.1:${gone.port}` })))
  expect(failure.message).toMatch(/could not be reached \(ECONNREFUSED\)/)
})

test.each(['http://contoso.service-now.com', 'ftp://127.0.0.1', 'contoso', 'https://user:word@contoso.service-now.com'])('%s is no address for it', url => {
  expect(() => desk({ url })).toThrow(/ServiceNow: the address/)
})
