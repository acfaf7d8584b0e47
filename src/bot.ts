/** From what came in to a turn of a dialog: one turn at a time in each conversation. */
import AsyncLock from 'async-lock'
import { house } from '../dialogs'
import type { Answer, Opening, Telling } from '../dialogs/vocabulary'
import { renderNotice } from '../cards'
import { asFailure } from './core/failure'
import { begin, turn } from './core/turn'
import { cutShort } from './cutShort'
import { inChannel } from './desk/inChannel'
import { samePerson, type Person } from './domain/person'
import type { Who } from './domain/progress'
import type { Bot, Inbound, Outbound, Status } from './host/channel'
import { Conflict, type Address, type Conversation, type Session, type SignInRequest } from './ports'
import { newReference } from './reference'
import { entry, note, type Others, type Setting } from './setting'
import { exchange } from './signingIn'
import { said, tapped } from './talk'
import { makeTurn, type Turn } from './turn'
import type { World } from './world'

export interface RecoveryBot extends Bot {
  /** The sign-in page has an outcome for this request: the conversation goes on by itself. False where the request was used before. */
  signedIn(request: SignInRequest, outcome: Session | Answer): Promise<boolean>
  /** Nobody wrote for an hour. */
  silent(conversation: string): Promise<void>
  /** Opens a dialog by itself, where nobody is in the middle of another. False where somebody is. */
  opens(conversation: string, opening: Opening): Promise<boolean>
  /** Opens a dialog in somebody’s private chat because they asked for it elsewhere. */
  opensFor(who: Who, address: Address, opening: Opening): Promise<void>
}

/** Milliseconds: Teams waits for ten seconds and more. */
const longestWait = 5000

export function makeBot(world: World): RecoveryBot {
  const oneAtATime = new AsyncLock({ maxPending: 100 })
  // Two agents who release to each other at once would wait for ever: whoever waits for long gives up.
  const others: Others = {
    shows: async (to, ...rest) => oneAtATime.acquire(to.conversation, () => showsKey(world, to, ...rest), { timeout: longestWait }).catch((error: unknown) => {
      world.log.warn({ err: asFailure(error) }, 'a key could not be shown in an employee’s chat')
      return false
    })
  }
  const bot: RecoveryBot = {
    receive: async (inbound, out) => {
      if (inbound.scope === 'shared') return inShared(world, bot, inbound, out)
      return oneAtATime.acquire(inbound.address.conversation, () => receive(world, others, inbound, out))
    },
    signedIn: (request, outcome) => oneAtATime.acquire(request.conversation, () => signedIn(world, others, request, outcome)),
    silent: id => oneAtATime.acquire(id, () => silent(world, id)),
    opens: (id, opening) => oneAtATime.acquire(id, () => opens(world, id, opening)),
    opensFor: (who, address, opening) => oneAtATime.acquire(address.conversation, () => opensFor(world, others, who, address, opening))
  }
  return bot
}

/** Nothing about a key is said where others listen. */
async function inShared(world: World, bot: RecoveryBot, inbound: Inbound, out: Outbound): Promise<Status> {
  const atDesk = await inChannel(world, bot, inbound, out)
  if (atDesk !== undefined) return atDesk
  const chat = `https://teams.microsoft.com/l/chat/0/0?users=28:${world.settings.appId}`
  // Others read it there.
  if (inbound.kind === 'said' && inbound.typed) await out.post(...renderNotice('pastedKey'))
  if (inbound.kind === 'said' || inbound.kind === 'tapped') await out.post(...renderNotice('private', { chat }))
  return 200
}

/** `tries`: how often it may begin anew, where another process was first. */
async function receive(world: World, others: Others, inbound: Inbound, out: Outbound, tries = 2): Promise<Status> {
  const reference = newReference()
  const setting: Setting = { who: inbound, out, reference, others, tapped: inbound.kind === 'tapped' ? inbound : undefined }
  const started = world.clock.now()
  try {
    const conversation = await world.conversations.load(inbound.address.conversation, inbound.id)
    if (conversation && !samePerson(conversation.person, inbound.person)) return await refuse(world, setting)
    const status = await respond(makeTurn(world, setting, conversation, inbound.id), inbound)
    world.log.info({ reference, kind: inbound.kind, status, ms: world.clock.now() - started }, 'turn')
    return status
  } catch (error) {
    // Nothing was done yet: what was saved is marked as seen, and cannot begin again.
    if (error instanceof Conflict && tries > 0) return receive(world, others, inbound, out, tries - 1)
    return failed(world, setting, error)
  }
}

/** A personal chat belongs to one person, for good. */
async function refuse(world: World, setting: Setting): Promise<Status> {
  await note(world, entry(setting, 'signIn.refused', { detail: 'the conversation is another person’s' }))
  return 403
}

/** Whoever comes second changes nothing. Everything else is said in plain words, with a reference for the log. */
async function failed(world: World, { out, reference }: Setting, error: unknown): Promise<Status> {
  if (error instanceof Conflict) {
    world.log.info({ reference }, 'delivered before, or somebody else was first; nothing done')
    return 200
  }
  world.log.error({ err: asFailure(error), reference }, 'turn failed')
  // Without buttons: nobody knows for which place they would count.
  await out.post(...renderNotice('failed', { reference })).catch((error_: unknown) => world.log.error({ err: asFailure(error_), reference }, 'could not say so'))
  return 200
}

async function respond(turn: Turn, inbound: Inbound): Promise<Status> {
  switch (inbound.kind) {
    case 'said': await said(turn, inbound); return 200
    case 'tapped': await tapped(turn, inbound.verb, inbound.data); return 200
    case 'exchanged': return exchange(turn, inbound)
    case 'exchangeFailed': await silentSignInFailed(turn, inbound.detail); return 200
    case 'windowClosed': return 200
    case 'installed': if (!turn.conversation) await begin(house, { type: 'triage', told: {}, ask: 'welcome' }, turn.host); return 200
    case 'removed': await turn.world.conversations.remove(inbound.address.conversation); return 200
  }
}

async function silentSignInFailed({ world, setting, host }: Turn, detail: string): Promise<void> {
  world.log.warn({ reference: setting.reference, detail }, 'Teams could not sign the person in silently: compare webApplicationInfo in the manifest with the App ID URI of the registration')
  await turn(house, { event: { type: 'silentSignInFailed' } }, host)
}

/** Goes on after the sign-in page. `outcome`: the session, which ends here, or why there is none. */
async function signedIn(world: World, others: Others, request: SignInRequest, outcome: Session | Answer): Promise<boolean> {
  const session = 'type' in outcome ? undefined : outcome
  const answer: Answer = 'type' in outcome ? outcome : { type: 'signedIn' }
  try {
    const conversation = await world.conversations.load(request.conversation)
    if (!conversation || !samePerson(conversation.person, request.person) || !await world.signIns.use(request.id)) return false
    const setting: Setting = {
      who: { person: conversation.person, name: conversation.address.name ?? '', address: conversation.address },
      out: world.channel.to(conversation.address), reference: newReference(), session, others
    }
    return await goOn(world, setting, conversation, answer, request.n)
  } finally {
    session?.end()
  }
}

/** What goes wrong from here on is told in the chat: the browser has done its part. */
async function goOn(world: World, setting: Setting, conversation: Conversation, answer: Answer, n: number): Promise<boolean> {
  try {
    const { host } = makeTurn(world, setting, conversation)
    return await turn(house, { event: answer, n }, host) === 'done'
  } catch (error) {
    await failed(world, setting, error)
    return !(error instanceof Conflict)
  }
}

/** A conversation as it is, with nobody's activity to answer. */
function unasked(world: World, conversation: Conversation): Turn {
  const { person, address } = conversation
  return makeTurn(world, { who: { person, name: address.name ?? '', address }, out: world.channel.to(address), reference: newReference() }, conversation)
}

/** Whoever wrote in the meantime is not interrupted: their turn saved first. */
async function silent(world: World, id: string): Promise<void> {
  const conversation = await world.conversations.load(id)
  if (!conversation || conversation.saved.ended) return
  try {
    const of = unasked(world, conversation)
    // Nobody was told yet how that ended.
    if (await cutShort(of)) return
    const { host } = of
    const outcome = await turn(house, { event: { type: 'silent' } }, host)
    // A place that a deploy took away.
    if (outcome !== 'done') await begin(house, { type: 'rest', told: {}, why: 'silent' }, host)
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
}

async function opens(world: World, id: string, opening: Opening): Promise<boolean> {
  const conversation = await world.conversations.load(id)
  if (!conversation) return true
  if (!conversation.saved.ended || isPaused(conversation)) return false
  await begin(house, opening, unasked(world, conversation).host)
  return true
}

async function opensFor(world: World, others: Others, { person, name }: Who, address: Address, opening: Opening): Promise<void> {
  const conversation = await world.conversations.load(address.conversation)
  // What they last wrote from tells more than what the channel knows of them.
  const known = conversation && samePerson(conversation.person, person) ? conversation.address : address
  const setting: Setting = { who: { person, name, address: known }, out: world.channel.to(known), reference: newReference(), others }
  await begin(house, opening, makeTurn(world, setting, conversation).host)
}

/** Whatever else went wrong was told in that chat. */
async function showsKey(world: World, to: Parameters<Others['shows']>[0], opening: Opening, by: Person, still: () => Promise<boolean>): Promise<boolean> {
  const { conversation: id } = to
  const conversation = await world.conversations.load(id)
  if (!conversation || !samePerson(conversation.person, to.person) || !await still()) return false
  const { person, address } = conversation
  const setting: Setting = { who: { person, name: address.name ?? '', address }, out: world.channel.to(address), reference: newReference(), by }
  await begin(house, opening, makeTurn(world, setting, conversation).host)
  const after = await world.conversations.load(id)
  return after?.saved.dialog === 'unlock' && (after.saved.state as { readonly shown?: object }).shown !== undefined
}

/** A lock-out that went silent is not over: it is gone on with at the next word. */
function isPaused({ saved: { dialog, state } }: Conversation): boolean {
  return dialog === 'rest' && Object.keys((state as Telling).told).length > 0
}
