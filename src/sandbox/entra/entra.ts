/** The sandbox's Entra: metadata, keys, the sign-in pages and the token endpoint. */
import { ok, router, type Asked, type Handler, type Reply, type Routes } from '../web'
import { noteCall, type World } from '../world'
import { authenticate } from './client'
import type { Codes } from './codes'
import { authorize } from './authorize'
import { refusal, Refused } from './errors'
import { asItself, authorizationCode, missing, onBehalfOf, type Answer } from './grants'
import { issuerOf, type Tokens } from './tokens'

export interface Entra { readonly tokens: Tokens, readonly codes: Codes }

export function entraRoutes(world: World, entra: Entra): Handler {
  const handler = router(routes(world, entra))
  return async asked => {
    const began = performance.now()
    const reply = world.faults.entra === 'down' ? down(asked) : await inOwnTenant(world, asked, handler)
    noteCall(world, { service: 'entra', method: asked.method, path: asked.url.pathname, status: reply.status, began })
    return reply
  }
}

/** The sign-in pages alone: they are served at the page's address too, where a browser meets no unknown certificate. */
export const signInRoutes = (world: World, { codes }: Entra): Routes => {
  const answer: Handler = asked => world.faults.entra === 'down' ? down(asked) : authorize(world, codes, asked)
  const path = `/${world.company.tenantId}/oauth2/v2.0/authorize`
  return { [`GET ${path}`]: answer, [`POST ${path}`]: answer }
}

const routes = (world: World, entra: Entra): Routes => ({
  'GET /:tenant/v2.0/.well-known/openid-configuration': () => ok(metadata(world)),
  'GET /:tenant/discovery/v2.0/keys': () => ok({ keys: entra.tokens.keys }),
  'GET /common/discovery/instance': () => ok(instances(world)),
  'POST /:tenant/oauth2/v2.0/token': asked => token(world, entra, asked),
  ...signInRoutes(world, entra)
})

const down = (asked: Asked): Reply => refusal(new Refused(90_033, 'temporarily_unavailable', 'A transient error has occurred. Please try again.', {}, 503), correlation(asked))

const correlation = (asked: Asked): string | undefined => asked.headers['client-request-id']?.toString()

async function inOwnTenant(world: World, asked: Asked, handler: Handler): Promise<Reply> {
  const tenant = asked.url.pathname.split('/')[1]?.toLowerCase()
  if (tenant === world.company.tenantId || tenant === 'common') return handler(asked)
  return refusal(new Refused(90_002, 'invalid_request', `Tenant '${tenant ?? ''}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`), correlation(asked))
}

async function token(world: World, entra: Entra, asked: Asked): Promise<Reply> {
  try {
    const form = new URLSearchParams(asked.body)
    if (!form.get('grant_type')) throw missing('grant_type')
    await authenticate(world, form, asked.headers.authorization)
    return ok(await grant(world, entra, form), { pragma: 'no-cache' })
  } catch (error) {
    if (error instanceof Refused) return refusal(error, correlation(asked))
    throw error
  }
}

async function grant(world: World, { tokens, codes }: Entra, form: URLSearchParams): Promise<Answer> {
  const type = form.get('grant_type') ?? ''
  switch (type) {
    case 'client_credentials': return asItself(world, tokens, form)
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer': return onBehalfOf(world, tokens, form)
    case 'authorization_code': return authorizationCode(world, tokens, codes, form)
    default: throw new Refused(70_003, 'unsupported_grant_type', `The app requested an unsupported grant type '${type}'.`)
  }
}

function metadata(world: World): object {
  const { tenantId } = world.company
  const base = `${world.urls.entra}/${tenantId}`
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'form_post'], response_types_supported: ['code'],
    subject_types_supported: ['pairwise'], id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: issuerOf(world), request_uri_parameter_supported: false,
    authorization_endpoint: `${world.urls.page}/${tenantId}/oauth2/v2.0/authorize`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'nonce', 'preferred_username', 'name', 'tid', 'ver', 'acct'],
    tenant_region_scope: 'WW', cloud_instance_name: new URL(world.urls.entra).host, msgraph_host: new URL(world.urls.graph).host
  }
}

function instances(world: World): object {
  const { host } = new URL(world.urls.entra)
  return {
    tenant_discovery_endpoint: `${issuerOf(world)}/.well-known/openid-configuration`, 'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }]
  }
}
