/** IT’s side of a case, in the agent’s private chat: lists, the whole case, and what can be done with it. Who may do what is decided by the case itself, at every step anew. */
import { go, open, stay } from '../src/core/dialog'
import { isVerified, ownsTarget } from '../src/domain/progress'
import { always, buttonsEverywhere } from './everywhere'
import { deskTaps, type DeskTap } from './deskTaps'
import { reading, signIn, type At, type Place, type Want } from './deskPlaces'
import { askedAgain, firstTry, onPage, signInCard } from './signing'
import type { Effect, Table, Went } from './vocabulary'

export const desk: Table<'desk', Place, DeskTap> = {
  id: 'desk',
  version: 1,
  taps: { ...buttonsEverywhere, ...deskTaps },
  start: ({ told, ask }) => look(told, ask),

  places: {
    looking: {
      on: {
        // It is their own.
        caseStatus: ({ told }) => open({ type: 'status', told }),
        cases: ({ told, ask }, { cases }) => go({ at: 'listing', told, which: 'list' in ask ? ask.list : 'open', cases })
      }
    },
    listing: {
      shows: ({ which, cases }) => ({ type: 'show', view: { view: 'cases', which, cases } }),
      ends: true,
      on: { case: ({ told }, { reference }) => look(told, { reference }), newCase: ({ told }) => go({ at: 'askingWho', told }) }
    },
    askingWho: {
      shows: ({ again }) => ({ type: 'show', view: { view: 'askWho', again } }),
      on: { caller: ({ told }, { who, keyId }) => who ? go({ at: 'signingInFor', told, who, keyId, ...firstTry }) : go({ at: 'askingWho', told, again: true }) }
    },
    signingInFor: {
      shows: signInCard,
      once: true,
      on: {
        signedIn: ({ told, who, keyId, tries }) => go({ at: 'openingFor', told, who, keyId, tries }, { type: 'openFor', who, keyId }),
        silentSignInFailed: onPage
      }
    },
    openingFor: {
      on: {
        nobody: ({ told }) => go({ at: 'askingWho', told, again: true }),
        failed: ({ told, who, keyId, tries }, { why, claims }) => askedAgain({ at: 'signingInFor', told, who, keyId, silent: false, tries }, why, claims) ?? go({ at: 'askingWho', told, again: true })
      }
    },
    unknown: { shows: ({ why }) => ({ type: 'show', view: { view: 'noCase', why } }), ends: true, on: {} },

    reading: {
      shows: ({ packet, no }) => ({ type: 'show', view: { view: 'packet', packet, no } }),
      ends: true,
      on: {
        take: state => does(state, { type: 'taken' }),
        takeOver: state => does(state, { type: 'takenOver' }),
        find: ({ packet, told }) => signIn(told, packet, { for: 'find' }),
        call: ({ packet, told }) => signIn(told, packet, { for: 'call' }),
        release: ({ packet, told }) => release(told, packet),
        rotate: ({ packet, told }) => signIn(told, packet, { for: 'rotate' }),
        askManager: ({ packet, told }) => signIn(told, packet, { for: 'askManager' }),
        aloud: ({ packet, told }) => signIn(told, packet, { for: 'aloud' }),
        write: ({ packet, told }) => go({ at: 'writing', told, packet }),
        hand: ({ packet, told }) => go({ at: 'gathering', told, packet, to: 'hand' }, { type: 'listColleagues', reference: packet.reference, what: 'hand' }),
        resolve: ({ packet, told }) => go({ at: 'resolving', told, packet }),
        closeAnyway: state => does(state, { type: 'closed', anyway: true }),
        closeIt: state => does(state, { type: 'closed' }),
        replaced: (state, { keyId }) => does(state, { type: 'replaced', keyId }),
        refreshed: ({ packet, told }) => look(told, { reference: packet.reference })
      }
    },

    signingIn: {
      shows: signInCard,
      once: true,
      on: { signedIn: ({ told, packet, want, tries }) => work(told, packet, want, tries), silentSignInFailed: onPage }
    },
    working: {
      on: {
        targets: ({ told }, { packet, targets: [one, ...more] }) => {
          if (!one) return go({ at: 'askingPc', told, packet, again: true })
          // Which it is, the screen says; without it, only the agent can tell.
          const isSure = more.length === 0 && packet.told.keyId !== undefined
          return isSure ? does({ told, packet }, { type: 'targeted', target: one }) : go({ at: 'choosingKey', told, packet, targets: [one, ...more] })
        },
        contact: ({ told }, { packet, phones, manager, no }) => go({ at: 'calling', told, packet, phones, manager, no }),
        allowed: ({ told, packet, want, tries }, { receipt }) => {
          const key = keyOf(packet)
          return key ? go({ at: 'delivering', told, packet, want, key, tries }, { type: 'readKey', key, receipt }) : reading(told, packet)
        }
      }
    },
    delivering: {
      on: {
        keyRead: (state, { secret }) => state.want.for === 'aloud'
          ? go({ at: 'readingAloud', told: state.told, packet: state.packet, key: state.key }, { type: 'readAloud', reference: state.packet.reference, secret, key: state.key })
          : stay(state, { type: 'deliver', reference: state.packet.reference, secret, key: state.key })
      }
    },
    readingAloud: {
      // It may be visible still, or hidden by its timer.
      reminds: ({ packet }) => ({ type: 'show', view: { view: 'readingAloud', packet } }),
      on: {
        revealed: (state, shown) => stay({ ...state, shown }),
        hide: state => look(state.told, { reference: state.packet.reference }, ...hidden(state)),
        worked: state => look(state.told, { reference: state.packet.reference }, ...hidden(state)),
        notAccepted: state => look(state.told, { reference: state.packet.reference }, ...hidden(state)),
        case: (state, { reference }) => look(state.told, { reference }, ...hidden(state)),
        listCases: (state, { which }) => look(state.told, { list: which }, ...hidden(state))
      }
    },

    choosingKey: {
      shows: ({ packet, targets }) => ({ type: 'show', view: { view: 'chooseTarget', packet, targets } }),
      on: {
        target: (state, { keyId }) => {
          const target = state.targets.find(one => one.keyId === keyId)
          return target ? does(state, { type: 'targeted', target }) : stay(state)
        },
        otherPc: ({ told, packet }) => go({ at: 'askingPc', told, packet })
      }
    },
    askingPc: {
      shows: ({ packet, again }) => ({ type: 'show', view: { view: 'askPc', packet, again } }),
      on: { pc: ({ told, packet }, { pc }) => pc ? signIn(told, packet, { for: 'find', pc }) : go({ at: 'askingPc', told, packet, again: true }) }
    },
    calling: {
      shows: ({ packet, phones, manager, no }) => ({ type: 'show', view: { view: 'calling', packet, phones, manager, no } }),
      on: {
        code: ({ told, packet, phones, manager }, { typed }) => go({ at: 'checking', told, packet, phones, manager }, { type: 'tryCode', reference: packet.reference, typed }),
        call: ({ told, packet }) => signIn(told, packet, { for: 'call' })
      }
    },
    /** What was typed is being compared. */
    checking: {
      on: { packet: ({ told, phones, manager }, { packet, no }) => no === 'wrongCode' ? go({ at: 'calling', told, packet, phones, manager, no }) : reading(told, packet, no) }
    },
    reasoning: {
      shows: ({ packet }) => ({ type: 'show', view: { view: 'chooseReason', packet } }),
      on: {
        reason: ({ told, packet }, { reason }) => packet.secondPerson
          ? go({ at: 'gathering', told, packet, to: { reason } }, { type: 'listColleagues', reference: packet.reference, what: 'approve' })
          : signIn(told, packet, { for: 'release', reason })
      }
    },
    gathering: {
      on: { colleagues: ({ told, packet, to }, { people }) => to === 'hand' ? go({ at: 'handing', told, packet, people }) : go({ at: 'choosingApprover', told, packet, people, reason: to.reason }) }
    },
    handing: {
      shows: ({ packet, people }) => ({ type: 'show', view: { view: 'choosePerson', packet, people, what: 'hand' } }),
      on: { colleague: (state, { oid }) => chosen(state, oid, to => does(state, { type: 'handed', to })), giveBack: state => does(state, { type: 'givenBack' }) }
    },
    choosingApprover: {
      shows: ({ packet, people }) => ({ type: 'show', view: { view: 'choosePerson', packet, people, what: 'approve' } }),
      on: {
        colleague: (state, { oid }) => chosen(state, oid, approver =>
          go({ at: 'working', told: state.told, packet: state.packet, want: { for: 'approve' }, tries: 1 }, { type: 'askApproval', reference: state.packet.reference, approver, reason: state.reason }))
      }
    },
    resolving: {
      shows: ({ packet }) => ({ type: 'show', view: { view: 'chooseOutcome', packet } }),
      on: { outcome: (state, { outcome }) => does(state, { type: 'resolved', outcome }) }
    },
    writing: {
      shows: ({ packet }) => ({ type: 'show', view: { view: 'writeTo', packet } }),
      on: {
        words: (state, { text, masked }) => text
          ? go({ at: 'working', told: state.told, packet: state.packet, want: { for: 'write' }, tries: 1 }, { type: 'writeTo', reference: state.packet.reference, text, masked })
          : stay(state)
      }
    }
  },

  anywhere: {
    ...always<Place>(),
    cases: ({ told }, { cases }) => go({ at: 'listing', told, which: 'open', cases }),
    packet: ({ told }, { packet, no }) => reading(told, packet, no),
    noCase: ({ told }) => go({ at: 'unknown', told }),
    listCases: ({ told }, { which }) => look(told, { list: which }),
    case: ({ told }, { reference }) => look(told, { reference }),
    failed: (state, { why, claims }) => {
      const { told } = state
      if (!('packet' in state)) return go({ at: 'unknown', told, why })
      const retry = 'tries' in state && 'want' in state && state.want.for !== 'approve' && state.want.for !== 'write' && askedAgain({ at: 'signingIn', told, packet: state.packet, want: state.want, silent: false, tries: state.tries }, why, claims)
      return retry || reading(told, state.packet, why)
    }
  },

  // A key that an agent was shown is hidden by whatever leads out of here; within the desk, by whatever follows.
  leaves: state => state.at === 'readingAloud' ? hidden(state) : []
}

function look(told: Place['told'], ask: At<'looking'>['ask'], ...before: readonly Effect[]): Went<Place> {
  const effect: Effect = 'list' in ask ? { type: 'listCases', which: ask.list } : { type: 'openPacket', reference: ask.reference }
  return go({ at: 'looking', told, ask }, ...before, effect)
}

const hidden = ({ key, shown }: At<'readingAloud'>): readonly Effect[] => [{ type: 'hide', ...shown, view: { view: 'hidden', key, finished: true } }]

/** The answer is the case as it is then. */
const does = ({ told, packet: { reference } }: Pick<At<'reading'>, 'told' | 'packet'>, deed: Extract<Effect, { type: 'doToCase' }>['deed']): Went<Place> =>
  go({ at: 'looking', told, ask: { reference } }, { type: 'doToCase', reference, deed })

/** What the sign-in of this turn is for. */
function work(told: Place['told'], packet: At<'reading'>['packet'], want: Want, tries: number): Went<Place> {
  const { reference } = packet
  const at = { at: 'working', told, packet, want, tries } as const
  switch (want.for) {
    case 'find': return go(at, { type: 'findTargets', reference, pc: want.pc })
    case 'call': return go(at, { type: 'call', reference })
    case 'rotate': return go(at, { type: 'rotate', reference })
    case 'askManager': return go(at, { type: 'askManager', reference })
    case 'aloud':
    case 'release': {
      const key = keyOf(packet)
      const how = want.for === 'aloud' ? { aloud: true } as const : { reason: want.reason }
      return key ? go(at, { type: 'allowRelease', reference, key, ...how }) : reading(told, packet, 'noTarget')
    }
    default: return reading(told, packet)
  }
}

/** Their own PC: at once. Another one: first why, and then, where the company wants it, a second person. */
function release(told: Place['told'], packet: At<'reading'>['packet']): Went<Place> {
  const { progress, person } = packet
  if (!progress.target) return reading(told, packet, 'noTarget')
  if (ownsTarget(progress, person)) return signIn(told, packet, { for: 'release' })
  if (!isVerified(progress, packet.now)) return reading(told, packet, 'unverified')
  const { approval } = progress
  return approval?.said === 'yes' && !approval.aloud ? signIn(told, packet, { for: 'release', reason: approval.reason }) : go({ at: 'reasoning', told, packet })
}

function keyOf({ progress: { target } }: At<'reading'>['packet']) {
  return target && { keyId: target.keyId, saved: target.saved, volume: target.volume, device: { id: target.device, name: target.deviceName } }
}

function chosen<S extends At<'handing'> | At<'choosingApprover'>>(state: S, oid: string, then: (who: S['people'][number]) => Went<Place>): Went<Place> {
  const who = state.people.find(one => one.person.oid === oid)
  return who ? then(who) : stay<Place, Effect>(state)
}

