/** The company file, and the PCs that take the digits. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { asCompany, digitsFor, loadCompany } from '../../src/sandbox/company'
import { digitsAreRight, digitsFrom, groupIsRight } from '../../src/sandbox/digits'
import { unlock } from '../../src/sandbox/pcs'
import { createWorld } from '../../src/sandbox/world'

const contoso = loadCompany()
const person = { id: '6f1f6f50-9a55-4b0e-9f0c-3c6f2b1f0d11', name: 'A', upn: 'a@x.example', situation: 'A1', story: 'Is here.' }
const smallest = { name: 'Small', tenantId: '6f1f6f50-9a55-4b0e-9f0c-3c6f2b1f0d12', employees: [person] }

test('Contoso has every situation and a PC for it', () => {
  const situations = new Set(contoso.employees.filter(one => contoso.pcs.some(pc => pc.employeeId === one.id)).map(one => one.situation))
  expect([...situations].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10'])
})

test('the first employee is the plain case, and the PC asks for the Key ID of the manuals', () => {
  const pc = contoso.pcs.find(one => one.employeeId === contoso.employees[0]?.id)
  expect(pc?.keyId).toBe('4290b6c0-b17a-497a-8552-272cc30e80d4')
})

test('one PC has twelve keys of all three kinds, two of which begin alike', () => {
  const keys = contoso.devices.map(device => device.keys).find(list => list.length === 12) ?? []
  expect(new Set(keys.map(key => key.volumeType)).size).toBe(3)
  expect(new Set(keys.map(key => key.id.slice(0, 8))).size).toBe(11)
})

test('every generated key passes the check of the recovery screen', () => {
  const keys = contoso.devices.flatMap(device => device.keys)
  for (const { id } of keys) expect(digitsAreRight(digitsFrom(id))).toBe(true)
  expect(new Set(keys.map(({ id }) => digitsFrom(id))).size).toBe(keys.length)
})

test.each([['000011', true], ['720885', true], ['720896', false], ['000010', false], ['11', false], ['00001a', false]])('the group %s is right: %s', (group, right) => {
  expect(groupIsRight(group)).toBe(right)
})

test('a PC starts with its own digits, says which groups cannot be right, and refuses another key', () => {
  const world = createWorld(contoso, 'secret')
  const [pc, other] = contoso.pcs
  const groups = digitsFor(contoso, pc!).split('-')
  expect(unlock(world, pc!, groups.with(2, '123456'))).toMatchObject({ started: false, wrong: [2] })
  expect(unlock(world, pc!, groups.slice(0, 7))).toMatchObject({ started: false })
  expect(unlock(world, pc!, digitsFor(contoso, other!).split('-'))).toMatchObject({ started: false, wrong: [] })
  expect(unlock(world, pc!, groups)).toMatchObject({ started: true, wrong: [] })
})

describe('a company file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'company-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test('needs little', () => {
    const file = path.join(folder, 'small.json')
    writeFileSync(file, JSON.stringify(smallest))
    expect(loadCompany(file)).toMatchObject({ name: 'Small', pcs: [], policy: { allowedToReadBitlockerKeysForOwnedDevice: true } })
  })

  test('that is not there or no JSON is named', () => {
    const file = path.join(folder, 'broken.json')
    writeFileSync(file, '{')
    expect(() => loadCompany(path.join(folder, 'none.json'))).toThrow(/none\.json cannot be read/)
    expect(() => loadCompany(file)).toThrow(/broken\.json cannot be read/)
  })

  test('has all its mistakes told at once', () => {
    expect(() => asCompany({ ...smallest, tenantId: 'x', employees: [{ ...person, name: '', colour: 'red' }] }, 'f.json')).toThrow(/f\.json has mistakes:\n {2}tenantId: .+\n {2}employees\.0\.name: .+\n {2}employees\.0: .*colour/s)
  })

  test('may not point at somebody who is not in it, nor use an id twice', () => {
    const stranger = '6f1f6f50-9a55-4b0e-9f0c-3c6f2b1f0dff'
    const pcs = [{ id: 'pc', employeeId: stranger, deviceId: stranger, name: 'PC', keyId: stranger, hint: 'h', windows: 'w' }]
    expect(() => asCompany({ ...smallest, employees: [person, person], pcs }, 'f.json')).toThrow(/is used twice\n.*no employee has the employeeId.*\n.*no device has the deviceId/s)
  })

  test('may not hold digits that no recovery key has', () => {
    const device = { id: smallest.tenantId, deviceId: smallest.tenantId, displayName: 'D', trustType: 'AzureAd', keys: [{ id: person.id, createdDateTime: '2025-01-01T00:00:00Z', key: '123456-231453-873456-213546-654678-765689-123456-324565' }] }
    expect(() => asCompany({ ...smallest, devices: [device] }, 'f.json')).toThrow(/devices\.0\.keys\.0\.key: is not a recovery key/)
  })
})
