/** Which hosts the bot talks to as the channel. An activity names the address its answer goes to, and the answer carries a token and perhaps a key. */
import { makeRemembered } from './remembered'

/** Whether the bot may send to this service URL. */
export type Allows = (serviceUrl: string) => boolean

/**
 * `hosts`: `host` (its standard port), `host:port`, or `*.domain` for everything below a domain. Always https;
 * plain http only to this very machine, and only where it is listed.
 */
export function allowOnly(hosts: readonly string[]): Allows {
  // The channel has a handful of addresses, and each is asked about twice in every turn.
  const known = makeRemembered<boolean>(100)
  return serviceUrl => {
    const before = known.get(serviceUrl)
    if (before !== undefined) return before
    const allowed = isAllowed(hosts, serviceUrl)
    known.set(serviceUrl, allowed, Number.POSITIVE_INFINITY)
    return allowed
  }
}

function isAllowed(hosts: readonly string[], serviceUrl: string): boolean {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, host, hostname, username, password } = new URL(serviceUrl)
  if (username || password) return false
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.has(hostname))) return false
  return hosts.some(listed => matches(listed.toLowerCase(), host))
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const matches = (listed: string, host: string): boolean => listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed
