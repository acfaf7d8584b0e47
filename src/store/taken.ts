/** The one difference between the databases that a query can meet: how each says that a key is taken. */
import { Conflict } from '../ports'

const takenCodes = new Set(['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505'])

/** Does the work; a key that somebody else took becomes a `Conflict`. */
export async function firstWins<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code !== undefined && takenCodes.has(code)) throw new Conflict()
    throw error
  }
}
