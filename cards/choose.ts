/** Choosing a PC, and one of its keys by what the screen shows. */
import type { View } from '../dialogs/vocabulary'
import type { Device, RecoveryKeyInfo } from '../src/domain/device'
import { button, buttons, card, heading, say, type Card, type Container } from './kit'
import { outside } from './outside'
import { firstOf, keyFacts, person, readableDate, row } from './parts'
import { en as text } from './text/en'

export const chooseDevice = ({ devices }: Extract<View, { view: 'chooseDevice' }>): Card => card(
  heading(text.chooseDevice.heading),
  say(text.chooseDevice.text),
  ...devices.map(deviceRow),
  ...buttons(person())
)

function deviceRow(device: Device): Container {
  const name = outside(device.name)
  const date = device.lastSeen && readableDate(device.lastSeen)
  const facts = [device.model && outside(device.model), date && text.chooseDevice.lastSeen(date)].filter(fact => fact !== undefined && fact !== '')
  return row(button(name, 'device', { deviceId: device.id }), say(name, { weight: 'Bolder' }), facts.join(' · '))
}

export const chooseKey = ({ device, keys }: Extract<View, { view: 'chooseKey' }>): Card => card(
  heading(text.chooseKey.heading),
  say(text.chooseKey.text(outside(device.name), keys.length)),
  ...newestFirst(keys).map(key => row(
    button(firstOf(key.keyId), 'key', { keyId: key.keyId }),
    say(firstOf(key.keyId), { weight: 'Bolder', size: 'Large', fontType: 'Monospace' }),
    keyFacts(key))),
  ...buttons(button(text.buttons.otherDevice, 'otherDevice'), person())
)

/** The newest is the likeliest. */
const newestFirst = (keys: readonly RecoveryKeyInfo[]) => keys.toSorted((a, b) => b.saved.localeCompare(a.saved))
