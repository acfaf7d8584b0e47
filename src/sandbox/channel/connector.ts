/** The connector API, by which the bot speaks: send, update, delete, typing, create a conversation, who is in it. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Tokens } from '../entra/tokens'
import { jsonOf, ok, router, type Asked, type Handler, type Reply, type Routes } from '../web'
import { noteCall, type World } from '../world'
import { isInDesk, type Desk } from './desk'
import { contentOf, newId, type Message } from './message'
import type { Phone, Phones } from './phones'
import { notThere, refuse, troubleAtDesk, unknown } from './refusals'
import { createRoster } from './roster'
import type { Talk } from './talk'
import type { Teams } from './teams'
import { serviceUrl, type ToBot } from './toBot'

export interface Channel { readonly phones: Phones, readonly teams: Teams, readonly desk: Desk, readonly talk: Talk, readonly bot: ToBot }

/** Teams refuses messages above this size. */
const largest = 100 * 1024
const slowness = 2000

export function channelRoutes(world: World, tokens: Tokens, channel: Channel): Handler {
  const api = router(connector(world, channel), () => refuse(404, 'NotFound', 'There is no such operation.'))
  const handler = router({
    'GET /v1/.well-known/openidconfiguration': () => ok({
      issuer: 'https://api.botframework.com', jwks_uri: `${world.urls.channel}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'], token_endpoint_auth_methods_supported: ['private_key_jwt']
    }),
    'GET /v1/.well-known/keys': () => ok({ keys: channel.bot.keys })
  }, async asked => await guard(world, tokens, asked) ?? api(asked))
  return async asked => {
    const began = performance.now()
    const reply = await handler(asked)
    noteCall(world, { service: 'channel', method: asked.method, path: asked.url.pathname, status: reply.status, began })
    return reply
  }
}

/** The bot's own token, and the faults. */
async function guard(world: World, tokens: Tokens, asked: Asked): Promise<Reply | undefined> {
  const token = /^Bearer (\S+)$/i.exec(asked.headers.authorization ?? '')?.[1] ?? ''
  if (!await isBot(world, tokens, token)) return refuse(401, 'Unauthorized', 'Authorization has been denied for this request.')
  if (world.faults.channel === 'limited') return refuse(429, 'TooManyRequests', 'API calls quota exceeded! Maximum admitted 1 per 1 second.', { 'retry-after': '1' })
  if (world.faults.channel === 'slow') await pause(slowness)
  if (asked.body.length > largest) return refuse(413, 'MessageSizeTooBig', 'Message size too large.')
  return undefined
}

async function isBot(world: World, tokens: Tokens, token: string): Promise<boolean> {
  try {
    return (await tokens.verify(token, { audience: 'https://api.botframework.com' }))['appid'] === world.app.id
  } catch {
    return false
  }
}

function connector(world: World, channel: Channel): Routes {
  const send: Handler = asked => post(world, channel, asked)
  const roster = createRoster(world, channel.phones, channel.desk)
  const routes: Routes = {
    'POST /v3/conversations': asked => create(world, channel, asked),
    'POST /v3/conversations/:conversation/activities': send,
    'POST /v3/conversations/:conversation/activities/:activity': send,
    'PUT /v3/conversations/:conversation/activities/:activity': asked => change(channel, asked, (place, message) => {
      place.put({ ...message, ...contentOf(jsonOf(asked) ?? {}), view: undefined, edited: true })
      return { status: 200, body: { id: message.id } }
    }),
    'DELETE /v3/conversations/:conversation/activities/:activity': asked => change(channel, asked, (place, message) => {
      place.remove(message.id)
      return { status: 200 }
    }),
    'GET /v3/conversations/:conversation/members': roster.all,
    'GET /v3/conversations/:conversation/pagedmembers': roster.page,
    'GET /v3/conversations/:conversation/members/:member': roster.one
  }
  return Object.fromEntries(Object.entries(routes).map(([route, handler]) =>
    [route, asked => isInDesk(world, asked.in['conversation'] ?? '') ? troubleAtDesk(world) ?? handler(asked) : handler(asked)]))
}

/** A chat or a thread of the desk: somewhere messages are. */
interface Room { put(message: Message): void, remove(id: string): void, find(id: string): Message | undefined }

const roomOf = ({ phones, desk }: Channel, id: string): Room | undefined => phones.inConversation(id) ?? desk.thread(id)

function change(channel: Channel, asked: Asked, act: (room: Room, message: Message) => Reply): Reply {
  const room = roomOf(channel, asked.in['conversation'] ?? '')
  if (!room) return unknown()
  const message = room.find(asked.in['activity'] ?? '')
  if (!message) return refuse(404, 'ActivityNotFound', 'The activity is not found in the conversation.')
  return message.from === 'bot' ? act(room, message) : refuse(403, 'NotAuthor', 'A bot may change its own messages only.')
}

function post(world: World, { phones, teams, desk }: Channel, asked: Asked): Reply {
  const id = asked.in['conversation'] ?? ''
  const activity = jsonOf(asked)
  if (typeof activity?.['type'] !== 'string') return refuse(400, 'BadSyntax', 'Activity type is missing.')
  const phone = phones.inConversation(id)
  if (activity['type'] === 'typing') phone?.tell({ type: 'typing' })
  if (activity['type'] !== 'message') return phone ?? desk.thread(id) ? { status: 202, body: { id: newId() } } : unknown()
  const message: Message = { id: newId(), from: 'bot', ...contentOf(activity), at: new Date().toISOString() }
  if (phone) {
    receive(phone, teams, message)
  } else if (id === world.desk) {
    desk.open(message)
  } else {
    const thread = desk.thread(id)
    if (!thread) return unknown()
    thread.put(message)
  }
  return { status: 201, body: { id: message.id } }
}

/** A sign-in card stays out of sight while the client tries it silently, after the bot has heard that it arrived. */
function receive(phone: Phone, teams: Teams, message: Message): void {
  const { signIn } = message
  const tried = signIn?.exchange !== undefined && phone.silent === 'works'
  const shown = signIn ? { ...message, signIn: { ...signIn, hidden: tried } } : message
  phone.put(shown)
  if (signIn) setImmediate(async () => teams.signIn(phone, shown))
}

async function create(world: World, { phones, desk, teams }: Channel, asked: Asked): Promise<Reply> {
  const body = jsonOf(asked) ?? {}
  const activity = body['activity'] as Record<string, unknown> | undefined
  const message: Message = { id: newId(), from: 'bot', ...contentOf(activity ?? {}), at: new Date().toISOString() }
  const team = (body['channelData'] as { channel?: { id?: unknown } } | undefined)?.channel?.id
  if (team !== undefined) {
    const trouble = team === world.desk ? troubleAtDesk(world) : notThere()
    if (trouble) return trouble
    if (!activity) return refuse(400, 'BadSyntax', 'Activity is missing.')
    return { status: 201, body: { id: desk.open(message), activityId: message.id, serviceUrl: serviceUrl(world) } }
  }
  const members = (body['members'] ?? []) as ReadonlyArray<{ id?: string }>
  const phone = await withApp(phones, teams, members[0]?.id ?? '')
  if (!phone) return refuse(403, 'BotNotInConversationRoster', 'The bot is not installed for this person.')
  if (activity) receive(phone, teams, message)
  return { status: 201, body: { id: phone.conversation.id, activityId: message.id, serviceUrl: serviceUrl(world) } }
}

/** A setup policy gives the app to every employee; they find it when the bot first writes to them. Whoever is named by the channel's own id has to have it. */
async function withApp(phones: Phones, teams: Teams, id: string): Promise<Phone | undefined> {
  const phone = phones.withUser(id) ?? phones.of(id)
  if (phone?.installed) return phone
  if (!phone || phone.conversation.user === id) return undefined
  const { guest, disabled, unassigned } = phone.employee
  if (guest || disabled || unassigned) return undefined
  // Its greeting comes first: what the bot has to say is the newest message.
  await teams.open(phone)
  return phone
}
