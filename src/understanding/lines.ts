/** Cuts a stream of bytes into lines at line feeds alone, and keeps no more of a line than anybody reads. */

/** 2,000 characters fit in, whatever their script. */
const longest = 8192
const lineFeed = 0x0A

/** Every line feed ends a line, and so does the end of the stream where something follows the last one. Bytes that are no UTF-8 become U+FFFD. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let kept: Uint8Array[] = []
  let length = 0
  let open = false
  const keep = (part: Uint8Array): void => {
    open = true
    if (length < longest) kept.push(part.subarray(0, longest - length))
    length += part.length
  }

  const line = (): string => {
    const text = Buffer.concat(kept).toString('utf8').replace(/\r$/, '')
    kept = []
    length = 0
    open = false
    return text
  }

  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }

    if (start < chunk.length) keep(chunk.subarray(start))
  }

  if (open) yield line()
}
