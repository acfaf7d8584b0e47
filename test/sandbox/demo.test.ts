/** The demo in its parts: the bot as a process, a card read without a screen, a recovery played against a small bot. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { portFor, startBot } from '../../src/sandbox/botProcess'
import { digitsFor } from '../../src/sandbox/company'
import { read, taps } from '../../src/sandbox/drawn'
import type { Sandbox } from '../../src/sandbox/sandbox'
import { groupsIn, playRecovery } from '../../src/sandbox/script'
import { ask, listeningBot, token, tryOut, type Activity, type ListeningBot } from './client'

const digits = '091707-241043-291038-310772-542377-213224-102663-353529'
const element = (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] })
const action = (verb: string, data: object = {}) => ({ type: 'Action.Execute', title: verb, verb, data })
const card = (texts: readonly string[], ...actions: object[]) => ({ type: 'AdaptiveCard', version: '1.5', body: [...texts.map(element), { type: 'ActionSet', actions }] })
const keyCard = (key: string) => card(key.split('-').map((group, index) => `${index + 1}  ${group}`), action('worked', { n: 2 }))

describe('a card without a screen', () => {
  test('is read in order, with its buttons, and without what is folded away', () => {
    const folded = { ...card(['Visible']), body: [element('Visible'), { ...element('Hidden'), isVisible: false }, { type: 'ColumnSet', columns: [{ type: 'Column', items: [{ type: 'TextBlock', text: 'Left' }] }] }, { type: 'Input.Text', label: 'Key ID' }, { type: 'Container', items: [], selectAction: action('pick', { id: 1 }) }] }
    expect(read(folded)).toEqual(['Visible', 'Left', '<Key ID>', '[pick]'])
    expect(taps(folded)).toEqual([{ verb: 'pick', data: { id: 1 } }])
  })

  test('gives the eight groups by their numbers, in whatever order they stand', () => {
    expect(groupsIn(keyCard(digits))?.join('-')).toBe(digits)
    const shuffled = [...digits.split('-').entries()].toReversed().map(([index, group]) => `${index + 1}. ${group}`)
    expect(groupsIn(card(shuffled))?.join('-')).toBe(digits)
  })

  test('gives no groups when there are fewer than eight', () => {
    expect(groupsIn(card(['1  091707', '2  241043']))).toBeUndefined()
    expect(groupsIn(undefined)).toBeUndefined()
  })
})

describe('the bot as a process', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'demo-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })
  const program = (name: string, text: string): string => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    return file
  }

  const healthy = 'require("node:http").createServer((q, s) => s.end(JSON.stringify(process.env))).listen(process.env.PORT, "127.0.0.1")'

  test('gets its settings and nothing else that could configure it', async () => {
    process.env['LOG_LEVEL'] = 'trace'
    const address = `http://127.0.0.1:${await portFor('the bot', 0)}`
    const bot = await startBot(program('healthy.js', healthy), { PORT: new URL(address).port, HOST: 'here' }, address)
    const { json } = await ask('', address)
    await bot.stop()
    delete process.env['LOG_LEVEL']
    expect([json['HOST'], json['LOG_LEVEL']]).toEqual(['here', undefined])
    await expect(bot.ended).resolves.toBe('')
  })

  test('that ends at once is told with its last words', async () => {
    const failing = program('failing.js', 'console.error("MicrosoftAppId is missing"); process.exitCode = 1')
    await expect(startBot(failing, {}, 'http://127.0.0.1:1')).rejects.toThrow(/ended before it was ready.*MicrosoftAppId is missing/s)
  })

  test('that does not get healthy is ended', async () => {
    const waiting = program('waiting.js', 'setInterval(() => {}, 1000)')
    await expect(startBot(waiting, {}, 'http://127.0.0.1:1', 300)).rejects.toThrow(/is not healthy yet/)
  })

  test('is not started on a port that somebody has', async () => {
    const other = await listeningBot()
    const port = Number(new URL(other.url).port)
    await expect(portFor('the bot', port)).rejects.toThrow(`Port ${port} (the bot) is taken`)
    await other.stop()
  })
})

describe('a recovery, played', () => {
  let bot: ListeningBot
  let sandbox: Sandbox
  beforeAll(async () => {
    bot = await listeningBot()
    sandbox = await tryOut({ botUrl: bot.url })
  })
  afterAll(async () => {
    await sandbox.stop()
    await bot.stop()
  })
  beforeEach(() => {
    sandbox.world.startedPcs.clear()
  })

  /** A bot of one conversation: asks whether it is the right PC, shows a key, hides it. */
  const smallBot = async (key: string) => {
    const { json } = await token(sandbox, { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' })
    const send = async (place: string, content: object, id = '') => {
      const { json: sent } = await ask(sandbox.ca, `${sandbox.urls.channel}/v3/conversations/${place}/activities${id}`, {
        method: id ? 'PUT' : 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${String(json['access_token'])}` },
        body: JSON.stringify({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] })
      })
      return String(sent['id'])
    }
    let shown = ''
    bot.answer = async activity => {
      const place = (activity['conversation'] as { id: string }).id
      const { verb } = ((activity.value as { action?: Activity } | undefined)?.action ?? {}) as { verb?: string }
      if (activity.text?.includes('4290B6C0')) await send(place, card(['Is this your PC?'], action('yes')))
      if (verb === 'yes') shown = await send(place, keyCard(key))
      if (verb === 'worked') await send(place, card(['Good.']), `/${shown}`)
      return { status: 200, body: { statusCode: 200 } }
    }
  }

  test('goes from hello to the started PC, and is told', async () => {
    await smallBot(digitsFor(sandbox.world.company, sandbox.world.company.pcs[0]!))
    const told: string[] = []
    expect(await playRecovery(sandbox.urls.page, line => told.push(line))).toBe(true)
    expect(sandbox.world.startedPcs).toEqual(new Set(['amina-laptop']))
    expect(told.join('\n')).toMatch(/Amina Okafor:\n {2}hello.*Bot:\n {2}Is this your PC\?\n {2}\[yes].*Amina's laptop starts\..*Bot, in the same place:\n {2}Good\./s)
  })

  test('with another key ends without a started PC', async () => {
    await smallBot(digits)
    expect(await playRecovery(sandbox.urls.page, jest.fn())).toBe(false)
  })

  test('needs somebody in the plain situation', async () => {
    const { company } = sandbox.world
    const odd = await tryOut({ company: { ...company, employees: company.employees.map(one => ({ ...one, situation: 'A5' })) } })
    await expect(playRecovery(odd.urls.page, jest.fn())).rejects.toThrow(/situation A1/)
    await odd.stop()
  })
})
