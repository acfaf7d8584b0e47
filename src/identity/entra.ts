/** What every call to Entra has in common. */
import type { Wire } from './wire'

/** Options of any credential: our wire, no redirects, no second guesses about where Entra is. Retries are the wire's. */
export const toEntra = (wire: Wire, authorityHost: string) => ({
  httpClient: wire,
  authorityHost: new URL(authorityHost).origin,
  disableInstanceDiscovery: true,
  retryOptions: { maxRetries: 0 },
  redirectOptions: { maxRetries: 0 }
})

/** The least that is needed: who am I and what do I own, the devices' names, and the keys. */
export const graphScopes = (graphUrl: string): string[] =>
  ['User.Read', 'Device.Read.All', 'BitlockerKey.Read.All'].map(permission => `${new URL(graphUrl).origin}/${permission}`)
