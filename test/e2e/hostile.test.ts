/** Replays, forgeries and rubbish: whatever is sent to the real bot process, what it keeps stays as it was. */
import { randomBytes } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { en } from '../../cards/text/en'
import { taps } from '../../src/sandbox/drawn'
import { botAccount } from '../../src/sandbox/channel/toBot'
import type { Phone } from '../../src/sandbox/channel/phones'
import { ask } from '../sandbox/client'
import { entriesOf, keptItsPromises, makeHouse, stores, type House } from './house'
import { cardOf, keyIn, linesOf, type Person } from './person'
import type { BotProcess } from './process'
import type { Rows } from './rows'

describe.each(stores)('a bot that keeps its conversations in %s', store => {
  let house: House
  let bot: BotProcess
  let amina: Person
  let phone: Phone
  beforeAll(async () => {
    house = await makeHouse(store)
    bot = await house.start()
    amina = await house.person('amina')
    phone = phoneOf(amina)
  })
  afterAll(() => house.close())

  const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'
  const phoneOf = ({ employee }: Person) => house.sandbox.channel.phones.of(employee.id)!
  const deliver = (activity: Readonly<Record<string, unknown>>, to = phone) => house.sandbox.channel.bot.send(to.conversation, activity)
  const said = (text: string) => ({ type: 'message', text, textFormat: 'plain' })
  const tapped = (verb: string, data: unknown, message?: string) =>
    ({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }, ...message ? { replyToId: message } : {} })
  const shownKeys = async () => (await amina.chat()).filter(message => linesOf(message).includes(en.reveal.heading)).length

  /** What must not change. The marks of seen activities belong to it: a forgotten one could be played again. */
  const kept = async (): Promise<Omit<Rows, 'sign_ins'>> => {
    if (store === 'SQLite') await bot.stop()
    const { conversations, seen, timers, cases, audit } = await house.rows()
    if (store === 'SQLite') bot = await house.start()
    return { conversations, seen, timers, cases, audit }
  }

  describe('what was done once', () => {
    test('is done once: of two copies of a message that come at once, one starts a recovery', async () => {
      const message = { id: 'one', ...said(keyId) }
      const answers = await Promise.all([deliver(message), deliver(message)])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      await amina.seesKey()
      await amina.waitsForTheBot()
      expect(await shownKeys()).toBe(1)
    })

    test('two identical taps at once hide the key once', async () => {
      const { message } = await amina.seesKey()
      const { data } = taps(cardOf(message)).find(({ verb }) => verb === 'worked')!
      const before = house.sent().length
      await Promise.all([deliver(tapped('worked', data, message.id)), deliver(tapped('worked', data, message.id))])
      expect(house.sent().slice(before).filter(({ method }) => method === 'PUT')).toHaveLength(1)
      const { audit } = await kept()
      expect(entriesOf(audit).map(({ action }) => action)).toEqual(['key.read', 'key.shown', 'key.hidden', 'unlocked'])
    })
  })

  describe('leaves everything as it was:', () => {
    let before: Omit<Rows, 'sign_ins'>
    let token: string
    let old: { readonly message: string, readonly data: object, readonly exchange: { readonly id: string, readonly token: string } }
    beforeAll(async () => {
      await amina.say(keyId)
      const { message } = await amina.seesKey()
      const { data } = taps(cardOf(message)).find(({ verb }) => verb === 'hide')!
      const { signIn } = (await amina.chat()).findLast(one => one.signIn)!
      old = { message: message.id, data, exchange: { id: signIn!.exchange!, token: await house.sandbox.entra.tokens.assertion(amina.employee) } }
      await deliver({ id: 'two', ...said('start over') })
      await amina.sees('the beginning', messages => linesOf(messages.at(-1)!).includes(en.welcome.heading) || undefined)
      before = await kept()
      token = await house.sandbox.channel.bot.token()
    })

    const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
      ask('', `${house.door.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'content-length': String(Buffer.byteLength(body)), ...headers }, body })
    const activity = (more: object = {}): string => JSON.stringify({
      ...said(keyId), id: `new-${randomBytes(8).toString('hex')}`, channelId: 'msteams', serviceUrl: `${house.sandbox.urls.channel}/`,
      from: { id: phone.conversation.user, name: amina.employee.name, aadObjectId: amina.employee.id }, recipient: botAccount(house.sandbox.world),
      conversation: { conversationType: 'personal', tenantId: house.sandbox.world.company.tenantId, id: phone.conversation.id },
      channelData: { tenant: { id: house.sandbox.world.company.tenantId } }, ...more
    })
    const status = async (body: string, headers?: Readonly<Record<string, string>>) => (await post(body, headers)).status
    const bearer = (jwt: string) => ({ authorization: `Bearer ${jwt}` })

    test('an activity that was heard before', async () => {
      expect((await deliver({ id: 'one', ...said(keyId) })).status).toBe(200)
      expect((await deliver({ id: 'two', ...said('start over') })).status).toBe(200)
    })

    test('a sign-in that was used before, and one that nobody asked for', async () => {
      const exchange = (value: object, to = phone) => deliver({ type: 'invoke', name: 'signin/tokenExchange', value: { connectionName: '', ...value } }, to)
      const asked = house.wire.received.filter(({ service }) => service === 'graph').length
      expect((await exchange(old.exchange)).status).toBe(200)
      expect((await exchange({ ...old.exchange, id: 'x'.repeat(43) })).status).toBe(200)
      expect(house.wire.received.filter(({ service }) => service === 'graph')).toHaveLength(asked)
    })

    test('a tap on an old card: it is said where things are', async () => {
      const answers = await Promise.all([deliver(tapped('hide', old.data, old.message)), deliver(tapped('again', old.data, old.message))])
      expect(JSON.stringify(answers)).toContain(en.welcome.heading)
      expect(keyIn(await amina.chat())).toBeUndefined()
    })

    test('a tap that no button has, or with data that no card carries', async () => {
      const { n } = old.data as { n: number }
      const answers = ['signedIn', 'silentSignInFailed', 'keysFound', 'recorded', 'keyRead', 'revealed', 'caseOpened', 'unlockedBefore', 'frozen', 'releases', 'silent', 'failed']
      for (const verb of [...answers, 'found', 'worked', 'freeze', 'readKey', '__proto__', 'constructor', 'toString', 'key']) {
        for (const data of [{ n }, { n: n + 1 }, { n: n + 2, keyId, secret: 'x' }, { n: -1 }, { n: '1' }, null, 'text', []]) {
          expect((await deliver(tapped(verb, data, old.message))).status).toBe(200)
        }
      }
    })

    test('a token that is expired, for another bot, from another issuer, or signed by somebody else', async () => {
      const { sign } = house.sandbox.channel.bot
      const now = Math.floor(Date.now() / 1000)
      const { privateKey, publicKey } = await generateKeyPair('RS256')
      const { kid } = decodeProtectedHeader(token)
      const forged = (header: object) => new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: kid!, ...header }).sign(privateKey)
      const [head = '', claims = ''] = token.split('.')
      const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.x`
      const wrong = [
        await sign({ exp: now - 3600, nbf: now - 7200 }), await sign({ aud: '00000000-0000-4000-8000-000000000000' }), await sign({ iss: 'https://sts.windows.net/x/' }),
        await sign({ nbf: now + 3600 }), await forged({}), await forged({ jwk: await exportJWK(publicKey) }), unsigned, `${head}.${claims}.${'A'.repeat(342)}`,
        await house.sandbox.entra.tokens.assertion(amina.employee), await house.sandbox.entra.tokens.appToken('https://api.botframework.com')
      ]
      expect(await Promise.all(wrong.map(jwt => status(activity(), bearer(jwt))))).toEqual(wrong.map(() => 401))
      expect([await status(activity(), { authorization: '' }), await status(activity(), { authorization: `Basic ${token}` })]).toEqual([401, 401])
    })

    test('an activity of another tenant, from another address, of another channel, or from nobody', async () => {
      const other = '00000000-0000-4000-8000-000000000000'
      const wrong = [
        { channelData: { tenant: { id: other } } }, { conversation: { conversationType: 'personal', tenantId: other, id: phone.conversation.id } },
        { serviceUrl: 'https://evil.example/' }, { serviceUrl: `${house.sandbox.urls.graph}/` }, { serviceUrl: undefined },
        { channelId: 'emulator' }, { channelId: undefined }, { from: { id: phone.conversation.user, name: amina.employee.name } }, { from: undefined }, { deliveryMode: 'expectReplies' }
      ]
      const refused = await Promise.all(wrong.map(more => status(activity(more))))
      expect(refused.every(one => one === 401 || one === 403)).toBe(true)
      const { sign } = house.sandbox.channel.bot
      expect(await status(activity({ serviceUrl: 'https://evil.example/' }), bearer(await sign({ serviceurl: 'https://evil.example/' })))).toBe(403)
    })

    test('rubbish: broken gzip, a megabyte of text, half of JSON, forms, deep nests', async () => {
      expect(await status('\u001F\u008Bnot gzip', { 'content-encoding': 'gzip' })).toBe(415)
      // It does not listen to the end, so whoever is still sending may see the connection go before the answer.
      expect([413, 'ECONNRESET', 'EPIPE']).toContain(await status(activity({ text: 'x'.repeat(1024 * 1024) })).catch((error: unknown) => (error as { code?: string }).code))
      expect(await status(activity().slice(0, -9))).toBe(400)
      expect(await status('text=hello', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415)
      expect(await Promise.all(['[]', '""', 'null', '{}', '{"type":1}'].map(body => status(body)))).toEqual([400, 400, 400, 400, 400])
      expect(await status(`{"type":"message","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toBeGreaterThanOrEqual(400)
      expect((await ask('', `${house.door.url}/healthz`)).status).toBe(200)
    })

    test('the conversations, the log, the cases and the timers are those of before', async () => {
      expect(await kept()).toEqual(before)
    })
  })

  describe('somebody else', () => {
    test('who writes into the chat of another person is refused, on record, and changes nothing else', async () => {
      const deniz = await house.person('deniz')
      const before = await kept()
      const from = { id: phoneOf(deniz).conversation.user, name: deniz.employee.name, aadObjectId: deniz.employee.id }
      const sent = house.sent().length
      await deliver({ ...said(keyId), from })
      await deliver({ type: 'installationUpdate', action: 'remove', from })
      expect((await deliver({ ...tapped('again', { n: 1 }), from })).status).toBe(403)
      expect(house.sent()).toHaveLength(sent)
      const after = await kept()
      expect({ ...after, audit: after.audit.slice(0, -3) }).toEqual(before)
      expect(entriesOf(after.audit).slice(-3)).toMatchObject([1, 2, 3].map(() => ({ action: 'signIn.refused', person: { oid: deniz.employee.id } })))
    })

    const asksForSignIn = async () => {
      await amina.put({ silent: 'off' })
      await amina.say(keyId)
      const id = await amina.sees('a sign-in card', messages => messages.at(-1)?.signIn?.exchange)
      return async (token: string) => (await deliver({ type: 'invoke', name: 'signin/tokenExchange', value: { id, connectionName: '', token } })).status
    }
    const used = () => house.wire.received.filter(({ service, body }) => service === 'graph' || body.includes('on_behalf_of')).length

    test('whose token comes in place of the person’s is refused, and the person can still sign in', async () => {
      const exchange = await asksForSignIn()
      const before = used()
      const deniz = house.sandbox.world.company.employees.find(({ upn }) => upn.startsWith('deniz'))!
      expect(await exchange(await house.sandbox.entra.tokens.assertion(deniz))).toBe(403)
      expect(used()).toBe(before)
      expect((await amina.opensSignIn()).status).toBe(200)
      await amina.seesKey()
      await amina.tap('hide')
    })

    test('who sends a token of another tenant or audience, an expired one, or none is not signed in', async () => {
      const { tokens } = house.sandbox.entra
      const now = Math.floor(Date.now() / 1000)
      const wrong = [
        await tokens.assertion(amina.employee, { tid: '00000000-0000-4000-8000-000000000000' }), await tokens.assertion(amina.employee, { aud: house.sandbox.urls.graph }),
        await tokens.assertion(amina.employee, { iss: 'https://evil.example/' }), await tokens.assertion(amina.employee, { scp: 'other' }), await tokens.assertion(amina.employee, { exp: now - 3600, nbf: now - 7200 }),
        await tokens.idToken(amina.employee, undefined), await tokens.graphToken(amina.employee, ['BitlockerKey.Read.All']), 'eyJ.eyJ.x'
      ]
      const before = [used(), await shownKeys()]
      for (const token of wrong) {
        const exchange = await asksForSignIn()
        await exchange(token)
      }
      expect([used(), await shownKeys()]).toEqual(before)
    })
  })

  describe('at the end', () => {
    beforeAll(() => bot.stop())
    keptItsPromises(() => house)
  })
})
