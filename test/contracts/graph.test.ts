/** One contract for whoever tells of people, PCs and recovery keys: the small world of the stories, and the real adapters at the sandbox. */
import { Failure, type FailureCode } from '../../src/core/failure'
import { Receipt } from '../../src/core/receipt'
import { Secret } from '../../src/core/secret'
import type { SignInRequest } from '../../src/ports'
import { deviceId, digits, fates, keyOf, pcs, savedAt, type Kind, type Subject, type Who } from './graph/sample'
import { atSandbox } from './graph/sandbox'
import { small } from './graph/small'

/** Making keys takes seconds on a busy machine. */
jest.setTimeout(60_000)

describe.each([['the small world', small], ['the adapters at the sandbox', atSandbox]] as const)('%s', (_, make) => {
  let kind: Kind
  let subject: Subject
  beforeAll(async () => {
    kind = await make()
  })
  afterAll(async () => kind.stop())
  beforeEach(async () => {
    subject = await kind.fresh()
  })
  afterEach(() => {
    subject.breaks(undefined)
  })

  const fails = async (promise: Promise<unknown>, code: FailureCode) => expect(promise).rejects.toMatchObject({ name: 'Failure', code })
  const caught = async (promise: Promise<unknown>): Promise<Failure> => {
    try {
      await promise
    } catch (error) {
      if (error instanceof Failure) return error
    }

    throw new Error('no failure')
  }

  const receipt = (keyId: string) => Receipt.issue('1', keyId)
  const keysOf = async (who: Who) => {
    const session = await subject.session(who)
    return { session, keys: await subject.keys.of(await subject.devices.own(session), session) }
  }

  it('lists a person\'s own PCs, all of them and nobody else\'s', async () => {
    for (const who of ['ada', 'ben', 'cleo'] as const) {
      const devices = await subject.devices.own(await subject.session(who))
      expect(devices.map(({ id, name }) => ({ id, name }))).toEqual(pcs.filter(({ owner }) => owner === who).map(({ name }) => ({ id: deviceId(name), name })))
    }
  })

  it('tells which of a person\'s own PCs are encrypted, as far as anybody knows', async () => {
    const told = async (who: Who) => Object.fromEntries(await subject.devices.encryption(await subject.session(who)))
    expect(await told('ada')).toEqual({ [deviceId('ADA-1')]: true, [deviceId('ADA-2')]: false })
    expect(await told('ben')).toEqual({ [deviceId('BEN-1')]: true })
    expect(await told('cleo')).toEqual({})
  })

  it('says of no PC by itself whether it is encrypted', async () => {
    const devices = await subject.devices.own(await subject.session('ada'))
    expect(devices.map(({ encrypted }) => encrypted)).toEqual([undefined, undefined, undefined])
  })

  it('does without where nobody may know whether PCs are encrypted', async () => {
    subject.withholdsEncryption()
    const { session, keys } = await keysOf('ada')
    expect(await subject.devices.encryption(session)).toEqual(new Map())
    expect(keys).toHaveLength(6)
  })

  it.each(['graph.down', 'graph.throttled'] as const)('does without whether PCs are encrypted when Graph fails as %s', async code => {
    const session = await subject.session('ada')
    subject.breaks(code)
    expect(await subject.devices.encryption(session)).toEqual(new Map())
  })

  it('lists the keys of the PCs asked for, without digits', async () => {
    const { keys } = await keysOf('ada')
    expect(keys.map(({ keyId, volume, device }) => [keyId, volume, device.name])).toEqual([
      ...pcs[0]!.keys.map((volume, n) => [keyOf(0, n), volume, 'ADA-1']), [keyOf(2, 0), 'operatingSystem', 'ADA-3']
    ])
    expect(keys.every(({ saved }) => Date.parse(saved) === Date.parse(savedAt))).toBe(true)
    expect(JSON.stringify(keys)).not.toContain('091707')
    expect(subject.reads()).toEqual([])
  })

  it('lists only the keys of the PCs asked for, even to a helpdesk role', async () => {
    const { keys } = await keysOf('ben')
    expect(keys.map(({ keyId }) => keyId)).toEqual([keyOf(3, 0)])
  })

  it('shows a person no keys of somebody else\'s PC', async () => {
    const session = await subject.session('cleo')
    expect(await subject.keys.of([{ id: deviceId('ADA-1'), name: 'ADA-1' }], session)).toEqual([])
  })

  it('reads one key, with the receipt for it', async () => {
    const { session, keys: [key] } = await keysOf('ada')
    const secret = await subject.keys.read(key!, session, receipt(key!.keyId))
    expect(secret.reveal()).toBe(digits)
    expect(subject.reads()).toEqual([keyOf(0, 0)])
  })

  it('reads nothing with the receipt for another key', async () => {
    const { session, keys: [key] } = await keysOf('ada')
    await fails(subject.keys.read(key!, session, receipt(keyOf(0, 1))), 'unexpected')
    expect(subject.reads()).toEqual([])
  })

  it('reads nothing for somebody who is not the owner', async () => {
    const { keys: [key] } = await keysOf('ada')
    await fails(subject.keys.read(key!, await subject.session('cleo'), receipt(key!.keyId)), 'graph.forbidden')
    expect(subject.reads()).toEqual([])
  })

  it('reads nothing once the turn has ended', async () => {
    const { session, keys: [key] } = await keysOf('ada')
    session.end()
    await fails(subject.devices.own(session), 'graph.signedOut')
    await fails(subject.devices.encryption(session), 'graph.signedOut')
    await fails(subject.keys.of([key!.device], session), 'graph.signedOut')
    await fails(subject.keys.read(key!, session, receipt(key!.keyId)), 'graph.signedOut')
    expect(subject.reads()).toEqual([])
  })

  it('refuses the owner when the tenant forbids it, and still lists', async () => {
    subject.forbidsOwners()
    const { session, keys: [key] } = await keysOf('ada')
    await fails(subject.keys.read(key!, session, receipt(key!.keyId)), 'graph.forbidden')
    expect(subject.reads()).toEqual([])
  })

  it('says so when a key is gone', async () => {
    const { session, keys: [key] } = await keysOf('ada')
    subject.loses(key!.keyId)
    await fails(subject.keys.read(key!, session, receipt(key!.keyId)), 'graph.notFound')
  })

  it('does not hand out digits that fail their checksum', async () => {
    const { session, keys: [key] } = await keysOf('ada')
    subject.damages(key!.keyId)
    await fails(subject.keys.read(key!, session, receipt(key!.keyId)), 'key.malformed')
  })

  it.each(['graph.down', 'graph.throttled'] as const)('fails as %s when it is, and recovers', async code => {
    const { session, keys: [key] } = await keysOf('ada')
    subject.breaks(code)
    await fails(subject.devices.own(session), code)
    await fails(subject.keys.of([key!.device], session), code)
    await fails(subject.keys.read(key!, session, receipt(key!.keyId)), code)
    subject.breaks(undefined)
    expect(await subject.devices.own(session)).toHaveLength(3)
  })

  const request = (who: Who, more: Partial<SignInRequest> = {}): SignInRequest => ({ id: `request-${who}`, conversation: 'a:1', person: subject.person(who), n: 1, verifier: 'v'.repeat(43), nonce: 'nonce', expires: Date.now() + 600_000, ...more })

  it('signs the person in who asks, silently or on the page', async () => {
    for (const session of [await subject.session('ada'), await subject.page('ada', request('ada'))]) {
      expect(session.person).toEqual(subject.person('ada'))
      expect(await subject.devices.own(session)).toHaveLength(3)
    }
  })

  it('signs nobody in for somebody else', async () => {
    await fails(subject.session('ben', 'ada'), 'signIn.otherPerson')
    await fails(subject.page('ben', request('ada')), 'signIn.otherPerson')
    await fails(subject.signIn.exchange(new Secret('no token'), subject.person('ada')), 'signIn.expired')
  })

  it.each(fates)('refuses %s as %s when signing in silently', async (who, code) => {
    await fails(subject.session(who), code)
  })

  it('signs in on the page who needs a second factor or consent', async () => {
    const { claims } = await caught(subject.session('mfa'))
    expect(claims).toContain('access_token')
    const session = await subject.page('mfa', request('mfa', { claims }))
    expect(session.person).toEqual(subject.person('mfa'))
    const consenting = await subject.page('unconsented', request('unconsented'))
    expect(consenting.person).toEqual(subject.person('unconsented'))
  })
})
