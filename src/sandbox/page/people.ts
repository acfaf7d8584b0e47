/** The people to choose from, each with the story of why they cannot get into their PC. */
import type { Employee } from './api.js'
import { byId, h } from './dom.js'

/** Hues that white initials can be read on. */
const colours = 8

export function showPeople(people: readonly Employee[], choose: (employee: Employee) => void): void {
  byId('employees').replaceChildren(...people.map((person, index) => {
    const button = h('button', { 'type': 'button', 'class': 'employee', 'data-testid': `employee-${person.id}`, 'aria-pressed': 'false' },
      face(person.name, index),
      h('span', { class: 'employee-text' },
        h('span', { class: 'employee-name' }, h('b', {}, person.name), h('small', { class: 'situation', title: 'The situation this person is in' }, person.situation)),
        ...(person.title ? [h('span', { class: 'employee-title' }, person.title)] : []),
        h('span', { class: 'story' }, person.story)))
    button.addEventListener('click', () => {
      choose(person)
    })
    return h('li', {}, button)
  }))
}

export function markChosen(id: string | undefined): void {
  for (const button of document.querySelectorAll<HTMLElement>('.employee')) {
    button.setAttribute('aria-pressed', String(id !== undefined && button.dataset['testid'] === `employee-${id}`))
  }
}

/** Their initials, in a colour of their own. */
export const face = (name: string, index: number): HTMLElement =>
  h('span', { 'class': 'face', 'data-colour': String(index % colours), 'aria-hidden': 'true' }, initials(name))

/** Two letters for two names, one character for scripts that write names without spaces. */
function initials(name: string): string {
  const words = name.replaceAll(/\(.*\)/g, '').trim().split(/[\s-]+/)
  const first = [...words[0] ?? ''][0] ?? ''
  const last = words.length > 1 ? [...words.at(-1) ?? ''][0] ?? '' : ''
  return (first + last).toUpperCase()
}
