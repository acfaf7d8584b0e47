/** Does what a dialog asks for: each effect is a call of one port, and what came of it an answer. */
import { randomBytes } from 'node:crypto'
import { en as text } from '../cards/text/en'
import type { Answer, Effect } from '../dialogs/vocabulary'
import { freeze, refuseFrozen } from './freezing'
import { followUp, listReleases, noteUnlocked } from './past'
import { Failure } from './core/failure'
import { cancelCase } from './desk/cancel'
import { asAgent } from './desk/hands'
import { openCase } from './desk/openCase'
import { statusFor } from './desk/packet'
import { draw } from './draw'
import type { Session } from './ports'
import { hide, reveal } from './reveal'
import { about, entry, type Setting } from './setting'
import type { World } from './world'

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>

const signInMinutes = 10
const minute = 60_000

export const makeRun = (world: World, setting: Setting) => async (effect: Effect, n: number): Promise<Answer | undefined> => {
  switch (effect.type) {
    case 'show':
    case 'post': return show(setting, effect, n)
    case 'signIn': return signIn(world, setting, effect, n)
    case 'findKeys': return findKeys(world, setting, effect)
    case 'record': return record(world, setting, effect)
    case 'readKey': return { type: 'keyRead', secret: await world.keys.read(effect.key, signedIn(setting), effect.receipt) }
    case 'reveal': return reveal(world, setting, effect, n)
    case 'hide': return hide(world, setting, effect, n)
    // When somebody may be expected is good to know, and nothing depends on it.
    case 'openCase': return { type: 'caseOpened', reference: await openCase(world, setting, effect), status: await statusFor(world, setting.who.person).catch(() => undefined) }
    case 'refuse': return refuse(world, setting, effect)
    case 'noteUnlocked': return noteUnlocked(world, setting, effect)
    case 'followUp': return followUp(world, setting, effect)
    case 'freeze': return freeze(world, setting)
    case 'listReleases': return listReleases(world, setting)
    case 'caseStatus': return { type: 'caseStatus', status: await statusFor(world, setting.who.person) }
    case 'cancelCase': return cancelCase(world, setting, effect)
    default: return asAgent(world, setting, effect, n)
  }
}

async function show({ out, who }: Pick<Setting, 'out' | 'who'>, { type, view }: Of<'show' | 'post'>, n: number): Promise<undefined> {
  const { card, summary } = draw(view, n, who.address)
  await (type === 'show' ? out.show(card, summary) : out.post(card, summary))
}

async function signIn(world: World, { who, out, tapped }: Setting, { silent, claims }: Of<'signIn'>, n: number): Promise<undefined> {
  const id = unguessable()
  await world.signIns.add({
    id, n, claims, person: who.person, conversation: who.address.conversation,
    verifier: unguessable(), nonce: unguessable(), expires: world.clock.now() + signInMinutes * minute
  })
  if (tapped) await show({ out, who }, { type: 'show', view: { view: 'signingIn' } }, n)
  const page = `${world.settings.publicUrl}/signin/${id}`
  await out.signIn({ ...text.signInCard, page, ...(silent ? { exchange: id } : {}) })
}

const unguessable = () => randomBytes(32).toString('base64url')

async function findKeys(world: World, setting: Setting, { encryption }: Of<'findKeys'>): Promise<Answer> {
  const session = signedIn(setting)
  const devices = await world.devices.own(session)
  // Asked per device, and only of the person's own: a directory role would make Graph return every key there is.
  const keys = await world.keys.of(devices, session)
  const own = new Set(devices.map(device => device.id))
  const told = encryption ? await world.devices.encryption(session) : new Map<string, boolean>()
  const known = devices.map(device => ({ ...device, encrypted: told.get(device.id) }))
  return { type: 'keysFound', devices: encryption ? known : devices, keys: keys.filter(key => own.has(key.device.id)), reference: setting.reference }
}

function signedIn({ session }: Setting): Session {
  if (!session) throw new Failure('graph.signedOut', 'This turn has no sign-in: a dialog asked for the directory outside the turn of a sign-in.')
  return session
}

/** Nobody's key is read while they say that it was not them. */
async function record(world: World, setting: Setting, { key }: Of<'record'>): Promise<Answer> {
  await refuseFrozen(world, setting)
  return { type: 'recorded', receipt: await world.audit.record(entry(setting, 'key.read', about(key))) }
}

async function refuse(world: World, setting: Setting, { why, told }: Of<'refuse'>): Promise<undefined> {
  await world.audit.record(entry(setting, 'key.refused', { detail: why, ...(told.keyId ? { subject: told.keyId } : {}) }))
}
