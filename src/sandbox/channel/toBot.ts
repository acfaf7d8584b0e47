/** Teams' way to the bot: a real token, and an activity with everything Teams puts into one. */
import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import type { Employee } from '../company'
import type { World } from '../world'

const life = 3600
/** Teams waits about this long for a bot. */
const patience = 15_000

/** `team`: the Teams channel, where the conversation is a thread in it; a personal chat otherwise. */
export interface Conversation { readonly id: string, readonly user: string, readonly employee: Employee, readonly team?: string | undefined }

export interface ToBot {
  readonly keys: readonly object[]
  /** The token that is sent now: one for its whole life, as the real channel does. */
  token(): Promise<string>
  /** Another token, with these claims in place of the right ones: for what a bot must refuse. */
  sign(claims: JWTPayload): Promise<string>
  /** Sends an activity; resolves to the bot's status and body. Status 0: it did not answer. */
  send(conversation: Conversation, activity: Readonly<Record<string, unknown>>): Promise<{ readonly status: number, readonly body: unknown }>
}

export async function createToBot(world: World): Promise<ToBot> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const kid = randomUUID()
  let kept: { readonly token: Promise<string>, readonly until: number } | undefined
  const sign = (now: number, claims: JWTPayload = {}) => new SignJWT({
    serviceurl: serviceUrl(world), iss: 'https://api.botframework.com', aud: world.app.id, nbf: now - 60, iat: now, exp: now + life, ...claims
  }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid, x5t: kid }).sign(privateKey)
  const token = () => {
    const now = Math.floor(Date.now() / 1000)
    if (!kept || kept.until < now) kept = { token: sign(now), until: now + life - 300 }
    return kept.token
  }
  return {
    keys: [{ ...await exportJWK(publicKey), kid, x5t: kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }],
    token,
    sign: claims => sign(Math.floor(Date.now() / 1000), claims),
    async send(conversation, activity) {
      try {
        const response = await fetch(`${world.urls.bot}/api/messages`, {
          method: 'POST', signal: AbortSignal.timeout(patience),
          headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ ...envelope(world, conversation), ...activity })
        })
        return { status: response.status, body: parse(await response.text()) }
      } catch (error) {
        return { status: 0, body: { error: error instanceof Error ? error.message : String(error) } }
      }
    }
  }
}

export const serviceUrl = (world: World): string => `${world.urls.channel}/`

export const botAccount = (world: World) => ({ id: `28:${world.app.id}`, name: 'BitLocker recovery' })

function envelope(world: World, { id, user, employee, team }: Conversation): object {
  const now = new Date()
  return {
    id: `f:${randomUUID()}`, timestamp: now.toISOString(), localTimestamp: now.toISOString().replace('Z', '+00:00'), localTimezone: 'Etc/UTC',
    serviceUrl: serviceUrl(world), channelId: 'msteams',
    from: { id: user, name: employee.name, aadObjectId: employee.id },
    recipient: botAccount(world),
    conversation: { ...team ? { conversationType: 'channel', isGroup: true } : { conversationType: 'personal' }, tenantId: world.company.tenantId, id },
    entities: [{ locale: 'en-US', country: 'US', platform: 'iOS', timezone: 'Etc/UTC', type: 'clientInfo' }],
    channelData: { tenant: { id: world.company.tenantId }, ...team && { teamsChannelId: team, teamsTeamId: team, channel: { id: team }, team: { id: team } } }, locale: 'en-US'
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
