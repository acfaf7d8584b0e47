/** A case as the webhook tells it: field by field, so that what is added to a case later does not leave unseen. Described in docs/webhook.md. */
import type { Told } from '../../dialogs/vocabulary'
import type { Disclosure, Target, Who } from '../domain/progress'
import type { Case, DeskEvent } from './ports'

export const dataOf = ({ reference, person, name, why, told, opened, progress }: Case, event: DeskEvent): object => ({
  reference,
  state: progress.state,
  opened: moment(opened),
  employee: { tid: person.tid, oid: person.oid, name },
  agent: whoOf(progress.agent),
  why,
  told: toldOf(told),
  target: targetOf(progress.target),
  disclosed: progress.disclosed.map(disclosureOf),
  outcome: progress.outcome,
  event: eventOf(event)
})

const eventOf = ({ id, at, what, by, detail, from, text }: DeskEvent): object => ({ id, at: moment(at), what, by: whoOf(by), detail, from, text })

const toldOf = ({ keyId, device, deviceId, pc, account, hint, errorCode, cause, ruledOut, tried, shown, cured, unlocks }: Told): object =>
  ({ keyId, device, deviceId, pc, account, hint, errorCode, cause, ruledOut, tried, shown, cured, unlocks })

const targetOf = (target: Target | undefined): object | undefined =>
  target && { keyId: target.keyId, device: target.device, deviceName: target.deviceName, saved: target.saved, owner: whoOf(target.owner) }

const disclosureOf = ({ keyId, device, deviceName, at, by, rotation, replaced }: Disclosure): object =>
  ({ keyId, device, deviceName, at: moment(at), by: whoOf(by), rotation, replaced: replaced === undefined ? undefined : moment(replaced) })

const whoOf = (who: Who | undefined): object | undefined => who && { tid: who.person.tid, oid: who.person.oid, name: who.name }

export const moment = (at: number): string => new Date(at).toISOString()
