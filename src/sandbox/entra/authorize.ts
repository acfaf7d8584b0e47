/** Interactive sign-in: pick an employee, pass what the situation asks for, go back with a code. */
import type { Asked, Reply } from '../web'
import { employeeOf, type World } from '../world'
import type { Employee } from '../company'
import type { Codes } from './codes'
import { barred, hasConsent, Refused } from './errors'
import { approvalPage, barredPage, brokenPage, goBack, pickPage, secondFactorPage } from './pages'
import { readRequest, readReturn, type AuthorizationRequest, type Return } from './request'

const cancelled = new Refused(65_004, 'access_denied', 'User declined to consent to access the app.', { error_subcode: 'cancel' })

/** GET shows the accounts; POST carries the request and one choice. */
export function authorize(world: World, codes: Codes, asked: Asked): Reply {
  const form = asked.method === 'POST' ? new URLSearchParams(asked.body) : undefined
  const query = form ? new URLSearchParams(form.get('request') ?? '') : asked.url.searchParams
  let back: Return
  try {
    back = readReturn(world, query)
  } catch (error) {
    if (error instanceof Refused) return brokenPage(world, error)
    throw error
  }
  try {
    const request = readRequest(world, query, back)
    return form ? choose(world, codes, query, request, form) : open(world, query, request)
  } catch (error) {
    if (error instanceof Refused) return goBack(back, errorFields(error))
    throw error
  }
}

const errorFields = (refused: Refused): Record<string, string> =>
  ({ error: refused.error, error_description: `AADSTS${refused.codes.at(-1)}: ${refused.message}`, ...refused.more })

function open(world: World, query: URLSearchParams, request: AuthorizationRequest): Reply {
  if (request.prompt === 'none') throw new Refused(50_058, 'login_required', 'A silent sign-in request was sent but no user is signed in.')
  return pickPage(world, query, request.hint)
}

function choose(world: World, codes: Codes, query: URLSearchParams, request: AuthorizationRequest, form: URLSearchParams): Reply {
  if (form.has('cancel')) throw cancelled
  const employee = employeeOf(world, form.get('employee') ?? '')
  if (!employee) return pickPage(world, query, request.hint)
  const bar = barred(world, employee)
  if (bar && form.has('barred')) throw new Refused(bar.codes, 'access_denied', bar.message)
  if (bar) return barredPage(world, query, bar, employee)
  if (form.has('approve')) world.consented.add(employee.id)
  if (!hasConsent(world, employee)) return approvalPage(world, query, employee)
  if (employee.mfa && !form.has('factor')) return secondFactorPage(world, query, employee)
  if (employee.mfa && request.stepUp) world.steppedUp.set(employee.id, Math.floor(Date.now() / 1000))
  return goBack(request, codeFor(codes, request, employee))
}

function codeFor(codes: Codes, { redirectUri, asking, challenge, nonce }: AuthorizationRequest, employee: Employee): Record<string, string> {
  return { code: codes.issue({ employee, redirectUri, asking, challenge, nonce }), session_state: employee.id }
}
