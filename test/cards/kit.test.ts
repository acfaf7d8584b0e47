/** The kit by itself: how a card is read, stamped, and kept from acting. */
import { box, button, buttons, card, column, columns, heading, input, link, rich, run, say, send, stamp } from '../../cards/kit'
import { outside } from '../../cards/outside'
import { read, taps } from '../../cards/read'

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
