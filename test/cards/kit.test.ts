/** The kit by itself: how a card is read, stamped, and kept from acting. */
import { box, button, buttons, card, column, columns, heading, input, link, rich, run, say, send, stamp, turnTo } from '../../cards/kit'
import { outside } from '../../cards/outside'
import { read, taps, toggle, toggles } from '../../cards/read'

const words = { label: 'Name', placeholder: 'Such as Ada', empty: 'Please type a name.' }

describe('reading a card', () => {
  test('goes line by line, as a person does', () => {
    expect(read(card(
      heading('Hello'),
      rich([run('one '), run('two', { weight: 'Bolder' })]),
      columns([column([say('left')]), column([say('right')])]),
      input('name', words, 10),
      ...buttons(send('Go', 'go'), link('Look', 'https://look.example'))
    ))).toEqual(['Hello', 'one two', 'left', 'right', '<Name>', '[Go]', '[Look]'])
  })

  test('shows a row that can be tapped as one line, and leaves out what is folded away', () => {
    expect(read(card(
      box([say('A1'), say('saved today')], { selectAction: button('A1', 'pick') }),
      say('later', {}, { isVisible: false })
    ))).toEqual(['[A1] saved today'])
  })
})

describe('turning a card', () => {
  const turning = card(
    box([say('front'), ...buttons(turnTo('Over', ['back'], ['front', 'back']))], { id: 'front' }),
    columns([column([box([say('back'), ...buttons(turnTo('Over', ['front'], ['front', 'back']))], { id: 'back', isVisible: false })]), column([say('beside')])]),
    ...buttons(send('Go', 'go'))
  )

  test('shows one face and hides the other, at any depth, and leaves the rest', () => {
    expect(read(turning)).toEqual(['front', '[Over]', 'beside', '[Go]'])
    expect(read(toggle(turning, 'Over'))).toEqual(['back', '[Over]', 'beside', '[Go]'])
    expect(read(toggle(toggle(turning, 'Over'), 'Over'))).toEqual(read(turning))
  })

  test('is done by buttons in sight only, which do nothing else', () => {
    expect(toggles(turning).map(one => one.targetElements.find(target => target.isVisible)?.elementId)).toEqual(['back'])
    expect(taps(turning).map(tap => tap.title)).toEqual(['Go'])
    expect(() => toggle(turning, 'Go')).toThrow('nothing in sight turns this card by [Go]; there is [Over]')
  })

  test('changes the look of it and not the card that was given', () => {
    const before = JSON.stringify(turning)
    toggle(turning, 'Over')
    expect(JSON.stringify(turning)).toBe(before)
  })

  test('carries no place of the dialog', () => {
    expect(toggles(stamp(turning, 7))).toEqual(toggles(turning))
  })
})

describe('stamping a card', () => {
  const drawn = card(
    box([columns([column([...buttons(button('In', 'in', { id: 'x' }))])])], { selectAction: button('Row', 'row') }),
    ...buttons(send('Go', 'go'), link('Look', 'https://look.example'))
  )

  test('marks every button and row, however deep, and keeps its data', () => {
    expect(taps(stamp(drawn, 7)).map(tap => [tap.verb, tap.data])).toEqual([['row', { n: 7 }], ['in', { id: 'x', n: 7 }], ['go', { n: 7 }]])
  })

  test('changes nothing else, and not the card it was given', () => {
    const before = JSON.stringify(drawn)
    expect(JSON.stringify(stamp(drawn, 7)).replaceAll(/"id":"x","n":7|"n":7/gu, match => match.includes('id') ? '"id":"x"' : '')).toBe(before)
    expect(JSON.stringify(drawn)).toBe(before)
  })
})

describe('text from outside', () => {
  test.each([
    ['LT-ADELE-01', 'LT-ADELE-01'],
    [' a\r\n b\t c ', 'a b c'],
    ['x\u202Egpj.exe\u2069', 'xgpj.exe'],
    ['nul\u0000l', 'null'],
    ['', ''],
    ['**b** <i>', '**b** <i>']
  ])('%j becomes %j', (from, to) => {
    expect(outside(from)).toBe(to)
  })

  test('a name written from right to left stays by itself', () => {
    expect(outside('מחשב 7')).toBe('\u2068מחשב 7\u2069')
  })

  test('never grows beyond what was asked for, and never cuts a letter in half', () => {
    expect(outside('💻'.repeat(10), 4)).toBe('💻💻💻…')
    expect(outside('abcd', 4)).toBe('abcd')
  })
})
