/** The bot starts on a whole configuration and on nothing less, and `.env.example` tells the truth about it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { inspect } from 'node:util'
import { ConfigError, readConfig, whereToFind, type SettingName } from '../src/config'

const good = {
  MicrosoftAppId: '11111111-1111-4111-8111-11111111111A', MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppPassword: 'hush', PUBLIC_URL: 'https://bot.example/'
}

const mistakes = (env: Record<string, string | undefined>): readonly string[] => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
}

test('the least that is needed is enough, and the rest is the worldwide cloud', () => {
  expect(readConfig(good)).toMatchObject({
    MicrosoftAppId: '11111111-1111-4111-8111-11111111111a', PUBLIC_URL: 'https://bot.example', GRAPH_URL: 'https://graph.microsoft.com',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/22222222-2222-4222-8222-222222222222', KEY_VISIBLE_MINUTES: 10, FOLLOW_UP_HOURS: 20, HOST: '127.0.0.1'
  })
})

test('a password is a secret from the first line on', () => {
  const config = readConfig(good)
  expect(inspect(config, { depth: 9, showHidden: true }) + JSON.stringify(config)).not.toContain('hush')
})

test('every mistake is told at once, each with where its value is found, and no value is repeated', () => {
  const told = mistakes({ MicrosoftAppPassword: 'hush', PORT: 'many', PUBLIC_URL: 'http://bot.example', DESK_CHANNEL: 'general' })
  expect(told).toHaveLength(5)
  for (const name of ['MicrosoftAppId', 'MicrosoftAppTenantId', 'PORT', 'PUBLIC_URL', 'DESK_CHANNEL'] as const) {
    expect(told.filter(line => line.startsWith(name) && line.endsWith(whereToFind[name]))).toHaveLength(1)
  }
  expect(told.join(' ')).not.toMatch(/hush|many/)
})

test.each([
  ['an empty value', { ...good, MicrosoftAppId: ' ' }],
  ['no way to prove the app', { ...good, MicrosoftAppPassword: undefined }],
  ['two ways to prove the app', { ...good, MicrosoftAppCertificatePath: 'bot.pem' }],
  ['a kind of bot that cannot sign people in', { ...good, MicrosoftAppType: 'UserAssignedMSI' }],
  ['a public address without TLS', { ...good, PUBLIC_URL: 'http://bot.example' }],
  ['a public address with a path', { ...good, PUBLIC_URL: 'https://bot.example/bot' }],
  ['a Graph without TLS', { ...good, GRAPH_URL: 'http://graph.example' }],
  ['a key that stays for ever', { ...good, KEY_VISIBLE_MINUTES: '600' }],
  ['a key that is never visible', { ...good, KEY_VISIBLE_MINUTES: '0' }],
  ['a follow-up before the key was shown', { ...good, FOLLOW_UP_HOURS: '-1' }],
  ['a follow-up that nobody remembers why', { ...good, FOLLOW_UP_HOURS: '721' }],
  ['a follow-up at some time', { ...good, FOLLOW_UP_HOURS: 'tomorrow' }],
  ['no channel hosts', { ...good, SERVICE_URL_HOSTS: ' , ' }],
  ['an address as a channel host', { ...good, SERVICE_URL_HOSTS: 'https://evil.example/' }],
  ['another database', { ...good, DATABASE_URL: 'mysql://x' }]
])('%s is refused', (_, env) => {
  expect(mistakes(env)).toHaveLength(1)
})

test('fractions of a minute and a loopback address are fine', () => {
  expect(readConfig({ ...good, KEY_VISIBLE_MINUTES: '0.05', PUBLIC_URL: 'http://localhost:3978' })).toMatchObject({ KEY_VISIBLE_MINUTES: 0.05, PUBLIC_URL: 'http://localhost:3978' })
})

test('fractions of an hour are fine, and 0 asks never', () => {
  expect(readConfig({ ...good, FOLLOW_UP_HOURS: '0.05' })).toMatchObject({ FOLLOW_UP_HOURS: 0.05 })
  expect(readConfig({ ...good, FOLLOW_UP_HOURS: '0' })).toMatchObject({ FOLLOW_UP_HOURS: 0 })
})

test('no setting turns authentication off', () => {
  expect(Object.keys(whereToFind).filter(name => /auth|anonym|insecure|skip|disable|allow|debug|dev/i.test(name))).toEqual(['ToChannelFromBotOAuthScope', 'OAuthUrl', 'AZURE_AUTHORITY_HOST'])
})

test('.env.example names every setting once, with where to find it, and nothing else', () => {
  const lines = readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8').split('\n')
  const named = lines.flatMap((line, index) => {
    const name = /^(?:# )?([A-Za-z_]+)=/.exec(line)?.[1]
    return name ? [{ name, above: lines[index - 1] }] : []
  })
  expect(named.map(({ name }) => name).toSorted()).toEqual(Object.keys(whereToFind).toSorted())
  for (const { name, above } of named) expect(above).toBe(`# ${whereToFind[name as SettingName]}`)
})

test('.env.example shows the defaults there are', () => {
  const text = readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8')
  const shown: Record<string, string> = Object.fromEntries([...text.matchAll(/^# ([A-Za-z_]+)=([^{\n]+)$/gm)].map(found => [found[1] ?? '', found[2] ?? ''] as const))
  expect(readConfig({ ...good, ...shown })).toEqual(readConfig(good))
})

test('the process refuses to start, says why on standard error, and leaves no trace of a value', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [path.join(__dirname, '..', 'dist', 'src', 'main.js')], {
    env: { MicrosoftAppPassword: 'hush', PORT: 'many' }, encoding: 'utf8'
  })
  expect(status).toBe(1)
  expect(stderr).toContain('MicrosoftAppId is missing')
  expect(stderr + stdout).not.toMatch(/hush|many| at .*\.js/)
})
