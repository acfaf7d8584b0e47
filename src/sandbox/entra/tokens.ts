/** The tokens of the sandbox's Entra: signed with its own key, claims as the real service writes them. */
import { createHash, randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyOptions } from 'jose'
import type { Employee } from '../company'
import type { World } from '../world'

/** The mobile and desktop client of Teams, which asks for the assertion that the bot gets. */
const teamsClient = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'
/** Seconds an access token is good for. */
export const lifetime = 3599

export interface Tokens {
  /** The key set as it is published. */
  readonly keys: readonly object[]
  sign(claims: JWTPayload, seconds?: number): Promise<string>
  verify(token: string, options?: JWTVerifyOptions): Promise<JWTPayload>
  /** What Teams gets silently and sends to the bot: an access token for the bot's own API. */
  assertion(employee: Employee, more?: JWTPayload, seconds?: number): Promise<string>
  idToken(employee: Employee, nonce: string | undefined): Promise<string>
  /** A delegated token for Graph. */
  graphToken(employee: Employee, scopes: readonly string[]): Promise<string>
  /** The bot as itself. It has no application permissions, so the token has no roles. */
  appToken(audience: string): Promise<string>
}

export async function createTokens(world: World): Promise<Tokens> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const kid = randomUUID()
  const { tenantId } = world.company
  const sign = (claims: JWTPayload, seconds = lifetime) => {
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({ iat: now, nbf: now, exp: now + seconds, ...claims, uti: randomUUID() })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid }).sign(privateKey)
  }
  const issuer = () => issuerOf(world)
  const about = (employee: Employee) => aboutOf(world, employee)
  return {
    keys: [{ ...await exportJWK(publicKey), kid, x5t: kid, use: 'sig', alg: 'RS256' }],
    sign,
    async verify(token, options) {
      const { payload } = await jwtVerify(token, publicKey, { algorithms: ['RS256'], ...options })
      return payload
    },
    assertion: (employee, more, seconds) => sign({
      ...about(employee), aud: world.app.id, iss: issuer(), azp: teamsClient, azpacr: '0', scp: 'access_as_user',
      auth_time: world.steppedUp.get(employee.id) ?? earlier(), ver: '2.0', ...more
    }, seconds),
    idToken: (employee, nonce) => sign({ ...about(employee), aud: world.app.id, iss: issuer(), ...nonce && { nonce }, ver: '2.0' }),
    graphToken: (employee, scopes) => sign({
      aud: world.urls.graph, iss: oldIssuer(tenantId), appid: world.app.id, appidacr: '1', idtyp: 'user', oid: employee.id,
      tid: tenantId, scp: scopes.join(' '), name: employee.name, upn: employee.upn, acct: employee.guest ? 1 : 0, ver: '1.0'
    }),
    appToken: audience => sign({
      aud: audience, iss: oldIssuer(tenantId), appid: world.app.id, appidacr: '1', idtyp: 'app', oid: `${world.app.id.slice(0, -1)}f`, tid: tenantId, ver: '1.0'
    })
  }
}

export const issuerOf = (world: World): string => `${world.urls.entra}/${world.company.tenantId}/v2.0`

/** Tokens for Microsoft's own services are of version 1. */
const oldIssuer = (tenant: string): string => `https://sts.windows.net/${tenant}/`

const earlier = (): number => Math.floor(Date.now() / 1000) - 3600

function aboutOf(world: World, employee: Employee): JWTPayload {
  return {
    oid: employee.id, tid: world.company.tenantId, name: employee.name, preferred_username: employee.upn,
    /** Pairwise: another one for each app. */
    sub: createHash('sha256').update(`${world.app.id}:${employee.id}`).digest('base64url'),
    ...world.app.acct && { acct: employee.guest ? 1 : 0 }
  }
}
