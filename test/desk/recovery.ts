/** People who get a case to its end, whatever becomes of the bot: whoever hears nothing begins that step anew. */
import { taps } from '../../cards/read'
import { sealed, withoutKey } from '../../src/host/translate'
import type { Envelope, Inbound } from '../../src/host/channel'
import type { Case } from '../../src/desk/ports'
import type { Employee } from '../../src/sandbox/smallWorld'
import type { Chat } from '../story/chat'
import { makeStage, type Stage } from '../story/stage'
import { addressOf, chatOf } from '../story/teams'
import { live, type Kill, type Life } from './mortal'

const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'
const words = 'my work laptop LAPTOP-7Q2 asks for a recovery key, key id 4290B6C0'

export interface Played {
  readonly stage: Stage
  /** Every case there is, as it is kept. */
  readonly cases: readonly Case[]
  /** The one that Dana was told of. */
  readonly told: string | undefined
  /** How many processes ended on the way. */
  readonly ended: number
  readonly steps: number
}

type What = Inbound extends infer I ? I extends Inbound ? Omit<I, keyof Envelope> : never : never

/** Longer than a claim on what is due lasts. */
const restart = 2
const mostSteps = 60

/** `kills`: how the first process ends, and the one after it, and so on. The last one stays. */
export async function play(kills: readonly Kill[], watch: (stage: Stage) => void = () => undefined): Promise<Played> {
  const stage = makeStage()
  await stage.later.stop()
  watch(stage)
  const desk = new People(stage, kills)
  const steps = await desk.playOn()
  await desk.rest()
  return { stage, cases: await stage.store.cases.latest(99), told: desk.told(), ended: desk.ended, steps }
}

class People {
  readonly #stage: Stage
  readonly #dana: Employee
  readonly #ivo: Employee
  readonly #mara: Employee
  readonly #kills: readonly Kill[]
  #life: Life
  #activity = 0
  ended = 0

  constructor(stage: Stage, kills: readonly Kill[]) {
    this.#stage = stage
    this.#kills = kills
    this.#life = live(stage, kills[0])
    const [dana, ivo, mara] = ['Dana', 'Ivo', 'Mara'].map(name => stage.employee(name)) as [Employee, Employee, Employee]
    Object.assign(ivo, { helpdesk: true })
    stage.teams.team.push(ivo, mara)
    stage.company.saves(stage.company.gives(undefined, { name: 'LAPTOP-7Q2' }), { keyId })
    this.#dana = dana
    this.#ivo = ivo
    this.#mara = mara
  }

  /** The reference that Dana has read. */
  told(): string | undefined {
    const read = this.#chat(this.#dana).messages.map(({ card }) => JSON.stringify(card)).join('\n')
    return /BL-[0-9A-Z]{5}/.exec(read.replaceAll(/"data":\{[^}]*\}/g, ''))?.[0]
  }

  /** Resolves to how many steps it took. */
  async playOn(): Promise<number> {
    for (let steps = 0; steps < mostSteps; steps++) {
      if (await this.#step()) return steps
      await this.#look()
    }
    return mostSteps
  }

  /** What is due is done, also what was claimed by a process that is gone. */
  async rest(): Promise<void> {
    for (let looks = 0; looks < 3; looks++) {
      this.#stage.clock.pass(restart)
      await this.#look()
    }
    await this.#life.later.stop()
  }

  /** Of a process that is over another one takes the place. */
  async #look(): Promise<void> {
    for (let looks = 0; looks < 2; looks++) await this.#life.later.look()
    if (!this.#life.isOver()) return
    await this.#life.later.stop()
    this.#stage.clock.pass(restart)
    this.#life = live(this.#stage, this.#kills[++this.ended])
    await this.#look()
  }

  /** True where nothing is left to do. */
  async #step(): Promise<boolean> {
    const reference = this.told()
    const found = reference === undefined ? undefined : await this.#stage.store.cases.find(reference)
    if (!found) await this.#asks()
    else if (found.kept.progress.state === 'closed') return true
    else if (found.kept.progress.agent) await this.#works(found.kept)
    else await this.#takes(found.kept)
    return false
  }

  async #asks(): Promise<void> {
    await this.#says(this.#dana, words)
    await this.#signsIn(this.#dana)
  }

  async #takes({ reference }: Case): Promise<void> {
    if (!await this.#tapsInChannel(reference, 'take')) this.#stage.clock.pass(restart)
  }

  async #tapsInChannel(reference: string, verb: 'take' | 'case'): Promise<boolean> {
    const thread = this.#stage.teams.threads.find(({ card }) => JSON.stringify(card).includes(reference))
    const tap = thread && taps(thread.card).find(one => one.verb === verb)
    if (thread && tap) await this.#hears(this.#ivo, { kind: 'tapped', verb, data: sealed(tap.data), message: thread.message }, thread.conversation)
    return tap !== undefined
  }

  async #works({ reference, progress: { target, verified, approval, disclosed, outcome } }: Case): Promise<void> {
    const [ivo, mara] = [this.#ivo, this.#mara]
    await this.#tapsInChannel(reference, 'case')
    if (disclosed.length > 0) return this.#finishes(outcome !== undefined)
    if (!target) return this.#tapsAndSignsIn(ivo, 'find')
    if (!verified) return this.#calls()
    if (approval?.said === 'yes') return this.#tapsAndSignsIn(ivo, 'release')
    if (approval?.said === 'nothing' && await this.#taps(mara, 'approve')) return
    await this.#taps(ivo, 'release')
    await this.#taps(ivo, 'reason')
    await this.#taps(ivo, 'colleague', { oid: mara.person.oid })
  }

  async #calls(): Promise<void> {
    await this.#tapsAndSignsIn(this.#ivo, 'call')
    const read = this.#chat(this.#dana).messages.map(({ card }) => /Then you say: (\d{3}).(\d{3})/u.exec(JSON.stringify(card))).findLast(Boolean)
    if (read) await this.#taps(this.#ivo, 'code', {}, { code: `${read[1]}${read[2]}` })
  }

  async #finishes(isResolved: boolean): Promise<void> {
    if (isResolved) await this.#taps(this.#ivo, 'closeAnyway')
    else {
      await this.#taps(this.#dana, 'worked')
      await this.#taps(this.#ivo, 'resolve')
      await this.#taps(this.#ivo, 'outcome')
    }
  }

  async #tapsAndSignsIn(who: Employee, verb: string): Promise<void> {
    await this.#taps(who, verb)
    await this.#signsIn(who)
  }

  /** The newest button of this name. False where there is none. */
  async #taps(who: Employee, verb: string, which: Readonly<Record<string, string>> = {}, typed: Readonly<Record<string, string>> = {}): Promise<boolean> {
    const found = this.#chat(who).messages.flatMap(({ id, card }) => taps(card).map(tap => ({ id, tap })))
      .findLast(({ tap }) => tap.verb === verb && Object.entries(which).every(([key, value]) => (tap.data as Readonly<Record<string, unknown>>)[key] === value))
    if (found) await this.#hears(who, { kind: 'tapped', verb, data: sealed({ ...found.tap.data, ...typed }), message: found.id })
    return found !== undefined
  }

  #says(who: Employee, text: string): Promise<void> {
    return this.#hears(who, { kind: 'said', ...withoutKey(text), text })
  }

  async #signsIn(who: Employee): Promise<void> {
    const chat = this.#chat(who)
    const request = chat.offer()?.exchange
    chat.forgetOffer()
    if (request !== undefined) await this.#hears(who, { kind: 'exchanged', request, assertion: this.#stage.company.assertion(who) })
  }

  #chat({ person }: Employee): Chat {
    return this.#stage.teams.chat(chatOf(person))
  }

  /** Whom the bot does not hear, because it is gone, it does not hear. `channel`: the thread it happens in. */
  async #hears(who: Employee, what: What, channel?: string): Promise<void> {
    const { teams } = this.#stage
    const address = { ...addressOf(who), ...(channel === undefined ? {} : { conversation: channel }) }
    const inbound = { id: `a${++this.#activity}`, person: who.person, name: who.name, scope: channel === undefined ? 'personal' as const : 'shared' as const, address, ...what }
    const thread = teams.threads.find(({ conversation }) => conversation === channel)
    const out = thread ? teams.tapping(thread) : this.#chat(who).tapping(what.kind === 'tapped' ? what.message : undefined)
    await this.#life.bot.receive(inbound, this.#life.outbound(out)).catch(() => undefined)
  }
}
