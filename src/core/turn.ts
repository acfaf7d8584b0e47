/** One turn of a conversation: an event, a row, a save, the effects, and so on until it rests. */
import { arrive, reminder, step, type Dialog, type Place, type Step, type Tag } from './dialog'

/** What a conversation keeps between turns. `n` counts the places visited; it only ever grows. */
export interface Saved { readonly dialog: string, readonly version: number, readonly n: number, readonly state: Place }

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

/**
 * Plays one event to rest: apply a row, save, then act; answers of effects are events of the same turn.
 *
 * Saving comes before acting, so of two simultaneous taps one loses at `save` and does nothing.
 */
export async function turn<O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T, A, F>, happening: Happening<T | A>, host: Host<F, A>
): Promise<Outcome> {
  const saved = host.loaded?.saved
  if (saved?.dialog !== dialog.id || saved.version !== dialog.version) return 'stale'
  if (happening.n !== undefined && happening.n !== saved.n) return 'stale'
  const state = saved.state as S
  const first = step(dialog, state, happening.event)
  if (!first) return 'deaf'
  await play(dialog, first, first.stays ? saved.n : saved.n + 1, host)
  return 'done'
}

/** Starts a dialog in a conversation, whatever it was busy with. */
export async function begin<O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T, A, F>, opening: O, host: Host<F, A>
): Promise<void> {
  await play(dialog, arrive(dialog, dialog.start(opening)), (host.loaded?.saved.n ?? host.first ?? 0) + 1, host)
}

/** Shows once more what the person has in front of them. False where there is nothing to show: the dialog was passing through. */
export async function remind<O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T, A, F>, host: Host<F, A>
): Promise<boolean> {
  const saved = host.loaded?.saved
  if (saved?.dialog !== dialog.id || saved.version !== dialog.version) return false
  const view = reminder(dialog, saved.state as S)
  if (!view) return false
  await host.run(view, saved.n)
  return true
}

async function play<O, S extends Place, T extends Tag, A extends Tag, F extends Tag>(
  dialog: Dialog<O, S, T, A, F>, first: Step<S, F>, firstN: number, host: Host<F, A>
): Promise<void> {
  let etag = host.loaded?.etag
  let n = firstN
  let result: Step<S, F> | undefined = first
  const answers: A[] = []
  for (let played = 0; result; played++) {
    if (played === longestTurn) throw new Error(`${dialog.id}: more than ${longestTurn} steps in one turn`)
    const { state, effects }: Step<S, F> = result
    etag = await host.save({ dialog: dialog.id, version: dialog.version, n, state }, etag)
    answers.push(...await act(effects, n, host))
    const answer = answers.shift()
    result = answer && step(dialog, state, answer)
    if (result && !result.stays) n++
  }
}

/** Runs effects in order and collects their answers; a failure is an answer too, and ends the list. */
async function act<F extends Tag, A extends Tag>(effects: readonly F[], n: number, host: Host<F, A>): Promise<A[]> {
  const answers: A[] = []
  for (const effect of effects) {
    try {
      const answer = await host.run(effect, n)
      if (answer) answers.push(answer)
    } catch (error) {
      answers.push(host.failed(error))
      break
    }
  }
  return answers
}
