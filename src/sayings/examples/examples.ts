/** What a language's examples look like. */
import type { Intent } from '../../understanding/intents'

export type Examples = Readonly<Record<Intent, readonly string[]>>
