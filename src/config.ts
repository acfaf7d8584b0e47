/** The only reader of `process.env`: every mistake is told at once, each with where its value is found. */
import { existsSync } from 'node:fs'
import { z } from 'zod/v4'
import { Secret } from './core/secret'
import { readHours } from './domain/hours'
import type { AppCredential } from './identity/options'

/** Where an administrator finds each value; printed beside a mistake, and the source of `.env.example`. */
export const whereToFind = {
  MicrosoftAppId: 'Entra admin centre > App registrations > your bot > Application (client) ID',
  MicrosoftAppType: 'only SingleTenant is supported',
  MicrosoftAppTenantId: 'Entra admin centre > Overview > Tenant ID',
  MicrosoftAppPassword: 'App registrations > your bot > Certificates & secrets > Client secrets > Value (one of three ways to prove the app)',
  MicrosoftAppCertificatePath: 'path of a PEM file with the certificate and its private key (instead of a password)',
  MicrosoftAppManagedIdentityId: 'client ID of a user-assigned managed identity that the registration trusts as a federated credential (instead of a password)',
  ToChannelFromBotLoginUrl: 'only for national clouds: the login address of the channel, origin and tenant',
  ToChannelFromBotOAuthScope: 'only for national clouds: the audience of tokens for the channel',
  ToBotFromChannelTokenIssuer: 'only for national clouds: the issuer of the channel’s tokens',
  ToBotFromChannelOpenIdMetadataUrl: 'only for national clouds: where the channel publishes its signing keys',
  ToBotFromEmulatorOpenIdMetadataUrl: 'only for national clouds: asked for by the bot SDK, whose emulator path stays closed here',
  OAuthUrl: 'only for national clouds: asked for by the bot SDK, not used here',
  CallerId: 'only for national clouds: asked for by the bot SDK',
  AZURE_AUTHORITY_HOST: 'only for national clouds: origin of the Entra token service',
  GRAPH_URL: 'only for national clouds: origin of Microsoft Graph',
  PUBLIC_URL: 'the address under which phones reach this bot, https, without a path; {PUBLIC_URL}/signin/callback is a redirect URI (Web) of the registration',
  SERVICE_URL_HOSTS: 'host names of the Teams channel, separated by commas',
  HOST: 'the address to listen on',
  PORT: 'the port to listen on',
  DATA_DIR: 'a folder of the bot’s own for its embedded database',
  DATABASE_URL: 'postgres://… for PostgreSQL instead of the embedded database',
  KEY_VISIBLE_MINUTES: 'how long a key stays visible in the chat, in minutes; fractions are allowed',
  FOLLOW_UP_HOURS: 'after how many hours the bot asks whether the PC starts normally again; 0 for never',
  DESK_CHANNEL: 'id (19:…@thread.tacv2) of the Teams channel that hears of cases, from “Get link to channel”, decoded; the app must be in that team. Without it a case is only stored, and nobody is told',
  DESK_MINUTES: 'after how many minutes (in working hours) without anybody taking a case the people on call are mentioned, and after twice as many the lead',
  DESK_ON_CALL: 'object IDs of those on call, separated by commas; they are members of the team of DESK_CHANNEL',
  DESK_LEAD: 'object ID of the lead, who is mentioned last',
  DESK_HOURS: 'when IT is at work, such as “Mon-Fri 08:00-17:00 Europe/Vienna”; always, without',
  EMPLOYEE_HOURS: 'how many hours an employee has to answer IT before they are asked again, and then before the case is closed',
  APPROVAL_MINUTES: 'how many minutes a second person has to approve a release, and the agent to use it',
  SECOND_PERSON: 'yes: a key of a PC that is not registered to the employee takes a second person; no: the agent’s word is enough',
  READ_ALOUD: 'yes: an agent may see a key and read it to somebody who has no Teams on their phone, once the employee’s manager said yes; no: never',
  SERVICENOW_URL: 'https://YOUR-INSTANCE.service-now.com, to keep an incident for every case',
  SERVICENOW_CLIENT_ID: 'ServiceNow > System OAuth > Application Registry > your client > Client ID (client credentials)',
  SERVICENOW_CLIENT_SECRET: 'ServiceNow > System OAuth > Application Registry > your client > Client Secret',
  SERVICENOW_GROUP: 'sys_id of the assignment group for new incidents, if any',
  WEBHOOK_URL: 'https address that is told of every event of a case; see docs/webhook.md',
  WEBHOOK_SECRET: 'the secret that signs what is sent to WEBHOOK_URL: at least 32 random characters',
  LOG_LEVEL: 'fatal, error, warn, info, debug, trace or silent'
} as const

export type SettingName = keyof typeof whereToFind

const guid = z.guid().transform(value => value.toLowerCase())
const isLoopback = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
const isSecure = (url: URL) => url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
const secureUrl = z.string().refine(value => URL.canParse(value) && isSecure(new URL(value)), 'must be an https address')
const origin = secureUrl.refine(value => URL.canParse(value) && new URL(value).pathname === '/', 'must be an origin, without a path')
  .transform(value => new URL(value).origin)

const guids = z.string().transform((list, context) => list.split(',').map(one => one.trim()).filter(Boolean).map(one => {
  if (!guid.safeParse(one).success) context.addIssue({ code: 'custom', message: 'must be object IDs, separated by commas' })
  return one.toLowerCase()
}))

const shape = z.object({
  MicrosoftAppId: guid,
  MicrosoftAppType: z.literal('SingleTenant').default('SingleTenant'),
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppCertificatePath: z.string().optional(),
  MicrosoftAppManagedIdentityId: guid.optional(),
  ToChannelFromBotLoginUrl: secureUrl.optional(),
  ToChannelFromBotOAuthScope: z.string().default('https://api.botframework.com'),
  ToBotFromChannelTokenIssuer: z.string().default('https://api.botframework.com'),
  ToBotFromChannelOpenIdMetadataUrl: secureUrl.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  ToBotFromEmulatorOpenIdMetadataUrl: secureUrl.default('https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration'),
  OAuthUrl: secureUrl.default('https://token.botframework.com'),
  CallerId: z.string().default('urn:botframework:azure'),
  AZURE_AUTHORITY_HOST: origin.default('https://login.microsoftonline.com'),
  GRAPH_URL: origin.default('https://graph.microsoft.com'),
  PUBLIC_URL: origin,
  SERVICE_URL_HOSTS: z.string().default('smba.trafficmanager.net').transform(hosts => hosts.split(',').map(host => host.trim().toLowerCase()).filter(Boolean))
    .refine(hosts => hosts.length > 0 && hosts.every(host => /^[a-z\d.-]+(:\d+)?$/.test(host)), 'must be host names, separated by commas'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://').optional(),
  KEY_VISIBLE_MINUTES: z.coerce.number().positive().max(60, 'must be at most 60: a key should not stay on a screen longer').default(10),
  FOLLOW_UP_HOURS: z.coerce.number().min(0).max(720, 'must be at most 720: nobody remembers after a month').default(20),
  DESK_CHANNEL: z.string().regex(/^19:.+@thread\.(tacv2|skype)$/, 'must be a channel id such as 19:…@thread.tacv2').optional(),
  DESK_MINUTES: z.coerce.number().positive().max(1440, 'must be at most 1440').default(15),
  DESK_ON_CALL: guids.default([]),
  DESK_LEAD: guid.optional(),
  DESK_HOURS: z.string().refine(text => readHours(text) !== undefined, 'must be such as “Mon-Fri 08:00-17:00 Europe/Vienna”').transform(text => readHours(text)).optional(),
  EMPLOYEE_HOURS: z.coerce.number().positive().max(720, 'must be at most 720').default(24),
  APPROVAL_MINUTES: z.coerce.number().positive().max(1440, 'must be at most 1440: nobody remembers what they approved').default(30),
  SECOND_PERSON: z.enum(['yes', 'no'], 'must be yes or no').default('yes'),
  READ_ALOUD: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  SERVICENOW_URL: origin.optional(),
  SERVICENOW_CLIENT_ID: z.string().optional(),
  SERVICENOW_CLIENT_SECRET: z.string().optional(),
  SERVICENOW_GROUP: z.string().optional(),
  WEBHOOK_URL: secureUrl.optional(),
  WEBHOOK_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')
} satisfies Record<SettingName, z.ZodType>)

/** What is of no use alone. */
const together: ReadonlyArray<readonly [needs: SettingName, needed: SettingName]> = [
  ['SERVICENOW_URL', 'SERVICENOW_CLIENT_ID'], ['SERVICENOW_URL', 'SERVICENOW_CLIENT_SECRET'], ['WEBHOOK_URL', 'WEBHOOK_SECRET'], ['DESK_ON_CALL', 'DESK_CHANNEL'], ['DESK_LEAD', 'DESK_CHANNEL']
]

/** The process must not start. The message lists every mistake. */
export class ConfigError extends Error {
  readonly mistakes: readonly string[]

  constructor(mistakes: readonly string[]) {
    super(['The bot does not start: its configuration has mistakes.', ...mistakes.map(mistake => `  - ${mistake}`)].join('\n'))
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

export type Config = ReturnType<typeof readConfig>

/** Takes what a file `.env` in the working folder says and the environment does not. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile()
}

/** Throws `ConfigError`. An empty value counts as not given. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env) {
  const given = Object.fromEntries(Object.keys(whereToFind).map(name => [name, env[name]?.trim() || undefined]))
  const { success, data, error } = shape.safeParse(given)
  const mistakes = success ? [] : error.issues.map(issue => mistake(issue, given))
  const proofs = ['MicrosoftAppPassword', 'MicrosoftAppCertificatePath', 'MicrosoftAppManagedIdentityId'].filter(name => given[name])
  if (proofs.length !== 1) mistakes.push(`${proofs.join(' and ') || 'MicrosoftAppPassword'}: give exactly one of MicrosoftAppPassword, MicrosoftAppCertificatePath, MicrosoftAppManagedIdentityId: ${whereToFind.MicrosoftAppPassword}`)
  for (const [needs, needed] of together) {
    if (given[needs] && !given[needed]) mistakes.push(`${needed} is missing: ${whereToFind[needed]}`)
  }

  if (!data || mistakes.length > 0) throw new ConfigError(mistakes)
  const { MicrosoftAppPassword: _, SERVICENOW_CLIENT_SECRET: serviceNow, WEBHOOK_SECRET: webhook, ...settings } = data
  return {
    ...settings,
    serviceNow: data.SERVICENOW_URL && serviceNow ? { url: data.SERVICENOW_URL, clientId: data.SERVICENOW_CLIENT_ID ?? '', clientSecret: new Secret(serviceNow), assignmentGroup: data.SERVICENOW_GROUP } : undefined,
    webhook: data.WEBHOOK_URL && webhook ? { url: data.WEBHOOK_URL, secret: new Secret(webhook) } : undefined,
    ToChannelFromBotLoginUrl: data.ToChannelFromBotLoginUrl ?? `${data.AZURE_AUTHORITY_HOST}/${data.MicrosoftAppTenantId}`,
    credential: credentialOf(data)
  }
}

/** Never repeats a value: one of them is a password. */
function mistake(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]) as SettingName
  const what = given[name] === undefined ? 'is missing' : issue.message.startsWith('must') ? issue.message : 'is not valid'
  return `${name} ${what}: ${whereToFind[name]}`
}

function credentialOf(data: z.infer<typeof shape>): AppCredential {
  if (data.MicrosoftAppPassword) return { type: 'secret', secret: new Secret(data.MicrosoftAppPassword) }
  if (data.MicrosoftAppCertificatePath) return { type: 'certificate', path: data.MicrosoftAppCertificatePath }
  return { type: 'managedIdentity', clientId: data.MicrosoftAppManagedIdentityId ?? '' }
}
