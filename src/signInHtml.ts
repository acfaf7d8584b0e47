/** The few pages a browser sees: one sentence, one next step, legible on a phone in any light. */
import type { PageText } from '../cards/text/signIn.en'

/** The whole style of every page; the server allows this very text and no other. */
export const pageStyle = `
:root{color-scheme:light dark}
body{margin:0;min-height:100vh;display:grid;place-items:center;font:1.125rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:26rem;padding:1.5rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
p{margin:0 0 .75rem}
small{opacity:.8}
`

export const pageHtml = ({ title, text }: PageText, reference?: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escape(title)}</title><style>${pageStyle}</style></head>
<body><main><h1>${escape(title)}</h1><p>${escape(text)}</p>${reference ? `<p><small>Reference ${escape(reference)}</small></p>` : ''}</main></body></html>
`

const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
