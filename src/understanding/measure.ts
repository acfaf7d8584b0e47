/** How well labelled sentences are understood: totals only, because a sentence that was seen while rules are written measures nothing any more. */
import { z } from 'zod'
import { comprehend } from '../understand'

const labelled = z.object({
  text: z.string(), language: z.string(), intent: z.string(),
  accountHint: z.string().optional(), keyId: z.string().optional(), errorCode: z.string().optional()
})
export type Labelled = z.infer<typeof labelled>

/** Throws where a line is not a labelled sentence, and names its number alone. */
export const labelledIn = (jsonLines: string): Labelled[] =>
  jsonLines.split('\n').flatMap((line, index) => line.trim() === '' ? [] : [parsed(line, index + 1)])

function parsed(line: string, number: number): Labelled {
  try {
    return labelled.parse(JSON.parse(line))
  } catch {
    throw new Error(`line ${number} is not a labelled sentence`)
  }
}

export interface Share { right: number, of: number }

export interface Measured {
  readonly overall: Share
  readonly language: ReadonlyMap<string, Share>
  readonly intent: ReadonlyMap<string, Share>
  /** Of what is understood besides the intent. Right where nothing was to be found, and nothing was. */
  readonly besides: ReadonlyMap<string, Share>
  /** Of the sentences of which it was sure enough to act. */
  readonly confident: Share
}

const count = (shares: Map<string, Share>, name: string, isRight: boolean): void => {
  const { right, of } = shares.get(name) ?? { right: 0, of: 0 }
  shares.set(name, { right: right + Number(isRight), of: of + 1 })
}

export function measure(sentences: readonly Labelled[]): Measured {
  const [language, intent, besides, all] = [new Map<string, Share>(), new Map<string, Share>(), new Map<string, Share>(), new Map<string, Share>()]
  for (const sentence of sentences) {
    const understood = comprehend(sentence.text)
    const isRight = understood.intent === sentence.intent
    count(all, 'overall', isRight)
    if (understood.confidence >= 0.5) count(all, 'confident', isRight)
    count(language, sentence.language, isRight)
    count(intent, sentence.intent, isRight)
    for (const part of ['language', 'accountHint', 'keyId', 'errorCode'] as const) count(besides, part, understood[part] === sentence[part])
  }

  const none = { right: 0, of: 0 }
  return { overall: all.get('overall') ?? none, confident: all.get('confident') ?? none, language, intent, besides }
}

const row = (name: string, { right, of }: Share): string => `${name.padEnd(24)}${String(right).padStart(5)} of ${String(of).padStart(4)}${of > 0 ? `${(100 * right / of).toFixed(1).padStart(8)} %` : ''}`

const rows = (title: string, shares: ReadonlyMap<string, Share>): string[] => ['', title, ...[...shares].map(([name, share]) => row(`  ${name}`, share))]

export const report = ({ overall, confident, language, intent, besides }: Measured): string => [
  row('intent', overall), row('where confidence >= 0.5', confident), ...rows('intent, by language', language), ...rows('by intent', intent), ...rows('besides', besides), ''
].join('\n')
