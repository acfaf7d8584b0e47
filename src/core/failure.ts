/** The catalogue of what can go wrong. A person gets the sentence of its code, an operator gets its message and cause. */

export const failureCodes = [
  // Sign-in, told apart by the AADSTS number of the token service.
  'signIn.consent', 'signIn.mfa', 'signIn.mfaSetup', 'signIn.blocked', 'signIn.unassigned', 'signIn.disabled',
  'signIn.expired', 'signIn.misconfigured', 'signIn.otherPerson', 'signIn.otherTenant', 'signIn.guest',
  'signIn.cancelled', 'signIn.down',
  // Graph. `forbidden` and `notFound` read the same to the person: refusals do not tell.
  'graph.forbidden', 'graph.notFound', 'graph.throttled', 'graph.signedOut', 'graph.challenged', 'graph.down',
  // The person said "that was not me": nothing is read for them until IT says so.
  'person.frozen',
  // The bot's own house.
  'audit.down', 'key.malformed', 'channel.down', 'desk.down', 'unexpected'
] as const

export type FailureCode = (typeof failureCodes)[number]

export class Failure extends Error {
  readonly code: FailureCode
  /** A claims challenge (decoded JSON text) that an interactive sign-in must carry. */
  readonly claims: string | undefined

  /** `operator`: the cause and the mend, for the log. Never shown to a person, never holds a token or a key. */
  constructor(code: FailureCode, operator: string, more: { readonly cause?: unknown, readonly claims?: string | undefined } = {}) {
    super(operator, { cause: more.cause })
    this.name = 'Failure'
    this.code = code
    this.claims = more.claims
  }
}

export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('unexpected', error instanceof Error ? error.message : String(error), { cause: error })

/** What an interactive sign-in on the bot's own page can cure. */
export const curedBySigningIn: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'signIn.consent', 'signIn.mfa', 'signIn.mfaSetup', 'signIn.expired', 'graph.challenged', 'graph.signedOut'
])

/** What waiting a little can cure: the person is offered to try again, not only IT. */
export const curedByWaiting: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'graph.throttled', 'graph.down', 'signIn.down', 'audit.down', 'channel.down', 'unexpected', 'signIn.cancelled'
])
