/** A stream of server-sent events that comes back by itself after any loss, and says when it is down. */

export interface StreamListener {
  event(data: unknown): void
  /** Called with `true` at each (re)connection: whatever happened meanwhile has to be fetched. */
  connection(up: boolean): void
}

const retryAfter = 2000

/** Returns the function that ends it. */
export function listen(path: string, listener: StreamListener): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function connect(): void {
    const current = new EventSource(path)
    source = current
    current.addEventListener('open', () => {
      listener.connection(true)
    })
    current.addEventListener('message', event => {
      listener.event(JSON.parse(String(event.data)))
    })
    current.addEventListener('error', () => {
      listener.connection(false)
      // The browser retries a lost connection, but gives up for good on a refused one.
      if (current.readyState !== EventSource.CLOSED) return
      clearTimeout(timer)
      timer = setTimeout(connect, retryAfter)
    })
  }

  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
