/** A box to write in: grows with the text, sends with Enter or the button. */

/** `form` holds the box and a button to send. */
export function startComposer(form: HTMLFormElement, box: HTMLTextAreaElement, send: (text: string) => void): void {
  const fit = (): void => {
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight + 2}px`
    form.classList.toggle('ready', box.value.trim() !== '')
  }

  const submit = (): void => {
    const text = box.value.trim()
    if (!text) return
    box.value = ''
    fit()
    send(text)
  }

  box.addEventListener('input', fit)
  box.addEventListener('keydown', event => {
    // Enter also ends the choosing of a character in Japanese, Chinese or Korean: that is not sending.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    submit()
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    submit()
    box.focus()
  })
}
