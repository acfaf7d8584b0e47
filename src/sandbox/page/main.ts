/** Puts the page together: the people, their phones and PCs, and IT. */
import { get, type Company, type Employee, type Silent } from './api.js'
import { startCards } from './cards.js'
import { startComposer } from './composer.js'
import { byId, clock, h } from './dom.js'
import { loadHostConfigs } from './hostConfig.js'
import { createItPanel } from './it.js'
import { createPcPanel } from './pc.js'
import { markChosen, showPeople } from './people.js'
import { createPhone } from './phone.js'
import { isItSide, onTab, setPhoneOpen, showTab, startTabs } from './tabs.js'
import { onLookChange, startTheme } from './theme.js'
import { allRead } from './toasts.js'

const silences: readonly Silent[] = ['works', 'fails', 'off']

async function start(): Promise<void> {
  startTheme()
  startTabs()
  setPhoneOpen(false)
  startClock()
  const company = await loadCompany()
  startCards()
  const phone = createPhone()
  const pc = createPcPanel()
  const asked = new URLSearchParams(location.search)
  const it = createItPanel(company, asked.get('it') ?? undefined, pickUp)
  let chosen: Employee | undefined

  /** One phone is in sight: on IT's side the agent's, whose chat with the bot is as private as an employee's. */
  function pickUp(silent?: Silent): void {
    const owner = isItSide() ? it.agent() : chosen
    if (owner) phone.open(owner, silent)
    else phone.close()
    remember({ employee: chosen?.id, it: isItSide() ? owner?.id : undefined })
  }

  function choose(employee: Employee, silent?: Silent): void {
    chosen = employee
    markChosen(employee.id)
    pc.show(employee, company.pcs.filter(one => one.employeeId === employee.id))
    pickUp(silent)
    showTab('phone')
  }

  function putDown(): void {
    chosen = undefined
    pc.show(undefined, [])
    markChosen(undefined)
    pickUp()
  }

  byId('company').textContent = `${company.name} in a box`
  document.title = `${company.name} in a box`
  showPeople(company.employees, choose)
  startComposer(byId<HTMLFormElement>('composer'), byId<HTMLTextAreaElement>('message'), text => {
    phone.say(text)
  })
  byId('back').addEventListener('click', putDown)
  onTab(() => {
    allRead()
    pickUp()
  })
  onLookChange(() => {
    phone.redraw()
    it.redraw()
  })
  const first = company.employees.find(employee => employee.id === asked.get('employee'))
  if (first) choose(first, silences.find(mode => mode === asked.get('silent')))
  else putDown()
  if (asked.has('it')) showTab('it')
}

/** The server may still be starting: the page waits for it instead of failing. */
async function loadCompany(): Promise<Company> {
  for (;;) {
    try {
      await loadHostConfigs()
      return await get<Company>('/api/company')
    } catch {
      byId('employees').replaceChildren(h('li', { class: 'empty', role: 'status' }, 'Waiting for the sandbox to start…'))
      await new Promise(resolve => {
        setTimeout(resolve, 1000)
      })
    }
  }
}

/** The address names the phone in the hand and who acts for IT, so that reloading the page keeps both. */
function remember(people: Readonly<Record<'employee' | 'it', string | undefined>>): void {
  const address = new URL(location.href)
  address.search = new URLSearchParams(Object.entries(people).flatMap(([name, id]) => id === undefined ? [] : [[name, id]])).toString()
  history.replaceState(null, '', address)
}

function startClock(): void {
  const tick = (): void => {
    byId('clock').textContent = clock(new Date())
    byId('idle-clock').textContent = clock(new Date())
  }
  tick()
  setInterval(tick, 10_000)
}

void start()
