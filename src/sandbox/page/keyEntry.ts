/** The eight boxes for the 48 digits: digits flow from box to box, F1 to F10 are digits, and each box says when it cannot be right. */
import { digitOfKey, digitsOf, groupCount, groupLength, groupsOf, isGroupRight } from './digits.js'
import { h } from './dom.js'

export interface KeyEntry {
  readonly element: HTMLElement
  groups(): string[]
  /** Marks groups the PC refused, counted from 0. */
  refuse(indexes: readonly number[]): void
  clear(): void
  focus(): void
}

export function createKeyEntry(enter: () => void): KeyEntry {
  const boxes = Array.from({ length: groupCount }, (_, index) => h('input', {
    'type': 'text', 'inputmode': 'numeric', 'autocomplete': 'off', 'enterkeyhint': index + 1 === groupCount ? 'go' : 'next', 'spellcheck': 'false',
    'data-testid': `pc-group-${index + 1}`, 'aria-label': `Group ${index + 1} of ${groupCount}`, 'aria-describedby': `pc-check-${index + 1}`
  }))
  const checks = boxes.map((_, index) => h('span', { class: 'check', id: `pc-check-${index + 1}`, role: 'status' }))
  const element = h('div', { class: 'key-entry', role: 'group', 'aria-label': 'Recovery key' },
    ...boxes.map((box, index) => h('div', { class: 'group' }, h('span', { 'class': 'number', 'aria-hidden': 'true' }, String(index + 1)), box, checks[index] ?? '')))

  function check(index: number, refused = false): void {
    const box = boxes[index]
    const mark = checks[index]
    if (!box || !mark) return
    const full = box.value.length === groupLength
    const state = !full && !refused ? '' : (refused || !isGroupRight(box.value) ? 'wrong' : 'right')
    box.parentElement?.setAttribute('data-check', state)
    box.setAttribute('aria-invalid', String(state === 'wrong'))
    mark.textContent = state === 'wrong' ? (full ? 'Mistyped' : 'Missing') : ''
  }

  /** Puts digits in, starting at a box; what does not fit flows into the next. */
  function fill(start: number, digits: string): void {
    const groups = groupsOf(digits)
    for (const [offset, group] of groups.entries()) {
      const box = boxes[start + offset]
      if (!box) break
      box.value = group
      check(start + offset)
    }
    const last = Math.min(start + Math.max(groups.length, 1) - 1, groupCount - 1)
    const full = boxes[last]?.value.length === groupLength
    boxes[full && last + 1 < groupCount && document.activeElement === boxes[start] ? last + 1 : last]?.focus()
  }

  function changed(index: number): void {
    const box = boxes[index]
    if (!box) return
    const digits = digitsOf(box.value)
    const atEnd = box.selectionStart === box.value.length
    if (digits.length >= groupLength && atEnd) {
      box.value = digits.slice(0, groupLength)
      fill(index, digits)
    } else if (box.value !== digits || digits.length > groupLength) box.value = digits.slice(0, groupLength)
    check(index)
  }

  function pressed(index: number, event: KeyboardEvent): void {
    const box = boxes[index]
    if (!box) return
    const digit = digitOfKey(event.key)
    if (digit !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault()
      box.setRangeText(digit, box.selectionStart ?? 0, box.selectionEnd ?? 0, 'end')
      changed(index)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      enter()
    } else if (event.key === 'Backspace' && box.value === '') {
      event.preventDefault()
      boxes[index - 1]?.focus()
    } else if (event.key === 'ArrowLeft' && box.selectionEnd === 0) boxes[index - 1]?.focus()
    else if (event.key === 'ArrowRight' && box.selectionStart === box.value.length) boxes[index + 1]?.focus()
  }

  for (const [index, box] of boxes.entries()) {
    box.addEventListener('input', () => {
      changed(index)
    })
    box.addEventListener('keydown', event => {
      pressed(index, event)
    })
    // A whole key may be pasted into any box: it belongs at the beginning.
    box.addEventListener('paste', event => {
      const digits = digitsOf(event.clipboardData?.getData('text') ?? '')
      if (digits.length <= groupLength) return
      event.preventDefault()
      fill(digits.length > (groupCount - index) * groupLength ? 0 : index, digits)
    })
  }

  return {
    element,
    groups: () => boxes.map(box => box.value),
    refuse(indexes) {
      for (const index of indexes) check(index, true)
      boxes[indexes[0] ?? -1]?.focus()
    },
    clear() {
      for (const [index, box] of boxes.entries()) {
        box.value = ''
        check(index)
      }
    },
    focus() {
      boxes[0]?.focus({ preventScroll: true })
    }
  }
}
