/** Checks the tokens that say who somebody is: signature, audience, tenant, member, and this very person. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import { Failure } from '../core/failure'
import type { Secret } from '../core/secret'
import type { Person } from '../domain/person'
import { mend } from './catalogue'
import type { IdentityOptions } from './options'

export interface Tokens {
  /** The access token that Teams sent for the bot's own API. Throws `Failure('signIn.…')`. */
  checkAssertion(assertion: Secret, person: Person): Promise<void>
  /** The id token of the bot's own sign-in page. */
  checkIdToken(idToken: Secret, nonce: string, person: Person): Promise<void>
}

export function makeTokens({ appId, tenantId, authorityHost, clock }: IdentityOptions): Tokens {
  const { origin } = new URL(authorityHost)
  const keys = createRemoteJWKSet(new URL(`${origin}/${tenantId}/discovery/v2.0/keys`), { timeoutDuration: 3000, cooldownDuration: 30_000 })

  const claimsOf = async (token: Secret, audience: string[]): Promise<JWTPayload> => {
    try {
      const { payload } = await jwtVerify(token.reveal(), keys, {
        algorithms: ['RS256'], audience, issuer: `${origin}/${tenantId}/v2.0`, requiredClaims: ['exp', 'tid', 'oid'], clockTolerance: 60, currentDate: new Date(clock.now())
      })
      return payload
    } catch (error) {
      throw rejected(error, tenantId)
    }
  }

  const checkPerson = (claims: JWTPayload, person: Person): void => {
    if (!same(claims['tid'], tenantId) || !same(person.tid, tenantId)) throw otherTenant()
    if (!same(claims['oid'], person.oid)) throw new Failure('signIn.otherPerson', 'Somebody else signed in than the one who is asking. Refused on purpose; the person signs in with the account they chat with.')
    const acct = String(claims['acct'])
    if (acct === '1') throw new Failure('signIn.guest', 'A guest of the tenant signed in. Refused on purpose: the bot serves members.')
    if (acct !== '0') throw new Failure('signIn.misconfigured', `The token does not say whether the person is a guest. ${mend.acct}`)
  }

  return {
    async checkAssertion(assertion, person) {
      const claims = await claimsOf(assertion, [appId, `api://botid-${appId}`])
      checkPerson(claims, person)
      if (!String(claims['scp']).split(' ').includes('access_as_user')) throw new Failure('signIn.misconfigured', `The token that came is not an access token for the bot. ${mend.scope}`)
    },
    async checkIdToken(idToken, nonce, person) {
      const claims = await claimsOf(idToken, [appId])
      if (claims['nonce'] !== nonce) throw new Failure('signIn.expired', 'The id token was made for another sign-in (its nonce differs). The person starts again. If it repeats, somebody is replaying tokens: tell security.')
      checkPerson(claims, person)
    }
  }
}

const same = (claim: unknown, id: string): boolean => typeof claim === 'string' && claim.toLowerCase() === id.toLowerCase()

const otherTenant = (): Failure => new Failure('signIn.otherTenant', 'The account is not in this tenant. Refused on purpose; the bot serves the tenant of MicrosoftAppTenantId.')

/** No cause: these errors carry the claims of the token. */
function rejected(error: unknown, tenantId: string): Failure {
  if (error instanceof errors.JWTExpired) return new Failure('signIn.expired', 'The token had expired when it came. The person signs in again. If it repeats, set this server\'s clock: timedatectl status.')
  if (error instanceof errors.JWTClaimValidationFailed) return wrongClaim(error.claim, error.payload, tenantId)
  if (isUnreachable(error)) return new Failure('signIn.down', `The tenant's signing keys could not be fetched (${(error as Error).message}). Check that this server reaches AZURE_AUTHORITY_HOST on port 443.`)
  return new Failure('signIn.expired', `The token is not one the tenant signed (${(error as Error).name}). The person signs in again. If it repeats, check AZURE_AUTHORITY_HOST and MicrosoftAppTenantId; if those are right, somebody is forging tokens: tell security.`)
}

/** A refused request, a timeout, or an answer that is no key set; everything else jose throws is about the token. */
const isUnreachable = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'

function wrongClaim(claim: string, payload: JWTPayload, tenantId: string): Failure {
  if (claim === 'iss' && payload['tid'] !== undefined && !same(payload['tid'], tenantId)) return otherTenant()
  if (claim === 'iss') return new Failure('signIn.misconfigured', `The token's issuer is not the tenant's v2.0 endpoint. ${mend.tokenVersion} Check AZURE_AUTHORITY_HOST too.`)
  if (claim === 'aud') return new Failure('signIn.misconfigured', `The token is meant for another application. ${mend.audience}`)
  return new Failure('signIn.expired', `The token is not valid now, or not complete (${claim}). The person signs in again. If it repeats, set this server's clock: timedatectl status.`)
}
