/**
 * Makes this very process trust a test's certificate authority, for `fetch` and `https` alike, next to the ones it trusts already.
 *
 * A bot that is started as a process of its own needs none of this: it gets NODE_EXTRA_CA_CERTS. Jest's process is running
 * when the certificate is made, and Node reads that variable only at its start.
 */
import tls, { type SecureContext, type SecureContextOptions } from 'node:tls'

/** From Node 22.19 and 24.5 on. */
interface WithDefaults {
  getCACertificates?(type: 'default'): string[]
  setDefaultCACertificates?(certificates: string[]): void
}

/** Node's own handle of a TLS context: what Node 20 offers to add one authority to the default ones. */
interface Store { addCACert(pem: string): void }

/** Call it before the first connection. The returned function undoes it. */
export function trust(authority: string): () => void {
  const { getCACertificates, setDefaultCACertificates } = tls as WithDefaults
  if (getCACertificates && setDefaultCACertificates) {
    const before = getCACertificates('default')
    setDefaultCACertificates([...before, authority])
    return () => {
      setDefaultCACertificates(before)
    }
  }

  const create: (options?: SecureContextOptions) => SecureContext = tls.createSecureContext
  tls.createSecureContext = options => {
    const context = create(options)
    const store = context.context as Store
    if (!options?.ca) store.addCACert(authority)
    return context
  }

  return () => {
    tls.createSecureContext = create
  }
}
