/** What can be tapped: each card has the buttons that its view promises, and the place that shows it understands every one of them. */
import { read, render, renderCase, renderNotice, renderReveal, taps } from '../../cards'
import { toggle, toggles } from '../../cards/read'
import { house } from '../../dialogs'
import type { View } from '../../dialogs/views'
import { curedBySigningIn, curedByWaiting } from '../../src/core/failure'
import type { Packet } from '../../dialogs/deskVocabulary'
import { dana } from '../dialogs/deskEvents'
import { walk, type Visited } from '../dialogs/walk'
import { anyCase, reveal } from './every'
import { examples } from './examples'

const verbsOf = (view: View) => taps(render(view).card).map(tap => tap.verb)

/** What the comment of each view promises, besides the ways that every place has. */
function promised(view: View): string[] {
  switch (view.view) {
    case 'welcome': return ['facts', 'menu']
    case 'menu': return ['readiness', 'practice', 'released', 'notMe', 'otherScreen']
    case 'askAccount':
    case 'askHint':
    case 'askCause': return ['facts']
    case 'otherScreen': return ['locked', 'hoax', 'crash', 'pin', 'windowsPassword']
    case 'otherHelp': return ['locked']
    case 'lost': return ['searchAgain', ...(view.own ? ['reset'] : [])]
    case 'askKeyId': return ['keyId', 'noKeyId', ...(view.forIT ? [] : ['otherPc'])]
    case 'chooseDevice': return ['device', 'notMine']
    case 'chooseKey': return ['key', 'otherDevice']
    case 'confirm': return ['yes', 'no']
    case 'noMatch': return [...(view.guesses.length > 0 ? ['key'] : []), 'retype', 'noKeyId', 'elsewhere']
    case 'narrow': return ['keyId', 'noKeyId']
    case 'hidden': return view.finished ? [] : ['worked', 'again']
    case 'unlocking': return ['worked', 'notAccepted', 'check', ...(view.key ? ['again'] : [])]
    case 'compareKeyId': return ['same', 'retype', 'unsure', 'worked']
    case 'askTyped': return ['typedKey', 'checked']
    case 'typedVerdict': return ['worked', 'check', 'checked', ...(view.key ? ['again'] : [])]
    case 'askDrive': return ['sameDrive', 'otherDrive', 'unsure', 'worked']
    case 'unlocked': return view.cause ? [] : ['facts']
    case 'followUp': return ['yes', 'loop']
    case 'readiness': return ['practice']
    case 'practice': return { intro: ['next'], keyId: ['keyId'], key: ['worked'], done: ['readiness'] }[view.step]
    case 'released':
    case 'ownerNotice': return ['notMe']
    case 'stuck': return [...canCure(view) ? ['again'] : [], ...view.withIT ? ['status'] : [], ...view.withIT && view.why === 'loop' ? ['loop'] : []]
    case 'rest': return ['again']
    case 'caseStatus': return view.status ? ['status', 'cancel'] : ['locked', 'person']
    case 'cases': return [...view.cases.length > 0 ? ['case'] : [], 'listCases', 'newCase']
    case 'readingAloud': return ['hide']
    case 'askWho': return ['caller']
    case 'noCase': return ['person']
    case 'packet': return stepsOf(view.packet)
    case 'chooseTarget': return ['target', 'otherPc']
    case 'askPc': return ['pc']
    case 'calling': return ['call', ...view.packet.reverse ? ['code'] : []]
    case 'chooseReason': return ['reason']
    case 'choosePerson': return [...view.people.length > 0 ? ['colleague'] : [], ...view.what === 'hand' ? ['giveBack'] : []]
    case 'chooseOutcome': return ['outcome']
    case 'writeTo': return ['words']
    // What a step of a guide offers is held against its kind in guide.test.ts.
    case 'guide':
    case 'signingIn':
    case 'followedUp': return []
  }
}

/** Whoever has not the case can only take it; a solved one can only be closed; and a key that was seen is to be replaced, even after that. */
function stepsOf({ progress, mine, own, readAloud }: Packet): string[] {
  const { state, agent, target, approval, disclosed } = progress
  const valid = disclosed.some(({ replaced }) => replaced === undefined)
  const replacing = valid ? [...mine ? ['rotate', 'replaced'] : [], 'refreshed'] : []
  if (own) return ['refreshed']
  if (state === 'closed') return replacing
  if (!agent) return ['take', 'refreshed']
  if (!mine) return ['takeOver', 'refreshed']
  if (state === 'resolved') return valid ? [...replacing, 'closeAnyway'] : ['closeIt']
  if (state === 'waitingForApproval') return ['refreshed', 'release', 'find', 'write', 'hand', 'resolve']
  if (approval?.aloud) return ['aloud', 'write', 'hand', 'resolve']
  if (target && valid) return ['resolve', 'write', 'release', 'find', 'hand', 'refreshed']
  const first = target ? needsCall(progress) ? [] : ['release'] : ['find']
  return [...first, ...target ? [readAloud ? 'askManager' : 'find'] : [], 'call', 'write', 'hand', 'resolve']
}

const needsCall = ({ target, verified }: Packet['progress']) => !verified && target?.owner?.person.oid !== dana.person.oid

const canCure = ({ why, withIT }: Extract<View, { view: 'stuck' }>) => !withIT && ([...curedBySigningIn, ...curedByWaiting] as string[]).includes(why)

const nowhere = new Set(['signingIn', 'ownerNotice', 'cases', 'noCase', 'packet', 'readingAloud'])
/** Whoever works on a case is the person one talks to, and goes back to it. */
const atWork = new Set(['askWho', 'chooseTarget', 'askPc', 'calling', 'chooseReason', 'choosePerson', 'chooseOutcome', 'writeTo'])

/** Where something has ended, or begins, "back" would lead nowhere. */
const noWayBack = new Set(['welcome', 'unlocked', 'followUp', 'followedUp', 'readiness', 'released', 'rest'])

function everywhere(view: View): string[] {
  if (nowhere.has(view.view) || (view.view === 'hidden' && view.finished)) return []
  if (atWork.has(view.view)) return ['back']
  if (view.view === 'caseStatus') return ['startOver', 'stop']
  const withIT = view.view === 'stuck' && view.withIT
  const back = !withIT && !noWayBack.has(view.view) && !(view.view === 'practice' && view.step === 'done')
  return [...(withIT ? [] : ['person']), 'startOver', ...(view.view === 'rest' ? [] : ['stop']), ...(back ? ['back'] : [])]
}

describe('a card', () => {
  test.each(examples.filter(([, { view }]) => view !== 'guide'))('%s offers what its view promises and what every place has, and nothing else', (_, view) => {
    expect([...new Set(verbsOf(view))].toSorted()).toEqual([...promised(view), ...everywhere(view)].toSorted())
  })

  test('unfolds the ways out by one tap, however often it is tapped, and shows the person without it', () => {
    const { card } = render({ view: 'askCause', told: {} })
    expect(read(card)).toContain('[Talk to a person]')
    expect(read(card).join('\n')).not.toContain('[Stop]')
    const unfolded = toggle(card, 'More')
    expect(read(unfolded).filter(line => line.startsWith('[')).slice(-3)).toEqual(['[Back]', '[Start over]', '[Stop]'])
    expect(toggles(unfolded)).toEqual([])
  })

  test('with small print keeps it below the ways out', () => {
    expect(read(render({ view: 'askCause', told: {} }).card).at(-1)).toContain('E_FVE_PCR_MISMATCH')
  })

  test('of a key offers four ways on, and the ways out folded away', () => {
    expect(taps(renderReveal(reveal).card).map(tap => tap.verb)).toEqual(['worked', 'notAccepted', 'hide', 'person', 'back', 'startOver', 'stop'])
    expect(read(renderReveal(reveal).card)).not.toContain('[Stop]')
  })

  test('each row carries the id of its own PC or key, and nothing but ids', () => {
    for (const [, view] of examples) {
      const carried = taps(render(view).card).filter(tap => tap.verb === 'key' || tap.verb === 'device').map(tap => tap.data)
      if (view.view === 'chooseDevice') expect(view.devices.map(({ id }) => id)).toEqual(expect.arrayContaining(carried.map(data => data['deviceId'])))
      if (view.view === 'chooseKey') expect(view.keys.map(one => one.keyId)).toEqual(expect.arrayContaining(carried.map(data => data['keyId'])))
      if (view.view === 'noMatch') expect(carried).toEqual(view.guesses.map(guess => ({ keyId: guess.keyId })))
      expect(carried.flatMap(data => Object.keys(data)).filter(name => name !== 'deviceId' && name !== 'keyId')).toEqual([])
    }
  })
})

describe('outside of a dialog', () => {
  test('a case in the channel can be taken and opened, and names nothing but itself', () => {
    const tapsOf = (progress: typeof anyCase.progress) => taps(renderCase({ ...anyCase, progress }, 15, anyCase.opened)[0]).map(({ verb, data }) => [verb, data])
    const reference = { reference: anyCase.reference }
    expect(tapsOf(anyCase.progress)).toEqual([['take', reference], ['case', reference]])
    expect(tapsOf({ ...anyCase.progress, state: 'taken', agent: dana })).toEqual([['case', reference]])
    expect(tapsOf({ ...anyCase.progress, state: 'closed' })).toEqual([])
  })

  test('a notice offers a person only where a dialog can hear it, stamped with its place', () => {
    const tapsOf = (...notice: Parameters<typeof renderNotice>) => taps(renderNotice(...notice)[0]).map(({ verb, data }) => [verb, data])
    expect(tapsOf('private', { chat: 'https://teams.microsoft.com/' })).toEqual([])
    expect(tapsOf('offerPerson', { n: 7 })).toEqual([['person', { n: 7 }], ['startOver', { n: 7 }]])
    expect(tapsOf('outOfScope', { n: 7 })).toEqual([['person', { n: 7 }]])
    expect(tapsOf('notUnderstood', { n: 7 })).toEqual([])
    expect(tapsOf('offerPerson')).toEqual([])
  })
})

describe('wherever a person waits', () => {
  const dialogOf = ({ dialog }: Visited) => house.dialog(dialog)!
  const shown = walk().visited.flatMap(at => {
    const effect = dialogOf(at).reminder(at.state)
    return effect && 'view' in effect ? [{ at, card: render(effect.view).card }] : []
  })

  test('every button of the card means something there', () => {
    const dead = shown.flatMap(({ at, card }) => taps(card).filter(({ verb, data }) => {
      const event = dialogOf(at).decode(verb, { ...data, keyId: data['keyId'] ?? '4290B6C0' })
      return !event || (verb !== 'back' && !dialogOf(at).step(at.state, event))
    }).map(({ verb }) => `${at.name} [${verb}]`))
    expect([...new Set(dead)]).toEqual([])
  })

  test('"back" stands only where "back" can lead somewhere', () => {
    expect(shown.filter(({ at, card }) => dialogOf(at).ends(at.state) && taps(card).some(({ verb }) => verb === 'back')).map(({ at }) => at.name)).toEqual([])
  })

  test('there is a person to talk to, a way to start over and a way to stop', () => {
    // An agent at work is that person, and has the case itself to go back to.
    const lacking = (verb: string) => [...new Set(shown.filter(({ at }) => at.dialog !== 'desk').filter(({ card }) => !taps(card).some(tap => tap.verb === verb)).map(({ at }) => at.name))]
    expect({ person: lacking('person'), startOver: lacking('startOver'), stop: lacking('stop') }).toEqual({ person: ['status.told', 'handOver.withIT'], startOver: [], stop: ['rest.resting'] })
  })
})
