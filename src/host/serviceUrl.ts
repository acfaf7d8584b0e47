/** Which hosts the bot talks to as the channel. An activity names the address its answer goes to, and the answer carries a token and perhaps a key. */

/** Whether the bot may send to this service URL. */
export type Allows = (serviceUrl: string) => boolean

/**
 * `hosts`: `host` (its standard port), `host:port`, or `*.domain` for everything below a domain. Always https;
 * plain http only to this very machine, and only where it is listed.
 */
export const allowOnly = (hosts: readonly string[]): Allows => serviceUrl => {
  if (!URL.canParse(serviceUrl)) return false
  const { protocol, host, hostname, username, password } = new URL(serviceUrl)
  if (username || password) return false
  if (protocol !== 'https:' && !(protocol === 'http:' && loopback.has(hostname))) return false
  return hosts.some(listed => matches(listed.toLowerCase(), host))
}

const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const matches = (listed: string, host: string): boolean => listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed
