/** One turn of a conversation: an event, a row, a save, the effects, and so on until it rests. */
import type { Next, Place, Step, Tag } from './dialog'
import type { House, Table } from './table'

/** Where a conversation is or was. */
export interface Spotted { readonly dialog: string, readonly version: number, readonly state: Place }

/** What a conversation keeps between turns. */
export interface Saved extends Spotted {
  /** Counts the places visited; it only ever grows. */
  readonly n: number
  /** The places that "back" leads to; the newest last. */
  readonly trail: readonly Spotted[]
  /** How many messages in a row were not understood here. */
  readonly misses: number
  /** Nobody waits for anything: silence closes nothing. */
  readonly ended: boolean
}

/** A conversation as it was loaded, or `undefined` for one never seen. `etag` is what a save must name. */
export interface Loaded { readonly saved: Saved, readonly etag: string }

/** What a dialog needs from the world around it. */
export interface Host<F extends Tag, Answer extends Tag> {
  readonly loaded: Loaded | undefined
  /** Where a conversation never seen begins to count the places; 0. It may have been seen and forgotten: its old cards must stay old. */
  readonly first?: number
  /** Commits the state before anything is done. Rejects when somebody else saved since `etag`. Resolves to the new etag. */
  save(saved: Saved, etag: string | undefined): Promise<string>
  /** Does one effect; resolves to what came of it, if the dialog should hear about it. */
  run(effect: F, n: number): Promise<Answer | undefined>
  failed(error: unknown): Answer
}

/**
 * `done`: something happened. `stale`: the tap was made for an earlier place. `deaf`: this place has no row for the event.
 * Nothing was saved and nothing done for the last two.
 */
export type Outcome = 'done' | 'stale' | 'deaf'

/** An event for the place the conversation is in, or, with `n`, for the place it was in when a card was made. */
export interface Happening<E extends Tag> { readonly event: E, readonly n?: number | undefined }

const longestTurn = 16
const longestTrail = 12

/** A conversation in a place of a dialog that is still there, in a version that can be read. */
export function whereIs<E extends Tag, F extends Tag, L extends Tag>(house: House<E, F, L>, at: Spotted | undefined): Here<E, F, L> | undefined {
  if (!at) return undefined
  const dialog = house.dialog(at.dialog)
  return dialog?.version === at.version ? { dialog, state: at.state } : undefined
}

interface Here<E extends Tag, F extends Tag, L extends Tag> { readonly dialog: Table<E, F, L>, readonly state: Place }

/**
 * Plays one event to rest: apply a row, save, then act; answers of effects are events of the same turn.
 *
 * Saving comes before acting, so of two simultaneous taps one loses at `save` and does nothing.
 */
export async function turn<E extends Tag, A extends E, F extends Tag, L extends Tag>(
  house: House<E, F, L>, { event, n }: Happening<E>, host: Host<F, A>
): Promise<Outcome> {
  const saved = host.loaded?.saved
  const here = whereIs(house, saved)
  if (!saved || !here || (n !== undefined && n !== saved.n)) return 'stale'
  const next = here.dialog.step(here.state, event)
  if (!next) return 'deaf'
  await new Play(house, host, here).from(next)
  return 'done'
}

/** Opens a dialog in a conversation, whatever it was busy with; what it leaves behind is put away first. */
export async function begin<E extends Tag, A extends E, F extends Tag, L extends Tag>(house: House<E, F, L>, opening: L, host: Host<F, A>): Promise<void> {
  await new Play(house, host, whereIs(house, host.loaded?.saved)).from({ opens: opening, effects: [] })
}

/** Shows the place before this one again. False where there is none. */
export async function back<E extends Tag, A extends E, F extends Tag, L extends Tag>(house: House<E, F, L>, host: Host<F, A>): Promise<boolean> {
  const here = whereIs(house, host.loaded?.saved)
  const trail = [...host.loaded?.saved.trail ?? []]
  const before = whereIs(house, trail.pop())
  if (!before || !here) return false
  await new Play(house, host, here).backTo(before, trail)
  return true
}

/** Shows once more what the person has in front of them. False where there is nothing to show: the dialog was passing through. */
export async function remind<E extends Tag, A extends E, F extends Tag, L extends Tag>(house: House<E, F, L>, host: Host<F, A>): Promise<boolean> {
  const here = whereIs(house, host.loaded?.saved)
  const view = here?.dialog.reminder(here.state)
  if (!view || !host.loaded) return false
  await host.run(view, host.loaded.saved.n)
  return true
}

/** Saves it as it is: somebody wrote, so silence begins anew, and what they wrote is not heard twice. */
export async function heard<E extends Tag, A extends E, F extends Tag, L extends Tag>(house: House<E, F, L>, host: Host<F, A>): Promise<void> {
  const here = whereIs(house, host.loaded?.saved)
  if (host.loaded && here?.dialog.reminder(here.state)) await host.save(host.loaded.saved, host.loaded.etag)
}

/** Counts a message that was not understood. Resolves to how many there were in a row. */
export async function missed<E extends Tag, A extends E, F extends Tag, L extends Tag>(house: House<E, F, L>, host: Host<F, A>): Promise<number> {
  if (!host.loaded || !whereIs(house, host.loaded.saved)) return 0
  const misses = host.loaded.saved.misses + 1
  await host.save({ ...host.loaded.saved, misses }, host.loaded.etag)
  return misses
}

/** Goes from place to place until nothing more happens by itself. */
class Play<E extends Tag, A extends E, F extends Tag, L extends Tag> {
  #etag: string | undefined
  #n: number
  #trail: readonly Spotted[]
  #here: Here<E, F, L> | undefined
  readonly #answers: A[] = []
  readonly #house: House<E, F, L>
  readonly #host: Host<F, A>

  constructor(house: House<E, F, L>, host: Host<F, A>, here: Here<E, F, L> | undefined) {
    this.#house = house
    this.#host = host
    this.#here = here
    this.#etag = host.loaded?.etag
    this.#n = host.loaded?.saved.n ?? host.first ?? 0
    this.#trail = host.loaded?.saved.trail ?? []
  }

  async from(first: Next<Place, F, L>): Promise<void> {
    let next: Next<Place, F, L> | undefined = first
    for (let played = 0; next; played++) {
      if (played === longestTurn) throw new Error(`more than ${longestTurn} steps in one turn`)
      await this.#take(this.#settle(next))
      const answer = this.#answers.shift()
      next = answer && this.#here?.dialog.step(this.#here.state, answer)
    }
  }

  async backTo({ dialog, state }: Here<E, F, L>, trail: readonly Spotted[]): Promise<void> {
    const left = this.#here && this.#here.dialog !== dialog ? this.#here.dialog.leaves(this.#here.state) : []
    const view = dialog.reminder(state)
    this.#here = undefined
    this.#trail = trail
    await this.#take({ dialog, left, step: { state, effects: view ? [view] : [] } })
  }

  /** Follows a row into other dialogs until one has a place for it. */
  #settle(first: Next<Place, F, L>): Settled<E, F, L> {
    const effects: F[] = []
    const left = 'opens' in first && this.#here ? this.#here.dialog.leaves(this.#here.state) : []
    let dialog = this.#here?.dialog
    let next = first
    for (let opened = 0; 'opens' in next; opened++) {
      if (opened === longestTurn) throw new Error('dialogs open each other without end')
      effects.push(...next.effects)
      dialog = this.#house.openedBy(next.opens)
      next = dialog.start(next.opens)
    }
    if (!dialog) throw new Error('a step of no dialog')
    if (next.stays) return { dialog, left, step: next }
    const view = dialog.shows(next.state)
    return { dialog, left, step: { state: next.state, effects: [...effects, ...next.effects, ...view ? [view] : []] } }
  }

  /** Saves, then acts. */
  async #take({ dialog, left, step }: Settled<E, F, L>): Promise<void> {
    if (!step.stays) this.#advance(dialog, step.state)
    this.#here = { dialog, state: step.state }
    const saved: Saved = {
      dialog: dialog.id, version: dialog.version, state: step.state, n: this.#n, trail: this.#trail, misses: 0, ended: dialog.idle(step.state)
    }
    this.#etag = await this.#host.save(saved, this.#etag)
    // Putting away may fail: that keeps nobody from what they asked for, and whoever put it there is not there any more to hear of it.
    await this.#act(left)
    this.#answers.push(...await this.#act(step.effects))
  }

  #advance(dialog: Table<E, F, L>, state: Place): void {
    this.#n++
    const left = this.#here
    // The same question asked again is no step.
    const isSame = left?.dialog === dialog && left.state.at === state.at && !dialog.paged(state)
    if (dialog.ends(state)) this.#trail = []
    else if (!isSame && left?.dialog.returns(left.state)) this.#trail = [...this.#trail, { dialog: left.dialog.id, version: left.dialog.version, state: left.state }].slice(-longestTrail)
  }

  /** Runs effects in order and collects their answers; a failure is an answer too, and ends the list. */
  async #act(effects: readonly F[]): Promise<A[]> {
    const answers: A[] = []
    for (const effect of effects) {
      try {
        const answer = await this.#host.run(effect, this.#n)
        if (answer) answers.push(answer)
      } catch (error) {
        answers.push(this.#host.failed(error))
        break
      }
    }
    return answers
  }
}

/** `left`: what puts away what the dialog before left behind. */
interface Settled<E extends Tag, F extends Tag, L extends Tag> { readonly dialog: Table<E, F, L>, readonly left: readonly F[], readonly step: Step<Place, F> }
