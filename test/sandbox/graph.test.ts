/** The sandbox's Graph over real HTTPS, held against the official contract. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { digitsAreRight } from '../../src/sandbox/digits'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { ask, employee, onBehalf, token, tryOut, type Answer, type Json } from './client'

const contract = path.join(__dirname, '../../../shared/contracts/graph-v1.0-strict.schema.json')
const described = existsSync(contract)
if (!described) console.warn(`The answers are not held against the contract: ${contract} is not there.`)

let sandbox: Sandbox
const keys = '/informationProtection/bitlocker/recoveryKeys'
const agent = { 'user-agent': 'test/1.0' }

beforeAll(async () => {
  sandbox = await tryOut()
})
afterAll(async () => sandbox.stop())
afterEach(() => {
  sandbox.world.policy.allowedToReadBitlockerKeysForOwnedDevice = true
  sandbox.world.faults.graph = null
})

const signedIn = async (name: string, scope?: string): Promise<string> =>
  String((await onBehalf(sandbox, name, scope ? { scope: `${sandbox.urls.graph}/${scope}` } : {})).json['access_token'])

const get = async (name: string, address: string, headers: Readonly<Record<string, string>> = agent): Promise<Answer> =>
  ask(sandbox.ca, `${sandbox.urls.graph}/v1.0${address}`, { headers: { authorization: `Bearer ${await signedIn(name)}`, ...headers } })

const list = (answer: Answer): Json[] => answer.json['value'] as Json[]
const code = (answer: Answer): unknown => (answer.json['error'] as Json | undefined)?.['code']
const device = (name: string) => sandbox.world.company.devices.find(one => one.displayName === name)!
const byDevice = (id: string): string => `${keys}?$filter=${encodeURIComponent(`deviceId eq '${id}'`)}`
const amina = '4290b6c0-b17a-497a-8552-272cc30e80d4'

const ajv = addFormats(new Ajv({ strict: false, allErrors: true, logger: false }))
if (described) ajv.addSchema({ ...JSON.parse(readFileSync(contract, 'utf8')) as object, $id: 'graph' })

function expectShape(type: string, value: unknown): void {
  if (!described) return
  const valid = ajv.validate({ $ref: `graph#/definitions/microsoft.graph.${type}` }, value)
  expect(valid ? [] : ajv.errors).toEqual([])
}

describe('who one is and what one owns', () => {
  test('tells who is signed in', async () => {
    const { json, status } = await get('amina', '/me')
    expect([status, json['id'], json['userPrincipalName']]).toEqual([200, employee(sandbox, 'amina').id, 'amina.okafor@contoso.example'])
    expect(json).not.toHaveProperty('userType')
    expectShape('user', json)
  })

  test('gives selected properties only', async () => {
    const { json } = await get('elena', '/me?$select=id,userType')
    expect(Object.keys(json).filter(name => !name.startsWith('@'))).toEqual(['id', 'userType'])
    expect(json['userType']).toBe('Guest')
  })

  test('lists own devices page by page, with the type of each', async () => {
    const found: Json[] = []
    let address: string | undefined = '/me/ownedDevices?$top=100'
    let pages = 0
    while (address) {
      const answer = await get('mateus', address)
      found.push(...list(answer))
      pages++
      const next = answer.json['@odata.nextLink'] as string | undefined
      address = next?.slice(`${sandbox.urls.graph}/v1.0`.length)
    }
    expect([pages, found.length]).toEqual([2, 4])
    expect(found.map(one => one['@odata.type'])).toEqual(Array.from({ length: 4 }, () => '#microsoft.graph.device'))
    for (const one of found) expectShape('device', one)
  })

  test('lists what Intune manages of one\'s own, and whether it is encrypted', async () => {
    const found: Json[] = []
    let address: string | undefined = '/me/managedDevices?$select=azureADDeviceId,isEncrypted'
    while (address) {
      const answer = await get('mateus', address)
      found.push(...list(answer))
      address = (answer.json['@odata.nextLink'] as string | undefined)?.slice(`${sandbox.urls.graph}/v1.0`.length)
    }
    expect(found.map(one => [one['azureADDeviceId'], one['isEncrypted']])).toEqual([[device('CONTOSO-LT-0288').deviceId, true], [device('CONTOSO-TB-0031').deviceId, false]])
    for (const one of list(await get('mateus', '/me/managedDevices'))) expectShape('managedDevice', one)
    expect(list(await get('hyejin', '/me/managedDevices'))).toEqual([])
    expect((await get('mateus', '/me/managedDevices?$orderby=deviceName')).status).toBe(400)
  })

  test('lists nothing of Intune to a bot that nobody granted it', async () => {
    const { optional } = sandbox.world.app
    sandbox.world.app.optional = []
    const answer = await get('mateus', '/me/managedDevices')
    sandbox.world.app.optional = optional
    expect([answer.status, code(answer)]).toEqual([403, 'Authorization_RequestDenied'])
  })

  test('lists no device for the hybrid joined PC without an owner', async () => {
    expect(list(await get('hyejin', '/me/ownedDevices'))).toEqual([])
  })

  test('tells nothing but the object id of devices without permission to read them', async () => {
    const answer = await ask(sandbox.ca, `${sandbox.urls.graph}/v1.0/me/ownedDevices`, { headers: { authorization: `Bearer ${await signedIn('amina', 'User.Read')}`, ...agent } })
    expect(list(answer).map(one => [typeof one['id'], one['deviceId'], one['displayName']])).toEqual([['string', null, null], ['string', null, null]])
  })

  test('lists registered devices, and by type when the address says so', async () => {
    expect(list(await get('amina', '/me/registeredDevices'))).toHaveLength(2)
    expect(list(await get('amina', '/me/ownedDevices/microsoft.graph.device'))[0]).not.toHaveProperty('@odata.type')
  })

  test.each(['$filter=operatingSystem eq \'Windows\'', '$orderby=displayName', '$skiptoken=x', '$top=0'])('refuses %s', async option => {
    expect((await get('amina', `/me/ownedDevices?${encodeURI(option)}`)).status).toBe(400)
  })
})

describe('recovery keys', () => {
  test('are listed for an own device, never with digits', async () => {
    const answer = await get('amina', `${byDevice(device('CONTOSO-LT-0412').deviceId)}&$select=id,key`)
    expect(list(answer).map(one => one['id'])).toEqual([amina])
    const whole = await get('amina', byDevice(device('CONTOSO-LT-0412').deviceId))
    expect(whole.text).not.toMatch(/\d{6}-\d{6}/)
    for (const one of list(whole)) expectShape('bitlockerRecoveryKey', one)
  })

  test('come in pages: twelve keys take six', async () => {
    const { json } = await get('mateus', byDevice(device('CONTOSO-LT-0288').deviceId))
    expect((json['value'] as unknown[]).length).toBe(2)
    expect(json['@odata.nextLink']).toContain('skiptoken=2')
  })

  test('of somebody else are not listed for an owner, and all of them are for a helpdesk role', async () => {
    const other = byDevice(device('CONTOSO-LT-0412').deviceId)
    expect(list(await get('lars', other))).toEqual([])
    expect(list(await get('deniz', other))).toHaveLength(1)
    expect(list(await get('lars', keys))).toHaveLength(1)
  })

  test('have metadata without digits, and the digits when those alone are selected', async () => {
    expect((await get('amina', `${keys}/${amina}`)).json).not.toHaveProperty('key')
    const { json } = await get('amina', `${keys}/${amina.toUpperCase()}?$select=key`)
    expect(digitsAreRight(String(json['key']))).toBe(true)
    expect(json['deviceId']).toBe(device('CONTOSO-LT-0412').deviceId)
    expectShape('bitlockerRecoveryKey', json)
  })

  test('keep their digits when those are selected together with others', async () => {
    expect((await get('amina', `${keys}/${amina}?$select=key,id`)).json).not.toHaveProperty('key')
  })

  test('leave an entry in the audit log when their digits are asked for, and none otherwise', async () => {
    const before = sandbox.world.audit.length
    await get('amina', `${keys}/${amina}`)
    await get('amina', `${keys}/${amina}?$select=key`)
    await get('lars', `${keys}/${amina}?$select=key`)
    const entries = sandbox.world.audit.slice(before)
    expect(entries.map(one => [one.activityDisplayName, one.result])).toEqual([['Read BitLocker key', 'success'], ['Read BitLocker key', 'failure']])
    expect(JSON.stringify(entries)).not.toMatch(/\d{6}-\d{6}/)
    for (const one of entries) expectShape('directoryAudit', one)
  })

  test('are refused to an owner once the tenant forbids it, but still listed; a role goes on reading', async () => {
    sandbox.world.policy.allowedToReadBitlockerKeysForOwnedDevice = false
    expect(code(await get('amina', `${keys}/${amina}?$select=key`))).toBe('authorization_error')
    expect(list(await get('amina', keys))).toHaveLength(1)
    expect((await get('deniz', `${keys}/${amina}?$select=key`)).status).toBe(200)
  })

  test('of a reused PC stay with the former owner', async () => {
    const pc = sandbox.world.company.pcs.find(one => one.id === 'chloe-laptop')!
    expect((await get('chloe', `${keys}/${pc.keyId}?$select=key`)).status).toBe(403)
  })
})

describe('refusals', () => {
  test.each([
    ['somebody else\'s key', `${keys}/${amina}?$select=key`, 403, 'authorization_error'],
    ['an unknown key', `${keys}/00000000-0000-4000-8000-000000000000?$select=key`, 404, 'ResourceNotFound'],
    ['a malformed id', `${keys}/4290b6c0`, 400, 'BadRequest'],
    ['a page size for keys', `${keys}?$top=5`, 400, 'BadRequest'],
    ['a filter by id', `${keys}?$filter=id%20eq%20'${amina}'`, 400, 'BadRequest'],
    ['an endpoint that is not there', '/users', 404, 'NotFound'],
    ['the tenant\'s policy, for want of permission', '/policies/authorizationPolicy', 403, 'Authorization_RequestDenied']
  ])('%s', async (_, address, status, expected) => {
    const answer = await get('lars', address)
    expect([answer.status, code(answer)]).toEqual([status, expected])
    expectShape('ODataErrors.ODataError', answer.json)
  })

  test('a request about keys without User-Agent', async () => {
    expect((await get('amina', keys, {})).status).toBe(400)
  })

  test('a token that may not read keys: the words of the field', async () => {
    const answer = await ask(sandbox.ca, `${sandbox.urls.graph}/v1.0${keys}`, { headers: { authorization: `Bearer ${await signedIn('amina', 'User.Read')}`, ...agent } })
    expect((answer.json['error'] as Json)['message']).toBe('Failed to authorize, token doesn\'t have the required permissions.')
  })

  test.each([
    ['no token', async () => undefined],
    ['garbage', async () => 'abc'],
    ['the assertion Teams sends to the bot', async () => sandbox.entra.tokens.assertion(employee(sandbox, 'amina'))],
    ['an expired token', async () => sandbox.entra.tokens.sign({ aud: sandbox.urls.graph, oid: employee(sandbox, 'amina').id, scp: 'User.Read' }, -60)]
  ])('%s is not a token for Graph', async (_, make) => {
    const bearer = await make()
    const answer = await ask(sandbox.ca, `${sandbox.urls.graph}/v1.0/me`, { headers: { ...agent, ...bearer && { authorization: `Bearer ${bearer}` } } })
    expect([answer.status, code(answer)]).toEqual([401, 'InvalidAuthenticationToken'])
  })

  test('the bot without a person has no permission at all', async () => {
    const own = await token(sandbox, { grant_type: 'client_credentials', scope: `${sandbox.urls.graph}/.default` })
    const answer = await ask(sandbox.ca, `${sandbox.urls.graph}/v1.0${keys}`, { headers: { authorization: `Bearer ${String(own.json['access_token'])}`, ...agent } })
    expect(answer.status).toBe(403)
  })

  test('throttled, with a time to wait; and down', async () => {
    sandbox.world.faults.graph = 'throttled'
    const slow = await get('amina', '/me')
    expect([slow.status, slow.headers['retry-after'], code(slow)]).toEqual([429, '2.128', 'TooManyRequests'])
    sandbox.world.faults.graph = 'down'
    expect((await get('amina', '/me')).status).toBe(503)
  })
})
