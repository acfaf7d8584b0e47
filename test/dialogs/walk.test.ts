/** What must hold for every place of every dialog, however somebody came there. */
import { house } from '../../dialogs'
import type { Place as Following } from '../../dialogs/guide'
import { guides, type Guide } from '../../dialogs/guides'
import type { Place } from '../../src/core/dialog'
import { Secret } from '../../src/core/secret'
import { answers, digits } from './events'
import { ranOff } from './steps'
import { nameOf, walk, type Visited } from './walk'

const { visited, edges } = walk()
const names = new Set(visited.map(({ name }) => name))
const dialogOf = ({ dialog }: Visited) => house.dialog(dialog)!
const waits = (at: Visited) => dialogOf(at).reminder(at.state) !== undefined
const ends = new Set(visited.filter(at => dialogOf(at).ends(at.state)).map(({ name }) => name))
const after = (at: Visited, type: 'person' | 'startOver' | 'stop' | 'notMe' | 'silent') => {
  const next = dialogOf(at).step(at.state, { type })
  return next && ranOff(at, next)
}

const isFollowing = (state: Place): state is Following => state.at === 'following'

/** Every place from which one of these can be reached. */
function reaching(goals: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(goals)
  for (let before = 0; before !== found.size;) {
    before = found.size
    for (const { from, to } of edges) if (found.has(to)) found.add(from)
  }
  return found
}

test('every place of every dialog is reached, and every guide', () => {
  const dialogs = new Map(visited.map(at => [at.dialog, dialogOf(at)]))
  expect([...dialogs.keys()].toSorted()).toEqual(['aftermath', 'desk', 'disown', 'followUp', 'guide', 'handOver', 'practice', 'readiness', 'recover', 'released', 'rest', 'status', 'triage', 'unlock'])
  const missing = [...dialogs].flatMap(([id, dialog]) => dialog.places.filter(place => !visited.some(at => at.dialog === id && at.state.at === place)).map(place => `${id}.${place}`))
  expect(missing).toEqual([])
  expect(Object.keys(guides).filter(guide => !names.has(`guide.following.${guide}`))).toEqual([])
})

test('wherever a person waits, "talk to a person" opens a case, or shows the one that is open', () => {
  const stuck = visited.filter(at => waits(at) && at.dialog !== 'handOver' && after(at, 'person')?.dialog !== 'handOver')
  expect(stuck.map(nameOf)).toEqual([])
})

test('wherever a person waits they can start over, stop, and say that it was not them', () => {
  const goes = { startOver: 'triage', stop: 'rest', notMe: 'disown' } as const
  for (const type of ['startOver', 'stop', 'notMe'] as const) {
    expect(visited.filter(at => waits(at) && after(at, type)?.dialog !== goes[type]).map(nameOf)).toEqual([])
  }
})

test('wherever something is waited for, an hour of silence closes it', () => {
  expect(visited.filter(at => !dialogOf(at).ends(at.state) && after(at, 'silent')?.dialog !== 'rest').map(nameOf)).toEqual([])
})

test('from every place an end can be reached: no cycle is without an exit', () => {
  const saved = reaching(ends)
  expect([...names].filter(name => !saved.has(name))).toEqual([])
})

test('the three ends are reached from every question of the triage: the key, a door, a person', () => {
  for (const goal of ['unlock.unlocking', 'guide.following.microsoftAccount', 'handOver.withIT']) {
    const ways = reaching(new Set([goal]))
    expect([...names].filter(name => name.startsWith('triage.ask') && !ways.has(name))).toEqual([])
  }
})

test('what was ruled out is never suggested again before everything was', () => {
  const all: Readonly<Record<string, Guide>> = guides
  const searches = visited.flatMap(({ state }) => isFollowing(state) ? [{ guide: all[state.guide], ruledOut: state.told.ruledOut ?? [] }] : [])
  expect(searches.length).toBeGreaterThan(50)
  expect(searches.filter(({ guide, ruledOut }) => guide?.store && ruledOut.includes(guide.store))).toEqual([])
})

test('only who said that the PC is private is told to install Windows anew', () => {
  const resetting = visited.filter(at => at.name === 'guide.following.cleanInstall')
  expect(resetting.length).toBeGreaterThan(0)
  expect(resetting.filter(({ state }) => isFollowing(state) && state.told.pc !== 'own' && state.told.pc !== 'other')).toEqual([])
})

test('no state ever holds digits of a key, typed or read', () => {
  const groups = digits.split('-')
  expect(visited.filter(({ state }) => groups.some(group => JSON.stringify(state).includes(group))).map(nameOf)).toEqual([])
  expect(JSON.stringify(new Secret(digits))).not.toContain(groups[0])
})

test('a key is read only with a receipt, and only the record of it leads there', () => {
  const reading = edges.filter(({ to }) => to === 'recover.reading')
  expect(reading.map(({ from, event }) => [from, event])).toEqual([['recover.recording', 'recorded']])
})

test('a key is shown only by the answer of the one who read it', () => {
  const shown = visited.flatMap(at => answers.flatMap(event => {
    const next = dialogOf(at).step(at.state, event)
    const ran = next && ranOff(at, next)
    return ran?.effects.some(({ type }) => type === 'reveal') ? [`${at.name} ${event.type}`] : []
  }))
  expect([...new Set(shown)]).toEqual(['recover.reading keyRead'])
})

test('whoever leaves a visible key behind hides it', () => {
  const holding = visited.filter(at => at.dialog === 'unlock' && 'key' in at.state && at.state.key && !('hidden' in at.state))
  expect(holding.length).toBeGreaterThan(3)
  for (const at of holding) for (const type of ['person', 'startOver', 'stop', 'notMe', 'silent'] as const) {
    expect(after(at, type)?.effects.map(effect => effect.type)).toContain('hide')
  }
})
