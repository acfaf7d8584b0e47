/** The sandbox's own certificate authority: its services speak HTTPS, because the real ones do and no switch of the bot turns that off. */
import { webcrypto } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as x509 from '@peculiar/x509'

const elliptic = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
/** What Entra takes from an app that signs in with a certificate. */
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 }
const day = 24 * 60 * 60 * 1000
const server = '1.3.6.1.5.5.7.3.1'

export interface Certificates {
  /** For the services. */
  readonly tls: { readonly cert: string, readonly key: string }
  /** What a client has to trust, as PEM and as the file for `NODE_EXTRA_CA_CERTS`. */
  readonly ca: string
  readonly caFile: string
  /** The bot's own certificate, with which it may prove who it is instead of a password. */
  readonly bot: string
  /** `bot` with its key, for `MicrosoftAppCertificatePath`. */
  readonly botFile: string
}

/** Makes all of it anew; the authority's key is never written down. */
export async function makeCertificates(folder: string): Promise<Certificates> {
  const [authorityKeys, serverKeys, botKeys] = await Promise.all([
    generate(elliptic), generate(elliptic), generate(rsa)
  ])
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    ...life(), name: 'CN=Sandbox CA', keys: authorityKeys, signingAlgorithm: elliptic,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey)
    ]
  })
  const leaf = await x509.X509CertificateGenerator.create({
    ...life(), subject: 'CN=localhost', issuer: authority.subject, publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey, signingAlgorithm: elliptic,
    extensions: [
      new x509.BasicConstraintsExtension(false),
      new x509.ExtendedKeyUsageExtension([server]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }, { type: 'ip', value: '::1' }
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey)
    ]
  })
  const bot = await x509.X509CertificateGenerator.createSelfSigned({ ...life(), name: 'CN=The bot', keys: botKeys, signingAlgorithm: rsa })
  const pem = { ca: authority.toString('pem') + '\n', bot: bot.toString('pem') + '\n' }
  mkdirSync(folder, { recursive: true })
  return {
    tls: { cert: leaf.toString('pem'), key: await privatePem(serverKeys) },
    ca: pem.ca, caFile: write(folder, 'ca.pem', pem.ca),
    bot: pem.bot, botFile: write(folder, 'bot.pem', pem.bot + await privatePem(botKeys))
  }
}

const life = () => ({ notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + 365 * day) })

const generate = (algorithm: typeof elliptic | typeof rsa) =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])

async function privatePem({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY') + '\n'
}

function write(folder: string, name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text, { mode: 0o600 })
  return path.resolve(file)
}
