/** Is it the bot that asks? By its password, or by an assertion signed with its certificate. */
import { X509Certificate } from 'node:crypto'
import { importX509, jwtVerify } from 'jose'
import type { World } from '../world'
import { Refused } from './errors'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export async function authenticate(world: World, form: URLSearchParams, authorization: string | undefined): Promise<void> {
  const { id, secret } = credentials(form, authorization)
  if (id.toLowerCase() !== world.app.id) {
    throw new Refused(700_016, 'unauthorized_client', `Application with identifier '${id}' was not found in the directory '${world.company.name}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`)
  }
  const assertion = form.get('client_assertion')
  if (assertion !== null && form.get('client_assertion_type') === assertionType) {
    await checkAssertion(world, assertion)
  } else if (secret === null) {
    throw new Refused(7_000_218, 'invalid_client', 'The request body must contain the following parameter: \'client_assertion\' or \'client_secret\'.', {}, 401)
  } else if (secret !== world.app.secret) {
    throw new Refused(7_000_215, 'invalid_client', `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${world.app.id}'.`, {}, 401)
  }
}

function credentials(form: URLSearchParams, authorization: string | undefined): { id: string, secret: string | null } {
  const basic = /^Basic (.+)$/.exec(authorization ?? '')?.[1]
  if (!basic) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') }
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) }
}

async function checkAssertion(world: World, assertion: string): Promise<void> {
  const algorithm = header(assertion)['alg'] === 'PS256' ? 'PS256' : 'RS256'
  const here = `${world.urls.entra}/${world.company.tenantId}`
  try {
    const key = await importX509(world.app.certificate, algorithm)
    await jwtVerify(assertion, key, {
      algorithms: ['RS256', 'PS256'], issuer: world.app.id, subject: world.app.id,
      audience: [`${here}/oauth2/v2.0/token`, `${here}/v2.0`], requiredClaims: ['exp', 'jti'],
      // Clients round the time they sign at, up to half a second ahead.
      clockTolerance: 5
    })
  } catch (error) {
    const thumbprint = new X509Certificate(world.app.certificate).fingerprint.replaceAll(':', '')
    throw new Refused(700_027, 'invalid_client', `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - ${error instanceof Error ? error.message : 'unknown'}; registered: ${thumbprint}]`, {}, 401)
  }
}

function header(token: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>
  } catch {
    return {}
  }
}
