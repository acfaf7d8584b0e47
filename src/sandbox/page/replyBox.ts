/** Where an agent answers below a case. The bot hears of it only because it is mentioned, so the mention is always there. */
import { attempt } from './api.js'
import { startComposer } from './composer.js'
import { h, icon } from './dom.js'

export function drawReplyBox(send: (text: string) => Promise<unknown>): HTMLElement {
  const box = h('textarea', { 'rows': '1', 'aria-label': 'Reply, which the employee reads', 'data-testid': 'it-reply-text', 'enterkeyhint': 'send' })
  const button = h('button', { 'type': 'submit', 'class': 'send', 'data-testid': 'it-reply-send', 'aria-label': 'Send the reply' }, icon('send'))
  const fate = h('p', { class: 'fate', role: 'status' })
  const form = h('form', { class: 'reply', autocomplete: 'off', hidden: true }, h('label', { class: 'reply-text' }, h('span', { class: 'at' }, '@BitLocker Recovery'), box), button)
  const open = h('button', { 'type': 'button', 'class': 'reply-open', 'data-testid': 'it-reply-open' }, 'Reply')
  open.addEventListener('click', () => {
    open.hidden = true
    form.hidden = false
    box.focus()
  })
  startComposer(form, box, text => {
    fate.textContent = 'Sending…'
    void attempt(send(text), () => {
      fate.textContent = 'The bot did not answer. Try again in a moment.'
    }, () => {
      fate.textContent = ''
    })
  })
  return h('div', { class: 'below' }, open, form, fate)
}
