/** The blue screen of a PC that asks for its recovery key, with the lines a person would be asked about. */
import type { Pc } from './api.js'
import { h } from './dom.js'
import type { KeyEntry } from './keyEntry.js'

export interface RecoveryScreen { readonly element: HTMLElement, say(text: string, wrong: boolean): void, busy(on: boolean): void }

export function drawRecoveryScreen(pc: Pc, entry: KeyEntry, enter: () => void): RecoveryScreen {
  const answer = h('p', { 'class': 'answer', 'role': 'alert', 'data-testid': 'pc-message' })
  const go = h('button', { 'type': 'button', 'class': 'enter', 'data-testid': 'pc-enter' }, 'Press ', h('kbd', {}, 'Enter'), ' to continue')
  go.addEventListener('click', enter)
  const element = h('div', { 'class': 'recovery', 'data-testid': 'pc-recovery' },
    h('h3', {}, 'BitLocker recovery'),
    h('p', { class: 'lead' }, 'Enter the recovery key for this drive'),
    entry.element,
    h('p', { class: 'small' }, 'Use the number keys or the function keys F1-F10 (F10 is 0).'),
    answer,
    h('p', { class: 'key-id' }, h('span', {}, 'Recovery key ID (to identify your key): '), keyId(pc.keyId)),
    h('div', { class: 'hints' },
      h('p', {}, 'Here’s how to find your key:'),
      h('p', { 'class': 'hint', 'data-testid': 'pc-hint' }, hintLine(pc.hint)),
      ...(pc.hint.includes('aka.ms/recoverykeyfaq') ? [] : [h('p', { class: 'hint' }, 'For more information, go to https://aka.ms/recoverykeyfaq')])),
    h('footer', {}, go, h('span', { class: 'esc' }, 'Press ', h('kbd', {}, 'Esc'), ' for more recovery options')))
  return {
    element,
    say(text, wrong) {
      answer.textContent = text
      answer.classList.toggle('wrong', wrong)
    },
    busy(on) {
      element.setAttribute('aria-busy', String(on))
    }
  }
}

/** In the five blocks it is made of, so that a narrow screen breaks it only between them. */
function keyId(id: string): HTMLElement {
  const line = h('strong', { 'data-testid': 'pc-keyid' })
  for (const [index, block] of id.split('-').entries()) {
    if (index > 0) line.append('-', h('wbr'))
    line.append(h('span', { class: 'block' }, block))
  }
  return line
}

/** The screen names an address within a sentence, and any other hint as it is. */
function hintLine(hint: string): string {
  if (!/^(?:https?:\/\/|aka\.ms)/.test(hint)) return hint
  if (hint.includes('aadrecoverykey')) return `Sign in with your work or school account at ${hint}`
  return hint.includes('recoverykeyfaq') ? `For more information, go to ${hint}` : `Sign in with your Microsoft account at ${hint}`
}
