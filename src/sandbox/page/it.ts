/** IT's view: the cases the bot posted, every key that was read, and the switches that make trouble. */
import { get, type Company, type ItState, type KeyRead, type Message } from './api.js'
import { byId, clock, h } from './dom.js'
import { drawMessage, isVisible } from './message.js'
import { listen } from './stream.js'
import { drawSwitches } from './switches.js'

export interface ItPanel { redraw(): void }

export function createItPanel(company: Company): ItPanel {
  let state: ItState = { cases: [], reads: [], notices: [] }
  let underWay = false
  let again = false

  /** One fetch at a time; whatever happens during one is covered by one more after it. */
  async function refresh(): Promise<void> {
    again = underWay
    if (underWay) return
    underWay = true
    try {
      state = await get<ItState>('/api/it')
      redraw()
    } catch {
      // The stream reconnects, and that fetches again.
    }
    underWay = false
    if (again) void refresh()
  }

  function redraw(): void {
    const cases = state.cases.filter(message => isVisible(message)).map(message => drawCase(message))
    byId('cases').replaceChildren(...(cases.length > 0 ? cases.toReversed() : [h('p', { class: 'empty' }, 'No case yet. The bot posts one here when a person is needed.')]))
    const reads = state.reads.map(read => drawRead(read)).toReversed()
    byId('reads').replaceChildren(...(reads.length > 0 ? reads : [h('li', { class: 'empty' }, 'No key has been read.')]))
    byId('notices').replaceChildren(...state.notices.map(notice => h('li', {}, wordsOf(notice))))
    byId('notices').hidden = state.notices.length === 0
  }

  drawSwitches(byId('switches'), company)
  listen('/api/it/events', {
    event() {
      void refresh()
    },
    connection(up) {
      if (up) void refresh()
    }
  })
  redraw()
  return { redraw }
}

/** Drawn as on a phone, but under names of its own: a test that looks for the phone's last card must not find IT's. */
function drawCase(message: Message): HTMLElement {
  const element = drawMessage(message, message.card, {})
  element.dataset['testid'] = 'it-case'
  element.querySelector('.card')?.setAttribute('data-testid', 'it-card')
  return element
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
