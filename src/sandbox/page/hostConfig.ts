/** How cards look: the values Teams uses, in light and dark, scaled with the reader's text size. */
import { get } from './api.js'
import { byId } from './dom.js'
import { isDark, textScale } from './theme.js'

interface HostConfigFile { fontTypes: Record<string, { fontSizes: Record<string, number> }> }

let files: { light: HostConfigFile, dark: HostConfigFile } | undefined

export async function loadHostConfigs(): Promise<void> {
  const [light, dark] = await Promise.all([get<HostConfigFile>('/host-config/light.json'), get<HostConfigFile>('/host-config/dark.json')])
  files = { light, dark }
}

/** The largest monospaced text of which six digits fit twice beside each other: a key that is cut off helps nobody. */
function widestMonospace(): number {
  const chat = byId('log').clientWidth || innerWidth
  // On the narrowest phones the avatar moves out of the way.
  const framesAndNumbers = chat < 360 ? 130 : 172
  const twelveDigits = 7.4
  return Math.max(16, Math.floor((chat - framesAndNumbers) / twelveDigits))
}

/** The configuration for the present look. Only after `loadHostConfigs`. */
export function hostConfig(): InstanceType<typeof AdaptiveCards.HostConfig> {
  if (!files) throw new Error('the host configurations are not loaded yet')
  const config = structuredClone(isDark() ? files.dark : files.light)
  for (const [type, { fontSizes }] of Object.entries(config.fontTypes)) {
    const largest = type === 'monospace' ? widestMonospace() : Infinity
    for (const [name, pixels] of Object.entries(fontSizes)) fontSizes[name] = Math.min(Math.round(pixels * textScale()), largest)
  }
  return new AdaptiveCards.HostConfig(config)
}
