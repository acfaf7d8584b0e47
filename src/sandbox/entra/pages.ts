/** The pages a person sees while signing in. Plain forms: they carry the whole request, so the server keeps nothing. */
import type { Employee } from '../company'
import { html, type Reply } from '../web'
import type { World } from '../world'
import type { Refused } from './errors'
import type { Return } from './request'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, character => escapes[character] ?? '')

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f2f2f2;color:#1b1b1b}main{max-width:26rem;margin:0 auto;padding:1.5rem;background:#fff;min-height:100vh;box-sizing:border-box}
h1{font-size:1.4rem}button{display:block;width:100%;text-align:left;font:inherit;padding:.6rem .8rem;margin:.4rem 0;border:1px solid #8a8a8a;border-radius:4px;background:#fff;cursor:pointer}
button.main{background:#0f5ea8;color:#fff;border-color:#0f5ea8}small{color:#555;display:block}button.main small{color:#fff}button:focus-visible{outline:3px solid #1b1b1b}`

const page = (world: World, title: string, body: string, status = 200): Reply => html(status, `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><link rel="icon" href="data:,"><style>${style}</style>
<main><p>${escape(world.company.name)} · sandbox sign-in</p><h1>${escape(title)}</h1>${body}</main></html>`)

/** A button of a form that posts the request back, with one more fact. */
const choice = (query: URLSearchParams, facts: Readonly<Record<string, string>>, label: string, main = false): string => `
<form method="post"><input type="hidden" name="request" value="${escape(query.toString())}">${Object.entries(facts).map(([name, value]) =>
  `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`).join('')}<button${main ? ' class="main"' : ''}>${label}</button></form>`

const named = ({ name, upn }: Employee): string => `${escape(name)}<small>${escape(upn)}</small>`

export function pickPage(world: World, query: URLSearchParams, hint: Employee | undefined): Reply {
  const others = world.company.employees.filter(one => one !== hint)
  return page(world, 'Pick an account', [
    hint ? choice(query, { employee: hint.id }, named(hint), true) + '<p>or as somebody else:</p>' : '',
    ...others.map(one => choice(query, { employee: one.id }, named(one))),
    choice(query, { cancel: 'yes' }, 'Cancel')
  ].join(''))
}

export const secondFactorPage = (world: World, query: URLSearchParams, employee: Employee): Reply => page(world, 'Approve sign-in request',
  `<p>${escape(employee.name)}, more information is needed to keep your account secure.</p>`
  + choice(query, { employee: employee.id, factor: 'yes' }, 'Approve with the authenticator', true) + choice(query, { cancel: 'yes' }, 'Cancel'))

export const approvalPage = (world: World, query: URLSearchParams, employee: Employee): Reply => page(world, 'Need admin approval',
  '<p>The bot needs permission to read BitLocker keys, and only an administrator can grant it.</p>'
  + choice(query, { cancel: 'yes' }, 'Return to the application without granting consent', true)
  + choice(query, { employee: employee.id, approve: 'yes' }, 'Be the administrator for a moment, and approve'))

export const barredPage = (world: World, query: URLSearchParams, refused: Refused, employee: Employee): Reply => page(world, 'You cannot access this right now',
  `<p>AADSTS${refused.codes.at(-1)}: ${escape(refused.message)}</p>` + choice(query, { employee: employee.id, barred: 'yes' }, 'Return to the application', true))

/** The request itself is wrong, and its sender cannot be trusted with an answer. */
export const brokenPage = (world: World, refused: Refused): Reply =>
  page(world, 'Sign-in is not possible', `<p>AADSTS${refused.codes.at(-1)}: ${escape(refused.message)}</p>`, 400)

/** Sends the browser back to the application, in the way it asked for. */
export function goBack(back: Return, answer: Readonly<Record<string, string>>): Reply {
  const fields = { ...answer, ...back.state !== undefined && { state: back.state } }
  if (back.mode === 'query') {
    const target = new URL(back.redirectUri)
    for (const [name, value] of Object.entries(fields)) target.searchParams.set(name, value)
    return { status: 302, headers: { location: target.href, 'cache-control': 'no-store' } }
  }
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${escape(name)}" value="${escape(value)}">`)
  return html(200, `<!doctype html><title>Working…</title><form method="post" action="${escape(back.redirectUri)}">${inputs.join('')}<button>Continue</button></form><script>document.forms[0].submit()</script>`)
}
