/** The app's own token for the channel. It reads nothing about anybody, so it may be kept while it is good. */
import { ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential, type TokenCredential } from '@azure/identity'
import { Failure } from '../core/failure'
import { Secret } from '../core/secret'
import { toEntra } from './entra'
import type { IdentityOptions } from './options'
import { proofOf, type Proof } from './proof'
import { Wire } from './wire'

interface Kept { readonly token: Secret, readonly expires: number }

const early = 5 * 60_000

export function makeChannelToken(options: IdentityOptions): () => Promise<Secret> {
  let kept: Kept | undefined
  let refreshing: Promise<Kept> | undefined

  const refresh = async (): Promise<Kept> => {
    try {
      kept = await ask(options)
      return kept
    } finally {
      refreshing = undefined
    }
  }

  return async () => {
    const now = options.clock.now()
    if (kept && now < kept.expires - early) return kept.token
    try {
      const { token } = await (refreshing ??= refresh())
      return token
    } catch (error) {
      // The last minutes are what the early refresh is for: a token service that is away for a moment goes unnoticed.
      if (kept && now < kept.expires) return kept.token
      throw error
    }
  }
}

async function ask(options: IdentityOptions): Promise<Kept> {
  const proof = await proofOf(options)
  const wire = new Wire({ again: true, log: options.log, within: options.within })
  try {
    const answer = await credentialFor(options, proof, wire).getToken(`${options.channelScope}/.default`)
    if (!answer) throw new Failure('signIn.down', 'The token service answered without a token for the channel. Wait; see https://status.cloud.microsoft.')
    return { token: new Secret(answer.token), expires: answer.expiresOnTimestamp }
  } catch (error) {
    throw wire.failure(error)
  }
}

function credentialFor({ channelLogin, appId }: IdentityOptions, proof: Proof, wire: Wire): TokenCredential {
  const { origin, pathname } = new URL(channelLogin)
  const tenant = pathname.split('/')[1] ?? ''
  const entra = toEntra(wire, origin)
  switch (proof.type) {
    case 'secret': return new ClientSecretCredential(tenant, appId, proof.secret, entra)
    case 'certificate': return new ClientCertificateCredential(tenant, appId, proof.path, entra)
    case 'assertion': return new ClientAssertionCredential(tenant, appId, async () => proof.assertion, entra)
  }
}
