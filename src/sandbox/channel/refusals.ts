/** How the connector API says no. */
import type { Reply } from '../web'
import type { World } from '../world'

export const refuse = (status: number, code: string, message: string, headers?: Record<string, string>): Reply =>
  ({ status, headers, body: { error: { code, message } } })

export const unknown = (): Reply => refuse(404, 'ConversationNotFound', 'Conversation not found.')

export const notThere = (): Reply => refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')

/** What is wrong with the desk's Teams channel at the moment, if anything. */
export function troubleAtDesk({ faults }: World): Reply | undefined {
  switch (faults.desk) {
    case 'removed': return notThere()
    case 'deleted': return unknown()
    case 'busy': return refuse(412, 'PreconditionFailed', 'Precondition failed, please retry.')
    case null: return undefined
  }
}
