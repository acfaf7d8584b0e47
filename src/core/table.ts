/** A dialog with its own places and taps hidden, so that dialogs of every kind fit one list. */
import type { Dialog, Next, Place, Spot, Tag } from './dialog'

/** What can happen to a conversation, and what is made of it. `E`: everything said, tapped or answered. */
export interface Table<E extends Tag, F extends Tag, L extends Tag> {
  readonly id: string
  readonly version: number
  /** The names of its places. */
  readonly places: readonly string[]
  start(opening: L): Next<Place, F, L>
  /** Applies one event. `undefined`: it means nothing here (a late tap, a stray answer). */
  step(state: Place, event: E): Next<Place, F, L> | undefined
  /** What the person sees on arriving. */
  shows(state: Place): F | undefined
  /** What reminds the person of where they are; `undefined` where the dialog only passes through. */
  reminder(state: Place): F | undefined
  /** What a sentence is expected to hold in this state, if anything. */
  asksFor(state: Place): string | undefined
  ends(state: Place): boolean
  /** Whether silence closes nothing here. */
  idle(state: Place): boolean
  /** Whether each visit is a page of its own. */
  paged(state: Place): boolean
  /** Whether "back" may lead here. */
  returns(state: Place): boolean
  leaves(state: Place): readonly F[]
  /** Turns a card's verb and data into an event, or refuses. */
  decode(verb: string, data: unknown): E | undefined
}

/** Every dialog there is. */
export interface House<E extends Tag, F extends Tag, L extends Tag> {
  dialog(id: string): Table<E, F, L> | undefined
  openedBy(opening: L): Table<E, F, L>
}

type AnySpot<F extends Tag, L extends Tag> = Spot<Place, Tag, Place, F, L>
type AnyRows<F extends Tag, L extends Tag> = Partial<Record<string, (state: Place, event: Tag) => Next<Place, F, L>>>

/** The types of the dialog's own places are checked where it is written; here they are all places. */
export function table<O extends L, S extends Place, T extends Tag, A extends Tag, F extends Tag, L extends Tag, E extends Tag>(
  dialog: Dialog<O, S, T, A, F, L>
): Table<E, F, L> {
  const spots = dialog.places as unknown as Partial<Record<string, AnySpot<F, L>>>
  const anywhere = dialog.anywhere as AnyRows<F, L>
  const here = (state: Place) => Object.hasOwn(spots, state.at) ? spots[state.at] : undefined
  const reminder = (state: Place) => (here(state)?.reminds ?? here(state)?.shows)?.(state)
  return {
    id: dialog.id,
    version: dialog.version,
    places: Object.keys(dialog.places),
    start: opening => dialog.start(opening as O),
    step: (state, event) => ((here(state)?.on as AnyRows<F, L> | undefined)?.[event.type] ?? (here(state) && anywhere[event.type]))?.(state, event),
    shows: state => here(state)?.shows?.(state),
    reminder,
    asksFor: state => here(state)?.asksFor,
    ends: state => here(state)?.ends ?? false,
    idle: state => here(state)?.ends ?? here(state)?.idle?.(state) ?? false,
    paged: state => here(state)?.paged ?? false,
    returns: state => Boolean(here(state) && !here(state)?.ends && !here(state)?.once && (here(state)?.shows ?? here(state)?.reminds)),
    leaves: state => here(state) ? dialog.leaves?.(state as S) ?? [] : [],
    decode: (verb, data) => Object.hasOwn(dialog.taps, verb) ? dialog.taps[verb as T['type']]?.(data) as E | undefined : undefined
  }
}
