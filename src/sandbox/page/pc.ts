/** The PC of the chosen employee: locked behind its blue screen, or started. */
import { attempt, get, post, type Company, type Employee, type Pc, type UnlockAnswer } from './api.js'
import { isGroupRight } from './digits.js'
import { announce, byId, h } from './dom.js'
import { createKeyEntry } from './keyEntry.js'
import { drawRecoveryScreen, type RecoveryScreen } from './recoveryScreen.js'
import { drawWindows } from './windowsScreen.js'

export interface PcPanel { show(employee: Employee | undefined, pcs: readonly Pc[]): void }

const states = { locked: 'Locked', started: 'Started', none: 'No PC' } as const

export function createPcPanel(): PcPanel {
  let pcs: Pc[] = []
  let owner: Employee | undefined
  let current: Pc | undefined
  const choice = byId<HTMLSelectElement>('pc-select')
  const power = byId<HTMLButtonElement>('power')

  choice.addEventListener('change', () => {
    turnTo(pcs.find(pc => pc.id === choice.value))
  })
  power.addEventListener('click', () => {
    void pressPower()
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void refresh()
  })

  function turnTo(pc: Pc | undefined, starting = false): void {
    current = pc
    const state = pc?.state ?? 'none'
    byId('pc-state').textContent = states[state]
    byId('pc-state').dataset['state'] = state
    byId('pc-title').textContent = pc && pcs.length === 1 ? pc.name : 'The PC'
    power.disabled = !pc
    power.querySelector('span')?.replaceChildren(state === 'started' ? 'Power: lock it again' : 'Power: switch off and on')
    byId('screen').replaceChildren(pc ? screenOf(pc, starting) : dark())
  }

  function screenOf(pc: Pc, starting: boolean): HTMLElement {
    return pc.state === 'locked' ? lockedScreen(pc) : drawWindows(pc, owner?.name ?? '', starting)
  }

  function lockedScreen(pc: Pc): HTMLElement {
    const entry = createKeyEntry(enter)
    const screen = drawRecoveryScreen(pc, entry, enter)
    let busy = false
    return screen.element

    function enter(): void {
      const groups = entry.groups()
      const wrong = groups.flatMap((group, index) => isGroupRight(group) ? [] : [index])
      if (wrong.length > 0) {
        entry.refuse(wrong)
        screen.say(wrong.length === groups.length && groups.join('') === '' ? 'Type the 48 digits of the recovery key.' : 'Some digits are missing or mistyped. Check the marked groups.', true)
      } else if (!busy) {
        busy = true
        void attempt(unlock(pc, groups, screen, entry.refuse), undefined, () => {
          busy = false
        })
      }
    }
  }

  async function unlock(pc: Pc, groups: string[], screen: RecoveryScreen, refuse: (indexes: readonly number[]) => void): Promise<void> {
    screen.busy(true)
    screen.say('Checking…', false)
    try {
      const { started, wrong = [], message } = await post<UnlockAnswer>(`/api/pcs/${encodeURIComponent(pc.id)}/unlock`, { groups })
      if (current !== pc) return
      if (started) {
        change(pc, 'started')
        announce(`${pc.name} is unlocked and starts.`)
      } else {
        refuse(wrong)
        screen.say(message ?? 'The recovery key is not correct for this drive.', true)
      }
    } catch {
      screen.say('The PC did not answer. Press Enter to try again.', true)
    } finally {
      screen.busy(false)
    }
  }

  /** The state a PC has from now on. Its screen is drawn anew, playing the start if it starts. */
  function change(pc: Pc, state: Pc['state']): void {
    const next = { ...pc, state }
    pcs = pcs.map(other => other.id === pc.id ? next : other)
    if (current?.id === pc.id) turnTo(next, state === 'started')
  }

  async function pressPower(): Promise<void> {
    const pc = current
    if (!pc) return
    power.disabled = true
    byId('screen').replaceChildren(dark())
    try {
      await post(`/api/pcs/${encodeURIComponent(pc.id)}/lock`)
      change(pc, 'locked')
    } catch {
      turnTo(pc)
      announce('The PC did not answer.')
    }
    power.disabled = false
  }

  /** Somebody else may have started it meanwhile, another window or a script. */
  async function refresh(): Promise<void> {
    try {
      const company = await get<Company>('/api/company')
      for (const pc of company.pcs) {
        const old = pcs.find(other => other.id === pc.id)
        if (old && old.state !== pc.state) change(old, pc.state)
      }
    } catch {}
  }

  return {
    show(employee, all) {
      owner = employee
      pcs = [...all]
      byId('pc-choice').hidden = pcs.length < 2
      choice.replaceChildren(...pcs.map(pc => h('option', { value: pc.id }, pc.name)))
      turnTo(pcs[0])
      if (employee) void refresh()
    }
  }
}

function dark(): HTMLElement {
  return h('div', { class: 'dark' })
}
