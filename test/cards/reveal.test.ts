/** The two ways of the key card: all groups, or one at a time, and never two at once. */
import { read, renderReveal } from '../../cards'
import { keyFaces } from '../../cards/keyFaces'
import { card as cardOf, stamp, type Card, type Toggle } from '../../cards/kit'
import { toggle, toggles } from '../../cards/read'
import { of, reveal } from './every'
import { digits } from './names'

const groups = digits.split('-')
const { card } = renderReveal(reveal)

const tapped = (...titles: readonly string[]): Card => titles.reduce((now, title) => toggle(now, title), card)
const times = (count: number, title: string): string[] => Array.from({ length: count }, () => title)

/** The groups a person reads now, in one way or the other. */
const inSight = (now: Card) => ({
  all: read(now).filter(line => /^\d {2}\d{6}$/.test(line)).map(line => line.slice(3)),
  one: read(now).filter(line => /^\d{3} \d{3}$/.test(line)).map(line => line.replace(' ', ''))
})

const everyGroup = { all: groups, one: [] }
const onlyGroup = (number: number) => ({ all: [], one: [groups[number - 1]] })

describe('the key card', () => {
  test('shows all eight groups first, and offers one group at a time', () => {
    expect(inSight(card)).toEqual(everyGroup)
    expect(toggles(card).map(button => button.title)).toContain('One group at a time')
    expect(read(card).join('\n')).not.toMatch(/Group \d of 8/)
  })

  test('shows one group at a time, with its number and how many there are', () => {
    for (let number = 1; number <= 8; number += 1) {
      const now = tapped('One group at a time', ...times(number - 1, 'Next'))
      expect(inSight(now)).toEqual(onlyGroup(number))
      expect(read(now).filter(line => line.startsWith('Group '))).toEqual([`Group ${number} of 8`])
    }
  })

  test('goes back group by group, and before the first one to all of them', () => {
    expect(inSight(tapped('One group at a time', 'Next', 'Next', 'Back'))).toEqual(onlyGroup(2))
    expect(inSight(tapped('One group at a time', ...times(4, 'Next'), 'Back'))).toEqual(onlyGroup(4))
    expect(inSight(tapped('One group at a time', 'Back'))).toEqual(everyGroup)
  })

  test('says after the last group what comes next, and nowhere else, and goes on to all of them', () => {
    const last = tapped('One group at a time', ...times(7, 'Next'))
    expect(read(last)).toContain('All eight typed? Press Enter on the PC.')
    expect(read(tapped('One group at a time', ...times(6, 'Next'))).join('\n')).not.toContain('All eight typed')
    expect(inSight(toggle(last, 'Next'))).toEqual(everyGroup)
  })

  test('leads from every group to all of them, and begins with the first one again', () => {
    for (let number = 1; number <= 8; number += 1) {
      const now = tapped('One group at a time', ...times(number - 1, 'Next'), 'All groups')
      expect(inSight(now)).toEqual(everyGroup)
      expect(inSight(toggle(now, 'One group at a time'))).toEqual(onlyGroup(1))
    }
  })

  test('keeps its other buttons in sight in both ways', () => {
    const others = ['[It worked]', '[It was not accepted]', '[Hide it now]', '[Talk to a person]']
    for (const now of [card, tapped('One group at a time'), tapped('One group at a time', ...times(7, 'Next'))]) {
      expect(read(now).filter(line => others.includes(line))).toEqual(others)
    }
  })

  test('never shows two groups or both ways, whatever is tapped, in whichever order, twice, or late on a button that is gone', () => {
    const buttons = of(cardOf(...keyFaces(groups)), 'Action.ToggleVisibility') as unknown as Toggle[]
    expect(buttons).toHaveLength(18)
    const seen = new Map<string, Card>([['', cardOf(...keyFaces(groups))]])
    for (const now of seen.values()) {
      for (const button of buttons) {
        const next = tappedLate(now, button)
        const { all, one } = inSight(next)
        expect(all.length === 8 ? one.length : one.length - 1).toBe(0)
        seen.set(JSON.stringify(next), next)
      }
    }
    expect(seen.size).toBeGreaterThan(9)
  })

  test('sends no place of the dialog with a tap that only turns it', () => {
    expect(of(stamp(card, 7), 'Action.ToggleVisibility')).toEqual(of(card, 'Action.ToggleVisibility'))
  })

  test('says to a screen reader what it said before, whichever way it shows', () => {
    expect(tapped('One group at a time', 'Next').speak).toBe(card.speak)
    expect(card.speak).toContain('Group 8: 3 5 3 5 2 9.')
  })
})

/** What a phone does that hears the tap on a button although it has just been hidden. */
function tappedLate(now: Card, { title, targetElements }: Toggle): Card {
  const late: Card = { ...now, body: [{ type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: `late ${title}`, targetElements }] }, ...now.body] }
  const { body, ...rest } = toggle(late, `late ${title}`)
  return { ...rest, body: body.slice(1) }
}

test('any groups can be shown like this, so that people may practise with pretend ones', () => {
  const pretend = cardOf(...keyFaces(['111111', '222222', '333333']))
  expect(read(toggle(toggle(pretend, 'One group at a time'), 'Next'))).toEqual(['Group 2 of 3', '222 222', '[Back] [Next]', '[All groups]'])
})
