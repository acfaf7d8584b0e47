/** What one recovery costs the services around the bot: counted at the sandbox, for somebody with one PC and somebody with three. */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { portFor } from '../botProcess'
import type { Phone } from '../channel/phones'
import type { Company, Employee } from '../company'
import type { Drawable } from '../drawn'
import { startSandbox, type Sandbox } from '../sandbox'
import { groupsIn } from '../script'
import { startChild } from './child'
import { rounds } from './figures'
import { firstTurn } from './start'

export interface Cost { readonly pcs: number, readonly activities: number, readonly requests: number, readonly rounds: number, readonly milliseconds: number }

/** About what Graph takes; far above what loopback takes, so that what is asked at once does overlap. */
export const graphTakes = 150
const patience = 20_000

export async function measureRecoveries(botMain: string, folder: string): Promise<readonly Cost[]> {
  const port = await portFor('the bot', 0)
  const sandbox = await startSandbox({ botUrl: `http://localhost:${port}`, ports: { page: 0, entra: 0, graph: 0, channel: 0 }, folder: path.join(folder, 'recovery') })
  const { world } = sandbox
  // Real pages hold a hundred objects; the sandbox's small ones would be counted as requests.
  Object.assign(world, { pageSize: 100, graphTakes })
  const bot = startChild('recovery', botMain, sandbox.botEnv(), folder)
  try {
    await firstTurn(bot, async () => {
      const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`)
      if (!ok) throw new Error('The bot is not healthy.')
    })
    const costs: Cost[] = []
    for (const pcs of [1, 3]) costs.push(await recover(sandbox, pcs))
    return costs
  } finally {
    await bot.stop()
    await sandbox.stop()
  }
}

async function recover({ world, channel: { phones, teams } }: Sandbox, pcs: number): Promise<Cost> {
  const { employee, keyId } = somebody(world.company, pcs)
  const phone = phones.of(employee.id)
  if (!phone) throw new Error(`${employee.name} has no phone.`)
  await teams.open(phone)
  const before = world.calls.length
  const began = performance.now()
  const shown = keyShown(phone)
  await teams.say(phone, `I am locked out, key id ${keyId}`)
  await shown
  const milliseconds = performance.now() - began
  // Whatever were to follow would count too.
  await pause(500)
  const calls = world.calls.slice(before)
  const asked = calls.filter(({ service }) => service === 'graph')
  const sent = calls.filter(({ service, method, path }) => service === 'channel' && method !== 'GET' && path.startsWith('/v3/conversations'))
  return { pcs, activities: sent.length, requests: asked.length, rounds: rounds(asked), milliseconds }
}

/** A plain case: an employee with so many PCs, none of the sandbox's obstacles, and a key for one of them. */
function somebody({ employees, devices }: Company, pcs: number): { readonly employee: Employee, readonly keyId: string } {
  for (const employee of employees) {
    const { guest, disabled, mfa, blocked, consent, unassigned, roles, silent } = employee
    if (guest || disabled || mfa || blocked || !consent || unassigned || roles.length > 0 || silent !== 'works') continue
    const own = devices.filter(device => device.ownerId === employee.id && device.operatingSystem === 'Windows')
    const key = own.flatMap(device => device.keys)[0]
    if (own.length === pcs && key) return { employee, keyId: key.id.toUpperCase() }
  }
  throw new Error(`Nobody in this company is a plain case with ${pcs} PCs.`)
}

async function keyShown(phone: Phone): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`No key was shown to ${phone.employee.name}.`))
    }, patience)
    const ignore = phone.listen(event => {
      if (event.type !== 'message' || !groupsIn(event.message.card as Drawable | undefined)) return
      clearTimeout(late)
      ignore()
      resolve()
    })
  })
}
