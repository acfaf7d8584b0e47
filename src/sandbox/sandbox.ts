/** A Contoso in a box: Entra, Graph, Teams and a page, all on loopback. The bot needs nothing but other addresses. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { makeCertificates, type Certificates } from './certificates'
import { createDesk } from './channel/desk'
import { channelRoutes, type Channel } from './channel/connector'
import { createPhones } from './channel/phones'
import { createTalk } from './channel/talk'
import { createTeams } from './channel/teams'
import { createToBot } from './channel/toBot'
import { loadCompany, type Company } from './company'
import { createCodes } from './entra/codes'
import { entraRoutes, type Entra } from './entra/entra'
import { createTokens } from './entra/tokens'
import { graphRoutes } from './graph/graph'
import { pageRoutes } from './page'
import { botSettings } from './settings'
import { listen, type Service } from './web'
import { createWorld, type Urls, type World } from './world'

export interface Ports { readonly page: number, readonly entra: number, readonly graph: number, readonly channel: number }

export interface SandboxOptions {
  /** A company, or the path of a company file; otherwise Contoso. */
  readonly company?: Company | string | undefined
  /** 0 takes any free one. */
  readonly ports?: Partial<Ports> | undefined
  /** Where the bot listens, such as `http://localhost:3978`. */
  readonly botUrl: string
  /** Certificates are written here, and the bot's data folder is one of it. */
  readonly folder: string
}

export interface Sandbox {
  readonly urls: Readonly<Urls>
  /** Every setting the bot needs to talk to this sandbox; an empty text removes one. */
  botEnv(more?: Readonly<Record<string, string>>): Record<string, string>
  readonly caFile: string
  /** PEM of the authority, for a client that takes it directly. */
  readonly ca: string
  /** PEM with key, for the setting `MicrosoftAppCertificatePath`. */
  readonly botCertificateFile: string
  readonly world: World
  readonly entra: Entra
  readonly channel: Channel
  stop(): Promise<void>
}

export const usualPorts: Ports = { page: 4000, entra: 4443, graph: 4444, channel: 4445 }

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const company = typeof options.company === 'object' ? options.company : loadCompany(options.company)
  const world = createWorld(company, randomBytes(24).toString('base64url'))
  const certificates = await makeCertificates(options.folder)
  world.app.certificate = certificates.bot
  const services = await startServices({ ...usualPorts, ...options.ports }, certificates)
  Object.assign(world.urls, addresses(services), { bot: options.botUrl.replace(/\/+$/, '') })
  const [tokens, bot] = await Promise.all([createTokens(world), createToBot(world)])
  const entra: Entra = { tokens, codes: createCodes() }
  const desk = createDesk(world)
  const channel: Channel = { phones: createPhones(world), teams: createTeams(world, tokens, bot), desk, talk: createTalk(world, desk, bot), bot }
  services.entra.serve(entraRoutes(world, entra))
  services.graph.serve(graphRoutes(world, tokens))
  services.channel.serve(channelRoutes(world, tokens, channel))
  services.page.serve(pageRoutes(world, entra, channel))
  const { ca, caFile, botFile } = certificates
  return {
    urls: world.urls, ca, caFile, botCertificateFile: botFile, world, entra, channel,
    botEnv: more => botSettings(world, { caFile, dataFolder: path.resolve(options.folder, 'bot') }, more),
    async stop() {
      await Promise.all(Object.values(services).map(service => service.stop()))
    }
  }
}

type Services = Readonly<Record<keyof Ports, Service>>

/** All four, or none: what was started is stopped again when one fails. */
async function startServices(ports: Ports, { tls }: Certificates): Promise<Services> {
  const started = await Promise.allSettled([
    listen('the page', ports.page), listen('Entra', ports.entra, tls), listen('Graph', ports.graph, tls), listen('the Teams channel', ports.channel, tls)
  ])
  const failed = started.find(one => one.status === 'rejected')
  const services = started.filter(one => one.status === 'fulfilled').map(one => one.value)
  const [page, entra, graph, channel] = services
  if (failed || !page || !entra || !graph || !channel) {
    await Promise.all(services.map(service => service.stop()))
    throw failed?.reason instanceof Error ? failed.reason : new Error('The sandbox cannot start.', { cause: failed?.reason })
  }
  return { page, entra, graph, channel }
}

const addresses = ({ page, entra, graph, channel }: Services) => ({
  page: `http://localhost:${page.port}`, entra: `https://localhost:${entra.port}`,
  graph: `https://localhost:${graph.port}`, channel: `https://localhost:${channel.port}`
})
