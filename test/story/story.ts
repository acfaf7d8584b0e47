/**
 * Plays a conversation written as text, and writes down what really happened in the same form.
 *
 * Lines that do something: `Given: …`, `Later: … minutes`, and what a person does, `Dana: words`, `Dana: [Button]`,
 * `Dana: [Button] keyId = 4290B6C0`, `Dana: {an earlier card} [Button]`. Lines that only happen: `Bot:` a new message, `Card:` a message
 * that was replaced, `Phone:` a card that the phone itself turned to another face, `Teams:` a silent sign-in, `Log:` an audit entry,
 * `IT:` a card in IT’s channel (`IT card:` what is new on it, `IT thread:` a reply below it). Whoever works there says `Ivo, in the channel: [Button]`.
 */
import type { Card, Execute } from '../../cards/kit'
import { read, taps, toggles } from '../../cards/read'
import type { SignInOffer } from '../../src/host/channel'
import type { Employee } from '../../src/sandbox/smallWorld'
import type { AuditEntry } from '../../src/ports'
import { given } from './given'
import type { Chat } from './chat'
import { makeStage, type Stage } from './stage'
import { addressOf, chatOf as conversationOf, tapIn } from './teams'

export async function play(text: string): Promise<{ readonly told: string, readonly stage: Stage }> {
  const stage = makeStage()
  const told: string[] = []
  const names = new Map<string, string>()
  for (const line of text.split('\n').filter(one => /^\p{Lu}\p{L}+(, in (a group|the channel|the thread))?: /u.test(one) && !/^(Bot|Card|Phone|Log|IT|Teams|Page): /.test(one))) {
    told.push(line)
    await act(stage, named(line, told))
    told.push(...await news(stage))
  }
  await stage.later.stop()
  return { told: told.map(line => plain(line, names)).join('\n'), stage }
}

async function act(stage: Stage, line: string): Promise<void> {
  const [, who, shared, what] = /^(\p{L}+)(?:, in (a group|the channel|the thread))?: (.*)$/u.exec(line) ?? []
  if (!who || what === undefined) throw new Error(`not a line of a story: ${line}`)
  if (who === 'Given') return given(stage, what)
  if (who === 'Later') {
    stage.clock.pass(Number.parseFloat(what))
    return stage.later.look()
  }
  if (shared === 'a group') await stage.does(stage.employee(who), { kind: 'said', text: what }, { scope: 'shared' })
  else if (shared) await atDesk(stage, stage.employee(who), shared, what)
  else await doAs(stage, stage.employee(who), what)
}

async function doAs(stage: Stage, who: Employee, what: string): Promise<void> {
  const tap = /^(?:\{(.+)\} )?\[(.+?)\](?: (\w+ = .*))?$/.exec(what)
  if (what === '(opens the chat)') await stage.does(who, { kind: 'installed' })
  else if (!tap) await stage.does(who, { kind: 'said', text: what })
  else if (tap[2] === chatOf(stage, who).offer()?.button) await signInOnPage(stage, who)
  else await tapOn(stage, who, tap)
}

/** In the channel cards are tapped, in the newest thread words are written. */
async function atDesk({ teams, does }: Stage, who: Employee, where: string, what: string): Promise<void> {
  const title = /^\[(.+)\]$/.exec(what)?.[1]
  const tapped = title === undefined ? undefined : tapIn(teams, title)
  const thread = title === undefined ? teams.threads.at(-1) : tapped?.thread
  if (!thread) throw new Error(`nothing in the channel has the button ${what}`)
  const more = { scope: 'shared' as const, address: { ...addressOf(who), conversation: thread.conversation } }
  const status = await does(who, tapped ? { kind: 'tapped', verb: tapped.action.verb, data: tapped.action.data, message: thread.message } : { kind: 'said', text: what }, more)
  if (status !== 200) teams.says(`Teams: answers ${where} with ${status}`)
}

async function tapOn(stage: Stage, who: Employee, [, heading, title = '', inputs = '']: RegExpExecArray): Promise<void> {
  const chat = chatOf(stage, who)
  const { messages } = chat
  const shown = heading ? chat.history.filter(one => JSON.stringify(one.card).includes(heading)) : messages
  const message = [...shown].reverse().find(one => find(one.card, title) ?? turns(one.card, title))
  if (message && turns(message.card, title)) return chat.turn(message.id, title)
  const action = message && find(message.card, title)
  if (!action) throw new Error(`there is no button [${title}]; there is ${messages.flatMap(one => [...toggles(one.card), ...taps(one.card)]).map(one => `[${one.title}]`).join(' ')}`)
  await stage.does(who, { kind: 'tapped', verb: action.verb, data: { ...action.data, ...typedIn(stage, inputs) }, message: message.id })
}

/** `who = dana@contoso.example, keyId = 4290B6C0`. */
const typedIn = (stage: Stage, inputs: string) => Object.fromEntries(inputs.split(/, (?=\w+ = )/).filter(Boolean).map(one => {
  const [name = '', value = ''] = one.split(/ = (.*)/s)
  return [name, value === 'theirs' ? codeIn(stage) : value]
}))

/** What the person the story is about reads out on the phone. */
const codeIn = ({ chat }: Stage): string => chat.messages.map(one => /Then you say: (\d{3}).(\d{3})/u.exec(read(one.card).join('\n'))).findLast(Boolean)?.slice(1).join('') ?? ''

const find = (card: Card, title: string): Execute | undefined => taps(card).find(one => one.title === title)

const turns = (card: Card, title: string): boolean => toggles(card).some(one => one.title === title)

/** What the bot did, and what Teams does by itself: it answers a sign-in card, once for each of two clients. */
async function news(stage: Stage): Promise<string[]> {
  // What is due at once is done within a second.
  await stage.later.look()
  const lines = report(stage)
  const who = stage.company.people.find(one => chatOf(stage, one).offer()?.exchange)
  const offer = who && chatOf(stage, who).offer()
  if (!who || !offer?.exchange || stage.phone === 'mute') return lines
  chatOf(stage, who).forgetOffer()
  const lines2 = stage.phone === 'fails' ? await failToSignIn(stage, who) : await signInSilently(stage, who, offer, offer.exchange)
  return [...lines, ...lines2, ...await news(stage)]
}

const chatOf = ({ teams }: Stage, { person }: Employee): Chat => teams.chat(conversationOf(person))

async function failToSignIn(stage: Stage, who: Employee): Promise<string[]> {
  await stage.does(who, { kind: 'exchangeFailed', detail: 'resourcematchfailed' })
  return [`Teams: cannot sign ${who.name} in`]
}

async function signInSilently(stage: Stage, who: Employee, offer: SignInOffer, request: string): Promise<string[]> {
  const signedIn = stage.signsIn ?? who
  const statuses = await Promise.all([1, 2].map(() => stage.does(who, { kind: 'exchanged', request, assertion: stage.company.assertion(signedIn) })))
  if (statuses.every(status => status === 200)) return [`Teams: signs ${who.name} in`]
  chatOf(stage, who).offerAgain({ ...offer, exchange: undefined })
  return [`Teams: answered with ${statuses[0]}, shows [${offer.button}]`]
}

function report(stage: Stage): string[] {
  const entries = stage.entries.splice(0)
  const by = ({ by: actor }: AuditEntry) => actor && `by ${stage.company.people.find(({ person }) => person.oid === actor.oid)?.name}`
  return [...stage.teams.chats().flatMap(chat => chat.news()), ...stage.teams.news(), ...entries.map(entry => `Log:  ${[entry.action, entry.subject, entry.detail, by(entry)].filter(Boolean).join(', ')}`)]
}

async function signInOnPage(stage: Stage, who: Employee): Promise<void> {
  const chat = chatOf(stage, who)
  const id = chat.offer()?.page.split('/').at(-1) ?? ''
  chat.forgetOffer()
  const page = await stage.pages.start(id)
  const came = page.html ? page : await stage.pages.callback(new URLSearchParams({ state: id, code: stage.company.code(stage.signsIn ?? who).reveal() }))
  chat.says(`Page: ${/<h1>(.*)<\/h1>/.exec(came.html ?? '')?.[1]}`)
}

/** BL-1 is the first reference that was told. */
const named = (line: string, told: readonly string[]): string => line.replaceAll(/BL-(\d)\b/g, (short, at: string) =>
  [...new Set(told.join('\n').match(/BL-[0-9A-Z]{5}/g))][Number(at) - 1] ?? short)

/** References are random: the first becomes BL-1, and so on. So are the codes that IT and the employee compare. */
function plain(line: string, names: Map<string, string>): string {
  return line.replace(/((?:First they say|Then you say|Say your code first): )\d{3}.?\d{3}/u, '$1··· ···').replaceAll(/BL-[0-9A-Z]{5}/g, reference => {
    if (!names.has(reference)) names.set(reference, `BL-${names.size + 1}`)
    return names.get(reference) ?? reference
  })
}
