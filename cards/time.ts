/** Dates and times as a person reads them, in their own time zone. */
import { en as text } from './text/en'

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** "2 March 2026". `undefined` where it is no date. */
export function readableDate(iso: string, timeZone?: string): string | undefined {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? undefined : clocksOf(known(timeZone)).date.format(date)
}

/** "2 March 2026, 09:15". Without a zone that is known it says that it is UTC. `at`: milliseconds since 1970. */
export function readableMoment(at: number, timeZone?: string): string {
  const date = new Date(at)
  const zone = known(timeZone)
  const clocks = clocksOf(zone)
  return `${clocks.date.format(date)}, ${clocks.time.format(date)}${zone ? '' : ' UTC'}`
}

/** "09:15", and with the date where that was another day than `now`. */
export function readableTime(at: number, now: number, timeZone?: string): string {
  const [whole, today] = [readableMoment(at, timeZone), readableMoment(now, timeZone)]
  const [date, time] = whole.split(', ')
  return today.startsWith(date ?? '') ? time?.replace(' UTC', '') ?? whole : whole
}

interface Clocks { readonly date: Intl.DateTimeFormat, readonly time: Intl.DateTimeFormat }

/** To make one takes longer than all else on a card together, and there are only so many zones. */
const made = new Map<string, Clocks>()
const zones = new Map<string, string | undefined>()

function clocksOf(timeZone = 'UTC'): Clocks {
  const clocks = made.get(timeZone) ?? {
    date: new Intl.DateTimeFormat(text.language, { ...day, timeZone }),
    time: new Intl.DateTimeFormat(text.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  }
  made.set(timeZone, clocks)
  return clocks
}

/** Clients send what they like: what no clock knows is not kept. */
function known(timeZone: string | undefined): string | undefined {
  if (timeZone === undefined || zones.has(timeZone)) return timeZone && zones.get(timeZone)
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
    zones.set(timeZone, zone)
    return zone
  } catch {
    return undefined
  }
}
