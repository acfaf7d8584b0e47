/** The parts of the sandbox's page that can be wrong without a browser: digits typed into the PC, and text that becomes HTML. */
import { digitOfKey, digitsOf, groupsOf, isGroupRight } from '../../src/sandbox/page/digits'
import { toHtml, toPlain } from '../../src/sandbox/page/markdown'
import { withNames } from '../../src/sandbox/page/mentions'

describe('the digits of the recovery screen', () => {
  test('a group divisible by eleven is right', () => {
    for (const group of ['091707', '000000', '720885']) expect(isGroupRight(group)).toBe(true)
  })

  test('every single wrong digit in a group is noticed', () => {
    for (let place = 0; place < 6; place += 1) {
      for (const digit of '0123456789') {
        const typed = `${'291038'.slice(0, place)}${digit}${'291038'.slice(place + 1)}`
        expect(isGroupRight(typed)).toBe(typed === '291038')
      }
    }
  })

  test('a group that cannot come from sixteen bits is wrong although eleven divides it', () => {
    expect(isGroupRight('720896')).toBe(false)
  })

  test('a group with fewer or other characters is wrong', () => {
    for (const group of ['', '91707', '0917070', 'O91707', ' 91707']) expect(isGroupRight(group)).toBe(false)
  })

  test('F1 to F9 are 1 to 9, F10 is 0, and no other function key is a digit', () => {
    expect(['F1', 'F9', 'F10'].map(key => digitOfKey(key))).toEqual(['1', '9', '0'])
    for (const key of ['F11', 'F0', 'F', '1', 'Fn']) expect(digitOfKey(key)).toBeUndefined()
  })

  test('a pasted key falls into its eight groups, whatever stands between them', () => {
    const key = '091707-241043 291038\n310772–542377-213224-102663-353529'
    expect(groupsOf(digitsOf(key))).toEqual(['091707', '241043', '291038', '310772', '542377', '213224', '102663', '353529'])
  })

  test('what is typed after the last group is dropped', () => {
    expect(groupsOf('1'.repeat(60))).toHaveLength(8)
  })
})

describe('the text of messages and cards', () => {
  test('bold, italic, links and lists are drawn', () => {
    expect(toHtml('**now** and _then_')).toBe('<p><strong>now</strong> and <em>then</em></p>')
    expect(toHtml('- one\n- two')).toBe('<ul><li>one</li><li>two</li></ul>')
    expect(toHtml('3. three\n4. four')).toBe('<ol start="3"><li>three</li><li>four</li></ol>')
    expect(toHtml('[page](https://contoso.example/a)')).toContain('<a href="https://contoso.example/a"')
  })

  test('no tag, attribute or script comes out of a text', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](https://a.example/"onmouseover="alert(1))', '**<script>**', '[<b>](https://a.example)']) {
      const html = toHtml(text)
      expect(html).not.toMatch(/<(?!\/?(?:p|strong|em|a|br|ul|ol|li)\b)/)
      expect(html).not.toMatch(/href="(?!https?:\/\/[^"]*" target)/)
      expect(html).not.toMatch(/<[^>]*"on\w+=/)
    }
  })

  test('an empty line starts a paragraph, and a single newline does so only where a message is drawn', () => {
    expect(toHtml('one\n\ntwo')).toBe('<p>one</p><p>two</p>')
    expect(toHtml('one\ntwo')).toBe('<p>one two</p>')
    expect(toHtml('one\ntwo', true)).toBe('<p>one<br>two</p>')
  })

  test('names with underscores stay as they are', () => {
    expect(toHtml('PC_07_BERLIN and E_FVE_PCR_MISMATCH')).toBe('<p>PC_07_BERLIN and E_FVE_PCR_MISMATCH</p>')
  })

  test('a notification shows the words without the marks', () => {
    expect(toPlain('Say **again**, or read\n[this](https://a.example)')).toBe('Say again, or read this')
  })
})

describe('who a card mentions', () => {
  const text = 'Please look, <at>Ngozi Eze</at> and <at>$& Kim</at>.'
  const entities = ['<at>Ngozi Eze</at>', '<at>$& Kim</at>'].map(mark => ({ type: 'mention', text: mark, mentioned: { id: 'x', name: 'y' } }))
  const card = (msteams?: object) => ({ body: [{ type: 'Container', items: [{ type: 'TextBlock', text }] }], ...msteams && { msteams } })

  test('is called by name', () => {
    expect(withNames(card({ entities }))).toEqual({ body: [{ type: 'Container', items: [{ type: 'TextBlock', text: 'Please look, Ngozi Eze and $& Kim.' }] }], msteams: { entities } })
  })

  test.each([undefined, {}, { entities: 'all' }, { entities: [null, { type: 'mention', text: 'Ngozi Eze' }, { type: 'other', text: '<at>Ngozi Eze</at>' }] }])('is nobody where the card does not say so: %j', msteams => {
    expect(withNames(card(msteams))).toEqual(card(msteams))
  })
})
