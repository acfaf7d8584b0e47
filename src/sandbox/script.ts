/** One complete recovery without a browser: from "hello" to the started PC, told as it happens. */
import { read, taps, type Drawable } from './drawn'
import type { Message } from './channel/message'
import { openPhone, post, type PhoneClient } from './phoneClient'
import { createTranscript } from './transcript'

interface Company {
  readonly employees: ReadonlyArray<{ readonly id: string, readonly name: string, readonly situation: string }>
  readonly pcs: ReadonlyArray<{ readonly id: string, readonly employeeId: string, readonly name: string, readonly keyId: string }>
}

export type Print = (line: string) => void

const patience = 30_000

/** True when the PC started. Whatever else happens is in what was printed. */
export async function playRecovery(page: string, print: Print): Promise<boolean> {
  const company = await (await fetch(`${page}/api/company`)).json() as Company
  const plain = company.employees.flatMap(who => {
    const pc = company.pcs.find(one => one.employeeId === who.id)
    return who.situation === 'A1' && pc ? [{ who, pc }] : []
  })
  const [first] = plain
  if (!first) throw new Error('Nobody in this company has the situation A1 and a PC: there is no plain case to play.')
  const { who, pc } = first
  print(`${pc.name} is locked. Its screen asks for the recovery key with the Key ID ${pc.keyId}.`)
  const transcript = createTranscript(who.name, print)
  const phone = await openPhone(page, who.id, transcript)
  try {
    return await recover(page, phone, pc, print)
  } finally {
    phone.close()
  }
}

async function recover(page: string, phone: PhoneClient, pc: Company['pcs'][number], print: Print): Promise<boolean> {
  await phone.say('hello')
  await phone.say(`I am locked out, the Key ID is ${pc.keyId.slice(0, 8)}`)
  const key = await keyShown(phone)
  if (!key) {
    print('No key was shown.')
    return false
  }
  const { started, message } = await post(`${page}/api/pcs/${pc.id}/unlock`, { groups: key.groups }) as { started: boolean, message: string }
  print(`\nThe 48 digits are typed into the PC. ${message}`)
  if (started) await tellItWorked(phone, key.message)
  return started
}

interface Key { readonly message: Message, readonly groups: readonly string[] }

/** Says yes to what is asked on the way. */
async function keyShown(phone: PhoneClient): Promise<Key | undefined> {
  const answered = new Set<string>()
  for (;;) {
    const next = await phone.until(messages => keyIn(messages) ?? questionIn(messages, answered), patience)
    if (!next || 'groups' in next) return next
    answered.add(next.at)
    await phone.tap(next.message, next.verb, next.data)
  }
}

function keyIn(messages: readonly Message[]): Key | undefined {
  for (const message of messages) {
    const groups = groupsIn(shown(message))
    if (groups) return { message, groups }
  }
  return undefined
}

interface Question { readonly message: Message, readonly verb: string, readonly data: object, readonly at: string }

const yeses = new Set(['yes', 'key'])

function questionIn(messages: readonly Message[], answered: ReadonlySet<string>): Question | undefined {
  const message = messages.findLast(one => one.from === 'bot' && !one.signIn)
  const yes = taps(shown(message)).find(({ verb }) => yeses.has(verb))
  if (!message || !yes) return undefined
  const at = message.id + JSON.stringify(yes)
  return answered.has(at) ? undefined : { message, ...yes, at }
}

async function tellItWorked(phone: PhoneClient, message: Message): Promise<void> {
  const worked = taps(shown(message)).find(({ verb }) => verb === 'worked')
  if (worked) await phone.tap(message, worked.verb, worked.data)
  await phone.until(messages => keyIn(messages) ? undefined : true, patience)
}

const shown = (message: Message | undefined): Drawable | undefined => (message?.view ?? message?.card) as Drawable | undefined

/** The eight numbered groups of a card that shows a key. */
export function groupsIn(card: Drawable | undefined): readonly string[] | undefined {
  const found = new Map(read(card).flatMap(line => [...line.matchAll(/(?<!\d)([1-8])\D{1,4}(\d{6})(?!\d)/g)].map(([, number, group]) => [number, group ?? ''] as const)))
  return found.size === 8 ? ['1', '2', '3', '4', '5', '6', '7', '8'].map(number => found.get(number) ?? '') : undefined
}
