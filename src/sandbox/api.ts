/** What the page asks for: the company, the phones, the PCs, IT's view and the switches. */
import { z } from 'zod/v4'
import type { Employee, Pc } from './company'
import type { Channel } from './channel/connector'
import { memberOf } from './channel/desk'
import type { Phone } from './channel/phones'
import { stateOf, unlock } from './pcs'
import { jsonOf, ok, type Asked, type Handler, type Reply, type Routes } from './web'
import type { World } from './world'

const refuse = (status: number, error: string): Reply => ({ status, body: { error } })

/** A handler whose body is checked first. */
const taking = <T>(schema: z.ZodType<T>, handler: (body: T, asked: Asked) => Reply | Promise<Reply>): Handler => asked => {
  const body = schema.safeParse(jsonOf(asked))
  return body.success ? handler(body.data, asked) : refuse(400, body.error.issues.map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '))
}

/** What the bot's silence looks like to the page. */
const heard = (status: number): Reply => status >= 200 && status < 300
  ? ok({ ok: true })
  : refuse(502, status === 0 ? 'The bot does not answer.' : `The bot answered with status ${status}.`)

export function apiRoutes(world: World, channel: Channel): Routes {
  return { ...companyRoutes(world), ...phoneRoutes(channel), ...pcRoutes(world), ...itRoutes(world, channel) }
}

function companyRoutes(world: World): Routes {
  const switches = z.strictObject({
    graph: z.enum(['down', 'throttled']).nullable().optional(), entra: z.enum(['down']).nullable().optional(), channel: z.enum(['slow', 'limited']).nullable().optional(),
    desk: z.enum(['removed', 'deleted', 'busy']).nullable().optional()
  })
  return {
    'GET /api/company': () => ok({
      name: world.company.name, policy: world.policy, faults: world.faults,
      employees: world.company.employees.map(({ id, name, title, situation, story }) => ({ id, name, title, situation, story })),
      pcs: world.company.pcs.map(pc => shown(world, pc))
    }),
    'POST /api/policy': taking(z.strictObject({ allowedToReadBitlockerKeysForOwnedDevice: z.boolean() }), policy => ok({ policy: Object.assign(world.policy, policy) })),
    'POST /api/faults': taking(switches, faults => ok({ faults: Object.assign(world.faults, faults) }))
  }
}

const shown = (world: World, pc: Pc) => {
  const { id, employeeId, name, keyId, hint, windows } = pc
  return { id, employeeId, name, keyId: keyId.toUpperCase(), hint, windows, state: stateOf(world, pc) }
}

function phoneRoutes({ phones, teams }: Channel): Routes {
  const withPhone = (asked: Asked, act: (phone: Phone) => Reply | Promise<Reply>) => {
    const phone = phones.of(asked.in['employee'] ?? '')
    return phone ? act(phone) : refuse(404, 'nobody here has that id')
  }
  const tap = z.strictObject({ message: z.string(), verb: z.string(), data: z.record(z.string(), z.unknown()).default({}) })
  return {
    'GET /api/phones/:employee': asked => withPhone(asked, async phone => {
      await teams.open(phone)
      return ok({ messages: phone.messages, silent: phone.silent })
    }),
    'GET /api/phones/:employee/events': asked => withPhone(asked, phone => ({ status: 200, stream: send => phone.listen(send) })),
    'POST /api/phones/:employee/say': taking(z.strictObject({ text: z.string().min(1) }), ({ text }, asked) =>
      withPhone(asked, async phone => heard(await teams.say(phone, text)))),
    'POST /api/phones/:employee/tap': taking(tap, ({ message, verb, data }, asked) => withPhone(asked, async phone => {
      const tapped = phone.find(message)
      return tapped ? ok(await teams.tap(phone, tapped, verb, data)) : refuse(404, 'there is no such message')
    })),
    'POST /api/phones/:employee/silent': taking(z.strictObject({ mode: z.enum(['works', 'fails', 'off']) }), ({ mode }, asked) => withPhone(asked, phone => {
      phone.silent = mode
      return ok({ silent: mode })
    })),
    'POST /api/phones/:employee/reset': asked => withPhone(asked, async phone => {
      await teams.reset(phone)
      return ok({ ok: true })
    }),
    'POST /api/phones/:employee/window-closed': asked => withPhone(asked, async phone => heard(await teams.windowClosed(phone)))
  }
}

function pcRoutes(world: World): Routes {
  const withPc = (asked: Asked, act: (pc: Pc) => Reply) => {
    const pc = world.company.pcs.find(one => one.id === asked.in['pc'])
    return pc ? act(pc) : refuse(404, 'there is no such PC')
  }
  return {
    'POST /api/pcs/:pc/unlock': taking(z.strictObject({ groups: z.array(z.string()).max(8) }), ({ groups }, asked) => withPc(asked, pc => ok(unlock(world, pc, groups)))),
    'POST /api/pcs/:pc/lock': asked => withPc(asked, pc => {
      world.startedPcs.delete(pc.id)
      return ok({ ok: true })
    })
  }
}

function itRoutes(world: World, { desk, talk }: Channel): Routes {
  const agent = z.string().toLowerCase()
  const tap = z.strictObject({ agent, message: z.string(), verb: z.string(), data: z.record(z.string(), z.unknown()).default({}) })
  const asMember = (id: string, act: (employee: Employee) => Reply | Promise<Reply>) => {
    const employee = memberOf(world, desk, id)
    return employee ? act(employee) : refuse(403, 'not in the team')
  }
  return {
    'GET /api/it': () => ok({ cases: desk.messages(), members: [...desk.members], reads: world.audit, notices: [] }),
    'POST /api/it/tap': taking(tap, ({ agent, message, verb, data }) => asMember(agent, async employee => {
      const tapped = desk.messages().find(({ id, from }) => id === message && from === 'bot')
      return tapped ? ok(await talk.tap(employee, tapped, verb, data)) : refuse(404, 'there is no such message')
    })),
    'POST /api/it/reply': taking(z.strictObject({ agent, thread: z.string(), text: z.string().min(1) }), ({ agent, thread, text }) => asMember(agent, async employee =>
      desk.thread(thread) ? heard(await talk.reply(employee, thread, text)) : refuse(404, 'there is no such thread'))),
    'GET /api/it/events': () => ({ status: 200, stream: send => world.listen(send) })
  }
}
