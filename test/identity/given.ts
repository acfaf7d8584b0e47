/** What every test of the identity adapter starts from. */
import { inspect } from 'node:util'
import { Failure, type FailureCode } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { makeIdentity } from '../../src/identity/identity'
import type { AppCredential, Identity, IdentityOptions } from '../../src/identity/options'
import type { SignInRequest } from '../../src/ports'
import { makeCertificates, type Certificates } from '../fakes/certificates'
import { ada, appId, clientSecret, FakeEntra, tenantId } from '../fakes/entra'
import { trust } from '../trust'

export const request: SignInRequest = { id: 'request-1', conversation: 'a:1', person: ada, n: 3, verifier: 'v'.repeat(43), nonce: 'nonce-1', expires: Date.now() + 600_000 }

const secret: AppCredential = { type: 'secret', secret: new Secret(clientSecret) }

/** A fresh token service for each test, trusted while the file runs. */
export function makeEntra(): { readonly now: FakeEntra, readonly certificates: Certificates, identity(more?: Partial<IdentityOptions>): Identity } {
  let certificates: Certificates
  let entra: FakeEntra
  let distrust: () => void
  beforeAll(async () => {
    certificates = await makeCertificates()
    distrust = trust(certificates.ca)
  })
  afterAll(() => {
    distrust()
  })
  beforeEach(async () => {
    entra = await new FakeEntra().start(certificates)
  })
  afterEach(async () => entra.stop())
  return {
    get now() {
      return entra
    },
    get certificates() {
      return certificates
    },
    identity: (more = {}) => makeIdentity({
      appId, tenantId, authorityHost: entra.origin, channelLogin: `${entra.origin}/${tenantId}`, channelScope: 'https://channel.example', credential: secret,
      graphUrl: 'https://graph.example/v1.0', redirectUri: 'https://bot.example/signin/callback', clock: { now: () => Date.now() }, ...more
    })
  }
}

/** The failure of a promise that must fail, and `all` that an operator could see of it. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure & { readonly all: string }> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Failure) return Object.assign(error, { all: inspect(error, { depth: 9 }) })
    throw error
  }

  throw new Error('it worked')
}

export async function failsAs(promise: Promise<unknown>, code: FailureCode, mend = ''): Promise<void> {
  const failure = await failureOf(promise)
  expect(failure.code).toBe(code)
  expect(failure.message).toContain(mend)
}
