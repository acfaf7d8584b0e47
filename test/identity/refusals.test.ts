/** What the token service refuses: each number has its name, and tells an operator how to mend it. */
import type { FailureCode } from '../../src/core/failure'
import type { IdentityOptions } from '../../src/identity/options'
import { ada, refusal } from '../fakes/entra'
import { failsAs, failureOf, makeEntra } from './given'

const world = makeEntra()

const exchange = async (more: Partial<IdentityOptions> = {}) =>
  world.identity(more).signIn.exchange(await world.now.token(), ada)

describe('what the token service refuses', () => {
  it.each<[number, FailureCode, RegExp]>([
    [65_001, 'signIn.consent', /Grant admin consent/],
    [50_076, 'signIn.mfa', /sign-in page/], [50_074, 'signIn.mfa', /sign-in page/], [50_078, 'signIn.mfa', /sign-in frequency/], [50_158, 'signIn.mfa', /terms of use/],
    [50_079, 'signIn.mfaSetup', /Temporary Access Pass/], [50_072, 'signIn.mfaSetup', /Temporary Access Pass/],
    [53_000, 'signIn.blocked', /compliant/], [53_001, 'signIn.blocked', /domain-joined/], [53_002, 'signIn.blocked', /approved client app/], [53_003, 'signIn.blocked', /Sign-in logs/],
    [50_105, 'signIn.unassigned', /Users and groups/],
    [50_057, 'signIn.disabled', /Account enabled/],
    [500_133, 'signIn.expired', /timedatectl/], [50_013, 'signIn.expired', /AZURE_AUTHORITY_HOST/], [50_173, 'signIn.expired', /signs in again/], [50_133, 'signIn.expired', /signs in again/], [700_082, 'signIn.expired', /signs in again/],
    [7_000_215, 'signIn.misconfigured', /MicrosoftAppPassword/], [7_000_222, 'signIn.misconfigured', /New client secret/], [700_016, 'signIn.misconfigured', /MicrosoftAppId/],
    [700_027, 'signIn.misconfigured', /MicrosoftAppCertificatePath/], [700_213, 'signIn.misconfigured', /Federated credentials/], [7_000_218, 'signIn.misconfigured', /Certificates & secrets/], [700_023, 'signIn.misconfigured', /Certificates & secrets/],
    [50_011, 'signIn.misconfigured', /signin\/callback/], [500_011, 'signIn.misconfigured', /GRAPH_URL/], [90_002, 'signIn.misconfigured', /MicrosoftAppTenantId/],
    [500_112, 'signIn.misconfigured', /signin\/callback/], [50_020, 'signIn.otherTenant', /one tenant/], [50_034, 'signIn.otherTenant', /one tenant/], [90_072, 'signIn.otherTenant', /one tenant/], [51_004, 'signIn.otherTenant', /one tenant/],
    [70_008, 'signIn.expired', /starts the sign-in again/], [54_005, 'signIn.expired', /starts the sign-in again/], [9_002_313, 'signIn.expired', /no code at all/], [501_481, 'signIn.expired', /PKCE/],
    [65_004, 'signIn.cancelled', /declined/],
    [240_002, 'unexpected', /AADSTS240002/]
  ])('calls AADSTS%i %s and says how to mend it', async (number, code, mend) => {
    world.now.refuses = refusal(number)
    const failure = await failureOf(exchange())
    expect(failure.code).toBe(code)
    expect(failure.message).toMatch(mend)
    expect(failure.message).toContain(`AADSTS${number}`)
    expect(failure.message).toContain('7fd52bab-1e43-40ef-9691-6b3cc9476f00')
    expect(failure.all).not.toMatch(/eyJ|right-secret/)
  })

  it('hands on the claims that the sign-in page must meet', async () => {
    const claims = '{"access_token":{"capolids":{"essential":true,"values":["25360aa2"]}}}'
    world.now.refuses = refusal(50_076, 'invalid_grant', { suberror: 'basic_action', claims })
    expect(await failureOf(exchange())).toMatchObject({ code: 'signIn.mfa', claims })
    world.now.refuses = refusal(50_999, 'interaction_required', { claims })
    expect(await failureOf(exchange())).toMatchObject({ code: 'signIn.mfa', claims })
    world.now.refuses = refusal(50_076, 'invalid_grant', { claims: 'no JSON' })
    expect(await failureOf(exchange())).toMatchObject({ code: 'signIn.mfa', claims: undefined })
  })

  it('looks behind a general number for the telling one, and into the text when there is no list', async () => {
    world.now.refuses = refusal(70_002, 'invalid_grant', { error_codes: [70_002, 500_133] })
    await failsAs(exchange(), 'signIn.expired')
    world.now.refuses = refusal(65_001, 'invalid_grant', { error_codes: undefined })
    await failsAs(exchange(), 'signIn.consent')
  })

  it('keeps what looks like a credential out of what operators read', async () => {
    world.now.refuses = refusal(123_456, 'invalid_request', { error_description: `AADSTS123456: bad assertion eyJhbGciOi.${'a'.repeat(60)}.${'b'.repeat(60)} was sent` })
    const failure = await failureOf(exchange())
    expect(failure.message).toContain('bad assertion [cut] was sent')
    expect(failure.all).not.toContain('eyJ')
  })

  it.each([
    ['an error of its own', { status: 503, body: { error: 'temporarily_unavailable' } }],
    ['a page of a proxy', { status: 502, body: '<html>Bad gateway</html>' }],
    ['too many requests', { status: 429, body: {} }],
    ['a cut connection', 'drop']
  ] as const)('calls %s down', async (_, refuses) => {
    world.now.refuses = refuses
    await failsAs(exchange(), 'signIn.down')
  })

  it('waits for no answer longer than it may', async () => {
    world.now.refuses = 'wait'
    await failsAs(exchange({ within: 50 }), 'signIn.down', 'too long')
  })

  it.each(['drop', { status: 503, body: {} }] as const)('tries once more, and only once (%j)', async trouble => {
    world.now.next.push(trouble)
    const session = await exchange()
    expect(session.person).toEqual(ada)
    world.now.next.push(trouble, trouble)
    await failsAs(exchange(), 'signIn.down')
    expect(world.now.tokenRequests).toHaveLength(4)
  })

  it('does not follow a redirect with the app\'s credential', async () => {
    world.now.refuses = { status: 307, headers: { location: `${world.now.origin}/elsewhere/oauth2/v2.0/token` } }
    await failureOf(exchange())
    expect(world.now.asked.filter(({ url }) => url.pathname.startsWith('/elsewhere'))).toHaveLength(0)
  })
})
