/** A token service with one tenant and one application: it signs, checks what the bot sends, and can be told to refuse. */
import { createHash, X509Certificate } from 'node:crypto'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose'
import { Secret } from '../../src/core/secret'
import type { Person } from '../../src/domain/person'
import type { Certificates } from './certificates'
import { serve, type Answered, type Asked, type Served } from './https'

export const tenantId = '7e0a1d52-0000-4000-8000-00000000c0de'
export const appId = '11111111-2222-4333-8444-555555555555'
export const clientSecret = 'right-secret'
export const ada: Person = { tid: tenantId, oid: '000a11ce-0000-4000-8000-000000000001' }

interface Code { readonly url: URL, readonly claims: object, used: boolean }

interface Signing { readonly key: CryptoKey, readonly jwk: JWK }

/** Making RSA keys takes a while, so all begin with the same. */
let first: Promise<Signing> | undefined

export class FakeEntra {
  /** What every token request is answered with, instead of a token. */
  refuses: Answered | undefined
  /** What the next token requests are answered with, one each. */
  readonly next: Answered[] = []
  /** What the keys' address is answered with, instead of the keys. */
  keysRefuse: Answered | undefined
  /** PEM of the certificate that was uploaded for the app. */
  certificate: string | undefined
  /** A token of the managed identity that the app trusts. */
  trusted: string | undefined
  readonly asked: Asked[] = []
  #served: Served | undefined
  #signing: Signing | undefined
  readonly #codes = new Map<string, Code>()

  async start(certificates: Certificates): Promise<this> {
    this.#signing = await (first ??= newKeys())
    this.#served = await serve(certificates, async asked => this.#answer(asked))
    return this
  }

  async stop(): Promise<void> {
    await this.#served?.stop()
  }

  get origin(): string {
    return this.#served?.origin ?? ''
  }

  /** New signing keys; tokens signed before are no longer vouched for. */
  async rollKeys(): Promise<void> {
    this.#signing = await newKeys()
  }

  /** A token of Ada's, changed as asked; `undefined` leaves a claim out. */
  async token(claims: Readonly<Record<string, unknown>> = {}): Promise<Secret> {
    const { key, jwk } = this.#signing!
    const now = Math.floor(Date.now() / 1000)
    const all = { iss: `${this.origin}/${tenantId}/v2.0`, aud: appId, iat: now, nbf: now, exp: now + 3600, ...ada, acct: 0, scp: 'access_as_user', ver: '2.0', name: 'Ada', ...claims }
    return new Secret(await new SignJWT(all).setProtectedHeader({ alg: 'RS256', kid: jwk.kid! }).sign(key))
  }

  /** Opens the sign-in page and signs Ada in; resolves to the code the browser comes back with. `claims` change her id token. */
  browse(url: string, claims: object = {}): Secret {
    const code = `code-${this.#codes.size + 1}`
    this.#codes.set(code, { url: new URL(url), claims, used: false })
    return new Secret(code)
  }

  get tokenRequests(): URLSearchParams[] {
    return this.asked.filter(({ url }) => url.pathname.endsWith('/token')).map(({ body }) => new URLSearchParams(body))
  }

  async #answer(asked: Asked): Promise<Answered> {
    this.asked.push(asked)
    const { pathname } = asked.url
    if (pathname === `/${tenantId}/discovery/v2.0/keys`) return this.keysRefuse ?? { status: 200, body: { keys: [this.#signing!.jwk] } }
    if (pathname.endsWith('/.well-known/openid-configuration')) return { status: 200, body: this.#metadata(pathname.split('/')[1]!) }
    if (pathname.endsWith('/oauth2/v2.0/token')) return this.next.shift() ?? this.refuses ?? this.#grant(new URLSearchParams(asked.body))
    return { status: 404, body: { error: 'not_found' } }
  }

  #metadata(tenant: string): object {
    const base = `${this.origin}/${tenant}`
    return { issuer: `${base}/v2.0`, authorization_endpoint: `https://pages.example/${tenant}/oauth2/v2.0/authorize`, token_endpoint: `${base}/oauth2/v2.0/token`, jwks_uri: `${base}/discovery/v2.0/keys` }
  }

  async #grant(form: URLSearchParams): Promise<Answered> {
    if (form.get('client_id') !== appId) return refusal(700_016, 'unauthorized_client')
    const trouble = await this.#credentialTrouble(form)
    if (trouble) return trouble
    const issued = { token_type: 'Bearer', expires_in: 3600, scope: form.get('scope') }
    const grant = form.get('grant_type')
    if (grant === 'client_credentials') return { status: 200, body: { ...issued, access_token: `app token ${this.tokenRequests.length}` } }
    if (grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer') return { status: 200, body: { ...issued, access_token: 'graph token of the assertion' } }
    return this.#redeem(form, issued)
  }

  async #redeem(form: URLSearchParams, issued: object): Promise<Answered> {
    const code = this.#codes.get(form.get('code') ?? '')
    if (!code || code.used) return refusal(54_005)
    code.used = true
    const asked = code.url.searchParams
    if (createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') !== asked.get('code_challenge')) return refusal(501_481)
    if (form.get('redirect_uri') !== asked.get('redirect_uri')) return refusal(50_011)
    const idToken = await this.token({ nonce: asked.get('nonce'), scp: undefined, ...code.claims })
    return { status: 200, body: { ...issued, access_token: 'graph token of the code', id_token: idToken.reveal() } }
  }

  async #credentialTrouble(form: URLSearchParams): Promise<Answered | undefined> {
    if (form.has('client_secret')) return form.get('client_secret') === clientSecret ? undefined : refusal(7_000_215, 'invalid_client')
    const assertion = form.get('client_assertion') ?? ''
    if (this.trusted) return assertion === this.trusted ? undefined : refusal(700_213, 'invalid_client')
    if (!this.certificate) return refusal(7_000_218, 'invalid_client')
    try {
      await jwtVerify(assertion, new X509Certificate(this.certificate).publicKey, { issuer: appId, subject: appId, clockTolerance: 5 })
      return undefined
    } catch {
      return refusal(700_027, 'invalid_client')
    }
  }
}

async function newKeys(): Promise<Signing> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  return { key: privateKey, jwk: { ...jwk, kid: createHash('sha256').update(JSON.stringify(jwk)).digest('hex').slice(0, 16), use: 'sig', alg: 'RS256' } }
}

/** An error body in the form the service uses. */
export const refusal = (number: number, error = 'invalid_grant', more: object = {}): Answered => ({
  status: error === 'invalid_client' ? 401 : 400,
  body: {
    error, error_description: `AADSTS${number}: What the service says.\r\nTrace ID: 7fd52bab-1e43-40ef-9691-6b3cc9476f00\r\nCorrelation ID: 2b3e6298-1772-454f-b8e7-24f39a27b6fa`,
    error_codes: [number], timestamp: '2026-03-02 08:15:00Z', trace_id: '7fd52bab-1e43-40ef-9691-6b3cc9476f00', correlation_id: '2b3e6298-1772-454f-b8e7-24f39a27b6fa', ...more
  }
})
