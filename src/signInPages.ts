/** The bot's own sign-in page, for phones where the silent way fails and for sign-ins that must meet a challenge. */
import { signInPages as text, type PageText } from '../cards/text/signIn.en'
import type { RecoveryBot } from './bot'
import { asFailure, Failure, type FailureCode } from './core/failure'
import { Secret } from './core/secret'
import { pageHtml } from './signInHtml'
import type { SignInRequest } from './ports'
import { newReference } from './reference'
import { note } from './setting'
import type { World } from './world'

/** What a browser gets. `location`: where it is sent (with a status of 302). `html`: a whole page; its `<style>` is allowed, nothing else is. */
export interface Page { readonly status: number, readonly location?: string, readonly html?: string }

export interface SignInPages {
  start(id: string): Promise<Page>
  /** Nothing the browser came back with is trusted but the state, and that only as far as it is found. */
  callback(query: URLSearchParams): Promise<Page>
}

export const makeSignInPages = (world: World, bot: RecoveryBot): SignInPages => ({
  start: async id => {
    const request = await find(world, id)
    if (!request) return page(410, text.expired)
    const location = await world.signIn.authorizeUrl(request).catch(asFailure)
    return location instanceof Failure ? wrong(world, location) : { status: 302, location }
  },
  callback: async query => {
    const request = await find(world, query.get('state') ?? '')
    if (!request) return page(410, text.expired)
    const code = query.get('code')
    if (!code) return refused(world, bot, request, world.signIn.explain(query.get('error') ?? '', query.get('error_description') ?? ''))
    const proven = await world.signIn.redeem(new Secret(code), request).catch(asFailure)
    if (proven instanceof Failure) return refused(world, bot, request, proven)
    return await bot.signedIn(request, proven) ? page(200, text.signedIn) : page(410, text.expired)
  }
})

/** What was never given out is not looked for: anybody may send anything here, and databases refuse some of it. */
const find = async ({ signIns, clock }: World, id: string): Promise<SignInRequest | undefined> =>
  /^[\w-]{43}$/.test(id) ? signIns.find(id, clock.now()) : undefined

/** The page could not even be opened. Nothing is used up: the link still works. */
function wrong({ log }: World, failure: Failure): Page {
  const reference = newReference()
  log.warn({ err: failure, code: failure.code, reference }, 'the sign-in page cannot be opened')
  return page(503, text.wrong, reference)
}

/** Somebody else's sign-in changes nothing: the request stays open for the one it was made for. */
const another: ReadonlySet<FailureCode> = new Set<FailureCode>(['signIn.otherPerson', 'signIn.otherTenant'])

async function refused(world: World, bot: RecoveryBot, request: SignInRequest, failure: Failure): Promise<Page> {
  const reference = newReference()
  world.log.warn({ err: failure, code: failure.code, reference }, 'sign-in on the page refused')
  await note(world, { action: 'signIn.refused', person: request.person, conversation: request.conversation, reference, detail: failure.code })
  if (another.has(failure.code)) return page(403, text.otherAccount, reference)
  // A code that is worth nothing, as of a page that was loaded twice: the first one may still be on its way.
  if (failure.code === 'signIn.expired') return page(403, text.wrong, reference)
  await bot.signedIn(request, { type: 'failed', why: failure.code, reference })
  return page(403, failure.code === 'signIn.consent' ? text.needsApproval : text.wrong, reference)
}

const page = (status: number, words: PageText, reference?: string): Page => ({ status, html: pageHtml(words, reference) })
