/** Tells any system of what happens to cases: CloudEvents 1.0, signed as Standard Webhooks says, so that the receiver can refuse what is forged or replayed. */
import { createHmac } from 'node:crypto'
import { Failure } from '../core/failure'
import type { Secret } from '../core/secret'
import type { Clock } from '../ports'
import type { Case, Desk, DeskEvent } from './ports'
import { addressOf, ask, toJson, type Log } from './ask'
import { dataOf, moment } from './webhookData'

export interface WebhookOptions {
  readonly url: string
  /** Base64 of 24 bytes or more, with or without `whsec_` before it. */
  readonly secret: Secret
  /** CloudEvents' `source`: which bot this is, such as its public address. */
  readonly source: string
  readonly clock: Clock
  readonly log?: Log | undefined
  /** How long the receiver has, in milliseconds; 10,000. */
  readonly within?: number | undefined
}

/** Throws a readable sentence where the address or the secret cannot be used. */
export function makeWebhook({ url, secret, source, clock, log, within = 10_000 }: WebhookOptions): Desk {
  const address = addressOf(url, 'The webhook')
  // The path and the query of a webhook are often secret themselves: only the host is ever named.
  const whom = `The webhook at ${address.host}`
  keyIn(secret)

  return {
    name: 'webhook',
    async tell(now, event) {
      const body = toJson(cloudEvent(source, now, event))
      const timestamp = String(Math.floor(clock.now() / 1000))
      const headers = {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': event.id, 'webhook-timestamp': timestamp, 'webhook-signature': signatureOf(secret, event.id, timestamp, body)
      }
      const status = await ask({ url: address, init: { method: 'POST', headers, body }, within, whom, read: statusOf })
      log?.debug({ host: address.host, status, reference: now.reference, event: event.id }, 'told the webhook')
      if (status < 200 || status > 299) throw new Failure('desk.down', `${whom} ${problemOf(status)}`)
    }
  }
}

const cloudEvent = (source: string, now: Case, event: DeskEvent): object => ({
  specversion: '1.0', id: event.id, source, type: `bitlocker.case.${event.what}`, subject: now.reference, time: moment(event.at),
  datacontenttype: 'application/json', data: dataOf(now, event)
})

function signatureOf(secret: Secret, id: string, timestamp: string, body: string): string {
  return `v1,${createHmac('sha256', keyIn(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`
}

function keyIn(secret: Secret): Buffer {
  const text = secret.reveal().replace(/^whsec_/, '')
  const key = Buffer.from(text, 'base64')
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(text) || key.length < 24) throw new Error('The webhook’s secret must be base64 of 24 bytes or more. Make one: openssl rand -base64 32')
  return key
}

/** Nothing of the answer is read but its status. */
async function statusOf(response: Response): Promise<number> {
  await response.body?.cancel()
  return response.status
}

function problemOf(status: number): string {
  if (status >= 300 && status < 400) return `answered ${status}: a redirect, which is not followed. Configure the address it leads to.`
  if (status === 401 || status === 403) return `answered ${status}: it does not accept the signature. Both sides need the same secret, and clocks that agree within five minutes.`
  if (status === 410) return 'answered 410: it no longer wants to hear of cases. Take the webhook out of the configuration.'
  if (status === 429) return 'answered 429: it asks to slow down. It is told again later.'
  if (status >= 500) return `answered ${status}: it is not well. It is told again later.`
  return `answered ${status}: it did not take the event. See the receiver’s log.`
}
