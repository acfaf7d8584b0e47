/** What people are told of how long it takes: what was true of the last cases, or nothing. */
import { expectedMinutes } from '../../src/domain/waiting'
import { does, ivo, mara, minutes, open, start } from './casework'

/** Cases that were taken after so many minutes; `undefined`: that nobody took. */
const cases = (...waits: ReadonlyArray<number | undefined>) =>
  waits.map(at => ({ opened: start, progress: at === undefined ? open : does(open, ivo, { type: 'taken' }, { at }) }))

describe('how long it takes until somebody takes a case', () => {
  test('is not said after fewer than five, however many nobody took', () => {
    expect(expectedMinutes([])).toBeUndefined()
    expect(expectedMinutes(cases(1, 2, 3, 4))).toBeUndefined()
    expect(expectedMinutes(cases(1, undefined, 2, undefined, 3, undefined, 4))).toBeUndefined()
  })

  test('is what was enough for four of the last five', () => {
    expect(expectedMinutes(cases(8, 10, 12, 14, 300))).toBe(15)
    expect(expectedMinutes(cases(300, 14, 8, 12, 10))).toBe(15)
    expect(expectedMinutes(cases(5, 5, 5, 5, 5, 5, 5, 20, 60, 300))).toBe(20)
  })

  test('is rounded up to five minutes, and never less', () => {
    expect(expectedMinutes(cases(0, 0, 0, 0, 0))).toBe(5)
    expect(expectedMinutes(cases(1, 1, 1, 5, 9))).toBe(5)
    expect(expectedMinutes(cases(1, 1, 1, 6, 9))).toBe(10)
  })

  test('is no promise that was not kept: of any number of cases at least four in five were taken by then', () => {
    for (let count = 5; count <= 20; count++) {
      const waits = Array.from({ length: count }, (_, index) => (index * 37) % 101)
      const most = expectedMinutes(cases(...waits)) ?? 0
      expect(waits.filter(wait => wait <= most).length / count).toBeGreaterThanOrEqual(0.8)
    }
  })

  test('counts until the first who took it, not until those who took it over, or took it again', () => {
    const twice = (first: number) => {
      const taken = does(open, ivo, { type: 'taken' }, { at: first })
      return { opened: start, progress: does(does(does(taken, mara, { type: 'takenOver' }, { at: 200 }), mara, { type: 'givenBack' }, { at: 210 }), ivo, { type: 'taken' }, { at: 300 }) }
    }
    expect(expectedMinutes([3, 4, 5, 6, 7].map(first => twice(first)))).toBe(10)
    const over = { opened: minutes(-10), progress: does(open, mara, { type: 'takenOver' }, { at: 2 }) }
    expect(expectedMinutes([over, over, over, over, over])).toBe(15)
  })
})
