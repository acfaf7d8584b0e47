/**
 * A key is at hand: shown here, or found elsewhere. It is typed, and where the screen refuses it, questions tell why.
 *
 * A shown key stays visible through all of them, and is hidden by whatever leads out of here.
 */
import { go, open, stay } from '../src/core/dialog'
import type { RecoveryKeyInfo } from '../src/domain/device'
import type { TypedKey } from '../src/domain/typedKey'
import { always, bare, buttonsEverywhere, noted } from './everywhere'
import { thisKey } from './recover'
import { typedIn } from './unlockTaps'
import type { Effect, Is, Opening, Plain, Table, Telling, Went } from './vocabulary'

/** `shown`: the message with the key, and the timer that hides it. `hidden`: by a tap or a word; what the timer did is not known here. */
interface Held extends Telling {
  readonly key?: RecoveryKeyInfo | undefined
  readonly shown?: { readonly message: string, readonly timer: string } | undefined
  readonly hidden?: true
}

export type Place = Held & (
  | { readonly at: 'unlocking' }
  | { readonly at: 'comparing' }
  | { readonly at: 'typing' }
  | { readonly at: 'checked', readonly check: TypedKey }
  | { readonly at: 'askingDrive' }
)

export type Tap = Plain<'retype' | 'same' | 'check' | 'checked' | 'sameDrive' | 'otherDrive'>
type Next = Went<Place>

export const unlock: Table<'unlock', Place, Tap> = {
  id: 'unlock',
  version: 1,
  taps: {
    ...buttonsEverywhere,
    ...bare('worked', 'notAccepted', 'hide', 'again', 'retype', 'same', 'check', 'checked', 'sameDrive', 'otherDrive', 'unsure'),
    typedKey: typedIn
  },
  start: opening => start(opening),

  places: {
    unlocking: {
      // It may be visible still, or hidden by its timer: the reminder fits both. Where nothing was shown, it says how to type.
      reminds: ({ key }) => ({ type: 'show', view: { view: 'unlocking', key } }),
      on: {
        // The card is out already, so its buttons stay good.
        revealed: (state, { message, timer }) => stay({ ...state, shown: { message, timer } }),
        notAccepted: state => go({ ...state, at: 'comparing' }),
        check: state => go({ ...state, at: 'typing' })
      }
    },
    comparing: {
      // Always as a new message: the card with the key must stay.
      shows: ({ key }) => ({ type: 'post', view: { view: 'compareKeyId', key } }),
      on: {
        same: state => go({ ...state, at: 'typing' }),
        yes: state => go({ ...state, at: 'typing' }),
        unsure: state => go({ ...state, at: 'typing' }),
        notAccepted: state => go({ ...state, at: 'typing' }),
        no: state => otherKeyId(state)
      }
    },
    typing: {
      shows: () => ({ type: 'post', view: { view: 'askTyped' } }),
      asksFor: 'typedKey',
      on: {
        checked: state => go({ ...state, at: 'askingDrive' }),
        yes: state => go({ ...state, at: 'askingDrive' })
      }
    },
    checked: {
      shows: ({ check, key }) => ({ type: 'post', view: { view: 'typedVerdict', check, key } }),
      asksFor: 'typedKey',
      on: {
        check: state => go({ ...held(state), at: 'typing' }),
        checked: state => go({ ...held(state), at: 'askingDrive' }),
        notAccepted: state => go({ ...held(state), at: 'askingDrive' })
      }
    },
    askingDrive: {
      shows: ({ key }) => ({ type: 'post', view: { view: 'askDrive', key } }),
      on: {
        sameDrive: state => refused(state),
        yes: state => refused(state),
        unsure: state => refused(state),
        notAccepted: state => refused(state),
        otherDrive: state => otherKeyId(state),
        no: state => otherKeyId(state)
      }
    }
  },

  anywhere: {
    ...always<Place>(),
    // What is told meanwhile is kept, and changes nothing: leaving would hide the key.
    facts: noted,
    typedKey: (state, { check }) => go({ ...held(state), at: 'checked', check }),
    notAccepted: state => go({ ...held(state), at: 'comparing' }),
    worked: ({ told, key }) => open({ type: 'aftermath', told, key }),
    loop: ({ told }) => open({ type: 'guide', told, guide: 'loop' }),
    hide: state => hideNow(state),
    again: state => state.key ? open({ type: 'recover', told: state.told, wanted: thisKey(state.key) }) : stay(state),
    retype: state => otherKeyId(state),
    keyId: ({ told }, { reading }) => open({ type: 'recover', told, reading }),
    person: state => state.at === 'unlocking' ? open({ type: 'handOver', told: state.told, why: 'asked' }) : refused(state),
    // Something could not be shown, or hidden: the timer still hides, and the hiding can be asked for again.
    failed: (state, { why }) => state.shown ? stay(stillVisible(state)) : open({ type: 'handOver', told: state.told, why })
  },

  leaves: state => state.key && !state.hidden ? hide(state, true) : []
}

function start({ told, key, secret, check, refused: isRefused }: Is<Opening, 'unlock'>): Next {
  if (key && secret) return go({ at: 'unlocking', told, key }, { type: 'reveal', secret, key })
  if (check) return go({ at: 'checked', told, check })
  return isRefused ? go({ at: 'comparing', told }) : go({ at: 'unlocking', told }, { type: 'show', view: { view: 'unlocking' } })
}

/** What every place here keeps. */
const held = ({ told, key, shown, hidden }: Place): Omit<Held, 'at'> => ({ told, key, shown, ...(hidden ? { hidden } : {}) })

const refused = ({ told }: Place): Next => open({ type: 'handOver', told, why: 'notAccepted' })

/** The screen asks for another key than this one: it is another drive, another PC, or the key was replaced since. */
const otherKeyId = ({ told: { keyId: _, ...told } }: Place): Next => open(told.ruledOut?.includes('entra') ? { type: 'triage', told } : { type: 'recover', told })

/** Once is enough. */
const hideNow = (state: Place): Next => state.hidden || !state.key ? stay(state) : stay({ ...state, hidden: true }, ...hide(state, false))

const hide = ({ key, shown }: Held, finished: boolean): readonly Effect[] => key ? [{ type: 'hide', ...shown, view: { view: 'hidden', key, finished } }] : []

function stillVisible({ hidden: _, ...state }: Place): Place {
  return state
}
