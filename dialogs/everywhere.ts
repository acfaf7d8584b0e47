/** What works in every place of every dialog, by button and by word. */
import { open, stay, type Leave, type Rows } from '../src/core/dialog'
import type { Told, Telling, Facts, Said, Answer, Effect, Opening, Wish } from './vocabulary'

type Everywhere<S extends Telling> = Rows<S, Said | Answer, S, Effect, Opening>

/** Rows that hold whatever somebody is busy with, even while a key is visible. "Back" is the conversation's own: it knows the way. */
export const always = <S extends Telling>(): Pick<Everywhere<S>, 'person' | 'startOver' | 'stop' | 'silent' | 'notMe' | 'failed'> => ({
  person: ({ told }) => open({ type: 'handOver', told, why: 'asked' }),
  startOver: () => open({ type: 'triage', told: {} }),
  stop: ({ told }) => open({ type: 'rest', told, why: 'stopped' }),
  silent: ({ told }) => open({ type: 'rest', told, why: 'silent' }),
  notMe: ({ told }) => open({ type: 'disown', told }),
  failed: ({ told }, { why }) => open({ type: 'handOver', told, why })
})

/** Where nothing was locked, "it works" is only good to hear: it counts for no recovery. */
export const thanks = ({ told }: Telling): Leave<Effect, Opening> => open({ type: 'followUp', told, well: true })

/** Rows for what somebody may want instead. */
export const wishes = <S extends Telling>(): Everywhere<S> => ({
  ...always<S>(),
  facts: ({ told }, said) => open(wish(said, told)),
  typedKey: ({ told }, { check }) => open({ type: 'unlock', told, check }),
  worked: ({ told }) => open({ type: 'aftermath', told }),
  found: ({ told }) => open({ type: 'unlock', told }),
  notAccepted: ({ told }) => open({ type: 'unlock', told, refused: true }),
  whereIsMyKey: ({ told }, said) => open(wish(said, told)),
  keyNotFound: ({ told }, said) => open(wish(said, told)),
  localAccount: ({ told }, said) => open(wish(said, told)),
  sharedPc: ({ told }, said) => open(wish(said, told)),
  workAccount: ({ told }, said) => open(wish(said, told)),
  lostKey: ({ told }, said) => open(wish(said, told)),
  whyLocked: ({ told }, said) => open(wish(said, told)),
  loop: ({ told }, said) => open(wish(said, told)),
  readiness: ({ told }) => open({ type: 'readiness', told }),
  practice: ({ told }) => open({ type: 'practice', told }),
  released: ({ told }) => open({ type: 'released', told }),
  status: ({ told }) => open({ type: 'status', told }),
  cancel: ({ told }) => open({ type: 'status', told }),
  case: ({ told }, { reference }) => open({ type: 'desk', told, ask: { reference } }),
  listCases: ({ told }, { which }) => open({ type: 'desk', told, ask: { list: which } }),
  keyId: ({ told }, { reading, facts }) => open({ type: 'recover', told: learn(told, facts), reading })
})

/** For a place that has nothing better to do with it than to know it. */
export const noted = <S extends Telling>(state: S, { facts }: { readonly facts: Facts }) => stay<S, Effect>({ ...state, told: learn(state.told, facts) })

/** What is known now. A new answer counts more than an old one; what a guess left out stays. */
export function learn(told: Told, facts: Facts = {}): Told {
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  return { ...told, ...known }
}

type Asked = Extract<Said, { type: Wish | 'facts' }>

/** What opens for somebody who wants this. */
export function wish(said: Asked, before: Told): Opening {
  const told = learn(before, said.facts)
  switch (said.type) {
    case 'facts': return { type: 'triage', told }
    case 'whereIsMyKey': return { type: 'triage', told: { account: 'personal', ...told } }
    case 'localAccount': return { type: 'triage', told: { ...told, pc: told.pc ?? 'own', account: 'local' } }
    case 'sharedPc': return { type: 'triage', told: { ...told, pc: 'other' } }
    case 'workAccount': return { type: 'triage', told: { ...told, pc: 'work' } }
    case 'keyNotFound': return { type: 'triage', told: looked(told) }
    case 'lostKey': return { type: 'triage', told, ask: 'lost' }
    case 'whyLocked': return { type: 'triage', told, ask: 'cause' }
    case 'loop': return { type: 'guide', told, guide: 'loop' }
    case 'readiness':
    case 'practice':
    case 'released': return { type: said.type, told }
    case 'notMe': return { type: 'disown', told }
  }
}

/** Somebody who found nothing in an account has looked there, though perhaps in the wrong account of its kind. */
function looked(told: Told): Told {
  if (told.pc === 'work' || told.account === 'work') return told
  return { ...told, account: told.account ?? 'personal' }
}

/** Buttons that carry nothing, by the name of what they mean. */
export const bare = <T extends string>(...types: readonly T[]): { readonly [K in T]: () => { readonly type: K } } =>
  Object.fromEntries(types.map(type => [type, () => ({ type })])) as { readonly [K in T]: () => { readonly type: K } }

/** Buttons that the card of every place may have. */
export const buttonsEverywhere = bare('person', 'startOver', 'stop', 'notMe', 'back')
