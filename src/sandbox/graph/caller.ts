/** Who calls Graph, proven by the token, and what this person may see. */
import type { JWTPayload } from 'jose'
import type { Device, Employee } from '../company'
import type { Tokens } from '../entra/tokens'
import type { Asked } from '../web'
import { employeeOf, type World } from '../world'
import { denied, notAuthenticated } from './errors'

export interface Caller {
  readonly employee: Employee
  readonly address: string
  may(scope: string): boolean
}

/** Roles for which Graph returns the keys of everybody. */
const readers = new Set([
  'Cloud Device Administrator', 'Helpdesk Administrator', 'Intune Administrator', 'Intune Service Administrator',
  'Security Administrator', 'Security Reader', 'Global Reader'
])

/** Throws `GraphError` 401 for any token but a good one for this Graph; an app without a person gets 403, for it has no permission here. */
export async function callerOf(world: World, tokens: Tokens, asked: Asked): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(asked.headers.authorization ?? '')?.[1]
  if (!token) throw notAuthenticated('Access token is empty.')
  const claims = await verified(world, tokens, token)
  const employee = employeeOf(world, String(claims['oid']))
  if (!employee) throw denied()
  const scopes = new Set(String(claims['scp'] ?? '').split(' '))
  return { employee, address: '127.0.0.1', may: scope => scopes.has(scope) }
}

async function verified(world: World, tokens: Tokens, token: string): Promise<JWTPayload> {
  try {
    return await tokens.verify(token, { audience: world.urls.graph })
  } catch {
    throw notAuthenticated('Access token validation failure. Invalid audience, signature or lifetime.')
  }
}

export const readsAllKeys = ({ employee }: Caller): boolean => employee.roles.some(role => readers.has(role))

/** Roles of those who look things up for somebody else, and let Intune act. */
const agents = new Set(['Helpdesk Administrator', 'Intune Administrator'])

export const supports = ({ employee }: Caller): boolean => employee.roles.some(role => agents.has(role))

export const owns = ({ employee }: Caller, device: Device): boolean => device.ownerId === employee.id
