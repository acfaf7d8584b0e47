/** Who the bot takes for a member of a team, and who it does not. */
import pino from 'pino'
import { Secret } from '../../src/core/secret'
import { makeHost, type Host } from '../../src/host'
import { appId, employee, FakeChannel, tenantId, type Trouble } from './fakeChannel'

const channel = new FakeChannel()
const desk = '19:desk@thread.tacv2'
const other = '4444abcd-4444-4444-8444-444444444444'
const person = { tid: tenantId, oid: employee }
let host: Host

beforeAll(async () => {
  await channel.listen()
  host = makeHost({ appId, tenantId: tenantId.toUpperCase(), channel: channel.settings, token: async () => new Secret('t'), serviceUrlHosts: [`127.0.0.1:${channel.port}`], log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  host.close()
  await channel.close()
})
beforeEach(() => {
  channel.sent.length = 0
  channel.troubles.length = 0
})

const told = (more: object = {}) => ({ id: '29:avery', name: 'Avery', objectId: employee, tenantId, userRole: 'user', ...more })
const answers = (...bodies: unknown[]) => channel.troubles.push(...bodies.map((body): Trouble => ({ status: 200, body: JSON.stringify(body) })))
const member = async () => host.channel.member(channel.serviceUrl, desk, person)
const members = async () => host.channel.members(channel.serviceUrl, desk)
const paths = () => channel.sent.map(({ method, path }) => `${method} ${path}`)

describe('one member', () => {
  test.each<[string, object]>([
    ['by the one name of the object id', {}], ['by the other', { objectId: undefined, aadObjectId: employee }], ['by both', { aadObjectId: employee }],
    ['in capitals', { objectId: employee.toUpperCase(), tenantId: tenantId.toUpperCase() }], ['without a role', { userRole: undefined }]
  ])('is known %s', async (_how, more) => {
    answers(told(more))
    expect(await member()).toEqual({ person, name: 'Avery' })
    expect(paths()).toEqual([`GET /emea/v3/conversations/19%3Adesk%40thread.tacv2/members/${employee}`])
  })

  test('may have no name, and no endless one', async () => {
    answers(told({ name: null }), told({ name: 'x'.repeat(5000) }))
    expect((await member())?.name).toBe('')
    expect((await member())?.name).toHaveLength(200)
  })

  test.each<[string, object]>([
    ['of another tenant', { tenantId: other }], ['of no tenant', { tenantId: undefined }], ['who is somebody else', { objectId: other }], ['without an object id', { objectId: undefined }],
    ['with two object ids', { aadObjectId: other }], ['whose id is a name', { objectId: 'avery' }], ['who is a guest', { userRole: 'guest' }], ['who is anonymous', { userRole: 'anonymous' }]
  ])('%s is nobody', async (_who, more) => {
    answers(told(more))
    expect(await member()).toBeUndefined()
  })

  test('that is not there is nobody', async () => {
    channel.troubles.push({ status: 404 })
    expect(await member()).toBeUndefined()
    expect(channel.sent).toHaveLength(1)
  })

  test.each<[string, Trouble]>([
    ['may not be asked for (403)', { status: 403 }], ['cannot be asked for (500)', { status: 500 }], ['is answered with a page', { status: 200, body: '<html>' }]
  ])('that %s is a failure, and not an answer', async (_why, trouble) => {
    channel.troubles.push(trouble)
    await expect(member()).rejects.toMatchObject({ code: 'channel.down' })
  })

  test('is asked for again where the channel hiccups', async () => {
    channel.troubles.push({ status: 502 })
    answers(told())
    expect(await member()).toEqual({ person, name: 'Avery' })
    expect(channel.sent).toHaveLength(2)
  })

  test('is asked for with the bot’s token, and of allowed hosts only', async () => {
    answers(told())
    await member()
    expect(channel.sent[0]?.authorization).toBe('Bearer t')
    await expect(host.channel.member('https://evil.example/', desk, person)).rejects.toMatchObject({ code: 'channel.down' })
    expect(channel.sent).toHaveLength(1)
  })
})

describe('all members', () => {
  test('come page by page, each once', async () => {
    answers({ members: [told()], continuationToken: 'a&b=c' }, { members: [told(), told({ objectId: other, name: 'Bo' })] })
    expect(await members()).toEqual([{ person, name: 'Avery' }, { person: { tid: tenantId, oid: other }, name: 'Bo' }])
    expect(paths()).toEqual([
      'GET /emea/v3/conversations/19%3Adesk%40thread.tacv2/pagedmembers?pageSize=200',
      'GET /emea/v3/conversations/19%3Adesk%40thread.tacv2/pagedmembers?pageSize=200&continuationToken=a%26b%3Dc'
    ])
  })

  test('are those of ours alone', async () => {
    answers({ members: [told({ tenantId: other }), told({ userRole: 'guest' }), null, 'Avery', { id: '29:x' }, told({ objectId: undefined })] })
    expect(await members()).toEqual([])
  })

  test('may be none', async () => {
    answers({}, { members: null, continuationToken: '' })
    expect([await members(), await members()]).toEqual([[], []])
  })

  test('are read no further than the tenth page', async () => {
    answers(...Array.from({ length: 12 }, () => ({ members: [told()], continuationToken: 'more' })))
    expect(await members()).toHaveLength(1)
    expect(channel.sent).toHaveLength(10)
  })

  test('of a large team arrive too', async () => {
    answers({ members: Array.from({ length: 200 }, () => told({ email: 'x'.repeat(500) })) })
    expect(await members()).toHaveLength(1)
  })

  test.each<[string, Trouble]>([
    ['may not be read (403)', { status: 403 }], ['are gone with their team (404)', { status: 404 }], ['come as a page', { status: 200, body: '<html>' }], ['come as a list', { status: 200, body: '[]' }]
  ])('that %s are a failure', async (_why, trouble) => {
    channel.troubles.push(trouble)
    await expect(members()).rejects.toMatchObject({ code: 'channel.down' })
  })
})
