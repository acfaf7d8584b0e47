/**
 * Plays a conversation written as text, and writes down what really happened in the same form.
 *
 * Lines that do something: `Given: …`, `Later: … minutes`, and what a person does, `Dana: words`, `Dana: [Button]`,
 * `Dana: [Button] keyId = 4290B6C0`, `Dana: {an earlier card} [Button]`. Lines that only happen: `Bot:` a new message, `Card:` a message
 * that was replaced, `Phone:` a card that the phone itself turned to another face, `Teams:` a silent sign-in, `Log:` an audit entry,
 * `IT:` what IT hears.
 */
import type { Card, Execute } from '../../cards/kit'
import { taps, toggles } from '../../cards/read'
import type { SignInOffer } from '../../src/host/channel'
import type { Employee } from '../../src/sandbox/smallWorld'
import { given } from './given'
import { makeStage, type Stage } from './stage'

export async function play(text: string): Promise<{ readonly told: string, readonly stage: Stage }> {
  const stage = makeStage()
  const told: string[] = []
  const names = new Map<string, string>()
  for (const line of text.split('\n').filter(one => /^\p{Lu}\p{L}+(, in a group)?: /u.test(one) && !/^(Bot|Card|Phone|Log|IT|Teams|Page): /.test(one))) {
    told.push(line)
    await act(stage, line)
    told.push(...await news(stage))
  }
  await stage.later.stop()
  return { told: told.map(line => plain(line, names)).join('\n'), stage }
}

async function act(stage: Stage, line: string): Promise<void> {
  const [, who, shared, what] = /^(\p{L}+)(, in a group)?: (.*)$/u.exec(line) ?? []
  if (!who || what === undefined) throw new Error(`not a line of a story: ${line}`)
  if (who === 'Given') return given(stage, what)
  if (who === 'Later') {
    stage.clock.pass(Number.parseFloat(what))
    return stage.later.look()
  }
  if (shared) await stage.does(stage.employee(who), { kind: 'said', text: what }, { scope: 'shared' })
  else await doAs(stage, stage.employee(who), what)
}

async function doAs(stage: Stage, who: Employee, what: string): Promise<void> {
  const tap = /^(?:\{(.+)\} )?\[(.+?)\](?: (\w+) = (.*))?$/.exec(what)
  if (what === '(opens the chat)') await stage.does(who, { kind: 'installed' })
  else if (!tap) await stage.does(who, { kind: 'said', text: what })
  else if (tap[2] === stage.chat.offer()?.button) await signInOnPage(stage, who)
  else await tapOn(stage, who, tap)
}

async function tapOn(stage: Stage, who: Employee, [, heading, title = '', input, value]: RegExpExecArray): Promise<void> {
  const { messages } = stage.chat
  const shown = heading ? stage.chat.history.filter(one => JSON.stringify(one.card).includes(heading)) : messages
  const message = [...shown].reverse().find(one => find(one.card, title) ?? turns(one.card, title))
  if (message && turns(message.card, title)) return stage.chat.turn(message.id, title)
  const action = message && find(message.card, title)
  if (!action) throw new Error(`there is no button [${title}]; there is ${messages.flatMap(one => [...toggles(one.card), ...taps(one.card)]).map(one => `[${one.title}]`).join(' ')}`)
  await stage.does(who, { kind: 'tapped', verb: action.verb, data: { ...action.data, ...(input ? { [input]: value } : {}) }, message: message.id })
}

const find = (card: Card, title: string): Execute | undefined => taps(card).find(one => one.title === title)

const turns = (card: Card, title: string): boolean => toggles(card).some(one => one.title === title)

/** What the bot did, and what Teams does by itself: it answers a sign-in card, once for each of two clients. */
async function news(stage: Stage): Promise<string[]> {
  // What is due at once is done within a second.
  await stage.later.look()
  const lines = report(stage)
  const { phone, chat } = stage
  const offer = chat.offer()
  const who = stage.holder
  if (!offer?.exchange || !who || phone === 'mute') return lines
  chat.forgetOffer()
  const lines2 = phone === 'fails' ? await failToSignIn(stage, who) : await signInSilently(stage, who, offer, offer.exchange)
  return [...lines, ...lines2, ...await news(stage)]
}

async function failToSignIn(stage: Stage, who: Employee): Promise<string[]> {
  await stage.does(who, { kind: 'exchangeFailed', detail: 'resourcematchfailed' })
  return [`Teams: cannot sign ${who.name} in`]
}

async function signInSilently(stage: Stage, who: Employee, offer: SignInOffer, request: string): Promise<string[]> {
  const signedIn = stage.signsIn ?? who
  const statuses = await Promise.all([1, 2].map(() => stage.does(who, { kind: 'exchanged', request, assertion: stage.company.assertion(signedIn) })))
  if (statuses.every(status => status === 200)) return [`Teams: signs ${who.name} in`]
  stage.chat.offerAgain({ ...offer, exchange: undefined })
  return [`Teams: answered with ${statuses[0]}, shows [${offer.button}]`]
}

function report(stage: Stage): string[] {
  const entries = stage.entries.splice(0)
  return [...stage.chat.news(), ...entries.map(({ action, subject, detail }) => `Log:  ${[action, subject, detail].filter(Boolean).join(', ')}`)]
}

async function signInOnPage(stage: Stage, who: Employee): Promise<void> {
  const id = stage.chat.offer()?.page.split('/').at(-1) ?? ''
  stage.chat.forgetOffer()
  const page = await stage.pages.start(id)
  const came = page.html ? page : await stage.pages.callback(new URLSearchParams({ state: id, code: stage.company.code(stage.signsIn ?? who).reveal() }))
  stage.chat.says(`Page: ${/<h1>(.*)<\/h1>/.exec(came.html ?? '')?.[1]}`)
}

/** References are random: the first becomes BL-1, and so on. */
function plain(line: string, names: Map<string, string>): string {
  return line.replaceAll(/BL-[0-9A-Z]{5}/g, reference => {
    if (!names.has(reference)) names.set(reference, `BL-${names.size + 1}`)
    return names.get(reference) ?? reference
  })
}
