/** Graph's refusals, in the form Graph writes them. */
import { randomUUID } from 'node:crypto'
import type { Asked, Reply } from '../web'

/** A refusal on its way out. */
export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const notAuthenticated = (message: string) => new GraphError(401, 'InvalidAuthenticationToken', message, {
  'www-authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"'
})

/** What the BitLocker endpoints say, as seen in the field; the rest of Graph says `Authorization_RequestDenied`. */
export const notAuthorized = () => new GraphError(403, 'authorization_error', 'Failed to authorize, token doesn\'t have the required permissions.')

export const denied = () => new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')

export const notFound = (what: string) => new GraphError(404, 'ResourceNotFound', `${what} does not exist or one of its queried reference-property objects are not present.`)

/** What the directory says, in place of the BitLocker endpoints' words. */
export const noObject = (id: string) => new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`)

export const noEndpoint = () => new GraphError(404, 'NotFound', 'Unsupported method or endpoint.')

export const badRequest = (message: string) => new GraphError(400, 'BadRequest', message)

export const unavailable = () => new GraphError(503, 'serviceNotAvailable', 'The service is temporarily unavailable. Please retry later.')

export const throttled = (retryAfter: string) => new GraphError(429, 'TooManyRequests', 'Please retry again later.', { 'retry-after': retryAfter })

export function graphRefusal(error: GraphError, asked: Asked): Reply {
  const request = randomUUID()
  return {
    status: error.status,
    headers: { 'request-id': request, ...error.headers },
    body: {
      error: {
        code: error.code, message: error.message,
        innerError: {
          date: new Date().toISOString().slice(0, 19), 'request-id': request,
          'client-request-id': asked.headers['client-request-id']?.toString() ?? request
        }
      }
    }
  }
}
