/** What a case waits for: it is looked at in time, once, by one process of several, and only if it still waits for the same thing. */
import { act } from '../../src/desk/act'
import type { Cases } from '../../src/desk/ports'
import { Failure } from '../../src/core/failure'
import { readHours } from '../../src/domain/hours'
import type { Approval, Disclosure, Target } from '../../src/domain/progress'
import { atDesk, makeProcess, type AtDesk } from './atDesk'

const day = 24 * 60
const target: Target = { keyId: '4290B6C0-B17A-497A-8552-272CC30E80D4', device: 'd-1', deviceName: 'LAPTOP-7Q2', saved: '2026-03-02', volume: 'operatingSystem' }
const escalated = ({ history }: AtDesk) => history().then(all => all.filter(one => one.startsWith('escalated')))
const state = async ({ kept }: AtDesk) => (await kept()).progress.state

async function onCall(): Promise<AtDesk> {
  const desk = await atDesk()
  const { settings } = desk.stage
  settings.desk.onCall.push(desk.ivo.person.oid)
  settings.desk.lead = desk.mara.person.oid
  return desk
}

async function taken(): Promise<AtDesk> {
  const desk = await atDesk()
  await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
  return desk
}

/** Somebody has asked the employee something. */
async function asked(): Promise<AtDesk> {
  const desk = await taken()
  await act(desk.world, desk.reference, { type: 'asked' }, desk.ivo)
  return desk
}

describe('a case that nobody takes', () => {
  test('calls whoever is on call after a quarter of an hour, and the lead after two: each once', async () => {
    const desk = await onCall()
    const said: number[] = []
    for (const minutes of [14, 1, 14, 1, 60, day]) {
      await desk.later(minutes)
      said.push(desk.said('waiting'))
    }
    expect(said).toEqual([0, 1, 1, 2, 2, 2])
    expect(await desk.history()).toEqual(['opened', 'escalated onCall', 'escalated lead'])
  })

  test('calls once where two processes look, and again and again', async () => {
    const desk = await onCall()
    const both = [makeProcess(desk.world), makeProcess(desk.world)]
    desk.stage.clock.pass(16)
    for (let looks = 0; looks < 3; looks++) await Promise.all(both.map(one => one.look()))
    desk.stage.clock.pass(5)
    await Promise.all(both.map(async one => one.look().then(() => one.stop())))
    expect({ said: desk.said('waiting'), escalated: await escalated(desk) }).toEqual({ said: 1, escalated: ['escalated onCall'] })
  })

  test('calls once after a restart, however long nobody looked', async () => {
    const desk = await onCall()
    desk.stage.clock.pass(20)
    for (const minutes of [0, 1, 3 * day]) {
      desk.stage.clock.pass(minutes)
      const process = makeProcess(desk.world)
      await process.look()
      await process.stop()
    }
    expect(await desk.history()).toEqual(['opened', 'escalated onCall', 'escalated lead'])
    expect(desk.said('waiting')).toBe(2)
  })

  test('calls nobody once it was taken', async () => {
    const desk = await onCall()
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    await desk.later(day)
    expect([desk.said('waiting'), await desk.history()]).toEqual([0, ['opened', 'taken']])
  })

  test('waits anew from the moment it was given back', async () => {
    const desk = await onCall()
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    await desk.later(10)
    await act(desk.world, desk.reference, { type: 'givenBack' }, desk.ivo)
    const said: number[] = []
    for (const minutes of [14, 1, 15]) {
      await desk.later(minutes)
      said.push(desk.said('waiting'))
    }
    expect(said).toEqual([0, 1, 2])
    expect(await escalated(desk)).toEqual(['escalated onCall', 'escalated lead'])
  })

  test('counts only the time in which somebody is there', async () => {
    const desk = await onCall()
    desk.stage.settings.desk.hours = readHours('Mon-Fri 08:00-17:00 UTC')
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    // From half past nine to ten to five.
    await desk.later(7 * 60 + 20)
    await act(desk.world, desk.reference, { type: 'givenBack' }, desk.ivo)
    await desk.later(15 * 60 + 14)
    expect(desk.said('waiting')).toBe(0)
    await desk.later(1)
    expect(desk.said('waiting')).toBe(1)
  })

  test('calls when Teams is back, and has on record only that', async () => {
    const desk = await onCall()
    desk.stage.teams.broken = true
    for (let minutes = 0; minutes < 60; minutes += 5) await desk.later(5)
    expect([desk.said('waiting'), await escalated(desk)]).toEqual([0, []])
    desk.stage.teams.broken = false
    await desk.later(5)
    expect([desk.said('waiting'), (await escalated(desk)).length]).toEqual([2, 2])
  })

  test('calls once although its card in the channel is gone', async () => {
    const desk = await onCall()
    const { inThread } = desk.stage.teams
    const gone = () => Promise.reject(new Failure('channel.down', 'the channel answered 404'))
    Object.assign(desk.stage.teams, { inThread: (...where: Parameters<typeof inThread>) => ({ ...inThread(...where), replace: gone }) })
    for (let minutes = 0; minutes < 60; minutes += 5) await desk.later(5)
    expect([desk.said('waiting'), await escalated(desk)]).toEqual([2, ['escalated onCall', 'escalated lead']])
  })
})

describe('a case whose card could not be posted yet', () => {
  test('calls whoever is on call as soon as it is there', async () => {
    const desk = await onCall()
    const { thread } = desk.stage.store.cases
    Object.assign(desk.stage.store.cases, { thread: async () => undefined })
    await desk.later(20)
    expect(desk.said('waiting')).toBe(0)
    Object.assign(desk.stage.store.cases, { thread })
    await desk.later(5)
    expect(desk.said('waiting')).toBe(1)
  })
})

describe('an employee who does not answer', () => {
  test('is asked after a day whether they are still there, and their case closes after another: each once', async () => {
    const desk = await asked()
    const seen: unknown[] = []
    for (const minutes of [day - 1, 1, day - 1, 1, day]) {
      await desk.later(minutes)
      seen.push([desk.said('stillThere'), desk.said('closedUnanswered'), await state(desk)])
    }
    expect(seen).toEqual([[0, 0, 'waitingForEmployee'], [1, 0, 'waitingForEmployee'], [1, 0, 'waitingForEmployee'], [1, 1, 'closed'], [1, 1, 'closed']])
  })

  test('but did, is asked nothing', async () => {
    const desk = await asked()
    await desk.later(day - 1)
    await act(desk.world, desk.reference, { type: 'answered' })
    await desk.later(3 * day)
    expect([desk.said('stillThere'), await state(desk)]).toEqual([0, 'taken'])
  })

  test('has a day from the last question on', async () => {
    const desk = await asked()
    await desk.later(day - 60)
    await act(desk.world, desk.reference, { type: 'asked' }, desk.ivo)
    await desk.later(day - 1)
    expect(desk.said('stillThere')).toBe(0)
    await desk.later(1)
    expect(desk.said('stillThere')).toBe(1)
  })

  test('and answers in the very moment in which it would close keeps their case', async () => {
    const desk = await asked()
    await desk.later(day)
    const { cases } = desk.stage.store
    const { save } = cases
    const quicker: Cases['save'] = async (...saved) => {
      Object.assign(cases, { save })
      await act(desk.world, desk.reference, { type: 'answered' })
      return save(...saved)
    }
    Object.assign(cases, { save: quicker })
    await desk.later(day)
    expect([desk.said('closedUnanswered'), await state(desk)]).toEqual([0, 'taken'])
  })
})

describe('an approval', () => {
  const asking = async (): Promise<AtDesk & { readonly approval: Approval }> => {
    const desk = await taken()
    const approval: Approval = { id: 'a1', requester: desk.ivo, approver: desk.mara, keyId: target.keyId, device: target.device, reason: 'shared', until: desk.stage.clock.now() + 30 * 60_000, said: 'nothing' }
    await act(desk.world, desk.reference, { type: 'targeted', target }, desk.ivo)
    await act(desk.world, desk.reference, { type: 'approvalAsked', approval }, desk.ivo)
    return { ...desk, approval }
  }

  test('lapses when its time is up: once, where two processes look', async () => {
    const desk = await asking()
    const both = [makeProcess(desk.world), makeProcess(desk.world)]
    desk.stage.clock.pass(30)
    for (let looks = 0; looks < 2; looks++) await Promise.all(both.map(one => one.look()))
    await Promise.all(both.map(one => one.stop()))
    expect((await desk.history()).filter(one => one === 'approvalExpired')).toHaveLength(1)
    expect([await state(desk), (await desk.kept()).progress.approval]).toEqual(['taken', undefined])
  })

  test('does not take the one after it with it', async () => {
    const desk = await asking()
    await desk.later(10)
    await act(desk.world, desk.reference, { type: 'approvalAsked', approval: { ...desk.approval, id: 'a2', until: desk.approval.until + 10 * 60_000 } }, desk.ivo)
    await desk.later(20)
    expect([await state(desk), (await desk.kept()).progress.approval?.id]).toEqual(['waitingForApproval', 'a2'])
    await desk.later(10)
    expect(await state(desk)).toBe('taken')
  })
})

describe('a key that was seen', () => {
  const seen = async (): Promise<AtDesk> => {
    const desk = await taken()
    const disclosure: Disclosure = { keyId: target.keyId, device: target.device, deviceName: target.deviceName, at: desk.stage.clock.now(), by: desk.ivo }
    await act(desk.world, desk.reference, { type: 'disclosed', disclosure }, desk.ivo)
    return desk
  }

  test('is its agent’s concern once a day, until it is replaced', async () => {
    const desk = await seen()
    const said: number[] = []
    for (const minutes of [day - 1, 1, day, day]) {
      await desk.later(minutes)
      said.push(desk.said('stillValid'))
    }
    expect(said).toEqual([0, 1, 2, 3])
    await act(desk.world, desk.reference, { type: 'replaced', keyId: target.keyId }, desk.ivo)
    await desk.later(3 * day)
    expect(desk.said('stillValid')).toBe(3)
  })

  test('is nobody’s twice where two processes look', async () => {
    const desk = await seen()
    const both = [makeProcess(desk.world), makeProcess(desk.world)]
    desk.stage.clock.pass(day)
    await Promise.all(both.map(async one => one.look().then(() => one.stop())))
    expect(desk.said('stillValid')).toBe(1)
  })
})
