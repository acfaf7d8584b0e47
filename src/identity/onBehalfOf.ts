/** Trades what Teams sent for a Graph token of the same person. */
import { OnBehalfOfCredential } from '@azure/identity'
import { Secret } from '../core/secret'
import { graphScopes, toEntra } from './entra'
import type { IdentityOptions } from './options'
import { proofOf, type Proof } from './proof'
import { Wire } from './wire'

/** A credential of its own for each call: the library caches in the credential, and nothing may be kept. */
export async function onBehalfOf(options: IdentityOptions, assertion: Secret): Promise<Secret> {
  const proof = await proofOf(options)
  const wire = new Wire({ again: true, log: options.log, within: options.within })
  try {
    const { token } = await credentialFor(options, assertion, proof, wire).getToken(graphScopes(options.graphUrl))
    return new Secret(token)
  } catch (error) {
    throw wire.failure(error)
  }
}

function credentialFor({ appId, tenantId, authorityHost }: IdentityOptions, assertion: Secret, proof: Proof, wire: Wire): OnBehalfOfCredential {
  const common = { ...toEntra(wire, authorityHost), tenantId, clientId: appId, userAssertionToken: assertion.reveal() }
  switch (proof.type) {
    case 'secret': return new OnBehalfOfCredential({ ...common, clientSecret: proof.secret })
    case 'certificate': return new OnBehalfOfCredential({ ...common, certificatePath: proof.path })
    case 'assertion': return new OnBehalfOfCredential({ ...common, getAssertion: async () => proof.assertion })
  }
}
