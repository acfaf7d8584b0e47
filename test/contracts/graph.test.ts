/** One contract for whoever tells of people, PCs and recovery keys: the small world of the stories, and the real adapters at the sandbox. */
import { Failure, type FailureCode } from '../../src/core/failure'
import { Receipt } from '../../src/core/receipt'
import { Secret } from '../../src/core/secret'
import type { Device } from '../../src/domain/device'
import type { Session, SignInRequest } from '../../src/ports'
import { deviceId, digits, fates, guid, keyOf, pcs, phone, savedAt, type Kind, type Subject, type Who } from './graph/sample'
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

  const ada1: Device = { id: deviceId('ADA-1'), name: 'ADA-1' }
  const somebody = () => ({ tid: subject.person('ada').tid, oid: guid('000a11ce', 999) })

  it('tells an agent how somebody can be reached, and who their manager is', async () => {
    const ben = await subject.session('ben')
    expect(await subject.helpDesk.contact(subject.person('ada'), ben)).toEqual({ phones: [phone], mail: undefined, manager: { person: subject.person('ben'), name: 'ben' } })
    expect(await subject.helpDesk.contact(subject.person('cleo'), ben)).toEqual({ phones: [], mail: undefined, manager: undefined })
    await fails(subject.helpDesk.contact(somebody(), ben), 'graph.notFound')
  })

  it('shows an agent the PCs of somebody, as the directory describes them', async () => {
    const ben = await subject.session('ben')
    const devices = await subject.helpDesk.devicesOf(subject.person('ada'), ben)
    expect(devices.map(({ id, name, encrypted }) => [id, name, encrypted])).toEqual(['ADA-1', 'ADA-2', 'ADA-3'].map(name => [deviceId(name), name, undefined]))
    expect(await subject.helpDesk.devicesOf(subject.person('cleo'), ben)).toEqual([])
    await fails(subject.helpDesk.devicesOf(somebody(), ben), 'graph.notFound')
  })

  it.each([['ada-1', ['ADA-1']], [' NOBODY-1 ', ['NOBODY-1']], ['Cleo\'s & Ada\'s PC', ['Cleo\'s & Ada\'s PC']], ['ADA', []], ['ADA-1\' or displayName ne \'', []], ['', []]])('finds PCs by their name, and only by the whole of it: %s', async (typed, found) => {
    const devices = await subject.helpDesk.devicesNamed(typed, await subject.session('ben'))
    expect(devices.map(({ id, name }) => [id, name])).toEqual(found.map(name => [deviceId(name), name]))
  })

  it('tells an agent who owns a PC, if anybody does', async () => {
    const ben = await subject.session('ben')
    expect(await subject.helpDesk.ownerOf(ada1, ben)).toEqual({ person: subject.person('ada'), name: 'ada' })
    expect(await subject.helpDesk.ownerOf({ id: deviceId('NOBODY-1'), name: 'NOBODY-1' }, ben)).toBeUndefined()
    expect(await subject.helpDesk.ownerOf({ id: guid('00d0d0d0', 999), name: 'GONE' }, ben)).toBeUndefined()
  })

  it('finds the PC of a key without reading the key', async () => {
    const ben = await subject.session('ben')
    const found = async (keyId: string) => (await subject.helpDesk.devicesWithKey(keyId, ben)).map(({ id, name }) => [id, name])
    expect(await found(keyOf(4, 0))).toEqual([[deviceId('NOBODY-1'), 'NOBODY-1']])
    expect(await found(keyOf(4, 0).slice(0, 8))).toContainEqual([deviceId('NOBODY-1'), 'NOBODY-1'])
    expect(await found(keyOf(9, 9))).toEqual([])
    expect(await found('99999999')).toEqual([])
    expect(subject.reads()).toEqual([])
  })

  it('lets a PC make itself a new key when an agent asks for it; the old one stays', async () => {
    const ben = await subject.session('ben')
    const before = await subject.keys.of([ada1], ben)
    const asked = Date.now()
    expect(await subject.helpDesk.rotate(ada1, ben)).toBe(true)
    const after = await subject.keys.of([ada1], ben)
    const fresh = after.filter(({ keyId }) => !before.some(key => key.keyId === keyId))
    expect(after).toHaveLength(before.length + 1)
    expect(fresh.map(({ volume, device, saved }) => [volume, device.id, Date.parse(saved) >= asked])).toEqual([['operatingSystem', ada1.id, true]])
    expect((await subject.keys.read(fresh[0]!, ben, receipt(fresh[0]!.keyId))).reveal()).toMatch(/^\d{6}(?:-\d{6}){7}$/)
    expect(await subject.keys.of([ada1], ben)).toHaveLength(after.length)
  })

  it('lets no PC make itself a new key that Intune does not manage, or that is not there', async () => {
    const ben = await subject.session('ben')
    expect(await subject.helpDesk.rotate({ id: deviceId('ADA-3'), name: 'ADA-3' }, ben)).toBe(false)
    expect(await subject.helpDesk.rotate({ id: guid('00d0d0d0', 999), name: 'GONE' }, ben)).toBe(false)
    expect(await subject.keys.of([{ id: deviceId('ADA-3'), name: 'ADA-3' }], ben)).toHaveLength(1)
  })

  it('looks nothing up for somebody without a role, and rotates nothing', async () => {
    const cleo = await subject.session('cleo')
    await fails(subject.helpDesk.contact(subject.person('ada'), cleo), 'graph.forbidden')
    await fails(subject.helpDesk.contact(somebody(), cleo), 'graph.forbidden')
    await fails(subject.helpDesk.devicesOf(subject.person('ada'), cleo), 'graph.forbidden')
    await fails(subject.helpDesk.devicesNamed('ADA-1', cleo), 'graph.forbidden')
    await fails(subject.helpDesk.ownerOf(ada1, cleo), 'graph.forbidden')
    await fails(subject.helpDesk.devicesWithKey(keyOf(0, 0), cleo), 'graph.forbidden')
    expect(await subject.helpDesk.rotate(ada1, cleo)).toBe(false)
    const ada = await subject.session('ada')
    expect(await subject.keys.of([ada1], ada)).toHaveLength(5)
  })

  it.each(['graph.down', 'graph.throttled'] as const)('looks nothing up when Graph fails as %s, and says so', async code => {
    const ben = await subject.session('ben')
    subject.breaks(code)
    for (const ask of everyLookUp(ben)) await fails(ask(), code)
  })

  it('looks nothing up once the turn has ended', async () => {
    const ben = await subject.session('ben')
    ben.end()
    for (const ask of everyLookUp(ben)) await fails(ask(), 'graph.signedOut')
  })

  const everyLookUp = (session: Session): ReadonlyArray<() => Promise<unknown>> => {
    const { helpDesk } = subject
    const ada = subject.person('ada')
    return [
      async () => helpDesk.contact(ada, session), async () => helpDesk.devicesOf(ada, session), async () => helpDesk.devicesNamed('ADA-1', session),
      async () => helpDesk.ownerOf(ada1, session), async () => helpDesk.devicesWithKey(keyOf(0, 0), session), async () => helpDesk.rotate(ada1, session)
    ]
  }

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
