/** How the app proves itself in one call: the configured credential, read and checked. */
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ManagedIdentityCredential } from '@azure/identity'
import { Failure } from '../core/failure'
import type { IdentityOptions } from './options'
import { firstLine } from './problem'
import { Wire } from './wire'

export type Proof =
  | { readonly type: 'secret', readonly secret: string }
  | { readonly type: 'certificate', readonly path: string, readonly thumbprint: string, readonly privateKey: string }
  /** A token of the managed identity, which the app registration trusts in place of a secret. */
  | { readonly type: 'assertion', readonly assertion: string }

/** Throws `Failure('signIn.misconfigured')` when the credential cannot be used. */
export async function proofOf({ credential, clock, log, within }: IdentityOptions): Promise<Proof> {
  switch (credential.type) {
    case 'secret': return { type: 'secret', secret: credential.secret.reveal() }
    case 'certificate': return readCertificate(credential.path, clock.now())
    case 'managedIdentity': return { type: 'assertion', assertion: await askManagedIdentity(credential.clientId, new Wire({ again: true, log, within })) }
  }
}

async function readCertificate(path: string, now: number): Promise<Proof> {
  const { certificate, key } = parse(await read(path))
  if (!certificate.checkPrivateKey(key)) throw misfit('The private key in MicrosoftAppCertificatePath does not belong to the certificate in it. Put the pair into one file: cat key.pem certificate.pem.')
  if (Date.parse(certificate.validTo) < now) throw misfit(`The certificate in MicrosoftAppCertificatePath expired on ${certificate.validTo}. Make a new one and upload it: Entra admin centre > App registrations > (the bot) > Certificates & secrets > Certificates.`)
  return { type: 'certificate', path, thumbprint: certificate.fingerprint256.replaceAll(':', ''), privateKey: key.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw misfit(`MicrosoftAppCertificatePath cannot be read (${(error as NodeJS.ErrnoException).code}). Check that the file is there and readable by the bot's user: ls -l.`)
  }
}

function parse(pem: string) {
  try {
    return { certificate: new X509Certificate(pem), key: createPrivateKey(pem) }
  } catch {
    throw misfit('MicrosoftAppCertificatePath must be a PEM file with the certificate and its private key, unencrypted. From a PFX: openssl pkcs12 -in bot.pfx -out bot.pem -nodes.')
  }
}

/** Asked anew in each call; the library keeps the machine's own token. */
async function askManagedIdentity(clientId: string, wire: Wire): Promise<string> {
  try {
    const credential = new ManagedIdentityCredential({ clientId, httpClient: wire, retryOptions: { maxRetries: 1 } })
    const { token } = await credential.getToken('api://AzureADTokenExchange/.default')
    return token
  } catch (error) {
    throw misfit(`This machine did not get a token for the managed identity of MicrosoftAppManagedIdentityId (${firstLine(String(error))}). Assign the identity: Azure portal > (the app or machine) > Identity > User assigned > Add.`)
  }
}

const misfit = (operator: string): Failure => new Failure('signIn.misconfigured', operator)
