/** What a story may say about the world before and while it plays: one sentence, one pattern. */
import { failureCodes, type FailureCode } from '../../src/core/failure'
import type { Device, Volume } from '../../src/domain/device'
import type { Stage } from './stage'

type Rule = readonly [RegExp, (stage: Stage, groups: Readonly<Record<string, string>>) => void]

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
    stage.company.saves(device, { keyId, volume: volumes[volume] ?? 'unknown', saved: saved.includes('T') ? saved : `${saved}T08:15:00Z` })
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
    stage.chat.broken = false
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
  [/^the audit log is down$/, stage => {
    stage.auditDown = true
  }],
  [/^Teams does not deliver$/, stage => {
    stage.chat.broken = true
  }]
]

export function given(stage: Stage, sentence: string): void {
  for (const [pattern, apply] of rules) {
    const found = pattern.exec(sentence)
    if (found) return apply(stage, found.groups as Record<string, string> ?? {})
  }
  throw new Error(`a story cannot say: ${sentence}`)
}
