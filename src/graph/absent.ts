/** Where Graph's refusal is an answer: there is no such thing, or nothing is known of it. */
import { Failure, type FailureCode } from '../core/failure'

export async function absent<T>(asking: Promise<T>, ...codes: readonly FailureCode[]): Promise<T | undefined> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof Failure && codes.includes(error.code)) return undefined
    throw error
  }
}
