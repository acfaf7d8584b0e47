/** The switches of IT's view: the tenant's policy, and the troubles a cloud can have. */
import { attempt, post, type Company } from './api.js'
import { announce, h } from './dom.js'

interface Trouble { readonly service: 'graph' | 'entra' | 'channel' | 'desk', readonly label: string, readonly choices: ReadonlyArray<readonly [value: string, label: string]> }

const troubles: readonly Trouble[] = [
  { service: 'graph', label: 'Graph', choices: [['', 'Works'], ['throttled', 'Throttled'], ['down', 'Down']] },
  { service: 'entra', label: 'Entra', choices: [['', 'Works'], ['down', 'Down']] },
  { service: 'channel', label: 'Teams', choices: [['', 'Works'], ['slow', 'Slow'], ['limited', 'Too many requests']] },
  { service: 'desk', label: 'IT’s channel', choices: [['', 'Works'], ['busy', 'Busy (412)'], ['removed', 'Bot was removed (403)'], ['deleted', 'Deleted (404)']] }
]

export function drawSwitches(place: HTMLElement, { policy, faults }: Company): void {
  place.replaceChildren(ownersSwitch(policy.allowedToReadBitlockerKeysForOwnedDevice), ...troubles.map(trouble => troubleSwitch(trouble, faults[trouble.service] ?? '')))
}

function ownersSwitch(on: boolean): HTMLElement {
  const box = h('input', { 'type': 'checkbox', 'role': 'switch', 'data-testid': 'it-policy', 'checked': on })
  box.addEventListener('change', () => {
    void attempt(post('/api/policy', { allowedToReadBitlockerKeysForOwnedDevice: box.checked }), () => {
      box.checked = !box.checked
      announce('The policy could not be changed.')
    })
  })
  return h('label', { class: 'toggle' }, box, h('span', { 'class': 'track', 'aria-hidden': 'true' }), h('span', {}, 'Employees may read the keys of their own PCs'))
}

function troubleSwitch({ service, label, choices }: Trouble, value: string): HTMLElement {
  const select = h('select', { 'data-testid': `it-fault-${service}` }, ...choices.map(([name, text]) => h('option', { value: name }, text)))
  select.value = value
  select.dataset['fault'] = select.value
  select.addEventListener('change', () => {
    const before = select.dataset['fault'] ?? ''
    select.dataset['fault'] = select.value
    void attempt(post('/api/faults', { [service]: select.value || null }), () => {
      select.value = before
      select.dataset['fault'] = before
      announce(`${label} could not be changed.`)
    })
  })
  return h('label', { class: 'trouble' }, h('span', {}, label), select)
}
