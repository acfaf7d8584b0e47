/** What happens when Teams has signed the person in silently. Several of their clients may say so at once; one continues. */
import { house } from '../dialogs'
import { asFailure, curedBySigningIn, Failure } from './core/failure'
import { turn } from './core/turn'
import { samePerson } from './domain/person'
import type { Inbound, Status } from './host/channel'
import type { Session, SignInRequest } from './ports'
import { entry, note } from './setting'
import { makeTurn, type Turn } from './turn'

type Exchanged = Extract<Inbound, { kind: 'exchanged' }>

/** The assertion is exchanged and used in this very turn, and nothing of it is kept. */
export async function exchange(of: Turn, inbound: Exchanged): Promise<Status> {
  const { world, setting } = of
  const request = await world.signIns.find(inbound.request, world.clock.now())
  if (request?.conversation !== inbound.address.conversation || !samePerson(request.person, inbound.person)) {
    world.log.info({ reference: setting.reference }, 'a token for no open sign-in: used, expired or never asked for')
    return 200
  }
  const proven = await world.signIn.exchange(inbound.assertion, inbound.person).catch(asFailure)
  return proven instanceof Failure ? refused(of, request, proven) : goOn(of, request, proven)
}

async function goOn({ world, setting, conversation }: Turn, request: SignInRequest, session: Session): Promise<Status> {
  try {
    if (!await world.signIns.use(request.id)) return 200
    const { host } = makeTurn(world, { ...setting, session }, conversation)
    await turn(house, { event: { type: 'signedIn' }, n: request.n }, host)
    return 200
  } finally {
    session.end()
  }
}

/** 412 makes Teams show the button of the sign-in card: the page can meet a challenge, a silent exchange cannot. */
async function refused({ world, setting, host }: Turn, request: SignInRequest, failure: Failure): Promise<Status> {
  world.log.warn({ err: failure, code: failure.code, reference: setting.reference }, 'sign-in refused')
  if (failure.code === 'signIn.otherPerson') {
    await note(world, entry(setting, 'signIn.refused', { detail: failure.code }))
    return 403
  }
  if (curedBySigningIn.has(failure.code)) {
    await world.signIns.challenge(request.id, failure.claims)
    return 412
  }
  if (!await world.signIns.use(request.id)) return 200
  await note(world, entry(setting, 'signIn.refused', { detail: failure.code }))
  await turn(house, { event: { type: 'failed', why: failure.code, reference: setting.reference }, n: request.n }, host)
  return 200
}
