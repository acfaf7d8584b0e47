/** Light or dark, and how large the text is: chosen by the system, changed by two buttons, remembered. */
import { byId } from './dom.js'

const themes = ['auto', 'light', 'dark'] as const
type Theme = typeof themes[number]
const themeNames: Readonly<Record<Theme, string>> = { auto: 'as the system', light: 'light', dark: 'dark' }
const sizes = [100, 125, 150]

const system = matchMedia('(prefers-color-scheme: dark)')
const listeners: Array<() => void> = []
let theme: Theme = themes.find(name => name === recall('theme')) ?? 'auto'
let size = sizes.find(percent => String(percent) === recall('text-size')) ?? 100

export function isDark(): boolean {
  return theme === 'auto' ? system.matches : theme === 'dark'
}

/** How much larger than usual text is drawn: the reader's browser setting times the page's own button. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
}

/** Cards carry their colours and sizes in themselves and must be drawn anew. */
export function onLookChange(listener: () => void): void {
  listeners.push(listener)
}

export function startTheme(): void {
  byId('theme').addEventListener('click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
    remember('theme', theme)
    apply()
  })
  byId('text-size').addEventListener('click', () => {
    size = sizes[(sizes.indexOf(size) + 1) % sizes.length] ?? 100
    remember('text-size', String(size))
    apply()
  })
  system.addEventListener('change', apply)
  apply()
}

function apply(): void {
  const root = document.documentElement
  root.dataset['theme'] = theme
  root.style.fontSize = `${size}%`
  byId('theme').setAttribute('aria-label', `Theme: ${themeNames[theme]}`)
  byId('theme').title = `Theme: ${themeNames[theme]}`
  byId('text-size').setAttribute('aria-label', `Text size ${size} percent`)
  byId('text-size').title = `Text size ${size} %`
  for (const listener of listeners) listener()
  // Whoever looks closely knows by it that everything has its colours.
  root.dataset['drawn'] = isDark() ? 'dark' : 'light'
}

// Storage is a convenience: a browser that forbids it still shows the page.
function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`sandbox-${name}`) ?? undefined
  } catch {
    return undefined
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`sandbox-${name}`, value)
  } catch {}
}
