/** What a message means where it was written: a button said aloud, digits to be checked, or what its sentence says. */
import { render, taps } from '../cards'
import type { AnyDialog } from '../dialogs'
import { check } from '../dialogs/unlockTaps'
import type { Said } from '../dialogs/vocabulary'
import type { Place } from './core/dialog'
import { Secret } from './core/secret'
import { readKeyId } from './domain/keyId'
import { plain } from './domain/plainText'
import { comprehend, understand } from './understand'

interface Here { readonly dialog: AnyDialog, readonly state: Place }

/** `typed`: the message itself, where it holds what looks like a recovery key. */
export function meaningOf(text: string, typed: Secret | undefined, here: Here | undefined): Said {
  const asks = here?.dialog.asksFor(here.state)
  if (typed) return { type: 'typedKey', check: check(typed) }
  const button = here && saidAloud(text, here)
  if (button) return button
  const order = aboutCases(text)
  if (order) return order
  if (asks === 'typedKey' && isPartOfKey(text)) return { type: 'typedKey', check: check(new Secret(text)) }
  return unlessExplained(understand(text, asks), text)
}

/** Longer than any button. */
const longest = 80

/** Who types what stands on a button, or the name of a PC to choose from, means just that. */
function saidAloud(text: string, { dialog, state }: Here): Said | undefined {
  if (text.length > longest) return undefined
  const reminder = dialog.reminder(state)
  if (!reminder || !('view' in reminder)) return undefined
  const words = bare(text)
  const button = words === '' ? undefined : taps(render(reminder.view).card).find(tap => tap.associatedInputs === 'none' && bare(tap.title) === words)
  // Only what a person can send is decoded.
  return button && dialog.decode(button.verb, button.data) as Said | undefined
}

const bare = (text: string): string => plain(text).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Agents ask for cases by name, and employees how far theirs is. */
function aboutCases(text: string): Said | undefined {
  const line = plain(text).trim()
  const [, reference] = /^(?:open |show )?(?:the )?(?:case )?(BL-[0-9A-Z]{4,8})[.!?]?$/i.exec(line) ?? []
  if (reference !== undefined) return { type: 'case', reference: reference.toUpperCase() }
  const [, whose] = /^(?:show )?(?:me )?(?:the )?(?:all )?(my|open) cases[.!?]?$/i.exec(line) ?? []
  if (whose !== undefined) return { type: 'listCases', which: whose.toLowerCase() === 'my' ? 'mine' : 'open' }
  return /^(?:(?:what is |whats |what's )?(?:the |my )?(?:case )?status(?: of (?:my|the) case)?|any news|how far (?:is|are) (?:it|you|my case)|status meines falls|statut|estado|状況)[.!?？]?$/iu.test(line) ? { type: 'status' } : undefined
}

const letters = /\p{L}/gu
const digits = /\d/g

/** Groups of a key, with few words around them; a Key ID is another thing. */
function isPartOfKey(text: string): boolean {
  const line = plain(text)
  return (line.match(digits)?.length ?? 0) >= 5 && (line.match(letters)?.length ?? 0) <= 20 && readKeyId(line, false).type !== 'keyId'
}

/** "That wasn't me, IT did the update" tells the cause, and is no alarm. */
function unlessExplained(meant: Said, text: string): Said {
  const cause = meant.type === 'notMe' ? comprehend(text).cause : undefined
  return cause ? { type: 'facts', facts: { cause } } : meant
}
