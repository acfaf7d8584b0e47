/** The real adapters, at the sandbox's Entra and Graph. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Secret } from '../../../src/core/secret'
import type { Volume } from '../../../src/domain/device'
import { makeGraph } from '../../../src/graph/graph'
import { makeIdentity } from '../../../src/identity/identity'
import type { SignInRequest } from '../../../src/ports'
import { asCompany, type Company } from '../../../src/sandbox/company'
import { startSandbox, type Sandbox } from '../../../src/sandbox/sandbox'
import { trust } from '../../trust'
import { deviceId, digits, guid, keyOf, pcs, people, phone, savedAt, type Kind, type Subject, type Who } from './sample'

const oid = (who: Who) => guid('000a11ce', people.indexOf(who) + 1)
const volumeTypes: Record<Volume, string> = { operatingSystem: 'operatingSystemVolume', data: 'fixedDataVolume', removable: 'removableDataVolume', unknown: '' }

const company = (): Company => asCompany({
  name: 'Contract', tenantId: guid('7e0a1d52', 1), optionalPermissions: ['DeviceManagementManagedDevices.Read.All', 'DeviceManagementConfiguration.ReadWrite.All', 'User.Read.All'],
  employees: people.map(who => ({
    id: oid(who), name: who, upn: `${who}@example.com`, situation: 'A1', story: 'None.', roles: who === 'ben' ? ['Helpdesk Administrator'] : [], ...who === 'ada' && { phone, managerId: oid('ben') },
    guest: who === 'guest', consent: who !== 'unconsented', mfa: who === 'mfa', blocked: who === 'blocked', unassigned: who === 'unassigned', disabled: who === 'disabled'
  })),
  devices: pcs.map(({ name, owner, keys, encrypted }, pc) => ({
    id: guid('0b1ec700', pc), deviceId: deviceId(name), displayName: name, trustType: 'AzureAd', encrypted, ...owner && { ownerId: oid(owner) },
    keys: keys.map((volume, n) => ({ id: keyOf(pc, n), createdDateTime: savedAt, volumeType: volumeTypes[volume], key: digits }))
  }))
}, 'the contract')

/** One sandbox for all tests, put back in order before each. */
export async function atSandbox(): Promise<Kind> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'contract-'))
  const sandbox = await startSandbox({ company: company(), botUrl: 'http://localhost:1', folder, ports: { page: 0, entra: 0, graph: 0, channel: 0 } })
  const distrust = trust(sandbox.ca)
  return {
    async fresh() {
      const { world } = sandbox
      world.company.devices.splice(0, world.company.devices.length, ...company().devices)
      Object.assign(world.policy, company().policy)
      world.app.optional = company().optionalPermissions
      world.audit.length = 0
      world.steppedUp.clear()
      world.rotating.clear()
      world.consented.clear()
      return connect(sandbox)
    },
    async stop() {
      distrust()
      await sandbox.stop()
      await rm(folder, { recursive: true })
    }
  }
}

function connect({ world, entra, urls }: Sandbox): Subject {
  const { tenantId } = world.company
  const { signIn } = makeIdentity({
    appId: world.app.id, tenantId, authorityHost: urls.entra, channelLogin: `${urls.entra}/${tenantId}`, channelScope: 'https://api.botframework.com',
    credential: { type: 'secret', secret: new Secret(world.app.secret) }, graphUrl: urls.graph, redirectUri: 'http://localhost:1/signin/callback', clock: { now: () => Date.now() }
  })
  const employee = (who: Who) => world.company.employees.find(one => one.id === oid(who))!
  const find = (keyId: string) => world.company.devices.flatMap(device => device.keys.map(key => ({ device, key }))).find(({ key }) => key.id === keyId.toLowerCase())!
  const person = (who: Who) => ({ tid: tenantId, oid: oid(who) })
  return {
    signIn, person, ...makeGraph({ graphUrl: urls.graph }),
    session: async (who, asking = who) => signIn.exchange(new Secret(await entra.tokens.assertion(employee(who))), person(asking)),
    page: async (who, request) => signIn.redeem(await browse(await signIn.authorizeUrl(request), oid(who), request), request),
    breaks(code) {
      world.faults.graph = code === undefined ? null : (code === 'graph.down' ? 'down' : 'throttled')
    },
    withholdsEncryption() {
      world.app.optional = []
    },
    forbidsOwners() {
      world.policy.allowedToReadBitlockerKeysForOwnedDevice = false
    },
    damages(keyId) {
      find(keyId).key.key = 'no digits'
    },
    loses(keyId) {
      const { device, key } = find(keyId)
      device.keys.splice(device.keys.indexOf(key), 1)
    },
    reads: () => world.audit.filter(({ result }) => result === 'success').map(entry => /key ID: '([\da-f-]{36})'/.exec(JSON.stringify(entry))?.[1]?.toUpperCase() ?? '')
  }
}

/** Chooses the account, agrees and passes the second factor, as somebody at the page would. */
async function browse(url: string, employee: string, { id }: SignInRequest): Promise<Secret> {
  const page = new URL(url)
  const answer = await fetch(page.origin + page.pathname, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ request: page.search.slice(1), employee, factor: '1', approve: '1' }) })
  const back = new URL(answer.headers.get('location') ?? '')
  if (back.searchParams.get('state') !== id) throw new Error('the page lost the state')
  return new Secret(back.searchParams.get('code') ?? '')
}
