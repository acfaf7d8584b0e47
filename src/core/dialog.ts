/**
 * What a guided dialog is: a table from (where we are, what happened) to (where we go, what to do).
 *
 * Rows are pure functions. They read no clock, call no service and send no message; they return
 * effects, which are plain data, and the host runs them.
 */
export interface Tag { readonly type: string }
export interface Place { readonly at: string }

/** The answer of one row: the next state, and what the host must do, in order. */
export interface Step<S extends Place, F extends Tag> {
  readonly state: S
  readonly effects: readonly F[]
  /** The same place, perhaps with more known of it: its cards stay good, and it shows nothing anew. */
  readonly stays?: true
}

export type At<S extends Place, A extends S['at']> = Extract<S, { at: A }>
export type Is<E extends Tag, T extends E['type']> = Extract<E, { type: T }>

/** A place of the table. */
export interface Spot<From extends Place, E extends Tag, S extends Place, F extends Tag> {
  /** What the person has in front of them here; done on arriving, and again when they need reminding. */
  readonly shows?: (state: From) => F
  /** What reminds them where arriving showed something that must not be shown twice. A place with neither is passed through. */
  readonly reminds?: (state: From) => F
  /** What a sentence is expected to hold here, such as a Key ID. */
  readonly asksFor?: string
  readonly on: Rows<From, E, S, F>
}

export type Rows<From extends Place, E extends Tag, S extends Place, F extends Tag> =
  { readonly [T in E['type']]?: (state: From, event: Is<E, T>) => Step<S, F> }

/**
 * `Opening` is what the dialog may already know when it starts. `Tap` is what a person can do, by button or by word;
 * `Answer` is what only the host can report: a card can never forge one.
 */
export interface Dialog<Opening, S extends Place, Tap extends Tag, Answer extends Tag, F extends Tag> {
  readonly id: string
  /** Raise it when stored states can no longer be read by this table; open conversations then start over. */
  readonly version: number
  readonly start: (opening: Opening) => Step<S, F>
  /** Decodes what came over the wire; `undefined` refuses it. A tap without a decoder can only be said in words. */
  readonly taps: { readonly [T in Tap['type']]?: (data: unknown) => Is<Tap, T> | undefined }
  readonly places: { readonly [A in S['at']]: Spot<At<S, A>, Tap | Answer, S, F> }
  /** Rows that hold in every place, such as "talk to a person". */
  readonly anywhere: Rows<S, Tap | Answer, S, F>
}

export const go = <S extends Place, F extends Tag>(state: S, ...effects: F[]): Step<S, F> => ({ state, effects })

export const stay = <S extends Place, F extends Tag>(state: S, ...effects: F[]): Step<S, F> => ({ state, effects, stays: true })

type AnyRows<S extends Place, E extends Tag, F extends Tag> = Partial<Record<string, (state: S, event: E) => Step<S, F>>>
type AnySpot<S extends Place, E extends Tag, F extends Tag> = Spot<S, E, S, F>

const spot = <O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(dialog: Dialog<O, S, T, A, F>, state: S) =>
  dialog.places[state.at as S['at']] as AnySpot<S, T | A, F> | undefined

/** What reminds the person of where they are; `undefined` where the dialog only passes through. */
export const reminder = <O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(dialog: Dialog<O, S, T, A, F>, state: S): F | undefined => {
  const here = spot(dialog, state)
  return (here?.reminds ?? here?.shows)?.(state)
}

/** What a sentence is expected to hold in this state, if anything. */
export const asksFor = <O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(dialog: Dialog<O, S, T, A, F>, state: S): string | undefined =>
  spot(dialog, state)?.asksFor

/** Adds what a place shows to the effects that lead there. */
export const arrive = <O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(dialog: Dialog<O, S, T, A, F>, step: Step<S, F>): Step<S, F> => {
  const view = spot(dialog, step.state)?.shows?.(step.state)
  return view ? { state: step.state, effects: [...step.effects, view] } : step
}

/** Applies one event. `undefined`: it means nothing here (a late tap, a stray answer). */
export function step<O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T, A, F>, state: S, event: T | A
): Step<S, F> | undefined {
  const here = spot(dialog, state)?.on as AnyRows<S, T | A, F> | undefined
  const rows = dialog.anywhere as AnyRows<S, T | A, F>
  const next = (here?.[event.type] ?? rows[event.type])?.(state, event)
  return next && !next.stays ? arrive(dialog, next) : next
}

/** Turns a card's verb and data into a tap, or refuses. */
export function decode<O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T, A, F>, verb: string, data: unknown
): T | undefined {
  if (!Object.hasOwn(dialog.taps, verb)) return undefined
  return dialog.taps[verb as T['type']]?.(data)
}
