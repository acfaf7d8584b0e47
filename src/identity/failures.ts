/** Turns what the token service said into a failure of the catalogue. */
import { Failure } from '../core/failure'
import { entryFor } from './catalogue'
import { firstLine, numbersIn, type Problem } from './problem'

/** OAuth's own words for "not now". */
const notNow = new Set(['temporarily_unavailable', 'server_error'])

export function failureOf(problem: Problem): Failure {
  const { status, error, claims } = problem
  const entry = entryFor(problem.numbers)
  if (entry) return new Failure(entry.code, sentence(problem, entry.operator), { cause: problem, claims: entry.code === 'signIn.mfa' ? claims : undefined })
  if (status === undefined) return new Failure('signIn.down', `The token service did not answer (${problem.said ?? 'no reason given'}). Check that this server reaches AZURE_AUTHORITY_HOST on port 443: curl -I {AZURE_AUTHORITY_HOST}.`, { cause: problem })
  if (status === 429 || status >= 500 || notNow.has(error ?? '')) return new Failure('signIn.down', sentence(problem, `The token service is not well (HTTP ${status}). Wait; see https://status.cloud.microsoft.`), { cause: problem })
  if (claims) return new Failure('signIn.mfa', sentence(problem, 'Entra asks for more proof. Nothing to mend: the bot sends the person to its own sign-in page.'), { cause: problem, claims })
  return new Failure('unexpected', sentence(problem, `The token service refused for a reason this bot does not know (HTTP ${status}, ${error ?? 'no error named'}): ${problem.said ?? 'no description'} Look the number up at https://login.microsoftonline.com/error, or ask Microsoft with the trace.`), { cause: problem })
}

/** The query of the redirect address when the sign-in page reports an error instead of a code. */
export function failureOfCallback(query: { readonly error: string, readonly error_description?: string | undefined }): Failure {
  const numbers = numbersIn(query.error_description)
  if (numbers.length === 0 && query.error === 'access_denied') return new Failure('signIn.cancelled', 'The person closed the sign-in page or declined. Nothing to mend; they can start again.')
  if (numbers.length === 0 && query.error === 'consent_required') return failureOf({ status: 400, error: query.error, numbers: [65_001] })
  return failureOf({ status: 400, error: query.error.slice(0, 60), numbers, said: firstLine(query.error_description) })
}

const sentence = ({ numbers, suberror, trace, correlation }: Problem, operator: string): string =>
  [
    numbers.length > 0 && `AADSTS${numbers.join(', ')}${suberror ? ` (${suberror})` : ''}:`,
    operator,
    trace && `Trace ${trace}.`,
    correlation && `Correlation ${correlation}.`
  ].filter(Boolean).join(' ')
