/** What a story may say about the world before and while it plays: one sentence, one pattern. */
import { failureCodes, type FailureCode } from '../../src/core/failure'
import type { Device, Volume } from '../../src/domain/device'
import { readHours } from '../../src/domain/hours'
import { begun } from '../../src/domain/progress'
import type { Stage } from './stage'

type Rule = readonly [RegExp, (stage: Stage, groups: Readonly<Record<string, string>>) => void | Promise<void>]

const pcs = new WeakMap<Stage, Map<string, Device>>()
const pcsOf = (stage: Stage) => pcs.get(stage) ?? pcs.set(stage, new Map()).get(stage)!

const volumes: Readonly<Record<string, Volume>> = { Windows: 'operatingSystem', data: 'data', removable: 'removable' }

const code = (text: string | undefined): FailureCode | undefined => {
  const found = failureCodes.find(one => one === text)
  if (text && !found) throw new Error(`no such failure: ${text}`)
  return found
}

const rules: readonly Rule[] = [
  [/^(?<who>\S+) has the PC (?<pc>\S+)(?: \((?<model>.+)\))?$/, (stage, { who = '', pc = '', model }) => {
    pcsOf(stage).set(pc, stage.company.gives(stage.employee(who), { name: pc, model, lastSeen: '2026-03-02T07:00:00Z' }))
  }],
  [/^nobody owns the PC (?<pc>\S+)$/, (stage, { pc = '' }) => {
    pcsOf(stage).set(pc, stage.company.gives(undefined, { name: pc }))
  }],
  [/^(?<pc>\S+) has the key (?<keyId>[\dA-F-]{36})(?: for its (?<volume>\w+) drive)?(?:, saved (?<saved>[\dT:Z-]+))?$/, (stage, { pc = '', keyId = '', volume = 'Windows', saved = '2026-03-02' }) => {
    const device = pcsOf(stage).get(pc)
    if (!device) throw new Error(`nobody has the PC ${pc}`)
    const { digits } = stage.company.saves(device, { keyId, volume: volumes[volume] ?? 'unknown', saved: saved.includes('T') ? saved : `${saved}T08:15:00Z` })
    stage.keys.push(digits)
  }],
  [/^Intune says that (?<pc>\S+) is (?<not>not )?encrypted$/, (stage, { pc = '', not }) => {
    const device = pcsOf(stage).get(pc)
    if (!device) throw new Error(`nobody has the PC ${pc}`)
    Object.assign(device, { encrypted: !not })
  }],
  [/^(?<who>\S+)’s phone is in (?<zone>\S+)$/, (stage, { zone }) => {
    stage.timeZone = zone
  }],
  [/^Graph answers (?<what>\S+)$/, (stage, { what }) => {
    stage.company.faults.graph = code(what)
  }],
  [/^reading a key answers (?<what>\S+)$/, (stage, { what }) => {
    stage.company.faults.read = code(what)
  }],
  [/^everything works again$/, stage => {
    Object.assign(stage.company.faults, { graph: undefined, read: undefined, signIn: undefined })
    stage.auditDown = false
    stage.teams.broken = false
  }],
  [/^(?<who>\S+)’s silent sign-in answers (?<what>\S+)$/, (stage, { who = '', what }) => {
    const outcome = code(what)
    stage.employee(who).silent = outcome ? { code: outcome } : 'works'
  }],
  [/^(?<who>\S+)’s sign-in on the page answers (?<what>\S+)$/, (stage, { who = '', what }) => {
    const outcome = code(what)
    stage.employee(who).page = outcome ? { code: outcome } : 'works'
  }],
  [/^silent sign-in (?<how>fails|never answers) on this phone$/, (stage, { how }) => {
    stage.phone = how === 'fails' ? 'fails' : 'mute'
  }],
  [/^it is (?<who>\S+) who signs in$/, (stage, { who = '' }) => {
    stage.signsIn = stage.employee(who)
  }],
  [/^owners may not read their own keys$/, stage => {
    stage.company.allowsOwners = false
  }],
  [/^(?<who>\S+) has a helpdesk role$/, (stage, { who = '' }) => {
    Object.assign(stage.employee(who), { helpdesk: true })
  }],
  [/^(?<pc>\S+) is registered to (?<who>\S+) now$/, (stage, { pc = '', who = '' }) => {
    const device = pcsOf(stage).get(pc)
    if (!device) throw new Error(`nobody has the PC ${pc}`)
    stage.company.moves(device, stage.employee(who))
  }],
  [/^(?<who>\S+) works at the desk(?<role>, and may read keys)?$/, (stage, { who = '', role }) => {
    const employee = stage.employee(who)
    stage.teams.team.push(employee)
    Object.assign(employee, { helpdesk: Boolean(role) })
  }],
  [/^(?<who>\S+) leaves the desk$/, (stage, { who = '' }) => {
    stage.teams.team.splice(stage.teams.team.indexOf(stage.employee(who)), 1)
  }],
  [/^(?<who>\S+)’s manager is (?<boss>\S+)$/, (stage, { who = '', boss = '' }) => {
    stage.employee(who).manager = stage.employee(boss)
  }],
  [/^(?<who>\S+)’s number is (?<phone>.+)$/, (stage, { who = '', phone }) => {
    stage.employee(who).phone = phone
  }],
  [/^(?<who>\S+) has not installed the app$/, (stage, { who = '' }) => {
    stage.teams.without.add(stage.employee(who))
  }],
  [/^(?<who>\S+) removes the app$/, async (stage, { who = '' }) => {
    await stage.does(stage.employee(who), { kind: 'removed' })
    stage.teams.without.add(stage.employee(who))
  }],
  [/^the stop for (?<who>\S+) is lifted$/, async (stage, { who = '' }) => {
    await stage.world.audit.record({ action: 'person.unfrozen', person: stage.employee(who).person, conversation: '', reference: '' })
  }],
  [/^the last (?<count>\d+) cases were taken within (?<minutes>\d+) minutes$/, async (stage, { count, minutes }) => seedCases(stage, Number(count), Number(minutes))],
  [/^agents may read keys aloud$/, stage => {
    stage.settings.desk.policy.readAloud = true
  }],
  [/^no second person is asked for$/, stage => {
    stage.settings.desk.policy.secondPerson = false
  }],
  [/^(?<who>\S+) is (?<what>on call|the lead)$/, (stage, { who = '', what }) => {
    const { oid } = stage.employee(who).person
    if (what === 'the lead') stage.settings.desk.lead = oid
    else stage.settings.desk.onCall.push(oid)
  }],
  [/^IT is there (?<hours>.+)$/, (stage, { hours = '' }) => {
    stage.settings.desk.hours = readHours(hours)
  }],
  [/^the audit log is down$/, stage => {
    stage.auditDown = true
  }],
  [/^Teams does not deliver$/, stage => {
    stage.teams.broken = true
  }]
]

/** Cases of others, long closed. */
async function seedCases({ store, company, clock, teams }: Stage, count: number, minutes: number): Promise<void> {
  const { person } = company.hires('Somebody')
  const opened = clock.now() - 60 * 60_000
  for (let index = 0; index < count; index++) {
    const progress = { ...begun(opened), state: 'closed', outcome: 'unlocked', history: [{ at: opened, what: 'opened' }, { at: opened + minutes * 60_000, what: 'taken' }] } as const
    await store.cases.add({ reference: `BL-0000${index}`, person, name: 'Somebody', why: 'asked', told: {}, conversation: teams.desk, serviceUrl: 'https://teams.example/', opened, progress }, [])
  }
}

export async function given(stage: Stage, sentence: string): Promise<void> {
  for (const [pattern, apply] of rules) {
    const found = pattern.exec(sentence)
    if (found) return apply(stage, found.groups as Record<string, string> ?? {})
  }
  throw new Error(`a story cannot say: ${sentence}`)
}
