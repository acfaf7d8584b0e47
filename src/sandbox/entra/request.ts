/** An authorization request, checked as Entra checks it: what is wrong with the client is shown, the rest goes back to it. */
import { employeeOf, type World } from '../world'
import type { Employee } from '../company'
import { meetsChallenge, Refused } from './errors'
import { readScopes, type Asking } from './scopes'

export interface AuthorizationRequest {
  readonly redirectUri: string
  readonly state: string | undefined
  readonly mode: 'query' | 'form_post'
  readonly asking: Asking
  readonly challenge: string
  readonly nonce: string | undefined
  /** JSON text, as it came. */
  readonly claims: string | undefined
  /** A claims challenge of ours came back with it. */
  readonly stepUp: boolean
  readonly prompt: string | undefined
  readonly hint: Employee | undefined
}

/** Where to send an answer, once it is known to be the bot that asked. */
export interface Return { readonly redirectUri: string, readonly state: string | undefined, readonly mode: 'query' | 'form_post' }

/** Throws `Refused` where the answer must not leave this page. */
export function readReturn(world: World, query: URLSearchParams): Return {
  const client = query.get('client_id') ?? ''
  if (client.toLowerCase() !== world.app.id) throw new Refused(700_016, 'unauthorized_client', `Application with identifier '${client}' was not found in the directory '${world.company.name}'.`)
  const redirectUri = query.get('redirect_uri') ?? ''
  if (redirectUri !== redirectUriOf(world)) {
    throw new Refused(50_011, 'invalid_request', `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application '${world.app.id}'. Registered is '${redirectUriOf(world)}'.`)
  }
  return { redirectUri, state: query.get('state') ?? undefined, mode: query.get('response_mode') === 'form_post' ? 'form_post' : 'query' }
}

export const redirectUriOf = (world: World): string => `${world.urls.bot}/signin/callback`

/** Throws `Refused` for what the client has to hear of. */
export function readRequest(world: World, query: URLSearchParams, back: Return): AuthorizationRequest {
  if (query.get('response_type') !== 'code') throw new Refused(700_054, 'unsupported_response_type', `response_type '${query.get('response_type') ?? ''}' is not enabled for the application.`)
  const challenge = query.get('code_challenge')
  if (!challenge) throw new Refused(9_002_325, 'invalid_request', 'Proof Key for Code Exchange is required for authorization code redemption.')
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge)) {
    throw new Refused(501_491, 'invalid_request', 'Invalid size or method of the Code_Challenge parameter: S256 is required.')
  }
  const asking = readScopes(world, query.get('scope') ?? '')
  if (asking.graph.length === 0 && !asking.openid) throw new Refused(900_144, 'invalid_request', 'The request body must contain the following parameter: \'scope\'.')
  const claims = query.get('claims') ?? undefined
  return {
    ...back, asking, challenge, claims, stepUp: meetsChallenge(readable(claims)), nonce: query.get('nonce') ?? undefined,
    prompt: query.get('prompt') ?? undefined, hint: hinted(world, query.get('login_hint'))
  }
}

function readable(claims: string | undefined): string | undefined {
  if (claims === undefined) return undefined
  try {
    return JSON.stringify(JSON.parse(claims))
  } catch {
    throw new Refused(9_001_414, 'invalid_request', 'The claims parameter is not valid JSON.')
  }
}

const hinted = (world: World, hint: string | null): Employee | undefined =>
  world.company.employees.find(one => one.upn.toLowerCase() === hint?.toLowerCase()) ?? employeeOf(world, hint?.toLowerCase() ?? '')
