/** What agents do in the desk's Teams channel: they tap the buttons of a case, and reply below it. */
import type { Employee } from '../company'
import type { World } from '../world'
import type { Desk, Posted } from './desk'
import { newId } from './message'
import { userOf } from './phones'
import { answerIn, asHtml, isCard, type Tapped } from './teams'
import { botAccount, type Conversation, type ToBot } from './toBot'

export interface Talk {
  tap(agent: Employee, message: Posted, verb: string, data: object): Promise<Tapped>
  /** Mentions the bot, or it would not hear of it. Resolves to the bot's status. */
  reply(agent: Employee, thread: string, text: string): Promise<number>
}

export function createTalk(world: World, desk: Desk, bot: ToBot): Talk {
  const place = (employee: Employee, id: string): Conversation => ({ id, employee, user: userOf(world, employee), team: world.desk })
  return {
    async tap(agent, message, verb, data) {
      const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }
      const { status, body } = await bot.send(place(agent, message.thread), { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: message.id })
      const answer = answerIn(status, body)
      if (isCard(answer.type, answer.value)) return { status: answer.status, card: answer.value }
      const said = answer.type === 'application/vnd.microsoft.activity.message' && typeof answer.value === 'string'
      return { status: answer.status, ...said && { text: String(answer.value) } }
    },
    async reply(agent, thread, text) {
      const mentioned = botAccount(world)
      const mention = `<at>${mentioned.name}</at>`
      desk.thread(thread)?.put({ id: newId(), from: 'me', text, at: new Date().toISOString() }, agent.id)
      const { status } = await bot.send(place(agent, thread), {
        id: String(Date.now()), type: 'message', text: `${mention} ${text}`, textFormat: 'plain',
        entities: [{ type: 'mention', mentioned, text: mention }, { locale: 'en-US', country: 'US', platform: 'Windows', timezone: 'Etc/UTC', type: 'clientInfo' }],
        attachments: [{ contentType: 'text/html', content: `<p><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">${mentioned.name}</span> ${asHtml(text)}</p>` }]
      })
      return status
    }
  }
}
