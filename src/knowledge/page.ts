/** A page of the knowledge base: one question, its answer, and the other ways in which people ask it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Page {
  /** The name of its file. */
  readonly slug: string
  readonly question: string
  /** Plain text, as a card shows it. */
  readonly answer: string
  readonly alsoAsked: readonly string[]
  /** The title and the address of what says so, or `this bot`. */
  readonly source: string
}

/** Where the repository keeps them, from the sources and from the build alike: the build has no copy. */
const home = (): string => {
  let folder = __dirname
  while (!existsSync(path.join(folder, 'package.json'))) {
    const above = path.dirname(folder)
    if (above === folder) throw new Error(`No package.json above ${__dirname}: the knowledge pages cannot be found.`)
    folder = above
  }
  return path.join(folder, 'src/knowledge/pages')
}

/** Throws an error that names the malformed page and what is missing in it. */
export const readPages = (folder = home()): readonly Page[] =>
  readdirSync(folder).filter(name => name.endsWith('.md')).toSorted().map(name => parse(name, readFileSync(path.join(folder, name), 'utf8')))

const labels = { alsoAsked: 'Also asked:', source: 'Source:' } as const

function parse(name: string, text: string): Page {
  const [first = '', ...lines] = text.split('\n').map(line => line.trim())
  const after = (label: string): string | undefined => lines.find(line => line.startsWith(label))?.slice(label.length).trim()
  const need = (what: string, found: string | undefined): string => {
    if (found) return found
    throw new Error(`The knowledge page ${name} has no ${what}.`)
  }
  return {
    slug: path.basename(name, '.md'),
    question: need('question: its first line must be "# …"', /^# (.+)$/.exec(first)?.[1]),
    answer: need('answer', lines.filter(line => !Object.values(labels).some(label => line.startsWith(label))).join(' ').trim()),
    alsoAsked: need('line "Also asked: …"', after(labels.alsoAsked)).split(';').map(phrase => phrase.trim()).filter(Boolean),
    source: need('line "Source: …"', after(labels.source))
  }
}
