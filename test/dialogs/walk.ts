/** Walks every place of every dialog by everything that can happen there, as far as anything new is found. */
import { house, openedBy, type Event } from '../../dialogs'
import type { Packet } from '../../dialogs/deskVocabulary'
import type { GuideName } from '../../dialogs/guides'
import type { Telling } from '../../dialogs/vocabulary'
import { curable } from '../../src/domain/errorCode'
import { isWork, questionFor, storesFor } from '../../src/domain/keyStore'
import { ranOff, type Spotted } from './steps'
import { answersTo, sentences, taps } from './events'

/** One row that was applied. `from` and `to`: dialog and place. */
export interface Edge { readonly from: string, readonly event: string, readonly to: string }

export interface Visited extends Spotted { readonly name: string }

export interface Walk {
  /** Every situation that was found, one for each set of facts that matters. */
  readonly visited: readonly Visited[]
  readonly edges: readonly Edge[]
}

export const nameOf = ({ dialog, state }: Spotted): string => [dialog, state.at, ...('guide' in state ? [String(state.guide)] : [])].join('.')

/** Two situations are the same where the same questions, stores and cures are left: what exactly was told does not matter for where it goes. */
function situation(at: Spotted): string {
  const { told, at: _, why: _why, trouble: _trouble, reference: _reference, typed: _typed, ...rest } = at.state as Telling & Record<string, unknown>
  const { cause, tried = [], keyId } = told
  const cure = cause === undefined ? 'unasked' : curable.has(cause) && !tried.includes(cause as GuideName) ? cause : 'none'
  const shape = Object.entries(rest).map(([key, value]) => `${key}:${typeof value === 'object' ? Object.keys(value ?? {}).length : String(value)}`).toSorted()
  const [first] = storesFor(told)
  const facts = { triage: [questionFor(told), storesFor(told).join('>'), cure, Boolean(keyId)], guide: [first, cure], recover: [first, Boolean(keyId)], desk: casesOf(at.state) }[at.dialog] ?? []
  return [nameOf(at), isWork(told), ...facts, ...shape].join('|')
}

/** What decides which way a case goes on. */
function casesOf(state: object): unknown[] {
  const { packet, want } = state as { readonly packet?: Packet, readonly want?: { readonly for: string } }
  if (!packet) return []
  const { progress: { state: of, target, verified, approval, disclosed }, person, mine, own, secondPerson, readAloud } = packet
  return [of, mine, own, secondPerson, Boolean(target), target?.owner?.person.oid === person.oid, Boolean(verified), approval?.said, approval?.aloud, readAloud, disclosed.some(one => one.replaced === undefined), want?.for]
}

export function walk(): Walk {
  const visited = new Map<string, Visited>()
  const edges = new Map<string, Edge>()
  const open: Visited[] = []
  const arrive = (from: string, event: string, to: Spotted | undefined): void => {
    if (!to) return
    const name = nameOf(to)
    edges.set(`${from} ${event} ${name}`, { from, event, to: name })
    const key = situation(to)
    if (visited.has(key)) return
    visited.set(key, { ...to, name })
    open.push({ ...to, name })
  }
  for (const said of sentences) {
    const opens = openedBy(said)
    if (opens) arrive('·', said.type, ranOff(undefined, { opens, effects: [] }))
  }
  arrive('·', 'followUp', ranOff(undefined, { opens: { type: 'followUp', told: { device: 'LAPTOP-7Q2' } }, effects: [] }))
  for (let at = open.pop(); at; at = open.pop()) {
    for (const event of eventsAt(at)) {
      const next = house.dialog(at.dialog)?.step(at.state, event)
      if (next) arrive(at.name, nameOfEvent(event), ranOff(at, next))
    }
  }
  return { visited: [...visited.values()], edges: [...edges.values()] }
}

const nameOfEvent = (event: Event): string => event.type === 'failed' ? 'failed' : event.type

/** A person can act where they wait; where the dialog passes through, only the host can. */
function eventsAt({ dialog, state }: Spotted): readonly Event[] {
  const rests = house.dialog(dialog)?.reminder(state) !== undefined
  return rests ? [...sentences, ...taps, ...answersTo(dialog, state)] : answersTo(dialog, state)
}
