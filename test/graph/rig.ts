/** An agent at a Graph that tells what it is told to tell; every request is held against Graph's own description. */
import { inspect } from 'node:util'
import type { Failure, FailureCode } from '../../src/core/failure'
import { Secret } from '../../src/core/secret'
import { makeGraph } from '../../src/graph/graph'
import { ProvenSession } from '../../src/identity/session'
import type { HelpDesk } from '../../src/desk/ports'
import { makeCertificates, type Certificates } from '../fakes/certificates'
import { FakeGraph } from '../fakes/graph'
import { trust } from '../trust'
import { described, mistakesIn } from './official'

export const guid = (kind: string, n: number) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const pcId = (n: number) => guid('00d0d0d0', n)
export const tid = guid('7e0a1d52', 1)
export const ada = { tid, oid: guid('000a11ce', 1) }
export const ben = { tid, oid: guid('000a11ce', 2) }
export const device = { id: pcId(1), name: 'PC-1' }
export const failed = (code: FailureCode) => expect.objectContaining({ name: 'Failure', code }) as Failure

type Logged = readonly ['debug' | 'warn', object, string]

/** One for all tests of a file, fresh before each. */
export class Rig {
  graph = new FakeGraph()
  session = new ProvenSession(ben, new Secret(''))
  readonly logged: Logged[] = []
  #certificates: Certificates | undefined
  #distrust: (() => void) | undefined

  constructor() {
    beforeAll(async () => {
      this.#certificates = await makeCertificates()
      this.#distrust = trust(this.#certificates.ca)
    })
    afterAll(() => this.#distrust?.())
    beforeEach(async () => {
      this.graph = await this.another()
      this.session = new ProvenSession(ben, new Secret('ben-s-token'))
      this.logged.length = 0
    })
    afterEach(async () => {
      await this.graph.stop()
      // Of every test: each request is one that Graph describes, and none reads digits.
      expect(described ? this.graph.asked.flatMap(asked => mistakesIn(asked)) : []).toEqual([])
      expect(this.graph.asked.filter(({ url }) => url.searchParams.get('$select')?.split(',').includes('key'))).toEqual([])
      expect(inspect(this.logged, { depth: 9 })).not.toMatch(/ben-s-token|ada@|091707/)
    })
  }

  /** Somewhere else. */
  async another(): Promise<FakeGraph> {
    if (!this.#certificates) throw new Error('not yet')
    return new FakeGraph().start(this.#certificates)
  }

  get options() {
    return {
      graphUrl: `${this.graph.origin}/v1.0`,
      log: { debug: (given: object, message: string) => void this.logged.push(['debug', given, message]), warn: (given: object, message: string) => void this.logged.push(['warn', given, message]) }
    }
  }

  get desk(): HelpDesk {
    return makeGraph(this.options).helpDesk
  }

  get warnings(): readonly Logged[] {
    return this.logged.filter(([level]) => level === 'warn')
  }

  get asked(): readonly string[] {
    return this.graph.asked.map(({ method, url }) => `${method} ${decodeURIComponent(url.pathname + url.search)}`)
  }
}
