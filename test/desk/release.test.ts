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

async function releases(stage: Stage, verb = 'release'): Promise<void> {
  const ivo = stage.employee('Ivo')
  const chat = stage.teams.chat(chatOf(ivo.person))
  const message = chat.messages.findLast(({ card }) => taps(card).some(tap => tap.verb === verb))!
  await stage.does(ivo, { kind: 'tapped', verb, data: taps(message.card).find(tap => tap.verb === verb)?.data, message: message.id })
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

test('no key is shown to the agent either, who was to read it aloud', async () => {
  const { stage } = await play([
    'Given: agents may read keys aloud', 'Given: Ivo works at the desk, and may read keys', 'Given: Dana has the PC LAPTOP-7Q2', `Given: LAPTOP-7Q2 has the key ${keyId}`, 'Given: Dana’s manager is Mila',
    'Dana: hi', 'Ivo: open cases', 'Ivo: [Somebody called]', 'Ivo: [Open a case] who = dana@contoso.example, keyId = 4290B6C0', 'Ivo: [Find the key]', 'Ivo: [Read aloud: ask the manager]', 'Mila: [Approve]', 'Ivo: [Open the case]'
  ].join('\n'))
  meanwhile(stage, () => stage.does(stage.employee('Dana'), { kind: 'said', text: 'that was not me!' }))
  await releases(stage, 'aloud')
  expect(stage.company.reads.map(read => read.keyId)).toEqual([keyId])
  expect(stage.entries.map(({ action }) => action)).not.toContain('key.shown')
  expect(stage.teams.chat(chatOf(stage.employee('Ivo').person)).sent.filter(sent => sent.includes('One group at a time'))).toEqual([])
})

test('a newer key of another drive does not replace the one that was seen', async () => {
  const stage = await ready()
  const [pc] = await stage.company.devices.own(await stage.company.signIn.exchange(stage.company.assertion(stage.employee('Dana')), stage.employee('Dana').person))
  stage.company.saves(pc!, { volume: 'removable', saved: '2026-03-05T00:00:00Z' })
  await releases(stage)
  for (const verb of ['resolve', 'outcome', 'rotate']) {
    const ivo = stage.employee('Ivo')
    const chat = stage.teams.chat(chatOf(ivo.person))
    const message = chat.messages.findLast(({ card }) => taps(card).some(tap => tap.verb === verb))!
    await stage.does(ivo, { kind: 'tapped', verb, data: taps(message.card).find(tap => tap.verb === verb)?.data, message: message.id })
    const request = chat.offer()?.exchange
    if (verb === 'rotate') await stage.does(ivo, { kind: 'exchanged', request: request ?? '', assertion: stage.company.assertion(ivo) })
  }
  expect((await stage.store.cases.unfinished({}, 9)).flatMap(({ progress }) => progress.disclosed.map(({ replaced }) => replaced))).toEqual([undefined])
})
