/** The three grants of the token endpoint. Each throws `Refused` or answers with tokens. */
import { createHash, randomBytes } from 'node:crypto'
import { errors, type JWTPayload } from 'jose'
import type { Employee } from '../company'
import { employeeOf, type World } from '../world'
import { barred, consentMissing, disabled, hasConsent, Refused, secondFactorMissing } from './errors'
import { readScopes, type Asking } from './scopes'
import { issuerOf, lifetime, type Tokens } from './tokens'
import type { Codes } from './codes'

export type Answer = Readonly<Record<string, string | number>>

/** The scope of tokens for the connector of Bot Framework. */
const botFramework = 'https://api.botframework.com'

export async function asItself(world: World, tokens: Tokens, form: URLSearchParams): Promise<Answer> {
  const resource = /^(\S+)\/\.default$/.exec(form.get('scope') ?? '')?.[1]
  if (resource !== botFramework && resource !== world.urls.graph) {
    throw new Refused(70_011, 'invalid_scope', `The provided value for the input parameter 'scope' is not valid. The scope ${form.get('scope') ?? ''} is not valid.`)
  }
  return { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime, access_token: await tokens.appToken(resource) }
}

export async function onBehalfOf(world: World, tokens: Tokens, form: URLSearchParams): Promise<Answer> {
  if (form.get('requested_token_use') !== 'on_behalf_of') throw missing('requested_token_use')
  const claims = await readAssertion(world, tokens, form.get('assertion') ?? '')
  const employee = employeeOf(world, String(claims['oid']))
  if (!employee) throw new Refused(50_034, 'invalid_grant', `The user account {EUII Hidden} does not exist in the ${world.company.tenantId} directory.`)
  const asking = readScopes(world, form.get('scope') ?? '')
  const bar = barred(world, employee)
  if (bar) throw bar
  if (!hasConsent(world, employee)) throw consentMissing(world)
  const steppedUp = world.steppedUp.get(employee.id)
  if (employee.mfa && (steppedUp === undefined || Number(claims['auth_time']) < steppedUp)) throw secondFactorMissing(world)
  return delegated(world, tokens, employee, asking, form)
}

async function readAssertion(world: World, tokens: Tokens, assertion: string): Promise<JWTPayload> {
  let claims: JWTPayload
  try {
    claims = await tokens.verify(assertion, { issuer: issuerOf(world) })
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw new Refused([500_133], 'invalid_grant', 'Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion, or request a new token.')
    }
    throw new Refused(50_013, 'invalid_grant', 'Assertion failed signature validation. [Reason - The provided signature value did not match the expected signature value.]')
  }
  if (claims.aud !== world.app.id) throw new Refused(50_013, 'invalid_grant', `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${String(claims.aud)}' and the expected audience is '${world.app.id}'.`)
  if (claims['scp'] === undefined) throw new Refused(240_002, 'invalid_grant', 'Input id_token cannot be used as \'urn:ietf:params:oauth:grant-type:jwt-bearer\' grant.')
  return claims
}

export async function authorizationCode(world: World, tokens: Tokens, codes: Codes, form: URLSearchParams): Promise<Answer> {
  for (const name of ['code', 'redirect_uri', 'code_verifier']) if (!form.get(name)) throw missing(name)
  const grant = codes.redeem(form.get('code') ?? '')
  if (form.get('redirect_uri') !== grant.redirectUri) {
    throw new Refused(500_112, 'invalid_client', `The reply address '${form.get('redirect_uri') ?? ''}' does not match the reply address '${grant.redirectUri}' provided when requesting Authorization code.`)
  }
  const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url')
  if (challenge !== grant.challenge) throw new Refused(501_481, 'invalid_grant', 'The Code_Verifier does not match the code_challenge supplied in the authorization request.')
  const { employee } = grant
  if (employee.disabled) throw disabled()
  const scopes = form.get('scope')
  return delegated(world, tokens, employee, scopes ? readScopes(world, scopes) : grant.asking, form, grant.nonce)
}

async function delegated(world: World, tokens: Tokens, employee: Employee, asking: Asking, form: URLSearchParams, nonce?: string): Promise<Answer> {
  const clientInfo = Buffer.from(JSON.stringify({ uid: employee.id, utid: world.company.tenantId })).toString('base64url')
  return {
    token_type: 'Bearer', scope: asking.granted, expires_in: lifetime, ext_expires_in: lifetime,
    access_token: await tokens.graphToken(employee, asking.graph),
    ...asking.offline && { refresh_token: randomBytes(32).toString('base64url') },
    ...asking.openid && { id_token: await tokens.idToken(employee, nonce) },
    ...form.get('client_info') === '1' && { client_info: clientInfo }
  }
}

export const missing = (name: string) => new Refused(900_144, 'invalid_request', `The request body must contain the following parameter: '${name}'.`)
