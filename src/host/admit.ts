/** Who may be heard: the rules every activity must pass after its token was verified, and before anything runs. */
import { z } from 'zod/v4'
import type { Envelope } from './channel'
import type { Allows } from './serviceUrl'

/** A refusal says to the log why, in a word of ours: nothing of what was sent. */
export type Admission =
  | { readonly envelope: Envelope }
  | { readonly refused: 'channel' | 'form' | 'serviceUrl' | 'tenant' }

export interface AdmitOptions { readonly tenantId: string, readonly allows: Allows }

/** The ids of Teams are up to about 200 characters long. */
const id = z.string().min(1).max(1000)
const name = z.string().nullish()

const shape = z.object({
  id,
  serviceUrl: z.string().min(1).max(1000),
  from: z.object({ id, name, aadObjectId: z.guid() }),
  recipient: z.object({ id, name }),
  localTimezone: z.string().max(100).optional().catch(undefined),
  conversation: z.object({ id, conversationType: z.string().nullish(), tenantId: z.guid().nullish() }),
  channelData: z.object({ tenant: z.object({ id: z.guid().nullish() }).nullish() }).nullish(),
  // With "expectReplies" the SDK would collect what is sent, and answer with it in place of the bot.
  deliveryMode: z.string().nullish().refine(mode => mode !== 'expectReplies')
})

/** By their names in lower case. There are a few hundred, and asking takes as long as many other things of a turn together. */
const timeZones = new Map<string, string>()

/** What no clock knows is not kept. */
function timeZoneIn(told = ''): string | undefined {
  const name = told.toLowerCase()
  try {
    const known = timeZones.get(name) ?? (told && new Intl.DateTimeFormat('en', { timeZone: told }).resolvedOptions().timeZone)
    if (known) timeZones.set(name, known)
    return known || undefined
  } catch {
    return undefined
  }
}

export const makeAdmit = ({ tenantId, allows }: AdmitOptions) => (activity: Readonly<Record<string, unknown>>): Admission => {
  if (activity['channelId'] !== 'msteams') return { refused: 'channel' }
  const parsed = shape.safeParse(activity)
  if (!parsed.success) return { refused: 'form' }
  const { from, recipient, conversation, channelData, serviceUrl } = parsed.data
  if (!allows(serviceUrl)) return { refused: 'serviceUrl' }
  const tid = tenantId.toLowerCase()
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter(tenant => typeof tenant === 'string')
  if (tenants.length === 0 || tenants.some(tenant => tenant.toLowerCase() !== tid)) return { refused: 'tenant' }
  return {
    envelope: {
      id: parsed.data.id,
      person: { tid, oid: from.aadObjectId.toLowerCase() },
      name: (from.name ?? '').slice(0, 200),
      address: { serviceUrl, conversation: conversation.id, bot: { id: recipient.id, name: recipient.name?.slice(0, 200) }, user: from.id, name: from.name?.slice(0, 200), tenant: tid, timeZone: timeZoneIn(parsed.data.localTimezone) },
      scope: conversation.conversationType === 'personal' ? 'personal' : 'shared'
    }
  }
}
