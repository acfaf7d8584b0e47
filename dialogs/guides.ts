/** The guides: what is done step by step, with one screen for each step. Their words are in cards/text/guides.en.ts. */
import { curable, type Cause } from '../src/domain/errorCode'
import type { KeyStore } from '../src/domain/keyStore'

/**
 * `search`: looks for the key in a store, and what is not there is ruled out. `odds`: what to expect of a search, before it begins. `cure`: may start the PC without a key.
 * `advice`: what to do; at its end there is a person. `reset`: erases everything, and is for own PCs alone.
 */
export type GuideKind = 'search' | 'odds' | 'cure' | 'advice' | 'reset'

export interface Guide { readonly kind: GuideKind, readonly steps: readonly string[], readonly store?: KeyStore }

export const guides = {
  microsoftAccount: { kind: 'search', store: 'microsoftAccount', steps: ['open', 'link', 'account', 'password', 'match', 'others'] },
  someoneElse: { kind: 'search', store: 'someoneElse', steps: ['who', 'ask', 'seller'] },
  localAccount: { kind: 'odds', steps: ['odds'] },
  printout: { kind: 'search', store: 'printout', steps: ['home', 'away'] },
  stick: { kind: 'search', store: 'stick', steps: ['text', 'bek'] },
  cloudFile: { kind: 'search', store: 'cloudFile', steps: ['search', 'mail'] },
  passwordManager: { kind: 'search', store: 'passwordManager', steps: ['search', 'trusted'] },
  media: { kind: 'cure', steps: ['remove', 'restart'] },
  secureBoot: { kind: 'cure', steps: ['enter', 'switch'] },
  loop: { kind: 'advice', steps: ['undo', 'suspend', 'resume', 'console'] },
  cleanInstall: { kind: 'reset', steps: ['last', 'media', 'start', 'erase', 'save'] }
} as const satisfies Readonly<Record<string, Guide>>

export type GuideName = keyof typeof guides
export type StepOf<G extends GuideName> = typeof guides[G]['steps'][number]

/** The way to look in a store, where a person can look by themselves. */
export const guideTo: Readonly<Record<Exclude<KeyStore, 'entra' | 'organisation'>, GuideName>> = {
  microsoftAccount: 'microsoftAccount', someoneElse: 'someoneElse', printout: 'printout', stick: 'stick', cloudFile: 'cloudFile', passwordManager: 'passwordManager'
}

const cures: Readonly<Partial<Record<Cause, GuideName>>> = { media: 'media', secureBoot: 'secureBoot' }

/** What may start the PC without a key, and was not tried yet. */
export function cureFor({ cause, tried }: { readonly cause?: Cause | undefined, readonly tried?: readonly GuideName[] | undefined }): GuideName | undefined {
  const cure = cause && curable.has(cause) ? cures[cause] : undefined
  return cure && !tried?.includes(cure) ? cure : undefined
}
