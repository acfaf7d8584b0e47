/** A dialog with its own places and taps hidden, so that dialogs of every kind fit one list. */
import { asksFor, decode, type Dialog, type Place, type Tag } from './dialog'
import { begin, remind, turn, type Host, type Outcome, type Saved } from './turn'

export interface Served<O, Said extends Tag, A extends Tag, F extends Tag> {
  readonly id: string
  begin(opening: O, host: Host<F, A>): Promise<void>
  /** Something understood from a sentence: it counts in the place where the conversation is. */
  said(event: Said, host: Host<F, A>): Promise<Outcome>
  /** A button: it counts in the place its card was made for. What cannot be decoded is `stale`. */
  tapped(verb: string, data: unknown, n: number | undefined, host: Host<F, A>): Promise<Outcome>
  /** Something only the host can report, for the place that asked for it. */
  answered(answer: A, n: number | undefined, host: Host<F, A>): Promise<Outcome>
  remind(host: Host<F, A>): Promise<boolean>
  asksFor(saved: Saved): string | undefined
}

export const serve = <O, S extends Place, Said extends Tag, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T | Said, A, F>
): Served<O, Said, A, F> => ({
  id: dialog.id,
  begin: (opening, host) => begin(dialog, opening, host),
  said: (event, host) => turn(dialog, { event }, host),
  tapped: async (verb, data, n, host) => {
    const event = decode(dialog, verb, data)
    return event && n !== undefined ? turn(dialog, { event, n }, host) : 'stale'
  },
  answered: (event, n, host) => turn(dialog, { event, n }, host),
  remind: host => remind(dialog, host),
  asksFor: saved => saved.version === dialog.version ? asksFor(dialog, saved.state as S) : undefined
})
