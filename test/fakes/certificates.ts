/** A certificate authority of a test's own, and a server certificate for this machine signed by it. */
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const life = { notBefore: new Date('2020-01-01'), notAfter: new Date('2099-01-01') }

export interface Certificates {
  /** PEM of the authority: what a client must trust. */
  readonly ca: string
  /** PEM for `https.createServer`. */
  readonly cert: string
  readonly key: string
}

export async function makeCertificates(): Promise<Certificates> {
  x509.cryptoProvider.set(webcrypto as Crypto)
  const [root, server] = await Promise.all([newKeys(algorithm), newKeys(algorithm)])
  const ca = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01', name: 'CN=Tests', ...life, keys: root, signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)]
  })
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '02', subject: 'CN=localhost', issuer: ca.subject, ...life, publicKey: server.publicKey, signingKey: root.privateKey, signingAlgorithm: algorithm,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }])]
  })
  return { ca: ca.toString('pem'), cert: certificate.toString('pem'), key: await pemOf(server.privateKey) }
}

/** A certificate with its key in one PEM, as an app proves itself with. */
export async function makeAppCertificate(): Promise<string> {
  x509.cryptoProvider.set(webcrypto as Crypto)
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 }
  const keys = await newKeys(rsa)
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({ serialNumber: '03', name: 'CN=bot', ...life, keys, signingAlgorithm: rsa })
  return `${await pemOf(keys.privateKey)}\n${certificate.toString('pem')}\n`
}

const newKeys = async (kind: EcKeyGenParams | RsaHashedKeyGenParams): Promise<CryptoKeyPair> =>
  webcrypto.subtle.generateKey(kind, true, ['sign', 'verify'])

const pemOf = async (key: CryptoKey): Promise<string> =>
  `-----BEGIN PRIVATE KEY-----\n${Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64').replaceAll(/.{64}(?=.)/g, '$&\n')}\n-----END PRIVATE KEY-----`
