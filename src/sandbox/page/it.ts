/** IT's side: the channel with the cases, who acts there, every key that was read, and the switches that make trouble. */
import { attempt, get, type Company, type Employee, type ItState, type KeyRead } from './api.js'
import { createChannel } from './channel.js'
import { byId, clock, h } from './dom.js'
import { listen } from './stream.js'
import { drawSwitches } from './switches.js'

export interface ItPanel {
  redraw(): void
  /** Who acts, once the team is known. */
  agent(): Employee | undefined
}

/** `wanted`: who should act, if they are in the team. `acts`: called with whoever does, at the beginning and after each change. */
export function createItPanel(company: Company, wanted: string | undefined, acts: () => void): ItPanel {
  let state: ItState = { cases: [], members: [], reads: [], notices: [] }
  let underWay = false
  let again = false
  const choice = byId<HTMLSelectElement>('agent')
  const person = (id: string) => {
    const index = company.employees.findIndex(one => one.id === id)
    const employee = company.employees[index]
    return employee && { employee, index }
  }
  const channel = createChannel(byId('cases'), { agent: () => choice.value || undefined, person })

  /** One fetch at a time; whatever happens during one is covered by one more after it. */
  async function refresh(): Promise<void> {
    again = underWay
    if (underWay) return
    underWay = true
    // Without an answer: the stream reconnects, and that fetches again.
    await attempt(get<ItState>('/api/it').then(answer => {
      state = answer
    }))
    underWay = false
    show()
    if (again) void refresh()
  }

  function show(): void {
    showTeam()
    channel.show(state.cases)
    const reads = state.reads.map(read => drawRead(read)).toReversed()
    byId('reads').replaceChildren(...(reads.length > 0 ? reads : [h('li', { class: 'empty' }, 'No key has been read.')]))
    byId('notices').replaceChildren(...state.notices.map(notice => h('li', {}, wordsOf(notice))))
    byId('notices').hidden = state.notices.length === 0
  }

  function showTeam(): void {
    const names = state.members.flatMap(id => person(id)?.employee ?? [])
    const before = choice.value
    if (names.map(one => one.id).join(' ') === [...choice.options].map(one => one.value).join(' ')) return
    choice.replaceChildren(...names.map(({ id, name, title }) => h('option', { value: id }, title ? `${name}, ${title}` : name)))
    choice.value = names.find(one => one.id === (before || wanted))?.id ?? names[0]?.id ?? ''
    byId('acting').hidden = names.length === 0
    byId('team').textContent = names.length === 0 ? 'IT’s Teams channel. Nobody is in its team.' : `IT’s Teams channel, ${names.length} in the team`
    acts()
  }

  drawSwitches(byId('switches'), company)
  choice.addEventListener('change', () => {
    channel.redraw()
    acts()
  })
  listen('/api/it/events', {
    event() {
      void refresh()
    },
    connection(up) {
      if (up) void refresh()
    }
  })
  show()
  return { redraw: channel.redraw, agent: () => person(choice.value)?.employee }
}

function drawRead(read: KeyRead): HTMLElement {
  const who = read.initiatedBy?.user?.displayName ?? read.initiatedBy?.user?.userPrincipalName ?? 'Unknown'
  const success = read.result === 'success'
  return h('li', { 'class': 'read', 'data-testid': 'it-read' },
    h('span', { class: success ? 'result good' : 'result bad' }, success ? 'Read' : 'Refused'),
    h('span', { class: 'read-who' }, who),
    h('code', {}, read.targetResources?.[0]?.displayName ?? ''),
    h('time', { datetime: read.activityDateTime ?? '' }, clock(read.activityDateTime ?? '')))
}

/** A notice is a sentence, or something that has one. */
function wordsOf(notice: unknown): string {
  if (typeof notice === 'string') return notice
  const text = typeof notice === 'object' && notice !== null && 'text' in notice ? notice.text : undefined
  return typeof text === 'string' ? text : JSON.stringify(notice)
}
