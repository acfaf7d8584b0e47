/** A phone's browser in small: follows redirects, and presses the buttons of plain forms. */

export interface Shown {
  readonly status: number
  readonly address: URL
  readonly text: string
  /** Every address on the way here. */
  readonly trail: readonly string[]
  /** Presses the first button whose label holds this. */
  press(label: string): Promise<Shown>
}

export const open = (address: string): Promise<Shown> => go(address, { method: 'GET' }, [])

async function go(address: string, request: RequestInit, before: readonly string[]): Promise<Shown> {
  const response = await fetch(address, { ...request, redirect: 'manual' })
  const trail = [...before, address]
  const location = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && location) return go(new URL(location, address).href, { method: 'GET' }, trail)
  const html = await response.text()
  return {
    status: response.status, address: new URL(address), text: wordsIn(html), trail,
    press(label) {
      const form = [...html.matchAll(/<form method="post">(.*?)<button[^>]*>(.*?)<\/button><\/form>/gs)].find(found => wordsIn(found[2] ?? '').includes(label))
      if (!form) throw new Error(`There is no button "${label}" on this page: ${wordsIn(html)}`)
      const fields = [...(form[1] ?? '').matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [plain(name ?? ''), plain(value ?? '')])
      return go(address, { method: 'POST', body: new URLSearchParams(fields) }, trail)
    }
  }
}

const wordsIn = (html: string): string => plain(html.replaceAll(/<style>.*?<\/style>|<title>.*?<\/title>/gs, '').replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ').trim()

const plain = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&')
