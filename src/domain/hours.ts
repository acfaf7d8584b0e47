/** When IT is at work: configured in words such as `Mon-Fri 08:00-17:00 Europe/Vienna`. */

/** `days`: 0 is Sunday. Minutes since midnight, in the time zone. */
export interface Hours { readonly days: readonly number[], readonly from: number, readonly to: number, readonly timeZone: string }

const names = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const pattern = /^(?<first>Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:-(?<last>Sun|Mon|Tue|Wed|Thu|Fri|Sat))? (?<h1>[01]\d|2[0-3]):(?<m1>[0-5]\d)-(?<h2>[01]\d|2[0-4]):(?<m2>[0-5]\d) (?<zone>\S+)$/

/** `undefined`: not understood. */
export function readHours(text: string): Hours | undefined {
  const { first = '', last = first, h1, m1, h2, m2, zone = '' } = pattern.exec(text.trim())?.groups ?? {}
  const start = names.indexOf(first)
  if (start === -1 || !isTimeZone(zone)) return undefined
  const length = (names.indexOf(last) - start + 7) % 7 + 1
  const from = Number(h1) * 60 + Number(m1)
  const to = Number(h2) * 60 + Number(m2)
  return to <= from || to > 24 * 60 ? undefined : { days: Array.from({ length }, (_, day) => (start + day) % 7), from, to, timeZone: zone }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const minute = 60_000

/** Whether somebody is there at that moment, milliseconds since 1970. Without hours somebody always is. */
export function isOpen(hours: Hours | undefined, at: number): boolean {
  if (!hours) return true
  const { day, minutes } = localTime(hours, at)
  return hours.days.includes(day) && minutes >= hours.from && minutes < hours.to
}

/** The first moment from `at` on at which somebody is there. */
export function nextOpen(hours: Hours | undefined, at: number): number {
  if (!hours) return at
  let moment = at
  // Each try is a midnight or an opening; a week without a working day there is not.
  for (let tries = 0; tries < 16 && !isOpen(hours, moment); tries++) {
    const { day, minutes } = localTime(hours, moment)
    const wait = hours.days.includes(day) && minutes < hours.from ? hours.from - minutes : 24 * 60 - minutes
    moment = Math.floor(moment / minute) * minute + wait * minute
  }
  // A day on which the clocks go forward is shorter: then the leap went too far.
  while (moment > at && isOpen(hours, moment - minute)) moment -= minute
  return moment
}

/** The moment at which somebody has been there for so long since `at`. `long`: milliseconds. */
export function openFor(hours: Hours | undefined, at: number, long: number): number {
  const begins = nextOpen(hours, at)
  const lasts = hours ? (hours.to - localTime(hours, begins).minutes) * minute - begins % minute : Infinity
  return hours && long > lasts ? openFor(hours, begins + lasts, long - lasts) : begins + long
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function localTime({ timeZone }: Hours, at: number): { readonly day: number, readonly minutes: number } {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  clocks.set(timeZone, clock)
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: names.indexOf(parts['weekday'] ?? ''), minutes: Number(parts['hour']) * 60 + Number(parts['minute']) }
}
