/** The SDK's adapter as far as it is used: it makes a turn of a verified activity. It does not read requests, and does not send. */
import { CloudAdapter, INVOKE_RESPONSE_KEY, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder'
import type { Verified } from './authentication'

export interface InvokeAnswer { readonly status: number, readonly body?: unknown }

export class Adapter extends CloudAdapter {
  /** `process` would print errors to stderr and send their text back; this leaves both to the host. Resolves to the answer of an invoke. */
  async run(verified: Verified, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeAnswer | undefined> {
    return this.processActivity(verified, activity, logic)
  }

  /** The bot speaks through `Outbound`, which knows the allowed hosts; only the answer to an invoke goes this way. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      if (activity.type !== 'invokeResponse') throw new Error('only the answer to an invoke is sent through the SDK')
      context.turnState.set(INVOKE_RESPONSE_KEY, activity)
    }
    return activities.map(() => ({ id: '' }))
  }
}

export async function answerInvoke(context: TurnContext, value: InvokeAnswer): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value })
}
