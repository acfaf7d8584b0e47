/** Who the bot is: its secret, certificate or managed identity, and its token for the channel. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import http from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { Secret } from '../../src/core/secret'
import type { AppCredential } from '../../src/identity/options'
import { makeAppCertificate } from '../fakes/certificates'
import { ada } from '../fakes/entra'
import { failsAs, failureOf, makeEntra, request } from './given'

const world = makeEntra()

describe('the app\'s own credential', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'identity-'))
  })
  afterAll(async () => rm(folder, { recursive: true }))

  const file = async (name: string, content: string): Promise<AppCredential & { type: 'certificate' }> => {
    await writeFile(path.join(folder, name), content)
    return { type: 'certificate', path: path.join(folder, name) }
  }

  const exchange = async (credential: AppCredential) => world.identity({ credential }).signIn.exchange(await world.now.token(), ada)

  /** All three ways a token is got. */
  const all = async (credential: AppCredential) => {
    const { signIn, channelToken } = world.identity({ credential })
    await signIn.exchange(await world.now.token(), ada)
    await signIn.redeem(world.now.browse(await signIn.authorizeUrl(request)), request)
    return channelToken()
  }

  it('may be a certificate', async () => {
    world.now.certificate = await makeAppCertificate()
    const token = await all(await file('good.pem', world.now.certificate))
    expect(token.reveal()).toContain('app token')
    expect(world.now.tokenRequests.every(form => form.has('client_assertion'))).toBe(true)
  })

  it('may be a managed identity that the app trusts', async () => {
    world.now.trusted = 'token of the machine'
    const asked: string[] = []
    const machine = http.createServer((request, response) => {
      asked.push(request.url ?? '')
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ access_token: 'token of the machine', expires_on: Math.floor(Date.now() / 1000) + 3600, resource: 'api://AzureADTokenExchange', token_type: 'Bearer' }))
    }).listen(0, '127.0.0.1')
    await once(machine, 'listening')
    process.env['IDENTITY_ENDPOINT'] = `http://127.0.0.1:${(machine.address() as AddressInfo).port}/token`
    process.env['IDENTITY_HEADER'] = 'header'
    const token = await all({ type: 'managedIdentity', clientId: '33333333-0000-4000-8000-000000000000' })
    delete process.env['IDENTITY_ENDPOINT']
    delete process.env['IDENTITY_HEADER']
    machine.closeAllConnections()
    machine.close()
    expect(token.reveal()).toContain('app token')
    expect(asked[0]).toContain('client_id=33333333-0000-4000-8000-000000000000')
    expect(decodeURIComponent(asked[0] ?? '')).toContain('api://AzureADTokenExchange')
  })

  it('says so when the secret is wrong', async () => {
    const credential: AppCredential = { type: 'secret', secret: new Secret('wrong-secret') }
    const failure = await failureOf(exchange(credential))
    expect(failure.code).toBe('signIn.misconfigured')
    expect(failure.message).toContain('MicrosoftAppPassword')
    expect(failure.all).not.toContain('wrong-secret')
    await failsAs(world.identity({ credential }).channelToken(), 'signIn.misconfigured')
  })

  it('says so when the certificate cannot be used', async () => {
    const good = await makeAppCertificate()
    const other = await makeAppCertificate()
    const cases: Array<[AppCredential, RegExp]> = [
      [{ type: 'certificate', path: path.join(folder, 'absent.pem') }, /ENOENT/],
      [await file('empty.pem', ''), /PEM file/],
      [await file('half.pem', good.slice(good.indexOf('-----BEGIN CERTIFICATE'))), /PEM file/],
      [await file('pair.pem', good.slice(0, good.indexOf('-----BEGIN CERTIFICATE')) + other.slice(other.indexOf('-----BEGIN CERTIFICATE'))), /does not belong/],
      [await file('unknown.pem', good), /upload the certificate/]
    ]
    world.now.certificate = other
    for (const [credential, mend] of cases) {
      const failure = await failureOf(exchange(credential))
      expect(failure.code).toBe('signIn.misconfigured')
      expect(failure.message).toMatch(mend)
      expect(failure.all).not.toContain('PRIVATE KEY-----')
    }
  })

  it('says so when the certificate has expired', async () => {
    const failure = await failureOf(world.identity({ credential: await file('old.pem', await makeAppCertificate()), clock: { now: () => Date.parse('2100-01-01') } }).channelToken())
    expect(failure.code).toBe('signIn.misconfigured')
    expect(failure.message).toContain('expired on')
  })
})

describe('the token for the channel', () => {
  it('is asked for the channel\'s scope and kept until five minutes before it expires', async () => {
    let now = Date.now()
    const { channelToken } = world.identity({ clock: { now: () => now } })
    const first = await channelToken()
    expect(world.now.tokenRequests[0]?.get('scope')).toContain('https://channel.example/.default')
    now += 54 * 60_000
    expect(await channelToken()).toBe(first)
    now += 2 * 60_000
    expect(await channelToken()).not.toBe(first)
    expect(world.now.tokenRequests).toHaveLength(2)
  })

  it('is fetched once for many who ask at the same time', async () => {
    const { channelToken } = world.identity()
    await Promise.all([channelToken(), channelToken(), channelToken()])
    expect(world.now.tokenRequests).toHaveLength(1)
  })

  it('is still used in its last minutes when the token service is away, and not after', async () => {
    let now = Date.now()
    const { channelToken } = world.identity({ clock: { now: () => now } })
    const first = await channelToken()
    world.now.refuses = { status: 503, body: {} }
    now += 57 * 60_000
    expect(await channelToken()).toBe(first)
    now += 5 * 60_000
    await failsAs(channelToken(), 'signIn.down')
    world.now.refuses = undefined
    const again = await channelToken()
    expect(again.reveal()).toContain('app token')
  })

  it('may come from another tenant than the people\'s', async () => {
    await world.identity({ channelLogin: `${world.now.origin}/botframework.example` }).channelToken()
    expect(world.now.asked.at(-1)?.url.pathname).toBe('/botframework.example/oauth2/v2.0/token')
  })
})
