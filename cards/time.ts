/** Dates and times as a person reads them, in their own time zone. */
import { en as text } from './text/en'

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** "2 March 2026". `undefined` where it is no date. */
export function readableDate(iso: string, timeZone?: string): string | undefined {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? undefined : new Intl.DateTimeFormat(text.language, { ...day, timeZone: known(timeZone) ?? 'UTC' }).format(date)
}

/** "2 March 2026, 09:15". Without a zone that is known it says that it is UTC. `at`: milliseconds since 1970. */
export function readableMoment(at: number, timeZone?: string): string {
  const date = new Date(at)
  const zone = known(timeZone)
  const time = new Intl.DateTimeFormat(text.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone ?? 'UTC' }).format(date)
  return `${readableDate(date.toISOString(), zone) ?? ''}, ${time}${zone ? '' : ' UTC'}`
}

/** "09:15", and with the date where that was another day than `now`. */
export function readableTime(at: number, now: number, timeZone?: string): string {
  const [whole, today] = [readableMoment(at, timeZone), readableMoment(now, timeZone)]
  const [date, time] = whole.split(', ')
  return today.startsWith(date ?? '') ? time?.replace(' UTC', '') ?? whole : whole
}

/** Clients send what they like. */
function known(timeZone: string | undefined): string | undefined {
  try {
    return timeZone ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : undefined
  } catch {
    return undefined
  }
}
