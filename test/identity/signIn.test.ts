/** Who is asking: what is accepted as proof, what is refused, and what each refusal is called. */
import { createHash } from 'node:crypto'
import { inspect } from 'node:util'
import type { FailureCode } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { failureOfCallback } from '../../src/identity/failures'
import type { IdentityOptions } from '../../src/identity/options'
import type { SignInRequest } from '../../src/ports'
import { ada, appId, FakeEntra, refusal, tenantId } from '../fakes/entra'
import { failsAs, failureOf, makeEntra, request } from './given'

const world = makeEntra()

const exchange = async (claims: Record<string, unknown> = {}, more: Partial<IdentityOptions> = {}) =>
  world.identity(more).signIn.exchange(await world.now.token(claims), ada)

describe('the silent sign-in', () => {
  it('turns the assertion into a session of that person, for the Graph permissions and nothing that lasts', async () => {
    const session = await exchange()
    expect(session.person).toEqual(ada)
    expect(session.token().reveal()).toBe('graph token of the assertion')
    const [form] = world.now.tokenRequests
    expect(form?.get('requested_token_use')).toBe('on_behalf_of')
    const scopes = form?.get('scope')?.split(' ')
    expect(scopes).toEqual(expect.arrayContaining(['https://graph.example/User.Read', 'https://graph.example/Device.Read.All', 'https://graph.example/BitlockerKey.Read.All']))
    expect(scopes).not.toContain('offline_access')
  })

  it('does not mind ids copied in upper case', async () => {
    const session = await exchange({}, { appId: appId.toUpperCase(), tenantId: tenantId.toUpperCase() })
    expect(session.person).toEqual(ada)
  })

  it('accepts the application id URI as audience', async () => {
    const session = await exchange({ aud: `api://botid-${appId}` })
    expect(session.person).toEqual(ada)
  })

  it('asks the token service anew each time: nothing is kept', async () => {
    const { signIn } = world.identity()
    const assertion = await world.now.token()
    await signIn.exchange(assertion, ada)
    await signIn.exchange(assertion, ada)
    expect(world.now.tokenRequests).toHaveLength(2)
  })

  it('forgets the token when the turn ends', async () => {
    const session = await exchange()
    session.end()
    await failsAs((async () => session.token())(), 'graph.signedOut')
    expect(inspect(session, { showHidden: true })).not.toContain('graph token')
  })

  it.each<[string, Record<string, unknown>, FailureCode, RegExp]>([
    ['of another person', { oid: '000a11ce-0000-4000-8000-000000000002' }, 'signIn.otherPerson', /account they chat with/],
    ['of another tenant', { tid: '99999999-0000-4000-8000-000000000000', iss: 'https://login.example/99999999-0000-4000-8000-000000000000/v2.0' }, 'signIn.otherTenant', /MicrosoftAppTenantId/],
    ['that claims another tenant under our issuer', { tid: '99999999-0000-4000-8000-000000000000' }, 'signIn.otherTenant', /tenant/],
    ['of a guest', { acct: 1 }, 'signIn.guest', /members/],
    ['that does not say whether it is a guest\'s', { acct: undefined }, 'signIn.misconfigured', /optional claim "acct"/],
    ['for another application', { aud: '99999999-0000-4000-8000-000000000000' }, 'signIn.misconfigured', /api:\/\/botid-/],
    ['of the v1.0 endpoint', { iss: `https://sts.example/${tenantId}/` }, 'signIn.misconfigured', /requestedAccessTokenVersion to 2/],
    ['that is no access token', { scp: undefined }, 'signIn.misconfigured', /access_as_user/],
    ['without a person', { oid: undefined }, 'signIn.expired', /oid/],
    ['that expired', { exp: Math.floor(Date.now() / 1000) - 120 }, 'signIn.expired', /timedatectl/],
    ['that is not valid yet', { nbf: Math.floor(Date.now() / 1000) + 600 }, 'signIn.expired', /nbf/]
  ])('refuses a token %s', async (_, claims, code, mend) => {
    const failure = await failureOf(exchange(claims))
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(mend)
    expect(world.now.tokenRequests).toHaveLength(0)
    expect(failure.all).not.toContain('eyJ')
  })

  it('allows a minute between the clocks', async () => {
    const session = await exchange({ exp: Math.floor(Date.now() / 1000) - 30 })
    expect(session.person).toEqual(ada)
  })

  it('refuses a person of another tenant, whatever the token says', async () => {
    const failure = await failureOf(world.identity().signIn.exchange(await world.now.token(), { ...ada, tid: '99999999-0000-4000-8000-000000000000' }))
    expect(failure.code).toBe('signIn.otherTenant')
  })

  it('refuses what the tenant did not sign', async () => {
    const other = await new FakeEntra().start(world.certificates)
    await other.rollKeys()
    const forged = await other.token({ iss: `${world.now.origin}/${tenantId}/v2.0` })
    await other.stop()
    const real = await world.now.token()
    const [head, , tail] = real.reveal().split('.')
    const tampered = new Secret([head, Buffer.from(JSON.stringify({ ...ada, exp: 9_999_999_999 })).toString('base64url'), tail].join('.'))
    const unsigned = new Secret(`${Buffer.from('{"alg":"none"}').toString('base64url')}.${real.reveal().split('.')[1]}.`)
    const { signIn } = world.identity()
    for (const assertion of [forged, tampered, unsigned, new Secret('no token'), new Secret('')]) {
      const failure = await failureOf(signIn.exchange(assertion, ada))
      expect(failure.code).toBe('signIn.expired')
    }

    expect(world.now.tokenRequests).toHaveLength(0)
  })

  it('fetches the keys once, and not again for every unknown key id', async () => {
    const { signIn } = world.identity()
    await signIn.exchange(await world.now.token(), ada)
    await world.now.rollKeys()
    for (let i = 0; i < 3; i++) await failureOf(signIn.exchange(await world.now.token(), ada))
    expect(world.now.asked.filter(({ url }) => url.pathname.endsWith('/keys'))).toHaveLength(1)
  })

  it.each(['drop', { status: 503, body: 'busy' }] as const)('says that sign-in is down when the keys cannot be had (%j)', async keysRefuse => {
    world.now.keysRefuse = keysRefuse
    await failsAs(exchange(), 'signIn.down', 'AZURE_AUTHORITY_HOST')
  })
})

describe('the sign-in page', () => {
  const signIn = async (claims: object = {}, asked: Partial<SignInRequest> = {}, redeemed: Partial<SignInRequest> = {}) => {
    const { signIn } = world.identity()
    const url = await signIn.authorizeUrl({ ...request, ...asked })
    return signIn.redeem(world.now.browse(url, claims), { ...request, ...redeemed })
  }

  it('asks for a code, bound to this request', async () => {
    const url = new URL(await world.identity().signIn.authorizeUrl({ ...request, claims: '{"access_token":{}}' }))
    expect(url.origin + url.pathname).toBe(`https://pages.example/${tenantId}/oauth2/v2.0/authorize`)
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: appId, response_type: 'code', response_mode: 'query', redirect_uri: 'https://bot.example/signin/callback', state: 'request-1', nonce: 'nonce-1', prompt: 'select_account',
      code_challenge: createHash('sha256').update(request.verifier).digest('base64url'), code_challenge_method: 'S256', claims: '{"access_token":{}}',
      scope: 'https://graph.example/User.Read https://graph.example/Device.Read.All https://graph.example/BitlockerKey.Read.All openid profile'
    })
    expect(url.href).not.toContain(request.verifier)
  })

  it('says that sign-in is down when nobody tells where its page is', async () => {
    const away = world.identity({ authorityHost: 'https://localhost:1' })
    await failsAs(away.signIn.authorizeUrl(request), 'signIn.down')
  })

  it('turns the code into a session of that person, for nothing that lasts', async () => {
    const session = await signIn()
    expect(session.person).toEqual(ada)
    expect(session.token().reveal()).toBe('graph token of the code')
    expect(world.now.tokenRequests[0]?.get('scope')?.split(' ')).not.toContain('offline_access')
    expect(world.now.asked.some(({ url }) => url.pathname.includes('discovery/instance'))).toBe(false)
  })

  it.each<[string, object, FailureCode]>([
    ['another person', { oid: '000a11ce-0000-4000-8000-000000000002' }, 'signIn.otherPerson'],
    ['a guest', { acct: 1 }, 'signIn.guest'],
    ['somebody who may be a guest', { acct: undefined }, 'signIn.misconfigured'],
    ['somebody of another tenant', { tid: '99999999-0000-4000-8000-000000000000' }, 'signIn.otherTenant'],
    ['an application', { aud: 'another' }, 'signIn.misconfigured'],
    ['a sign-in that was not asked for', { nonce: 'another' }, 'signIn.expired']
  ])('refuses %s', async (_, claims, code) => {
    const failure = await failureOf(signIn(claims))
    expect(failure.code).toBe(code)
    expect(failure.all).not.toMatch(/eyJ|graph token/)
  })

  it('refuses an id token that nobody signed: the library would take it', async () => {
    const url = await world.identity().signIn.authorizeUrl(request)
    const forged = ['{"alg":"none"}', JSON.stringify({ ...ada, acct: 0, aud: appId, nonce: request.nonce, iss: `${world.now.origin}/${tenantId}/v2.0`, exp: 9_999_999_999 })].map(part => Buffer.from(part).toString('base64url')).join('.')
    world.now.next.push({ status: 200, body: { token_type: 'Bearer', expires_in: 3600, scope: 'x', access_token: 'graph token', id_token: `${forged}.` } })
    await failsAs(world.identity().signIn.redeem(world.now.browse(url), request), 'signIn.expired')
  })

  it('refuses a code of another sign-in, and a code used before', async () => {
    await failsAs(signIn({}, {}, { verifier: 'w'.repeat(43) }), 'signIn.expired', 'PKCE')
    const { signIn: page } = world.identity()
    const code = world.now.browse(await page.authorizeUrl(request))
    await page.redeem(code, request)
    await failsAs(page.redeem(code, request), 'signIn.expired')
  })

  it('never sends a code twice', async () => {
    world.now.next.push({ status: 503, body: {} })
    await failsAs(signIn(), 'signIn.down')
    expect(world.now.tokenRequests).toHaveLength(1)
  })

  it('calls what the token service answers by the same names', async () => {
    world.now.refuses = refusal(53_003)
    await failsAs(signIn(), 'signIn.blocked')
    world.now.refuses = { status: 502, body: '<html>' }
    await failsAs(signIn(), 'signIn.down')
  })

  it.each<[string, string | undefined, FailureCode]>([
    ['access_denied', undefined, 'signIn.cancelled'],
    ['access_denied', 'AADSTS65004: User declined to consent to access the app.', 'signIn.cancelled'],
    ['access_denied', 'AADSTS53003: Access has been blocked by Conditional Access policies.', 'signIn.blocked'],
    ['consent_required', 'AADSTS65001: The user or administrator has not consented.', 'signIn.consent'],
    ['consent_required', undefined, 'signIn.consent'],
    ['invalid_request', 'AADSTS50011: The redirect URI does not match.', 'signIn.misconfigured'],
    ['temporarily_unavailable', undefined, 'signIn.down'],
    ['server_error', undefined, 'signIn.down'],
    ['something_new', 'Nobody knows.', 'unexpected']
  ])('reads "%s" (%s) at the redirect address as %s', (error, error_description, code) => {
    expect(failureOfCallback({ error, error_description })).toMatchObject({ code })
  })
})
