/** Goes through a guide: one step on the screen at a time, in the person's own time. */
import { go, open } from '../src/core/dialog'
import { isWork } from '../src/domain/keyStore'
import { bare, buttonsEverywhere, wishes } from './everywhere'
import { guides, type Guide, type GuideName } from './guides'
import type { Plain, Table, Telling, Told, Went } from './vocabulary'

export type Place = Telling & { readonly at: 'following', readonly guide: GuideName, readonly step: number }

export type Tap = Plain<'next'>

export const guide: Table<'guide', Place, Tap> = {
  id: 'guide',
  version: 1,
  taps: { ...buttonsEverywhere, ...bare('found', 'notThere', 'next', 'worked', 'yes', 'no', 'locked') },
  start: ({ guide: name, told }) => go({ at: 'following', guide: name, step: 0, told }),

  places: {
    following: {
      shows: ({ guide: name, step, told }) => ({ type: 'show', view: { view: 'guide', guide: name, step, told } }),
      asksFor: 'guide',
      paged: true,
      on: {
        found: state => found(state),
        yes: state => kindOf(state) === 'search' ? found(state) : onward(state),
        next: state => onward(state),
        notThere: state => onward(state),
        notAccepted: state => kindOf(state) === 'search' ? open({ type: 'unlock', told: state.told, refused: true }) : onward(state),
        no: state => onward(state),
        worked: state => worked(state),
        person: ({ told, guide: name }) => open({ type: 'handOver', told, why: name === 'loop' ? 'loop' : 'asked' }),
        keyNotFound: state => kindOf(state) === 'search' ? nothingThere(state) : onward(state),
        whereIsMyKey: state => kindOf(state) === 'search' ? onward(state) : open({ type: 'triage', told: state.told }),
        // It asks still: then the key.
        locked: state => kindOf(state) === 'search' ? go(state) : open({ type: 'triage', told: followed(state.told, state.guide) }),
        // They are in it already.
        loop: state => state.guide === 'loop' ? onward(state) : open({ type: 'guide', guide: 'loop', told: state.told })
      }
    }
  },

  anywhere: wishes<Place>()
}

const kindOf = ({ guide: name }: Place) => guides[name].kind

const found = ({ told }: Place): Went<Place> => open({ type: 'unlock', told })

/** An empty list mostly means another account. */
function nothingThere(state: Place): Went<Place> {
  const others = guides.microsoftAccount.steps.indexOf('others')
  return state.guide === 'microsoftAccount' && state.step < others ? go({ ...state, step: others }) : onward(state)
}

/** A PC that was installed anew was not unlocked: it counts for no loop, and there is no cause to look for. */
function worked({ guide: name, told }: Place): Went<Place> {
  const { kind }: Guide = guides[name]
  if (kind === 'reset') return open({ type: 'followUp', told, well: true })
  return open({ type: 'aftermath', told: kind === 'cure' ? { ...followed(told, name), cured: true } : told })
}

/** The next step, or what comes after the last one. */
function onward(state: Place): Went<Place> {
  return state.step + 1 < guides[state.guide].steps.length ? go({ ...state, step: state.step + 1 }) : end(state)
}

function end({ guide: name, told }: Place): Went<Place> {
  const { kind, store }: Guide = guides[name]
  switch (kind) {
    case 'search': return open({ type: 'triage', told: { ...told, ...(store ? { ruledOut: [...told.ruledOut ?? [], store] } : {}) } })
    case 'odds':
    case 'cure': return open({ type: 'triage', told: followed(told, name) })
    case 'advice': return open({ type: 'handOver', told: followed(told, name), why: 'loop' })
    case 'reset': return isWork(told) ? open({ type: 'handOver', told, why: 'lost' }) : open({ type: 'followUp', told, well: true })
  }
}

const followed = (told: Told, name: GuideName): Told => ({ ...told, tried: [...told.tried ?? [], name] })
