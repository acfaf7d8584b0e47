/** The little Markdown that Teams draws in cards and messages, made into HTML that can hold no script. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, character => escapes[character] ?? '')
}

/** Bold, italic and links; everything else is text. Works on escaped text, so that only these tags can come out. */
function inline(text: string): string {
  return escapeHtml(text)
    .replaceAll(/\[([^\]]+)\]\(((?:https?:\/\/|tel:|mailto:)[^\s()]+)\)/gi, '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>')
    .replaceAll(/\*\*(\S(?:[^*]*\S)?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/(^|[^\w*])\*(\S(?:[^*]*[^\s*])?)\*(?![\w*])/g, '$1<em>$2</em>')
    .replaceAll(/(^|[^\w/])_(\S(?:[^_]*\S)?)_(?!\w)/g, '$1<em>$2</em>')
}

const bullet = /^\s*[-*] +/
const number = /^\s*(\d{1,3})[.)] +/

function list(lines: readonly string[]): string | undefined {
  const first = lines[0] ?? ''
  if (lines.every(line => bullet.test(line))) return `<ul>${lines.map(line => `<li>${inline(line.replace(bullet, ''))}</li>`).join('')}</ul>`
  if (lines.every(line => number.test(line))) {
    const items = lines.map(line => `<li>${inline(line.replace(number, ''))}</li>`).join('')
    return `<ol start="${number.exec(first)?.[1] ?? '1'}">${items}</ol>`
  }
  return undefined
}

/** A block of text. An empty line or a carriage return starts a new paragraph; a single newline does not, as in Teams' cards, unless `breaks`. */
export function toHtml(text: string, breaks = false): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n\n')
    .split(/\n{2,}/)
    .map(block => block.split('\n').filter(line => line.trim() !== ''))
    .filter(lines => lines.length > 0)
    .map(lines => list(lines) ?? `<p>${lines.map(inline).join(breaks ? '<br>' : ' ')}</p>`)
    .join('')
}

/** The same text without its marks, for where nothing is drawn: a notification, a screen reader. */
export function toPlain(text: string): string {
  return text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll('**', '').replaceAll(/\s+/g, ' ').trim()
}
