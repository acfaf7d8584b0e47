/** The bot's own sign-in page, for phones where the silent way fails and for sign-ins that must meet a challenge. */
import type { PageText } from '../cards/text/en'
import { en as text } from '../cards/text/en'
import type { RecoveryBot } from './bot'
import { asFailure, type Failure, type FailureCode } from './core/failure'
import { Secret } from './core/secret'
import { pageHtml } from './page'
import type { SignInRequest } from './ports'
import { newReference } from './reference'
import { note } from './setting'
import type { World } from './world'

/** What the server sends: a redirect, or a page. */
export interface Page { readonly status: number, readonly location?: string, readonly html?: string }

/** What the browser came back with. Nothing in it is trusted but the state, and that only as far as it is found. */
export interface Callback { readonly state?: string | undefined, readonly code?: string | undefined, readonly error?: string | undefined, readonly errorDescription?: string | undefined }

export interface SignInPages {
  start(id: string): Promise<Page>
  callback(query: Callback): Promise<Page>
}

export const makeSignInPages = (world: World, bot: RecoveryBot): SignInPages => ({
  start: async id => {
    const request = await world.signIns.find(id, world.clock.now())
    if (!request) return page(410, text.pages.expired)
    return { status: 302, location: await world.signIn.authorizeUrl(request) }
  },
  callback: async query => {
    const request = await world.signIns.find(query.state ?? '', world.clock.now())
    if (!request) return page(410, text.pages.expired)
    const { code } = query
    if (!code) return refused(world, bot, request, world.signIn.explain(query.error ?? '', query.errorDescription ?? ''))
    const proven = await world.signIn.redeem(new Secret(code), request).catch(asFailure)
    if ('code' in proven) return refused(world, bot, request, proven)
    return await bot.signedIn(request, proven) ? page(200, text.pages.signedIn) : page(410, text.pages.expired)
  }
})

/** Somebody else's sign-in changes nothing: the request stays open for the one it was made for. */
const changesNothing: ReadonlySet<FailureCode> = new Set<FailureCode>(['signIn.otherPerson', 'signIn.otherTenant'])

async function refused(world: World, bot: RecoveryBot, request: SignInRequest, failure: Failure): Promise<Page> {
  const reference = newReference()
  world.log.warn({ err: failure, code: failure.code, reference }, 'sign-in on the page refused')
  await note(world, { action: 'signIn.refused', person: request.person, conversation: request.conversation, reference, detail: failure.code })
  if (changesNothing.has(failure.code)) return page(403, text.pages.otherAccount, reference)
  await bot.signedIn(request, { type: 'failed', why: failure.code, reference })
  return page(403, failure.code === 'signIn.consent' ? text.pages.approvalNeeded : text.pages.failed, reference)
}

const page = (status: number, words: PageText, reference?: string): Page => ({ status, html: pageHtml(words, reference) })
