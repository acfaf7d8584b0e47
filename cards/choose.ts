/** Choosing a PC, and one of its keys by what the screen shows. */
import type { View } from '../dialogs/views'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import { button, buttons, card, heading, say, type Card, type Container } from './kit'
import { outside } from './outside'
import { firstOf, keyFacts, person, row } from './parts'
import { en as text } from './text/en'
import { readableDate } from './time'

/** More rows than that are too large for one message. The others are found by their Key ID. */
const inFull = 12

export function chooseDevice({ devices }: Extract<View, { view: 'chooseDevice' }>, timeZone?: string): Card {
  const shown = devices.length > inFull ? lastUsedFirst(devices).slice(0, inFull) : devices
  return card(
    heading(text.chooseDevice.heading),
    say(text.chooseDevice.text),
    ...shown.map(device => deviceRow(device, timeZone)),
    ...(devices.length > shown.length ? [say(text.chooseDevice.more(devices.length - shown.length))] : []),
    ...buttons(button(text.buttons.notMine, 'notMine'), person())
  )
}

function deviceRow(device: Device, timeZone: string | undefined): Container {
  const name = outside(device.name)
  const date = device.lastSeen && readableDate(device.lastSeen, timeZone)
  const facts = [device.model && outside(device.model), date && text.chooseDevice.lastSeen(date)].filter(fact => fact !== undefined && fact !== '')
  return row(button(name, 'device', { deviceId: device.id }), say(name, { weight: 'Bolder' }), facts.join(' · '))
}

export function chooseKey({ device, keys }: Extract<View, { view: 'chooseKey' }>, timeZone?: string): Card {
  const shown = newestFirst(keys).slice(0, inFull)
  return card(
    heading(text.chooseKey.heading),
    say(text.chooseKey.text(outside(device.name), keys.length)),
    ...shown.map(key => row(
      button(firstOf(key.keyId), 'key', { keyId: key.keyId }),
      say(firstOf(key.keyId), { weight: 'Bolder', size: 'Large', fontType: 'Monospace' }),
      keyFacts(key, timeZone))),
    ...(keys.length > shown.length ? [say(text.chooseKey.more(keys.length - shown.length))] : []),
    ...buttons(button(text.buttons.otherDevice, 'otherDevice'), person())
  )
}

/** The newest is the likeliest. */
const newestFirst = (keys: readonly RecoveryKeyInfo[]) => keys.toSorted((a, b) => b.saved.localeCompare(a.saved))

const lastUsedFirst = (devices: readonly Device[]) => devices.toSorted((a, b) => (b.lastSeen ?? '').localeCompare(a.lastSeen ?? ''))
