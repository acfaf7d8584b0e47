/** One proven sign-in, in memory and for one turn. */
import { Failure } from '../core/failure'
import type { Secret } from '../core/secret'
import type { Person } from '../domain/person'
import type { Session } from '../ports'

export class ProvenSession implements Session {
  readonly #person: Person
  #token: Secret | undefined

  constructor(person: Person, token: Secret) {
    this.#person = person
    this.#token = token
  }

  get person(): Person {
    return this.#person
  }

  token(): Secret {
    if (!this.#token) throw new Failure('graph.signedOut', 'The turn that this sign-in belonged to has ended; its token is forgotten. Sign in again in the new turn.')
    return this.#token
  }

  end(): void {
    this.#token = undefined
  }
}
