/** Draws the dialogs as they are in the tables: which opens which, and the places of each. */
import { aftermath } from '../../dialogs/aftermath'
import { desk } from '../../dialogs/desk'
import { disown } from '../../dialogs/disown'
import { wishes } from '../../dialogs/everywhere'
import { followUp } from '../../dialogs/followUp'
import { guide } from '../../dialogs/guide'
import { guides } from '../../dialogs/guides'
import { handOver } from '../../dialogs/handOver'
import { practice } from '../../dialogs/practice'
import { readiness } from '../../dialogs/readiness'
import { recover } from '../../dialogs/recover'
import { released } from '../../dialogs/released'
import { rest } from '../../dialogs/rest'
import { status } from '../../dialogs/status'
import { triage } from '../../dialogs/triage'
import { unlock } from '../../dialogs/unlock'
import { walk, type Edge } from './walk'

interface Drawn { readonly anywhere: object, readonly places: Readonly<Record<string, { readonly on: object, readonly ends?: true }>> }

const dialogs: Readonly<Record<string, Drawn>> = { triage, recover, unlock, guide, aftermath, followUp, handOver, readiness, practice, released, disown, rest, status, desk }

const why: Readonly<Record<string, string>> = {
  triage: 'whose store is the key in?', recover: 'from the Key ID to the key, as the person who signed in', unlock: 'the key is typed, and refused keys are found out',
  guide: `one step at a time: ${Object.entries(guides).map(([name, { steps }]) => `${name} (${steps.length})`).join(', ')}`, aftermath: 'what it was, and what to do about it',
  followUp: 'a day later', handOver: 'IT has the case', readiness: 'am I ready?', practice: 'the way to a key, with nothing real', released: 'what was released', disown: 'that was not me', rest: 'stopped, or silent for an hour',
  status: 'how far is IT with my case?', desk: 'IT’s side of a case, in an agent’s private chat'
}

const split = (name: string) => {
  const [dialog = '', at = ''] = name.split('.')
  return { dialog, at }
}

/** What holds in every place is said once, in words. */
const isOwn = ({ from, event }: Edge): boolean => {
  const { dialog, at } = split(from)
  const { places = {}, anywhere = {} } = dialogs[dialog] ?? {}
  return Object.hasOwn(places[at]?.on ?? {}, event) || (Object.hasOwn(anywhere, event) && !Object.hasOwn(common, event))
}

const common = wishes()

const lines = (edges: ReadonlyMap<string, ReadonlySet<string>>): string[] =>
  [...edges].toSorted(([a], [b]) => a < b ? -1 : 1).map(([arrow, events]) => `  ${arrow}: ${[...events].toSorted().join(', ')}`)

function grouped(edges: readonly Edge[], arrow: (edge: Edge) => string | undefined): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const edge of edges) {
    const drawn = arrow(edge)
    if (drawn) found.set(drawn, (found.get(drawn) ?? new Set()).add(edge.event))
  }
  return found
}

function overview(edges: readonly Edge[]): string[] {
  const between = grouped(edges.filter(edge => isOwn(edge)), ({ from, to }) => {
    const [a, b] = [split(from).dialog, split(to).dialog]
    return a === b ? undefined : `${a} --> ${b}`
  })
  return ['```mermaid', 'stateDiagram-v2', ...Object.keys(dialogs).map(id => `  ${id}: ${id}`), ...lines(between).map(line => line.replace(/: .*/, '')), '```']
}

function drawing(id: string, edges: readonly Edge[]): string[] {
  const { places } = dialogs[id]!
  const arrows = grouped(edges.filter(edge => split(edge.from).dialog === id && isOwn(edge)), ({ from, to }) => {
    const target = split(to)
    return `${split(from).at} --> ${target.dialog === id ? target.at : `to_${target.dialog}`}`
  })
  const targets = new Set([...arrows.keys()].flatMap(arrow => /to_(\w+)$/.exec(arrow)?.[1] ?? []))
  return [
    `## ${id}`, '', `${why[id]!.charAt(0).toUpperCase()}${why[id]!.slice(1)}${why[id]!.endsWith('?') ? '' : '.'}`, '', '```mermaid', 'stateDiagram-v2',
    ...[...targets].toSorted().map(target => `  state "${target} …" as to_${target}`),
    ...lines(arrows), ...Object.entries(places).filter(([, { ends }]) => ends).map(([at]) => `  ${at} --> [*]`), '```', ''
  ]
}

export interface Figures { readonly dialogs: number, readonly places: number, readonly steps: number, readonly transitions: number }

export function map(): { readonly text: string, readonly figures: Figures } {
  const { edges } = walk()
  const places = Object.values(dialogs).flatMap(({ places: own }) => Object.keys(own))
  const steps = Object.values(guides).reduce((sum, { steps: own }) => sum + own.length, 0)
  const text = [
    '# Every dialog on one page', '',
    'Drawn from the tables in `dialogs/` by walking every place by everything that can happen there. A test keeps it true.',
    'In every place, besides what is drawn: *talk to a person*, *start over*, *back*, *stop*, *that was not me*, and an hour of silence. Where no key is visible, also whatever else somebody may want instead.', '',
    ...overview(edges), '',
    ...Object.keys(dialogs).flatMap(id => drawing(id, edges))
  ].join('\n')
  return { text, figures: { dialogs: Object.keys(dialogs).length, places: places.length, steps, transitions: edges.length } }
}
