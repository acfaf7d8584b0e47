/** The sandbox's Entra over real HTTPS: what it grants, and the words it refuses with. */
import { createHash, createPrivateKey, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify, SignJWT } from 'jose'
import { issuerOf } from '../../src/sandbox/entra/tokens'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { ask, employee, graphScopes, onBehalf, token, tryOut, type Answer, type Json } from './client'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await tryOut()
})
afterAll(async () => sandbox.stop())
afterEach(() => {
  sandbox.world.faults.entra = null
  sandbox.world.app.acct = true
  sandbox.world.consented.clear()
  sandbox.world.steppedUp.clear()
})

const verifier = 'v'.repeat(43)
const callback = () => `${sandbox.urls.bot}/signin/callback`
const authorizeUrl = () => `${sandbox.urls.entra}/${sandbox.world.company.tenantId}/oauth2/v2.0/authorize`

const request = (more: Readonly<Record<string, string>> = {}): string => new URLSearchParams({
  client_id: sandbox.world.app.id, response_type: 'code', redirect_uri: callback(), scope: `${graphScopes(sandbox)} openid profile`, state: 'the state', nonce: 'the nonce',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...more
}).toString()

const choose = (fields: Readonly<Record<string, string>>, asking = request()): Promise<Answer> => ask(sandbox.ca, authorizeUrl(), {
  method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ request: asking, ...fields }).toString()
})

const sentBack = (answer: Answer): Record<string, string> => {
  const target = new URL(answer.headers.location ?? 'none:')
  expect(target.href.split('?')[0]).toBe(callback())
  return Object.fromEntries(target.searchParams)
}

const codeFor = async (name: string, more: Readonly<Record<string, string>> = {}, asking = request()): Promise<string> =>
  sentBack(await choose({ employee: employee(sandbox, name).id, ...more }, asking))['code'] ?? ''

const redeem = (code: string, more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  token(sandbox, { grant_type: 'authorization_code', code, redirect_uri: callback(), code_verifier: verifier, ...more })

function expectRefusal({ status, json }: Answer, code: number, error: string, expectedStatus = 400): void {
  expect([status, json['error'], json['error_codes']]).toEqual([expectedStatus, error, [code]])
  expect(json['error_description']).toMatch(new RegExp(String.raw`^AADSTS${code}: .+\r\nTrace ID: [\da-f-]{36}\r\nCorrelation ID: [\da-f-]{36}\r\nTimestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$`))
  expect([json['trace_id'], json['correlation_id'], json['timestamp']].every(Boolean)).toBe(true)
}

describe('metadata', () => {
  test('names the endpoints of the own tenant, and keys that verify its tokens', async () => {
    const { json } = await ask(sandbox.ca, `${issuerOf(sandbox.world)}/.well-known/openid-configuration`)
    expect(json['issuer']).toBe(issuerOf(sandbox.world))
    const keys = await ask(sandbox.ca, String(json['jwks_uri']))
    const set = createRemoteJWKSet(new URL(String(json['jwks_uri'])), { [customFetch]: async () => new Response(keys.text) })
    const { payload } = await jwtVerify(await sandbox.entra.tokens.assertion(employee(sandbox, 'amina')), set, { issuer: issuerOf(sandbox.world), audience: sandbox.world.app.id })
    expect(payload).toMatchObject({ oid: employee(sandbox, 'amina').id, tid: sandbox.world.company.tenantId, scp: 'access_as_user', acct: 0, ver: '2.0', azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264' })
  })

  test('of another tenant is refused', async () => {
    expectRefusal(await ask(sandbox.ca, `${sandbox.urls.entra}/${randomUUID()}/v2.0/.well-known/openid-configuration`), 90_002, 'invalid_request')
  })

  test('of the instance names this host alone', async () => {
    const { json } = await ask(sandbox.ca, `${sandbox.urls.entra}/common/discovery/instance?api-version=1.1`)
    expect((json['metadata'] as Json[])[0]?.['aliases']).toEqual([new URL(sandbox.urls.entra).host])
  })

  test('is 503 while Entra is down', async () => {
    sandbox.world.faults.entra = 'down'
    expect((await ask(sandbox.ca, `${issuerOf(sandbox.world)}/.well-known/openid-configuration`)).status).toBe(503)
  })
})

describe('the bot as itself', () => {
  const own = { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' }
  const post = (body: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => ask(sandbox.ca, authorizeUrl().replace('authorize', 'token'), { method: 'POST', headers, body: new URLSearchParams(body).toString() })
  const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

  const signedBy = async (pem: string, subject = sandbox.world.app.id) => new SignJWT({ jti: randomUUID() }).setProtectedHeader({ alg: 'PS256' })
    .setIssuer(subject).setSubject(subject).setAudience(authorizeUrl().replace('authorize', 'token')).setExpirationTime('5m').sign(createPrivateKey(pem))

  test('gets a token for the channel, and no refresh token', async () => {
    const { json } = await token(sandbox, own)
    expect(decodeJwt(String(json['access_token']))).toMatchObject({ aud: 'https://api.botframework.com', appid: sandbox.world.app.id, tid: sandbox.world.company.tenantId })
    expect(Object.keys(json).toSorted()).toEqual(['access_token', 'expires_in', 'ext_expires_in', 'token_type'])
  })

  test('may prove itself by its certificate, or by a basic header', async () => {
    const assertion = await signedBy(readFileSync(sandbox.botCertificateFile, 'utf8'))
    expect((await post({ ...own, client_id: sandbox.world.app.id, client_assertion_type: assertionType, client_assertion: assertion })).status).toBe(200)
    const basic = Buffer.from(`${sandbox.world.app.id}:${sandbox.world.app.secret}`).toString('base64')
    expect((await post(own, { authorization: `Basic ${basic}` })).status).toBe(200)
  })

  test('is refused for each thing that is wrong', async () => {
    const stranger = readFileSync(sandbox.botCertificateFile, 'utf8')
    expectRefusal(await token(sandbox, { ...own, client_secret: 'wrong' }), 7_000_215, 'invalid_client', 401)
    expectRefusal(await post({ ...own, client_id: sandbox.world.app.id }), 7_000_218, 'invalid_client', 401)
    expectRefusal(await token(sandbox, { ...own, client_id: randomUUID() }), 700_016, 'unauthorized_client')
    expectRefusal(await post({ ...own, client_id: sandbox.world.app.id, client_assertion_type: assertionType, client_assertion: await signedBy(stranger, randomUUID()) }), 700_027, 'invalid_client', 401)
    expectRefusal(await token(sandbox, { ...own, scope: 'https://vault.azure.net/.default' }), 70_011, 'invalid_scope')
    expectRefusal(await token(sandbox, { grant_type: 'password' }), 70_003, 'unsupported_grant_type')
    expectRefusal(await post({}), 900_144, 'invalid_request')
  })
})

describe('on behalf of a person', () => {
  test('the bot gets a token for Graph with the scopes it asked for, and what was granted besides', async () => {
    const { optional } = sandbox.world.app
    sandbox.world.app.optional = ['DeviceManagementManagedDevices.Read.All']
    const scp = async (more = {}) => decodeJwt(String((await onBehalf(sandbox, 'amina', more)).json['access_token']))
    expect(await scp()).toMatchObject({ aud: sandbox.urls.graph, scp: 'User.Read Device.Read.All BitlockerKey.Read.All DeviceManagementManagedDevices.Read.All', oid: employee(sandbox, 'amina').id })
    expect(await scp({ scope: `${sandbox.urls.graph}/User.Read` })).toMatchObject({ scp: 'User.Read DeviceManagementManagedDevices.Read.All' })
    expect(await scp({ scope: `${sandbox.urls.graph}/DeviceManagementManagedDevices.Read.All` })).toMatchObject({ scp: 'DeviceManagementManagedDevices.Read.All' })
    sandbox.world.app.optional = []
    expect(await scp()).toMatchObject({ scp: 'User.Read Device.Read.All BitlockerKey.Read.All' })
    expectRefusal(await onBehalf(sandbox, 'amina', { scope: `${sandbox.urls.graph}/DeviceManagementManagedDevices.Read.All` }), 65_001, 'invalid_grant')
    sandbox.world.app.optional = optional
  })

  test('`.default` is all the registration has; identity and refresh tokens come when asked for', async () => {
    const { json } = await onBehalf(sandbox, 'amina', { scope: `${sandbox.urls.graph}/.default openid profile offline_access`, client_info: '1' })
    expect([typeof json['id_token'], typeof json['refresh_token'], typeof json['client_info']]).toEqual(['string', 'string', 'string'])
  })

  test.each([
    ['rosa', 65_001, 'consent_required'], ['sofia', 50_076, 'basic_action'], ['ibrahim', 53_003, 'message_only'], ['arjun', 50_105, undefined], ['henrik', 50_057, undefined]
  ])('%s is refused with AADSTS%i', async (name, code, suberror) => {
    const answer = await onBehalf(sandbox, name)
    expectRefusal(answer, code, 'invalid_grant')
    expect(answer.json['suberror']).toBe(suberror)
  })

  test('a second factor is asked for by a challenge in JSON', async () => {
    const { json } = await onBehalf(sandbox, 'sofia')
    expect(JSON.parse(String(json['claims']))).toHaveProperty('access_token.capolids')
  })

  test('only a good assertion for this app is taken', async () => {
    const { tokens } = sandbox.entra
    const amina = employee(sandbox, 'amina')
    expectRefusal(await onBehalf(sandbox, 'amina', { assertion: 'abc' }), 50_013, 'invalid_grant')
    expectRefusal(await onBehalf(sandbox, 'amina', { assertion: await tokens.assertion(amina, { aud: randomUUID() }) }), 50_013, 'invalid_grant')
    expectRefusal(await onBehalf(sandbox, 'amina', { assertion: await tokens.assertion(amina, {}, -60) }), 500_133, 'invalid_grant')
    expectRefusal(await onBehalf(sandbox, 'amina', { assertion: await tokens.idToken(amina, undefined) }), 240_002, 'invalid_grant')
    expectRefusal(await onBehalf(sandbox, 'amina', { assertion: await tokens.assertion(amina, { oid: randomUUID() }) }), 50_034, 'invalid_grant')
    expectRefusal(await onBehalf(sandbox, 'amina', { requested_token_use: '' }), 900_144, 'invalid_request')
  })

  test('a permission the registration does not have needs consent; another resource is unknown', async () => {
    expectRefusal(await onBehalf(sandbox, 'amina', { scope: `${sandbox.urls.graph}/Mail.Read` }), 65_001, 'invalid_grant')
    expectRefusal(await onBehalf(sandbox, 'amina', { scope: 'https://graph.microsoft.com/User.Read' }), 500_011, 'invalid_resource')
    expectRefusal(await onBehalf(sandbox, 'amina', { scope: 'nonsense' }), 70_011, 'invalid_scope')
  })

  test('a guest shows as one, and an app without the optional claim does not tell', async () => {
    expect(decodeJwt(await sandbox.entra.tokens.assertion(employee(sandbox, 'elena')))['acct']).toBe(1)
    sandbox.world.app.acct = false
    expect(decodeJwt(await sandbox.entra.tokens.assertion(employee(sandbox, 'elena')))).not.toHaveProperty('acct')
  })
})

describe('the sign-in page', () => {
  test('lists everybody, the hinted person first', async () => {
    const { text, status } = await ask(sandbox.ca, `${authorizeUrl()}?${request({ login_hint: 'mai.nguyen@contoso.example' })}`)
    const names = [...text.matchAll(/<button[^>]*>([^<]+)<small>/g)].map(([, name]) => name)
    expect([status, names[0], names.length]).toEqual([200, 'Nguyễn Thị Mai', sandbox.world.company.employees.length])
  })

  test('is served without TLS at the address of the page, too', async () => {
    const { status } = await ask(sandbox.ca, `${authorizeUrl().replace(sandbox.urls.entra, sandbox.urls.page)}?${request()}`)
    expect(status).toBe(200)
  })

  test('gives a code that is worth tokens of that person, with the nonce', async () => {
    const back = sentBack(await choose({ employee: employee(sandbox, 'amina').id }))
    expect(back['state']).toBe('the state')
    const { json } = await redeem(back['code'] ?? '')
    expect(decodeJwt(String(json['id_token']))).toMatchObject({ aud: sandbox.world.app.id, nonce: 'the nonce', oid: employee(sandbox, 'amina').id, acct: 0 })
    expect(decodeJwt(String(json['access_token'])).aud).toBe(sandbox.urls.graph)
  })

  test('can answer by a form', async () => {
    const { text } = await choose({ employee: employee(sandbox, 'amina').id }, request({ response_mode: 'form_post' }))
    expect(text).toContain(`action="${callback()}"`)
  })

  test('gives codes that are good once, for this verifier, this address and ten minutes', async () => {
    const code = await codeFor('amina')
    await redeem(code)
    expectRefusal(await redeem(code), 54_005, 'invalid_grant')
    expectRefusal(await redeem(await codeFor('amina'), { code_verifier: 'w'.repeat(43) }), 501_481, 'invalid_grant')
    expectRefusal(await redeem(await codeFor('amina'), { redirect_uri: 'http://localhost:1/' }), 500_112, 'invalid_client')
    expectRefusal(await redeem('made up'), 9_002_313, 'invalid_grant')
    const asking = { graph: [], granted: '', openid: true, offline: false }
    const old = sandbox.entra.codes.issue({ employee: employee(sandbox, 'amina'), redirectUri: callback(), asking, challenge: '', nonce: undefined }, 0)
    expectRefusal(await redeem(old), 70_008, 'invalid_grant')
    expectRefusal(await redeem(''), 900_144, 'invalid_request')
  })

  test('keeps what it must not send anywhere: an unknown app, an unregistered address', async () => {
    for (const wrong of [{ client_id: randomUUID() }, { redirect_uri: 'https://evil.example/' }]) {
      const answer = await ask(sandbox.ca, `${authorizeUrl()}?${request(wrong)}`)
      expect([answer.status, answer.headers.location]).toEqual([400, undefined])
    }
  })

  test.each([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no PKCE', { code_challenge: '' }, 'invalid_request'],
    ['plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['claims that are no JSON', { claims: '{' }, 'invalid_request'],
    ['no person without interaction', { prompt: 'none' }, 'login_required'],
    ['a foreign scope', { scope: 'https://vault.azure.net/x' }, 'invalid_resource']
  ])('tells the bot of %s', async (_, wrong, error) => {
    expect(sentBack(await ask(sandbox.ca, `${authorizeUrl()}?${request(wrong as unknown as Record<string, string>)}`))).toMatchObject({ error, state: 'the state' })
  })

  test('can be left', async () => {
    expect(sentBack(await choose({ cancel: 'yes' }))).toMatchObject({ error: 'access_denied', error_subcode: 'cancel' })
  })

  test('shows why somebody is barred, and lets them go back', async () => {
    expect((await choose({ employee: employee(sandbox, 'ibrahim').id })).text).toContain('AADSTS53003')
    expect(sentBack(await choose({ employee: employee(sandbox, 'arjun').id, barred: 'yes' }))['error_description']).toMatch(/^AADSTS50105/)
  })

  test('asks for an administrator where consent is missing', async () => {
    expect((await choose({ employee: employee(sandbox, 'rosa').id })).text).toContain('Need admin approval')
    expect(await codeFor('rosa', { approve: 'yes' })).not.toBe('')
    expect((await onBehalf(sandbox, 'rosa')).status).toBe(200)
  })

  test('asks for a second factor; done for a challenge, it opens the silent way as well', async () => {
    expect((await choose({ employee: employee(sandbox, 'sofia').id })).text).toContain('Approve sign-in request')
    expect((await redeem(await codeFor('sofia', { factor: 'yes' }))).status).toBe(200)
    expect((await onBehalf(sandbox, 'sofia')).status).toBe(400)
    const claims = String((await onBehalf(sandbox, 'sofia')).json['claims'])
    expect((await redeem(await codeFor('sofia', { factor: 'yes' }, request({ claims })))).status).toBe(200)
    expect((await onBehalf(sandbox, 'sofia')).status).toBe(200)
  })
})
