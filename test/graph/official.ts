/** Holds requests against Graph's own description: is there such an address, with these options, and are the selected properties there? */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Asked } from '../fakes/https'

interface Operation { readonly parameters?: ReadonlyArray<{ readonly name?: string, readonly $ref?: string }> }
interface Description { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
interface Shapes { readonly definitions: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>> }

const folder = path.join(__dirname, '../../../shared/contracts')
export const described = existsSync(folder)
if (!described) console.warn(`The requests are not held against the contract: ${folder} is not there.`)

const kept = new Map<string, unknown>()
function read(file: string): unknown {
  if (!kept.has(file)) kept.set(file, JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
  return kept.get(file)
}

/** The slice has some addresses only for oneself, and for a device's object id. */
const asDescribed = (pathname: string): string => pathname
  .replace(/^\/users\/[^/]+\/(?=manager$|ownedDevices$|registeredDevices$|managedDevices$)/, '/me/')
  .replace(/^\/devices\(deviceId='[^']+'\)\/registeredOwners$/, '/devices/{device-id}/registeredOwners')

const templates = (description: Description, pathname: string): string[] => Object.keys(description.paths).filter(template => {
  const pattern = template.split(/\{[^}]+\}/).map(text => text.replaceAll(/[()]/g, String.raw`\$&`)).join('[^/]+')
  return new RegExp(`^${pattern}$`).test(asDescribed(pathname))
})

const types: ReadonlyArray<readonly [RegExp, string]> = [
  [/managedDevices$/i, 'managedDevice'], [/devices$|^\/devices\([^/]+$/i, 'device'], [/registeredOwners$|manager$|^\/users\/[^/]+$/, 'user']
]

/** What is wrong with a request; empty when nothing is. */
export function mistakesIn({ method, url }: Asked): string[] {
  const [, version = '', pathname = ''] = /^\/(v1\.0|beta)(\/.*)$/.exec(url.pathname) ?? []
  const description = read(`graph-${version}-slice.json`) as Description
  const operation = templates(description, decodeURIComponent(pathname)).map(template => description.paths[template]?.[method.toLowerCase()]).find(Boolean)
  if (!operation) return [`there is no ${method} ${url.pathname}`]
  const known = new Set((operation.parameters ?? []).map(({ name, $ref }) => name ?? `$${$ref?.split('/').at(-1) ?? ''}`))
  return [
    ...[...url.searchParams.keys()].filter(option => option !== '$skiptoken' && !known.has(option)).map(option => `${url.pathname} has no ${option}`),
    ...strangers(pathname, url.searchParams.get('$select')).map(property => `${url.pathname} has no property ${property}`)
  ]
}

function strangers(pathname: string, selected: string | null): string[] {
  const type = types.find(([pattern]) => pattern.test(pathname))?.[1]
  if (selected === null) return []
  const { definitions } = read('graph-v1.0-strict.schema.json') as Shapes
  const properties = definitions[`microsoft.graph.${type ?? ''}`]?.properties ?? {}
  return selected.split(',').filter(property => !Object.hasOwn(properties, property))
}
