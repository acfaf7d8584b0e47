/** What a PC shows once it is unlocked: it starts, and waits for somebody to sign in. */
import type { Pc } from './api.js'
import { clock, h } from './dom.js'

/** `starting`: play the start; otherwise the PC has been running for a while. */
export function drawWindows(pc: Pc, owner: string, starting: boolean): HTMLElement {
  const dots = h('div', { 'class': 'spinner', 'aria-hidden': 'true' }, ...Array.from({ length: 5 }, () => h('i')))
  const start = h('div', { 'class': 'boot', 'aria-hidden': 'true' }, h('div', { class: 'unlocked-lock' }), dots, h('p', {}, `Starting ${pc.windows ?? 'Windows'}`))
  const now = new Date()
  const desktop = h('div', { 'class': 'lock-screen', 'data-testid': 'pc-windows' },
    h('p', { class: 'lock-clock' }, clock(now)),
    h('p', { class: 'lock-date' }, now.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' })),
    h('div', { class: 'lock-user' }, h('span', { 'class': 'lock-face', 'aria-hidden': 'true' }), h('b', {}, owner), h('span', {}, `${pc.windows ?? 'Windows'} is running again`)))
  return h('div', { class: starting ? 'windows starting' : 'windows' }, desktop, ...(starting ? [start] : []))
}
