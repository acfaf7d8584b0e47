/** What answers to the questions about the PC sound like; each language says it in its own words. */
import type { Cause } from '../../domain/errorCode'

type Said<T extends string> = Readonly<Partial<Record<T, readonly string[]>>>

/** Patterns in the notation of the clues. Of several that fit, the first listed counts. */
export interface FactWords {
  /** Counts only in answer to "Whose PC is it?". */
  readonly pc: Said<'work' | 'own' | 'other'>
  /** Counts only in answer to "How do you sign in?". */
  readonly account: Said<'personal' | 'work' | 'local'>
  /** Counts in every sentence. */
  readonly cause: Said<Cause>
  /** Counts only in answer to "Do you know why it asks?": nothing that they know of. */
  readonly nothing: readonly string[]
}
