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

/** The other answer of a row: another dialog takes over, with what it needs to know. */
export interface Leave<F extends Tag, L extends Tag> {
  readonly opens: L
  readonly effects: readonly F[]
}

export type Next<S extends Place, F extends Tag, L extends Tag> = Step<S, F> | Leave<F, L>

export type At<S extends Place, A extends S['at']> = Extract<S, { at: A }>
export type Is<E extends Tag, T extends E['type']> = Extract<E, { type: T }>

/** A place of the table. */
export interface Spot<From extends Place, E extends Tag, S extends Place, F extends Tag, L extends Tag> {
  /** What the person has in front of them here; done on arriving, and again when they need reminding. */
  readonly shows?: (state: From) => F
  /** What reminds them where arriving showed something that must not be shown twice. A place with neither is passed through. */
  readonly reminds?: (state: From) => F
  /** What a sentence is expected to hold here, such as a Key ID. */
  readonly asksFor?: string
  /** Nobody waits for anything here: silence closes nothing, and "back" leads nowhere. */
  readonly ends?: true
  /** Nothing has begun here yet: silence closes nothing. */
  readonly idle?: (state: From) => boolean
  /** Each visit is a page of its own, and "back" turns to the one before. */
  readonly paged?: true
  /** "Back" does not lead here: it was good once. */
  readonly once?: true
  readonly on: Rows<From, E, S, F, L>
}

export type Rows<From extends Place, E extends Tag, S extends Place, F extends Tag, L extends Tag> =
  { readonly [T in E['type']]?: (state: From, event: Is<E, T>) => Next<S, F, L> }

/**
 * `Opening` is what the dialog knows when it starts. `Tap` is what a person can do, by button or by word;
 * `Answer` is what only the host can report: a card can never forge one. `Lead` is every dialog's opening.
 */
export interface Dialog<Opening extends Tag, S extends Place, Tap extends Tag, Answer extends Tag, F extends Tag, Lead extends Tag> {
  readonly id: string
  /** Raise it when stored states can no longer be read by this table; open conversations then start over. */
  readonly version: number
  readonly start: (opening: Opening) => Next<S, F, Lead>
  /** Decodes what came over the wire; `undefined` refuses it. A tap without a decoder can only be said in words. */
  readonly taps: { readonly [T in Tap['type']]?: (data: unknown) => Is<Tap, T> | undefined }
  readonly places: { readonly [A in S['at']]: Spot<At<S, A>, Tap | Answer, S, F, Lead> }
  /** Rows that hold in every place, such as "talk to a person". */
  readonly anywhere: Rows<S, Tap | Answer, S, F, Lead>
  /** What must be done when another dialog takes over: whoever leaves a visible key behind hides it. */
  readonly leaves?: (state: S) => readonly F[]
}

export const go = <S extends Place, F extends Tag>(state: S, ...effects: F[]): Step<S, F> => ({ state, effects })

export const stay = <S extends Place, F extends Tag>(state: S, ...effects: F[]): Step<S, F> => ({ state, effects, stays: true })

export const open = <F extends Tag, L extends Tag>(opens: L, ...effects: F[]): Leave<F, L> => ({ opens, effects })
