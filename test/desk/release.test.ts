/** A release that something else overtakes: what was allowed when it began is asked again before anything is shown. */
import { taps } from '../../cards/read'
import { chatOf } from '../story/teams'
import { play } from '../story/story'
import type { Stage } from '../story/stage'

const keyId = '4290B6C0-B17A-497A-8552-272CC30E80D4'

/** Dana’s own PC, which she may not read the key of; Ivo has the case and has found the key. */
const ready = async (): Promise<Stage> => (await play([
  'Given: owners may not read their own keys', 'Given: Dana has the PC LAPTOP-7Q2', `Given: LAPTOP-7Q2 has the key ${keyId}`, 'Given: Ivo works at the desk, and may read keys', 'Given: Mara works at the desk',
  'Dana: key id 4290B6C0', 'Ivo, in the channel: [Take it]', 'Ivo: [Find the key]'
].join('\n'))).stage

async function releases(stage: Stage): Promise<void> {
  const ivo = stage.employee('Ivo')
  const chat = stage.teams.chat(chatOf(ivo.person))
  const message = chat.messages.findLast(({ card }) => taps(card).some(({ verb }) => verb === 'release'))!
  await stage.does(ivo, { kind: 'tapped', verb: 'release', data: taps(message.card).find(({ verb }) => verb === 'release')?.data, message: message.id })
  await stage.does(ivo, { kind: 'exchanged', request: chat.offer()?.exchange ?? '', assertion: stage.company.assertion(ivo) })
}

/** Something happens while the key is being read. */
function meanwhile(stage: Stage, happens: () => Promise<unknown>): void {
  const { keys } = stage.company
  const { read } = keys
  Object.assign(keys, {
    read: async (...asked: Parameters<typeof read>) => {
      const secret = await read(...asked)
      await happens()
      return secret
    }
  })
}

const isShown = (stage: Stage): boolean => stage.entries.some(({ action }) => action === 'key.shown') || stage.teams.chat(chatOf(stage.employee('Dana').person)).sent.some(sent => sent.includes('One group at a time'))

test('nothing overtakes it: the key is shown', async () => {
  const stage = await ready()
  await releases(stage)
  expect(isShown(stage)).toBe(true)
})

test.each<[string, (stage: Stage) => Promise<unknown>]>([
  ['the employee says that it was not them', stage => stage.does(stage.employee('Dana'), { kind: 'said', text: 'that was not me!' })],
  ['a colleague takes the case over', async stage => {
    const mara = stage.employee('Mara')
    const [open] = await stage.store.cases.unfinished({}, 9)
    await stage.does(mara, { kind: 'said', text: `case ${open?.reference}` })
    const chat = stage.teams.chat(chatOf(mara.person))
    await stage.does(mara, { kind: 'tapped', verb: 'takeOver', data: taps(chat.messages.at(-1)!.card).find(({ verb }) => verb === 'takeOver')?.data, message: chat.messages.at(-1)!.id })
  }]
])('no key is shown when meanwhile %s', async (_, happens) => {
  const stage = await ready()
  meanwhile(stage, () => happens(stage))
  await releases(stage)
  expect(stage.company.reads.map(read => read.keyId)).toEqual([keyId])
  expect(isShown(stage)).toBe(false)
})

test('no key is read for a chat that is somebody else’s by now', async () => {
  const stage = await ready()
  const id = chatOf(stage.employee('Dana').person)
  const { etag = '', ...theirs } = await stage.store.conversations.load(id) ?? {}
  await stage.store.conversations.save({ ...theirs, person: stage.employee('Eve').person } as Parameters<typeof stage.store.conversations.save>[0], etag)
  await releases(stage)
  expect(stage.company.reads).toEqual([])
})

test('a key that could not be shown after all is on the case as seen: it may have arrived', async () => {
  const stage = await ready()
  meanwhile(stage, async () => {
    stage.teams.without.add(stage.employee('Dana'))
    await stage.does(stage.employee('Dana'), { kind: 'removed' })
  })
  await releases(stage)
  expect((await stage.store.cases.unfinished({}, 9)).flatMap(({ progress }) => progress.disclosed.map(one => one.keyId))).toEqual([keyId])
})
