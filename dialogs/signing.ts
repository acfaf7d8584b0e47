/** Signing in, as a place that any dialog can have: Teams tries silently, and where it cannot, the page can. */
import { go, stay, type Step } from '../src/core/dialog'
import type { Effect } from './vocabulary'

/** `tries` counts the extra sign-ins a claims challenge has cost already. */
export interface Signing { readonly silent: boolean, readonly claims?: string | undefined, readonly tries: number }

export const firstTry: Signing = { silent: true, tries: 0 }

export const signInCard = ({ silent, claims }: Signing): Effect => ({ type: 'signIn', silent, claims })

/** Each client of the person may say so; the card that only the page can answer, perhaps with a challenge, is out already. */
export const onPage = <S extends Signing & { readonly at: string }>(state: S): Step<S, Effect> => state.silent
  ? stay({ ...state, silent: false }, signInCard({ ...state, silent: false }))
  : stay(state)

/** A claims challenge or a lapsed sign-in is tried once more, on the page. */
export const askedAgain = <const S extends Signing & { readonly at: string }>(state: S, why: string, claims: string | undefined): Step<S, Effect> | undefined =>
  (why === 'graph.challenged' || why === 'graph.signedOut') && state.tries === 0 ? go({ ...state, silent: false, claims, tries: 1 }) : undefined
