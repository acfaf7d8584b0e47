/** Which activity goes where. teams-ai routes, by exact names and in this order; nothing else of it is used. */
import { Application } from '@microsoft/teams-ai/lib/Application'
import type { Activity, TurnContext } from 'botbuilder'
import { textIn } from '../core/wire'
import { answerInvoke, type InvokeAnswer } from './adapter'
import type { Bot, Envelope, Inbound, Status } from './channel'
import type { Connector } from './connector'
import { adaptiveCard } from './outgoing'
import { makeReply, type Reply, type Tapped } from './outbound'
import { cardAction, installation, message, signInFailure, tokenExchange, verifyState, type Translate } from './translate'

/** One activity on its way through the SDK. */
export interface Turn {
  readonly envelope: Envelope
  /** Set when the HTTP request is to be answered with it. */
  status?: 403 | 500
}

export const turnKey = Symbol('turn')

interface Invoke {
  readonly translate: Translate
  readonly answer: (status: Status, reply: Reply, activity: Activity) => InvokeAnswer
}

const invokes: Readonly<Record<string, Invoke>> = {
  'adaptiveCard/action': { translate: cardAction, answer: answerTap },
  'signin/tokenExchange': { translate: tokenExchange, answer: answerExchange },
  'signin/verifyState': { translate: verifyState, answer: status => ({ status }) },
  'signin/failure': { translate: signInFailure, answer: status => ({ status }) }
}

/** Its own typing timer cannot be switched off, and belongs to whichever conversation came last. */
class Router extends Application {
  override startTypingTimer(): void {
    // The reply shows when the bot is busy.
  }
}

export function makeRouter(bot: Bot, connector: Connector): (context: TurnContext) => Promise<unknown> {
  const router = new Router({ removeRecipientMention: false, startTypingTimer: false })

  /** `undefined` when the activity is not understood. */
  async function hear({ activity, turnState }: TurnContext, translate: Translate): Promise<{ readonly status: Status, readonly reply: Reply } | undefined> {
    const inbound = translate(activity, turnState.get<Turn>(turnKey).envelope)
    if (!inbound) return undefined
    const reply = makeReply(connector, inbound.address, tappedBy(inbound, activity.type))
    try {
      return { status: await bot.receive(inbound, reply.out), reply }
    } finally {
      await reply.end()
    }
  }

  for (const [name, { translate, answer }] of Object.entries(invokes)) {
    router.addRoute(async ({ activity }) => activity.type === 'invoke' && activity.name === name, async context => {
      const heard = await hear(context, translate)
      await answerInvoke(context, heard ? answer(heard.status, heard.reply, context.activity) : { status: 403 })
    }, true)
  }

  router.addRoute(async ({ activity }) => activity.type === 'message', async context => {
    if (!await hear(context, message)) context.turnState.get<Turn>(turnKey).status = 403
  })
  // Teams tells of an installation twice; the conversationUpdate beside it says nothing more, and is answered without being heard.
  router.addRoute(async ({ activity }) => activity.type === 'installationUpdate', async context => {
    await hear(context, installation)
  })
  return async context => router.run(context)
}

function tappedBy(inbound: Inbound, type: string): Tapped | undefined {
  return inbound.kind === 'tapped' ? { message: inbound.message, answered: type === 'invoke' } : undefined
}

/** An empty message leaves the tapped card as it is. */
function answerTap(status: Status, { card }: Reply): InvokeAnswer {
  if (status !== 200) return { status, body: { statusCode: status, type: 'application/vnd.microsoft.error', value: { code: String(status), message: '' } } }
  const body = card
    ? { statusCode: 200, type: adaptiveCard, value: card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }
  return { status, body }
}

const failureDetails: Readonly<Record<Status, string | undefined>> = { 200: undefined, 403: 'refused', 412: 'another way to sign in is needed' }

function answerExchange(status: Status, _reply: Reply, { value }: Activity): InvokeAnswer {
  const failureDetail = failureDetails[status]
  const body = { id: textIn(value, 'id'), connectionName: textIn(value, 'connectionName') ?? '', ...(failureDetail === undefined ? {} : { failureDetail }) }
  return { status, body }
}
