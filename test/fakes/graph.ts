/** A Graph that tells what it is told to tell, and remembers how it was asked. */
import type { Certificates } from './certificates'
import { serve, type Answered, type Asked, type Served } from './https'

type Told = Answered | ((asked: Asked) => Answered)

export class FakeGraph {
  readonly asked: Asked[] = []
  #served: Served | undefined
  readonly #told = new Map<string, Told[]>()

  async start(certificates: Certificates): Promise<this> {
    this.#served = await serve(certificates, asked => this.#answer(asked))
    return this
  }

  async stop(): Promise<void> {
    await this.#served?.stop()
  }

  get origin(): string {
    return this.#served?.origin ?? ''
  }

  /** What a path is answered with; of several answers the last one stays. */
  tells(path: string, ...told: Told[]): void {
    this.#told.set(path, told)
  }

  #answer(asked: Asked): Answered {
    this.asked.push(asked)
    const told = this.#told.get(asked.url.pathname.replace(/^\/v1\.0/, '')) ?? []
    const next = (told.length > 1 ? told.shift() : told[0]) ?? { status: 404, body: { error: { code: 'NotFound', message: 'nothing here' } } }
    return typeof next === 'function' ? next(asked) : next
  }
}

export const ok = (body: object): Answered => ({ status: 200, body })

/** An error in Graph's form, with things in it that no log must show. */
export const error = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Answered => ({
  status, headers: { 'request-id': 'graph-request-1', ...headers }, body: { error: { code, message: 'mail ada@contoso.example about key 091707-241043', innerError: { 'request-id': 'graph-request-1' } } }
})
