/** The bot's own sign-in page, for phones where the silent way fails and for sign-ins that must meet a challenge. */
import { signInPages as text, type PageText } from '../cards/text/signIn.en'
import type { RecoveryBot } from './bot'
import { asFailure, Failure, type FailureCode } from './core/failure'
import { Secret } from './core/secret'
import { pageHtml } from './page'
import type { SignInRequest } from './ports'
import { newReference } from './reference'
import { note } from './setting'
import type { World } from './world'

/** What the server sends: a redirect, or a page. */
export interface Page { readonly status: number, readonly location?: string, readonly html?: string }

export interface SignInPages {
  start(id: string): Promise<Page>
  /** Nothing the browser came back with is trusted but the state, and that only as far as it is found. */
  callback(query: URLSearchParams): Promise<Page>
}

export const makeSignInPages = (world: World, bot: RecoveryBot): SignInPages => ({
  start: async id => {
    const request = await world.signIns.find(id, world.clock.now())
    if (!request) return page(410, text.expired)
    const location = await world.signIn.authorizeUrl(request).catch(asFailure)
    return location instanceof Failure ? wrong(world, location) : { status: 302, location }
  },
  callback: async query => {
    const request = await world.signIns.find(query.get('state') ?? '', world.clock.now())
    if (!request) return page(410, text.expired)
    const code = query.get('code')
    if (!code) return refused(world, bot, request, world.signIn.explain(query.get('error') ?? '', query.get('error_description') ?? ''))
    const proven = await world.signIn.redeem(new Secret(code), request).catch(asFailure)
    if (proven instanceof Failure) return refused(world, bot, request, proven)
    return await bot.signedIn(request, proven) ? page(200, text.signedIn) : page(410, text.expired)
  }
})

/** The page could not even be opened. Nothing is used up: the link still works. */
function wrong({ log }: World, failure: Failure): Page {
  const reference = newReference()
  log.warn({ err: failure, code: failure.code, reference }, 'the sign-in page cannot be opened')
  return page(503, text.wrong, reference)
}

/** Somebody else's sign-in changes nothing: the request stays open for the one it was made for. */
const changesNothing: ReadonlySet<FailureCode> = new Set<FailureCode>(['signIn.otherPerson', 'signIn.otherTenant'])

async function refused(world: World, bot: RecoveryBot, request: SignInRequest, failure: Failure): Promise<Page> {
  const reference = newReference()
  world.log.warn({ err: failure, code: failure.code, reference }, 'sign-in on the page refused')
  await note(world, { action: 'signIn.refused', person: request.person, conversation: request.conversation, reference, detail: failure.code })
  if (changesNothing.has(failure.code)) return page(403, text.otherAccount, reference)
  await bot.signedIn(request, { type: 'failed', why: failure.code, reference })
  return page(403, failure.code === 'signIn.consent' ? text.needsApproval : text.wrong, reference)
}

const page = (status: number, words: PageText, reference?: string): Page => ({ status, html: pageHtml(words, reference) })
