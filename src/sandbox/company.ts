/** The company file: who works here, which PCs they have, what is locked. Everything else in the sandbox follows from it. */
import { readFileSync } from 'node:fs'
import { z } from 'zod/v4'
import builtIn from './contoso.json'
import { digitsAreRight, digitsFrom } from './digits'

const text = z.string().trim().min(1)
const id = z.guid().toLowerCase()
const time = z.iso.datetime()
const yes = z.boolean().default(true)
const no = z.boolean().default(false)
const digits = text.refine(digitsAreRight, 'is not a recovery key: eight groups of six digits, each divisible by 11 and below 720896')

const employee = z.strictObject({
  id, name: text, upn: text, mail: text.optional(), phone: text.optional(), managerId: id.optional(), title: text.optional(),
  /** A row of the table of situations, such as `A1`. */
  situation: text,
  /** One sentence for the person who tries the demo. */
  story: text,
  /** How silent sign-in goes on this phone: tried and accepted, tried and refused by the client, or never tried. */
  silent: z.enum(['works', 'fails', 'off']).default('works'),
  guest: no, disabled: no, mfa: no, blocked: no, consent: yes, unassigned: no,
  /** Is in the team of the help desk’s Teams channel. */
  desk: no,
  roles: z.array(text).default([])
})

const key = z.strictObject({
  /** The Key ID. */
  id,
  createdDateTime: time,
  volumeType: z.enum(['operatingSystemVolume', 'fixedDataVolume', 'removableDataVolume']).default('operatingSystemVolume'),
  key: digits.optional()
})

const device = z.strictObject({
  /** The object id; `deviceId` is what recovery keys name. */
  id, deviceId: id, displayName: text, manufacturer: text.optional(), model: text.optional(),
  trustType: z.enum(['AzureAd', 'ServerAd', 'Workplace']), operatingSystem: text.default('Windows'),
  ownerId: id.optional(), approximateLastSignInDateTime: time.optional(), keys: z.array(key).default([]),
  /** What Intune tells of it; `unknown`: Intune does not manage it. */
  encrypted: z.union([z.boolean(), z.literal('unknown')]).default('unknown')
})

const pc = z.strictObject({
  id: text.regex(/^[\w-]+$/, 'may hold letters, digits and dashes'), employeeId: id, name: text,
  deviceId: id.optional(),
  /** What the screen asks for. */
  keyId: id,
  /** For a key that is kept outside Entra. */
  digits: digits.optional(),
  /** The last line of the blue screen. */
  hint: text,
  windows: text
})

const schema = z.strictObject({
  name: text, tenantId: id, botAppId: id.default('b07b07b0-0000-4000-8000-000000000001'),
  /** Delegated permissions an administrator granted the bot besides those it needs. */
  optionalPermissions: z.array(text).default([]),
  employees: z.array(employee).min(1), devices: z.array(device).default([]), pcs: z.array(pc).default([]),
  policy: z.strictObject({ allowedToReadBitlockerKeysForOwnedDevice: z.boolean() }).default({ allowedToReadBitlockerKeysForOwnedDevice: true })
})

export type Company = z.output<typeof schema>
export type Employee = Company['employees'][number]
export type Device = Company['devices'][number]
export type Key = Device['keys'][number]
export type Pc = Company['pcs'][number]

/** Reads a company file, or the built-in Contoso. Throws one error that lists every mistake. */
export function loadCompany(file?: string): Company {
  return file === undefined ? asCompany(builtIn, 'contoso.json') : asCompany(parse(file), file)
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`The company file ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function asCompany(data: unknown, file: string): Company {
  const read = schema.safeParse(data)
  const mistakes = read.success
    ? strangers(read.data)
    : read.error.issues.map(issue => `${issue.path.join('.') || 'the file'}: ${issue.message}`)
  if (!read.success || mistakes.length > 0) throw new Error([`The company file ${file} has mistakes:`, ...mistakes].join('\n  '))
  return read.data
}

/** Ids that are used twice, or that point at nobody. */
function strangers({ employees, devices, pcs }: Company): string[] {
  const people = new Set(employees.map(one => one.id))
  const machines = new Set(devices.map(one => one.deviceId))
  const ids = [...employees, ...devices, ...devices.flatMap(one => one.keys), ...pcs].map(one => one.id)
  return [
    ...ids.filter((one, index) => ids.indexOf(one) !== index).map(one => `the id ${one} is used twice`),
    ...employees.filter(one => one.managerId && !people.has(one.managerId)).map(one => `${one.name}: no employee has the managerId ${one.managerId}`),
    ...devices.filter(one => one.ownerId && !people.has(one.ownerId)).map(one => `${one.displayName}: no employee has the ownerId ${one.ownerId}`),
    ...pcs.filter(one => !people.has(one.employeeId)).map(one => `${one.name}: no employee has the employeeId ${one.employeeId}`),
    ...pcs.filter(one => one.deviceId && !machines.has(one.deviceId)).map(one => `${one.name}: no device has the deviceId ${one.deviceId}`)
  ]
}

/** What Entra keeps for a Key ID. */
export const digitsOf = (one: Key): string => one.key ?? digitsFrom(one.id)

/** What starts this PC, wherever the key is kept. */
export function digitsFor(company: Company, one: Pc): string {
  const kept = company.devices.flatMap(device => device.keys).find(key => key.id === one.keyId)
  return one.digits ?? (kept ? digitsOf(kept) : digitsFrom(one.keyId))
}
