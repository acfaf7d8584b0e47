/** How cards look: the values Teams uses, in light and dark, scaled with the reader's text size. */
import { get } from './api.js'
import { isDark, textScale } from './theme.js'

interface HostConfigFile { fontTypes: Record<string, { fontSizes: Record<string, number> }> }

let files: { light: HostConfigFile, dark: HostConfigFile } | undefined

export async function loadHostConfigs(): Promise<void> {
  const [light, dark] = await Promise.all([get<HostConfigFile>('/host-config/light.json'), get<HostConfigFile>('/host-config/dark.json')])
  files = { light, dark }
}

/** The configuration for the present look. Only after `loadHostConfigs`. */
export function hostConfig(): InstanceType<typeof AdaptiveCards.HostConfig> {
  if (!files) throw new Error('the host configurations are not loaded yet')
  const config = structuredClone(isDark() ? files.dark : files.light)
  for (const { fontSizes } of Object.values(config.fontTypes)) {
    for (const [name, pixels] of Object.entries(fontSizes)) fontSizes[name] = Math.round(pixels * textScale())
  }
  return new AdaptiveCards.HostConfig(config)
}
