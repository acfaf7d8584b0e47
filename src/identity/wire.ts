/** The way to the token service for one call: bounded in time, read for errors, and never asking for a token that lasts. */
import { createDefaultHttpClient, type HttpClient, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline'
import { Failure } from '../core/failure'
import { failureOf } from './failures'
import type { Log } from './options'
import { firstLine, problemIn, type Problem } from './problem'

const shared = createDefaultHttpClient()

export interface WireOptions {
  readonly log?: Log | undefined
  /** Whether a request may be sent twice. Not with an authorization code: it is good once. */
  readonly again: boolean
  /** For everything this wire sends, in milliseconds. */
  readonly within?: number | undefined
}

export class Wire implements HttpClient {
  readonly #options: WireOptions
  readonly #deadline: AbortSignal
  #problem: Problem | undefined

  constructor(options: WireOptions) {
    this.#options = options
    this.#deadline = AbortSignal.timeout(options.within ?? 5000)
  }

  async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    request.abortSignal = this.#deadline
    forgetOfflineAccess(request)
    const first = await this.#attempt(request)
    const answer = this.#options.again && worthASecondTry(first) && !this.#deadline.aborted ? await this.#attempt(request) : first
    if (answer instanceof Error) throw answer
    return answer
  }

  /** What to throw for an error of the library that used this wire. */
  failure(error: unknown): Failure {
    if (error instanceof Failure) return error
    if (this.#problem) return failureOf(this.#problem)
    return new Failure('unexpected', `The sign-in library failed by itself: ${firstLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error))}`)
  }

  async #attempt(request: PipelineRequest): Promise<PipelineResponse | Error> {
    const started = performance.now()
    const answer = await send(request)
    this.#problem = answer instanceof Error
      ? { numbers: [], said: this.#deadline.aborted ? 'it took too long' : firstLine(answer.message) }
      : (answer.status >= 300 ? problemIn(answer.status, answer.bodyAsText ?? '') : undefined)
    const { status, numbers, trace, correlation } = this.#problem ?? { numbers: [], status: 200 }
    this.#options.log?.debug({ host: new URL(request.url).host, status, numbers, trace, correlation, ms: Math.round(performance.now() - started) }, 'asked the token service')
    return answer
  }
}

async function send(request: PipelineRequest): Promise<PipelineResponse | Error> {
  try {
    return await shared.sendRequest(request)
  } catch (error) {
    return error as Error
  }
}

const worthASecondTry = (answer: PipelineResponse | Error): boolean => answer instanceof Error || answer.status >= 500

/** The libraries ask for `offline_access` on their own. A refresh token would outlive the turn, so none is asked for. */
function forgetOfflineAccess(request: PipelineRequest): void {
  if (typeof request.body !== 'string') return
  const form = new URLSearchParams(request.body)
  const scope = form.get('scope')
  if (!scope?.includes('offline_access')) return
  form.set('scope', scope.split(' ').filter(one => one !== 'offline_access').join(' '))
  request.body = form.toString()
  request.headers.delete('Content-Length')
}
