/** From what came in to a turn of a dialog: one turn at a time in each conversation. */
import AsyncLock from 'async-lock'
import { openedBy } from '../dialogs'
import type { Answer } from '../dialogs/vocabulary'
import { renderNotice } from '../cards'
import { asFailure } from './core/failure'
import type { Outcome } from './core/turn'
import { countIn } from './core/wire'
import { samePerson } from './domain/person'
import type { Bot, Inbound, Outbound, Status } from './host/channel'
import { Conflict, type Conversation, type Session, type SignInRequest } from './ports'
import { newReference } from './reference'
import { entry, note, type Setting } from './setting'
import { exchange } from './signingIn'
import { makeTurn, type Turn } from './turn'
import { understand } from './understand'
import type { World } from './world'

export interface RecoveryBot extends Bot {
  /** The sign-in page has an outcome for this request: the conversation goes on by itself. False where the request was used before. */
  signedIn(request: SignInRequest, outcome: Session | Answer): Promise<boolean>
}

export function makeBot(world: World): RecoveryBot {
  const oneAtATime = new AsyncLock({ maxPending: 100 })
  return {
    receive: async (inbound, out) => {
      if (inbound.scope === 'shared') return inShared(world, inbound, out)
      return oneAtATime.acquire(inbound.address.conversation, () => receive(world, inbound, out))
    },
    signedIn: (request, outcome) => oneAtATime.acquire(request.conversation, () => signedIn(world, request, outcome))
  }
}

/** Nothing about a key is said where others listen. */
async function inShared({ settings }: World, inbound: Inbound, out: Outbound): Promise<Status> {
  const chat = `https://teams.microsoft.com/l/chat/0/0?users=28:${settings.appId}`
  if (inbound.kind === 'said' || inbound.kind === 'tapped') await out.post(...renderNotice('private', { chat }))
  return 200
}

async function receive(world: World, inbound: Inbound, out: Outbound): Promise<Status> {
  const reference = newReference()
  const setting: Setting = { who: inbound, out, reference, tapped: inbound.kind === 'tapped' ? inbound : undefined }
  const started = world.clock.now()
  try {
    const conversation = await world.conversations.load(inbound.address.conversation, inbound.id)
    if (conversation && !samePerson(conversation.person, inbound.person)) return await refuse(world, setting)
    const status = await respond(makeTurn(world, setting, conversation, inbound.id), inbound)
    world.log.info({ reference, kind: inbound.kind, status, ms: world.clock.now() - started }, 'turn')
    return status
  } catch (error) {
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
    case 'said': await said(turn, inbound.text); return 200
    case 'tapped': await tapped(turn, inbound.verb, inbound.data); return 200
    case 'exchanged': return exchange(turn, inbound)
    case 'exchangeFailed': await silentSignInFailed(turn, inbound.detail); return 200
    case 'windowClosed': return 200
    case 'installed': if (!turn.conversation) await openedBy({ type: 'unclear' }).begin({ type: 'unclear' }, turn.host); return 200
    case 'removed': await turn.world.conversations.remove(inbound.address.conversation); return 200
  }
}

async function said({ world, setting, conversation, dialog, host }: Turn, sentence: string): Promise<void> {
  const meant = understand(sentence, { keyId: conversation !== undefined && dialog?.asksFor(conversation.saved) === 'keyId' })
  if (meant.type === 'keyId' && meant.reading.type === 'recoveryKey') {
    await setting.out.post(...renderNotice('pastedKey'))
    return
  }
  const outcome: Outcome = await dialog?.said(meant, host) ?? 'stale'
  if (outcome === 'done') return
  if (meant.type !== 'startOver' && await dialog?.remind(host)) return
  world.log.debug({ reference: setting.reference, meant: meant.type }, 'opens a dialog')
  await openedBy(meant).begin(meant, host)
}

/** A late tap on an old card changes nothing, and the person is shown where they are; only "Hide it now" holds for ever. */
async function tapped({ setting, dialog, host }: Turn, verb: string, data: unknown): Promise<void> {
  const outcome = await dialog?.tapped(verb, data, countIn(data, 'n'), host) ?? 'stale'
  const message = setting.tapped?.message
  // No entry in the audit log: whose key it was is not known any more, and a tap repeated for ever must not fill the log.
  if (outcome !== 'done' && verb === 'hide' && message) await setting.out.replace(message, ...renderNotice('hidden'))
  else if (outcome !== 'done' && !await dialog?.remind(host)) await setting.out.post(...renderNotice('outdated'))
}

async function silentSignInFailed({ world, setting, dialog, host }: Turn, detail: string): Promise<void> {
  world.log.warn({ reference: setting.reference, detail }, 'Teams could not sign the person in silently: compare webApplicationInfo in the manifest with the App ID URI of the registration')
  await dialog?.answered({ type: 'silentSignInFailed' }, undefined, host)
}

/** Goes on after the sign-in page. `outcome`: the session, which ends here, or why there is none. */
async function signedIn(world: World, request: SignInRequest, outcome: Session | Answer): Promise<boolean> {
  const session = 'type' in outcome ? undefined : outcome
  const answer: Answer = 'type' in outcome ? outcome : { type: 'signedIn' }
  try {
    const conversation = await world.conversations.load(request.conversation)
    if (!conversation || !samePerson(conversation.person, request.person) || !await world.signIns.use(request.id)) return false
    const setting: Setting = {
      who: { person: conversation.person, name: conversation.address.name ?? '', address: conversation.address },
      out: world.channel.to(conversation.address), reference: newReference(), session
    }
    return await goOn(world, setting, conversation, answer, request.n)
  } finally {
    session?.end()
  }
}

/** What goes wrong from here on is told in the chat: the browser has done its part. */
async function goOn(world: World, setting: Setting, conversation: Conversation, answer: Answer, n: number): Promise<boolean> {
  try {
    const { dialog, host } = makeTurn(world, setting, conversation)
    return await dialog?.answered(answer, n, host) === 'done'
  } catch (error) {
    await failed(world, setting, error)
    return !(error instanceof Conflict)
  }
}
