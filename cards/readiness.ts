/** How well prepared somebody is: each of their PCs, whether its key is saved, and what is missing. */
import type { View } from '../dialogs/views'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import { box, button, buttons, card, heading, say, type Card, type Container } from './kit'
import { outside } from './outside'
import { detail, person } from './parts'
import { en } from './text/en'
import { readableDate } from './time'

const text = en.readiness

type Readiness = Extract<View, { view: 'readiness' }>

/** What is missing first: only so many are shown in full. */
const urgency = ['notEncrypted', 'noKey', 'unknownNoKey', 'ready'] as const
type State = typeof urgency[number]

const inFull = 6

export function readiness({ devices, keys }: Readiness, timeZone?: string): Card {
  const pcs = devices.map(device => stateOf(device, keys.filter(key => key.device.id === device.id)))
  const sorted = pcs.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state))
  const left = sorted.length - inFull
  return card(
    heading(headingOf(pcs)),
    ...(pcs.length === 0 ? [say(text.none)] : sorted.slice(0, inFull).map(pc => drawn(pc, timeZone))),
    ...(left > 0 ? [say(text.more(left))] : []),
    ...buttons(button(en.buttons.practice, 'practice'), person())
  )
}

interface Pc { readonly device: Device, readonly state: State, readonly newest: RecoveryKeyInfo | undefined }

function stateOf(device: Device, keys: readonly RecoveryKeyInfo[]): Pc {
  const newest = keys.toSorted((a, b) => b.saved.localeCompare(a.saved))[0]
  if (device.encrypted === false) return { device, newest, state: 'notEncrypted' }
  if (newest) return { device, newest, state: 'ready' }
  return { device, newest, state: device.encrypted ? 'noKey' : 'unknownNoKey' }
}

function headingOf(pcs: readonly Pc[]): string {
  if (pcs.length === 0) return text.heading.none
  return pcs.every(({ state }) => state === 'ready') ? text.heading.ready : text.heading.gaps
}

const drawn = ({ device, state, newest }: Pc, timeZone: string | undefined): Container => box([
  say(outside(device.name), { weight: 'Bolder' }),
  detail([encryption(device), saved(newest, timeZone)].join(', ')),
  say(text.advice[state], {}, { spacing: 'Small' })
], { style: state === 'ready' ? 'emphasis' : 'warning', spacing: 'Small' })

const encryption = ({ encrypted }: Device): string => encrypted === undefined ? text.encrypted.unknown : text.encrypted[encrypted ? 'yes' : 'no']

function saved(newest: RecoveryKeyInfo | undefined, timeZone: string | undefined): string {
  if (!newest) return text.notSaved
  const date = readableDate(newest.saved, timeZone)
  return date ? text.saved(date) : text.savedSomeday
}
