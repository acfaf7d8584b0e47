/** What the sandbox's Graph tells IT about others, in the official shapes, and how it has a PC make itself a new key. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import { digitsFor, digitsOf } from '../../src/sandbox/company'
import { digitsAreRight } from '../../src/sandbox/digits'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { ask, employee, onBehalf, tryOut, type Answer, type Json } from './client'

const contract = path.join(__dirname, '../../../shared/contracts/graph-v1.0-strict.schema.json')
const described = existsSync(contract)
if (!described) console.warn(`The answers are not held against the contract: ${contract} is not there.`)
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, logger: false }))
if (described) ajv.addSchema({ ...JSON.parse(readFileSync(contract, 'utf8')) as object, $id: 'graph' })

function expectShape(type: string, value: unknown): void {
  if (!described) return
  const valid = ajv.validate({ $ref: `graph#/definitions/microsoft.graph.${type}` }, value)
  expect(valid ? [] : ajv.errors).toEqual([])
}

let sandbox: Sandbox
let granted: readonly string[]

beforeAll(async () => {
  sandbox = await tryOut()
  granted = sandbox.world.app.optional
})
afterAll(async () => sandbox.stop())
afterEach(() => {
  sandbox.world.app.optional = granted
})

const send = async (name: string, address: string, method = 'GET'): Promise<Answer> => {
  const { json } = await onBehalf(sandbox, name)
  return ask(sandbox.ca, `${sandbox.urls.graph}${address}`, { method, headers: { 'authorization': `Bearer ${String(json['access_token'])}`, 'user-agent': 'test/1.0' } })
}
const get = async (name: string, address: string) => send(name, `/v1.0${address}`)
const list = (answer: Answer): Json[] => answer.json['value'] as Json[]
const code = (answer: Answer): unknown => [answer.status, (answer.json['error'] as Json | undefined)?.['code']]
const device = (name: string) => sandbox.world.company.devices.find(one => one.displayName === name)!
const filtered = (address: string, filter: string) => `${address}?$filter=${encodeURIComponent(filter)}`
const user = (name: string) => `/users/${employee(sandbox, name).id}`

test('tells a helpdesk role how somebody can be reached, and who their manager is', async () => {
  const { json } = await get('deniz', `${user('amina')}?$select=businessPhones,mobilePhone,mail`)
  expect(json).toMatchObject({ businessPhones: ['+1 425 555 0101'], mail: 'amina.okafor@contoso.example' })
  expectShape('user', (await get('deniz', user('amina'))).json)
  const manager = await get('deniz', `${user('amina')}/manager?$select=id,displayName`)
  expect(manager.json).toMatchObject({ '@odata.type': '#microsoft.graph.user', 'id': employee(sandbox, 'deniz').id })
  expectShape('user', manager.json)
  const alone = sandbox.world.company.employees.find(one => !one.managerId)
  expect(code(await get('deniz', `/users/${alone?.id ?? ''}/manager`))).toEqual([404, 'Request_ResourceNotFound'])
})

test.each([['ownedDevices', 'device'], ['registeredDevices', 'device'], ['managedDevices', 'managedDevice']])('lists somebody\'s %s page by page', async (which, type) => {
  const { json, ...answer } = await get('deniz', `${user('mateus')}/${which}`)
  for (const one of list({ json, ...answer })) expectShape(type, one)
  expect([list({ json, ...answer }).length, typeof json['@odata.nextLink']]).toEqual([2, which === 'managedDevices' ? 'undefined' : 'string'])
})

test('finds PCs by name in either case, one by its device id, and its owner', async () => {
  const { deviceId, displayName } = device('CONTOSO-LT-0412')
  const found = list(await get('deniz', filtered('/devices', `displayName eq '${displayName.toLowerCase()}'`)))
  expect(found.map(one => one['deviceId'])).toEqual([deviceId])
  expect(list(await get('deniz', filtered('/devices', 'displayName eq \'Amina\'\'s iPhone\'')))).toHaveLength(1)
  const one = await get('deniz', `/devices(deviceId='${deviceId.toUpperCase()}')`)
  for (const shown of [...found, one.json]) expectShape('device', shown)
  const owners = list(await get('deniz', `/devices(deviceId='${deviceId}')/registeredOwners?$select=id,displayName`))
  expect(owners).toEqual([{ '@odata.type': '#microsoft.graph.user', 'id': employee(sandbox, 'amina').id, 'displayName': 'Amina Okafor' }])
})

const amina = () => device('CONTOSO-LT-0412')
test.each([
  ['somebody else', () => user('amina')], ['somebody who is not there', () => '/users/00000000-0000-4000-8000-000000000000'], ['somebody\'s manager', () => `${user('amina')}/manager`],
  ['somebody\'s PCs', () => `${user('amina')}/ownedDevices`], ['what Intune knows of them', () => `${user('amina')}/managedDevices`], ['PCs by name', () => filtered('/devices', 'displayName eq \'x\'')],
  ['a PC', () => `/devices(deviceId='${amina().deviceId}')`], ['a PC that is not there', () => '/devices(deviceId=\'00000000-0000-4000-8000-000000000000\')'], ['its owner', () => `/devices(deviceId='${amina().deviceId}')/registeredOwners`],
  ['Intune\'s list', () => filtered('/deviceManagement/managedDevices', `azureADDeviceId eq '${amina().deviceId}'`)]
])('refuses %s to whoever has no role', async (_, address) => {
  const answer = await get('lars', address())
  expect(code(answer)).toEqual([403, 'Authorization_RequestDenied'])
  expectShape('ODataErrors.ODataError', answer.json)
})

test('tells everybody about themselves', async () => {
  for (const address of ['', '/ownedDevices', '/managedDevices']) expect((await get('amina', user('amina') + address)).status).toBe(200)
})

test('refuses even a role what nobody granted the bot', async () => {
  sandbox.world.app.optional = []
  for (const address of [user('amina'), `${user('amina')}/managedDevices`, '/deviceManagement/managedDevices']) expect((await get('deniz', address)).status).toBe(403)
  expect((await send('deniz', `/beta/deviceManagement/managedDevices/${amina().id.replace(/^.{8}/, '1471c0de')}/rotateBitLockerKeys`, 'POST')).status).toBe(403)
})

test.each([
  ['a filter by another property', '/devices?$filter=model%20eq%20\'x\'', 400], ['an open quote', '/devices?$filter=displayName%20eq%20\'x\'y\'', 400], ['a device that is no GUID', '/devices(deviceId=\'x\')', 404], ['another word', '/groups', 404],
  ['another filter of Intune', '/deviceManagement/managedDevices?$filter=id%20eq%20\'x\'', 400], ['the PC in sorted order', `/devices?$orderby=displayName`, 400]
])('answers %s as Graph does', async (_, address, status) => {
  expect((await get('deniz', address)).status).toBe(status)
})

describe('a PC that Intune tells to make itself a new key', () => {
  const rotate = async (who: string, id: string) => send(who, `/beta/deviceManagement/managedDevices/${id}/rotateBitLockerKeys`, 'POST')
  const enrolment = async () => String(list(await get('deniz', filtered('/deviceManagement/managedDevices', `azureADDeviceId eq '${amina().deviceId}'`)))[0]?.['id'])
  const keys = async () => list(await get('amina', filtered('/informationProtection/bitlocker/recoveryKeys', `deviceId eq '${amina().deviceId}'`)))

  test('has one by the time its keys are next listed; its screen asks for the old one', async () => {
    const [old] = await keys()
    const answer = await rotate('deniz', await enrolment())
    expect([answer.status, answer.text]).toEqual([204, ''])
    expect(amina().keys).toHaveLength(1)
    const [first, fresh] = await keys()
    expect(first).toEqual(old)
    expectShape('bitlockerRecoveryKey', fresh)
    expect(Date.parse(String(fresh?.['createdDateTime']))).toBeGreaterThan(Date.now() - 60_000)
    const kept = amina().keys.find(key => key.id === fresh?.['id'])!
    expect(digitsAreRight(digitsOf(kept))).toBe(true)
    const pc = sandbox.world.company.pcs.find(one => one.deviceId === amina().deviceId)!
    expect([pc.keyId, digitsFor(sandbox.world.company, pc)]).toEqual([old?.['id'], digitsOf(amina().keys[0]!)])
    expect(await keys()).toHaveLength(2)
  })

  test('is told so by a role only, and only if Intune manages it', async () => {
    expect((await rotate('lars', await enrolment())).status).toBe(403)
    expect((await rotate('deniz', device('CONTOSO-WS-0107').id.replace(/^.{8}/, '1471c0de'))).status).toBe(404)
    expect((await send('deniz', `/v1.0/deviceManagement/managedDevices/${await enrolment()}/rotateBitLockerKeys`, 'POST')).status).toBe(404)
    expect(sandbox.world.rotating.size).toBe(0)
  })
})
