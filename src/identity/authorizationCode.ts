/** The bot's own sign-in page: where to send the browser, and what its code is worth. */
import { createHash } from 'node:crypto'
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline'
import { ConfidentialClientApplication, type INetworkModule, type NetworkRequestOptions, type NetworkResponse } from '@azure/msal-node'
import { Secret } from '../core/secret'
import type { SignInRequest } from '../ports'
import { graphScopes } from './entra'
import type { IdentityOptions } from './options'
import { proofOf, type Proof } from './proof'
import { Wire } from './wire'

/** Made by hand: MSAL's own address asks for `offline_access` and adds claims nobody asked for. */
export async function authorizeUrl(options: IdentityOptions, { id, verifier, nonce, claims }: SignInRequest): Promise<string> {
  const url = new URL(await signInPage(options))
  url.search = new URLSearchParams({
    client_id: options.appId,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: options.redirectUri,
    scope: [...graphScopes(options.graphUrl), 'openid', 'profile'].join(' '),
    state: id,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    // A phone often holds several accounts; without the choice a wrong one would come back for ever.
    prompt: 'select_account',
    ...claims && { claims }
  }).toString()
  return url.href
}

/** Where the tenant's sign-in page is, by its published metadata. */
async function signInPage({ authorityHost, tenantId, log, within }: IdentityOptions): Promise<string> {
  const wire = new Wire({ again: true, log, within })
  const base = `${new URL(authorityHost).origin}/${tenantId}/v2.0`
  try {
    const { body } = await overWire(wire).sendGetRequestAsync<{ issuer?: unknown, authorization_endpoint?: unknown }>(`${base}/.well-known/openid-configuration`)
    if (body.issuer !== base || typeof body.authorization_endpoint !== 'string') throw new Error('the metadata is not that of the tenant')
    return body.authorization_endpoint
  } catch (error) {
    throw wire.failure(error)
  }
}

/** Redeems a code once. The id token is not checked yet: MSAL reads it and does not verify its signature. */
export async function redeemCode(options: IdentityOptions, code: Secret, { verifier }: SignInRequest): Promise<{ readonly idToken: Secret, readonly accessToken: Secret }> {
  const proof = await proofOf(options)
  const wire = new Wire({ again: false, log: options.log, within: options.within })
  try {
    const { idToken, accessToken } = await clientFor(options, proof, wire).acquireTokenByCode({
      code: code.reveal(), codeVerifier: verifier, redirectUri: options.redirectUri, scopes: graphScopes(options.graphUrl)
    })
    // MSAL takes a refusal without a reason for an answer.
    if (!idToken || !accessToken) throw new Error('there is no token in the answer')
    return { idToken: new Secret(idToken), accessToken: new Secret(accessToken) }
  } catch (error) {
    throw wire.failure(error)
  }
}

/** One client for each call, because its cache dies with it. Naming the host as known keeps MSAL from asking Microsoft's public cloud about it. */
function clientFor({ appId, tenantId, authorityHost }: IdentityOptions, proof: Proof, wire: Wire): ConfidentialClientApplication {
  const { origin, host } = new URL(authorityHost)
  return new ConfidentialClientApplication({
    auth: { clientId: appId, authority: `${origin}/${tenantId}`, knownAuthorities: [host], ...proofForMsal(proof) },
    system: { networkClient: overWire(wire), loggerOptions: { loggerCallback() { /* The wire logs. */ }, piiLoggingEnabled: false } }
  })
}

function proofForMsal(proof: Proof) {
  switch (proof.type) {
    case 'secret': return { clientSecret: proof.secret }
    case 'certificate': return { clientCertificate: { thumbprintSha256: proof.thumbprint, privateKey: proof.privateKey } }
    case 'assertion': return { clientAssertion: proof.assertion }
  }
}

function overWire(wire: Wire): INetworkModule {
  const send = async <T>(method: 'GET' | 'POST', url: string, { headers, body }: NetworkRequestOptions = {}): Promise<NetworkResponse<T>> => {
    const answer = await wire.sendRequest(createPipelineRequest({ method, url, headers: createHttpHeaders(headers), ...body !== undefined && { body } }))
    return { status: answer.status, headers: answer.headers.toJSON(), body: JSON.parse(answer.bodyAsText ?? '{}') as T }
  }

  return {
    sendGetRequestAsync: async (url, options) => send('GET', url, options),
    sendPostRequestAsync: async (url, options) => send('POST', url, options)
  }
}
