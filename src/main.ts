/** The bot, put together: configuration, adapters, bot, server. It reads like a list, and has no branch for where it runs. */
import { pino, type Logger } from 'pino'
import { makeAuditLog } from './audit/auditLog'
import { makeHistory } from './audit/history'
import { makeBot } from './bot'
import { ConfigError, readConfig, readEnvFile, type Config } from './config'
import { asFailure } from './core/failure'
import { makeRoster } from './desk/roster'
import { makeServiceNow } from './desk/serviceNow'
import { makeTeamsDesk } from './desk/teamsDesk'
import { makeWebhook } from './desk/webhook'
import { makeGraph } from './graph/graph'
import { makeHost } from './host'
import type { Channel } from './host/channel'
import { makeIdentity } from './identity/identity'
import { makeKnowledge, readPages } from './knowledge/knowledge'
import { startLater } from './later'
import type { Desk } from './desk/ports'
import { makeServer } from './server'
import { makeSignInPages } from './signInPages'
import { openStore, type Store } from './store/store'
import type { DeskSettings } from './world'

async function start(config: Config): Promise<void> {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId, PUBLIC_URL: publicUrl, GRAPH_URL: graphUrl } = config
  const log = pino({ level: config.LOG_LEVEL })
  const clock = Date

  const store = await openStore(config.DATABASE_URL ? { databaseUrl: config.DATABASE_URL } : { dataDir: config.DATA_DIR }, clock)
  const identity = makeIdentity({
    appId, tenantId, graphUrl, clock, log,
    credential: config.credential, authorityHost: config.AZURE_AUTHORITY_HOST, redirectUri: `${publicUrl}/signin/callback`,
    channelLogin: config.ToChannelFromBotLoginUrl, channelScope: config.ToChannelFromBotOAuthScope
  })
  const host = makeHost({ appId, tenantId, channel: config, token: identity.channelToken, serviceUrlHosts: config.SERVICE_URL_HOSTS, log })

  const world = {
    ...store, ...makeGraph({ graphUrl, log }), agents: makeRoster(host.channel, config.DESK_CHANNEL), desks: desksOf(config, store, host.channel, log), signIn: identity.signIn, audit: makeAuditLog(store.auditRows, clock), history: makeHistory(store.auditRows),
    knowledge: makeKnowledge(readPages()), channel: host.channel, clock, log,
    settings: { appId, publicUrl, keyVisibleMinutes: config.KEY_VISIBLE_MINUTES, followUpHours: config.FOLLOW_UP_HOURS, desk: deskSettings(config) }
  }
  const bot = makeBot(world)
  const later = startLater(world, bot)
  const server = makeServer({
    guard: host.guard, serve: host.serve(bot), pages: makeSignInPages(world, bot), log, host: config.HOST, port: config.PORT,
    healthz: () => answers(store)
  })

  const { port } = await server.listen()
  log.info({ port, publicUrl }, 'ready')
  if (world.desks.length === 0) log.warn('no desk is configured (see DESK_CHANNEL): cases are stored, and nobody at IT is told of them')

  const stop = async (signal: string): Promise<void> => {
    log.info({ signal }, 'stopping')
    await server.close()
    await later.stop()
    host.close()
    await store.close()
  }
  process.once('SIGTERM', signal => void stop(signal))
  process.once('SIGINT', signal => void stop(signal))
}

const deskSettings = (config: Config): DeskSettings => ({
  channel: config.DESK_CHANNEL, minutes: config.DESK_MINUTES, onCall: config.DESK_ON_CALL, lead: config.DESK_LEAD, hours: config.DESK_HOURS,
  employeeHours: config.EMPLOYEE_HOURS, approvalMinutes: config.APPROVAL_MINUTES, policy: { secondPerson: config.SECOND_PERSON === 'yes', readAloud: config.READ_ALOUD === 'yes' }
})

/** Every desk that is configured hears of every case. */
const desksOf = (config: Config, { cases }: Store, channel: Channel, log: Logger): Desk[] => [
  ...config.DESK_CHANNEL ? [makeTeamsDesk({ team: config.DESK_CHANNEL, minutes: config.DESK_MINUTES, cases, channel, clock: Date })] : [],
  ...config.serviceNow ? [makeServiceNow({ ...config.serviceNow, clock: Date, log })] : [],
  ...config.webhook ? [makeWebhook({ ...config.webhook, source: config.PUBLIC_URL, clock: Date, log })] : []
]

async function answers(store: Store): Promise<boolean> {
  try {
    await store.check()
    return true
  } catch {
    return false
  }
}

async function main(): Promise<void> {
  try {
    readEnvFile()
    await start(readConfig())
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : `The bot does not start: ${asFailure(error).message}`}\n`)
    process.exitCode = 1
    // A store or a port may be half open; nothing was served yet.
    process.exit()
  }
}

void main()
