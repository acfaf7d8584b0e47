/** The settings of a phone: whether Teams signs in silently, and a fresh start. */
import { attempt, type Silent } from './api.js'
import { announce, byId } from './dom.js'

export interface SilentSwitch { show(mode: Silent): void }

export function startSilent(on: { change(mode: Silent): Promise<unknown>, reset(): Promise<void> }): SilentSwitch {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=silent]')]
  let current: Silent | undefined
  const show = (mode: Silent | undefined): void => {
    current = mode
    for (const radio of radios) radio.checked = radio.value === mode
  }

  const choose = (mode: Silent): void => {
    const before = current
    show(mode)
    void attempt(on.change(mode), () => {
      show(before)
      announce('The switch could not be set.')
    })
  }

  for (const radio of radios) {
    radio.addEventListener('change', () => {
      choose(radio.value as Silent)
    })
  }

  const reset = byId<HTMLButtonElement>('reset')
  const done = (): void => {
    reset.disabled = false
    closeSettings()
  }

  reset.addEventListener('click', () => {
    reset.disabled = true
    void attempt(on.reset(), () => {
      announce('The chat could not be reset.')
      done()
    }, done)
  })

  const settings = byId<HTMLDetailsElement>('settings')
  document.addEventListener('click', event => {
    if (!settings.contains(event.target as Node)) closeSettings()
  })
  settings.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    closeSettings()
    settings.querySelector('summary')?.focus()
  })
  return { show }
}

function closeSettings(): void {
  byId<HTMLDetailsElement>('settings').open = false
}
