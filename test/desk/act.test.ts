/** Two at once, many at once, and a store that does not answer: who gets the case, who hears why not, and what becomes due. */
import { act, actWhile } from '../../src/desk/act'
import type { Cases } from '../../src/desk/ports'
import { Conflict } from '../../src/ports'
import { allDue, atDesk, type AtDesk } from './atDesk'

/** What happens just before each save, while it lasts. */
function beforeSaves({ stage }: AtDesk, happens: (times: number) => Promise<void>): () => void {
  const { cases } = stage.store
  const { save } = cases
  let times = 0
  const slow: Cases['save'] = async (...saved) => {
    await happens(++times)
    return save(...saved)
  }
  Object.assign(cases, { save: slow })
  return () => {
    Object.assign(cases, { save })
  }
}

/** Another process confirms it, and is not disturbed by anything. */
const elsewhere = async ({ stage, reference }: AtDesk, save: Cases['save']) => {
  const found = (await stage.store.cases.find(reference))!
  await save({ ...found.kept, told: { ...found.kept.told, device: 'changed' } }, found.etag, [])
}

const refused = ({ stage }: AtDesk) => stage.entries.filter(({ action }) => action === 'case.refused').map(({ detail, by }) => `${detail} ${by?.oid.slice(-1)}`)

describe('of two agents who take a case at once', () => {
  test('one gets it, and the other hears who', async () => {
    const desk = await atDesk()
    const done = await Promise.all([desk.ivo, desk.mara].map(who => act(desk.world, desk.reference, { type: 'taken' }, who)))
    expect(done.map(one => one?.no)).toEqual(expect.arrayContaining([undefined, 'taken']))
    const holder = (await desk.kept()).progress.agent
    for (const one of done) expect(one?.now.progress.agent).toEqual(holder)
    expect(await desk.history()).toEqual(['opened', 'taken'])
  })

  test('the audit log has both: what was done, and what was refused', async () => {
    const desk = await atDesk()
    await Promise.all([desk.ivo, desk.mara].map(who => act(desk.world, desk.reference, { type: 'taken' }, who)))
    expect(desk.stage.entries.filter(({ action }) => action.startsWith('case.')).map(({ action, detail }) => `${action} ${detail}`).slice(1).toSorted()).toEqual(['case.changed taken', 'case.refused taken: taken'])
    expect(refused(desk)).toHaveLength(1)
  })

  test('whoever lost makes nothing due', async () => {
    const desk = await atDesk()
    const before = desk.stage.teams.sent.length
    await Promise.all([desk.ivo, desk.mara].map(who => act(desk.world, desk.reference, { type: 'taken' }, who)))
    expect((await allDue(desk.world)).toSorted()).toEqual(['look lead', 'look onCall', 'tell taken'])
    expect(desk.stage.teams.sent).toHaveLength(before)
  })
})

describe('in a storm', () => {
  test('of others who are quicker five times it is done all the same, once, and due once', async () => {
    const desk = await atDesk()
    const { save } = desk.stage.store.cases
    const ends = beforeSaves(desk, async times => {
      if (times <= 5) await elsewhere(desk, save)
    })
    expect((await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo))?.no).toBeUndefined()
    ends()
    expect(await desk.history()).toEqual(['opened', 'taken'])
    expect((await allDue(desk.world)).filter(one => one === 'tell taken')).toHaveLength(1)
  })

  test('without end it gives up, says so, and has changed nothing', async () => {
    const desk = await atDesk()
    const { save } = desk.stage.store.cases
    const ends = beforeSaves(desk, () => elsewhere(desk, save))
    await expect(act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)).rejects.toThrow(Conflict)
    ends()
    expect(await desk.history()).toEqual(['opened'])
    expect(await allDue(desk.world)).not.toContain('tell taken')
    expect(desk.stage.entries.map(({ action }) => action)).not.toContain('case.changed')
  })

  test('of forty at once each one was done or says that it was not', async () => {
    const desk = await atDesk()
    const all = await Promise.allSettled(Array.from({ length: 40 }, () => act(desk.world, desk.reference, { type: 'added', why: 'loop' })))
    const done = all.filter(({ status }) => status === 'fulfilled').length
    expect(await desk.history()).toEqual(['opened', ...Array.from({ length: done }, () => 'added loop')])
    expect((await allDue(desk.world)).filter(one => one === 'tell added')).toHaveLength(done)
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Conflict)
  })

  test('of forty agents who take it one has it, and each of the others hears so', async () => {
    const desk = await atDesk()
    const all = await Promise.all(Array.from({ length: 40 }, (_, at) => act(desk.world, desk.reference, { type: 'taken' }, at % 2 ? desk.ivo : { ...desk.mara, person: { ...desk.mara.person, oid: `agent ${at}` } })))
    const holder = (await desk.kept()).progress.agent?.person.oid
    expect(all.every(one => one?.now.progress.agent?.person.oid === holder)).toBe(true)
    expect(await desk.history()).toEqual(['opened', 'taken'])
  })
})

describe('nothing', () => {
  test('is done to a case that does not exist', async () => {
    const desk = await atDesk()
    expect(await act(desk.world, 'BL-OTHER', { type: 'taken' }, desk.ivo)).toBeUndefined()
    expect(refused(desk)).toEqual([])
  })

  test('is saved, told or logged where nothing was to do', async () => {
    const desk = await atDesk()
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    const [found, logged] = [await desk.stage.store.cases.find(desk.reference), desk.stage.entries.length]
    expect((await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo))?.no).toBeUndefined()
    expect(await desk.stage.store.cases.find(desk.reference)).toEqual(found)
    expect(desk.stage.entries).toHaveLength(logged)
  })

  test('becomes due by what was refused; the refusal itself is on record', async () => {
    const desk = await atDesk()
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    expect((await act(desk.world, desk.reference, { type: 'asked' }, desk.mara))?.no).toBe('notYours')
    expect(await allDue(desk.world)).not.toContain('look employee')
    expect(refused(desk)).toHaveLength(1)
  })

  test('is done by what waited for something else in the meantime', async () => {
    const desk = await atDesk()
    expect(await actWhile(desk.world, desk.reference, ({ progress }) => progress.state === 'taken', { type: 'reminded' })).toBeUndefined()
    const { save } = desk.stage.store.cases
    const ends = beforeSaves(desk, async times => {
      if (times === 1) await elsewhere(desk, save)
    })
    expect(await actWhile(desk.world, desk.reference, ({ told }) => told.device !== 'changed', { type: 'cancelled' })).toBeUndefined()
    ends()
    expect(await desk.history()).toEqual(['opened'])
  })
})

describe('what spends something though it was refused', () => {
  test('is kept and told: a wrong code, without a digit of it', async () => {
    const desk = await atDesk()
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    await act(desk.world, desk.reference, { type: 'codeSent', code: { salt: 's', hash: 'h', reverse: '482913', until: desk.stage.clock.now() + 1000, tries: 3 } }, desk.ivo)
    expect((await act(desk.world, desk.reference, { type: 'codeTried', right: false }, desk.ivo))?.no).toBe('wrongCode')
    expect((await desk.kept()).progress.code?.tries).toBe(2)
    expect(await allDue(desk.world)).toContain('tell codeTried')
    expect(JSON.stringify(desk.stage.entries)).not.toContain('482913')
  })

  test('counts every try of many at once', async () => {
    const desk = await atDesk()
    await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo)
    await act(desk.world, desk.reference, { type: 'codeSent', code: { salt: 's', hash: 'h', reverse: '482913', until: desk.stage.clock.now() + 1000, tries: 3 } }, desk.ivo)
    const all = await Promise.all(Array.from({ length: 6 }, () => act(desk.world, desk.reference, { type: 'codeTried', right: false }, desk.ivo)))
    expect(all.map(one => String(one?.no)).toSorted()).toEqual(['codeSpent', 'noCode', 'noCode', 'noCode', 'wrongCode', 'wrongCode'])
  })
})

test('a case is changed although the audit log is down: what has happened already cannot be undone by it', async () => {
  const desk = await atDesk()
  desk.stage.auditDown = true
  expect((await act(desk.world, desk.reference, { type: 'taken' }, desk.ivo))?.now.progress.agent).toEqual(desk.ivo)
  expect(await desk.history()).toEqual(['opened', 'taken'])
  expect(desk.stage.logged.some(line => line.includes('not written to the audit log'))).toBe(true)
})
