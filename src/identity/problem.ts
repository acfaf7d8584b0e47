/** What the token service said went wrong, read off the wire: the libraries keep little of it. */

export interface Problem {
  /** HTTP status; `undefined` when no answer came. */
  readonly status?: number | undefined
  /** The OAuth error, such as `invalid_grant`. */
  readonly error?: string | undefined
  readonly suberror?: string | undefined
  /** The AADSTS numbers, as they came: the telling one is not always the first. */
  readonly numbers: readonly number[]
  /** The claims challenge, JSON text. */
  readonly claims?: string | undefined
  /** The first line of the description, without anything that looks like a token. */
  readonly said?: string | undefined
  /** Name both when asking Microsoft. */
  readonly trace?: string | undefined
  readonly correlation?: string | undefined
}

/** Reads an error body; one that is not JSON (a proxy's page) leaves only the status. */
export function problemIn(status: number, body: string): Problem {
  const fields = objectIn(body)
  const said = textOf(fields['error_description'])
  const codes = Array.isArray(fields['error_codes']) ? fields['error_codes'].filter(code => typeof code === 'number') : []
  const claims = textOf(fields['claims'])
  return {
    status,
    error: textOf(fields['error']),
    suberror: textOf(fields['suberror']),
    numbers: codes.length > 0 ? codes : numbersIn(said),
    claims: claims && Object.keys(objectIn(claims)).length > 0 ? claims : undefined,
    said: firstLine(said),
    trace: textOf(fields['trace_id']),
    correlation: textOf(fields['correlation_id'])
  }
}

/** The AADSTS numbers a description names. */
export const numbersIn = (said = ''): readonly number[] =>
  [...said.matchAll(/AADSTS(\d{4,9})/g)].map(match => Number(match[1]))

/** Cuts what nobody needs to read, and whatever might be a credential, which is every long run without a space. */
export const firstLine = (said: string | undefined): string | undefined =>
  said?.split(/[\r\n]/, 1)[0]?.slice(0, 400).replaceAll(/[\w+/=.~-]{41,}/g, '[cut]')

const textOf = (value: unknown): string | undefined => typeof value === 'string' && value !== '' ? value : undefined

function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {}
  } catch {
    return {}
  }
}
