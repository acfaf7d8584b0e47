/** When IT is at work: in its own time zone, through week ends, nights and the days on which the clocks change. */
import { isOpen, nextOpen, openFor, readHours, type Hours } from '../../src/domain/hours'

const hours = (words: string): Hours => {
  const read = readHours(words)
  if (!read) throw new Error(`not understood: ${words}`)
  return read
}
const at = (iso: string): number => Date.parse(iso)
const iso = (moment: number): string => new Date(moment).toISOString().replace(/:00\.000Z$/, 'Z')
const vienna = hours('Mon-Fri 08:00-17:00 Europe/Vienna')
const hour = 60 * 60_000

describe('hours', () => {
  test('are read from words', () => {
    expect(vienna).toEqual({ days: [1, 2, 3, 4, 5], from: 480, to: 1020, timeZone: 'Europe/Vienna' })
    expect(hours('  Sat 09:30-12:00 UTC ')).toEqual({ days: [6], from: 570, to: 720, timeZone: 'UTC' })
    expect(hours('Mon-Sun 00:00-24:00 Asia/Tokyo')).toMatchObject({ days: [1, 2, 3, 4, 5, 6, 0], from: 0, to: 1440 })
  })

  test('may begin on any day: a week that ends on a Monday', () => {
    expect(hours('Fri-Mon 08:00-17:00 UTC').days).toEqual([5, 6, 0, 1])
  })

  test.each([
    '', 'always', 'Mon-Fri', 'Mon-Fri 08:00-17:00', 'Mon-Fri 08:00-17:00 Vienna/Europe', 'Mon-Fri 17:00-08:00 UTC', 'Mon-Fri 08:00-08:00 UTC', 'Mon-Fri 8:00-17:00 UTC',
    'Mon-Fri 08:00-24:01 UTC', 'Mon-Fri 08:60-17:00 UTC', 'Mon,Fri 08:00-17:00 UTC', 'Mo-Fr 08:00-17:00 UTC', 'Mon-Fri 25:00-26:00 UTC', 'mon-fri 08:00-17:00 UTC'
  ])('that cannot be understood are refused: “%s”', words => {
    expect(readHours(words)).toBeUndefined()
  })
})

describe('somebody is there', () => {
  test.each([
    ['2026-03-04T06:59Z', false], ['2026-03-04T07:00Z', true], ['2026-03-04T15:59Z', true], ['2026-03-04T16:00Z', false], ['2026-03-07T10:00Z', false], ['2026-03-08T10:00Z', false]
  ])('in winter, at %s: %s', (moment, there) => {
    expect(isOpen(vienna, at(moment))).toBe(there)
  })

  test('an hour earlier of the world’s time in summer', () => {
    expect([isOpen(vienna, at('2026-07-01T06:00Z')), isOpen(vienna, at('2026-07-01T15:00Z'))]).toEqual([true, false])
  })

  test('on the day that it is there, not where the bot runs', () => {
    const tokyo = hours('Mon 08:00-17:00 Asia/Tokyo')
    expect([isOpen(tokyo, at('2026-03-01T23:30Z')), isOpen(tokyo, at('2026-03-02T23:30Z'))]).toEqual([true, false])
    expect(isOpen(hours('Fri 08:00-17:00 America/Los_Angeles'), at('2026-03-07T00:30Z'))).toBe(true)
    expect(isOpen(hours('Mon 08:00-17:00 Asia/Kolkata'), at('2026-03-02T02:30Z'))).toBe(true)
  })

  test('until midnight, where that is when they close', () => {
    const late = hours('Mon-Fri 12:00-24:00 UTC')
    expect([isOpen(late, at('2026-03-06T23:59Z')), isOpen(late, at('2026-03-07T00:00Z'))]).toEqual([true, false])
  })

  test('always, where no hours are set', () => {
    expect([isOpen(undefined, 0), nextOpen(undefined, 5), openFor(undefined, 5, hour)]).toEqual([true, 5, 5 + hour])
  })
})

describe('the next moment that somebody is there', () => {
  test.each([
    ['now, to the second', '2026-03-04T09:30:15.000Z', '2026-03-04T09:30:15.000Z'],
    ['this morning', '2026-03-04T02:00:30Z', '2026-03-04T07:00Z'],
    ['tomorrow morning', '2026-03-04T16:00Z', '2026-03-05T07:00Z'],
    ['after the week end', '2026-03-06T16:30Z', '2026-03-09T07:00Z'],
    ['after the week end in which the clocks go forward', '2026-03-27T16:30Z', '2026-03-30T06:00Z'],
    ['after the week end in which the clocks go back', '2026-10-23T15:30Z', '2026-10-26T07:00Z']
  ])('%s', (_, from, next) => {
    expect(iso(nextOpen(vienna, at(from)))).toBe(next)
  })

  test('is not missed by an hour in a night in which the clocks change', () => {
    const daily = hours('Mon-Sun 08:00-17:00 Europe/Vienna')
    expect(iso(nextOpen(daily, at('2026-03-28T23:10Z')))).toBe('2026-03-29T06:00Z')
    expect(iso(nextOpen(daily, at('2026-10-24T22:10Z')))).toBe('2026-10-25T07:00Z')
    expect(iso(nextOpen(hours('Mon 00:00-12:00 Europe/Vienna'), at('2026-03-27T12:00Z')))).toBe('2026-03-29T22:00Z')
    expect(iso(nextOpen(hours('Sun 00:30-12:00 Australia/Lord_Howe'), at('2026-10-03T12:00Z')))).toBe('2026-10-03T14:00Z')
  })

  test('is a week later where it was open in an hour that does not exist', () => {
    expect(iso(nextOpen(hours('Sun 02:00-03:00 Europe/Vienna'), at('2026-03-29T00:00Z')))).toBe('2026-04-05T00:00Z')
  })

  test('is at most a week away, and nobody is there the minute before', () => {
    for (const words of ['Mon-Fri 08:00-17:00 Europe/Vienna', 'Sat 09:30-12:00 America/New_York', 'Sun-Sun 22:00-24:00 Pacific/Auckland', 'Wed-Thu 00:00-24:00 Asia/Kathmandu']) {
      const there = hours(words)
      // The whole of 2026, in steps that meet every minute of an hour.
      for (let moment = at('2026-01-01T00:00Z'); moment < at('2027-01-01T00:00Z'); moment += 7 * hour + 60_000) {
        const next = nextOpen(there, moment)
        expect({ moment: iso(moment), open: isOpen(there, next), before: next > moment && isOpen(there, next - 60_000), far: next - moment > 7 * 24 * hour + hour }).toEqual({ moment: iso(moment), open: true, before: false, far: false })
      }
    }
  })
})

describe('time in which somebody was there', () => {
  test.each([
    ['passes within a day', '2026-03-04T09:30Z', 15, '2026-03-04T09:45Z'],
    ['may end exactly when they close', '2026-03-04T15:45Z', 15, '2026-03-04T16:00Z'],
    ['goes on in the morning', '2026-03-04T15:50Z', 15, '2026-03-05T07:05Z'],
    ['goes on after the week end', '2026-03-06T15:50Z', 30, '2026-03-09T07:20Z'],
    ['begins when they come', '2026-03-04T22:00Z', 15, '2026-03-05T07:15Z'],
    ['lasts through several days', '2026-03-04T07:00Z', 20 * 60, '2026-03-06T09:00Z'],
    ['goes on after the clocks have changed', '2026-03-27T15:50Z', 15, '2026-03-30T06:05Z']
  ])('%s', (_, from, minutes, until) => {
    expect(iso(openFor(vienna, at(from), minutes * 60_000))).toBe(until)
  })

  test('counts seconds, too', () => {
    expect(new Date(openFor(vienna, at('2026-03-04T15:59:30Z'), 60_000)).toISOString()).toBe('2026-03-05T07:00:30.000Z')
  })

  test('is all time where they never close, also when the clocks change', () => {
    const always = hours('Mon-Sun 00:00-24:00 Europe/Vienna')
    for (const from of ['2026-03-28T12:00Z', '2026-10-24T12:00Z', '2026-12-31T12:00Z']) expect(openFor(always, at(from), 40 * hour)).toBe(at(from) + 40 * hour)
  })

  test('passes in order: who waits longer is never called earlier', () => {
    for (let moment = at('2026-03-26T00:00Z'); moment < at('2026-04-02T00:00Z'); moment += 61 * 60_000) {
      const [once, twice] = [openFor(vienna, moment, 15 * 60_000), openFor(vienna, moment, 30 * 60_000)]
      expect(once).toBeGreaterThan(moment)
      expect(twice - once).toBeGreaterThanOrEqual(15 * 60_000)
    }
  })
})
