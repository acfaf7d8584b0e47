/** What holds on a bad day: Teams does not take a message, the bot ends in the middle of a turn, two processes hear the same person. */
import { taps } from '../cards/read'
import { en } from '../cards/text/en'
import { Failure } from '../src/core/failure'
import { Unsure } from '../src/host/channel'
import { Conflict } from '../src/ports'
import { actions, asking, badDay, dies, headings, keyId, stands, visible } from './story/badDay'
import { makeStage, type Stage } from './story/stage'

const gone = () => ({ replace: () => Promise.reject(new Failure('channel.down', 'the channel answered 404')) })
const at = (state: string) => ({ at: here }: { at?: string }) => here === state

/** As `asking`, with the key in the chat. */
async function shown() {
  const told = await asking()
  await told.signsIn()
  return told
}

describe('a message with a key that cannot be replaced', () => {
  test('keeps nobody from stopping releases: that was not me', async () => {
    const { stage, says, signsIn, tapsOn } = await shown()
    const ends = badDay(stage, gone)
    await tapsOn('notMe')
    ends()
    expect(actions(stage)).toEqual(['key.read', 'key.shown', 'person.frozen', 'case.opened (notMe)'])
    await says(`key id ${keyId}`)
    await signsIn()
    expect(stage.company.reads).toHaveLength(1)
  })

  test('keeps nobody from talking to a person', async () => {
    const { stage, tapsOn } = await shown()
    const ends = badDay(stage, gone)
    await tapsOn('person')
    ends()
    expect(actions(stage)).toContain('case.opened (asked)')
    expect(stands(stage, en.stuck.withIT(en.it))).toBe(true)
  })

  test('is hidden by its timer all the same, and that it worked is on record', async () => {
    const { stage, says, group } = await shown()
    const ends = badDay(stage, gone)
    await says('it worked')
    ends()
    expect([actions(stage), visible(stage, group)]).toEqual([['key.read', 'key.shown', 'unlocked'], true])
    stage.clock.pass(11)
    await stage.later.look()
    expect(visible(stage, group)).toBe(false)
  })
})

describe('where nobody knows which message shows the key', () => {
  const cases = [
    ['the notice to the owner', 'notMe', async () => undefined],
    ['a question below the key', 'worked', async ({ tapsOn }: Awaited<ReturnType<typeof asking>>) => tapsOn('notAccepted', en.reveal.heading)]
  ] as const

  test.each(cases)('%s is not taken for it: the person is warned, and not told that it is hidden', async (_, verb, before) => {
    const told = await asking()
    const { stage, signsIn, tapsOn, group } = told
    const starts = dies(stage, 'before', state => 'shown' in state)
    Object.assign(stage.store.timers, { clear: async () => undefined })
    await signsIn()
    starts()
    await before(told)
    await tapsOn(verb, verb === 'worked' ? en.compareKeyId.heading : '')
    expect(visible(stage, group)).toBe(true)
    expect({ warned: stands(stage, en.notices.mayStillBeVisible.heading), claimed: stands(stage, en.hidden.finished) }).toEqual({ warned: true, claimed: false })
    expect(actions(stage)).not.toContain('key.hidden')
  })
})

describe('the card with the key', () => {
  test('stays good while questions are asked below it: it worked', async () => {
    const { stage, tapsOn, group } = await shown()
    await tapsOn('notAccepted', en.reveal.heading)
    await tapsOn('worked', en.reveal.heading)
    expect(visible(stage, group)).toBe(false)
    expect(stands(stage, en.unlocked.heading)).toBe(true)
    expect(stands(stage, en.notices.outdated.heading)).toBe(false)
  })

  test('stays good while questions are asked below it: hide it now, on record, and once', async () => {
    const { stage, tapsOn, group } = await shown()
    const card = stage.chat.messages.at(-1)!
    const hide = taps(card.card).find(({ verb }) => verb === 'hide')
    await tapsOn('notAccepted', en.reveal.heading)
    for (let times = 0; times < 2; times++) await stage.does(stage.employee('Dana'), { kind: 'tapped', verb: 'hide', data: hide?.data, message: card.id })
    expect([visible(stage, group), actions(stage)]).toEqual([false, ['key.read', 'key.shown', 'key.hidden']])
  })

  test('is out of date for anything else: a double tap on “not accepted” asks one question', async () => {
    const { stage } = await shown()
    const card = stage.chat.messages.at(-1)!
    const refused = taps(card.card).find(({ verb }) => verb === 'notAccepted')
    for (let times = 0; times < 2; times++) await stage.does(stage.employee('Dana'), { kind: 'tapped', verb: 'notAccepted', data: refused?.data, message: card.id })
    expect(stands(stage, en.notices.outdated.heading)).toBe(true)
    expect((await stage.store.conversations.load('chat of 000a11ce-0000-4000-8000-000000000001'))?.saved.state).toMatchObject({ at: 'comparing' })
  })
})

describe('a bot that ended in the middle of a turn', () => {
  const trouble = en.troubles(en.it)
  const endsIn = async (state: string, does: (told: Awaited<ReturnType<typeof asking>>) => Promise<unknown>) => {
    const told = await asking()
    const starts = dies(told.stage, 'after', at(state))
    await does(told)
    starts()
    return told
  }
  const signs = ({ signsIn }: Awaited<ReturnType<typeof asking>>) => signsIn()

  test.each(['looking', 'recording', 'reading'])('while %s: whatever the person says next, they are told, and go on with one tap', async state => {
    for (const words of ['hello?', 'yes', 'my pc is locked', 'back to what?', 'what is bitlocker?']) {
      const { stage, says, signsIn, tapsOn } = await endsIn(state, signs)
      await says(words)
      expect(stands(stage, trouble.unexpected.says)).toBe(true)
      await tapsOn('again')
      await signsIn()
      expect(actions(stage).slice(-2)).toEqual(['key.read', 'key.shown'])
    }
  })

  test('before the case was stored: nobody believes that IT has it, and one tap opens it', async () => {
    const { stage, says, tapsOn } = await endsIn('opening', ({ says: say }) => say('talk to a person'))
    await says('hello?')
    expect([stands(stage, en.stuck.withIT(en.it)), actions(stage)]).toEqual([false, []])
    await tapsOn('again')
    expect([stands(stage, en.stuck.withIT(en.it)), actions(stage)]).toEqual([true, ['case.opened (asked)']])
  })

  test('before the case was stored, and nobody wrote again: after an hour the person is told', async () => {
    const { stage } = await endsIn('opening', ({ says: say }) => say('talk to a person'))
    stage.clock.pass(61)
    await stage.later.look()
    expect(stands(stage, trouble.unexpected.says)).toBe(true)
    expect(stands(stage, en.rest.silent.heading)).toBe(false)
  })

  test.each(['in words', 'by a button'])('after “that was not me” %s: releases are stopped all the same, and IT hears of it', async how => {
    const { stage, says } = await endsIn('freezing', async ({ signsIn, tapsOn, says: say }) => {
      if (how === 'in words') return say('that was not me')
      await signsIn()
      return tapsOn('notMe')
    })
    expect(actions(stage)).toContain('person.frozen')
    await says('hello?')
    expect(actions(stage).filter(action => action.startsWith('case.opened'))).toHaveLength(1)
    expect(actions(stage).filter(action => action === 'person.frozen')).toHaveLength(1)
  })
})

describe('two processes', () => {
  const loses = (stage: Stage, times: number) => {
    const { conversations } = stage.store
    const { save } = conversations
    let left = times
    Object.assign(conversations, { save: async (...given: Parameters<typeof save>) => {
      if (left-- > 0) throw new Conflict()
      return save(...given)
    } })
  }

  test('of which the other was first: “that was not me” is heard after it', async () => {
    const { stage, tapsOn } = await shown()
    loses(stage, 1)
    await tapsOn('notMe')
    expect(actions(stage)).toEqual(expect.arrayContaining(['person.frozen', 'case.opened (notMe)']))
    expect(stands(stage, en.stuck.withIT(en.it))).toBe(true)
  })

  test('of which the other was first: nothing that somebody writes is lost', async () => {
    const { stage, says } = await asking()
    loses(stage, 2)
    await says('talk to a person')
    expect([headings(stage).at(-1), actions(stage)]).toEqual([en.stuck.withIT(en.it), ['case.opened (asked)']])
  })

  test('that go on fighting: it is given up, and nothing is half done', async () => {
    const { stage, says } = await asking()
    const before = headings(stage)
    loses(stage, 9)
    await says('talk to a person')
    expect([headings(stage), actions(stage)]).toEqual([before, []])
  })
})

describe('what was released', () => {
  test('names a key of which nobody knows whether it arrived', async () => {
    const { stage, signsIn, says, group } = await asking()
    const ends = badDay(stage, well => ({ post: async (card, summary) => {
      const id = await well.post(card, summary)
      if (JSON.stringify(card).includes(group)) throw new Unsure('nothing within 10000 ms')
      return id
    } }))
    await signsIn()
    ends()
    await says('what was released?')
    expect([headings(stage).at(-1), JSON.stringify(stage.chat.messages.at(-1)?.card)]).toEqual([en.released.heading, expect.stringContaining('LAPTOP-7Q2')])
  })
})

describe('a question in passing', () => {
  const asks = async (minutes: number, id?: string) => {
    const stage = makeStage()
    const dana = stage.employee('Dana')
    await stage.does(dana, { kind: 'installed' })
    const own = taps(stage.chat.messages[0]!.card).find(({ data }) => data['pc'] === 'own')
    await stage.does(dana, { kind: 'tapped', verb: 'facts', data: own?.data, message: stage.chat.messages[0]!.id })
    for (let times = 0; times < 3; times++) {
      stage.clock.pass(minutes)
      await stage.later.look()
      await stage.does(dana, { kind: 'said', text: 'what is bitlocker?' }, id === undefined ? {} : { id })
    }
    return headings(stage)
  }

  test('is no silence', async () => {
    expect(await asks(25)).not.toContain(en.rest.silent.heading)
  })

  test('that Teams delivers again is answered once', async () => {
    expect((await asks(0, 'the same')).filter(heading => heading === 'What is BitLocker?')).toHaveLength(1)
  })
})

test('who greets nobody and says at once that they see no Key ID is heard', async () => {
  const stage = makeStage()
  const dana = stage.employee('Dana')
  await stage.does(dana, { kind: 'installed' })
  await stage.does(dana, { kind: 'said', text: 'I am locked out and I cannot see a key id' })
  expect(stage.chat.offer()?.exchange).toBeDefined()
})
